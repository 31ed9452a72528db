/**
 * A class run as a code: `BRK1`, how many letters of data follow in three, the data, and a CRC-32 in seven, all of them
 * capitals and digits (Crockford's 32), so that chats, sheets, mail and people leave it alone. It is one word; the
 * reader takes any text, and a code may be broken, quoted, spaced or in small letters (`findCodes.ts`).
 */
import { crc32, hash64 } from '../core/hash.ts';
import { digitsOf, numberOf, PLAIN_NUMERALS, RadixReader, RadixWriter } from '../core/mixedRadix.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { RULES_VERSION } from '../engine/simulation.ts';
import { PLAN_LIMITS } from '../ensemble/plan.ts';
import { type LinkNames, linkNamesOf } from '../play/link/names.ts';
import { readHex, writeHex } from '../play/link/parts.ts';
import { kindsIn, readKinds, readTurn, writeKinds, writeTurn } from '../play/link/turns.ts';
import { RECORD_LIMITS } from '../play/record.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { CLASS_RUN_LIMITS, type ClassRun, type Expected } from './classRun.ts';
import { LESSON_LIMITS, type Lesson } from './lesson.ts';
import { Letters } from './letters.ts';
import { isSameLesson, lessonWordOf } from './link.ts';

export const CODE_MARK = 'BRK';
export const CODE_VERSION = 1;
export const LENGTH_LETTERS = 3;
export const CHECK_LETTERS = 7;
/** Letters of a code around its data. */
export const AROUND_DATA = CODE_MARK.length + 1 + LENGTH_LETTERS + CHECK_LETTERS;
/** Most letters of data that are read. */
export const MOST_DATA = 4_000;

/** What a whole code says before it is compared with a lesson. */
export interface PackedRun {
  /** The code as we write it: the same run is the same text, however it came. */
  readonly code: string;
  readonly rules: number;
  /** Of its lesson: `lessonWordOf`. */
  readonly lesson: number;
  readonly data: string;
}

/** Why a whole code is not played again for a lesson at hand. */
export type CodeProblem =
  /** Played under other rules than today's. */
  | Problem<'code/rules' | 'code/rules-newer', { readonly theirs: string; readonly ours: string }>
  /** Of the same lesson, but given to another class. */
  | Problem<'code/group'>
  | Problem<'code/lesson'>
  /** Made with other numbers of the scenario, or no run at all. */
  | Problem<'code/content' | 'code/unreadable'>;

/** The code of a run; `undefined` if it names what the scenario or the lesson does not have. */
export function formatRunCode(run: ClassRun, compiled: CompiledScenario, lesson: Lesson): string | undefined {
  const data = packRun(run, linkNamesOf(compiled), lesson);
  return data === undefined || data.length > MOST_DATA ? undefined : codeOf(data);
}

/** Data with everything around it. */
export function codeOf(data: string): string {
  const length = digitsOf(data.length, LENGTH_LETTERS, PLAIN_NUMERALS);
  return `${CODE_MARK}${CODE_VERSION}${length}${data}${checkOf(length, data)}`;
}

export const checkOf = (length: string, data: string): string =>
  digitsOf(crc32(`${length}${data}`), CHECK_LETTERS, PLAIN_NUMERALS);

/** How many letters of data a code says that it has. */
export const lengthIn = (letters: string): number => numberOf(letters.slice(0, LENGTH_LETTERS), PLAIN_NUMERALS);

export function packedRunOf(data: string): PackedRun {
  const reader = new RadixReader(data, PLAIN_NUMERALS);
  return { code: codeOf(data), data, ...readHead(reader) };
}

