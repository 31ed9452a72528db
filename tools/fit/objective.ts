/**
 * Objective: what the fit makes small. CRPS over all rows, the early ones and the late ones alike, so that the ties of
 * the collapse do not outweigh the weeks before it; and what it costs to miss the goals of `goals.ts`, which CRPS does
 * not see: vague dates, a campaign that comes out in another manner than it did, ends that never come about.
 */

import { NONE } from '../../src/core/indices.ts';
import { createCourseReader } from '../../src/ensemble/series.ts';
import { averageOf } from '../../src/ensemble/statistics.ts';
import type { RunTable } from '../../src/ensemble/table.ts';
import { inWindow, lossSampleOf, scoreRow, scoreRows, type WindowScore } from '../../src/lab/backtest.ts';
import { type DatedRow, type Facts, isDated } from '../../src/lab/facts.ts';
import { FALL_DAY, NO_FALL } from '../../src/lab/outcomes.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import type { Sample } from '../../src/lab/scores.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { COSTS, GOALS } from './goals.ts';

export interface Target {
  readonly facts: Facts;
  /** First day of the late window. */
  readonly split: number;
  /** Shares of the losses by manner, by the rules' words. */
  readonly manners: { readonly [manner: string]: number };
}

/** Rows without those of one axis: what is left out still fits the baselines. */
export const without = (rows: readonly DatedRow[], axis: string | undefined): DatedRow[] =>
  rows.filter((row) => row.axis !== axis);

const WORDS: Readonly<Record<string, string>> = { negotiated: 'bargain', uprising: 'rising' };

/**
 * Shares by manner, from the counts that a facts file derives from all its rows, else from the rows that are scored.
 */
export function mannersOf(text: string, facts: Facts): Target['manners'] {
  const derived = (JSON.parse(text) as { derived?: { government_losses_by_how?: Record<string, number> } }).derived
    ?.government_losses_by_how;
  const counts: Record<string, number> = {};
  const add = (how: string, n: number): void => {
    const manner = WORDS[how] ?? how;
    counts[manner] = (counts[manner] ?? 0) + n;
  };
  if (derived !== undefined) for (const [how, n] of Object.entries(derived)) add(how, n);
  else for (const { loss } of facts.rows) if (loss !== undefined) add(loss.manner, 1);
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return Object.fromEntries(Object.entries(counts).map(([manner, n]) => [manner, n / all]));
}

/** What each goal costs that is missed, days of CRPS; nothing where it is met. */
export type Penalties = { readonly [goal: string]: number };

export interface Loss {
  readonly loss: number;
  readonly penalties: Penalties;
  readonly all: WindowScore;
  readonly early: WindowScore;
  readonly late: WindowScore;
}

export function lossOf(compiled: CompiledScenario, table: RunTable, target: Target, leaveOut?: string): Loss {
  const rows = without(target.facts.rows.filter(isDated), leaveOut);
  const everything = Number.POSITIVE_INFINITY;
  const within = (from: number, to: number): DatedRow[] => rows.filter((row) => inWindow(row, from, to));
  const windows = {
    all: within(-everything, everything),
    early: within(-everything, target.split),
    late: within(target.split, everything),
  };
  const score = (of: readonly DatedRow[]): WindowScore => scoreRows(compiled, table, target.facts, of);
  const [all, early, late] = [score(windows.all), score(windows.early), score(windows.late)];
  const hits = (of: readonly DatedRow[]): number => averageOf(of.map((row) => nearHit(scoreRow(compiled, table, row))));
  const widths = windows.all
    .map((row) => smoothWidth(lossSampleOf(compiled, table, row.region).sample))
    .sort((a, b) => a - b);
  const middle = widths.slice(Math.floor(0.4 * widths.length), Math.ceil(0.6 * widths.length));
  const penalties = {
    hits:
      COSTS.hits *
      (below(hits(windows.all), GOALS.hits.all) +
        below(hits(windows.early), GOALS.hits.window) +
        below(hits(windows.late), GOALS.hits.window)),
    exact: COSTS.exact * beyond(all.exactCoverage, GOALS.exact),
    width:
      COSTS.middleWidth * above(averageOf(middle), GOALS.width.middle) +
      COSTS.meanWidth * above(averageOf(widths), GOALS.width.mean),
    rank: COSTS.rank * below(all.rankCorrelation, GOALS.rank),
    skill: COSTS.skill * (below(early.skill, GOALS.skill.early) + below(late.skill, GOALS.skill.late)),
    earlyError: COSTS.earlyError * above(early.meanAbsoluteErrorDays, GOALS.earlyError),
    falseAlarms: COSTS.falseAlarm * above(all.falseAlarms, GOALS.falseAlarms),
    ...mannerPenalties(all, target.manners),
    ...endPenalties(compiled, table, rows),
    dead: COSTS.dead * beyond(deadBefore(compiled, table, target.split), GOALS.dead),
  };
  // A window of which an axis has taken all rows has no score, and the overall one stands for it.
  const crps = [all, early, late].reduce((sum, window) => sum + (window.rows === 0 ? all.crps : window.crps), 0);
  const penalty = Object.values(penalties).reduce((sum, cost) => sum + cost, 0);
  return { loss: crps + penalty, penalties, all, early, late };
}

