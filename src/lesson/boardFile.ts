/**
 * A board as a file, sealed like others: the lesson, the codes that are on it and those that were taken off, and the
 * hands that were counted. Nothing else is kept: whoever opens it plays the codes again.
 *
 *   { "format": "brink-board", "version": 1, "lesson": { ... }, "codes": ["BRK1..."], "removed": [],
 *     "votes": [{ "before": [3, 9, 2], "after": [8, 4, 2] }], "check": "..." }
 */
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { isCount, isListOf, isObject, isText } from '../core/unknown.ts';
import { sealed, unsealed } from '../play/seal.ts';
import { lessonIn } from './file.ts';
import { INTAKE_LIMITS, type Intake } from './intake.ts';
import { LESSON_LIMITS, type Lesson } from './lesson.ts';
import { AROUND_DATA, MOST_DATA } from './runCode.ts';

export const BOARD_FORMAT = 'brink-board';
export const BOARD_VERSION = 1;
export const BOARD_LIMITS = {
  /** Of a file that is read; 240 codes with all their texts are less. */
  characters: 300_000,
  options: 7,
  /** Hands of one option. */
  hands: 1_000,
} as const;

/** Hands counted for the options of one vote, before and after talking; empty: not counted. */
export interface CountedVote {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface ClassBoard {
  readonly lesson: Lesson;
  /** Whole codes that stand on the board or apart. */
  readonly codes: readonly string[];
  readonly removed: readonly string[];
  /** By vote of the lesson. */
  readonly votes: readonly CountedVote[];
}

export type BoardFileProblem =
  | Problem<'board/too-large', { readonly most: number }>
  | Problem<'board/not-json' | 'board/check'>
  | Problem<'board/not-a-board', { readonly format: string }>
  | Problem<'board/newer', { readonly theirs: string; readonly ours: string }>
  | Problem<'board/field', { readonly field: string }>;

/** What a board keeps: all codes on it, and of those set apart as many as fit into a file. */
export function boardOf(lesson: Lesson, intake: Intake, votes: readonly CountedVote[]): ClassBoard {
  const { removed } = intake;
  const codes = intake.accepted.map(({ code }) => code);
  let left = ROOM_FOR_CODES - [...codes, ...removed].reduce((sum, code) => sum + code.length + AROUND_CODE, 0);
  for (const { code } of intake.apart) {
    if (code === undefined || code.length + AROUND_CODE > left) continue;
    codes.push(code);
    left -= code.length + AROUND_CODE;
  }
  return { lesson, codes, removed, votes };
}

/** Characters of a file that lesson and votes do not need, and those around a code. */
const ROOM_FOR_CODES = 290_000;
const AROUND_CODE = 3;

/** One line a field. */
export function formatBoard({ lesson, codes, removed, votes }: ClassBoard): string {
  const fields = { format: BOARD_FORMAT, version: BOARD_VERSION, lesson, codes, removed, votes };
  return sealed(Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`));
}

/** Whether a text is meant to be a board, so that whoever drops a file need not say what it is. */
export const looksLikeBoard = (text: string): boolean =>
  text.trimStart().startsWith('{') && text.includes(BOARD_FORMAT);

export function parseBoard(text: string): Result<ClassBoard, BoardFileProblem> {
  const most = BOARD_LIMITS.characters;
  if (text.length > most) return fail({ code: 'board/too-large', at: '', values: { most } });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'board/not-json', at: '', values: {} });
  }
  if (!isObject(raw) || raw.format !== BOARD_FORMAT)
    return fail({ code: 'board/not-a-board', at: 'format', values: { format: BOARD_FORMAT } });
  if (raw.version !== BOARD_VERSION) {
    const values = { theirs: String(raw.version), ours: String(BOARD_VERSION) };
    return isCount(raw.version) && raw.version > BOARD_VERSION
      ? fail({ code: 'board/newer', at: 'version', values })
      : refuse('version');
  }
  const { fields, isWhole } = unsealed(raw);
  if (!isWhole) return fail({ code: 'board/check', at: 'check', values: {} });
  const lesson = lessonIn(fields.lesson);
  if ('field' in lesson) return refuse(['lesson', lesson.field].filter((part) => part !== '').join('.'));
  const { codes, removed, votes } = fields;
  if (!isListOf(codes, isCode, INTAKE_LIMITS.accepted + INTAKE_LIMITS.apart)) return refuse('codes');
  if (!isListOf(removed, isCode, INTAKE_LIMITS.accepted + INTAKE_LIMITS.apart)) return refuse('removed');
  if (!isListOf(votes, isCountedVote, LESSON_LIMITS.votes)) return refuse('votes');
  return ok({ lesson, codes, removed, votes: votes.map(({ before, after }) => ({ before, after })) });
}

const refuse = (field: string): Result<never, BoardFileProblem> =>
  fail({ code: 'board/field', at: field, values: { field } });

const isCode = (value: unknown): value is string => isText(value, AROUND_DATA + MOST_DATA) && /^BRK\d/.test(value);
const isHands = (value: unknown): value is readonly number[] => isListOf(value, isHandCount, BOARD_LIMITS.options);
const isHandCount = (value: unknown): value is number => isCount(value) && value <= BOARD_LIMITS.hands;
const isCountedVote = (value: unknown): value is CountedVote =>
  isObject(value) && isHands(value.before) && isHands(value.after);
