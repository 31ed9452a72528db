/**
 * The parts of what links hold: texts, hashes, numbers, lists, levers and orders, each written and read by the same
 * radices.
 */
import type { RadixReader, RadixWriter } from '../../core/mixedRadix.ts';
import { RECORD_LIMITS } from '../record.ts';
import type { LinkNames } from './names.ts';
import { KIND_ROOM, KM_ROOM, LINK_FIELDS, LINK_KINDS, type LinkKind, type LinkValue, WORD_ROOM } from './vocabulary.ts';

/** A list with its length before it; `undefined` if it is longer than `most`, or an entry cannot be read. */
export function readList<Entry>(reader: RadixReader, most: number, read: () => Entry | undefined): Entry[] | undefined {
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

export function writeText(writer: RadixWriter, text: string): void {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const narrow = [...text].map((letter) => NARROW.indexOf(letter));
  const alphabet = narrow.every((place) => place >= 0) ? 0 : units.every((unit) => unit < 0x80) ? 1 : 2;
  writer.write(alphabet, ALPHABETS.length);
  writer.writeCount(text.length);
  for (const value of alphabet === 0 ? narrow : units) writer.write(value, ALPHABETS[alphabet]);
}

/** `most`: characters that it may have. */
export function readText(reader: RadixReader, most: number = RECORD_LIMITS.seedCharacters): string | undefined {
  const alphabet = reader.read(ALPHABETS.length);
  const length = reader.readCount();
  if (length > most) return undefined;
  let text = '';
  for (let i = 0; i < length; i++) {
    const value = reader.read(ALPHABETS[alphabet]);
    text += alphabet === 0 ? NARROW[value] : String.fromCharCode(value);
  }
  return text;
}

/** Letters of a window, and what stands for a change of it: half of the units of a sentence are seldom beyond both. */
const WINDOW = 0x80;
const NEXT_WINDOW = 2 * WINDOW;

/**
 * A sentence in any language, eight bits for most letters: the first 128 units and those of one window of as many more,
 * which moves where a letter needs it (as in Unicode's compression scheme, Technical Standard 6).
 */
export function writeSentence(writer: RadixWriter, sentence: string): void {
  writer.writeCount(sentence.length);
  let window = 1;
  for (let i = 0; i < sentence.length; i++) {
    const unit = sentence.charCodeAt(i);
    const own = Math.floor(unit / WINDOW);
    if (own !== 0 && own !== window) {
      writer.write(NEXT_WINDOW, NEXT_WINDOW + 1);
      writer.write(own, 0x1_0000 / WINDOW);
      window = own;
    }
    writer.write((unit % WINDOW) + (own === 0 ? 0 : WINDOW), NEXT_WINDOW + 1);
  }
}

/** `most`: characters that it may have. */
export function readSentence(reader: RadixReader, most: number): string | undefined {
  const length = reader.readCount();
  if (length > most) return undefined;
  let sentence = '';
  let window = 1;
  while (sentence.length < length) {
    const value = reader.read(NEXT_WINDOW + 1);
    if (value === NEXT_WINDOW) window = reader.read(0x1_0000 / WINDOW);
    else sentence += String.fromCharCode(value < WINDOW ? value : window * WINDOW + value - WINDOW);
  }
  return sentence;
}

/** The first digits of a hash. */
export function writeHex(writer: RadixWriter, hex: string, digits: number): void {
  for (let i = 0; i < digits; i += 4) writer.write(Number.parseInt(hex.slice(i, i + 4), 16), 0x1_0000);
}

export function readHex(reader: RadixReader, digits: number): string {
  let hex = '';
  while (hex.length < digits) hex += reader.read(0x1_0000).toString(16).padStart(4, '0');
  return hex;
}

export function writeLever(writer: RadixWriter, id: string, value: number | string, { levers }: LinkNames): void {
  const place = levers.findIndex(([each]) => each === id);
  writer.write(place, levers.length);
  const choices = levers[place]?.[1] ?? [];
  if (choices.length > 0) writer.write(choices.indexOf(String(value)), choices.length);
  else writeNumber(writer, value);
}

export function readLever(reader: RadixReader, { levers }: LinkNames): [string, number | string] | undefined {
  const lever = levers[reader.read(Math.max(1, levers.length))];
  if (lever === undefined) return undefined;
  const [id, choices] = lever;
  return [id, choices.length > 0 ? choices[reader.read(choices.length)] : readNumber(reader)];
}

/**
 * A number by its shortest decimal form: sign, digits, and how many of them stand behind the point. One that has too
 * many digits or an exponent is written as nothing with a minus sign, and whole behind that. There is no text after
 * what is no finite number.
 */
export function writeNumber(writer: RadixWriter, value: number | string): void {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(String(value)) ?? ['', '', '', ''];
  const digits = Number(`${whole}${fraction}`);
  const isPlain = whole !== '' && Number.isSafeInteger(digits);
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  writer.write(isPlain && sign === '' ? 0 : 1, 2);
  writer.write(!isNumber ? -1 : isPlain ? fraction.length : 0, 16);
  writer.writeCount(isPlain ? digits : 0);
  if (isNumber && !isPlain) for (const part of partsOf(value)) writer.write(part, PART_ROOM);
}

export function readNumber(reader: RadixReader): number {
  const sign = reader.read(2) === 1 ? '-' : '';
  const behind = reader.read(16);
  const digits = reader.readCount();
  if (sign === '-' && behind === 0 && digits === 0) return numberFrom(() => reader.read(PART_ROOM));
  return Number(`${sign}${digits}e-${behind}`);
}

/** The 64 bits of a number, 16 at a time, the first first. */
const PART_ROOM = 0x1_0000;
const PLACES = [0, 2, 4, 6] as const;

function partsOf(value: number): readonly number[] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return PLACES.map((place) => bits.getUint16(place));
}

