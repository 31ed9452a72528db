/**
 * Cadet: doctrine with three handicaps. It acts on the reports of two turns ago, of its own men and places too; it
 * never takes to some of its rules, others in each game; and it offers and puts nothing to others of its own. What is
 * put to it, what it has said already, what it can pay for and what day it is, it knows as anybody does.
 */
import type { ActorIndex } from '../core/indices.ts';
import { DRAW, drawThousandths } from '../engine/chance.ts';
import type { Compiled, CompiledRule } from '../engine/compiled.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import type { OrderSet } from '../engine/orders/sets.ts';
import { type Order, shapeOf } from '../engine/orders/shapes.ts';
import { createSimulation } from '../engine/simulation.ts';
import type { View } from '../engine/view/view.ts';
import { createDoctrine } from './doctrine.ts';
import type { Earlier, Policy } from './policy.ts';
import { createStaff, withDepartures } from './staff.ts';

/** How old its reports are, turns. */
const REPORTS_TAKE = 2;
/** Share of its rules that it never takes to, thousandths. */
const LAPSES = 300;

const isAnswer = ({ kind }: Order): boolean => kind === 'answer';
const isOffer = ({ kind }: Order): boolean => shapeOf(kind).rules.desk.isOffer === true;

/** A cadet at any chair of this scenario; it keeps a simulation of its own for what was reported. */
export function createCadet(compiled: Compiled): Policy {
  const { state, views, load } = createSimulation(compiled);
  const staff = createStaff(views, compiled);
  const doctrine = createDoctrine(views, compiled, staff);

  return (view, ownStaff, usual, earlier) => {
    const given: Order[] = compiled.ask.count === 0 ? [] : usual(view).desk.filter(isAnswer);
    const { desk, rules = [] } = oldOrders(view, earlier) ?? usual(view);
    for (const [i, order] of desk.entries()) {
      const rule: CompiledRule | undefined = compiled.doctrine.rules[rules[i]];
      // What stands behind the orders of its rules are its asks and answers.
      if (rule === undefined || isLapsed(view, rule.who) || isOffer(order)) continue;
      if (refusalsOfDesk(view, [...given, order]).length === 0) given.push(order);
    }
    const all = withDepartures(view, ownStaff, given);
    return { actor: view.actor, desk: all, staff: ownStaff.ordersOf(view, all) };
  };

  function isLapsed({ key }: View, who: number): boolean {
    return drawThousandths(key, 0, DRAW.lapse, who) < LAPSES;
  }

  /** What doctrine would order now if all that is reported were old; undefined if there is nothing older. */
  function oldOrders(view: View, earlier: Earlier): OrderSet | undefined {
    const words = earlier[Math.min(REPORTS_TAKE, earlier.length) - 1];
    if (words === undefined) return undefined;
    const { key, actor, turn, memory } = view;
    load(key, { words });
    state.clock.turn[0] = turn;
    state.actor.capital[actor] = view.capital(actor);
    rememberRules(actor, memory);
    load(key, state);
    return doctrine.ordersOf(views.actors[actor]);
  }

  function rememberRules(actor: ActorIndex, { times, lastTurn }: View['memory']): void {
    const { firstRule, endRule } = compiled.actor;
    for (let rule = firstRule[actor]; rule < endRule[actor]; rule++) {
      state.doctrine.times[rule] = times[rule];
      state.doctrine.lastTurn[rule] = lastTurn[rule];
    }
  }
}
