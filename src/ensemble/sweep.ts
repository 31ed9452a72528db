/**
 * Sweep: points in lever space, each played on the same runs. Point 0 is the base; the rest are either every
 * combination of the given values (factorial) or a Latin hypercube, in which each lever visits every stratum of its
 * range once.
 */

import { round } from '../core/exact.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { DRAW, drawBits, type Key, whoOf } from '../engine/chance.ts';
import type { Lever, LeverValue, LeverValues } from '../scenario/levers/apply.ts';

/** A lever with its values in order, or its range for a hypercube. */
export type Axis =
  | { readonly lever: string; readonly values: readonly LeverValue[] }
  | { readonly lever: string; readonly from: number; readonly to: number; readonly whole: boolean };

export const SWEEP_LIMITS = { points: 10_000, valuesOfAxis: 1000 } as const;

/** Equally spaced values from `from` to `to`, both included; rounded if the lever is whole, without duplicates. */
export function stepsOf(from: number, to: number, steps: number, whole: boolean): number[] {
  const values = Array.from({ length: steps }, (_, i) =>
    tidy(steps === 1 ? from : from + ((to - from) * i) / (steps - 1), from, to, whole),
  );
  return [...new Set(values)];
}

/** The axis over a lever's whole range. */
export function axisOf(lever: Lever): Axis {
  if (lever.type === 'choice') return { lever: lever.id, values: lever.choices.map(({ id }) => id) };
  return { lever: lever.id, from: lever.min, to: lever.max, whole: lever.type === 'integer' };
}

/** The base, then every combination, last axis fastest. Fails with their number if there are too many. */
export function factorialPoints(base: LeverValues, axes: readonly Axis[]): Result<LeverValues[], number> {
  const lists = axes.map((axis) => ('values' in axis ? axis.values : [axis.from, axis.to]));
  const count = lists.reduce((product, values) => product * values.length, 1);
  if (count >= SWEEP_LIMITS.points) return fail(count);
  let points: LeverValues[] = [base];
  for (const [i, values] of lists.entries())
    points = points.flatMap((point) => values.map((value) => ({ ...point, [axes[i].lever]: value })));
  return ok([base, ...points]);
}

/**
 * The base, then `count` points of a Latin hypercube; positions within strata, and how strata meet, are drawn from the
 * key.
 */
export function latinPoints(
  base: LeverValues,
  axes: readonly Axis[],
  count: number,
  key: Key,
): Result<LeverValues[], number> {
  if (count >= SWEEP_LIMITS.points) return fail(count);
  const columns = axes.map((axis) => {
    const who = whoOf(axis.lever);
    const order = Array.from({ length: count }, (_, i) => i);
    const lot = order.map((i) => drawBits(key, i, DRAW.random, who, 1));
    order.sort((a, b) => lot[a] - lot[b] || a - b);
    return order.map((stratum, i) => {
      const share = (stratum + drawBits(key, i, DRAW.random, who, 2) / 4_294_967_296) / count;
      if ('values' in axis) return axis.values[Math.floor(share * axis.values.length)];
      return tidy(axis.from + (axis.to - axis.from) * share, axis.from, axis.to, axis.whole);
    });
  });
  const points = Array.from(
    { length: count },
    (_, i): LeverValues => ({
      ...base,
      ...Object.fromEntries(axes.map(({ lever }, a) => [lever, columns[a][i]])),
    }),
  );
  return ok([base, ...points]);
}

/** Rounds to six digits of the range: precise enough, and readable on a command line. */
function tidy(value: number, from: number, to: number, whole: boolean): number {
  if (whole) return round(value);
  const span = Math.max(Math.abs(from), Math.abs(to), Math.abs(to - from));
  let unit = 1;
  while (unit < 1_000_000_000 && span * unit < 100_000) unit *= 10;
  return Math.max(Math.min(from, to), Math.min(Math.max(from, to), round(value * unit) / unit));
}
