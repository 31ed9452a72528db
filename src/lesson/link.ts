/**
 * A lesson as a link: `#lesson=1.<length><check><digits>`, sealed like the link of a run (`play/link/linkText.ts`), or
 * a ready lesson by its name and the name of the class, `#lesson=flight.maple17`. What stands first in the digits can
 * be read without the scenario: which one it is, and the rules; the rest by that scenario's names.
 */
import { hash64 } from '../core/hash.ts';
import { digitsOf, isDigit, numberOf, RadixReader, RadixWriter } from '../core/mixedRadix.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { WHAT_IF_LIMITS } from '../lab/whatIf/whatIf.ts';
import { type CutLink, formatSealed, sealedIn } from '../play/link/linkText.ts';
import { type LinkNames, linkNamesOf } from '../play/link/names.ts';
import { readHex, readLever, readList, readText, writeHex, writeLever, writeText } from '../play/link/parts.ts';
import { unwrap } from '../play/link/unwrap.ts';
import { RECORD_LIMITS } from '../play/record.ts';
import type { LeverValue } from '../scenario/levers/apply.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { lessonIn } from './file.ts';
import {
  type Forecast,
  LESSON_LIMITS,
  type Lesson,
  type LessonInject,
  type LessonLuck,
  type LessonVote,
} from './lesson.ts';
import { Letters } from './letters.ts';

export const LESSON_LINK_MARK = 'lesson';
const LESSON_LINK_VERSION = 1;
const HASH_DIGITS = 16;
const HASH_ROOM = 0x100_0000;

/** What a made lesson's link says before its scenario is known. */
export interface PackedLesson extends Pick<Lesson, 'scenario' | 'contentHash' | 'rules'> {
  readonly digits: string;
}

/** A lesson in a text: one that somebody made, or one that the page knows by its name. */
export type FoundLesson =
  | { readonly kind: 'made'; readonly packed: PackedLesson }
  | { readonly kind: 'ready'; readonly name: string; readonly group: string }
  /** `cut`: where it breaks off, if it does. */
  | { readonly kind: 'broken'; readonly cut?: CutLink }
  | { readonly kind: 'newer' | 'none' };

export type LessonLinkProblem =
  /** The lesson names what its scenario does not have. */
  | Problem<'lesson/names'>
  /** Titles and questions are too long for a link. */
  | Problem<'lesson/link-long', { readonly most: number; readonly has: number }>;

/** The fragment for an address, including `#`. `compiled`: its scenario, whatever levers were moved. */
export function formatLessonLink(lesson: Lesson, compiled: CompiledScenario): Result<string, LessonLinkProblem> {
  const digits = packLesson(lesson, linkNamesOf(compiled));
  if (digits === undefined) return fail({ code: 'lesson/names', at: '', values: {} });
  const link = formatSealed(LESSON_LINK_MARK, LESSON_LINK_VERSION, digits);
  const most = LESSON_LIMITS.link;
  return link.length > most ? fail({ code: 'lesson/link-long', at: '', values: { most, has: link.length } }) : ok(link);
}

/**
 * The fragment of a ready lesson for a class, including `#`: "maple 17" is written `maple17`, other words with full
 * stops between. `undefined` if the group's name cannot be written so: then the lesson travels whole.
 */
export function formatReadyLink(name: string, group: string): string | undefined {
  const words = wordsOf(group)
    .join('.')
    .replace(/(^|\.)([a-z]+)\.(\d+)(?=\.|$)/g, '$1$2$3');
  const link = `#${LESSON_LINK_MARK}=${name}${words === '' ? '' : `.${words}`}`;
  const found = findLesson(link);
  return found.kind === 'ready' && found.name === name && found.group === groupTyped(group) ? link : undefined;
}

/** A group's name as it is compared: small letters, single spaces. */
export const groupTyped = (group: string): string => wordsOf(group).join(' ');

const wordsOf = (group: string): readonly string[] =>
  group
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== '');

