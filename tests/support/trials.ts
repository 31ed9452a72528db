// Trials of a game's own orders, played by workers in this thread.
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { endTurn, type Game, isOver } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { type TrialsSoFar, tryOrders } from '../../src/session/trials.ts';
import { fakeWorkers } from './fakeWorker.ts';

/** Played to the end; `orders` by turn from 1, or for every turn. Orders that are refused are left out. */
export function playedWith(game: Game, orders: (turn: number) => readonly string[]): Game {
  let now = game;
  for (let turn = 1; !isOver(now); turn++) {
    for (const words of orders(turn)) {
      const order = parseOrder(now.compiled, words);
      if (!order.ok) throw new Error(words);
      const added = addOrder(now, order.value);
      if (added.ok) now = added.value;
    }
    now = endTurn(now);
  }
  return now;
}

export async function trialsOf(game: Game, onFound: (soFar: TrialsSoFar) => void = () => undefined) {
  const pool = createPool(fakeWorkers().spawn, 1);
  const end = await tryOrders(pool, game, onFound).end;
  pool.close();
  if (end.kind !== 'done') throw new Error(end.kind);
  return end.found;
}
