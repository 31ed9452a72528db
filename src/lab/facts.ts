/**
 * Dated facts as rows to hold runs against: when the holder at the scenario's start first lost each place, to whom and
 * how, and when it had it back. From a file like `scenarios/eleven-days/facts.json`; the rules never read it.
 */
import type { ActIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { dayNumber } from '../core/moments.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { LossManner } from '../engine/vocabulary.ts';
import type { FactArea, FactChange, FactsFile } from '../scenario/facts/format.ts';
import { readFactsFile } from '../scenario/facts/read.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import { endTime } from './times.ts';

/** Days since the start day (0.5 is its noon): the best date, and the span that sources defend. */
export interface FactDate {
  readonly early: number;
  readonly late: number;
  readonly at: number;
}

export interface FactLoss extends FactDate {
  readonly manner: LossManner;
  /** The sides that sources name as the taker. */
  readonly takers: readonly SideIndex[];
  /** As the file has it. */
  readonly change: FactChange;
}

export interface FactRow {
  readonly id: string;
  readonly name: string;
  readonly axis: string;
  readonly region: RegionIndex;
  /** The side that holds it at the scenario's start. */
  readonly holder: SideIndex;
  /** First loss by that side. Absent: held to the scenario's end. */
  readonly loss?: FactLoss;
  /** When that side first had it back. Absent: not before the scenario's end. */
  readonly regain?: FactDate;
}

/** A place that was lost. */
export type DatedRow = FactRow & Required<Pick<FactRow, 'loss'>>;

export const isDated = (row: FactRow): row is DatedRow => row.loss !== undefined;

/** A place that was lost and taken back. */
export type RegainedRow = DatedRow & Required<Pick<FactRow, 'regain'>>;

export const isRegained = (row: FactRow): row is RegainedRow => isDated(row) && row.regain !== undefined;

export interface Facts {
  readonly rows: readonly FactRow[];
  /** Rows left out, with reasons. */
  readonly leftOut: readonly LeftOut[];
  /** The act up to which places held, in fact and so in a run; NONE: to the end. */
  readonly heldUntil: ActIndex;
  /** Whether the standard weights of the rules were fitted to these dates. */
  readonly isFitted: boolean;
  /** Sources that the scenario does not list. */
  readonly sources: NonNullable<FactsFile['sources']>;
}

export interface LeftOut {
  readonly id: string;
  readonly name: string;
  readonly why: ReasonLeftOut;
}

/** Why a row is left out. */
export type ReasonLeftOut =
  | Problem<'facts/no-place', { readonly place: string }>
  | Problem<'facts/too-fine'>
  | Problem<'facts/other-holder', { readonly code: string; readonly holder: string }>;

/** Reads a file of facts for a scenario. */
export function readFacts(compiled: Compiled, text: string): Result<Facts, readonly ScenarioProblem[]> {
  const read = readFactsFile(text);
  return read.ok ? ok(factsFor(compiled, read.value.file)) : read;
}

/**
 * The rows that say something of a scenario: places on its map that its holder at the start held in fact. A place lost
 * before the start is left out: there is nothing to forecast. One lost after the end counts as held.
 */
export function factsFor(compiled: Compiled, file: FactsFile): Facts {
  const rows: FactRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const [i, area] of file.areas.entries()) {
    const row = rowOf(compiled, area);
    if ('region' in row) rows.push(row);
    else leftOut.push({ id: area.id, name: area.name, why: { ...row, at: `areas[${i}]` } });
  }
  const heldUntil = file.heldUntil === undefined ? NONE : compiled.actOf(file.heldUntil);
  return { rows, leftOut, heldUntil, isFitted: file.fitted === true, sources: file.sources ?? {} };
}

/** A reason without its place in the file. */
type Reason = ReasonLeftOut extends infer Each ? (Each extends unknown ? Omit<Each, 'at'> : never) : never;

function rowOf(compiled: Compiled, area: FactArea): FactRow | Reason {
  if (area.region === null) return { code: 'facts/too-fine', values: {} };
  const region = compiled.regionOf(area.region);
  if (region === NONE) return { code: 'facts/no-place', values: { place: area.region } };
  const holder = compiled.region.holder[region];
  const id = compiled.side.ids[holder];
  const startTime = compiled.start.half === 'pm' ? 0.5 : 0;
  const later = area.changes.filter((change) => dateOf(compiled, change).at >= startTime);
  const before = area.changes.at(-later.length - 1);
  const holders = before === undefined ? [area.holder] : takersOf(before);
  if (!holders.includes(id)) return { code: 'facts/other-holder', values: { code: holders[0], holder: id } };
  const [loss, ...rest] = later.filter((change) => dateOf(compiled, change).at < endTime(compiled));
  const regain = rest.find((change) => takersOf(change).includes(id));
  return {
    ...{ id: area.id, name: area.name, axis: area.axis ?? '', region, holder },
    ...(loss === undefined ? undefined : { loss: lossOf(compiled, loss) }),
    ...(regain === undefined ? undefined : { regain: dateOf(compiled, regain) }),
  };
}

export const takersOf = ({ to, orTo = [] }: FactChange): readonly string[] => [to, ...orTo];

const lossOf = (compiled: Compiled, change: FactChange): FactLoss => ({
  ...dateOf(compiled, change),
  manner: change.how,
  takers: takersOf(change)
    .map((id) => compiled.sideOf(id))
    .filter((side) => side !== NONE),
  change,
});

/** Days of a change. An end of its range equal to the date gets the date's half; any other is put at noon. */
export function dateOf(compiled: Compiled, { date, half, range = [date, date] }: FactChange): FactDate {
  const dayOf = (day: string): number => dayNumber(day) - dayNumber(compiled.start.date);
  const at = dayOf(date) + (half === 'am' ? 0.25 : half === 'pm' ? 0.75 : 0.5);
  const end = (day: string): number => (day === date ? at : dayOf(day) + 0.5);
  return { early: Math.min(at, end(range[0])), late: Math.max(at, end(range[1])), at };
}
