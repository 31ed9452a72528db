import { describe, expect, it } from 'vitest';
import { gridTrial, RANGE_CASE_IDS, RANGE_CASES, RANGE_GRID } from '../../src/lab/range/cases.ts';
import { RANGE, rangeScenario } from '../../src/lab/range/country.ts';
import { createRange, fallenBy, medianDay, playCase } from '../../src/lab/range/trial.ts';
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
