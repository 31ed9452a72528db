/**
 * Phase 9, control: a place whose holder's men are gone falls to whoever stands there, else to whoever can reach it,
 * else to its residents. RULES.md, chapter CONTROL.
 */

import { round } from '../../core/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { menToSpare, menWanted, type Taker, take } from '../deeds/control.ts';
import { postureOf } from '../knowledge/posture.ts';
import { NEUTRAL } from '../knowledge/relations.ts';
import type { Turn } from '../turn.ts';
import { type LossManner, MANNER } from '../vocabulary.ts';

/** Time local groups need to fill a vacuum at home, thousandths of a turn. */
const LOCAL_TIME = 250;

/** Nobody fills a vacuum that would take him longer than this, thousandths of a turn. */
const MOST_TIME = 4000;

/** A garrison gives way to a force this many times as strong. */
const GIVE_WAY_TO = 5;

/** Who could take a place, and how long they need to get there, thousandths of a turn. */
interface Claim extends Taker {
  readonly time: number;
}

export function createControlPhase(turn: Turn): () => void {
  const { compiled, state, leftBy, risenFor, enemies, friends, deployment } = turn;
  const { region, side, road, force } = compiled;
  const { sidesAt, first, next } = deployment;
  const { holder: holders, lastChangeTurn } = state.region;
  const { side: sideOf, quality } = state.force;
  const { momentum } = state.side;

  return () => {
    for (let i = 0; i < turn.entries.length; i++) giveWay(turn.entries[i]);
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      const holder = holders[r];
      if (leftBy[r] === MANNER.rising + 1) {
        const risers = risenFor[r] === NONE ? region.localSide[r] : risenFor[r];
        risenFor[r] = NONE;
        if (risers !== NONE && !turn.friendly(risers, holder)) take(turn, r, { side: risers, from: NONE }, 'rising');
      } else if ((sidesAt[r] & friends[holder]) === 0 || turn.defenders(r) === 0) fill(r, holder);
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) momentum[s] = round(0.85 * momentum[s]);
  };

  /** A place without its holder's men falls to whoever can take it, if anybody: [CONTROL-2], [CONTROL-3]. */
  function fill(r: RegionIndex, holder: SideIndex): void {
    const attacker = deployment.strongestAt(r, enemies[holder]);
    const manner = leftBy[r] === 0 ? 'withdrawal' : mannerOf(leftBy[r]);
    if (attacker !== NONE) {
      take(turn, r, { side: attacker, from: standingForce(r, attacker) }, manner);
      return;
    }
    const residents = holder === side.residents;
    // If its men left this turn, anybody may fill the vacuum; a place empty for longer can only be taken by an enemy.
    const emptied = leftBy[r] !== 0;
    const taker = nearestTaker(r, holder, emptied || residents);
    if (taker !== undefined) take(turn, r, taker, residents ? 'handover' : manner);
    else if (emptied && side.residents !== NONE) take(turn, r, { side: side.residents, from: NONE }, manner);
  }

  function standingForce(r: RegionIndex, s: SideIndex): ForceIndex {
    let best: ForceIndex = NONE;
    let most = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      if (sideOf[f] === s && turn.menOf(f) > most) {
        most = turn.menOf(f);
        best = f;
      }
    }
    return best;
  }

  /**
   * A garrison gives way to an outside force that has entered, is many times as strong and not at war with it:
   * [CONTROL-8].
   */
  function giveWay({ region: r, side: s }: Turn['entries'][number]): void {
    const holder = holders[r];
    if (turn.friendly(s, holder) || turn.fights(s, holder)) return;
    let entered = 0;
    let garrison = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      const strength = turn.menOf(f) * quality[f];
      if (sideOf[f] === s) entered += strength;
      else if (turn.friendly(sideOf[f], holder)) {
        // A column in the field does not go home because a neighbour has arrived.
        if (f < force.named) return;
        garrison += strength;
      }
    }
    const from = standingForce(r, s);
    if (from === NONE || entered < GIVE_WAY_TO * garrison) return;
    take(turn, r, { side: s, from }, 'handover');
  }

  /** Whoever can get there first within a turn, from the place itself or a neighbouring one: [CONTROL-3]. */
  function nearestTaker(r: RegionIndex, holder: SideIndex, open: boolean): Claim | undefined {
    let best: Claim | undefined;
    const local = region.localSide[r];
    if (local !== NONE && local !== side.residents && region.localMen[r] > 0 && mayTake(local, holder, open))
      best = claimOf(local, NONE, LOCAL_TIME, region.localMen[r], r);
    const near = sidesNear(r);
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if ((near & (1 << s)) === 0 || s === side.residents || s === holder || !mayTake(s, holder, open)) continue;
      if ((sidesAt[r] & (1 << s)) !== 0) {
        const here = standingForce(r, s);
        if (here !== NONE && (best === undefined || best.time > 0)) best = { side: s, from: here, time: 0 };
      }
      if (postureOf(compiled, turn.key, s, turn.number) !== 'hold') best = nearestNeighbour(r, s, best);
    }
    return best;
  }

  /** A claim by so many men; too few take longer, until they are enough; undefined if much too long: [CONTROL-3]. */
  function claimOf(s: SideIndex, from: ForceIndex, way: number, men: number, r: RegionIndex): Claim | undefined {
    const wanted = compiled.weights.vacuumMen * menWanted(compiled, r);
    const time = men >= wanted ? way : (way * wanted) / men;
    return time > MOST_TIME ? undefined : { side: s, from, time };
  }

  function mayTake(s: SideIndex, holder: SideIndex, open: boolean): boolean {
    if (turn.friendly(s, holder)) return false;
    return turn.fights(s, holder) || (open && turn.relation(s, holder) === NEUTRAL);
  }

  /** Sides with men at a place or next to it, as bits. */
  function sidesNear(r: RegionIndex): number {
    let near = sidesAt[r];
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++) near |= sidesAt[road.to[k]];
    return near;
  }

  /** A side's force in a neighbouring place that can get there sooner than `soFar`; `soFar` if there is none. */
  function nearestNeighbour(r: RegionIndex, s: SideIndex, soFar: Claim | undefined): Claim | undefined {
    let best = soFar;
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++) {
      const n = road.to[k];
      const time = road.time[k];
      if (time > MOST_TIME || (best !== undefined && time >= best.time) || turn.presentMen(n, s) === 0) continue;
      if (!turn.friendly(s, holders[n])) continue;
      // Men who took a place this turn do not take another: how far they get would depend on the order of places in the
      // file.
      if (lastChangeTurn[n] === turn.number) continue;
      const from = standingForce(n, s);
      const claim = from === NONE ? undefined : claimOf(s, from, time, menToSpare(turn.menOf(from)), r);
      if (claim !== undefined && (best === undefined || claim.time < best.time)) best = claim;
    }
    return best;
  }
}

function mannerOf(code: number): LossManner {
  return code === MANNER.assault + 1 ? 'assault' : code === MANNER.bargain + 1 ? 'bargain' : 'withdrawal';
}
