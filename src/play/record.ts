/**
 * A record: everything needed to replay a run anywhere, and the digests that prove it was the same run. Record
 * format, version 2:
 *
 *   { "format": "brink-record", "version": 2, "scenario": "five-valleys", "contentHash": "...", "rules": 1,
 *     "seed": "7", "levers": { "will": 0.4 },
 *     "seats": [{ "actor": "government", "aims": ["lives-spared"],
 *       "orders": [["reassure region:tevera"], "none", "doctrine", "doctrine"] }],
 *     "digests": ["...", "...", "...", "..."], "check": "..." }
 *
 * A seat is an actor whose desk orders came from a person or from outside; any number of seats, none twice.
 * `orders[t]` are its desk orders of turn t as text lines; "none" is a turn played by hand without an order, "doctrine"
 * one that was left to doctrine, as is every turn beyond the list. Actors without a seat, and the staff of every seat,
 * follow doctrine, which the rules version covers. `aims` are the seat's aims as its holder ranked them, the most
 * important first, and absent if nobody did; they move nothing in the run. `level` is "cadet" or "council" if no person
 * but that level gave the orders: they are recorded like any others, and replays need nothing else. `digests[t]` is the
 * state's after turn t: a record has as many turns as digests; a link cuts all but the last to four digits. The content
 * hash leaves out texts, so that a corrected typo breaks no link. `check` is a hash of the whole record as written
 * (`readRecord.ts`); who writes a record by hand leaves it out.
 *
 * Version 1 had one seat at most: `"chair": "government", "orders": [["reassure region:tevera"], []]`, or a chair of
 * null and empty orders. It is still read (`readRecord.ts`).
 */

import type { ActorIndex } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { longestOf } from '../engine/compiled.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { formatOrder, type OrderTextProblem, parseOrder } from '../engine/orders/text.ts';
import type { SeatLevel } from '../policies/levels.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Setting } from './engines/engine.ts';
import { todaysSetting } from './engines/today.ts';
import type { BranchRecord, RecordTree } from './recordTree.ts';
import { sealed } from './seal.ts';
import type { DeskOrders } from './turn.ts';

export const RECORD_FORMAT = 'brink-record';
export const RECORD_VERSION = 2;
/** Upper bounds for a record from elsewhere. */
export const RECORD_LIMITS = {
  /** Of what the command line writes. */
  characters: 400_000,
  /** With the files of a scenario, and all branches. */
  fileCharacters: 12_000_000,
  turns: 200,
  seats: 32,
  aims: 8,
  ordersPerTurn: 8,
  lineCharacters: 300,
  seedCharacters: 200,
  levers: 100,
} as const;

export interface SeatRecord {
  /** Id of the actor. */
  readonly actor: string;
  /** Aim ids, most important first; absent if nobody ranked them. */
  readonly aims?: readonly string[];
  /** Absent: a person gave the orders, or they came from outside. */
  readonly level?: SeatLevel;
  /**
   * By turn: the desk's orders as lines, none of them for a desk that was silent; null if it followed doctrine. Turns
   * beyond the list: doctrine.
   */
  readonly orders: readonly (readonly string[] | null)[];
}

/** A turn of a seat as a file names it, if it is no list of orders. */
export const TURN_WORDS = { none: 'none', doctrine: 'doctrine' } as const;

export interface GameRecord extends RecordTree {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  readonly seed: string;
  readonly levers: { readonly [lever: string]: number | string };
  readonly seats: readonly SeatRecord[];
  /** By turn, 16 hexadecimal digits; from a link, the first four of each but the last. */
  readonly digests: readonly string[];
  /** Run number in an ensemble, if the key is that run's and not the seed's. */
  readonly run?: number;
  /** The scenario is somebody's own, not one that comes with the program. */
  readonly own?: boolean;
}

/** Why a record cannot be read, or does not fit the scenario and rules at hand. */
export type RecordProblem =
  | Problem<'record/too-large', { readonly characters: number; readonly most: number }>
  | Problem<'record/not-json' | 'record/rules-number' | 'record/run-number' | 'record/own'>
  | Problem<'record/marks' | 'record/files' | 'record/name' | 'record/altered'>
  | Problem<'record/seat' | 'record/level' | 'record/content'>
  | Problem<'record/key', { readonly key: string }>
  | Problem<'record/not-a-record', { readonly format: string }>
  // Versions are names, given as text so that they are not formatted as numbers.
  | Problem<'record/newer' | 'record/scenario', { readonly theirs: string; readonly ours: string }>
  | Problem<'record/rules' | 'record/rules-newer', { readonly theirs: string; readonly ours: readonly string[] }>
  | Problem<'record/branch', { readonly branch: number }>
  | Problem<'record/version', { readonly ours: string }>
  | Problem<'record/text', { readonly field: string; readonly most: number }>
  | Problem<
      'record/levers' | 'record/seats' | 'record/aims' | 'record/turns' | 'record/digests' | 'record/branches',
      { readonly most: number }
    >
  | Problem<'record/lever', { readonly lever: string }>
  | Problem<'record/seat-twice' | 'record/actor', { readonly actor: string }>
  | Problem<'record/turn', { readonly turn: number; readonly most: number }>
  | Problem<'record/length', { readonly theirs: number; readonly ours: number }>
  | OrderTextProblem;

/** A seat of a played run: its desk orders by turn, undefined where it followed doctrine. */
export interface PlayedSeat {
  readonly actor: ActorIndex;
  readonly aims?: readonly string[];
  readonly level?: SeatLevel;
  readonly orders: readonly (readonly Order[] | undefined)[];
}

