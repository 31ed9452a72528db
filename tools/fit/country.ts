/**
 * Country: what the fit makes small for one pack. CRPS over the places that were lost, as a share of that of the best
 * dull baseline, so that all countries weigh alike; and what it costs to miss the goals of `goals.ts`, which CRPS does
 * not see: places that held and are lost, a capital that stands or falls as it did not, vague dates, a campaign that
 * comes out in another manner than it did, ends that never come about.
 */

import { NONE } from '../../src/core/indices.ts';
import { type SeriesSums, seriesOf } from '../../src/ensemble/series.ts';
import { averageOf } from '../../src/ensemble/statistics.ts';
import type { RunTable } from '../../src/ensemble/table.ts';
import { inWindow, scoreRow, scoreRows, type WindowScore } from '../../src/lab/backtest.ts';
import { type DatedRow, type FactRow, isDated } from '../../src/lab/facts.ts';
import { lossForecast } from '../../src/lab/forecast.ts';
import { FALL_DAY, NO_FALL } from '../../src/lab/outcomes.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import type { Sample } from '../../src/lab/scores.ts';
import { heldForecast } from '../../src/lab/standing.ts';
import { COSTS, QUESTION_DAYS, type Range, ROOM } from './goals.ts';
import type { Pack, StrongQuestion } from './packs.ts';

/** What each goal costs that is missed; nothing where it is met. */
export type Penalties = { readonly [goal: string]: number };

/** What was played of a pack. */
export interface Played {
  readonly table: RunTable;
  /** Sums by turn, where a goal needs them. */
  readonly sums?: SeriesSums;
  /** Mean shift of the capital's day that each strong question brings, days. */
  readonly answers: readonly { readonly question: StrongQuestion; readonly days: number }[];
}

export interface CountryLoss {
  readonly loss: number;
  readonly penalties: Penalties;
  readonly all: WindowScore;
  readonly early: WindowScore;
  readonly late: WindowScore;
  /** Places that held: how many, and how many of them are lost in more runs than is forgiven. */
  readonly held: { readonly places: number; readonly lost: number };
  /** Share of the runs in which the capital falls or stands as it did; undefined where no row says so. */
  readonly capital: number | undefined;
  /** Share of the losses that go to whom they went to. */
  readonly taker: number;
  /** Shares of the losses by manner, in fact. */
  readonly manners: { readonly [manner: string]: number };
}

export interface JudgeOptions {
  /** Rows of this axis are left out; they still fit the baselines. */
  readonly axis?: string;
}

export function lossOf(pack: Pack, played: Played, { axis }: JudgeOptions = {}): CountryLoss {
  const { compiled, facts, split, goals } = pack;
  const { table } = played;
  const seen = facts.rows.filter((row) => axis === undefined || row.axis !== axis);
  const dated = seen.filter(isDated);
  const within = (from: number, to: number): DatedRow[] => dated.filter((row) => inWindow(row, from, to));
  const [all, early, late] = [
    scoreRows(compiled, table, facts, dated),
    scoreRows(compiled, table, facts, within(Number.NEGATIVE_INFINITY, split)),
    scoreRows(compiled, table, facts, within(split, Number.POSITIVE_INFINITY)),
  ];
  const held = heldShares(pack, table, seen);
  const capital = capitalShare(pack, table, seen);
  const taker = takerShare(pack, table, dated);
  const manners = mannersOf(dated);
  const hit = averageOf(dated.map((row) => nearHit(scoreRow(compiled, table, row))));
  const penalties: Penalties = {
    skill: COSTS.skill * below(all.skill, goals.skill + ROOM.skill),
    early: COSTS.windowSkill * below(early.skill, wanted(goals.earlySkill, ROOM.skill)),
    late: COSTS.windowSkill * below(late.skill, wanted(goals.lateSkill, ROOM.skill)),
    hit: COSTS.hit * below(hit, wanted(goals.hit, ROOM.hit)),
    width: COSTS.width * reached(hit, goals.hit) * tooWide(middleWidth(pack, table, dated), goals.width),
    held: heldPenalty(held, goals.held),
    capital: COSTS.capital * below(capital ?? 1, goals.capital + ROOM.share),
    manner: COSTS.manner * farthest(all.fallByShare, manners, goals.manner),
    taker: COSTS.taker * below(taker, goals.taker),
    ...endPenalties(pack, table, seen),
    dead: goals.dead === undefined ? 0 : COSTS.dead * beyond(deadBefore(pack, played), goals.dead),
    ...Object.fromEntries(
      played.answers.map(({ question: { id, sign }, days }) => [
        id,
        COSTS.question * below(sign * days, QUESTION_DAYS),
      ]),
    ),
  };
  const crps = dated.length === 0 ? 0 : tempered(1 - all.skill);
  const penalty = Object.values(penalties).reduce((sum, cost) => sum + cost, 0);
  const lost = held.filter((share) => share > goals.held.runs).length;
  const places = { places: held.length, lost };
  return { loss: crps + penalty, penalties, all, early, late, held: places, capital, taker, manners };
}

