/**
 * A record: all that is needed to play a run again anywhere, and the digests that prove it was the same run. Record
 * format, version 1:
 *
 *   { "format": "brink-record", "version": 1, "scenario": "five-valleys", "contentHash": "...", "rules": 1,
 *     "seed": "7", "levers": { "will": 0.4 }, "chair": "government", "orders": [["reassure region:tevera"], []],
 *     "digests": ["...", "..."] }
 *
 * `orders[t]` are the chair's desk orders of turn t as text lines; everybody else, and the chair's staff, follow
 * doctrine, which the rules version covers. `digests[t]` is the state's after turn t. The content hash leaves out
 * texts, so that a corrected typo breaks no link.
 */

import { fail, ok, type Result } from '../core/result.ts';
import type { Order } from '../engine/orders/orders.ts';
import { formatOrder, parseOrder } from '../engine/orders/text.ts';
import { RULES_VERSION } from '../engine/simulation.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';

export const RECORD_FORMAT = 'brink-record';
export const RECORD_VERSION = 1;
/** Upper bounds for a record from elsewhere. */
export const RECORD_LIMITS = {
  characters: 400_000,
  turns: 200,
  ordersPerTurn: 8,
  seedCharacters: 200,
  levers: 100,
} as const;

export interface GameRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  readonly scenario: string;
  readonly contentHash: string;
  readonly rules: number;
  readonly seed: string;
  readonly levers: { readonly [lever: string]: number | string };
  /** Actor id of the chair held by a person, or null: everybody on doctrine. */
  readonly chair: string | null;
  readonly orders: readonly (readonly string[])[];
  readonly digests: readonly string[];
  /** Run number in an ensemble, where the key is the run's own and not the seed's. */
  readonly run?: number;
}

export type RecordProblemCode =
  | 'record/too-large'
  | 'record/not-json'
  | 'record/not-a-record'
  | 'record/newer'
  | 'record/shape'
  | 'record/scenario'
  | 'record/content'
  | 'record/rules'
  | 'record/order';

export interface RecordProblem {
  readonly code: RecordProblemCode;
  /** Place in the file: `orders[3][0]`. */
  readonly path: string;
  readonly message: string;
}

export function createRecord(
  compiled: CompiledScenario,
  run: {
    seed: string;
    levers?: GameRecord['levers'];
    chair?: string;
    orders: readonly (readonly Order[])[];
    digests: readonly string[];
    run?: number;
  },
): GameRecord {
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    scenario: compiled.scenario.id,
    contentHash: compiled.contentHash,
    rules: RULES_VERSION,
    seed: run.seed,
    levers: run.levers ?? {},
    chair: run.chair ?? null,
    orders: run.orders.map((turn) => turn.map((order) => formatOrder(compiled, order))),
    digests: run.digests,
    ...(run.run === undefined ? undefined : { run: run.run }),
  };
}