/** The run of a code, or why it is none of this lesson. `compiled`: the lesson's. */
export function openRunCode(
  packed: PackedRun,
  compiled: CompiledScenario,
  lesson: Lesson,
): Result<ClassRun, CodeProblem> {
  const ours = lessonWordOf(lesson);
  if (!isSameLesson(packed.lesson, ours)) return fail({ code: 'code/lesson', at: '', values: {} });
  if (packed.rules !== RULES_VERSION) {
    const values = { theirs: String(packed.rules), ours: String(RULES_VERSION) };
    return fail({ code: packed.rules < RULES_VERSION ? 'code/rules' : 'code/rules-newer', at: '', values });
  }
  if (packed.lesson !== ours) return fail({ code: 'code/group', at: '', values: {} });
  const names = linkNamesOf(compiled);
  const reader = new RadixReader(packed.data, PLAIN_NUMERALS);
  const { rules, lesson: word, stamp } = readHead(reader);
  if (stamp !== stampOf(lesson, names)) return fail({ code: 'code/content', at: '', values: {} });
  const body = readBody(reader, names, lesson);
  const run = body === undefined ? undefined : { rules, lesson: word, ...body };
  // Only what we would write ourselves is a run: no second form of one, and nothing behind its end.
  return run !== undefined && isOfLesson(run, lesson) && packRun(run, names, lesson) === packed.data
    ? ok(run)
    : fail({ code: 'code/unreadable', at: '', values: {} });
}

/** Whether a run has what the lesson asks for, and nothing that it does not. */
const isOfLesson = ({ isObserver, orders, expected, votes, answers, run }: ClassRun, lesson: Lesson): boolean =>
  orders.length <= (isObserver ? 0 : lesson.byHand) &&
  expected.length === lesson.forecasts.length &&
  votes.length <= lesson.votes.length &&
  answers.length <= lesson.questions.length &&
  (run !== undefined) === (lesson.luck.kind === 'own') &&
  (run ?? 0) < PLAN_LIMITS.runs;

const WORD_ROOM = 0x1_0000_0000;
const STAMP_ROOM = 0x1_0000;

/** Of the scenario's numbers and names, 16 bits. */
const stampOf = ({ contentHash }: Lesson, names: LinkNames): number =>
  Number.parseInt(hash64(`${contentHash} ${names.hash}`).slice(0, 4), 16);

function readHead(reader: RadixReader): { readonly rules: number; readonly lesson: number; readonly stamp: number } {
  const rules = reader.readCount();
  return { rules, lesson: reader.read(WORD_ROOM), stamp: reader.read(STAMP_ROOM) };
}

/**
 * Hexadecimal digits of a turn's digest: four while it is played by hand, then one, and all sixteen of the last. A run
 * that parts in a later turn is told a turn too late once in sixteen times.
 */
export const digitsAt = (turn: number, turns: number, byHand: number): 1 | 4 | 16 =>
  turn === turns - 1 ? 16 : turn < byHand ? 4 : 1;

const MOST_BINS = 16;
/** Options of a vote, and none given. */
const VOTE_ROOM = 8;

function packRun(run: ClassRun, names: LinkNames, lesson: Lesson): string | undefined {
  const writer = new RadixWriter();
  const { orders, digests, expected, chosen, votes, answers } = run;
  writer.writeCount(run.rules);
  writer.write(run.lesson, WORD_ROOM);
  writer.write(stampOf(lesson, names), STAMP_ROOM);
  writer.write(lesson.desks.indexOf(run.desk), lesson.desks.length);
  writer.write(run.isObserver ? 1 : 0, 2);
  writer.write(run.run === undefined ? 0 : 1, 2);
  if (run.run !== undefined) writer.writeCount(run.run);
  writer.write(orders.length, LESSON_LIMITS.byHand.most + 1);
  const kinds = kindsIn(orders);
  writeKinds(writer, kinds);
  for (const lines of orders) writeTurn(writer, lines, kinds, names);
  writer.writeCount(digests.length);
  for (const [t, digest] of digests.entries()) {
    const digits = digitsAt(t, digests.length, orders.length);
    if (digits === 1) writer.write(Number.parseInt(digest.slice(0, 1), 16), 16);
    else writeHex(writer, digest, digits);
  }
  writer.write(expected.length, LESSON_LIMITS.forecasts + 1);
  for (const each of expected) writeExpected(writer, each);
  writer.write(chosen === undefined ? 0 : 1, 2);
  if (chosen !== undefined) {
    writer.write(chosen.turn, Math.max(1, orders.length));
    writer.write(chosen.order, Math.max(1, orders[chosen.turn]?.length ?? 0));
  }
  writer.write(votes.length, LESSON_LIMITS.votes + 1);
  for (const vote of votes) writer.write(vote === undefined ? 0 : vote + 1, VOTE_ROOM);
  const letters = new Letters();
  for (const text of [run.nickname, run.because, run.mattered]) letters.write(writer, text);
  writer.write(answers.length, LESSON_LIMITS.questions + 1);
  for (const answer of answers) letters.write(writer, answer);
  return writer.text(PLAIN_NUMERALS);
}

