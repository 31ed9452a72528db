/** The current line of a game as a record: for a file, for a link, for whoever wants to replay it. */
import { NONE } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { createRecord, type GameRecord } from '../play/record.ts';
import { replayRecord } from '../play/replay.ts';
import type { Fault } from './fault.ts';
import { type Game, ordersOf } from './game.ts';
import { formatLink, LINK_COMFORT } from './link.ts';
import { pathTo } from './tree.ts';

export function recordOf(game: Game): GameRecord {
  const { compiled, seed, levers, chair, run } = game;
  const turns = pathTo(game.tree, game.tree.current).slice(1);
  return createRecord(compiled, {
    seed,
    levers,
    orders: turns.map((node) => ordersOf(compiled, node.orders)),
    digests: turns.map((node) => node.digest),
    ...(chair === NONE ? {} : { chair: compiled.actor.ids[chair] }),
    ...(run === undefined ? {} : { run }),
  });
}

/** A link to the run, or undefined where it would be too long to survive a chat or a mail. */
export async function linkOf(game: Game): Promise<string | undefined> {
  const link = await formatLink(JSON.stringify(recordOf(game)));
  return link.length > LINK_COMFORT ? undefined : link;
}

/** Whether a recorded run came out here as it says it did. */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs' /** Turn, from 1. */; readonly turn: number };

/**
 * Replays a record with the rules at hand; a fault where it does not belong to this scenario, its version, or these
 * rules.
 */
export function verifyRecord(game: Game, record: GameRecord): Result<Verdict, Fault> {
  const replay = replayRecord(game.compiled, record);
  if (!replay.ok)
    return fail({
      code: 'record',
      params: { message: replay.error.message },
      problems: [{ where: replay.error.path, message: replay.error.message }],
    });
  const { differsAt } = replay.value;
  return ok(differsAt === undefined ? { kind: 'verified' } : { kind: 'differs', turn: differsAt + 1 });
}
