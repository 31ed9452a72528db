/**
 * Phase 9, control: places whose holder's men have gone change hands: to whoever stands there, else to whoever can
 * reach them, else to their residents. RULES.md, chapter CONTROL.
 */

import { round } from '../../core/exact.ts';
import type { ExitIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { gainMen, loseMen } from '../deeds/men.ts';
import { giveSignal } from '../deeds/signals.ts';
import { NEUTRAL } from '../knowledge/relations.ts';
import { isProvincialCapital, MOST_NEWS, newsOfPlace, startWill, thresholdOf } from '../state/start.ts';
import type { Turn } from '../turn.ts';
import { EXIT_KINDS, type LossManner, MANNER, POSTURE } from '../vocabulary.ts';
import { setExit } from './allies.ts';
import { setCredibility } from './breaking.ts';
import { leadingAttacker } from './fighting.ts';

/** Men who keep a taken place: a few, more where many live; at most this share of the column that took it. */
const KEEP_BASE = 120;
const KEEP_PER_1000_PEOPLE = 0.35;
const KEEP_SHARE = 0.15;
const ROAD_EXIT = EXIT_KINDS.indexOf('road');
/** Time that local groups need to fill a vacuum at home, thousandths of a turn. */
const LOCAL_TIME = 250;

/** Times its strength that a garrison gives way to. */
const GIVE_WAY_TO = 5;

interface Taker {
  readonly side: SideIndex;
  /** The force that sends men, or NONE where local groups take over. */
  readonly from: ForceIndex;
  readonly time: number;
}

export function createControlPhase(turn: Turn): () => void {
  const { compiled, state, leftBy, risenFor, friends, deployment } = turn;
  const { region, side, road, force } = compiled;
  const { sidesAt, first, next } = deployment;
  const { holder: holders, lastChangeTurn } = state.region;
  const { side: sideOf, quality } = state.force;
  const { momentum } = state.side;

  return () => {
    turn.phase = 'control';
    for (let i = 0; i < turn.entries.length; i++) giveWay(turn.entries[i] as Turn['entries'][number]);
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      const holder = holders[r];
      if (leftBy[r] === MANNER.rising + 1) {
        const risers = risenFor[r] === NONE ? region.localSide[r] : risenFor[r];
        risenFor[r] = NONE;
        if (risers !== NONE && !turn.friendly(risers, holder))
          take(turn, r, { side: risers, from: NONE, time: 0 }, 'rising');
      } else if ((sidesAt[r] & friends[holder]) === 0 || turn.defenders(r) === 0) fill(r, holder);
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) momentum[s] = round(0.85 * momentum[s]);
  };

  /** A place without men of its holder falls to whoever can take it, if anybody: [CONTROL-2], [CONTROL-3]. */
  function fill(r: RegionIndex, holder: SideIndex): void {
    const attacker = leadingAttacker(turn, r);
    const manner = leftBy[r] === 0 ? 'withdrawal' : mannerOf(leftBy[r]);
    if (attacker !== NONE) {
      take(turn, r, { side: attacker, from: standingForce(r, attacker), time: 0 }, manner);
      return;
    }
    const residents = holder === side.residents;
    // Men who left this turn leave a vacuum that anybody may fill; a place long without men is only an enemy's to take.
    const emptied = leftBy[r] !== 0;
    const taker = nearestTaker(r, holder, emptied || residents);
    if (taker !== undefined) take(turn, r, taker, residents ? 'handover' : manner);
    else if (emptied && side.residents !== NONE) take(turn, r, { side: side.residents, from: NONE, time: 0 }, manner);
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
   * A garrison gives way to an outside force that has entered and is many times as strong, if they are not at war:
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
        // A column in the field does not go home because a neighbour has come.
        if (f < force.named) return;
        garrison += strength;
      }
    }
    const from = standingForce(r, s);
    if (from === NONE || entered < GIVE_WAY_TO * garrison) return;
    take(turn, r, { side: s, from, time: 0 }, 'handover');
  }

  /** Whoever can be there first within a turn, from the place itself or a neighbouring one: [CONTROL-3]. */
  function nearestTaker(r: RegionIndex, holder: SideIndex, open: boolean): Taker | undefined {
    let best: Taker | undefined;
    const local = region.localSide[r];
    if (local !== NONE && local !== side.residents && region.localMen[r] > 0 && mayTake(local, holder, open))
      best = { side: local, from: NONE, time: LOCAL_TIME };
    const near = sidesNear(r);
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      if ((near & (1 << s)) === 0 || s === side.residents || s === holder || !mayTake(s, holder, open)) continue;
      if ((sidesAt[r] & (1 << s)) !== 0) {
        const here = standingForce(r, s);
        if (here !== NONE && (best === undefined || best.time > 0)) best = { side: s, from: here, time: 0 };
      }
      if (side.boldness[s] !== 0) best = nearestNeighbour(r, s, best);
    }
    return best;
  }

  function mayTake(s: SideIndex, holder: SideIndex, open: boolean): boolean {
    if (turn.friendly(s, holder)) return false;
    return turn.fights(s, holder) || (open && turn.relation(s, holder) === NEUTRAL);
  }

  /** Sides that stand at a place or beside it, a bit for each. */
  function sidesNear(r: RegionIndex): number {
    let near = sidesAt[r];
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++) near |= sidesAt[road.to[k]];
    return near;
  }

  /** The force of a side in a neighbouring place that can be there sooner than the best so far. */
  function nearestNeighbour(r: RegionIndex, s: SideIndex, soFar: Taker | undefined): Taker | undefined {
    let best = soFar;
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++) {
      const n = road.to[k];
      const time = road.time[k] + 1000 - side.boldness[s];
      if (time > 2000 || (best !== undefined && time >= best.time) || turn.presentMen(n, s) === 0) continue;
      if (!turn.friendly(s, holders[n])) continue;
      // Men who took a place this turn do not take the next in the same: the order of places in the file would decide
      // how far they get.
      if (lastChangeTurn[n] === turn.number) continue;
      const from = standingForce(n, s);
      if (from !== NONE) best = { side: s, from, time };
    }
    return best;
  }
}

