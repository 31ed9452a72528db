import { describe, expect, it } from 'vitest';
import { gridTrial, RANGE_CASE_IDS, RANGE_CASES, RANGE_GRID, type RangeCaseId } from '../../src/lab/range/cases.ts';
import { RANGE, rangeScenario } from '../../src/lab/range/country.ts';
import { createRange, fallenBy, medianDay, playCase, type RangeShares } from '../../src/lab/range/trial.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';

describe('the country of the range', () => {
  it.each(RANGE_CASE_IDS)('is a whole scenario: %s', (id) => {
    expect(rangeScenario(RANGE_CASES[id]).turns).toBe(60);
  });

  it('has its capital out of reach of the fight, and the only road there through the base where it is cut off', () => {
    for (const id of ['even', 'besieged'] as const) {
      const compiled = compileScenario(rangeScenario(RANGE_CASES[id]));
      const km = (from: string, to: string): number =>
        compiled.road.distance[compiled.regionOf(from) * compiled.region.count + compiled.regionOf(to)] as number;
      expect(km(RANGE.town, RANGE.rear)).toBeGreaterThan(compiled.weights.beltKm);
      expect(km(RANGE.base, RANGE.rear) < km(RANGE.town, RANGE.rear)).toBe(id === 'besieged');
    }
  });
});

describe('a trial', () => {
  it('comes out the same however many cases were played before it', () => {
    const range = createRange();
    const alone = playCase(RANGE_CASES.even, {}, 5, 'a');
    range.play(RANGE_CASES.besieged, { lossAttack: 9 }, 3, 'b');
    expect(range.play(RANGE_CASES.even, {}, 5, 'a')).toEqual(alone);
    expect(alone.runs).toBe(5);
    expect(alone.will[0]).toBe(700);
  });

  it('goes by the weights it is given', () => {
    const { fallDays } = playCase(RANGE_CASES.even, { thresholdMean: 500, pressure: 900 }, 5, 'a');
    expect(fallDays).not.toEqual(playCase(RANGE_CASES.even, {}, 5, 'a').fallDays);
  });

  it('ends with its days', () => {
    const shares = playCase(gridTrial(1, 0.6, 0.8), {}, 4, 'a');
    expect(shares.will).toHaveLength(RANGE_GRID.days);
    expect(shares.fallDays.every((day) => day <= RANGE_GRID.days || day === Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('is read by shares and a median', () => {
    const shares = { ...playCase(RANGE_CASES.leftToFew, {}, 1, 'a'), runs: 4 };
    const of = (...fallDays: number[]) => ({ ...shares, fallDays });
    const never = Number.POSITIVE_INFINITY;
    expect([2, 4, 30].map((day) => fallenBy(of(1, 3, 3.5, never), day))).toEqual([0.25, 0.75, 0.75]);
    expect(medianDay(of(1, 3, 3.5, never))).toBe(3.5);
    expect(medianDay(of(1, 3, never, never))).toBeUndefined();
  });
});

describe('what the rules make of known odds', () => {
  const range = createRange();
  const played = (id: RangeCaseId): RangeShares => range.play(RANGE_CASES[id], {}, 60, 'odds');

  it('throws an attack back that has one man for five of equal quality, dug in', () => {
    const shares = played('fifth');
    expect(shares.thrownBack).toBeGreaterThan(0.9);
    expect(fallenBy(shares, 30)).toBeLessThan(0.05);
  });

  it('lets three to one through in most runs within some days, equal numbers in hardly any', () => {
    expect(fallenBy(played('thrice'), 7)).toBeGreaterThan(0.6);
    expect(fallenBy(played('even'), 30)).toBeLessThan(0.1);
  });

  it('lets elite defenders hold against equal numbers of conscripts, and not the other way round', () => {
    expect(fallenBy(played('conscriptsOnElite'), 30)).toBeLessThan(0.05);
    expect(fallenBy(played('eliteOnConscripts'), 4)).toBeGreaterThan(0.8);
  });

  it('lets a willing garrison stand a siege for weeks, supplied for longer, and an unwilling one go in hours', () => {
    const besieged = played('besieged');
    expect(fallenBy(besieged, 7)).toBeLessThan(0.2);
    expect(medianDay(besieged)).toBeGreaterThan(12);
    for (const id of ['besiegedWithAir', 'besiegedWithPort'] as const)
      expect(fallenBy(played(id), 30)).toBeLessThan(0.3);
    for (const id of ['unwilling', 'unwillingBeforeFew'] as const) expect(fallenBy(played(id), 1)).toBeGreaterThan(0.9);
  });

  it('lets a shut-in garrison lose heart by and by, and not without end', () => {
    const { will } = played('shutIn');
    const [first, later, last] = [0, 10, 25].map((day) => will[day] ?? 0) as [number, number, number];
    expect(first - later).toBeGreaterThan(100);
    expect(last).toBeGreaterThan(0);
    expect(later - last).toBeLessThan(first - later);
  });

  it('stiffens before an enemy who is feared', () => {
    const [trusted, feared] = (['tiedBeforeTrusted', 'tiedBeforeFeared'] as const).map(
      (id) => played(id).will[10] ?? 0,
    );
    expect(feared).toBeGreaterThan((trusted as number) + 50);
  });

  it('gives an empty town to whoever has the men to keep it', () => {
    expect(played('leftToFew').toLocals).toBe(0);
    expect(played('leftToMany').toLocals).toBe(1);
  });
});
