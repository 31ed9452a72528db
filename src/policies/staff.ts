/**
 * Staff work: the routine orders of a command, given without asking the desk. Columns go for the place that is worth most for what it costs;
 * men whom nobody wants elsewhere dig in.
 */
import { draw } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
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
  const targets: RegionIndex[] = [];
  for (const f of columns) {
    const posture = sight.posture(f);
    if (posture >= POSTURE.travel || sight.state.force.men[f] === 0) continue;
    if (desk.some((order) => 'force' in order && order.force === f)) continue;
    // A column that stands before an enemy has its place already: it fights on.
    if (posture === POSTURE.attack || sight.hostile(sight.forceSide(f), sight.holder(sight.forceRegion(f)))) {
      targets.push(sight.forceRegion(f));
      continue;
    }
    if (posture === POSTURE.fallBack) continue;
    const goal = bound ? undefined : bestTarget(sight, f, targets);
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
    draw(sight.key, 0, 'obedience', compiled.side.who[side] as number) < compiled.weights.restraintHold * hold * Math.sqrt(hold) * tempted
  );
}

function bestTarget(sight: Sight, f: ForceIndex, taken: readonly RegionIndex[]): RegionIndex | undefined {
  const { road, region } = sight.compiled;
  const at = sight.forceRegion(f);
  const own = sight.forceSide(f);
  let best: RegionIndex | undefined;
  let bestScore = 0;
  for (let k = road.first[at] as number, end = road.first[at + 1] as number; k < end; k++) {
    const n = road.to[k] as RegionIndex;
    if (!sight.hostile(own, sight.holder(n))) continue;
    const score = scoreOf(sight, f, at, n, own, taken);
    if (score > bestScore) {
      bestScore = score;
      best = n;
    }
  }
  if (best !== undefined) return best;
  // Nothing to do next door: towards the nearest enemy place that is worth it.
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if (!sight.hostile(own, sight.holder(r))) continue;
    const km = road.distance[at * region.count + r] as number;
    if (km > 260) continue;
    const score = scoreOf(sight, f, at, r, own, taken) - WORTH.unreached * km;
    if (score > bestScore) {
      bestScore = score;
      best = r;
    }
  }
  return best;
}

/** The first place of a side's plan that it does not hold, NONE where there is none. */
export function objectiveOf(sight: Sight, side: SideIndex): RegionIndex {
  for (const place of sight.compiled.side.objectives[side] ?? []) if (sight.holder(place) !== side) return place;
  return NONE as RegionIndex;
}

function scoreOf(sight: Sight, f: ForceIndex, at: RegionIndex, n: RegionIndex, own: SideIndex, taken: readonly RegionIndex[]): number {
  const { region, road, side } = sight.compiled;
  const tags = region.tags[n] as number;
  let score = 40;
  if ((tags & CAPITAL_BITS) !== 0) score += WORTH.capital;
  if ((tags & JUNCTION_BIT) !== 0) score += WORTH.junction;
  const goal = objectiveOf(sight, own);
  if (goal !== NONE) {
    const nearer = (road.distance[at * region.count + goal] as number) - (road.distance[n * region.count + goal] as number);
    score += WORTH.nearerByKm * Math.max(-120, Math.min(120, nearer));
  }
  const against = sight.menAt(n, sight.holder(n));
  if (against === 0) score += WORTH.empty;
  else score -= WORTH.odds * Math.min(3, against / Math.max(1, sight.men(f) * 2));
  score += (WORTH.rebellion * (region.rebellion[n] as number)) / 1000;
  // People tied to the state make a place dear to hold; the price falls away when its leader has gone.
  if (sight.leaderPresent(sight.holder(n))) score -= (WORTH.ties * Math.max(0, (region.ties[n] as number) - 450)) / 550;
  let crowd = 0;
  for (let i = 0; i < taken.length; i++) if (taken[i] === n) crowd++;
  score -= WORTH.crowded * crowd;
  return score * (0.5 + (side.boldness[own] as number) / 1000) - 120 * (1 - (side.boldness[own] as number) / 1000);
}