/** The first lesson in any text: a link, or how a ready one is spoken, "brink, lesson flight, maple 17". */
export function findLesson(pasted: string): FoundLesson {
  let fault: FoundLesson = { kind: 'none' };
  for (const { version, digits, cut } of sealedIn(pasted, LESSON_LINK_MARK)) {
    const head = digits === undefined ? undefined : readHead(new RadixReader(digits));
    if (version > LESSON_LINK_VERSION) fault = { kind: 'newer' };
    else if (head !== undefined && digits !== undefined) return { kind: 'made', packed: { ...head, digits } };
    else fault = { kind: 'broken', ...(cut === undefined ? undefined : { cut }) };
  }
  return fault.kind === 'none' ? (readyIn(unwrap(pasted).text) ?? readySpoken(pasted) ?? fault) : fault;
}

const READY = /#[ \t]*lesson=([a-z][a-z0-9-]*)((?:\.[a-z0-9]+)*)/i;
const SPOKEN = /^(?:brink[ ,:]+)?lesson[ ,:]+([a-z][a-z0-9-]*)(?:[ ,]+([a-z]+)(?:[ ,]+(\d{1,4}))?)?[ .!]*$/i;

function readyIn(text: string): FoundLesson | undefined {
  const [, name, words] = READY.exec(text) ?? [];
  if (name === undefined) return undefined;
  const group = words
    .slice(1)
    .replaceAll('.', ' ')
    .replace(/\b([a-z]+)(\d+)\b/gi, '$1 $2');
  return ready(name, group);
}

function readySpoken(text: string): FoundLesson | undefined {
  const [, name, word = '', number = ''] = SPOKEN.exec(text.trim()) ?? [];
  return name === undefined ? undefined : ready(name, `${word} ${number}`);
}

const ready = (name: string, group: string): FoundLesson => ({
  kind: 'ready',
  name: name.toLowerCase(),
  group: groupTyped(group).slice(0, LESSON_LIMITS.group),
});

/** The whole lesson; `undefined` if it was packed with other names than the scenario has now. */
export function unpackLesson({ digits }: PackedLesson, compiled: CompiledScenario): Lesson | undefined {
  const names = linkNamesOf(compiled);
  const reader = new RadixReader(digits);
  const head = readHead(reader);
  if (head === undefined || reader.read(HASH_ROOM) !== names.hash) return undefined;
  const body = readBody(reader, names);
  if (body === undefined || !reader.isAtEnd) return undefined;
  const lesson = lessonIn({ ...head, ...body });
  // Only what we would write ourselves is a lesson: no second form of one, and nothing behind its end.
  return !('field' in lesson) && packLesson(lesson, names) === digits ? lesson : undefined;
}

/**
 * What tells a lesson's codes from those of others, 32 bits: the upper half is of what the teacher set, the lower half
 * of the group that it is given to, and of what was measured for it. Rules and numbers of the scenario are not in it:
 * codes name those themselves.
 */
export function lessonWordOf(lesson: Lesson): number {
  const { title, scenario, levers, luck, desks, byHand, guided, aids, factsLocked, forecasts, asksReason } = lesson;
  const { questions, votes, injects, inPairs, minutes } = lesson;
  const said = JSON.stringify([
    ...[title, scenario, Object.entries(levers).sort(byName)],
    ...[luck.kind, luck.seed, desks, byHand, guided, aids, factsLocked, asksReason, questions, inPairs, minutes],
    forecasts.map((forecast) => [forecast.kind, forecast.kind === 'place' ? forecast.region : null]),
    votes.map((vote) => [vote.kind, vote.kind === 'known' ? vote.id : vote.link]),
    injects.map(({ card, turn }) => [card, turn]),
  ]);
  const measured = JSON.stringify([
    ...[groupTyped(lesson.group), luck.kind === 'same' ? (luck.run ?? null) : null],
    forecasts.map((forecast) => (forecast.kind === 'enters' ? forecast.sides : forecast.cuts)),
  ]);
  return halfOf(said) * HALF + halfOf(measured);
}

