/**
 * Phase 1, orders: every set is checked against the state as the turn began; what is refused leaves the state untouched
 * and says why; what is accepted is paid for and begun. RULES.md, chapter ORDER.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { changeCredibility } from '../deeds/credibility.ts';
import { removeLeader } from '../deeds/leader.ts';
import { gainMen, loseMen } from '../deeds/men.ts';
import { giveSignal } from '../deeds/signals.ts';
import { moveSupport } from '../deeds/support.ts';
import { codeAgainstBeside, costOf, farPlaces, refusalOfStaff } from '../orders/legality.ts';
import { forceOf, type Order, type OrderSet } from '../orders/orders.ts';
import { sortOrders } from '../orders/sort.ts';
import type { Turn } from '../turn.ts';
import type { Sight } from '../view/view.ts';
import { POSTURE, type Request } from '../vocabulary.ts';

/** How long reassurance, a call to rally and an inspection last, turns. */
const LASTING = { reassured: 3, rallied: 2, inspected: 4 } as const;

export function createOrdersPhase(turn: Turn, sights: readonly Sight[]): () => void {
  const { compiled, accepted } = turn;
  const { times, lastTurn } = turn.state.doctrine;
  const { capital, spent } = turn.state.actor;

  return () => {
    const sets = byActor(turn.orders);
    // First check all against the state as the turn began, then begin: no actor's order sees another's.
    for (let i = 0; i < sets.length; i++) {
      const { actor, desk, staff, rules } = sets[i] as OrderSet;
      if (i > 0 && actor === (sets[i - 1] as OrderSet).actor)
        throw new Error(`Two sets of orders for ${compiled.actor.ids[actor]}`);
      if (rules !== undefined && rules.length > 0) countRules(rules);
      const from = accepted.count;
      if (desk.length > 0) acceptDesk(sights[actor] as Sight, desk, from);
      if (staff.length > 0) acceptStaff(sights[actor] as Sight, staff, from);
    }
    for (let i = 0; i < accepted.count; i++) {
      const actor = accepted.actors[i];
      const order = accepted.orders[i] as Order;
      const cost = costOf(order);
      const before = capital[actor];
      capital[actor] = before - cost;
      spent[actor] = spent[actor] + cost;
      if (turn.recorder !== undefined) {
        turn.sum().add('cost', -cost);
        turn.tell('orderGiven', before, before - cost, { actor, about: order.kind, ...placeOf(order) });
      }
      if (!begin(turn, actor, order)) turn.forAllies.add(actor, order);
    }
  };

  function countRules(rules: readonly number[]): void {
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i];
      times[rule] = times[rule] + 1;
      lastTurn[rule] = turn.number;
    }
  }

  /** Accepts what a desk may give; the orders of its set are those accepted from a position on. */
  function acceptDesk(sight: Sight, desk: readonly Order[], from: number): void {
    const { actor } = sight;
    const sorted = sortOrders(desk);
    for (let i = 0; i < sorted.length; i++) {
      const order = sorted[i] as Order;
      const code = codeAgainstBeside(sight, order, accepted, from);
      if (code === undefined) accepted.add(actor, order);
      else if (turn.recorder !== undefined)
        turn.note('orderRefused', { actor, about: order.kind, refusal: code, ...placeOf(order) });
    }
  }

  /** Accepts what a staff may give: one order for each force, the desk's before the staff's. */
  function acceptStaff(sight: Sight, staff: readonly Order[], from: number): void {
    const { actor } = sight;
    const sorted = sortOrders(staff);
    for (let i = 0; i < sorted.length; i++) {
      const order = sorted[i] as Order;
      if (refusalOfStaff(sight, order) === undefined && !isTaken(from, forceOf(order))) accepted.add(actor, order);
    }
  }

  /** Whether a force has an order already among those accepted from a position on. */
  function isTaken(from: number, force: ForceIndex): boolean {
    for (let i = from; i < accepted.count; i++) if (forceOf(accepted.orders[i] as Order) === force) return true;
    return false;
  }
}

function byActor(sets: readonly OrderSet[]): readonly OrderSet[] {
  for (let i = 1; i < sets.length; i++)
    if ((sets[i - 1] as OrderSet).actor > (sets[i] as OrderSet).actor)
      return sets.slice().sort((a, b) => a.actor - b.actor);
  return sets;
}

function placeOf(order: Order): { region?: RegionIndex; force?: ForceIndex } {
  return {
    ...('region' in order ? { region: order.region } : undefined),
    ...('force' in order ? { force: order.force } : undefined),
  };
}

