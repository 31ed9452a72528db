/** Converts the current line of a game to a record, for files, links and replays, and back. */
import { NONE } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Setting } from '../play/engines/engine.ts';
import { todaysSetting } from '../play/engines/today.ts';
import { formatLink } from '../play/link/linkText.ts';
import { linkNamesOf } from '../play/link/names.ts';
import { packRecord } from '../play/link/pack.ts';
import { createRecord, desksOfRecord, type GameRecord, type RecordProblem } from '../play/record.ts';
import { linesOfRecord } from '../play/recordTree.ts';
import { isDigest } from '../play/replay.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { beginGame, type Game, heldSeats, type Seat } from './game.ts';
import { playLines } from './recordedLines.ts';
import type { ScenarioSource } from './saved.ts';
import { deskOf, pathTo, type SeatOrders, seatOrdersOf } from './tree.ts';

export function recordOf(game: Game): GameRecord {
  const { compiled, setting, seed, levers, run } = game;
  const turns = pathTo(game.tree, game.tree.current).slice(1);
  return createRecord(compiled, {
    setting,
    seed,
    levers,
    seats: game.seats.map((seat) => ({
      ...seat,
      orders: turns.map(({ given }) => deskOf(given, seat.actor)),
    })),
    digests: turns.map(({ digest }) => digest),
    ...(run === undefined ? {} : { run }),
    own: game.source.kind === 'own',
  });
}

/** A link to the run, from its `#`; `undefined` if its scenario lacks what it names. */
export function linkOf(game: Game): string | undefined {
  const digits = packRecord(recordOf(game), linkNamesOf(game.compiled));
  return digits === undefined ? undefined : formatLink(digits);
}

/** Whether the replayed run matches the record. */
export type Verdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs' /** Turn, from 1. */; readonly turn: number };

/**
 * Replays a record into a game under the rules of a setting. Fails if the record does not fit this scenario, its
 * content or these rules. The record's first seat that a person held is the one shown.
 */
export function gameOfRecord(
  compiled: CompiledScenario,
  source: ScenarioSource,
  record: GameRecord,
  setting: Setting = todaysSetting(compiled),
): Result<{ readonly game: Game; readonly verdict: Verdict }, RecordProblem> {
  const turns: (readonly SeatOrders[])[][] = [];
  const recorded = linesOfRecord(record);
  for (const line of recorded) {
    const desks = desksOfRecord(compiled, line, setting);
    if (!desks.ok) return desks;
    turns.push(desks.value.map(seatOrdersOf));
  }
  const seats: Seat[] = [];
  for (const [s, { actor, aims, level }] of record.seats.entries()) {
    const chair = compiled.scenario.chairs.find((each) => each.actor === actor);
    if (chair === undefined) return fail({ code: 'record/actor', at: `seats[${s}].actor`, values: { actor } });
    const known = chair.aims.map(({ id }) => id);
    // A ranking counts only if it lists each of these aims exactly once.
    const isRanking = aims?.length === known.length && known.every((id) => aims.includes(id));
    seats.push({
      actor: compiled.actorOf(actor),
      ...(isRanking ? { aims } : {}),
      ...(level === undefined ? {} : { level }),
    });
  }
  const begun = beginGame({
    compiled,
    setting,
    source,
    seed: record.seed,
    levers: record.levers,
    seats,
    shown: heldSeats({ seats })[0]?.actor ?? NONE,
    ...(record.run === undefined ? {} : { run: record.run }),
  });
  const { game, lines } = playLines(begun, record, turns);
  for (const [i, { digests }] of recorded.entries()) {
    const differs = lines[i].slice(1).findIndex(({ digest }, t) => !isDigest(digest, digests[t]));
    if (differs >= 0) return ok({ game, verdict: { kind: 'differs', turn: differs + 1 } });
  }
  return ok({ game, verdict: { kind: 'verified' } });
}
