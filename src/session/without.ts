/**
 * What a run would have been without one of its own orders: the same seed, the order left out, everything ordered later
 * as it was. One pair of runs for each order, and so one case each, not an average: what chance dealt is the same on
 * both sides, what others did in answer is not.
 */
import type { ActorIndex } from '../core/indices.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { sameOrder } from '../engine/orders/sort.ts';
import { type HumanCost, humanCostOf, profileOf } from '../engine/outcome.ts';
import type { Simulation } from '../engine/simulation.ts';
import { currentPlayed, type Game, playedAt, seatOf } from './game.ts';
import { deskOf, desksOf, pathTo, type SeatOrders } from './tree.ts';

export interface Difference {
  readonly aim: string;
  /** Thousandths. */
  readonly played: number;
  readonly without: number;
}

export interface Without {
  /** Turn in which the order was given, from 0. */
  readonly turn: number;
  readonly order: Order;
  readonly aims: readonly Difference[];
  readonly cost: { readonly played: HumanCost; readonly without: HumanCost };
  /**
   * How much the order moved beyond its own price, for ranking: aims by the player's order of them, people hurt beside
   * them.
   */
  readonly weight: number;
}

/** Every order that the seat shown gave in the current line, the one that moved most first. */
export function withoutEach(game: Game): readonly Without[] {
  const steps = withoutSteps(game);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same an order at a time, for who must not be kept waiting: a long run with many orders is thousands of turns. */
export function* withoutSteps(game: Game): Generator<undefined, readonly Without[]> {
  const path = pathTo(game.tree, game.tree.current);
  const ranking = seatOf(game)?.aims ?? [];
  // The game's own play, since a second one would slow both: each step takes it from a state and leaves nothing on it.
  const { simulation, advance } = game.play;
  simulation.load(game.key, currentPlayed(game).state);
  const played = measure(game, simulation);
  const found: Without[] = [];
  for (let t = 1; t < path.length; t++) {
    for (const order of deskOf(path[t].given, game.shown) ?? []) {
      simulation.load(game.key, playedAt(game, path[t - 1].id).state);
      advance({ desks: desksOf(leaveOut(path[t].given, game.shown, order)) });
      for (const node of path.slice(t + 1)) advance({ desks: desksOf(node.given) });
      const without = measure(game, simulation);
      const aims = played.aims.map(({ aim, score }, i) => ({ aim, played: score, without: without.aims[i].score }));
      const cost = { played: played.cost, without: without.cost };
      found.push({
        turn: t - 1,
        order,
        aims,
        cost,
        weight: weigh(
          ranking,
          aims.filter(({ aim }) => !isPrice(game, aim)),
          cost,
        ),
      });
      yield;
    }
  }
  return found.sort((a, b) => b.weight - a.weight || a.turn - b.turn);
}

/** What all desks gave, save for one order of one of them. */
function leaveOut(given: readonly SeatOrders[], actor: ActorIndex, order: Order): readonly SeatOrders[] {
  return given.map((desk) =>
    desk.actor === actor ? { actor, orders: desk.orders.filter((each) => !sameOrder(each, order)) } : desk,
  );
}

function measure({ compiled, shown }: Game, { views, state }: Simulation) {
  return { aims: profileOf(views.open, shown), cost: humanCostOf(compiled, state) };
}

/** Whether an aim is the capital left over: every order that is paid for moves it, whatever else it does. */
export function isPrice({ compiled, shown }: Game, id: string): boolean {
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  return chair?.aims.find((aim) => aim.id === id)?.measure.kind === 'capitalLeft';
}

function weigh(ranking: readonly string[], aims: readonly Difference[], { played, without }: Without['cost']): number {
  let weight = 0;
  for (const { aim, played: score, without: other } of aims) {
    const rank = ranking.indexOf(aim);
    weight += Math.abs(score - other) / (1 + (rank < 0 ? ranking.length : rank) / 2);
  }
  for (const kind of ['killedCivilians', 'displaced'] as const)
    weight += (500 * Math.abs(played[kind] - without[kind])) / Math.max(1, played[kind], without[kind]);
  return weight;
}
