/**
 * Laboratory: what is asked of two towns (`brink range`), whatever the country, from the literature and what is
 * commonly known of wars: a weak attack is thrown back, a strong one mostly succeeds within days, the willing hold and
 * the unwilling go. A weight that fits the dates of some campaigns but breaks these fits by chance.
 */
import type { WeightChanges } from '../../src/ensemble/plan.ts';
import { RANGE_CASES, type RangeCaseId } from '../../src/lab/range/cases.ts';
import { createRange, fallenBy, type Range, type RangeShares } from '../../src/lab/range/trial.ts';

/** A share that is asked of a case: of runs in which the town has fallen by a day, and the like. */
interface Asked {
  readonly what: string;
  readonly case: RangeCaseId;
  readonly of: (shares: RangeShares) => number;
  readonly least?: number;
  readonly most?: number;
}

const fallen = (name: RangeCaseId, day: number, bounds: Pick<Asked, 'least' | 'most'>): Asked => ({
  ...{ what: `${name} fallen by day ${day}`, case: name, of: (shares: RangeShares) => fallenBy(shares, day) },
  ...bounds,
});

export const LABORATORY_GOALS: readonly Asked[] = [
  fallen('hundredth', 30, { most: 0 }),
  { what: 'fifth thrown back', case: 'fifth', of: ({ thrownBack }) => thrownBack, least: 0.95 },
  fallen('fifth', 30, { most: 0.02 }),
  fallen('half', 7, { most: 0.05 }),
  fallen('even', 7, { most: 0.2 }),
  fallen('thrice', 4, { least: 0.6 }),
  fallen('thrice', 7, { least: 0.75 }),
  fallen('city', 7, { least: 0.75 }),
  fallen('conscriptsOnElite', 30, { most: 0.05 }),
  fallen('eliteOnConscripts', 4, { least: 0.8 }),
  fallen('unwilling', 1, { least: 0.9 }),
  fallen('unwillingBeforeFew', 1, { least: 0.8 }),
  fallen('besieged', 10, { most: 0.2 }),
  fallen('besieged', 14, { most: 0.4 }),
  fallen('besiegedWithAir', 14, { most: 0.2 }),
  fallen('besiegedWithPort', 14, { most: 0.2 }),
  fallen('shutIn', 21, { most: 0.1 }),
  { what: 'leftToFew goes to the few', case: 'leftToFew', of: ({ toLocals }) => toLocals, most: 0.2 },
];

export interface LaboratoryLoss {
  /** Sum of how far the shares are from what is asked. */
  readonly loss: number;
  readonly missed: readonly { readonly what: string; readonly share: number; readonly by: number }[];
}

/** Plays every case that something is asked of. Keeps its simulations: make one and judge many. */
export function createLaboratory(): (weights: WeightChanges, runs: number, seed: string) => LaboratoryLoss {
  const range: Range = createRange();
  const names = [...new Set(LABORATORY_GOALS.map((goal) => goal.case))];
  return (weights, runs, seed) => {
    const played = new Map(names.map((name) => [name, range.play(RANGE_CASES[name], weights, runs, seed)]));
    const missed = LABORATORY_GOALS.flatMap(({ what, case: name, of, least = 0, most = 1 }) => {
      const shares = played.get(name);
      if (shares === undefined) throw new Error(`The case ${name} was not played.`);
      const share = of(shares);
      const by = Math.max(0, least - share, share - most);
      return by > 0 ? [{ what, share, by }] : [];
    });
    return { loss: missed.reduce((sum, { by }) => sum + by, 0), missed };
  };
}