function mannerOf(code: number): LossManner {
  return code === MANNER.assault + 1 ? 'assault' : code === MANNER.bargain + 1 ? 'bargain' : 'withdrawal';
}

/** A place changes hands: [CONTROL-1]. */
export function take(turn: Turn, r: RegionIndex, taker: Taker, manner: LossManner): void {
  const { state, compiled } = turn;
  const loser = state.region.holder[r];
  const s = taker.side;
  if (state.region.firstHolder[r] === loser && state.region.firstLostTurn[r] === NONE) {
    state.region.firstLostTurn[r] = turn.number;
    state.region.firstLostTo[r] = s;
    state.region.firstLostManner[r] = MANNER[manner];
  }
  const news = newsOfPlace(compiled, r);
  // Why the place could be taken: the margin of those who left it, or what made its people rise. Only the loser knows
  // it exactly.
  turn.note('holderChanged', {
    unit: 'side',
    before: loser,
    after: s,
    region: r,
    side: s,
    about: manner,
    terms: turn.leaving.get(r) ?? [],
    seenBy: loser,
  });
  state.region.holder[r] = s;
  turn.ground.forgetHoldings();
  state.region.lastChangeTurn[r] = turn.number;
  state.region.contester[r] = NONE;
  state.region.progress[r] = 0;
  state.region.policing[r] = 0;
  state.region.arsenalGuarded[r] = 0;
  state.region.termsFrom[r] = NONE;
  state.region.corridor[r] = 0;
  state.region.reassured[r] = 0;
  state.region.drawInTurn[r] = 0;
  closeWays(turn, r);
  countLoss(turn, r, loser, s, manner, news);
  keepPlace(turn, r, s, taker.from, manner);
  const { first, next } = turn.deployment;
  const { side: sideOf, destination, posture } = state.force;
  for (let f = first[r]; f !== NONE && f < compiled.force.named; f = next[f]) {
    if (sideOf[f] !== s) continue;
    const arrived = destination[f] === r;
    if (!arrived && posture[f] !== POSTURE.attack) continue;
    posture[f] = arrived ? POSTURE.hold : POSTURE.move;
    if (arrived) destination[f] = NONE;
  }
}