/** JSON with a line a turn, so that two records can be compared by eye. */
export function formatRecord(record: GameRecord): string {
  const { orders, digests, ...head } = record;
  const rows = (name: string, values: readonly unknown[]): string => {
    const inner = values.map((value) => `    ${JSON.stringify(value)}`).join(',\n');
    return `  "${name}": [${inner === '' ? '' : `\n${inner}\n  `}]`;
  };
  const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${[...lines, rows('orders', orders), rows('digests', digests)].join(',\n')}\n}\n`;
}

const problem = (
  code: RecordProblemCode,
  path: string,
  message: string,
): { readonly ok: false; readonly error: RecordProblem } => fail({ code, path, message });

/** Reads a record's text. It may still not fit the scenario at hand: `ordersOfRecord` tells. */
export function parseRecord(text: string): Result<GameRecord, RecordProblem> {
  if (text.length > RECORD_LIMITS.characters) {
    return problem(
      'record/too-large',
      '',
      `This file has ${text.length} characters; a record has at most ${RECORD_LIMITS.characters}.`,
    );
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return problem(
      'record/not-json',
      '',
      'This is not a complete record: the text breaks off or is damaged. Copy the whole file or link again.',
    );
  }
  return checkRecord(raw);
}

/** Checks the shape of a parsed record from a file or a link. */
export function checkRecord(raw: unknown): Result<GameRecord, RecordProblem> {
  if (typeof raw !== 'object' || raw === null || (raw as { format?: unknown }).format !== RECORD_FORMAT) {
    return problem(
      'record/not-a-record',
      'format',
      `This is not a record of a run: its "format" should be "${RECORD_FORMAT}".`,
    );
  }
  const given = raw as Record<string, unknown>;
  if (typeof given.version === 'number' && given.version > RECORD_VERSION) {
    return problem(
      'record/newer',
      'version',
      `This record was written by a newer version of Brink (record version ${given.version}; this one reads ` +
        `${RECORD_VERSION}).`,
    );
  }
  if (given.version !== RECORD_VERSION)
    return problem('record/shape', 'version', `"version" should be ${RECORD_VERSION}.`);
  for (const name of ['scenario', 'contentHash', 'seed'] as const) {
    const value = given[name];
    if (typeof value !== 'string' || value.length > RECORD_LIMITS.seedCharacters)
      return problem(
        'record/shape',
        name,
        `"${name}" should be a text of at most ${RECORD_LIMITS.seedCharacters} characters.`,
      );
  }
  if (!Number.isInteger(given.rules))
    return problem('record/shape', 'rules', '"rules" should be the number of the rules version.');
  if (given.chair !== null && typeof given.chair !== 'string')
    return problem('record/shape', 'chair', '"chair" should be the id of an actor, or null.');
  if (given.run !== undefined && !(Number.isInteger(given.run) && (given.run as number) >= 0))
    return problem('record/shape', 'run', '"run" should be a whole number, 0 or more.');
  const levers = given.levers ?? {};
  if (
    typeof levers !== 'object' ||
    levers === null ||
    Array.isArray(levers) ||
    Object.keys(levers).length > RECORD_LIMITS.levers
  ) {
    return problem('record/shape', 'levers', '"levers" should be a list of lever names with their values.');
  }
  for (const [name, value] of Object.entries(levers)) {
    if (typeof value !== 'number' && typeof value !== 'string')
      return problem('record/shape', `levers.${name}`, `Lever "${name}" should have a number or a word.`);
  }
  const turns = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= RECORD_LIMITS.turns;
  if (!turns(given.orders))
    return problem('record/shape', 'orders', `"orders" should be a list of at most ${RECORD_LIMITS.turns} turns.`);
  for (const [t, turn] of given.orders.entries()) {
    if (
      !Array.isArray(turn) ||
      turn.length > RECORD_LIMITS.ordersPerTurn ||
      turn.some((line) => typeof line !== 'string' || line.length > 300)
    ) {
      return problem(
        'record/shape',
        `orders[${t}]`,
        `The orders of turn ${t + 1} should be a list of at most ${RECORD_LIMITS.ordersPerTurn} lines of text.`,
      );
    }
  }
  if (
    !turns(given.digests) ||
    given.digests.length !== given.orders.length ||
    given.digests.some((digest) => typeof digest !== 'string' || !/^[0-9a-f]{16}$/.test(digest))
  ) {
    return problem(
      'record/shape',
      'digests',
      '"digests" should hold sixteen hexadecimal digits for each turn of "orders".',
    );
  }
  return ok({
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    scenario: given.scenario as string,
    contentHash: given.contentHash as string,
    rules: given.rules as number,
    seed: given.seed as string,
    levers: levers as GameRecord['levers'],
    chair: given.chair as string | null,
    orders: given.orders as string[][],
    digests: given.digests as string[],
    ...(given.run === undefined ? undefined : { run: given.run as number }),
  });
}

/**
 * The desk orders of a record for the scenario at hand, or why it does not fit: another scenario, another version of
 * it, other rules.
 */
export function ordersOfRecord(
  compiled: CompiledScenario,
  record: GameRecord,
): Result<readonly (readonly Order[])[], RecordProblem> {
  if (record.scenario !== compiled.scenario.id) {
    return problem(
      'record/scenario',
      'scenario',
      `This run was played in scenario "${record.scenario}", not in "${compiled.scenario.id}".`,
    );
  }
  if (record.rules !== RULES_VERSION) {
    return problem(
      'record/rules',
      'rules',
      `This run was played under rules version ${record.rules}; this program has version ${RULES_VERSION}, so it ` +
        `cannot be replayed exactly.`,
    );
  }
  if (record.contentHash !== compiled.contentHash) {
    return problem(
      'record/content',
      'contentHash',
      'The numbers of the scenario have changed since this run was played, so it cannot be replayed exactly.',
    );
  }
  if (record.chair !== null && !compiled.actor.ids.includes(record.chair)) {
    return problem('record/order', 'chair', `There is no chair "${record.chair}" in this scenario.`);
  }
  if (record.orders.length > compiled.turns) {
    return problem(
      'record/order',
      'orders',
      `This run has ${record.orders.length} turns; the scenario has ${compiled.turns}.`,
    );
  }
  const orders: Order[][] = [];
  for (const [t, lines] of record.orders.entries()) {
    const turn: Order[] = [];
    for (const [i, line] of lines.entries()) {
      const order = parseOrder(compiled, line);
      if (!order.ok) return problem('record/order', `orders[${t}][${i}]`, `Turn ${t + 1}: ${order.error.code}`);
      turn.push(order.value);
    }
    orders.push(turn);
  }
  return ok(orders);
}
