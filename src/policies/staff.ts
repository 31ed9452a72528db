/**
 * Staff work: the routine orders of a command, given without asking the desk. Columns go for the place that is worth most for what it costs;
 * men whom nobody wants elsewhere dig in.
 */
import { DRAW, draw } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import { clamp } from '../engine/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import { forceOf, type Order } from '../engine/orders.ts';
import type { Sight } from '../engine/sight.ts';
import { FORCE_ROLES, POSTURE, REGION_TAGS } from '../engine/vocabulary.ts';

const COLUMN = FORCE_ROLES.indexOf('column');
const CAPITAL_BITS = (1 << REGION_TAGS.indexOf('provincialCapital')) | (1 << REGION_TAGS.indexOf('nationalCapital'));
const JUNCTION_BIT = 1 << REGION_TAGS.indexOf('junction');

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

/** How far a column looks for something to do, km by road. */
const FAR_TARGET_KM = 260;

const staffs = new WeakMap<Compiled, Staff>();

/** The staff work of a scenario's commands, made ready once. */
export function staffOf(compiled: Compiled): Staff {
  let staff = staffs.get(compiled);
  if (staff === undefined) {
    staff = new Staff(compiled);
    staffs.set(compiled, staff);
  }
  return staff;
}

/** Routine orders for the forces that the desk has not ordered. */
export function staffOrders(sight: Sight, desk: readonly Order[]): readonly Order[] {
  return staffOf(sight.compiled).ordersOf(sight, desk);
}

/** The first place of a side's plan that it does not hold, NONE where there is none. */
export function objectiveOf(sight: Sight, side: SideIndex): RegionIndex {
  const plan = sight.compiled.side.objectives[side] as readonly RegionIndex[];
  for (let i = 0; i < plan.length; i++) if (sight.holder(plan[i] as RegionIndex) !== side) return plan[i] as RegionIndex;
  return NONE as RegionIndex;
}

const NO_ORDERS: readonly Order[] = [];
const UNASKED = -1;

export class Staff {
  /** The columns that answer to each actor, in scenario order. */
  private readonly columns: readonly (readonly ForceIndex[])[];
  private readonly search: TargetSearch;

  constructor(compiled: Compiled) {
    const { actor, force } = compiled;
    const named = Array.from({ length: force.named }, (_, f) => f as ForceIndex);
    this.columns = actor.ids.map((_, a) => named.filter((f) => force.actor[f] === a && force.role[f] === COLUMN));
    this.search = new TargetSearch(compiled);
  }

  /** What `staffOrders` says. */
  ordersOf(sight: Sight, desk: readonly Order[]): readonly Order[] {
    if (sight.side === NONE) return NO_ORDERS;
    const columns = this.columns[sight.actor] as readonly ForceIndex[];
    if (columns.length === 0) return NO_ORDERS;
    const { men, destination, entrenched } = sight.state.force;
    const { search } = this;
    const bound = hasCarriedOutItsPlan(sight) || isHeldBack(sight);
    search.begin(sight);
    let orders: Order[] | undefined;
    for (let i = 0; i < columns.length; i++) {
      const f = columns[i] as ForceIndex;
      const posture = sight.posture(f);
      if (posture >= POSTURE.travel || men[f] === 0 || isOrdered(desk, f)) continue;
      const at = sight.forceRegion(f);
      // A column that stands before an enemy has its place already: it fights on.
      if (posture === POSTURE.attack || (sight.ground.enemiesOf(sight.forceSide(f)) & (1 << sight.holder(at))) !== 0) {
        search.take(at);
        continue;
      }
      if (posture === POSTURE.fallBack) continue;
      const goal = bound ? NONE : search.bestTarget(f);
      let order: Order;
      if (goal !== NONE) {
        search.take(goal as RegionIndex);
        if (destination[f] === goal) continue;
        order = { kind: 'move', force: f, region: goal as RegionIndex };
      } else if (posture === POSTURE.move) order = { kind: 'hold', force: f };
      else if ((entrenched[f] as number) < 450 && sight.ground.isThreatened(at)) order = { kind: 'digIn', force: f };
      else continue;
      if (orders === undefined) orders = [order];
      else orders.push(order);
    }
    return orders ?? NO_ORDERS;
  }
}

/** A side that has carried out its plan stands where it is. */
function hasCarriedOutItsPlan(sight: Sight): boolean {
  return (sight.compiled.side.objectives[sight.side] as readonly RegionIndex[]).length > 0 && objectiveOf(sight, sight.side) === NONE;
}

/**
 * Whether the side obeys the sponsor that holds it back: drawn once a run, obeyed while the hold is strong and there is little to win (the slack
 * between principal and agent, M15).
 */
function isHeldBack(sight: Sight): boolean {
  const { state, compiled, side } = sight;
  const hold = (state.side.restraint[side] as number) / 1000;
  if (hold === 0) return false;
  const tempted = 1 - Math.min(1000, state.side.momentum[side] as number) / 2000;
  return (
    draw(sight.key, 0, DRAW.obedience, compiled.side.who[side] as number) <
    compiled.weights.restraintHold * hold * Math.sqrt(hold) * tempted
  );
}

function isOrdered(desk: readonly Order[], f: ForceIndex): boolean {
  for (let i = 0; i < desk.length; i++) if (forceOf(desk[i] as Order) === f) return true;
  return false;
}