const HALF = 0x1_0000;
const halfOf = (text: string): number => Number.parseInt(hash64(text).slice(0, 4), 16);
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two words are of one lesson, perhaps given to different groups or under other rules. */
export const isSameLesson = (a: number, b: number): boolean => Math.floor(a / HALF) === Math.floor(b / HALF);

type Head = Pick<Lesson, 'scenario' | 'contentHash' | 'rules'>;

function readHead(reader: RadixReader): Head | undefined {
  const rules = reader.readCount();
  const scenario = readText(reader);
  return scenario === undefined ? undefined : { scenario, contentHash: readHex(reader, HASH_DIGITS), rules };
}

const FLAGS = ['guided', 'aids', 'factsLocked', 'asksReason', 'inPairs'] as const satisfies readonly (keyof Lesson)[];
const LONG = 90;
const SHORT = 45;

function packLesson(lesson: Lesson, names: LinkNames): string | undefined {
  const writer = new RadixWriter();
  writer.writeCount(lesson.rules);
  writeText(writer, lesson.scenario);
  writeHex(writer, lesson.contentHash, HASH_DIGITS);
  writer.write(names.hash, HASH_ROOM);
  const { levers, luck, desks, byHand, forecasts, votes, injects } = lesson;
  const moved = Object.entries(levers).sort(byName);
  writer.writeCount(moved.length);
  for (const [id, value] of moved) writeLever(writer, id, value, names);
  writeLuck(writer, luck);
  writer.writeCount(desks.length);
  for (const desk of desks) writePlace(writer, names.lists.actor, desk);
  writer.write(byHand - LESSON_LIMITS.byHand.least, BY_HAND_ROOM);
  for (const flag of FLAGS) writer.write(lesson[flag] ? 1 : 0, 2);
  writer.write(lesson.minutes === LONG ? 1 : 0, 2);
  writer.writeCount(forecasts.length);
  for (const forecast of forecasts) writeForecast(writer, forecast, names);
  writer.writeCount(votes.length);
  for (const vote of votes) writeVote(writer, vote);
  writer.writeCount(injects.length);
  for (const { card, turn } of injects) {
    writeText(writer, card);
    writer.writeCount(turn);
  }
  writer.writeCount(lesson.questions.length);
  const letters = new Letters();
  for (const text of [lesson.title, lesson.group, ...lesson.questions]) letters.write(writer, text);
  return writer.text();
}

const BY_HAND_ROOM = LESSON_LIMITS.byHand.most - LESSON_LIMITS.byHand.least + 1;

function readBody(reader: RadixReader, names: LinkNames): Partial<Lesson> | undefined {
  const levers = readList(reader, RECORD_LIMITS.levers, () => readLever(reader, names));
  const luck = readLuck(reader);
  const desks = readList(reader, LESSON_LIMITS.desks, () => readPlace(reader, names.lists.actor));
  const byHand = LESSON_LIMITS.byHand.least + reader.read(BY_HAND_ROOM);
  const [guided, aids, factsLocked, asksReason, inPairs] = FLAGS.map(() => reader.read(2) === 1);
  const minutes = reader.read(2) === 1 ? LONG : SHORT;
  const forecasts = readList(reader, LESSON_LIMITS.forecasts, () => readForecast(reader, names));
  const votes = readList(reader, LESSON_LIMITS.votes, () => readVote(reader));
  const injects = readList(reader, LESSON_LIMITS.injects, () => readInject(reader));
  const questionCount = reader.readCount();
  if (questionCount > LESSON_LIMITS.questions) return undefined;
  const letters = new Letters();
  const title = letters.read(reader, LESSON_LIMITS.title);
  const group = letters.read(reader, LESSON_LIMITS.group);
  const questions: string[] = [];
  for (let i = 0; i < questionCount; i++) {
    const question = letters.read(reader, LESSON_LIMITS.question);
    if (question === undefined) return undefined;
    questions.push(question);
  }
  if (levers === undefined || luck === undefined || desks === undefined || forecasts === undefined) return undefined;
  if (votes === undefined || injects === undefined || title === undefined || group === undefined) return undefined;
  return {
    ...{ title, group, levers: Object.fromEntries<LeverValue>(levers), luck, desks, byHand },
    ...{ guided, aids, factsLocked, asksReason, inPairs, minutes, forecasts, votes, injects, questions },
  };
}

