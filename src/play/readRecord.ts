/**
 * Reads a record from a file or link: size limits first, then its shape. `desksOfRecord` tells whether it fits the
 * scenario at hand.
 */
import { fail, ok, type Result } from '../core/result.ts';
import { type Fields, isCount, isListOf, isObject, isText } from '../core/unknown.ts';
import { isSeatLevel } from '../policies/levels.ts';
import {
  type GameRecord,
  RECORD_FORMAT,
  RECORD_LIMITS,
  RECORD_VERSION,
  type RecordProblem,
  type SeatRecord,
  TURN_WORDS,
} from './record.ts';
import {
  type BranchRecord,
  type RecordDesk,
  type RecordMark,
  type RecordPoint,
  type RecordTree,
  SCENARIO_FILE,
  TREE_LIMITS,
} from './recordTree.ts';
import { unsealed } from './seal.ts';

type Read<Value> = Result<Value, RecordProblem>;

const refuse = (problem: RecordProblem): Read<never> => fail(problem);

const isList = (value: unknown, most: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most;
const isTexts = (value: unknown, count: number, most: number): value is readonly string[] =>
  isListOf(value, (text): text is string => isText(text, most), count);

/** Reads a record's text. Where its seal does not fit what it says, it is `altered`. */
export function parseRecord(text: string): Read<GameRecord> {
  if (text.length > RECORD_LIMITS.fileCharacters)
    return refuse({
      code: 'record/too-large',
      at: '',
      values: { characters: text.length, most: RECORD_LIMITS.fileCharacters },
    });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse({ code: 'record/not-json', at: '', values: {} });
  }
  if (!isObject(raw) || raw.format !== RECORD_FORMAT)
    return refuse({ code: 'record/not-a-record', at: 'format', values: { format: RECORD_FORMAT } });
  const { version } = raw;
  if (version === 1) return readVersion1(raw);
  if (typeof version === 'number' && version > RECORD_VERSION)
    return refuse({
      code: 'record/newer',
      at: 'version',
      values: { theirs: String(version), ours: String(RECORD_VERSION) },
    });
  if (version !== RECORD_VERSION)
    return refuse({ code: 'record/version', at: 'version', values: { ours: String(RECORD_VERSION) } });
  const { fields, isWhole } = unsealed(raw);
  const stranger = Object.keys(fields).find((key) => !KEYS.has(key));
  if (stranger !== undefined) return refuse({ code: 'record/key', at: stranger, values: { key: stranger } });
  // What was changed can still be looked at, and played as far as it comes out: only it proves nothing.
  return readFields(isWhole ? fields : { ...fields, altered: true });
}

const KEYS: ReadonlySet<string> = new Set([
  ...['format', 'version', 'scenario', 'contentHash', 'rules', 'seed', 'run', 'levers', 'own', 'seats', 'digests'],
  ...['branches', 'marks', 'files', 'name', 'altered'],
  // What the command line adds.
  ...['scenarioFile', 'states'],
]);

/** Version 1 had a `chair` (an actor or null) and its `orders`, one list per digest. */
function readVersion1(given: Fields): Read<GameRecord> {
  const { chair, orders, ...rest } = given;
  if (chair !== null && !isText(chair, RECORD_LIMITS.seedCharacters))
    return refuse({ code: 'record/seat', at: 'chair', values: {} });
  if (!isList(orders, RECORD_LIMITS.turns))
    return refuse({ code: 'record/turns', at: 'orders', values: { most: RECORD_LIMITS.turns } });
  if (isList(given.digests, RECORD_LIMITS.turns) && given.digests.length !== orders.length)
    return refuse({ code: 'record/digests', at: 'digests', values: { most: RECORD_LIMITS.turns } });
  return readFields({ ...rest, seats: chair === null ? [] : [{ actor: chair, orders }] });
}

