/**
 * Dated facts: what really happened to each place, read from a file like `scenarios/eleven-days/facts.json`: `areas`,
 * each with `region` (id of a place of the scenario, or null if finer than the map), `axis`, the controller at the
 * start, and its dated `changes`. The rules never read them; backtests do.
 */

import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { dateOfDay, dayNumber } from '../core/moments.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Compiled } from '../engine/compiled.ts';

export interface FactRow {
  readonly id: string;
  readonly name: string;
  readonly axis: string;
  readonly region: RegionIndex;
  /** The side that holds it at the scenario's start. */
  readonly holder: SideIndex;
  /**
   * First loss by that side, days since the start day (0.5 is its noon): best date, and the span that sources defend.
   * Absent: not lost.
   */
  readonly loss?: { readonly early: number; readonly late: number; readonly at: number; readonly manner: string };
}

/** A place that was lost. */
export type DatedRow = FactRow & Required<Pick<FactRow, 'loss'>>;

export const isDated = (row: FactRow): row is DatedRow => row.loss !== undefined;

export interface Facts {
  readonly rows: readonly FactRow[];
  /** Rows left out, with reasons. */
  readonly leftOut: readonly { readonly id: string; readonly why: ReasonLeftOut }[];
}

/** Why a file of facts cannot be read. */
export type FactsProblem =
  | Problem<'facts/not-json' | 'facts/areas' | 'facts/area'>
  | Problem<'facts/date' | 'facts/range' | 'facts/half' | 'facts/sides', { readonly area: string }>;

/** Why a row is left out. */
export type ReasonLeftOut =
  | Problem<'facts/no-place', { readonly place: string }>
  | Problem<'facts/too-fine'>
  | Problem<'facts/other-holder', { readonly code: string; readonly holder: string }>
  | Problem<'facts/other-loser', { readonly date: string; readonly loser: string; readonly holder: string }>;

/** A place passing from one side to another, as sources have it. Sides by the codes of the file. */
export interface DatedChange {
  readonly date: string;
  readonly half_day: 'AM' | 'PM' | null;
  readonly from: string;
  readonly to: string;
  readonly how: string;
  /** Earliest and latest day that any source defends. */
  readonly date_range?: readonly [string, string];
  readonly confidence?: string;
  /** Ids of the scenario's sources. */
  readonly source?: readonly string[];
}

/** A place of the file with what became of it; `region` is null if it is finer than the scenario's map. */
export interface DatedArea {
  readonly id: string;
  readonly name?: string;
  readonly axis?: string;
  readonly region?: string | null;
  readonly changes: readonly DatedChange[];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const HALVES: readonly unknown[] = ['AM', 'PM', null, undefined];

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && DATE.test(value) && dateOfDay(dayNumber(value)) === value;

/** The problem with a change; undefined if none. */
function wrongWith(
  change: Partial<Record<keyof DatedChange, unknown>> | null,
): 'facts/date' | 'facts/range' | 'facts/half' | 'facts/sides' | undefined {
  if (!isDate(change?.date)) return 'facts/date';
  const { date_range: range, half_day: half } = change as { [key in keyof DatedChange]?: unknown };
  if (range !== undefined && range !== null && !(Array.isArray(range) && range.length === 2 && range.every(isDate)))
    return 'facts/range';
  if (!HALVES.includes(half)) return 'facts/half';
  if (typeof change?.from !== 'string' || typeof change.to !== 'string') return 'facts/sides';
  return undefined;
}

function controllerField(area: DatedArea): string | undefined {
  // The first dated controller: `controller_2024_11_26`, the day before the file's first change.
  return Object.keys(area)
    .filter((key) => /^controller_\d{4}_\d{2}_\d{2}$/.test(key))
    .sort()[0];
}

/**
 * The side that a code of the file names: the scenario's id, ignoring case and hyphens; `LOCAL` means the residents.
 */
export function sideOfCode(compiled: Compiled, code: string): SideIndex | undefined {
  if (code.toUpperCase() === 'LOCAL' && compiled.side.residents >= 0) return compiled.side.residents;
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const id = compiled.side.ids.find((id) => plain(id) === plain(code));
  return id === undefined ? undefined : compiled.sideOf(id);
}

/** Every place of a file of facts, whatever the scenario. */
export function readAreas(text: string): Result<readonly DatedArea[], FactsProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'facts/not-json', at: '', values: {} });
  }
  const areas = (raw as { areas?: unknown } | null)?.areas;
  if (!Array.isArray(areas)) return fail({ code: 'facts/areas', at: 'areas', values: {} });
  for (const [i, area] of areas.entries()) {
    const at = `areas[${i}]`;
    if (typeof area?.id !== 'string' || !Array.isArray(area.changes))
      return fail({ code: 'facts/area', at, values: {} });
    for (const [c, change] of area.changes.entries()) {
      const wrong = wrongWith(change);
      if (wrong !== undefined) return fail({ code: wrong, at: `${at}.changes[${c}]`, values: { area: area.id } });
    }
  }
  return ok(areas);
}

