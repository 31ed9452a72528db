/**
 * Phase 1, orders: every set is checked against the state at the start of the turn. A refused order leaves the state
 * untouched and says why; an accepted one is paid for and begun. RULES.md, chapter ORDER.
 */

import type { ActorIndex, ForceIndex, RegionIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import { verdictOf } from '../asks/verdict.ts';
import { endAsks } from '../deeds/asks.ts';
import { changeCapital } from '../deeds/capital.ts';
import { beginOrder, tellAnswers, tellHeldBack } from '../deeds/causes.ts';
import { codeAgainstBeside, refusalOfStaff } from '../orders/legality.ts';
import { carryOut } from '../orders/meaning.ts';
import type { OrderSet } from '../orders/sets.ts';
import { costOf, type Order, shapeOf } from '../orders/shapes.ts';
import { sortOrders } from '../orders/sort.ts';
import { forceOf } from '../orders/values.ts';
import type { Turn } from '../turn.ts';
import type { View } from '../view/view.ts';

/** Political capital that comes back each turn, up to the most that can be saved, points: [ORDER-12]. */
const INCOME = 1;
const MOST_CAPITAL = 8;

export function createOrdersPhase(turn: Turn, views: readonly View[]): () => void {
  const { compiled, accepted } = turn;
  const { times, lastTurn } = turn.state.doctrine;
  const { capital, spent } = turn.state.actor;

  return () => {
    const sets = byActor(turn.orders);
    // Check all sets first, then begin: no actor's order sees another's.
    for (let i = 0; i < sets.length; i++) {
      const { actor, desk, staff, rules } = sets[i];
      if (i > 0 && actor === sets[i - 1].actor) throw new Error(`Two sets of orders for ${compiled.actor.ids[actor]}`);
      if (rules !== undefined && rules.length > 0) countRules(rules);
      const from = accepted.count;
      if (desk.length > 0) acceptDesk(views[actor], desk, from);
      if (staff.length > 0) acceptStaff(views[actor], staff, from);
    }
    if (turn.recorder !== undefined) rememberVerdicts();
    for (let i = 0; i < accepted.count; i++) {
      const actor = accepted.actors[i];
      const order = accepted.orders[i];
      const cost = costOf(order);
      const before = capital[actor];
      capital[actor] = before - cost;
      spent[actor] = spent[actor] + cost;
      if (turn.recorder !== undefined) {
        beginOrder(turn, actor, order);
        turn.sum().add('cost', -cost);
        turn.tell('orderGiven', before, before - cost, { actor, about: order.kind, ...placeOf(order) });
      }
      if (shapeOf(order.kind).phase === 'orders') carryOut(turn, actor, order);
      else turn.forAllies.add(actor, order);
    }
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++)
      if (capital[a] < MOST_CAPITAL) changeCapital(turn, a, INCOME, 'income');
    if (turn.recorder !== undefined) {
      turn.because(undefined);
      tellAnswers(turn, accepted);
      tellHeldBack(turn);
    }
    endAsks(turn, views);
  };

  /** How what is answered weighed when the answers were chosen. */
  function rememberVerdicts(): void {
    for (let i = 0; i < accepted.count; i++) {
      const order = accepted.orders[i];
      if (order.kind === 'answer') turn.verdicts.set(order.ask, verdictOf(views[accepted.actors[i]], order.ask));
    }
  }

  function countRules(rules: readonly number[]): void {
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i];
      times[rule] = times[rule] + 1;
      lastTurn[rule] = turn.number;
    }
  }

  /** Accepts what a desk may give; `from`: position in the accepted list where this set begins. */
  function acceptDesk(view: View, desk: readonly Order[], from: number): void {
    const { actor } = view;
    const sorted = sortOrders(desk);
    for (let i = 0; i < sorted.length; i++) {
      const order = sorted[i];
      const code = codeAgainstBeside(view, order, accepted, from);
      if (code === undefined) accepted.add(actor, order);
      else if (turn.recorder !== undefined)
        turn.note('orderRefused', { actor, about: order.kind, refusal: code, ...placeOf(order) });
    }
  }

  /** Accepts what a staff may give: one order per force; the desk's take precedence. */
  function acceptStaff(view: View, staff: readonly Order[], from: number): void {
    const { actor } = view;
    const sorted = sortOrders(staff);
    for (let i = 0; i < sorted.length; i++) {
      const order = sorted[i];
      if (refusalOfStaff(view, order) === undefined && !isTaken(from, forceOf(order))) accepted.add(actor, order);
    }
  }

  /** Whether a force already has an accepted order, from position `from` on. */
  function isTaken(from: number, force: ForceIndex): boolean {
    for (let i = from; i < accepted.count; i++) if (forceOf(accepted.orders[i]) === force) return true;
    return false;
  }
}

function byActor(sets: readonly OrderSet[]): readonly OrderSet[] {
  for (let i = 1; i < sets.length; i++)
    if (sets[i - 1].actor > sets[i].actor) return sets.slice().sort((a, b) => a.actor - b.actor);
  return sets;
}

function placeOf(order: Order): { region?: RegionIndex; force?: ForceIndex } {
  return {
    ...('region' in order ? { region: order.region } : undefined),
    ...('force' in order ? { force: order.force } : undefined),
  };
}