function readFields(given: Fields): Read<GameRecord> {
  const { levers = {}, digests } = given;
  const texts = readTexts(given);
  if (!texts.ok) return texts;
  if (!isCount(given.rules)) return refuse({ code: 'record/rules-number', at: 'rules', values: {} });
  if (given.run !== undefined && !isCount(given.run))
    return refuse({ code: 'record/run-number', at: 'run', values: {} });
  if (given.own !== undefined && typeof given.own !== 'boolean')
    return refuse({ code: 'record/own', at: 'own', values: {} });
  const values = readLevers(levers);
  if (!values.ok) return values;
  if (!isDigests(digests))
    return refuse({ code: 'record/digests', at: 'digests', values: { most: RECORD_LIMITS.turns } });
  const seats = readSeats(given.seats, digests.length);
  if (!seats.ok) return seats;
  const tree = readTree(given, seats.value, digests.length);
  if (!tree.ok) return tree;
  return ok({
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    ...texts.value,
    rules: given.rules,
    levers: values.value,
    seats: seats.value,
    digests,
    ...(given.run === undefined ? undefined : { run: given.run }),
    ...(given.own === true ? { own: true } : undefined),
    ...tree.value,
  });
}

/** Whole, or as a link cuts them. */
const DIGEST = /^(?:[0-9a-f]{4}|[0-9a-f]{16})$/;
const isDigests = (value: unknown): value is readonly string[] =>
  isTexts(value, RECORD_LIMITS.turns, 16) && value.every((digest) => DIGEST.test(digest));

function readTree(given: Fields, seats: readonly SeatRecord[], turns: number): Read<RecordTree> {
  const { branches, marks, files, name, altered } = given;
  const lengths = [turns];
  const read: BranchRecord[] = [];
  if (branches !== undefined) {
    if (!isList(branches, TREE_LIMITS.branches))
      return refuse({ code: 'record/branches', at: 'branches', values: { most: TREE_LIMITS.branches } });
    for (const each of branches) {
      const branch = readBranch(each, seats, lengths);
      if (!branch.ok) return branch;
      read.push(branch.value);
      lengths.push(branch.value.from.turn + branch.value.digests.length);
    }
  }
  if (marks !== undefined && !isMarks(marks, lengths)) return refuse({ code: 'record/marks', at: 'marks', values: {} });
  if (files !== undefined && !isRecordFiles(files)) return refuse({ code: 'record/files', at: 'files', values: {} });
  if (name !== undefined && !isText(name, TREE_LIMITS.nameCharacters))
    return refuse({ code: 'record/name', at: 'name', values: {} });
  if (altered !== undefined && altered !== true) return refuse({ code: 'record/altered', at: 'altered', values: {} });
  return ok({
    ...(branches === undefined ? undefined : { branches: read }),
    ...(marks === undefined ? undefined : { marks }),
    ...(files === undefined ? undefined : { files }),
    ...(name === undefined ? undefined : { name }),
    ...(altered === undefined ? undefined : { altered }),
  });
}

/** `lengths`: turns of the lines before it. */
function readBranch(branch: unknown, known: readonly SeatRecord[], lengths: readonly number[]): Read<BranchRecord> {
  const at = `branches[${lengths.length - 1}]`;
  const wrong = refuse({ code: 'record/branch', at, values: { branch: lengths.length } });
  if (!isObject(branch) || !isPoint(branch.from, lengths) || !isDigests(branch.digests)) return wrong;
  const { from, digests } = branch;
  if (digests.length === 0 || from.turn + digests.length > RECORD_LIMITS.turns) return wrong;
  const seats = readSeats(branch.seats, digests.length);
  if (!seats.ok) return fail({ ...seats.error, at: `${at}.${seats.error.at}` });
  if (!seats.value.every(({ actor }) => known.some((seat) => seat.actor === actor))) return wrong;
  return ok({ from: { line: from.line, turn: from.turn }, seats: seats.value, digests });
}

const isPoint = (value: unknown, lengths: readonly number[]): value is RecordPoint =>
  isObject(value) && isCount(value.line) && isCount(value.turn) && value.turn <= (lengths[value.line] ?? -1);

const isMarks = (value: unknown, lengths: readonly number[]): value is readonly RecordMark[] =>
  isList(value, TREE_LIMITS.marks) &&
  value.every(
    (mark) =>
      isPoint(mark, lengths) &&
      ('name' in mark ? isText(mark.name, TREE_LIMITS.nameCharacters) : true) &&
      ('note' in mark ? isText(mark.note, TREE_LIMITS.noteCharacters) : true) &&
      ('desks' in mark ? isListOf(mark.desks, isDesk, RECORD_LIMITS.seats) : true),
  );