/** Reads the facts for a scenario. A place lost before the start is left out: there is nothing to forecast. */
export function readFacts(compiled: Compiled, text: string): Result<Facts, FactsProblem> {
  const areas = readAreas(text);
  if (!areas.ok) return areas;
  const startDay = dayNumber(compiled.start.date);
  const startTime = compiled.start.half === 'pm' ? 0.5 : 0;
  const rows: FactRow[] = [];
  const leftOut: { id: string; why: ReasonLeftOut }[] = [];
  for (const [i, area] of areas.value.entries()) {
    const at = `areas[${i}]`;
    const region = compiled.regionOf(area.region ?? '');
    if (region === NONE) {
      leftOut.push({
        id: area.id,
        why: area.region
          ? { code: 'facts/no-place', at, values: { place: area.region } }
          : { code: 'facts/too-fine', at, values: {} },
      });
      continue;
    }
    const holder = compiled.region.holder[region];
    const field = controllerField(area);
    // If missing: the side the first change takes it from; without changes, the current holder.
    let code = String(
      (field === undefined ? area.changes[0]?.from : Reflect.get(area, field)) ?? compiled.side.ids[holder],
    );
    const dayOf = (date: string): number => dayNumber(date) - startDay;
    // An end of the span equal to the date gets the date's half day; any other is put at noon.
    const sure = (change: DatedChange, at: number): { early: number; late: number } => {
      const [from, to] = change.date_range ?? [change.date, change.date];
      const end = (date: string): number => (date === change.date ? at : dayOf(date) + 0.5);
      return { early: Math.min(at, end(from)), late: Math.max(at, end(to)) };
    };
    let loss: FactRow['loss'];
    let first: DatedChange | undefined;
    // The file may list them in any order.
    for (const change of [...area.changes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
      const day = dayOf(change.date) + (change.half_day === 'AM' ? 0.25 : change.half_day === 'PM' ? 0.75 : 0.5);
      if (day < startTime) {
        code = change.to;
        continue;
      }
      first = change;
      if (sideOfCode(compiled, change.from) === holder) loss = { ...sure(change, day), at: day, manner: change.how };
      break;
    }
    if (sideOfCode(compiled, code) !== holder) {
      leftOut.push({
        id: area.id,
        why: { code: 'facts/other-holder', at, values: { code, holder: compiled.side.ids[holder] } },
      });
      continue;
    }
    if (first !== undefined && loss === undefined) {
      leftOut.push({
        id: area.id,
        why: {
          code: 'facts/other-loser',
          at,
          values: { date: first.date, loser: first.from, holder: compiled.side.ids[holder] },
        },
      });
      continue;
    }
    rows.push({
      id: area.id,
      name: area.name ?? area.id,
      axis: area.axis ?? '',
      region: region,
      holder,
      ...(loss === undefined ? undefined : { loss }),
    });
  }
  return ok({ rows, leftOut });
}