/** Flights and ships stop at a place that changes hands, unless its base has been guaranteed: [CONTROL-5]. */
function closeWays(turn: Turn, r: RegionIndex): void {
  const { exit } = turn.compiled;
  if (turn.state.region.guaranteed[r] === 1) return;
  for (let x: ExitIndex = FIRST; x < exit.count; x++) {
    if (exit.region[x] === r && exit.kind[x] !== ROAD_EXIT) setExit(turn, x, false);
  }
}

function countLoss(
  turn: Turn,
  r: RegionIndex,
  loser: SideIndex,
  winner: SideIndex,
  manner: LossManner,
  news: number,
): void {
  const { state, compiled } = turn;
  if (loser !== compiled.side.residents) {
    const minor = round(1000 * compiled.weights.minorLoss);
    const weight = isProvincialCapital(compiled, r) ? 1000 : minor;
    giveSignal(turn, 'placeLost', { region: r, side: loser, weight });
    state.side.news[loser] = Math.min(MOST_NEWS, state.side.news[loser] + news);
    state.side.lossesExpected[loser] = Math.min(
      8000,
      state.side.lossesExpected[loser] + round((weight * compiled.newsShare) / 2),
    );
    const column =
      manner === 'assault'
        ? state.side.lostAssault
        : manner === 'bargain'
          ? state.side.lostBargain
          : manner === 'rising'
            ? state.side.lostRising
            : state.side.lostWithdrawal;
    column[loser] = column[loser] + 1;
  }
  state.side.momentum[winner] = Math.min(1000, state.side.momentum[winner] + Math.floor(news / 4) + 25);
  if (manner === 'bargain') setCredibility(turn, winner, 8, 'garrison');
}

/** Men stay behind to keep the place: from the force that took it, or the place's own: [CONTROL-4]. */
function keepPlace(turn: Turn, r: RegionIndex, s: SideIndex, from: ForceIndex, manner: LossManner): void {
  const { state, compiled, tables } = turn;
  const g = compiled.region.garrison[r];
  const people = compiled.region.people[r];
  const wanted = round(KEEP_BASE + (KEEP_PER_1000_PEOPLE * people) / 1000);
  // Stragglers of the old garrison, too few to be at any post.
  loseMen(turn, g, 'deserted', state.force.men[g]);
  let men = 0;
  // Local men stand where they have risen or where their side takes over; a place that merely falls to its residents is
  // nobody's to defend.
  if (from === NONE) men = s === compiled.side.residents && manner !== 'rising' ? 0 : compiled.region.localMen[r];
  else {
    const spare = state.force.men[from];
    men = Math.min(wanted, Math.floor(spare * KEEP_SHARE));
    if (spare - men < 50) men = 0;
    if (men > 0) loseMen(turn, from, 'detached', men);
  }
  state.force.side[g] = s;
  state.force.region[g] = r;
  gainMen(turn, g, from === NONE ? 'joined' : 'detached', men, from === NONE ? 1000 : state.force.fill[from]);
  state.force.quality[g] = from === NONE ? compiled.side.quality[s] : state.force.quality[from];
  state.force.entrenched[g] = 0;
  state.force.destination[g] = NONE;
  state.force.posture[g] = men > 0 ? POSTURE.hold : POSTURE.latent;
  state.force.threshold[g] = thresholdOf(compiled, turn.key, compiled.force.who[g]);
  state.force.will[g] = startWill(compiled, tables, state, g, s, r);
}
