/**
 * What holds a garrison at the start: its will by the parts that the rules add up (WILL-1), its breaking point, its
 * men, works and ground, and who is near. Read off the first state of a game; nothing is reckoned anew.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { keyOf } from '../../engine/chance.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { isStanding, menAtPosts } from '../../engine/knowledge/deployment.ts';
import { FRIENDLY, HOSTILE } from '../../engine/knowledge/relations.ts';
import { tablesOf } from '../../engine/knowledge/tables.ts';
import { createGame, type StartWillParts, startWillParts } from '../../engine/state/start.ts';
import type { GameState } from '../../engine/state/state.ts';

/** Enemies within so many kilometres by road are near: a march of half a day on a minor road. */
export const NEAR_KM = 80;

export interface Garrison {
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly force: ForceIndex;
  /** Thousandths. */
  readonly will: number;
  readonly parts: StartWillParts;
  /** Whether the file gives it a will of its own, else it has its side's. */
  readonly hasOwnWill: boolean;
  /** Of the will under which it breaks, drawn once a run; thousandths. */
  readonly threshold: { readonly mean: number; readonly spread: number };
  /** On paper, and at their posts. */
  readonly paper: number;
  readonly men: number;
  /** 0 to 100. */
  readonly quality: number;
  /** Works, and how hard the ground makes the place to take against a plain; thousandths. */
  readonly works: number;
  readonly ground: number;
  /** Others of its side and friends in the place, and enemies there and within NEAR_KM, the nearest first. */
  readonly beside: readonly Neighbour[];
  readonly near: readonly Neighbour[];
  /** Armed people of the place, and whose they are. */
  readonly local: { readonly side: SideIndex; readonly men: number } | undefined;
}

export interface Neighbour {
  readonly force: ForceIndex;
  readonly side: SideIndex;
  readonly men: number;
  readonly quality: number;
  /** By road, 0 in the place itself. */
  readonly km: number;
}

/** The garrison of a place, or the largest force of its holder there; undefined if nobody of his stands there. */
export function garrisonAt(compiled: Compiled, r: RegionIndex): Garrison | undefined {
  const state = createGame(compiled, keyOf('explain'));
  const { region, side, force, weights } = compiled;
  const s = region.holder[r];
  const relationOf = (other: SideIndex): number => side.relation[s * side.count + other];
  const standing = neighboursOf(compiled, state, r);
  const friends = standing.filter(({ side: other, km }) => km === 0 && relationOf(other) === FRIENDLY);
  const own = friends.filter((one) => one.side === s);
  const first = own.find((one) => one.force === region.garrison[r]) ?? own.sort((a, b) => b.men - a.men)[0];
  if (first === undefined || s === side.residents) return undefined;
  const f = first.force;
  const tables = tablesOf(compiled);
  const localSide = region.localSide[r];
  return {
    region: r,
    side: s,
    force: f,
    will: state.force.will[f],
    parts: startWillParts(compiled, tables, state, f, s, r),
    hasOwnWill: force.will[f] !== NONE,
    threshold: { mean: weights.thresholdMean, spread: weights.thresholdSpread },
    paper: force.paper[f],
    men: first.men,
    quality: first.quality,
    works: state.force.entrenched[f],
    ground: tables.defence[r],
    beside: friends.filter((one) => one.force !== f),
    near: standing.filter(({ side: other }) => relationOf(other) === HOSTILE),
    local: localSide === NONE ? undefined : { side: localSide, men: region.localMen[r] },
  };
}

/** Everybody who stands within NEAR_KM of a place, the nearest first. */
function neighboursOf(compiled: Compiled, state: GameState, r: RegionIndex): Neighbour[] {
  const { force, road, region } = compiled;
  return indicesOf<ForceIndex>(force.count)
    .filter((f) => isStanding(state, f) && menAtPosts(state, f) > 0)
    .map((f) => ({
      force: f,
      side: state.force.side[f],
      men: menAtPosts(state, f),
      quality: state.force.quality[f],
      km: road.distance[r * region.count + state.force.region[f]],
    }))
    .filter(({ km }) => km <= NEAR_KM)
    .sort((a, b) => a.km - b.km || a.force - b.force);
}
