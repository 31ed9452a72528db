/**
 * A record packed into digits for a link, and back. What stands first can be read without the scenario: which one it
 * is, and the rules; the rest by the names of that scenario. Each digest but the last is cut to 16 bits.
 */
import { RadixReader, RadixWriter } from '../../core/mixedRadix.ts';
import { type GameRecord, RECORD_FORMAT, RECORD_LIMITS, RECORD_VERSION, type SeatRecord } from '../record.ts';
import type { LinkNames } from './names.ts';
import { KIND_ROOM, KM_ROOM, LINK_FIELDS, LINK_KINDS, type LinkKind, type LinkValue, WORD_ROOM } from './vocabulary.ts';

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
  const kinds = kindsIn(seats);
  writer.writeCount(kinds.length);
  for (const kind of kinds) writer.write(kind, KIND_ROOM);
  writer.writeCount(seats.length);
  for (const seat of seats) writeSeat(writer, seat, kinds, names);
}

/** The kinds of orders in a record, as places in LINK_KINDS: each order then names one of these few. */
const kindsIn = (seats: readonly SeatRecord[]): readonly number[] =>
  [...new Set(seats.flatMap(({ orders }) => orders.flatMap((lines) => (lines ?? []).map(kindOf))))].sort(
    (a, b) => a - b,
  );

/** The last that fits an order's line, -1 if none does. */
function kindOf(line: string): number {
  const [kind, ...parts] = line.split(' ');
  return LINK_KINDS.map(
    ([word, ...fields]) =>
      word === kind && fields.length === parts.length && fields.every((field, i) => parts[i].startsWith(`${field}:`)),
  ).lastIndexOf(true);
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
  const kinds = readList(reader, KIND_ROOM, () => LINK_KINDS[reader.read(KIND_ROOM)]);
  const seats = readList(reader, RECORD_LIMITS.seats, () => readSeat(reader, kinds ?? [], names));
  if (levers === undefined || seats === undefined || !reader.isAtEnd) return undefined;
  return { seed, levers: Object.fromEntries(levers), seats, digests, ...(run === undefined ? undefined : { run }) };
}

function readList<Entry>(reader: RadixReader, most: number, read: () => Entry | undefined): Entry[] | undefined {
  const count = reader.readCount();
  if (count > most) return undefined;
  const list: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const entry = read();
    if (entry === undefined) return undefined;
    list.push(entry);
  }
  return list;
}

/** Alphabets of texts, the narrowest that will do: of ids and most seeds, of plain letters, of everything. */
const NARROW = 'abcdefghijklmnopqrstuvwxyz0123456789-_. ';
const ALPHABETS = [NARROW.length, 0x80, 0x1_0000];

function writeText(writer: RadixWriter, text: string): void {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const narrow = [...text].map((letter) => NARROW.indexOf(letter));
  const alphabet = narrow.every((place) => place >= 0) ? 0 : units.every((unit) => unit < 0x80) ? 1 : 2;
  writer.write(alphabet, ALPHABETS.length);
  writer.writeCount(text.length);
  for (const value of alphabet === 0 ? narrow : units) writer.write(value, ALPHABETS[alphabet]);
}

function readText(reader: RadixReader): string | undefined {
  const alphabet = reader.read(ALPHABETS.length);
  const length = reader.readCount();
  if (length > RECORD_LIMITS.seedCharacters) return undefined;
  let text = '';
  for (let i = 0; i < length; i++) {
    const value = reader.read(ALPHABETS[alphabet]);
    text += alphabet === 0 ? NARROW[value] : String.fromCharCode(value);
  }
  return text;
}

/** The first digits of a hash. */
function writeHex(writer: RadixWriter, hex: string, digits: number): void {
  for (let i = 0; i < digits; i += 4) writer.write(Number.parseInt(hex.slice(i, i + 4), 16), 0x1_0000);
}

function readHex(reader: RadixReader, digits: number): string {
  let hex = '';
  while (hex.length < digits) hex += reader.read(0x1_0000).toString(16).padStart(4, '0');
  return hex;
}

function writeLever(writer: RadixWriter, id: string, value: number | string, { levers }: LinkNames): void {
  const place = levers.findIndex(([each]) => each === id);
  writer.write(place, levers.length);
  const choices = levers[place]?.[1] ?? [];
  if (choices.length > 0) writer.write(choices.indexOf(String(value)), choices.length);
  else writeNumber(writer, value);
}