function numberFrom(next: () => number): number {
  const bits = new DataView(new ArrayBuffer(8));
  for (const place of PLACES) bits.setUint16(place, next());
  return bits.getFloat64(0);
}

/** The last that fits an order's line, -1 if none does. */
export function kindOf(line: string): number {
  const [kind, ...parts] = line.split(' ');
  return LINK_KINDS.map(
    ([word, ...fields]) =>
      word === kind && fields.length === parts.length && fields.every((field, i) => parts[i].startsWith(`${field}:`)),
  ).lastIndexOf(true);
}

/** An order on its own, with its kind. */
export function writeOrderLine(writer: RadixWriter, line: string, names: LinkNames): void {
  writer.write(kindOf(line), KIND_ROOM);
  writeOrderFields(writer, line, names);
}

export const readOrderLine = (reader: RadixReader, names: LinkNames): string | undefined =>
  readOrderFields(reader, LINK_KINDS[reader.read(KIND_ROOM)], names);

/** What an order names; its kind stands before it. */
export function writeOrderFields(writer: RadixWriter, line: string, { lists }: LinkNames): void {
  const [, ...parts] = line.split(' ');
  const kind = kindOf(line);
  const [, ...fields] = LINK_KINDS[kind] ?? [line];
  for (const [i, field] of fields.entries()) {
    const word = parts[i].slice(field.length + 1);
    const value: LinkValue = LINK_FIELDS[field];
    if ('km' in value) writer.write(/^[1-9]\d{0,3}$/.test(word) ? Number(word) : -1, KM_ROOM);
    else if ('list' in value) writer.write(lists[value.list].indexOf(word), lists[value.list].length);
    else writer.write(value.words.indexOf(word), WORD_ROOM);
  }
}

export function readOrderFields(
  reader: RadixReader,
  shape: LinkKind | undefined,
  { lists }: LinkNames,
): string | undefined {
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
