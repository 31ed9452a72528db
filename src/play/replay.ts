/**
 * Replay: plays a record again and checks every turn's digest. It lives beside `play.ts` because doctrine gives
 * everybody else's orders.
 */

import type { ActorIndex } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type Key, keyOf, keyOfRun } from '../engine/chance.ts';
import type { Recorder } from '../engine/events/events.ts';
import type { Order } from '../engine/orders/orders.ts';
import { createGame } from '../engine/simulation.ts';
import { digestOf } from '../engine/state/digest.ts';
import type { GameState } from '../engine/state/state.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { type GameRecord, ordersOfRecord, type RecordProblem } from './record.ts';
import { playTurn } from './turn.ts';

export interface Replay {
  /** The start, then the state after each turn. */
  readonly states: readonly GameState[];
  /** First turn, from 0, whose digest is not the recorded one; undefined where all agree. */
  readonly differsAt: number | undefined;
}

/** The key of a recorded run: the seed's, or that of its run in an ensemble. */
export function keyOfRecord(record: Pick<GameRecord, 'seed' | 'run'>): Key {
  const base = keyOf(record.seed);
  return record.run === undefined ? base : keyOfRun(base, record.run);
}

/** Desk orders of the chair as `playTurn` takes them; nobody's where everybody follows doctrine. */
export function chairOrders(
  compiled: CompiledScenario,
  chair: string | null,
  desk: readonly Order[],
): ReadonlyMap<ActorIndex, readonly Order[]> | undefined {
  return chair === null ? undefined : new Map([[compiled.actorOf(chair), desk]]);
}

export function replayRecord(
  compiled: CompiledScenario,
  record: GameRecord,
  recorderOf?: (turn: number) => Recorder,
): Result<Replay, RecordProblem> {
  const orders = ordersOfRecord(compiled, record);
  if (!orders.ok) return fail(orders.error);
  const key = keyOfRecord(record);
  const states: GameState[] = [createGame(compiled, key)];
  let differsAt: number | undefined;
  for (const [t, desk] of orders.value.entries()) {
    const next = playTurn(
      compiled,
      key,
      states[t] as GameState,
      chairOrders(compiled, record.chair, desk),
      recorderOf?.(t),
    );
    states.push(next);
    if (differsAt === undefined && digestOf(next) !== record.digests[t]) differsAt = t;
  }
  return ok({ states, differsAt });
}