/** Carries out what a command can do at once; false for the orders of outside actors, which wait for the next phase. */
function begin(turn: Turn, actor: ActorIndex, order: Order): boolean {
  const { state, compiled } = turn;
  const side = compiled.actor.side[actor];
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
      if (state.force.destination[order.force] !== order.region) state.force.travelled[order.force] = 0;
      state.force.destination[order.force] = order.region;
      state.force.posture[order.force] = order.kind === 'fallBack' ? POSTURE.fallBack : POSTURE.move;
      state.force.entrenched[order.force] = 0;
      if (order.kind === 'commitReserve')
        turn.note('reserveCommitted', { actor, force: order.force, region: order.region });
      return true;
    case 'hold':
      state.force.posture[order.force] = POSTURE.hold;
      state.force.destination[order.force] = NONE;
      return true;
    case 'digIn':
      state.force.posture[order.force] = POSTURE.digIn;
      state.force.destination[order.force] = NONE;
      // Works dug before the start may be better than what men can dig in a few days.
      state.force.entrenched[order.force] = Math.max(
        state.force.entrenched[order.force],
        Math.min(600, state.force.entrenched[order.force] + 150),
      );
      return true;
    case 'drawIn':
      orderDrawIn(turn, actor, side, [order.region]);
      return true;
    case 'drawInFar':
      orderDrawIn(turn, actor, side, farPlaces(compiled, state, side, order.beyondKm));
      return true;
    case 'inspect':
      state.region.inspected[order.region] = LASTING.inspected;
      turn.note('garrisonInspected', { actor, region: order.region });
      return true;
    case 'offerTerms':
      state.region.termsFrom[order.region] = side;
      state.region.corridor[order.region] = order.corridor ? 1 : 0;
      turn.note('termsOffered', { actor, region: order.region, side, after: order.corridor ? 1 : 0 });
      giveSignal(turn, 'promise', { region: order.region, side, weight: 200 });
      return true;
    case 'reassure':
      state.region.reassured[order.region] = LASTING.reassured;
      turn.note('placeReassured', { actor, region: order.region, side });
      return true;
    case 'leaveTroops':
      leaveTroops(turn, actor, side, order.region);
      return true;
    case 'guardArsenal':
      state.region.arsenalGuarded[order.region] = 1;
      changeCredibility(turn, side, 6, 'order');
      turn.note('arsenalGuarded', { actor, region: order.region });
      return true;
    case 'raisePay': {
      const before = state.side.pay[side];
      turn.sum().add('pay', round(before * 0.5));
      state.side.pay[side] = turn.terms.applyTo(before, 0, 1000);
      turn.tell('payRaised', before, state.side.pay[side], { actor, side });
      return true;
    }
    case 'ask':
      ask(turn, actor, side, order.ally, order.what);
      return true;
    case 'answerCeasefire':
      state.side.ceasefireAsked[side] = order.accept ? 1 : 2;
      return true;
    case 'rally':
      state.region.rallied[order.region] = LASTING.rallied;
      return true;
    case 'leader':
      leaderAct(turn, side, order.act);
      return true;
    default:
      return false;
  }
}

/**
 * A central order reaches the garrisons after the command delay, which advisers shorten; the order itself is soon
 * known: [BREAK-4].
 */
function orderDrawIn(turn: Turn, actor: ActorIndex, side: SideIndex, places: readonly RegionIndex[]): void {
  const due = turn.number + delayOf(turn, side);
  for (const r of places) {
    turn.state.region.drawInTurn[r] = due;
    turn.note('drawInOrdered', { actor, side, region: r, after: due });
  }
  turn.state.side.drawIns[side] = turn.state.side.drawIns[side] + 1;
  giveSignal(turn, 'drawIn', { side, weight: Math.min(2000, 300 + 100 * places.length) });
}

/** Half days from a central order to its execution, at least 1. */
function delayOf(turn: Turn, side: SideIndex): number {
  return Math.max(1, round(turn.commandHours(side) / 12));
}

/** Men stay to keep order: looting and reprisals are kept down, and promises believed: [ORDER-8]. */
function leaveTroops(turn: Turn, actor: ActorIndex, side: SideIndex, r: RegionIndex): void {
  const { state, compiled } = turn;
  const { first, next } = turn.deployment;
  for (let f = first[r]; f !== NONE && f < compiled.force.named; f = next[f]) {
    if (compiled.force.actor[f] !== actor) continue;
    const men = Math.min(400, Math.floor(state.force.men[f] / 8));
    if (men === 0) continue;
    const host = compiled.region.garrison[r];
    loseMen(turn, f, 'detached', men);
    gainMen(turn, host, 'detached', men, state.force.fill[f]);
    break;
  }
  state.region.policing[r] = 1;
  changeCredibility(turn, side, 10, 'order');
  turn.note('orderKept', { actor, region: r, side });
}

/** An ally asked in the open finds it a little harder to say no (M13): its political capital and support answer. */
function ask(turn: Turn, actor: ActorIndex, side: SideIndex, ally: ActorIndex, what: Request): void {
  const level = turn.state.support.level[ally * turn.compiled.side.count + side];
  const change = what === 'money' || what === 'asylum' ? 8 : level >= 300 ? 15 : -10;
  turn.sum().add('order', change, undefined, actor);
  moveSupport(turn, ally, side, what);
}

function leaderAct(turn: Turn, side: SideIndex, act: string): void {
  const { state, compiled } = turn;
  // Of two orders in one turn, to leave and to hand over, the first is the last.
  if (state.side.leaderPresent[side] !== 1) return;
  switch (act) {
    case 'speak':
      state.side.spoke[side] = turn.number;
      turn.note('leaderSpoke', { side });
      giveSignal(turn, 'leaderSpoke', { side, weight: 1000 });
      return;
    case 'stay':
      // A word that binds: the court holds together a little longer, and the capital is not left lightly.
      state.side.cohesion[side] = Math.min(4000, state.side.cohesion[side] + 250);
      return;
    case 'leave':
      turn.sum().add('order', 1000);
      turn.tell('leaderLeft', 0, 1000, { side, region: compiled.side.capital[side] });
      removeLeader(turn, side, 1000);
      return;
    case 'handOver':
      turn.note('powerHandedOver', { side });
      removeLeader(turn, side, 450);
      return;
    default:
      return;
  }
}
