import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, RegionIndex } from '../../src/core/indices.ts';
import { DRAW, drawNormal, keyOf } from '../../src/engine/chance.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { aboutToBreak, chanceOfBreakingAt, nearnessOf, nearnessWords } from '../../src/present/breaking.ts';
import type { Sight } from '../../src/present/sight.ts';
import { type Standing, standingsOf } from '../../src/present/standing.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf } from '../support/countries.ts';
import { disguised } from '../support/disguise.ts';
import { moments } from '../support/playouts.ts';

const compiled = countryOf('on-the-brink');
const key = keyOf('breaking');
const played = [...moments(compiled, 'breaking', 'doctrine')];
const sightAt = (actor: ActorIndex, before: GameState, now: GameState): Sight => ({
  before: viewOf(compiled, key, before, actor),
  now: viewOf(compiled, key, now, actor),
});
const actors = compiled.actor.ids.map((_, a) => a as ActorIndex);
const gist = (sight: Sight) =>
  aboutToBreak(sight).map(({ standing, nearness }) => ({ ...standing, nearness, words: nearnessWords(nearness) }));

/** The same to this actor, with other breaking points, but for those it has been shown. */
function withOtherBreakingPoints(scenario: CompiledScenario, state: GameState, actor: ActorIndex, seed: number) {
  const view = viewOf(scenario, key, state, actor);
  const other = disguised(scenario, state, actor, seed);
  for (let r = 0 as RegionIndex; r < scenario.region.count; r++) other.region.inspected[r] = state.region.inspected[r];
  for (let f = 0 as ForceIndex; f < scenario.force.count; f++)
    if (view.margin(f) !== undefined) other.force.threshold[f] = state.force.threshold[f];
  return other;
}

describe('[VIEW-3] who is about to break', () => {
  it('is the same list for equal views, whatever the breaking points and the men behind the bands', () => {
    let named = 0;
    for (const [i, { state, next }] of played.entries()) {
      for (const actor of actors) {
        const told = gist(sightAt(actor, state, next));
        named += told.length;
        const before = withOtherBreakingPoints(compiled, state, actor, i * 31 + actor);
        const now = withOtherBreakingPoints(compiled, next, actor, i * 37 + actor);
        expect(gist(sightAt(actor, before, now)), `turn ${i}, ${compiled.actor.ids[actor]}`).toEqual(told);
      }
    }
    expect(named).toBeGreaterThan(20);
  });

  it('puts own men first', () => {
    for (const { state, next } of played) {
      for (const actor of actors) {
        const own = aboutToBreak(sightAt(actor, state, next)).map(({ standing }) => standing.knowing === 'own');
        expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
      }
    }
  });

  it('names most own garrisons before the half day in which they break', () => {
    // What a warning is worth: of own garrisons that break next, most have been named.
    let broke = 0;
    let warned = 0;
    for (const [i, { state, next }] of played.entries()) {
      const before = played[i - 1]?.state;
      if (before === undefined) continue;
      const actor = actors.find((a) => compiled.actor.side[a] === 0) ?? actors[0];
      const list = aboutToBreak(sightAt(actor, before, state)).flatMap(({ standing }) => standing.forces);
      for (const standing of standingsOf({ now: viewOf(compiled, key, state, actor), before: undefined })) {
        const [force] = standing.forces;
        if (standing.knowing !== 'own' || next.force.will[force] >= next.force.threshold[force]) continue;
        broke++;
        if (list.includes(force)) warned++;
      }
    }
    expect(broke).toBeGreaterThan(5);
    expect(warned / broke).toBeGreaterThan(0.6);
  });
});

describe('[WILL-2] the chance that a garrison has met its breaking point', () => {
  it('is that of the rules\u2019 own draws', () => {
    const { thresholdMean, thresholdSpread } = compiled.weights;
    const draws = Array.from(
      { length: 4000 },
      (_, i) => thresholdMean + thresholdSpread * drawNormal(keyOf('thresholds'), 0, DRAW.threshold, i),
    );
    for (const above of [-30, -15, -5, 0, 4, 12, 30]) {
      const will = thresholdMean + above;
      const share = draws.filter((threshold) => threshold > will).length / draws.length;
      expect(chanceOfBreakingAt(compiled, will), `will ${will}`).toBeCloseTo(share, 1);
    }
  });

  it('falls from one to none as will rises', () => {
    const from = compiled.weights.thresholdMean - 40;
    const chances = Array.from({ length: 60 }, (_, i) => chanceOfBreakingAt(compiled, from + i * 2));
    expect(chances[0]).toBe(1);
    expect(chances.at(-1)).toBe(0);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });
});

describe('how near its end a garrison is', () => {
  const [any] = standingsOf({ now: viewOf(compiled, key, played[0].state, actors[0]), before: undefined });
  const own = (exact: number, change: number | undefined, margin: number | undefined): Standing => ({
    ...any,
    knowing: 'own',
    will: { band: 1, share: { low: exact, high: exact }, exact, trend: 0, change, margin },
  });
  const other = (band: number, trend: Standing['will']['trend']): Standing => ({
    ...any,
    knowing: 'reported',
    will: { band, share: { low: 0, high: 1 }, exact: undefined, trend, change: undefined, margin: undefined },
  });

  const mean = compiled.weights.thresholdMean;

  it.each([
    ['inspected, falling 50 with 79 to go', own(179, -50, 79), 'this half day'],
    ['inspected, falling 50 with 80 to go', own(180, -50, 80), '2 turns'],
    ['inspected, falling 20 with 80 to go', own(180, -20, 80), '4 turns'],
    ['inspected, falling 20 with 81 to go', own(181, -20, 81), undefined],
    ['inspected, steady, well above', own(180, 0, 80), undefined],
    ['inspected, steady, just above', own(120, 0, 20), 'this half day'],
    ['not inspected, falling fast', own(mean + 70, -60, undefined), 'may, this half day'],
    ['not inspected, falling', own(mean + 80, -30, undefined), 'may, 3 turns'],
    ['not inspected, steady', own(mean + 80, 0, undefined), undefined],
    ['not inspected at the start', own(mean + 200, undefined, undefined), undefined],
    ['reported broken', other(0, 0), 'broken, as reported'],
    ['reported very low and falling', other(1, -1), 'very low and falling, as reported'],
    ['reported very low', other(1, 0), undefined],
    ['reported low and falling fast', other(2, -2), undefined],
  ])('%s', (_, standing, words) => {
    const nearness = nearnessOf({ compiled, lastAct: 0 }, standing);
    expect(nearness === undefined ? undefined : nearnessWords(nearness)).toBe(words);
    // [LAST-2] Nobody breaks there.
    expect(nearnessOf({ compiled, lastAct: 1 }, standing)).toBe(undefined);
  });
});
