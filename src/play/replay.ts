/** Replay: replays a record and checks every turn's digest. */

import { fail, ok, type Result } from '../core/result.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Played, Player, Setting } from './engines/engine.ts';
import { todaysSetting } from './engines/today.ts';
import { type Parting, partingOf } from './parting.ts';
import { desksOfRecord, type GameRecord, type RecordProblem } from './record.ts';
import type { DeskOrders } from './turn.ts';

export interface Replay {
  /** The start, then the moment after each turn. */
  readonly line: readonly Played[];
  /** After each turn. */
  readonly digests: readonly string[];
  /** First turn, from 0, whose digest differs from the recorded one; undefined if all agree. */
  readonly differsAt: number | undefined;
}

/** Whether a digest is the recorded one, of which a link has only the first digits. */
export const isDigest = (digest: string, recorded: string): boolean => digest.startsWith(recorded);

/** @param setting the rules that the record was made under; today's if not given. */
export function replayRecord(
  compiled: CompiledScenario,
  record: GameRecord,
  setting: Setting = todaysSetting(compiled),
): Result<Replay, RecordProblem> {
  const turns = desksOfRecord(compiled, record, setting);
  if (!turns.ok) return fail(turns.error);
  const player = setting.player(record);
  const line = lineOf(player, turns.value);
  const digests = line.slice(1).map(({ state }) => player.digestOf(state));
  const differsAt = digests.findIndex((digest, t) => !isDigest(digest, record.digests[t]));
  return ok({ line, digests, differsAt: differsAt < 0 ? undefined : differsAt });
}

function lineOf(player: Player, turns: readonly DeskOrders[]): readonly Played[] {
  const line = [player.start()];
  for (const [t, desks] of turns.entries()) line.push(player.next(line[t], desks));
  return line;
}

/**
 * Where the same orders part from a replayed record under today's rules, in the same scenario; undefined if they never
 * do.
 */
export function partingFromToday(
  compiled: CompiledScenario,
  record: GameRecord,
  setting: Setting,
  { line }: Replay,
): Result<Parting | undefined, RecordProblem> {
  const turns = desksOfRecord(compiled, record, setting);
  if (!turns.ok) return fail(turns.error);
  return ok(partingOf(compiled, line, lineOf(todaysSetting(compiled).player(record), turns.value), setting.known));
}