const isDesk = (value: unknown): value is RecordDesk =>
  isObject(value) &&
  isText(value.actor, RECORD_LIMITS.seedCharacters) &&
  isTexts(value.orders, RECORD_LIMITS.ordersPerTurn, RECORD_LIMITS.lineCharacters);

/** Files of somebody's own scenario, by name. */
export const isRecordFiles = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) &&
  Object.keys(value).length <= TREE_LIMITS.files &&
  Object.values(value).every((text) => isText(text)) &&
  Object.hasOwn(value, SCENARIO_FILE);

function readTexts(given: Fields): Read<Pick<GameRecord, 'scenario' | 'contentHash' | 'seed'>> {
  const most = RECORD_LIMITS.seedCharacters;
  const { scenario, contentHash, seed } = given;
  if (!isText(scenario, most))
    return refuse({ code: 'record/text', at: 'scenario', values: { field: 'scenario', most } });
  if (!isText(contentHash, most))
    return refuse({ code: 'record/text', at: 'contentHash', values: { field: 'contentHash', most } });
  if (!isText(seed, most)) return refuse({ code: 'record/text', at: 'seed', values: { field: 'seed', most } });
  return ok({ scenario, contentHash, seed });
}

function readLevers(levers: unknown): Read<GameRecord['levers']> {
  if (!isObject(levers) || Object.keys(levers).length > RECORD_LIMITS.levers)
    return refuse({ code: 'record/levers', at: 'levers', values: { most: RECORD_LIMITS.levers } });
  if (areLeverValues(levers)) return ok(levers);
  const lever = Object.keys(levers).find((each) => !isLeverValue(levers[each])) ?? '';
  return refuse({ code: 'record/lever', at: `levers.${lever}`, values: { lever } });
}

const isLeverValue = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string';
const areLeverValues = (levers: Fields): levers is GameRecord['levers'] => Object.values(levers).every(isLeverValue);

function readSeats(given: unknown, turns: number): Read<readonly SeatRecord[]> {
  if (!isList(given, RECORD_LIMITS.seats))
    return refuse({ code: 'record/seats', at: 'seats', values: { most: RECORD_LIMITS.seats } });
  const seats: SeatRecord[] = [];
  for (const [s, each] of given.entries()) {
    const seat = readSeat(each, turns, `seats[${s}]`);
    if (!seat.ok) return seat;
    const { actor } = seat.value;
    if (seats.some((other) => other.actor === actor))
      return refuse({ code: 'record/seat-twice', at: `seats[${s}].actor`, values: { actor } });
    seats.push(seat.value);
  }
  return ok(seats);
}

function readSeat(seat: unknown, turns: number, at: string): Read<SeatRecord> {
  if (!isObject(seat) || !isText(seat.actor, RECORD_LIMITS.seedCharacters))
    return refuse({ code: 'record/seat', at: at, values: {} });
  const { actor, aims, level, orders } = seat;
  if (level !== undefined && !isSeatLevel(level))
    return refuse({ code: 'record/level', at: `${at}.level`, values: {} });
  if (aims !== undefined && !isTexts(aims, RECORD_LIMITS.aims, RECORD_LIMITS.seedCharacters))
    return refuse({ code: 'record/aims', at: `${at}.aims`, values: { most: RECORD_LIMITS.aims } });
  if (!isList(orders, turns)) return refuse({ code: 'record/turns', at: `${at}.orders`, values: { most: turns } });
  const read: (readonly string[] | null)[] = [];
  for (const [t, given] of orders.entries()) {
    const lines = given === TURN_WORDS.none ? [] : given === TURN_WORDS.doctrine ? null : given;
    if (lines !== null && !isTexts(lines, RECORD_LIMITS.ordersPerTurn, RECORD_LIMITS.lineCharacters))
      return refuse({
        code: 'record/turn',
        at: `${at}.orders[${t}]`,
        values: { turn: t + 1, most: RECORD_LIMITS.ordersPerTurn },
      });
    read.push(lines);
  }
  return ok({
    actor,
    ...(aims === undefined ? undefined : { aims }),
    ...(level === undefined ? undefined : { level }),
    orders: read,
  });
}
