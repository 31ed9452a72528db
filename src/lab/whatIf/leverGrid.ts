/** A grid of two levers: each at up to five of its values, all combinations on the luck of the base. */
import { round } from '../../core/exact.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { EnsemblePlan } from '../../ensemble/plan.ts';
import type { Lever, LeverValue } from '../../scenario/levers/apply.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { valuesOf } from './pairs.ts';
import type { WhatIfOutcome } from './whatIf.ts';

export const GRID_SIZE = 5;
/** Runs of each combination. */
export const GRID_RUNS = 100;

/** A choice's first five; else evenly from least to most. */
export function gridValues(lever: Lever): readonly LeverValue[] {
  if (lever.type === 'choice') return lever.choices.slice(0, GRID_SIZE).map(({ id }) => id);
  const { min, max, type } = lever;
  const values = Array.from({ length: GRID_SIZE }, (_, i) => min + ((max - min) * i) / (GRID_SIZE - 1));
  return [...new Set(values.map((value) => (type === 'integer' ? round(value) : round(value * 1000) / 1000)))];
}

/** Base, then every value of the second lever for each of the first. */
export function planGrid(plan: EnsemblePlan, first: Lever, second: Lever): EnsemblePlan {
  const { base } = plan;
  const variants = gridValues(first).flatMap((a) =>
    gridValues(second).map((b) => ({ ...base, levers: { ...base.levers, [first.id]: a, [second.id]: b } })),
  );
  const from = plan.range?.from ?? 0;
  const runs = from + GRID_RUNS;
  return { ...plan, variants, runs, range: { from, to: runs }, termRuns: 0, course: 'none' };
}

/** Runs that come out later (more) or earlier (fewer) than the base on the same luck. */
export interface GridCell {
  readonly first: LeverValue;
  readonly second: LeverValue;
  readonly later: number;
  readonly earlier: number;
}

export function gridCells(
  compiled: CompiledScenario,
  outcome: WhatIfOutcome,
  [first, second]: readonly [Lever, Lever],
  { tables: [base, ...cells] }: Gathered,
): readonly GridCell[] {
  const usual = valuesOf(compiled, outcome, base);
  const seconds = gridValues(second);
  return gridValues(first).flatMap((a, i) =>
    seconds.map((b, j) => {
      const values = valuesOf(compiled, outcome, cells[i * seconds.length + j]);
      const where = (is: (difference: number) => boolean): number =>
        values.reduce((count, value, run) => count + (is(value - usual[run]) ? 1 : 0), 0);
      return { first: a, second: b, later: where((d) => d > 0), earlier: where((d) => d < 0) };
    }),
  );
}