const writePlace = (writer: RadixWriter, list: readonly string[], id: string): void =>
  writer.write(list.indexOf(id), list.length);
const readPlace = (reader: RadixReader, list: readonly string[]): string | undefined =>
  list[reader.read(Math.max(1, list.length))];

/** Everybody's run, everybody's luck, one each. */
const LUCKS = 3;

function writeLuck(writer: RadixWriter, luck: LessonLuck): void {
  const run = luck.kind === 'same' ? luck.run : undefined;
  writer.write(luck.kind === 'own' ? 2 : run === undefined ? 1 : 0, LUCKS);
  writeText(writer, luck.seed);
  if (run !== undefined) writer.writeCount(run);
}

function readLuck(reader: RadixReader): LessonLuck | undefined {
  const kind = reader.read(LUCKS);
  const seed = readText(reader);
  const run = kind === 0 ? reader.readCount() : undefined;
  if (seed === undefined || seed === '' || (run ?? 0) > WHAT_IF_LIMITS.firstRun) return undefined;
  return kind === 2 ? { kind: 'own', seed } : { kind: 'same', seed, ...(run === undefined ? undefined : { run }) };
}

/** Append only: their places stand in links. */
const FORECASTS = ['fall', 'enters', 'place'] as const satisfies readonly Forecast['kind'][];
const FORECAST_ROOM = 8;

function writeForecast(writer: RadixWriter, forecast: Forecast, names: LinkNames): void {
  writer.write(FORECASTS.indexOf(forecast.kind), FORECAST_ROOM);
  if (forecast.kind === 'enters') {
    writer.writeCount(forecast.sides.length);
    for (const side of forecast.sides) writePlace(writer, names.lists.side, side);
    return;
  }
  if (forecast.kind === 'place') writePlace(writer, names.lists.region, forecast.region);
  writer.writeCount(forecast.cuts.length);
  for (const [i, cut] of forecast.cuts.entries()) writer.writeCount(cut - (forecast.cuts[i - 1] ?? 0));
}

function readForecast(reader: RadixReader, names: LinkNames): Forecast | undefined {
  const kind = FORECASTS[reader.read(FORECAST_ROOM)];
  if (kind === undefined) return undefined;
  if (kind === 'enters') {
    const sides = readList(reader, LESSON_LIMITS.sides, () => readPlace(reader, names.lists.side));
    return sides === undefined ? undefined : { kind, sides };
  }
  const region = kind === 'place' ? readPlace(reader, names.lists.region) : '';
  let last = 0;
  const cuts = readList(reader, LESSON_LIMITS.cuts, () => {
    last += reader.readCount();
    return last;
  });
  if (region === undefined || cuts === undefined) return undefined;
  return kind === 'place' ? { kind, region, cuts } : { kind, cuts };
}

function writeVote(writer: RadixWriter, vote: LessonVote): void {
  writer.write(vote.kind === 'known' ? 0 : 1, 2);
  if (vote.kind === 'known') writeText(writer, vote.id);
  else {
    writer.writeCount(vote.link.length);
    for (const digit of vote.link) writer.write(isDigit(digit) ? numberOf(digit) : -1, 64);
  }
}

function readVote(reader: RadixReader): LessonVote | undefined {
  if (reader.read(2) === 0) {
    const id = readText(reader);
    return id === undefined ? undefined : { kind: 'known', id };
  }
  const digits = readList(reader, LESSON_LIMITS.link, () => digitsOf(reader.read(64), 1));
  return digits === undefined ? undefined : { kind: 'experiment', link: digits.join('') };
}

function readInject(reader: RadixReader): LessonInject | undefined {
  const card = readText(reader);
  const turn = reader.readCount();
  return card === undefined || turn >= RECORD_LIMITS.turns ? undefined : { card, turn };
}
