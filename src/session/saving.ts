/** Converts a game to its stored form, and back. Only there are orders text. */
import type { ActorIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { formatOrder, parseOrder } from '../engine/orders/text.ts';
import type { Setting } from '../play/engines/engine.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Fault } from './fault.ts';
import { beginGame, type Game } from './game.ts';
import { SAVE_VERSION, type SavedDesk, type SavedGame, type SavedLabel } from './saved.ts';
import type { SeatOrders } from './tree.ts';

/** `unread`: the last turn's resolution has not been shown yet. */
export function savedOf(game: Game, label: SavedLabel, unread = false): SavedGame {
  const { compiled, tree } = game;
  const idOf = (actor: ActorIndex): string => compiled.actor.ids[actor];
  return {
    format: 'brink-save',
    version: SAVE_VERSION,
    rules: game.setting.rules,
    contentHash: game.setting.contentHash,
    source: game.source,
    seed: game.seed,
    levers: game.levers,
    seats: game.seats.map((seat) => ({ ...seat, actor: idOf(seat.actor) })),
    shown: game.shown === NONE ? '' : idOf(game.shown),
    tree: {
      nodes: tree.nodes.map(({ id: _id, turn: _turn, ...node }) => ({
        ...node,
        given: savedDesks(compiled, node.given),
        drafts: savedDesks(compiled, node.drafts),
      })),
      current: tree.current,
    },
    ...(unread ? { unread } : {}),
    ...(game.settled.length === 0 ? {} : { settled: game.settled }),
    ...(game.run === undefined ? {} : { run: game.run }),
    ...(game.lesson === undefined ? {} : { lesson: { link: game.lesson.link, work: game.lesson.work } }),
    label,
  };
}

function savedDesks(compiled: CompiledScenario, desks: readonly SeatOrders[]): readonly SavedDesk[] {
  return desks.map(({ actor, orders }) => ({
    actor: compiled.actor.ids[actor],
    orders: orders.map((order) => formatOrder(compiled, order)),
  }));
}

/**
 * The game as it began, before its first turn; its lesson is not read here. Fails if the scenario lacks an actor whose
 * chair was taken.
 */
export function beginAsSaved(compiled: CompiledScenario, saved: SavedGame, setting: Setting): Result<Game, Fault> {
  const named = [saved.shown, ...saved.seats.map(({ actor }) => actor)].filter((id) => id !== '');
  for (const id of named)
    if (!compiled.actor.ids.includes(id)) return fail({ code: 'record.chair', values: { chair: id } });
  const begun = beginGame({
    compiled,
    setting,
    source: saved.source,
    seed: saved.seed,
    levers: saved.levers,
    seats: saved.seats.map((seat) => ({ ...seat, actor: compiled.actorOf(seat.actor) })),
    shown: saved.shown === '' ? NONE : compiled.actorOf(saved.shown),
    ...(saved.run === undefined ? {} : { run: saved.run }),
  });
  return ok({ ...begun, settled: saved.settled ?? [] });
}

/** `undefined` if the scenario does not have one of the actors, or of what the orders name. */
export function desksIn(compiled: CompiledScenario, desks: readonly SavedDesk[]): readonly SeatOrders[] | undefined {
  const read: SeatOrders[] = [];
  for (const { actor, orders } of desks) {
    const parsed = ordersIn(compiled, orders);
    if (parsed === undefined || !compiled.actor.ids.includes(actor)) return undefined;
    read.push({ actor: compiled.actorOf(actor), orders: parsed });
  }
  return read;
}

function ordersIn(compiled: CompiledScenario, lines: readonly string[]): readonly Order[] | undefined {
  const orders: Order[] = [];
  for (const line of lines) {
    const order = parseOrder(compiled, line);
    if (!order.ok) return undefined;
    orders.push(order.value);
  }
  return orders;
}
