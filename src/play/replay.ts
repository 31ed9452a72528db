/** Replay: replays a record and checks every turn's digest. */

import { fail, ok, type Result } from '../core/result.ts';
import { createGame } from '../engine/simulation.ts';
import { digestOf } from '../engine/state/digest.ts';
import type { GameState } from '../engine/state/state.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { keyOfLuck } from './luck.ts';
import { desksOfRecord, type GameRecord, type RecordProblem } from './record.ts';
import { createPlay } from './turn.ts';

export interface Replay {
  /** The start, then the state after each turn. */
  readonly states: readonly GameState[];
  /** First turn, from 0, whose digest differs from the recorded one; undefined if all agree. */
  readonly differsAt: number | undefined;
}

/** Whether a digest is the recorded one, of which a link has only the first digits. */
export const isDigest = (digest: string, recorded: string): boolean => digest.startsWith(recorded);

export function replayRecord(compiled: CompiledScenario, record: GameRecord): Result<Replay, RecordProblem> {
  const turns = desksOfRecord(compiled, record);
  if (!turns.ok) return fail(turns.error);
  const key = keyOfLuck(record);
  const play = createPlay(compiled);
  const states: GameState[] = [createGame(compiled, key)];
  let differsAt: number | undefined;
  for (const [t, desks] of turns.value.entries()) {
    const next = play.nextState(key, states[t], { desks });
    states.push(next);
    if (differsAt === undefined && !isDigest(digestOf(next), record.digests[t])) differsAt = t;
  }
  return ok({ states, differsAt });
}
