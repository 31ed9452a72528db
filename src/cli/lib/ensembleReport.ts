/** Ensembles as JSON. Turns count from 1 on the command line, from 0 in the library. */
import { RULES_VERSION } from '../../engine/simulation.ts';
import { compareTables } from '../../ensemble/compare.ts';
import { percentilesBy } from '../../ensemble/statistics.ts';
import { type PlayedPart, pairsWithBase, summaryOfPart, unitsOf } from '../../ensemble/study.ts';
import type { EnsembleSummary, TimeSummary } from '../../ensemble/summary.ts';
import { createRowHead, type Layout, runsOfLayout } from './study.ts';
import { printJson, printJsonList } from './terminal.ts';

/** Shifts percentiles of turns to count from 1. */
function fromOne<T extends TimeSummary>(summary: T): T {
  const turns = percentilesBy((percent) => {
    const turn = summary.turns[percent];
    return turn === null ? null : turn + 1;
  });
  return { ...summary, turns };
}

function summaryJson(layout: Layout, part: PlayedPart): EnsembleSummary {
  const summary = summaryOfPart(layout.compiled, part);
  return { ...summary, places: summary.places.map(fromOne), acts: summary.acts.map(fromOne) };
}

function headJson(layout: Layout): object {
  const { study } = layout;
  const { scenario, content, seed, runs } = createRowHead(study)(0);
  const played = runsOfLayout(layout);
  return {
    scenario,
    contentHash: content,
    rules: RULES_VERSION,
    seed,
    runs,
    seats: study.seats,
    ...(played === unitsOf(study) ? undefined : { played }),
    levers: study.points[0],
  };
}

export function printEnsembleJson(layout: Layout, part: PlayedPart): void {
  printJson({ ...headJson(layout), summary: summaryJson(layout, part) });
}

/** Each setting with its summary and, if it shares its runs with the base, its differences from it. */
export function printSweepJson(layout: Layout, parts: readonly PlayedPart[]): void {
  printJsonList(headJson(layout), 'points', pointsJson(layout, parts));
}

function* pointsJson(layout: Layout, parts: readonly PlayedPart[]): Generator<object> {
  const [base] = parts;
  for (const part of parts) {
    const pairs = pairsWithBase(base, part);
    yield {
      point: part.point,
      levers: layout.study.points[part.point],
      runs: part.range,
      summary: summaryJson(layout, part),
      ...(pairs === undefined ? undefined : { difference: compareTables(layout.compiled, ...pairs) }),
    };
  }
}
