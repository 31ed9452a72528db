/** What a class's orders came to, for the pages of its board. */
import { momentOf } from '../../core/moments.ts';
import type { RunTable } from '../../ensemble/table.ts';
import { capitalOf } from '../../lab/parties.ts';
import { valuesOf } from '../../lab/whatIf/pairs.ts';
import { usualOutcome, type WhatIfOutcome } from '../../lab/whatIf/whatIf.ts';
import type { ClassRun } from '../../lesson/classRun.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { regionName } from '../names.ts';

export interface BoardResults {
  readonly lesson: Lesson;
  /** As the lesson plays it. */
  readonly compiled: CompiledScenario;
  readonly pupils: readonly ClassRun[];
  /** A row for each pupil: what became of their orders on their luck. */
  readonly own: RunTable;
  /** The same start left to the staff, on a hundred other lucks. */
  readonly staff: RunTable;
  /** By pupil: the same orders on those lucks. */
  readonly redraws: readonly RunTable[];
}

/** What the board looks at: when the capital is lost. */
export const boardOutcome = (compiled: CompiledScenario): WhatIfOutcome => usualOutcome(compiled);

/** The half day of the loss in each run of a table, from 0; as many as there are half days: held to the end. */
export const fallsOf = (compiled: CompiledScenario, table: RunTable): Int32Array =>
  valuesOf(compiled, boardOutcome(compiled), table);

export const capitalName = (compiled: CompiledScenario): string => regionName(compiled, capitalOf(compiled));

/** "8 December, evening", or that it is held to the end. */
export const fallWords = ({ start, turns }: CompiledScenario, turn: number): string =>
  turn >= turns ? text('boardEnded.never') : formatMoment(momentOf(start, turn));

export const areAllSame = (values: ArrayLike<number>): boolean => {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
};

/** What every caption tells. */
export function captionValues({ lesson, compiled, pupils, staff }: BoardResults) {
  return {
    title: scenarioText(compiled.scenario.title),
    luck: lesson.luck.seed,
    rules: lesson.rules,
    pupils: pupils.length,
    runs: staff.runs,
  };
}

/** Half days as days, to a tenth: "0.5 day". */
export function daysWords(halfDays: number): string {
  const days = Math.round(halfDays * 5) / 10;
  return text('boardLuck.days', { count: days, days: formatDecimals(days, 1) });
}
