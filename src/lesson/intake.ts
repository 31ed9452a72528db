/**
 * Intake: what a class hands in, taken from any text. Each code is played again; what cannot be shown with the others
 * is set apart with the reason. Nobody is accused: a reason says what was found, not how it came about.
 */
import type { Problem } from '../core/problem.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { ClassRun } from './classRun.ts';
import { CLASS_TEXT_LIMIT, type FoundCode, runCodesIn } from './findCodes.ts';
import type { Lesson } from './lesson.ts';
import { isSameLesson } from './link.ts';
import { type ClassPlay, type ClassPlayer, type ClassRunProblem, createClassPlayer } from './playClassRun.ts';
import { type CodeProblem, openRunCode, type PackedRun } from './runCode.ts';

export const INTAKE_LIMITS = {
  /** Runs on one board. */
  accepted: 240,
  /** Rows that are set apart. */
  apart: 500,
} as const;

/** Why something stands apart; turns count from 0. */
export type IntakeProblem =
  | Problem<'intake/cut', { readonly has: number; readonly of: number; readonly starts: string }>
  | Problem<'intake/damaged', { readonly starts: string }>
  | Problem<'intake/newer'>
  /** The same orders and counters as another, which is kept: its nickname, perhaps none. */
  | Problem<'intake/same', { readonly nickname: string }>
  | Problem<'intake/many', { readonly most: number }>
  /** Of another lesson: its title, empty if nobody here knows it. */
  | Problem<'intake/lesson', { readonly title: string }>
  | Exclude<CodeProblem, { readonly code: 'code/lesson' }>
  | ClassRunProblem;

/** A run that is on the board. */
export interface AcceptedRun {
  /** As we write it; no two rows have the same. */
  readonly code: string;
  readonly run: ClassRun;
  readonly play: ClassPlay;
}

export interface SetApart {
  /** Of a whole code. */
  readonly code?: string;
  /** Where it could be read; empty if none was given. */
  readonly nickname?: string;
  readonly problem: IntakeProblem;
}

export interface Intake {
  readonly accepted: readonly AcceptedRun[];
  readonly apart: readonly SetApart[];
  /** Codes that somebody took off the board: they stay off when the same text is pasted again. */
  readonly removed: readonly string[];
  /** Whole codes of the last text that were here already. */
  readonly again: number;
}

export const EMPTY_INTAKE: Intake = { accepted: [], apart: [], removed: [], again: 0 };

export type IntakeTextProblem =
  | Problem<'intake/text-long', { readonly most: number }>
  /** There is nothing in it that looks like a code. */
  | Problem<'intake/none'>;

/** A lesson by its word, to say where a code of another one belongs. */
export interface KnownLesson {
  readonly word: number;
  readonly title: string;
}

export interface ClassIntake {
  /**
   * Takes in a text, a code at a time: each step is the intake so far and takes one play. Texts of several files go in
   * one after another.
   */
  take(before: Intake, text: string): Generator<Intake, Intake>;
}

/** `compiled`: the lesson's. `others`: lessons that codes may belong to instead. */
export function createIntake(
  compiled: CompiledScenario,
  lesson: Lesson,
  others: readonly KnownLesson[] = [],
): ClassIntake {
  const player = createClassPlayer(compiled, lesson);
  return {
    *take(before, text) {
      let intake: Intake = { ...before, again: 0 };
      for (const found of runCodesIn(text)) {
        const next = withCode(intake, found, (packed) => judge(packed, intake, compiled, lesson, player, others));
        if (next !== undefined) intake = next;
        yield intake;
      }
      return intake;
    },
  };
}

/** What is wrong with a text as a whole, before anything in it is played. */
export function problemOfText(text: string): IntakeTextProblem | undefined {
  if (text.length > CLASS_TEXT_LIMIT) return { code: 'intake/text-long', at: '', values: { most: CLASS_TEXT_LIMIT } };
  return runCodesIn(text).next().done === true ? { code: 'intake/none', at: '', values: {} } : undefined;
}

/** Takes a code off the board; it stays off until it is put back. */
export function withoutCode(intake: Intake, code: string): Intake {
  const keep = (row: { readonly code?: string }): boolean => row.code !== code;
  return {
    ...intake,
    accepted: intake.accepted.filter(keep),
    apart: intake.apart.filter(keep),
    removed: [...intake.removed.filter((each) => each !== code), code],
  };
}

/** Forgets that a code was taken off, so that it can be taken in again. */
export const putBack = (intake: Intake, code: string): Intake => ({
  ...intake,
  removed: intake.removed.filter((each) => each !== code),
});

function withCode(intake: Intake, found: FoundCode, open: (packed: PackedRun) => AcceptedRun | SetApart): Intake {
  if (found.kind !== 'whole') return withApart(intake, { problem: problemOf(found) });
  const { code } = found.packed;
  if (intake.removed.includes(code) || [...intake.accepted, ...intake.apart].some((row) => row.code === code))
    return { ...intake, again: intake.again + 1 };
  const row = open(found.packed);
  return 'problem' in row ? withApart(intake, row) : { ...intake, accepted: [...intake.accepted, row] };
}

/** The same fault of the same text is told once, however often it is pasted. */
function withApart(intake: Intake, row: SetApart): Intake {
  const isKnown = intake.apart.some((each) => JSON.stringify(each) === JSON.stringify(row));
  return isKnown || intake.apart.length >= INTAKE_LIMITS.apart ? intake : { ...intake, apart: [...intake.apart, row] };
}

function problemOf(found: Exclude<FoundCode, { kind: 'whole' }>): IntakeProblem {
  switch (found.kind) {
    case 'cut':
      return { code: 'intake/cut', at: '', values: { has: found.has, of: found.of, starts: found.starts } };
    case 'damaged':
      return { code: 'intake/damaged', at: '', values: { starts: found.starts } };
    case 'newer':
      return { code: 'intake/newer', at: '', values: {} };
  }
}

function judge(
  packed: PackedRun,
  { accepted }: Intake,
  compiled: CompiledScenario,
  lesson: Lesson,
  player: ClassPlayer,
  others: readonly KnownLesson[],
): AcceptedRun | SetApart {
  const { code } = packed;
  const opened = openRunCode(packed, compiled, lesson);
  if (!opened.ok) return { code, problem: withTitle(opened.error, packed, others) };
  const run = opened.value;
  const { nickname } = run;
  const same = run.isObserver ? undefined : accepted.find((row) => sayingsOf(row.run) === sayingsOf(run));
  if (same !== undefined)
    return { code, nickname, problem: { code: 'intake/same', at: '', values: { nickname: same.run.nickname } } };
  const most = INTAKE_LIMITS.accepted;
  if (accepted.length >= most) return { code, nickname, problem: { code: 'intake/many', at: '', values: { most } } };
  const play = player(run);
  return play.ok ? { code, run, play: play.value } : { code, nickname, problem: play.error };
}

/** What makes two runs the same: not what they are called, and not what is written about them. */
const sayingsOf = ({ desk, run, orders, expected, isObserver }: ClassRun): string =>
  JSON.stringify([desk, run, isObserver, orders.map((lines) => [...lines].sort()), expected]);

function withTitle(problem: CodeProblem, { lesson }: PackedRun, others: readonly KnownLesson[]): IntakeProblem {
  if (problem.code !== 'code/lesson') return problem;
  const title = others.find(({ word }) => isSameLesson(word, lesson))?.title ?? '';
  return { code: 'intake/lesson', at: '', values: { title } };
}