/** How far a figure is above, below, or outside; not at all where it is not a number, as in a window without rows. */
const above = (value: number, most: number): number => (value > most ? value - most : 0);
const below = (value: number, least: number): number => (value < least ? least - value : 0);
const beyond = (value: number, [least, most]: readonly [number, number]): number =>
  below(value, least) + above(value, most);

/** 1 where the interval touches the span, falling to 0 over a day. */
function nearHit({ q10, q90, actual }: ReturnType<typeof scoreRow>): number {
  return Math.max(0, 1 - above(q10, actual.late) - below(q90, actual.early));
}

/** Width of the central 80%, each turn's runs spread evenly over its half day, so that it moves as runs do. */
function smoothWidth(sample: Sample): number {
  return smoothQuantile(sample, 0.9) - smoothQuantile(sample, 0.1);
}

function smoothQuantile(sample: Sample, p: number): number {
  const time = sample[Math.min(sample.length - 1, Math.floor(p * sample.length))] as number;
  const first = sample.indexOf(time);
  const last = sample.lastIndexOf(time) + 1;
  return time - 0.25 + (0.5 * (p * sample.length - first)) / (last - first);
}

function mannerPenalties(all: WindowScore, manners: Target['manners']): Penalties {
  return Object.fromEntries(
    Object.entries(manners).map(([manner, share]) => {
      const off = Math.abs((all.fallByShare[manner] ?? 0) - share);
      return [manner, COSTS.manner * above(off, GOALS.manner)];
    }),
  );
}

/** How the campaign ends. The date of the capital counts only where its row may be seen. */
function endPenalties(compiled: CompiledScenario, table: RunTable, rows: readonly DatedRow[]): Penalties {
  const capital = rows.find((row) => row.region === capitalOf(compiled))?.loss;
  const kept = NO_FALL.valuesOf(compiled, table);
  const days = FALL_DAY.valuesOf(compiled, table);
  // The end of the last day that still counts: days of a fall are those of the end of its turn.
  const by = Math.floor(capital?.late ?? Number.NaN) + GOALS.capital.days + 1;
  const inTime = days.filter((day, i) => kept[i] === 0 && day <= by).length / table.runs;
  const { ids, kinds, count } = compiled.act;
  const rare = ids.flatMap((id, a) => {
    if (!GOALS.acts.kinds.some((kind) => kind === kinds[a])) return [];
    let ended = 0;
    for (let i = 0; i < table.runs; i++) if (table.actTurn[i * count + a] !== NONE) ended++;
    return [[id, COSTS.act * below(ended / table.runs, GOALS.acts.share)]];
  });
  return {
    capital: capital === undefined ? 0 : COSTS.capital * beyond(inTime, GOALS.capital.lost),
    kept: capital === undefined ? 0 : COSTS.kept * below(averageOf([...kept]), GOALS.capital.kept),
    ...(Object.fromEntries(rare) as Penalties),
  };
}

/** Dead of all sides at the end of the day before one, in the mean of the runs. */
function deadBefore(compiled: CompiledScenario, table: RunTable, day: number): number {
  const turn = Math.min(compiled.turns, 2 * day - (compiled.start.half === 'pm' ? 1 : 0)) - 1;
  let dead = 0;
  for (const side of compiled.side.ids) {
    const deadIn = createCourseReader(compiled, table, 'dead', side);
    for (let i = 0; i < table.runs; i++) dead += deadIn(i, turn + 1);
  }
  return dead / table.runs;
}