function readLever(reader: RadixReader, { levers }: LinkNames): [string, number | string] | undefined {
  const lever = levers[reader.read(Math.max(1, levers.length))];
  if (lever === undefined) return undefined;
  const [id, choices] = lever;
  return [id, choices.length > 0 ? choices[reader.read(choices.length)] : readNumber(reader)];
}

/** A number by its shortest decimal form: sign, digits, and how many of them stand behind the point. */
function writeNumber(writer: RadixWriter, value: number | string): void {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(String(value)) ?? ['', '', '', ''];
  const digits = Number(`${whole}${fraction}`);
  const isPlain = typeof value === 'number' && whole !== '' && Number.isSafeInteger(digits);
  writer.write(sign === '' ? 0 : 1, 2);
  writer.write(isPlain ? fraction.length : -1, 16);
  writer.writeCount(isPlain ? digits : 0);
}

function readNumber(reader: RadixReader): number {
  const sign = reader.read(2) === 1 ? '-' : '';
  const behind = reader.read(16);
  return Number(`${sign}${reader.readCount()}e-${behind}`);
}

/** How a turn was played: by doctrine, by hand with so many orders, or with more than fit here. */
const TURN_ROOM = 5;
const MANY = TURN_ROOM - 1;

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
  for (const lines of orders) {
    const code = lines === null ? 0 : lines.length + 1;
    writer.write(Math.min(code, MANY), TURN_ROOM);
    if (code >= MANY) writer.write(code - MANY, RECORD_LIMITS.ordersPerTurn);
    for (const line of lines ?? []) writeOrder(writer, line, kinds, names);
  }
}

function readSeat(reader: RadixReader, kinds: readonly LinkKind[], names: LinkNames): SeatRecord | undefined {
  const actor = names.lists.actor[reader.read(Math.max(1, names.lists.actor.length))];
  const aims = reader.read(2) === 1 ? readRanking(reader, names.aims.get(actor) ?? []) : undefined;
  const turns = reader.readCount();
  if (actor === undefined || turns > RECORD_LIMITS.turns) return undefined;
  const orders: (readonly string[] | null)[] = [];
  for (let t = 0; t < turns; t++) {
    const short = reader.read(TURN_ROOM);
    const code = short < MANY ? short : MANY + reader.read(RECORD_LIMITS.ordersPerTurn);
    const lines = Array.from({ length: Math.max(0, code - 1) }, () => readOrder(reader, kinds, names));
    if (!lines.every((line) => line !== undefined)) return undefined;
    orders.push(code === 0 ? null : lines);
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

function writeOrder(writer: RadixWriter, line: string, kinds: readonly number[], { lists }: LinkNames): void {
  const [, ...parts] = line.split(' ');
  const kind = kindOf(line);
  writer.write(kinds.indexOf(kind), kinds.length);
  const [, ...fields] = LINK_KINDS[kind] ?? [line];
  for (const [i, field] of fields.entries()) {
    const word = parts[i].slice(field.length + 1);
    const value: LinkValue = LINK_FIELDS[field];
    if ('km' in value) writer.write(/^[1-9]\d{0,3}$/.test(word) ? Number(word) : -1, KM_ROOM);
    else if ('list' in value) writer.write(lists[value.list].indexOf(word), lists[value.list].length);
    else writer.write(value.words.indexOf(word), WORD_ROOM);
  }
}

function readOrder(reader: RadixReader, kinds: readonly LinkKind[], { lists }: LinkNames): string | undefined {
  const shape = kinds[reader.read(Math.max(1, kinds.length))];
  if (shape === undefined) return undefined;
  const [kind, ...fields] = shape;
  let line: string = kind;
  for (const field of fields) {
    const value: LinkValue = LINK_FIELDS[field];
    const word = 'km' in value ? String(reader.read(KM_ROOM)) : wordAt(reader, value, lists);
    if (word === undefined) return undefined;
    line += ` ${field}:${word}`;
  }
  return line;
}

function wordAt(
  reader: RadixReader,
  value: Exclude<LinkValue, { km: true }>,
  lists: LinkNames['lists'],
): string | undefined {
  if ('words' in value) return value.words[reader.read(WORD_ROOM)];
  const list = lists[value.list];
  return list[reader.read(Math.max(1, list.length))];
}
