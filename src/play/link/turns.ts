/** A desk's orders, turn by turn: each order names one of the few kinds that are in use, which stand first. */
import type { RadixReader, RadixWriter } from '../../core/mixedRadix.ts';
import { RECORD_LIMITS } from '../record.ts';
import type { LinkNames } from './names.ts';
import { kindOf, readList, readOrderFields, writeOrderFields } from './parts.ts';
import { KIND_ROOM, LINK_KINDS, type LinkKind } from './vocabulary.ts';

/** The desk's orders as lines; null: it followed doctrine. */
type Lines = readonly string[] | null;

/** The kinds of all these orders, as places in LINK_KINDS, ascending; -1 if one is of none. */
export const kindsIn = (turns: readonly Lines[]): readonly number[] =>
  [...new Set(turns.flatMap((lines) => (lines ?? []).map(kindOf)))].sort((a, b) => a - b);

export function writeKinds(writer: RadixWriter, kinds: readonly number[]): void {
  writer.writeCount(kinds.length);
  for (const kind of kinds) writer.write(kind, KIND_ROOM);
}

export const readKinds = (reader: RadixReader): LinkKind[] | undefined =>
  readList(reader, KIND_ROOM, () => LINK_KINDS[reader.read(KIND_ROOM)]);

/** How a turn was played: by doctrine, by hand with so many orders, or with more than fit here. */
const TURN_ROOM = 5;
const MANY = TURN_ROOM - 1;

export function writeTurn(writer: RadixWriter, lines: Lines, kinds: readonly number[], names: LinkNames): void {
  const code = lines === null ? 0 : lines.length + 1;
  writer.write(Math.min(code, MANY), TURN_ROOM);
  if (code >= MANY) writer.write(code - MANY, RECORD_LIMITS.ordersPerTurn);
  for (const line of lines ?? []) {
    writer.write(kinds.indexOf(kindOf(line)), kinds.length);
    writeOrderFields(writer, line, names);
  }
}

/** `undefined` if an order cannot be read. */
export function readTurn(reader: RadixReader, kinds: readonly LinkKind[], names: LinkNames): Lines | undefined {
  const short = reader.read(TURN_ROOM);
  const code = short < MANY ? short : MANY + reader.read(RECORD_LIMITS.ordersPerTurn);
  const lines = Array.from({ length: Math.max(0, code - 1) }, () =>
    readOrderFields(reader, kinds[reader.read(Math.max(1, kinds.length))], names),
  );
  if (!lines.every((line) => line !== undefined)) return undefined;
  return code === 0 ? null : lines;
}
