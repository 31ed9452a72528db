/**
 * A chair's orders as a text file:
 *
 *   # before Hama
 *   turn 1
 *   reassure region:homs
 *   speak side:gov stance:standBy quiet:no
 *   turn 3
 *   doctrine
 *   turn 4
 *   drawInFar beyondKm:170      # the far posts
 *   then doctrine
 *
 * `doctrine` leaves its turn to doctrine, and the last line every turn after the last one named; without these a turn
 * is played by hand with no orders, as turns are that the file skips. Turns count from 1; order lines use the engine's
 * text form. One pass finds every problem, with its line.
 */

import { fail, ok, type Result } from '../../core/result.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { parseOrder } from '../../engine/orders/text.ts';
import { RECORD_LIMITS } from '../../play/record.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';

export interface OrdersProblem {
  readonly line: number;
  readonly reason: string;
}

/**
 * Orders by turn, from 0; empty for turns that the file skips, undefined for those left to doctrine, as are all beyond
 * the list.
 */
export type OrdersByTurn = readonly (readonly Order[] | undefined)[];

/** A turn of the file. */
interface Block {
  readonly orders: Order[];
  isDoctrine: boolean;
}

const newBlock = (): Block => ({ orders: [], isDoctrine: false });

export function parseOrdersFile(compiled: Compiled, content: string): Result<OrdersByTurn, readonly OrdersProblem[]> {
  const byTurn = Array.from({ length: compiled.turns }, newBlock);
  const begun = new Map<number, number>();
  const problems: OrdersProblem[] = [];
  /** `undefined` before the first turn. Lines under an invalid heading are checked but their orders are discarded. */
  let current: Block | undefined;
  /** The line that leaves the rest to doctrine. */
  let then: number | undefined;
  for (const [i, raw] of content.split(/\r\n|\r|\n/).entries()) {
    const line = i + 1;
    const words = raw.replace(/#.*$/, '').trim();
    if (words === '') continue;
    if (then !== undefined) {
      problems.push({ line, reason: text('cli.orders.afterThen', { line: then }) });
      continue;
    }
    if (/^then\s+doctrine\s*\.?$/i.test(words)) {
      then = line;
      continue;
    }
    if (/^turn\b/i.test(words)) {
      const turn = turnOf(words, compiled.turns);
      const before = turn === undefined ? undefined : begun.get(turn);
      if (turn === undefined)
        problems.push({ line, reason: text('cli.orders.turn', { given: words, turns: compiled.turns }) });
      else if (before !== undefined)
        problems.push({ line, reason: text('cli.orders.turnTwice', { turn, line: before }) });
      else begun.set(turn, line);
      current = turn === undefined || before !== undefined ? newBlock() : byTurn[turn - 1];
      continue;
    }
    const isDoctrine = /^doctrine\s*\.?$/i.test(words);
    const order = isDoctrine ? undefined : parseOrder(compiled, words);
    if (order?.ok === false) problems.push({ line, reason: problemText(order.error) });
    else if (current === undefined) problems.push({ line, reason: text('cli.orders.noTurn') });
    else {
      if (order === undefined) current.isDoctrine = true;
      else current.orders.push(order.value);
      const turn = [...begun.keys()].at(-1) ?? 1;
      if (current.isDoctrine && current.orders.length > 0)
        problems.push({ line, reason: text('cli.orders.withDoctrine', { turn }) });
      else if (current.orders.length === RECORD_LIMITS.ordersPerTurn + 1)
        problems.push({ line, reason: text('cli.orders.tooMany', { turn, most: RECORD_LIMITS.ordersPerTurn }) });
    }
  }
  if (problems.length > 0) return fail(problems);
  const given = byTurn.map(({ orders, isDoctrine }) => (isDoctrine ? undefined : orders));
  return ok(then === undefined ? given : given.slice(0, Math.max(0, ...begun.keys())));
}

function turnOf(words: string, turns: number): number | undefined {
  const match = /^turn\s+(\d{1,4})\s*:?$/i.exec(words);
  const turn = match === null ? 0 : Number(match[1]);
  return turn >= 1 && turn <= turns ? turn : undefined;
}
