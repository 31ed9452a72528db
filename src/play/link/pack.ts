/**
 * A record packed into digits for a link, and back. What stands first can be read without the scenario: which one it
 * is, and the rules; the rest by the names of that scenario. Each digest but the last is cut to 16 bits.
 */
import { RadixReader, RadixWriter } from '../../core/mixedRadix.ts';
import { type GameRecord, RECORD_FORMAT, RECORD_LIMITS, RECORD_VERSION, type SeatRecord } from '../record.ts';
import type { LinkNames } from './names.ts';
import { readHex, readLever, readList, readText, writeHex, writeLever, writeText } from './parts.ts';
import { kindsIn, readKinds, readTurn, writeKinds, writeTurn } from './turns.ts';
import type { LinkKind } from './vocabulary.ts';

/** What a link says before its scenario is known. */
export interface PackedRecord extends Pick<GameRecord, 'scenario' | 'contentHash' | 'rules' | 'own'> {
  readonly digits: string;
}

/** The digits of a record; `undefined` if it names what its scenario does not have. */
export function packRecord(record: GameRecord, names: LinkNames): string | undefined {
  const writer = new RadixWriter();
  writeHead(writer, record);
  writer.write(names.hash, HASH_ROOM);
  writeBody(writer, record, names);
  return writer.text();
}

/** What the digits say before the scenario is known; `undefined` if they are no packed record. */
export function unpackHead(digits: string): PackedRecord | undefined {
  const head = readHead(new RadixReader(digits));
  return head === undefined ? undefined : { ...head, digits };
}

/** The whole record; `undefined` if it was packed with other names, or by a program that knew more kinds of orders. */
export function unpackRecord(packed: PackedRecord, names: LinkNames): GameRecord | undefined {
  const read = unpackAnyhow(packed, names);
  return read?.hash === names.hash ? read.record : undefined;
}

/**
 * What the record would say if it had been packed with these names: right at best as far as its digests come out again.
 * `undefined` if it can have said nothing of the kind.
 */
export const unpackByOtherNames = (packed: PackedRecord, names: LinkNames): GameRecord | undefined =>
  unpackAnyhow(packed, names)?.record;

function unpackAnyhow({ digits }: PackedRecord, names: LinkNames) {
  const reader = new RadixReader(digits);
  const head = readHead(reader);
  if (head === undefined) return undefined;
  const hash = reader.read(HASH_ROOM);
  const body = readBody(reader, names);
  if (body === undefined) return undefined;
  const record: GameRecord = { format: RECORD_FORMAT, version: RECORD_VERSION, ...head, ...body };
  // Only what we would write ourselves is a record: no second form of one run, and nothing behind its end.
  return packRecord(record, { ...names, hash }) === digits ? { hash, record } : undefined;
}

const HASH_ROOM = 0x100_0000;

type Head = Pick<GameRecord, 'scenario' | 'contentHash' | 'rules' | 'own'>;

function writeHead(writer: RadixWriter, { rules, scenario, contentHash, own }: Head): void {
  writer.writeCount(rules);
  writer.write(own === true ? 1 : 0, 2);
  writeText(writer, scenario);
  writeHex(writer, contentHash, HASH_DIGITS);
}

function readHead(reader: RadixReader): Head | undefined {
  const rules = reader.readCount();
  const own = reader.read(2) === 1;
  const scenario = readText(reader);
  if (scenario === undefined) return undefined;
  return { rules, scenario, contentHash: readHex(reader, HASH_DIGITS), ...(own ? { own } : undefined) };
}

/** Digits of content hashes and whole digests, and of cut digests. */
const HASH_DIGITS = 16;
export const CUT_DIGITS = 4;

function writeBody(writer: RadixWriter, record: GameRecord, names: LinkNames): void {
  const { seed, run, levers, seats, digests } = record;
  writeText(writer, seed);
  writer.write(run === undefined ? 0 : 1, 2);
  if (run !== undefined) writer.writeCount(run);
  writer.writeCount(digests.length);
  for (const [t, digest] of digests.entries())
    writeHex(writer, digest, t === digests.length - 1 ? HASH_DIGITS : CUT_DIGITS);
  const moved = Object.entries(levers);
  writer.writeCount(moved.length);
  for (const [id, value] of moved) writeLever(writer, id, value, names);
  const kinds = kindsIn(seats.flatMap(({ orders }) => orders));
  writeKinds(writer, kinds);
  writer.writeCount(seats.length);
  for (const seat of seats) writeSeat(writer, seat, kinds, names);
  writeLevels(writer, seats);
}

