/**
 * Staff work: the routine orders of a command, given without asking the desk. Columns go for the place that is worth most for what it costs;
 * men whom nobody wants elsewhere dig in.
 */
import { DRAW, draw } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import { clamp } from '../engine/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import { POSTURE } from '../engine/kernel.ts';
import type { Order } from '../engine/orders.ts';
import type { Sight } from '../engine/sight.ts';
import { FORCE_ROLES, REGION_TAGS } from '../engine/vocabulary.ts';

const COLUMN = FORCE_ROLES.indexOf('column');
const CAPITAL_BITS = (1 << REGION_TAGS.indexOf('provincialCapital')) | (1 << REGION_TAGS.indexOf('nationalCapital'));
const JUNCTION_BIT = 1 << REGION_TAGS.indexOf('junction');

/** What a place is worth to a column, and what it costs, in points. */
const WORTH = {
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

const columnLists = new WeakMap<Compiled, readonly (readonly ForceIndex[])[]>();

/** The columns that answer to each actor, in scenario order. */
function columnsOf(compiled: Compiled): readonly (readonly ForceIndex[])[] {
  let own = columnLists.get(compiled);
  if (own === undefined) {
    const { actor, force } = compiled;
    const named = Array.from({ length: force.named }, (_, f) => f as ForceIndex);
    own = actor.ids.map((_, a) => named.filter((f) => force.actor[f] === a && force.role[f] === COLUMN));
    columnLists.set(compiled, own);
  }
  return own;
}

/** Routine orders for the forces that the desk has not ordered. */
export function staffOrders(sight: Sight, desk: readonly Order[]): Order[] {
  const orders: Order[] = [];
  if (sight.side === NONE) return orders;
  const columns = columnsOf(sight.compiled)[sight.actor] as readonly ForceIndex[];
  if (columns.length === 0) return orders;
  // A side that has carried out its plan stands where it is.
  const done = (sight.compiled.side.objectives[sight.side] ?? []).length > 0 && objectiveOf(sight, sight.side) === NONE;
  const bound = done || heldBack(sight);
  const search = searchOf(sight.compiled).begin(sight);
  const { targets } = search;
  for (const f of columns) {
    const posture = sight.posture(f);
    if (posture >= POSTURE.travel || sight.state.force.men[f] === 0) continue;
    if (isOrdered(desk, f)) continue;
    // A column that stands before an enemy has its place already: it fights on.
    if (posture === POSTURE.attack || sight.hostile(sight.forceSide(f), sight.holder(sight.forceRegion(f)))) {
      targets.push(sight.forceRegion(f));
      continue;
    }
    if (posture === POSTURE.fallBack) continue;
    const goal = bound ? undefined : search.bestTarget(f);
    if (goal !== undefined) {
      targets.push(goal);
      if (sight.state.force.destination[f] !== goal) orders.push({ kind: 'move', force: f, region: goal });
    } else if (posture === POSTURE.move) orders.push({ kind: 'hold', force: f });
    else if ((sight.state.force.entrenched[f] as number) < 450 && sight.ground.isThreatened(sight.forceRegion(f)))
      orders.push({ kind: 'digIn', force: f });
  }
  return orders;
}

/**
 * Whether the side obeys the sponsor that holds it back: drawn once a run, obeyed while the hold is strong and there is little to win (the slack
 * between principal and agent, M15).
 */
function heldBack(sight: Sight): boolean {
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
  for (let i = 0; i < desk.length; i++) if ((desk[i] as { force?: ForceIndex }).force === f) return true;
  return false;
}

/** The first place of a side's plan that it does not hold, NONE where there is none. */
export function objectiveOf(sight: Sight, side: SideIndex): RegionIndex {
  for (const place of sight.compiled.side.objectives[side] ?? []) if (sight.holder(place) !== side) return place;
  return NONE as RegionIndex;
}

const searches = new WeakMap<Compiled, TargetSearch>();

function searchOf(compiled: Compiled): TargetSearch {
  let search = searches.get(compiled);
  if (search === undefined) {
    search = new TargetSearch(compiled);
    searches.set(compiled, search);
  }
  return search;
}

const UNASKED = -1;

/** Where the columns of one staff go this turn: each place is asked about once. */
class TargetSearch {
  private sight!: Sight;
  /** Places that columns have been sent to already. */
  readonly targets: RegionIndex[] = [];
  private enemies = 0;
  /** The side whose plan `goal` is the next place of. */
  private planner = NONE as SideIndex;
  private goal = NONE as RegionIndex;
  private boldness = 0;
  /** Men of the holder at each place, as the actor sees them; UNASKED where nobody has looked. */
  private readonly against: Int32Array;

  constructor(private readonly compiled: Compiled) {
    this.against = new Int32Array(compiled.region.count);
  }

  begin(sight: Sight): this {
    this.sight = sight;
    this.targets.length = 0;
    this.planner = NONE as SideIndex;
    this.against.fill(UNASKED);
    return this;
  }

  /** The place worth most to a column for what it costs; undefined where none is worth anything. */
  bestTarget(f: ForceIndex): RegionIndex | undefined {
    const { sight, compiled } = this;
    const { road, region } = compiled;
    const { holder } = sight.state.region;
    const at = sight.forceRegion(f);
    const own = sight.forceSide(f);
    if (own !== this.planner) this.plan(own);
    let best: RegionIndex | undefined;
    let bestScore = 0;
    for (let k = road.first[at] as number, end = road.first[at + 1] as number; k < end; k++) {
      const n = road.to[k] as RegionIndex;
      if ((this.enemies & (1 << (holder[n] as number))) === 0) continue;
      const score = this.scoreOf(f, at, n);
      if (score > bestScore) {
        bestScore = score;
        best = n;
      }
    }
    if (best !== undefined) return best;
    // Nothing to do next door: towards the nearest enemy place that is worth it.
    const row = at * region.count;
    for (let r = 0 as RegionIndex; r < region.count; r++) {
      if ((this.enemies & (1 << (holder[r] as number))) === 0) continue;
      const km = road.distance[row + r] as number;
      if (km > FAR_TARGET_KM) continue;
      const score = this.scoreOf(f, at, r) - WORTH.unreached * km;
      if (score > bestScore) {
        bestScore = score;
        best = r;
      }
    }
    return best;
  }

  private plan(own: SideIndex): void {
    this.planner = own;
    this.goal = objectiveOf(this.sight, own);
    this.enemies = this.sight.ground.enemiesOf(own);
    this.boldness = (this.compiled.side.boldness[own] as number) / 1000;
  }

  private scoreOf(f: ForceIndex, at: RegionIndex, n: RegionIndex): number {
    const { sight, goal, boldness } = this;
    const { region, road } = this.compiled;
    const tags = region.tags[n] as number;
    let score = 40;
    if ((tags & CAPITAL_BITS) !== 0) score += WORTH.capital;
    if ((tags & JUNCTION_BIT) !== 0) score += WORTH.junction;
    if (goal !== NONE) {
      const nearer = (road.distance[at * region.count + goal] as number) - (road.distance[n * region.count + goal] as number);
      score += WORTH.nearerByKm * clamp(nearer, -120, 120);
    }
    const against = this.menAgainst(n);
    if (against === 0) score += WORTH.empty;
    else score -= WORTH.odds * Math.min(3, against / Math.max(1, sight.men(f) * 2));
    score += (WORTH.rebellion * (region.rebellion[n] as number)) / 1000;
    // People tied to the state make a place dear to hold; the price falls away when its leader has gone.
    if (sight.leaderPresent(sight.holder(n))) score -= (WORTH.ties * Math.max(0, (region.ties[n] as number) - 450)) / 550;
    let crowd = 0;
    for (let i = 0; i < this.targets.length; i++) if (this.targets[i] === n) crowd++;
    score -= WORTH.crowded * crowd;
    return score * (0.5 + boldness) - 120 * (1 - boldness);
  }

  private menAgainst(n: RegionIndex): number {
    let men = this.against[n] as number;
    if (men === UNASKED) {
      men = this.sight.menAt(n, this.sight.holder(n));
      this.against[n] = men;
    }
    return men;
  }
}
