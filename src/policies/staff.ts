/**
 * Staff work: the routine orders of a command, given without asking the desk. Columns head for the place worth most for
 * its cost; men needed nowhere else dig in.
 */

import { clamp } from '../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import { createRefillable } from '../core/refill.ts';
import { rowsOf } from '../core/rows.ts';
import { DRAW, draw } from '../engine/chance.ts';
import { type Compiled, FAR } from '../engine/compiled.ts';
import { TOO_TIRED, TOO_TIRED_ON_THE_WAY } from '../engine/knowledge/fatigue.ts';
import { postureOf } from '../engine/knowledge/posture.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { forceOf } from '../engine/orders/values.ts';
import { bitOf, CAPITAL_BITS } from '../engine/tags.ts';
import type { Observed, View } from '../engine/view/view.ts';
import { EVACUATION_STAGES, FORCE_ROLES, PEOPLE_GROUPS, POSTURE, type SidePosture } from '../engine/vocabulary.ts';

const COLUMN = FORCE_ROLES.indexOf('column');
const PRESENT = EVACUATION_STAGES.indexOf('present');
const JUNCTION_BIT = bitOf('junction');

/** What a place is worth to a column, and what it costs, in points. */
const WORTH = {
  any: 40,
  capital: 260,
  junction: 60,
  nearerByKm: 1.4,
  empty: 200,
  rebellion: 160,
  ties: 520,
  odds: 260,
  crowded: 120,
  unreached: 0.8,
};

/** How far a column looks for a target, km by road. */
const FAR_TARGET_KM = 260;

export type Staff = ReturnType<typeof createStaff>;

/** The first place of a side's plan that it does not hold; NONE if there is none. */
export function objectiveOf({ compiled, common }: Observed, side: SideIndex): RegionIndex {
  const plan = compiled.side.objectives[side];
  for (let i = 0; i < plan.length; i++) if (common.holder[plan[i]] !== side) return plan[i];
  return NONE;
}

const NO_ORDERS: readonly Order[] = [];
const UNASKED = -1;