function readBody(
  reader: RadixReader,
  names: LinkNames,
): Omit<GameRecord, keyof Head | 'format' | 'version'> | undefined {
  const seed = readText(reader);
  const run = reader.read(2) === 1 ? reader.readCount() : undefined;
  const turns = reader.readCount();
  if (seed === undefined || turns > RECORD_LIMITS.turns) return undefined;
  const digests = Array.from({ length: turns }, (_, t) => readHex(reader, t === turns - 1 ? HASH_DIGITS : CUT_DIGITS));
  const levers = readList(reader, RECORD_LIMITS.levers, () => readLever(reader, names));
  const kinds = readKinds(reader);
  const seats = readList(reader, RECORD_LIMITS.seats, () => readSeat(reader, kinds ?? [], names));
  if (levers === undefined || seats === undefined) return undefined;
  const ofLevels = readLevels(reader, seats);
  if (!reader.isAtEnd) return undefined;
  const luck = { seed, ...(run === undefined ? undefined : { run }) };
  return { ...luck, levers: Object.fromEntries(levers), seats: ofLevels, digests };
}

/**
 * Who gave the orders of each seat, a person or a level. Behind all else, where there is nothing but zeros in a link of
 * persons: so links made before there were levels say what they said.
 */
const LEVEL_CODES = [undefined, 'cadet', 'council'] as const;

function writeLevels(writer: RadixWriter, seats: readonly SeatRecord[]): void {
  for (const { level } of seats) writer.write(LEVEL_CODES.indexOf(level), LEVEL_CODES.length);
}

const readLevels = (reader: RadixReader, seats: readonly SeatRecord[]): readonly SeatRecord[] =>
  seats.map(({ orders, ...seat }) => {
    const level = LEVEL_CODES[reader.read(LEVEL_CODES.length)];
    return { ...seat, ...(level === undefined ? undefined : { level }), orders };
  });

function writeSeat(
  writer: RadixWriter,
  { actor, aims, orders }: SeatRecord,
  kinds: readonly number[],
  names: LinkNames,
): void {
  writer.write(names.lists.actor.indexOf(actor), names.lists.actor.length);
  writer.write(aims === undefined ? 0 : 1, 2);
  if (aims !== undefined) writeRanking(writer, aims, names.aims.get(actor) ?? []);
  writer.writeCount(orders.length);
  for (const lines of orders) writeTurn(writer, lines, kinds, names);
}

function readSeat(reader: RadixReader, kinds: readonly LinkKind[], names: LinkNames): SeatRecord | undefined {
  const actor = names.lists.actor[reader.read(Math.max(1, names.lists.actor.length))];
  const aims = reader.read(2) === 1 ? readRanking(reader, names.aims.get(actor) ?? []) : undefined;
  const turns = reader.readCount();
  if (actor === undefined || turns > RECORD_LIMITS.turns) return undefined;
  const orders: (readonly string[] | null)[] = [];
  for (let t = 0; t < turns; t++) {
    const lines = readTurn(reader, kinds, names);
    if (lines === undefined) return undefined;
    orders.push(lines);
  }
  return { actor, ...(aims === undefined ? undefined : { aims }), orders };
}

/** A ranking of all aims of the chair: the place of each among those that are left. */
function writeRanking(writer: RadixWriter, aims: readonly string[], all: readonly string[]): void {
  const left = [...all];
  for (const aim of aims) {
    const place = left.indexOf(aim);
    writer.write(place, left.length);
    left.splice(place, 1);
  }
  // A list that leaves some out is no ranking of them.
  writer.write(left.length, 1);
}

function readRanking(reader: RadixReader, all: readonly string[]): string[] {
  const left = [...all];
  const aims = all.flatMap(() => left.splice(reader.read(left.length), 1));
  reader.read(1);
  return aims;
}
