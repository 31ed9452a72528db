/** The current line of a game as a record: for a file, for a link, for whoever wants to replay it; and back. */
import { NONE } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { createRecord, desksOfRecord, type GameRecord, type RecordProblem } from '../play/record.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { beginGame, type Game, playThrough, type Seat } from './game.ts';
import { formatLink, LINK_COMFORT } from './link.ts';
import type { ScenarioSource } from './saved.ts';
import { deskOf, pathTo, seatOrdersOf } from './tree.ts';

export function recordOf(game: Game): GameRecord {
  const { compiled, seed, levers, run } = game;
  const turns = pathTo(game.tree, game.tree.current).slice(1);
  return createRecord(compiled, {
    seed,
    levers,
    seats: game.seats.map(({ actor, aims }) => ({
      actor,
      aims,
      orders: turns.map(({ given }) => deskOf(given, actor)),
    })),
    digests: turns.map(({ digest }) => digest),
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
 * The game that was recorded, played again with the rules at hand; a problem where the record does not belong to this
 * scenario, its version, or these rules. The first seat of the record is the one shown.
 */
export function gameOfRecord(
  compiled: CompiledScenario,
  source: ScenarioSource,
  record: GameRecord,
): Result<{ readonly game: Game; readonly verdict: Verdict }, RecordProblem> {
  const turns = desksOfRecord(compiled, record);
  if (!turns.ok) return turns;
  const seats: Seat[] = [];
  for (const [s, { actor, aims }] of record.seats.entries()) {
    const chair = compiled.scenario.chairs.find((each) => each.actor === actor);
    if (chair === undefined) return fail({ code: 'record/actor', at: `seats[${s}].actor`, values: { actor } });
    const known = chair.aims.map(({ id }) => id);
    // A ranking that is not one of these aims, all of them and each once, is none.
    const isRanking = aims?.length === known.length && known.every((id) => aims.includes(id));
    seats.push({ actor: compiled.actorOf(actor), aims: isRanking ? aims : known });
  }
  const begun = beginGame({
    compiled,
    source,
    seed: record.seed,
    levers: record.levers,
    seats,
    shown: seats[0]?.actor ?? NONE,
    ...(record.run === undefined ? {} : { run: record.run }),
  });
  const game = playThrough(begun, turns.value.map(seatOrdersOf));
  const path = pathTo(game.tree, game.tree.current).slice(1);
  const differs = path.findIndex(({ digest }, t) => digest !== record.digests[t]);
  return ok({ game, verdict: differs < 0 ? { kind: 'verified' } : { kind: 'differs', turn: differs + 1 } });
}