const NEVER = Number.POSITIVE_INFINITY;

/** How far a figure is above, below, or outside; not at all where it is not a number, as in a window without rows. */
const above = (value: number, most: number): number => (value > most ? value - most : 0);
const below = (value: number, least: number): number => (value < least ? Math.min(least - value, WORST) : 0);
const beyond = (value: number, [least, most]: Range): number => below(value, least) + above(value, most);

/** Beyond it a country that comes out all wrong would drown the others; how far it is wrong is left to its CRPS. */
const WORST = 1000;

/** A goal with room, or none. */
const wanted = (goal: number | undefined, room: number): number => (goal === undefined ? -NEVER : goal + room);

/** The same up to one baseline; beyond that ever less, so that no country drowns the others. */
const tempered = (multiple: number): number => (multiple <= 1 ? multiple : 1 + Math.log(multiple));

/** How far a goal is reached: nothing a tenth below it, 1 from it on. */
const reached = (value: number, goal: number | undefined): number =>
  goal === undefined ? 1 : Math.max(0, Math.min(1, 1 - 10 * (goal - value)));

/**
 * Days beyond the goal, at most as many as the goal has: where a tenth of the runs ends without a loss, the interval
 * leaps to the end, and CRPS says by how much.
 */
const tooWide = (width: number, goal: number | undefined): number =>
  goal === undefined ? 0 : Math.min(goal, above(width, goal - ROOM.width));

/** 1 where the interval touches the span, falling to 0 over a day. */
function nearHit({ q10, q90, actual }: ReturnType<typeof scoreRow>): number {
  return Math.max(0, 1 - above(q10 ?? NEVER, actual.late) - below(q90 ?? NEVER, actual.early));
}

/** Mean width of the middle fifth of the rows, days: the median, made smooth. */
function middleWidth({ compiled }: Pack, table: RunTable, rows: readonly DatedRow[]): number {
  const widths = rows.map((row) => smoothWidth(lossForecast(compiled, table, row.region).sample)).sort((a, b) => a - b);
  return averageOf(widths.slice(Math.floor(0.4 * widths.length), Math.ceil(0.6 * widths.length)));
}

/** Width of the central 80%, each turn's runs spread evenly over its half day, so that it moves as runs do. */
function smoothWidth(sample: Sample): number {
  return smoothQuantile(sample, 0.9) - smoothQuantile(sample, 0.1) + 0.5;
}

function smoothQuantile(sample: Sample, p: number): number {
  const time = sample[Math.min(sample.length - 1, Math.floor(p * sample.length))];
  const first = sample.indexOf(time);
  const last = sample.lastIndexOf(time) + 1;
  return time - 0.25 + (0.5 * (p * sample.length - first)) / (last - first);
}

/** Share of the runs in which each place is lost that was not, the most first. */
function heldShares({ compiled, facts }: Pack, table: RunTable, rows: readonly FactRow[]): number[] {
  return rows
    .filter((row) => !isDated(row))
    .map(({ region }) => heldForecast(compiled, table, region, facts).share)
    .sort((a, b) => b - a);
}