/** Staff work of all actors of this scenario, prepared once. */
export function createStaff(observed: Observed, setting: Compiled) {
  const { compiled, common } = observed;
  const { side, weights } = compiled;
  const { holder } = common;
  const prospects = createRefillable(prospectsOf(setting));
  const { first, to: columns } = prospects.own.columns;
  const { search, begin, lead, take } = createTargetSearch(observed, prospects.own);

  return { ordersOf, departuresOf, refill };

  /** Switches to another setting of the scenario. */
  function refill(next: Compiled): void {
    prospects.refill(prospectsOf(next));
  }

  /** Routine orders for the forces without a desk order, for the view's actor. */
  function ordersOf(view: View, desk: readonly Order[]): readonly Order[] {
    // Most actors have no columns.
    const start = first[view.actor];
    const end = first[view.actor + 1];
    return start === end || view.side === NONE ? NO_ORDERS : routineOf(view, desk, start, end);
  }

  /**
   * What a desk that follows doctrine has said beforehand: people leave once its support is under their mark, at most
   * one group a turn, in the order of the file. A desk with somebody at it is asked: `proposals.ts`.
   */
  function departuresOf(view: View, desk: readonly Order[]): readonly Order[] {
    const { actor, people } = compiled;
    const partner = actor.partner[view.actor];
    if (partner === NONE) return NO_ORDERS;
    for (let p = actor.firstPeople[view.actor], end = actor.endPeople[view.actor]; p < end; p++) {
      if (people.leaveBelow[p] === NONE || view.peopleStage(p) !== PRESENT || view.peopleLeft(p) === 0) continue;
      if (view.support(view.actor, partner) >= people.leaveBelow[p] || view.isHeld(p)) continue;
      const group = PEOPLE_GROUPS[people.group[p]];
      if (desk.some((order) => order.kind === 'evacuate' && order.group === group)) continue;
      const way = view.wayOut(p);
      if (way !== undefined) return [{ kind: 'evacuate', group, way, quiet: false }];
    }
    return NO_ORDERS;
  }

  /** Orders for the columns from one position up to another in the list of all. */
  function routineOf(view: View, desk: readonly Order[], start: number, end: number): readonly Order[] {
    const heldBack = isHeldBack(view);
    let led: SideIndex = NONE;
    let posture: SidePosture = 'hold';
    let bound = true;
    begin(view);
    let orders: Order[] | undefined;
    for (let i = start; i < end; i++) {
      const f = columns[i];
      if (!view.stands(f) || isOrdered(desk, f)) continue;
      // Columns lent to another side keep to that side's plan and postures.
      if (view.forceSide(f) !== led) {
        led = view.forceSide(f);
        posture = postureOf(compiled, view.key, led, view.turn);
        bound = heldBack || posture === 'hold' || hasCarriedOutItsPlan(led);
        lead(posture);
      }
      const doing = view.posture(f);
      const at = view.forceRegion(f);
      // A column facing an enemy has its target already: it fights on.
      if (doing === POSTURE.attack || (common.enemiesOf(view.forceSide(f)) & (1 << holder[at])) !== 0) {
        take(at);
        continue;
      }
      // What the desk has set marching goes on where the staff sends nobody of itself.
      if (doing === POSTURE.fallBack || (posture === 'hold' && doing === POSTURE.move)) continue;
      const goal = bound ? NONE : search(f);
      if (goal !== NONE) take(goal);
      let order: Order;
      if (goal !== NONE && goal !== at) {
        if (view.destination(f) === goal) continue;
        order = { kind: 'move', force: f, region: goal };
      } else if (doing === POSTURE.move) order = { kind: 'hold', force: f };
      else if (view.entrenched(f) < 450 && common.isThreatened(at)) order = { kind: 'digIn', force: f };
      else continue;
      if (orders === undefined) orders = [order];
      else orders.push(order);
    }
    return orders ?? NO_ORDERS;
  }

  /** Whether the side has carried out its plan; its columns then stay. */
  function hasCarriedOutItsPlan(s: SideIndex): boolean {
    return side.objectives[s].length > 0 && objectiveOf(observed, s) === NONE;
  }

  /**
   * Whether the side obeys the sponsor restraining it: drawn once per run, obeyed while the hold is strong and there is
   * little to win (the slack between principal and agent, M15).
   */
  function isHeldBack(view: View): boolean {
    const hold = view.restraint(view.side) / 1000;
    if (hold === 0) return false;
    const tempted = 1 - Math.min(1000, view.momentum(view.side)) / 2000;
    return (
      draw(view.key, 0, DRAW.obedience, side.who[view.side]) < weights.restraintHold * hold * Math.sqrt(hold) * tempted
    );
  }
}

/**
 * A desk's orders with what it has said beforehand of its people, as far as there is room: for desks at a level, whose
 * orders are kept with a game.
 */
export function withDepartures(view: View, staff: Staff, desk: readonly Order[]): readonly Order[] {
  const more = staff.departuresOf(view, desk).filter((order) => refusalsOfDesk(view, [...desk, order]).length === 0);
  return more.length === 0 ? desk : [...desk, ...more];
}

function isOrdered(desk: readonly Order[], f: ForceIndex): boolean {
  for (let i = 0; i < desk.length; i++) if (forceOf(desk[i]) === f) return true;
  return false;
}

