/** What is printed as JSON. Turns count from 1 on the command line; the library counts them from 0. */
import { RULES_VERSION } from '../../engine/simulation.ts';
import { compareTables } from '../../ensemble/compare.ts';
import { sumsOfTable } from '../../ensemble/gather.ts';
import type { Percentiles } from '../../ensemble/statistics.ts';
import { type EnsembleSummary, summarise, type TimeSummary } from '../../ensemble/summary.ts';
import { type PointRuns, rowHeadOf, unitsOf, type Whole } from './whole.ts';

/** Percentiles of turns, from 1. */
function fromOne<T extends TimeSummary>(summary: T): T {
  const turns = Object.fromEntries(
    Object.entries(summary.turns).map(([percent, turn]) => [percent, turn === null ? null : turn + 1]),
  );
  return { ...summary, turns: turns as unknown as Percentiles<number | null> };
}

export function summaryOfPart(part: PointRuns): EnsembleSummary {
  const { table, branch } = part;
  return summarise(
    branch.compiled,
    table,
    table.shape.points === 0 ? undefined : sumsOfTable(table, table.shape.points),
  );
}

function summaryJson(part: PointRuns): EnsembleSummary {
  const summary = summaryOfPart(part);
  return { ...summary, places: summary.places.map(fromOne), acts: summary.acts.map(fromOne) };
}

function headJson(whole: Whole, parts: readonly PointRuns[]): object {
  const { scenario, content, seed, runs } = rowHeadOf(whole, 0);
  const played = parts.reduce((sum, { table }) => sum + table.runs, 0);
  return {
    scenario,
    contentHash: content,
    rules: RULES_VERSION,
    seed,
    runs,
    seats: whole.seats,
    ...(played === unitsOf(whole) ? undefined : { played }),
  };
}

export function ensembleJson(whole: Whole, part: PointRuns): object {
  return { ...headJson(whole, [part]), levers: whole.points[0], summary: summaryJson(part) };
}

/** Each setting with its summary and, where base and setting have the same runs, what it changes. */
export function sweepJson(whole: Whole, parts: readonly PointRuns[]): object {
  const [base] = parts;
  return {
    ...headJson(whole, parts),
    levers: whole.points[0],
    points: parts.map((part) => ({
      point: part.point,
      levers: whole.points[part.point],
      runs: part.range,
      summary: summaryJson(part),
      ...(isComparable(base, part)
        ? { difference: compareTables(base.branch.compiled, base.table, part.table) }
        : undefined),
    })),
  };
}

export function isComparable(base: PointRuns, part: PointRuns): boolean {
  return (
    base.point === 0 &&
    part.point !== 0 &&
    base.range.from === part.range.from &&
    base.range.to === part.range.to &&
    base.branch.compiled.turns === part.branch.compiled.turns
  );
}
