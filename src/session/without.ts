/**
 * What a run would have been without one of its own orders: same seed, same later orders, that order left out. Each
 * order gets one pair of runs, so a single case and not an average: chance deals both sides the same luck, but others
 * may respond differently.
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
  /** Turn of the order, from 0. */
  readonly turn: number;
  readonly order: Order;
  readonly aims: readonly Difference[];
  readonly cost: { readonly played: HumanCost; readonly without: HumanCost };
  /**
   * How much the order moved beyond its own price, for ranking: the aims, weighted by the player's ranking, and the
   * people hurt.
   */
  readonly weight: number;
}

/** Every order that the shown seat gave in the current line, largest effect first. */
export function withoutEach(game: Game): readonly Without[] {
  const steps = withoutSteps(game);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, yielding after each order to keep the page responsive: a long run with many orders means thousands of
 * turns.
 */
export function* withoutSteps(game: Game): Generator<undefined, readonly Without[]> {
  const path = pathTo(game.tree, game.tree.current);
  const ranking = seatOf(game)?.aims ?? [];
  // Reuses the game's own play, since a second one would slow both. Each step loads its state and leaves nothing
  // behind.
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

/** All desks' orders without one order of one desk. */
function leaveOut(given: readonly SeatOrders[], actor: ActorIndex, order: Order): readonly SeatOrders[] {
  return given.map((desk) =>
    desk.actor === actor ? { actor, orders: desk.orders.filter((each) => !sameOrder(each, order)) } : desk,
  );
}

function measure({ compiled, shown }: Game, { views, state }: Simulation) {
  return { aims: profileOf(views.open, shown), cost: humanCostOf(compiled, state) };
}

/** Whether the aim measures capital left over: every order that costs capital moves it. */
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