export function createRecord(
  compiled: CompiledScenario,
  run: {
    /** The rules that it was played by; today's if not given. */
    readonly setting?: Setting;
    readonly seed: string;
    readonly levers?: GameRecord['levers'];
    readonly seats: readonly PlayedSeat[];
    readonly digests: readonly string[];
    readonly run?: number;
    /** The scenario is somebody's own. */
    readonly own?: boolean;
  },
): GameRecord {
  const { rules, contentHash } = run.setting ?? todaysSetting(compiled);
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    scenario: compiled.scenario.id,
    contentHash,
    rules,
    seed: run.seed,
    levers: run.levers ?? {},
    seats: run.seats.map((seat) => seatRecord(compiled, seat)),
    digests: run.digests,
    ...(run.run === undefined ? undefined : { run: run.run }),
    ...(run.own === true ? { own: true } : undefined),
  };
}

/** A seat's orders as a record writes them. */
export function seatRecord(compiled: CompiledScenario, { actor, orders, ...played }: PlayedSeat): SeatRecord {
  const lines = orders.map((turn) => turn?.map((order) => formatOrder(compiled, order)) ?? null);
  while (lines.at(-1) === null) lines.pop();
  return { actor: compiled.actor.ids[actor], ...played, orders: lines };
}

/** JSON with one line per turn, so that two records can be compared by eye, and a seal. */
export function formatRecord(record: GameRecord): string {
  return sealed(recordProperties(record));
}

/** The properties of a record's file, each as `"name": value`. */
export function recordProperties(record: GameRecord): readonly string[] {
  const { seats, digests, branches, marks, files, ...head } = record;
  return [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `"seats": ${rows(seats.map(formatSeat), '  ')}`,
    `"digests": ${rows(digests.map(jsonOf), '  ')}`,
    ...(branches === undefined ? [] : [`"branches": ${rows(branches.map(formatBranch), '  ')}`]),
    ...(marks === undefined ? [] : [`"marks": ${rows(marks.map(jsonOf), '  ')}`]),
    ...(files === undefined ? [] : [`"files": ${jsonOf(files)}`]),
  ];
}

const formatBranch = ({ from, seats, digests }: BranchRecord): string =>
  `{ "from": ${jsonOf(from)}, "seats": ${rows(seats.map(formatSeat), '  ')}, "digests": ${jsonOf(digests)} }`;

function formatSeat({ orders, ...head }: SeatRecord): string {
  const start = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${start.join(', ')}, "orders": ${rows(orders.map(jsonOfTurn), '    ')} }`;
}

const jsonOf = (value: unknown): string => JSON.stringify(value);
const jsonOfTurn = (lines: SeatRecord['orders'][number]): string =>
  jsonOf(lines === null ? TURN_WORDS.doctrine : lines.length === 0 ? TURN_WORDS.none : lines);

/** A list with each value on its own line, two spaces further in than its bracket. */
export function rows(values: readonly string[], indent: string): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `${indent}  ${value}`).join(',\n')}\n${indent}]`;
}

const refuse = (problem: RecordProblem): Result<never, RecordProblem> => fail(problem);

/**
 * The desk orders of a record, turn by turn, for the scenario at hand; or why it does not fit: another scenario,
 * another version of it, other rules.
 */
export function desksOfRecord(
  compiled: CompiledScenario,
  record: GameRecord,
  { rules, contentHash }: Setting = todaysSetting(compiled),
): Result<readonly DeskOrders[], RecordProblem> {
  if (record.scenario !== compiled.scenario.id)
    return refuse({
      code: 'record/scenario',
      at: 'scenario',
      values: { theirs: record.scenario, ours: compiled.scenario.id },
    });
  if (record.rules !== rules)
    return refuse({
      code: 'record/rules',
      at: 'rules',
      values: { theirs: String(record.rules), ours: [String(rules)] },
    });
  if (record.contentHash !== contentHash) return refuse({ code: 'record/content', at: 'contentHash', values: {} });
  if (record.digests.length > longestOf(compiled))
    return refuse({
      code: 'record/length',
      at: 'digests',
      values: { theirs: record.digests.length, ours: longestOf(compiled) },
    });
  const seats: PlayedSeat[] = [];
  for (const [s, { actor, orders }] of record.seats.entries()) {
    if (!compiled.actor.ids.includes(actor))
      return refuse({ code: 'record/actor', at: `seats[${s}].actor`, values: { actor } });
    const read = readOrders(compiled, orders, `seats[${s}].orders`);
    if (!read.ok) return read;
    seats.push({ actor: compiled.actorOf(actor), orders: read.value });
  }
  return ok(desksByTurn(record.digests.length, seats));
}

function readOrders(
  compiled: CompiledScenario,
  turns: SeatRecord['orders'],
  at: string,
): Result<PlayedSeat['orders'], RecordProblem> {
  const read: (readonly Order[] | undefined)[] = [];
  for (const [t, lines] of turns.entries()) {
    const orders: Order[] = [];
    for (const [i, line] of (lines ?? []).entries()) {
      const order = parseOrder(compiled, line);
      if (!order.ok) return refuse({ ...order.error, at: `${at}[${t}][${i}]` });
      orders.push(order.value);
    }
    read.push(lines === null ? undefined : orders);
  }
  return ok(read);
}

/** What the desks of all seats ordered in each of `turns` turns. */
export function desksByTurn(turns: number, seats: readonly PlayedSeat[]): readonly DeskOrders[] {
  return Array.from({ length: turns }, (_, t) => {
    const desks = new Map<ActorIndex, readonly Order[]>();
    for (const { actor, orders } of seats) {
      const given = orders[t];
      if (given !== undefined) desks.set(actor, given);
    }
    return desks;
  });
}
