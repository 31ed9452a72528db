import { describe, expect, it } from 'vitest';
import { NONE } from '../../../src/core/indices.ts';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { nextDifference, type OpenedPair, openingPair } from '../../../src/lab/whatIf/openedPair.ts';
import { pairsOf } from '../../../src/lab/whatIf/pairs.ts';
import { type Change, planWhatIf, usualOutcome, type WhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { openedMoment } from '../../../src/present/openedPair.ts';
import { countryOf } from '../../support/countries.ts';

const compiled = countryOf('eleven-days');
const { scenario } = compiled;

function asked(changes: readonly Change[], firstRun = 0): WhatIf {
  const { contentHash } = compiled;
  const outcome = usualOutcome(compiled);
  return {
    ...{ scenario: scenario.id, contentHash, rules: RULES_VERSION, luck: 'class', firstRun, pairs: 6 },
    ...{ changes, outcome },
  };
}

function toItsEnd<End>(work: Generator<undefined, End>): End {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function opened(whatIf: WhatIf, run: number): OpenedPair {
  const pair = toItsEnd(openingPair(scenario, whatIf, run));
  if (!pair.ok) throw new Error(JSON.stringify(pair.error));
  return pair.value;
}

const HOLD = asked([{ kind: 'lever', lever: 'turkey_restraint', value: 0.9 }], 40);
const FLIGHT = asked([
  { kind: 'orders', turn: 2, actor: 'tehran', orders: ['evacuate group:families way:air quiet:no'] },
]);

describe.each([
  ['a lever', HOLD],
  ['an order', FLIGHT],
] as const)('a pair of %s, opened', (_, whatIf) => {
  const planned = planWhatIf(scenario, whatIf);
  const played = planned.ok ? runPlan(scenario, planned.value.plan) : undefined;
  if (!planned.ok || played?.ok !== true) throw new Error('cannot be played');
  const pairs = pairsOf(planned.value.compiled, whatIf.outcome, played.value.gathered);
  const capital = compiled.regionOf('damascus');

  it('comes out as it did when it was counted, and parts in the same half day', () => {
    for (let i = 0; i < pairs.count; i++) {
      const { base, change, parting } = opened(whatIf, pairs.firstRun + i);
      const lost = [base, change].map(({ line }) => line[line.length - 1].state.region.firstLostTurn[capital]);
      expect(lost.map((turn) => (turn === NONE ? pairs.turns : turn))).toEqual([pairs.base[i], pairs.change[i]]);
      expect(parting).toBe(pairs.ground[i] === NONE ? undefined : pairs.ground[i] + 1);
    }
  });

  it('tells at each half day what differs, and goes from difference to difference', () => {
    const parted = [...pairs.ground.keys()].find((i) => pairs.ground[i] !== NONE) ?? 0;
    const pair = opened(whatIf, pairs.firstRun + parted);
    const parting = pair.parting ?? 0;
    expect(openedMoment(pair, parting - 1).parting).toBe('before');
    expect(openedMoment(pair, parting - 1).places).toEqual([]);
    const here = openedMoment(pair, parting);
    expect(here.parting).toBe('here');
    for (const { base, change } of here.places) expect(base).not.toBe(change);
    expect(here.base.lines.length * here.change.lines.length).toBeGreaterThan(0);
    expect(here.costs.map(({ real }) => real !== '')).toEqual([true, true, true]);
    let steps = 0;
    for (let at = nextDifference(pair, 0); at !== undefined; at = nextDifference(pair, at)) {
      expect(pair.apart[at].places).not.toEqual(pair.apart[at - 1].places);
      steps++;
    }
    expect(steps).toBeGreaterThan(1);
  });
});

describe('a pair of a change that nobody uses, opened', () => {
  it('never differs on the ground', () => {
    const brink = countryOf('on-the-brink');
    const whatIf = {
      ...asked([{ kind: 'lever', lever: 'iran_militia_new', value: 15_000 }]),
      scenario: 'on-the-brink',
    };
    const pair = toItsEnd(openingPair(brink.scenario, whatIf, 3));
    expect(pair.ok && [pair.value.parting, nextDifference(pair.value, 0)]).toEqual([undefined, undefined]);
    expect(pair.ok && openedMoment(pair.value, 4).parting).toBe('none');
  });
});
