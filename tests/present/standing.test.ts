import { describe, expect, it } from 'vitest';
import type { RegionIndex } from '../../src/core/indices.ts';
import { DRAW, drawBits, keyOf } from '../../src/engine/chance.ts';
import { MEN_BANDS, SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { claimWords } from '../../src/present/claims.ts';
import { situationWords } from '../../src/present/desk/situation.ts';
import { mapStandingsOf } from '../../src/present/mapStandings.ts';
import { type Sight, sightOf } from '../../src/present/sight.ts';
import { holderStanding, standingsOf } from '../../src/present/standing.ts';
import { menInFull, menShort, trendWord, willBandWord, willInFull } from '../../src/present/standingWords.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { placeData, placeRows } from '../../src/screens/play/present/place.ts';
import { chairsOf, syrianGame, turnsOf } from '../support/games.ts';

const games = chairsOf('on-the-brink').flatMap((chair) => turnsOf(syrianGame(chair)).slice(0, 12));
const sights = games.map((game) => ({ compiled: game.compiled, sight: sightOf(game) }));

/** Fifty places of seeded games, each as one chair sees it. */
const places: readonly { compiled: CompiledScenario; sight: Sight; region: RegionIndex }[] = Array.from(
  { length: 50 },
  (_, i) => {
    const bits = drawBits(keyOf('fifty places'), 0, DRAW.random, i);
    const { compiled, sight } = sights[bits % sights.length];
    return { compiled, sight, region: ((bits >>> 12) % compiled.region.count) as RegionIndex };
  },
);

describe('men, will and holder of a place', () => {
  it('are the same on counter, card, panel, list and report, at fifty places', () => {
    let reported = 0;
    for (const { compiled, sight, region } of places) {
      const standing = holderStanding(sight, region);
      const side = compiled.scenario.sides[sight.now.holder(region)]?.short['en'] ?? '';
      const card = situationWords(compiled, sight, { kind: 'inspect', region });
      const report = claimWords(compiled, sight, region);
      const row = placeRows(compiled, sight)[region];
      const panel = placeData(compiled, sight, region);
      for (const words of [card, report, row.holder]) expect(words).toContain(side);
      const counter = mapStandingsOf(sight).find(
        (each) => each.region === region && each.side === sight.now.holder(region),
      );
      if (standing === undefined) {
        expect(counter).toBeUndefined();
        for (const words of [card, report]) expect(words).toContain('nobody reported');
        continue;
      }
      if (!standing.men.exact) reported++;
      const men = menInFull(standing.men);
      const will = willInFull(standing.will);
      for (const words of [card, report]) expect(words).toContain(`${men}, ${will}`);
      const here = panel.standings.find(({ key }) => key === compiled.side.ids[standing.side]);
      expect([here?.men, here?.will, here?.trend]).toEqual([men, will, trendWord(standing.will.trend)]);
      expect(row.men).toBe(men.replace(/ m[ae]n$/, ''));
      expect(row.will).toBe(willBandWord(standing.will));
      expect(will).toContain(row.will);
      expect(counter?.men).toBe(menShort(standing.men));
      expect(counter?.will).toBe(standing.will.band);
      if (standing.forces.length === 1)
        expect(panel.forces.filter(({ side: name }) => name === here?.side).map((force) => force.men)).toEqual([men]);
    }
    expect(reported).toBeGreaterThan(10);
  });

  it('are an exact sum of own men, and the band of the sum of middles for several reported forces', () => {
    let own = 0;
    let several = 0;
    for (const { sight } of sights) {
      for (const { forces, men, will } of standingsOf(sight)) {
        const sum = forces.reduce((all, force) => all + sight.now.men(force), 0);
        const [largest] = forces;
        for (const force of forces) expect(sight.now.men(force)).toBeLessThanOrEqual(sight.now.men(largest));
        const level = sight.now.will(largest);
        expect(SHARE_BANDS[will.band]).toBeLessThanOrEqual(level);
        expect(level).toBeLessThan(SHARE_BANDS[will.band + 1] ?? 1001);
        expect(will.exact).toBe(sight.now.isOwn(largest) ? level : undefined);
        if (forces.every((force) => sight.now.isOwn(force))) {
          own++;
          expect(men).toEqual({ exact: true, low: sum, high: sum, middle: sum });
        } else if (forces.length > 1) {
          several++;
          expect(men.low).toBeLessThanOrEqual(sum);
          expect(sum).toBeLessThan(men.high);
          expect(MEN_BANDS).toContain(men.low);
        }
      }
    }
    expect(own).toBeGreaterThan(100);
    expect(several).toBeGreaterThan(10);
  });

  it('have a trend: of own men by the change of will, of others by the change of the reported band', () => {
    const trends = new Set<string>();
    for (const { sight } of sights) {
      for (const { forces, will } of standingsOf(sight)) {
        const [largest] = forces;
        const { now, before } = sight;
        if (before === undefined) expect(will.trend).toBe(0);
        else if (will.change !== undefined) {
          expect(will.change).toBe(now.will(largest) - before.will(largest));
          const size = Math.abs(will.change);
          expect(Math.abs(will.trend)).toBe(size < 10 ? 0 : size <= 50 ? 1 : 2);
        } else if (will.trend !== 0) {
          expect(Math.sign(will.trend)).toBe(Math.sign(now.willBand(largest).index - before.willBand(largest).index));
        }
        trends.add(`${will.exact === undefined ? 'reported' : 'own'} ${trendWord(will.trend)}`);
      }
    }
    for (const trend of ['own falling', 'own falling fast', 'own steady', 'reported falling', 'reported steady'])
      expect([...trends]).toContain(trend);
  });
});

describe('numbers of men on a counter', () => {
  it.each([
    [0, '0'],
    [850, '850'],
    [2850, '2.9k'],
    [3000, '3k'],
    [12_400, '12k'],
  ])('%i counted reads %s', (men, words) => {
    expect(menShort({ exact: true, low: men, high: men, middle: men })).toBe(words);
  });
  it.each([
    [0, 100, '<100'],
    [300, 700, '300–700'],
    [700, 1500, '700–1.5k'],
    [1500, 3000, '1.5–3k'],
    [12_000, 25_000, '12–25k'],
    [50_000, 100_000, '50k+'],
  ])('%i to %i reported reads %s', (low, high, words) => {
    expect(menShort({ exact: false, low, high, middle: low })).toBe(words);
  });
});