/** By the share of the runs beyond the goal: of all such places, and of the first that may not be lost so often. */
function heldPenalty(shares: readonly number[], { runs, places }: { runs: number; places: number }): number {
  if (shares.length === 0) return 0;
  const most = runs - ROOM.share;
  const deciding = shares[Math.floor(places * shares.length)] ?? 0;
  return COSTS.heldMean * averageOf(shares.map((share) => above(share, most))) + COSTS.heldMost * above(deciding, most);
}

function capitalShare({ compiled }: Pack, table: RunTable, rows: readonly FactRow[]): number | undefined {
  const capital = capitalOf(compiled);
  const row = capital === NONE ? undefined : rows.find(({ region }) => region === capital);
  if (row === undefined) return undefined;
  const kept = averageOf(NO_FALL.valuesOf(compiled, table));
  return isDated(row) ? 1 - kept : kept;
}

/** Shares of the losses by manner. */
function mannersOf(rows: readonly DatedRow[]): { [manner: string]: number } {
  const shares: Record<string, number> = {};
  for (const { loss } of rows) shares[loss.manner] = (shares[loss.manner] ?? 0) + 1 / rows.length;
  return shares;
}

/** Share of the losses, over runs and scored places, that go to a side which sources name as the taker. */
function takerShare({ compiled }: Pack, { lossTurn, lossTo, runs }: RunTable, rows: readonly DatedRow[]): number {
  const n = compiled.region.count;
  let lost = 0;
  let right = 0;
  for (const { region, loss } of rows) {
    for (let cell: number = region; cell < runs * n; cell += n) {
      if (lossTurn[cell] === NONE) continue;
      lost++;
      if (loss.takers.some((side) => side === lossTo[cell])) right++;
    }
  }
  return right / lost;
}

/** Sum of how far shares are farther from the facts than is forgiven. */
function farthest(
  shares: { readonly [name: string]: number },
  facts: { readonly [name: string]: number },
  forgiven: number,
): number {
  const off = (name: string): number => Math.abs((shares[name] ?? 0) - (facts[name] ?? 0));
  return Object.keys(facts).reduce((sum, name) => sum + above(off(name), forgiven), 0);
}

/** How the campaign ends. The date of the capital counts only where its row may be seen. */
function endPenalties({ compiled, goals }: Pack, table: RunTable, rows: readonly FactRow[]): Penalties {
  const fell = rows.filter(isDated).find(({ region }) => region === capitalOf(compiled))?.loss;
  const penalties: Record<string, number> = {};
  if (goals.capitalInTime !== undefined && fell !== undefined) {
    // The end of the last day that still counts: days of a fall are those of the end of its turn.
    const by = Math.floor(fell.late) + goals.capitalInTime.days + 1;
    const kept = NO_FALL.valuesOf(compiled, table);
    const inTime = FALL_DAY.valuesOf(compiled, table).filter((day, i) => kept[i] === 0 && day <= by).length;
    penalties.capitalInTime = COSTS.capitalInTime * beyond(inTime / table.runs, goals.capitalInTime.share);
  }
  if (goals.kept !== undefined && fell !== undefined)
    penalties.kept = COSTS.end * beyond(averageOf(NO_FALL.valuesOf(compiled, table)), goals.kept);
  const { ids, count } = compiled.act;
  for (const { act, share } of goals.ends ?? []) {
    const a = ids.indexOf(act);
    if (a < 0) throw new Error(`${compiled.scenario.id} has no act ${act}.`);
    let ended = 0;
    for (let i = 0; i < table.runs; i++) if (table.actTurn[i * count + a] !== NONE) ended++;
    penalties[act] = COSTS.end * beyond(ended / table.runs, share);
  }
  return penalties;
}

/** Dead of all sides at the end of the day before the late window, in the mean of the runs. */
function deadBefore({ compiled, split }: Pack, { sums, table }: Played): number {
  if (sums === undefined) throw new Error('A goal for the dead needs the sums by turn.');
  const turn = Math.min(compiled.turns, 2 * split - (compiled.start.half === 'pm' ? 1 : 0));
  const points = compiled.turns + 1;
  let dead = 0;
  for (const [s, series] of seriesOf(compiled).entries())
    if (series.kind === 'dead') dead += sums.sum[s * points + turn];
  return dead / table.runs;
}
