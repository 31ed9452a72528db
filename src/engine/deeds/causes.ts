/**
 * Causes of what is recorded: an order begins, undoes an earlier one, or answers a request. Called only while
 * recording; nothing here changes the state.
 */

import { type ActorIndex, FIRST, NONE } from '../../core/indices.ts';
import { GRANTS } from '../asks/requests.ts';
import type { Cause, OrderCause } from '../events/causes.ts';
import type { GivenOrders } from '../orders/sets.ts';
import type { Order, OrderKind } from '../orders/shapes.ts';
import { forceOf, valuesOf } from '../orders/values.ts';
import type { Turn } from '../turn.ts';

/** What follows goes back to this order of the current turn. */
export function beginOrder(turn: Turn, actor: ActorIndex, order: Order): void {
  const set = turn.orders.find((each) => each.actor === actor);
  const by = set?.desk.includes(order) === true ? 'desk' : 'staff';
  const from = set?.sways?.filter(({ given }) => given.includes(order)).at(-1)?.cause;
  const cause: OrderCause = {
    ...{ kind: 'order', turn: turn.number, actor, order, by },
    ...(from === undefined ? undefined : { from }),
  };
  turn.because(cause);
  const f = forceOf(order);
  if (f === NONE) return;
  const before = turn.causes?.of('march', f);
  if (before !== undefined && order.kind !== 'send' && isChanged(turn, before, order)) tellUndone(turn, before, cause);
  turn.causes?.set('march', f, cause);
}

/**
 * Whether an order changes what a force does by an earlier one. A force that has arrived has carried out its order; the
 * same goal again, or digging where it was to stay, is no change.
 */
function isChanged(turn: Turn, before: Cause, order: Order): boolean {
  if (before.kind !== 'order') return false;
  const { force = NONE, region } = valuesOf(order);
  const staying = valuesOf(before.order).region === undefined;
  const goal = turn.state.force.destination[force];
  return staying ? region !== undefined : goal !== NONE && region !== goal;
}

/**
 * Tells that what an earlier order began is undone before it has come to anything, or has been taken over: by whom is
 * the event's cause. Not told if its own desk changed its mind.
 */
export function tellUndone(turn: Turn, before: Cause | undefined, by: Cause | undefined): void {
  if (before?.kind !== 'order' || by?.kind !== 'order' || before.by !== 'desk') return;
  if (before.turn === turn.number || (before.actor === by.actor && by.by === 'desk')) return;
  const { region, force } = valuesOf(before.order);
  turn.note('orderUndone', {
    actor: before.actor,
    about: before.order.kind,
    undone: before,
    ...(region === undefined ? undefined : { region }),
    ...(force === undefined ? undefined : { force }),
  });
}

/** Tells which columns stay that would march, had an earlier order not turned the choice of their staff. */
export function tellHeldBack(turn: Turn): void {
  for (const { actor, sways = [] } of turn.orders) {
    for (const { cause, forgone } of sways) {
      const columns = forgone.filter(({ kind }) => kind === 'move').length;
      if (columns === 0) continue;
      turn.because(cause);
      turn.note('columnsHeldBack', { actor, side: turn.compiled.actor.side[actor], after: columns });
    }
  }
  turn.because(undefined);
}

/**
 * Tells what earlier requests came to: an ally can answer with its orders of the turn after it has been asked. `after`
 * is 1 if it did what was asked, else 0: silence.
 */
export function tellAnswers(turn: Turn, accepted: GivenOrders): void {
  const { causes } = turn;
  if (causes === undefined) return;
  for (let ally: ActorIndex = FIRST; ally < turn.compiled.actor.count; ally++) {
    const asked = causes.all('request', ally).filter(({ cause }) => cause.turn < turn.number);
    if (asked.length === 0) continue;
    for (const { cause } of asked) {
      if (cause.kind !== 'order' || cause.order.kind !== 'ask') continue;
      const { what } = cause.order;
      const granted = isAmong(accepted, ally, GRANTS[what]);
      turn.because(cause);
      const side = turn.compiled.actor.side[cause.actor];
      turn.note('requestAnswered', { actor: ally, side, about: what, after: granted ? 1 : 0 });
    }
    turn.because(undefined);
    const open = causes.all('request', ally).filter(({ cause }) => cause.turn === turn.number);
    causes.set('request', ally, undefined);
    for (const { cause } of open) causes.add('request', ally, cause);
  }
}

function isAmong({ count, actors, orders }: GivenOrders, actor: ActorIndex, kind: OrderKind): boolean {
  for (let i = 0; i < count; i++) if (actors[i] === actor && orders[i].kind === kind) return true;
  return false;
}