/** Where the columns of one staff go this turn: each place is asked about once. */
class TargetSearch {
  private sight!: Sight;
  /** How many columns have been sent to each place already. */
  private readonly crowd: Uint8Array;
  private isCrowded = false;
  private enemies = 0;
  /** The side whose plan `goal` is the next place of. */
  private planner = NONE as SideIndex;
  private goal = NONE as RegionIndex;
  private boldness = 0;
  /** Of the column asked for: men whom its own are a match for, and how far it is from `goal`, km by road. */
  private strength = 1;
  private kmToGoal = 0;
  /** Men of the holder at each place, as the actor sees them; UNASKED where nobody has looked. */
  private readonly against: Int32Array;
  private isAsked = false;
  /** By place, in points: what it is worth to anybody; what its people's past rebellion is worth; and what their ties to a state that stands cost. */
  private readonly worth: Float64Array;
  private readonly rebellion: Float64Array;
  private readonly ties: Float64Array;
  /** Places within the look of a column at each place, in scenario order, as compressed rows, and how far they are, km by road. */
  private readonly lookFirst: Int32Array;
  private readonly lookTo: Int16Array;
  private readonly lookKm: Int16Array;

  constructor(private readonly compiled: Compiled) {
    const { region, road } = compiled;
    const places = Array.from({ length: region.count }, (_, r) => r as RegionIndex);
    this.crowd = new Uint8Array(region.count);
    this.against = new Int32Array(region.count).fill(UNASKED);
    this.worth = Float64Array.from(places, (r) => {
      const tags = region.tags[r] as number;
      return WORTH.any + ((tags & CAPITAL_BITS) !== 0 ? WORTH.capital : 0) + ((tags & JUNCTION_BIT) !== 0 ? WORTH.junction : 0);
    });
    this.rebellion = Float64Array.from(places, (r) => (WORTH.rebellion * (region.rebellion[r] as number)) / 1000);
    this.ties = Float64Array.from(places, (r) => (WORTH.ties * Math.max(0, (region.ties[r] as number) - 450)) / 550);
    const kmOf = (at: number, r: number): number => road.distance[at * region.count + r] as number;
    const looks = places.map((at) => places.filter((r) => kmOf(at, r) <= FAR_TARGET_KM));
    this.lookFirst = new Int32Array(region.count + 1);
    for (const [at, list] of looks.entries()) this.lookFirst[at + 1] = (this.lookFirst[at] as number) + list.length;
    this.lookTo = Int16Array.from(looks.flat());
    this.lookKm = Int16Array.from(looks.flatMap((list, at) => list.map((r) => kmOf(at, r))));
  }

  begin(sight: Sight): void {
    this.sight = sight;
    this.planner = NONE as SideIndex;
    if (this.isCrowded) this.crowd.fill(0);
    if (this.isAsked) this.against.fill(UNASKED);
    this.isCrowded = false;
    this.isAsked = false;
  }

  /** A column goes to a place, or is there. */
  take(r: RegionIndex): void {
    this.crowd[r] = (this.crowd[r] as number) + 1;
    this.isCrowded = true;
  }

  /** The place worth most to a column for what it costs; NONE where none is worth anything. */
  bestTarget(f: ForceIndex): RegionIndex {
    const { sight } = this;
    const { road, region } = this.compiled;
    const { holder } = sight.state.region;
    const at = sight.forceRegion(f);
    const own = sight.forceSide(f);
    if (own !== this.planner) this.plan(own);
    this.strength = Math.max(1, sight.men(f) * 2);
    this.kmToGoal = this.goal === NONE ? 0 : (road.distance[at * region.count + this.goal] as number);
    const { enemies } = this;
    let best = NONE as RegionIndex;
    let bestScore = 0;
    for (let k = road.first[at] as number, end = road.first[at + 1] as number; k < end; k++) {
      const n = road.to[k] as RegionIndex;
      if ((enemies & (1 << (holder[n] as number))) === 0) continue;
      const score = this.scoreOf(n);
      if (score <= bestScore) continue;
      bestScore = score;
      best = n;
    }
    if (best !== NONE) return best;
    // Nothing to do next door: towards the nearest enemy place that is worth it.
    const { lookTo, lookKm } = this;
    for (let k = this.lookFirst[at] as number, end = this.lookFirst[at + 1] as number; k < end; k++) {
      const r = lookTo[k] as RegionIndex;
      if ((enemies & (1 << (holder[r] as number))) === 0) continue;
      const score = this.scoreOf(r) - WORTH.unreached * (lookKm[k] as number);
      if (score <= bestScore) continue;
      bestScore = score;
      best = r;
    }
    return best;
  }

  private plan(own: SideIndex): void {
    this.planner = own;
    this.goal = objectiveOf(this.sight, own);
    this.enemies = this.sight.ground.enemiesOf(own);
    this.boldness = (this.compiled.side.boldness[own] as number) / 1000;
  }

  private scoreOf(n: RegionIndex): number {
    const { sight, goal, boldness } = this;
    const { region, road } = this.compiled;
    let score = this.worth[n] as number;
    if (goal !== NONE) {
      const nearer = this.kmToGoal - (road.distance[n * region.count + goal] as number);
      score += WORTH.nearerByKm * clamp(nearer, -120, 120);
    }
    const against = this.menAgainst(n);
    if (against === 0) score += WORTH.empty;
    else score -= WORTH.odds * Math.min(3, against / this.strength);
    score += this.rebellion[n] as number;
    // People tied to the state make a place dear to hold; the price falls away when its leader has gone.
    if (sight.leaderPresent(sight.holder(n))) score -= this.ties[n] as number;
    score -= WORTH.crowded * (this.crowd[n] as number);
    return score * (0.5 + boldness) - 120 * (1 - boldness);
  }

  private menAgainst(n: RegionIndex): number {
    let men = this.against[n] as number;
    if (men === UNASKED) {
      men = this.sight.menAt(n, this.sight.holder(n));
      this.against[n] = men;
      this.isAsked = true;
    }
    return men;
  }
}