/** What columns choose targets by that does not change during a game. */
function createProspects({ region, road, force, side, actor }: Compiled) {
  const places = indicesOf<RegionIndex>(region.count);
  /**
   * By place, in points: its worth to anybody; the worth of its people's past rebellion; and the cost of their ties to
   * a state still standing.
   */
  const worth = Float64Array.from(places, (r) => {
    const tags = region.tags[r];
    return (
      WORTH.any + ((tags & CAPITAL_BITS) !== 0 ? WORTH.capital : 0) + ((tags & JUNCTION_BIT) !== 0 ? WORTH.junction : 0)
    );
  });
  const rebellion = Float64Array.from(places, (r) => (WORTH.rebellion * region.rebellion[r]) / 1000);
  const ties = Float64Array.from(places, (r) => (WORTH.ties * Math.max(0, region.ties[r] - 450)) / 550);
  /** The places of each side's plan, `sides x regions`: 1 each. */
  const planned = new Uint8Array(side.count * region.count);
  for (const s of indicesOf<SideIndex>(side.count))
    for (const r of side.objectives[s]) planned[s * region.count + r] = 1;
  /** Places a column at each place considers, in scenario order, and their road distances, km. */
  const room = region.count * region.count;
  const kmOf = (at: number, r: number): number => road.distance[at * region.count + r];
  const looks = places.map((at) => places.filter((r) => kmOf(at, r) <= FAR_TARGET_KM));
  const lookKm = new Int16Array(room);
  lookKm.set(looks.flatMap((list, at) => list.map((r) => kmOf(at, r))));
  /** The columns that answer to each actor, in scenario order. */
  const named = indicesOf<ForceIndex>(force.named);
  const columns = rowsOf(
    indicesOf<ActorIndex>(actor.count).map((a) =>
      named.filter((f) => force.actor[f] === a && force.role[f] === COLUMN),
    ),
    force.named,
  );
  return { worth, rebellion, ties, planned, look: rowsOf(looks, room), lookKm, columns };
}

const prospectsOf = memoize(createProspects);

