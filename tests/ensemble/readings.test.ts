import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { indicesOf } from '../../src/core/indices.ts';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { thresholdOf } from '../../src/engine/state/start.ts';
import { SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { prepareBranches } from '../../src/ensemble/branch.ts';
import { createPlayout } from '../../src/ensemble/playout.ts';
import type { Reading } from '../../src/ensemble/readings.ts';
import { read } from '../../src/ensemble/readings.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf, scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

const valleys = scenarioOf('five-valleys');
const compiled = countryOf('five-valleys');
const everything: Reading[] = [
  ...indicesOf<ForceIndex>(compiled.force.count).map((force) => ({ kind: 'will', force }) as const),
  ...indicesOf<RegionIndex>(compiled.region.count).map(
    (region) => ({ kind: 'groundLost', region, side: compiled.region.holder[region] }) as const,
  ),
  ...indicesOf<RegionIndex>(compiled.region.count).flatMap((region) => [
    { kind: 'killed', region } as const,
    { kind: 'displaced', region } as const,
  ]),
  ...indicesOf<SideIndex>(compiled.side.count).map((side) => ({ kind: 'credibility', side }) as const),
  ...indicesOf<ActorIndex>(compiled.actor.count).map(
    (actor) => ({ kind: 'support', actor, side: compiled.sideOf('valleys') }) as const,
  ),
];

describe('readings', () => {
  it('are those of the state after their turn, in every run and branch', () => {
    const { gathered } = played(valleys, {
      ...{ seed: 'read', runs: 12, base: {}, variants: [{ chairs: { government: 'silent' } }], course: 'none' },
      ...{ readings: { turn: 5, of: everything } },
    });
    const { simulation, advance } = createPlay(compiled);
    for (const run of [0, 7, 11]) {
      simulation.begin(keyOfRun(keyOf('read'), run));
      for (let turn = 0; turn < 5; turn++) advance();
      const width = everything.length;
      expect(Array.from(gathered.tables[0].reading.subarray(run * width, (run + 1) * width))).toEqual(
        everything.map((reading) => read(compiled, simulation.state, reading)),
      );
    }
  });

  it('are taken over by a variant that parts later', () => {
    const late = { orders: [{ turn: 9, actor: 'government', orders: [] }] };
    const { gathered } = played(valleys, {
      ...{ seed: 'read', runs: 8, base: {}, variants: [late], readings: { turn: 4, of: everything } },
    });
    expect(gathered.tables[1].reading).toEqual(gathered.tables[0].reading);
    expect(gathered.tables[0].reading.some((value) => value > 0)).toBe(true);
  });

  it('of a force that the scenario does not have are refused', () => {
    const plan = { seed: 'x', runs: 1, base: {} };
    const wrong = prepareBranches(valleys, {
      ...plan,
      readings: { turn: 1, of: [{ kind: 'will', force: compiled.force.count as ForceIndex }] },
    });
    expect(wrong).toMatchObject({ ok: false, error: [{ code: 'plan/readings' }] });
  });
});

describe('a run', () => {
  it('stops after the turn it is asked to stop after', () => {
    const all = played(valleys, { seed: 'stop', runs: 20, base: {} });
    const some = played(valleys, { seed: 'stop', runs: 20, base: {}, until: 6, course: 'none' });
    const [whole, part] = [all.gathered.tables[0].lossTurn, some.gathered.tables[0].lossTurn];
    for (const [i, turn] of whole.entries()) expect(part[i]).toBe(turn >= 6 ? -1 : turn);
    expect(part.some((turn) => turn >= 0)).toBe(true);
  });

  it('[WILL-2] draws anew what is not known, and nothing else', () => {
    const start = createPlay(compiled);
    start.simulation.begin(keyOf('another game'));
    for (let turn = 0; turn < 4; turn++) start.advance();
    const words = start.simulation.state.words.slice();
    const will = Array.from(start.simulation.state.force.will as ArrayLike<number>);
    const known = Array.from(start.simulation.state.force.threshold as ArrayLike<number>);
    const redraw = { thresholds: [1, 2] as ForceIndex[], wills: [2] as ForceIndex[] };
    const plan = { seed: 'redraw', runs: 1, base: {}, start: words, redraw };
    const branches = prepareBranches(valleys, plan);
    if (!branches.ok) throw new Error(branches.error[0].code);
    const playout = createPlayout(branches.value[0], createPlay(compiled), plan);
    const points = new Set<number>();
    for (let run = 0; run < 30; run++) {
      const key = keyOfRun(keyOf('redraw'), run);
      playout.begin(key);
      const { force } = playout.state;
      for (const [f, threshold] of known.entries())
        if (f !== 1 && f !== 2) expect(force.threshold[f as ForceIndex]).toBe(threshold);
      for (const [f, was] of will.entries()) if (f !== 2) expect(force.will[f as ForceIndex]).toBe(was);
      const first = thresholdOf(compiled, key, compiled.force.who[1 as ForceIndex]);
      if (first <= will[1]) expect(force.threshold[1 as ForceIndex]).toBe(first);
      expect(force.threshold[1 as ForceIndex]).toBeLessThanOrEqual(will[1]);
      points.add(force.threshold[2 as ForceIndex]);
      const bandOfWill = (value: number): number => SHARE_BANDS.filter((low) => value >= low).length;
      expect(bandOfWill(force.will[2 as ForceIndex])).toBe(bandOfWill(will[2]));
    }
    expect(points.size).toBeGreaterThan(20);
  });
});