function readBody(
  reader: RadixReader,
  names: LinkNames,
  lesson: Lesson,
): Omit<ClassRun, 'rules' | 'lesson'> | undefined {
  const desk = lesson.desks[reader.read(lesson.desks.length)];
  const isObserver = reader.read(2) === 1;
  const run = reader.read(2) === 1 ? reader.readCount() : undefined;
  const orders = readOrders(reader, names);
  const turns = reader.readCount();
  if (orders === undefined || turns > RECORD_LIMITS.turns) return undefined;
  const digests = Array.from({ length: turns }, (_, t) => {
    const digits = digitsAt(t, turns, orders.length);
    return digits === 1 ? reader.read(16).toString(16) : readHex(reader, digits);
  });
  const expected = Array.from({ length: reader.read(LESSON_LIMITS.forecasts + 1) }, () => readExpected(reader));
  const isChosen = reader.read(2) === 1;
  const turn = isChosen ? reader.read(Math.max(1, orders.length)) : 0;
  const chosen = { turn, order: isChosen ? reader.read(Math.max(1, orders[turn]?.length ?? 0)) : 0 };
  const votes = Array.from({ length: reader.read(LESSON_LIMITS.votes + 1) }, () => {
    const vote = reader.read(VOTE_ROOM);
    return vote === 0 ? undefined : vote - 1;
  });
  const letters = new Letters();
  const nickname = letters.read(reader, CLASS_RUN_LIMITS.nickname);
  if (nickname === undefined) return undefined;
  const because = letters.read(reader, CLASS_RUN_LIMITS.because);
  if (because === undefined) return undefined;
  const mattered = letters.read(reader, CLASS_RUN_LIMITS.mattered);
  if (mattered === undefined) return undefined;
  const answers: string[] = [];
  for (let left = reader.read(LESSON_LIMITS.questions + 1); left > 0; left--) {
    const answer = letters.read(reader, CLASS_RUN_LIMITS.answer);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  if (isChosen && orders[turn]?.[chosen.order] === undefined) return undefined;
  return {
    ...{ desk, isObserver, orders, digests, expected, votes, nickname, because, mattered, answers },
    ...(run === undefined ? undefined : { run }),
    ...(isChosen ? { chosen } : undefined),
  };
}

function readOrders(reader: RadixReader, names: LinkNames): (readonly string[])[] | undefined {
  const turns = reader.read(LESSON_LIMITS.byHand.most + 1);
  const kinds = readKinds(reader);
  if (kinds === undefined) return undefined;
  const orders: (readonly string[])[] = [];
  for (let t = 0; t < turns; t++) {
    const lines = readTurn(reader, kinds, names);
    if (lines === undefined || lines === null) return undefined;
    orders.push(lines);
  }
  return orders;
}

/** Each bin holds at most what is left of the counters. */
function writeExpected(writer: RadixWriter, { counters, unknown }: Expected): void {
  writer.write(unknown === true ? 1 : 0, 2);
  writer.write(counters.length, MOST_BINS + 1);
  let left: number = CLASS_RUN_LIMITS.counters;
  for (const count of counters) {
    writer.write(count, left + 1);
    left -= count;
  }
}

function readExpected(reader: RadixReader): Expected {
  const unknown = reader.read(2) === 1;
  let left: number = CLASS_RUN_LIMITS.counters;
  const counters = Array.from({ length: reader.read(MOST_BINS + 1) }, () => {
    const count = reader.read(left + 1);
    left -= count;
    return count;
  });
  return { counters, ...(unknown ? { unknown } : undefined) };
}
