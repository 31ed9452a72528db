/**
 * Rows on their way from a worker to a command: the batches of a job's parts as one piece of plain bytes, with its
 * SHA-256. Bytes are read by the sizes that their head tells, which must come to their length exactly.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isListOf, isObject } from '../core/unknown.ts';
import type { Batch } from '../ensemble/batch.ts';
import { allocatePairs, type PairTable, TERM_WIDTH } from '../ensemble/divergence.ts';
import { createSums, type SeriesSums } from '../ensemble/series.ts';
import { allocateTable, bytesOfRun, columnsOf, type RunTable, type TableShape } from '../ensemble/table.ts';

/** Bytes of a job's rows, as they travel and unpacked. */
export const ROW_LIMITS = { packed: 128_000_000, bytes: 256_000_000 } as const;

interface BatchHead {
  readonly first: number;
  readonly runs: number;
  readonly shape: TableShape;
  /** Of each branch, by place. */
  readonly firstHolders: readonly (readonly number[])[];
  /** Points of the sums. */
  readonly points: number;
}

export interface PackedRows {
  readonly bytes: Buffer;
  readonly sha256: string;
}

export function packRows(batches: readonly Batch[]): PackedRows {
  const heads = batches.map(
    ({ first, tables, sums }): BatchHead => ({
      first,
      runs: tables[0].runs,
      shape: tables[0].shape,
      firstHolders: tables.map(({ firstHolder }) => [...firstHolder]),
      points: sums[0].sum.length,
    }),
  );
  const head = Buffer.from(JSON.stringify(heads));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const columns = batches.flatMap(columnsOfBatch).map(bytesIn);
  const counts = Buffer.from(Float64Array.from(batches.flatMap(sumsOf), ({ runs }) => runs).buffer);
  const bytes = deflateRawSync(Buffer.concat([size, head, ...columns, counts]), { level: 1 });
  return { bytes, sha256: sha256Of(bytes) };
}

/** Undefined for bytes that are damaged, or no rows. */
export function unpackRows({ bytes, sha256 }: PackedRows): readonly Batch[] | undefined {
  if (bytes.length > ROW_LIMITS.packed || sha256Of(bytes) !== sha256) return undefined;
  try {
    const plain = inflateRawSync(bytes, { maxOutputLength: ROW_LIMITS.bytes });
    const headBytes = plain.readUInt32LE(0);
    const heads: unknown = JSON.parse(plain.toString('utf8', 4, 4 + headBytes));
    return isListOf(heads, isHead) ? readBatches(heads, plain.subarray(4 + headBytes)) : undefined;
  } catch {
    return undefined;
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readBatches(heads: readonly BatchHead[], body: Buffer): readonly Batch[] | undefined {
  const counted = heads.reduce((sum, head) => sum + bytesOf(head), 0);
  if (counted !== body.length) return undefined;
  const batches = heads.map(allocateBatch);
  let at = 0;
  for (const column of batches.flatMap(columnsOfBatch)) {
    const into = bytesIn(column);
    into.set(body.subarray(at, at + into.length));
    at += into.length;
  }
  for (const sums of batches.flatMap(sumsOf)) {
    sums.runs = body.readDoubleLE(at);
    at += COUNT_BYTES;
  }
  return batches;
}

const COUNT_BYTES = 8;
const SUM_BYTES = 24;
/** Two turns and two terms, in 16 bits each. */
const PAIR_BYTES = 2 * (2 + 2 * TERM_WIDTH);

function bytesOf({ runs, shape, firstHolders, points }: BatchHead): number {
  const branches = firstHolders.length;
  const sums = (2 * branches - 1) * (points * SUM_BYTES + COUNT_BYTES);
  return runs * (branches * bytesOfRun(shape) + (branches - 1) * PAIR_BYTES) + sums;
}

function allocateBatch({ first, runs, shape, firstHolders, points }: BatchHead): Batch {
  const others = firstHolders.slice(1);
  return {
    first,
    tables: firstHolders.map((holders) => allocateTable(shape, runs, Int8Array.from(holders))),
    sums: firstHolders.map(() => createSums(points)),
    pairs: others.map(() => allocatePairs(runs)),
    differences: others.map(() => createSums(points)),
  };
}

const sumsOf = ({ sums, differences }: Batch): SeriesSums[] => [...sums, ...differences];

/** In the one order in which they travel. */
function columnsOfBatch(batch: Batch): ArrayBufferView[] {
  return [
    ...batch.tables.flatMap((table: RunTable) => columnsOf(table)),
    ...sumsOf(batch).flatMap(({ sum, squaresHigh, squaresLow }) => [sum, squaresHigh, squaresLow]),
    ...batch.pairs.flatMap((pairs: PairTable) => [
      pairs.stateTurn,
      pairs.groundTurn,
      pairs.stateTerm,
      pairs.groundTerm,
    ]),
  ];
}

/** Every machine that plays has its low bytes first. */
const bytesIn = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const MOST_ENTRIES = 10_000_000;
const isEntry = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_ENTRIES;
const isHolder = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 128;
const SHAPE_FIELDS = ['turns', 'regions', 'acts', 'aims', 'costs', 'points', 'readings', 'returns'] as const;

function isShape(value: unknown): value is TableShape {
  return isObject(value) && SHAPE_FIELDS.every((field) => isEntry(value[field]));
}

function isHead(value: unknown): value is BatchHead {
  if (!isObject(value) || !isShape(value.shape)) return false;
  const { regions } = value.shape;
  const isHolders = (list: unknown): list is readonly number[] => isListOf(list, isHolder) && list.length === regions;
  const { first, runs, points, firstHolders } = value;
  return [first, runs, points].every(isEntry) && isListOf(firstHolders, isHolders, 100) && firstHolders.length > 0;
}
