/**
 * The chairs at a level: what they order in the half day that follows the current one. Nothing on anybody's desk is
 * read for it, so that it can be found before the turn ends, and is the same however often it is asked for.
 */

import type { ActorIndex } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { deliberate, questionOf } from '../ensemble/council.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import type { RunTable } from '../ensemble/table.ts';
import { createCadet } from '../policies/cadet.ts';
import { doctrineOrders } from '../policies/doctrine.ts';
import type { Earlier } from '../policies/policy.ts';
import { createStaff, withDepartures } from '../policies/staff.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { currentView, type Game, isOver, playedAt, type Seat } from './game.ts';
import { isUnderTodaysRules } from './rulesOfToday.ts';
import { pathTo, type SeatOrders } from './tree.ts';

/** The chairs that have orders to find now; levels know today's rules only, so under others doctrine carries on. */
export const seatsToConfer = (game: Game): readonly Seat[] =>
  isOver(game) || !isUnderTodaysRules(game) ? [] : game.seats.filter(({ level }) => level !== undefined);

/**
 * What a chair at a level orders: asks for the tables of one plan of runs after another, if it looks ahead. Undefined:
 * it follows its doctrine this turn.
 */
export function* confer(
  game: Game,
  { actor, level, aims }: Seat,
): Generator<EnsemblePlan, SeatOrders | undefined, readonly RunTable[]> {
  const desk = level === 'cadet' ? cadetOrders(game, actor) : yield* councilOrders(game, actor, aims);
  return desk && { actor, orders: desk };
}

function* councilOrders(
  game: Game,
  actor: ActorIndex,
  aims: readonly string[] | undefined,
): Generator<EnsemblePlan, readonly Order[] | undefined, readonly RunTable[]> {
  const view = currentView(game, actor);
  const question = questionOf(game.compiled, view, aims);
  const desk = question && (yield* deliberate(game.compiled, question));
  return desk && withDepartures(view, createStaff(view, view.compiled), desk);
}

const cadetOf = memoize((compiled: CompiledScenario) => createCadet(compiled));

function cadetOrders(game: Game, actor: ActorIndex): readonly Order[] | undefined {
  const view = currentView(game, actor);
  return cadetOf(game.compiled)(view, createStaff(view, view.compiled), doctrineOrders, earlierThan(game))?.desk;
}

/** The states before the current one, the latest first. */
function earlierThan(game: Game): Earlier {
  const before = pathTo(game.tree, game.tree.current).slice(-3, -1);
  return before.reverse().map(({ id }) => playedAt(game, id).state.words);
}