/** Finds targets for the columns of one staff in a turn; each place is evaluated once. */
function createTargetSearch(observed: Observed, prospects: ReturnType<typeof createProspects>) {
  const { compiled, common } = observed;
  const { region, road } = compiled;
  const { holder, leaderPresent } = common;
  let view: View;
  /** Number of columns already sent to each place. */
  const crowd = new Uint8Array(region.count);
  let isCrowded = false;
  /** The side whose plan has `goal` as its next place, its enemies as bits, and its boldness, 0 to 1. */
  let planner: SideIndex = NONE;
  let goal: RegionIndex = NONE;
  let enemies = 0;
  let boldness = 0;
  let posture: SidePosture = 'advance';
  /** For the current column: the number of men it is a match for, and its road distance to `goal`, km. */
  let strength = 1;
  let most = 0;
  let kmToGoal = 0;
  /** The holder's men at each place, as the actor sees them; UNASKED until looked up. */
  const against = new Int32Array(region.count).fill(UNASKED);
  let isAsked = false;
  const { worth, rebellion, ties, lookKm, planned } = prospects;
  const { first: lookFirst, to: lookTo } = prospects.look;

  return { begin, lead, take, search };

  /** Starts a search from an actor's view. */
  function begin(from: View): void {
    view = from;
    planner = NONE;
    if (isCrowded) crowd.fill(0);
    if (isAsked) against.fill(UNASKED);
    isCrowded = false;
    isAsked = false;
  }

  /** Goes on for columns of a side in this posture. */
  function lead(its: SidePosture): void {
    posture = its;
  }

  /** Counts a column as going to, or being at, a place. */
  function take(r: RegionIndex): void {
    crowd[r] = crowd[r] + 1;
    isCrowded = true;
  }

  /** The place worth most to a column for its cost; NONE if none is worth anything. */
  function search(f: ForceIndex): RegionIndex {
    const at = view.forceRegion(f);
    const own = view.forceSide(f);
    if (own !== planner) plan(own);
    const men = view.men(f);
    strength = Math.max(1, men * 2);
    // The most defenders it is sent against: none if it may only take what is left, or is worn out. What is on its way
    // is not halted for a little fatigue only to set out again after a rest.
    const tiredAt = view.posture(f) === POSTURE.move ? TOO_TIRED_ON_THE_WAY : TOO_TIRED;
    most = posture === 'takeLeft' || view.fatigue(f) > tiredAt ? 0 : men / compiled.weights.leastOdds;
    kmToGoal = goal === NONE ? 0 : road.distance[at * region.count + goal];
    let best: RegionIndex = NONE;
    let bestScore = 0;
    for (let k = road.first[at], end = road.first[at + 1]; k < end; k++) {
      const n = road.to[k];
      if (!isTarget(n)) continue;
      const score = scoreOf(n, 0, bestScore);
      if (score <= bestScore) continue;
      bestScore = score;
      best = n;
    }
    if (best !== NONE) return best;
    // Nothing to do next door: head for the nearest enemy place worth it.
    for (let k = lookFirst[at], end = lookFirst[at + 1]; k < end; k++) {
      const r = lookTo[k];
      if (!isTarget(r)) continue;
      const score = scoreOf(r, WORTH.unreached * lookKm[k], bestScore);
      if (score <= bestScore) continue;
      bestScore = score;
      best = r;
    }
    // With nothing near worth it, it marches on what is next in its plan, however far.
    if (best === NONE && goal !== NONE && isTarget(goal) && menAgainst(goal) <= most) best = goal;
    return best !== NONE && isWayOpen(at, best) ? best : NONE;
  }

  /** Whether columns go for a place: an enemy's, or one of the plan that unarmed residents keep. */
  function isTarget(n: RegionIndex): boolean {
    const held = holder[n];
    if ((enemies & (1 << held)) !== 0) return true;
    return held === compiled.side.residents && planned[planner * region.count + n] === 1 && menAgainst(n) === 0;
  }

  /** Whether the first place on the shortest way is none that a column may not be sent against. */
  function isWayOpen(at: RegionIndex, to: RegionIndex): boolean {
    let next: RegionIndex = NONE;
    let nextKm = FAR;
    for (let k = road.first[at], end = road.first[at + 1]; k < end; k++) {
      const km = road.km[k] + road.distance[road.to[k] * region.count + to];
      if (km >= nextKm) continue;
      nextKm = km;
      next = road.to[k];
    }
    return next !== NONE && ((enemies & (1 << holder[next])) === 0 || menAgainst(next) <= most);
  }

  function plan(own: SideIndex): void {
    planner = own;
    goal = objectiveOf(observed, own);
    enemies = common.enemiesOf(own);
    boldness = compiled.side.boldness[own] / 1000;
  }

  /** What a place is worth to the current column, less the cost of the way; exact only if it is above `least`. */
  function scoreOf(n: RegionIndex, wayCost: number, least: number): number {
    // Without its garrison it is worth most: often that is too little already, and nobody need look who stands there.
    const atBest = scoreBeside(n, WORTH.empty) - wayCost;
    if (atBest <= least) return atBest;
    const there = menAgainst(n);
    if (there > most) return Number.NEGATIVE_INFINITY;
    return there === 0 ? atBest : scoreBeside(n, -WORTH.odds * Math.min(3, there / strength)) - wayCost;
  }

  /** What a place is worth, given what its garrison adds to that or takes away. */
  function scoreBeside(n: RegionIndex, garrison: number): number {
    let score = worth[n];
    if (goal !== NONE) score += WORTH.nearerByKm * clamp(kmToGoal - road.distance[n * region.count + goal], -120, 120);
    if (planned[planner * region.count + n] === 1) score += compiled.weights.planPull;
    score += garrison;
    score += rebellion[n];
    // People tied to the state make a place costly to hold; the cost vanishes once its leader has gone.
    if (leaderPresent[holder[n]] === 1) score -= ties[n];
    score -= WORTH.crowded * crowd[n];
    return score * (0.5 + boldness) - 120 * (1 - boldness);
  }

  function menAgainst(n: RegionIndex): number {
    let there = against[n];
    if (there === UNASKED) {
      there = view.menAt(n, holder[n]);
      against[n] = there;
      isAsked = true;
    }
    return there;
  }
}
