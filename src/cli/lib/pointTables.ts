/** The tables of a study's points, each with room for all runs that are to be played of it. */
import { ok, type Result } from '../../core/result.ts';
import { type PlayedPart, pointsOf, type StudyPart, sizeOf } from '../../ensemble/study.ts';
import { copyRows, type RunTable } from '../../ensemble/table.ts';
import type { Stop } from './exitCodes.ts';
import { emptyTable, type Layout } from './study.ts';

export interface PointTables {
  /** The table of a point, made when it is first asked for. */
  of(point: number): Result<PlayedPart, Stop>;
  /** Takes over what was played of a point. */
  put(part: StudyPart, played: RunTable): Stop | undefined;
  /** By point. */
  all(): readonly PlayedPart[];
}

export function createPointTables(layout: Layout): PointTables {
  const ranges = new Map(pointsOf(layout.parts).map((part) => [part.point, part]));
  const tables = new Map<number, PlayedPart>();
  const of = (point: number): Result<PlayedPart, Stop> => {
    const known = tables.get(point);
    const part = ranges.get(point);
    if (known !== undefined) return ok(known);
    if (part === undefined) throw new Error(`The layout has no point ${point}.`);
    const table = emptyTable(layout, part);
    if (!table.ok) return table;
    const made = { ...part, table: table.value };
    tables.set(point, made);
    return ok(made);
  };
  return {
    of,
    put(part, played) {
      const whole = ranges.get(part.point);
      if (whole !== undefined && sizeOf(whole) === played.runs && !tables.has(part.point)) {
        tables.set(part.point, { ...whole, table: played });
        return undefined;
      }
      const into = of(part.point);
      if (!into.ok) return into.error;
      copyRows(into.value.table, part.range.from - into.value.range.from, played);
      return undefined;
    },
    all: () => [...tables.values()].sort((a, b) => a.point - b.point),
  };
}
