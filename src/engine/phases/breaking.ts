/**
 * Phase 7, breaking: a force whose will is under its threshold withdraws, bargains, leaves its posts or changes side; a place whose ground is all
 * lost is overrun; central orders to draw in are obeyed when they arrive; the leader may leave. RULES.md, chapter BREAK.
 */
import { DRAW, drawThousandths } from '../chance.ts';
import { FAR } from '../compiled.ts';
import { logistic, round } from '../exact.ts';
import { enemyNear, isInContact } from '../frontline.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import { POSTURE, type Turn } from '../kernel.ts';
import { fallBackTo, gainMen, loseMen } from '../men.ts';
import { giveSignal } from '../signals.ts';
import { LOSS_MANNERS, type LossManner } from '../vocabulary.ts';

export const MANNER = Object.fromEntries(LOSS_MANNERS.map((name, code) => [name, code])) as Record<LossManner, number>;

/** Share of the men who answer a central order to draw in, and of those led out under terms, who stand again. */
const DRAWN_IN = 0.7;
/** A garrison in a rebellious place, its promises wholly believed, changes sides with this chance when it breaks. */
const CHANGE_SIDES = 0.2;

/** Times as likely to take terms: with an open corridor, with the road to the capital cut, and encircled with the enemy in contact: [BREAK-2]. */
const CORRIDOR = 1.3;
const CUT_OFF = 1.4;
const ENCIRCLED = 4;

/** Scratch: how each place's defenders left it this turn, manner + 1; 0 where they did not. */
export type LeftBy = Uint8Array;

export function breakingPhase(turn: Turn, leftBy: LeftBy, before: Int32Array): void {
  turn.phase = 'breaking';
  const { force, region, side } = turn.compiled;
  const { progress, drawInTurn, holder } = turn.state.region;
  const { posture, men, will, threshold, region: regionOf, side: sideOf } = turn.state.force;
  leftBy.fill(0);
  // All decide on what they saw as the phase began: who breaks first in the list changes nothing for the next.
  before.set(turn.deployment.sidesAt);
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if ((progress[r] as number) >= 1000) leftBy[r] = MANNER.assault + 1;
    else if (isDue(turn, drawInTurn[r] as number)) leftBy[r] = MANNER.withdrawal + 1;
  }
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    if (men[f] === 0 || (posture[f] as number) >= POSTURE.travel) continue;
    const r = regionOf[f] as RegionIndex;
    const s = sideOf[f] as SideIndex;
    if (!turn.friendly(s, holder[r] as SideIndex)) {
      if ((will[f] as number) < (threshold[f] as number)) giveUpAttack(turn, f, r, s);
    } else if (leftBy[r] === MANNER.assault + 1) leave(turn, f, r, 'assault', turn.compiled.weights.survivors);
    else if (isDue(turn, drawInTurn[r] as number)) leave(turn, f, r, 'drawIn', DRAWN_IN);
    else considerBreaking(turn, f, r, s, leftBy, before);
  }
  for (let r = 0 as RegionIndex; r < region.count; r++) if (isDue(turn, drawInTurn[r] as number)) drawInTurn[r] = 0;
  for (let s = 0 as SideIndex; s < side.count; s++) considerExit(turn, s);
}

/** Whether a central order to draw in, given for this turn or an earlier one, is obeyed now. */
function isDue(turn: Turn, ordered: number): boolean {
  return ordered > 0 && ordered <= turn.number;
}

function considerBreaking(turn: Turn, f: ForceIndex, r: RegionIndex, s: SideIndex, leftBy: LeftBy, before: Int32Array): void {
  const { state, compiled } = turn;
  const { weights } = compiled;
  const margin = (state.force.will[f] as number) - (state.force.threshold[f] as number);
  const offered = (state.region.termsFrom[r] as number) !== NONE;
  if (margin >= 0 && !offered) return;
  const encircled = isInContact(turn, before, r) && isEncircled(turn, r, s);
  if (margin >= 0 && !encircled && margin >= weights.bargainMargin) return;
  const enemy = enemyNear(turn, before, r);
  if (enemy !== NONE) {
    const credit = state.side.credibility[enemy] as number;
    const corridor = (state.region.corridor[r] as number) > 0 ? CORRIDOR : 1;
    const noWayOut = encircled ? ENCIRCLED : state.region.connected[r] === 0 ? CUT_OFF : 1;
    const probability = Math.min(950, round(weights.bargain * credit * (offered ? 2 : 1) * corridor * noWayOut));
    const draw = drawThousandths(turn.key, turn.number, DRAW.bargain, compiled.region.who[r] as number);
    if (draw < probability) {
      explainMargin(turn, f);
      turn.keepReason(r);
      turn.tell('garrisonBargained', 'thousandths', 0, margin, { force: f, region: r, side: s, chance: { probability, draw } });
      depart(turn, f, r, DRAWN_IN);
      setCredibility(turn, enemy, 12, 'garrison');
      leftBy[r] = MANNER.bargain + 1;
      return;
    }
  }
  if (margin >= 0) return;
  const localSide = compiled.region.localSide[r] as SideIndex;
  if (localSide !== NONE && (compiled.region.rebellion[r] as number) > 600 && turn.fights(localSide, s)) {
    const probability = round(CHANGE_SIDES * (state.side.credibility[localSide] as number));
    const draw = drawThousandths(turn.key, turn.number, DRAW.defection, compiled.force.who[f] as number);
    if (draw < probability) {
      explainMargin(turn, f);
      turn.keepReason(r);
      turn.tell('garrisonChangedSides', 'thousandths', 0, margin, { force: f, region: r, side: s, chance: { probability, draw } });
      depart(turn, f, r, 0);
      if (leftBy[r] === 0) leftBy[r] = MANNER.rising + 1;
      return;
    }
  }
  leave(turn, f, r, refugeOf(turn, r, s) === NONE ? 'desert' : 'withdraw', weights.survivors);
  if (leftBy[r] === 0) leftBy[r] = MANNER.withdrawal + 1;
}

/** No neighbouring place is held by the garrison's side or its friends. */
function isEncircled(turn: Turn, r: RegionIndex, s: SideIndex): boolean {
  const { road } = turn.compiled;
  for (let k = road.first[r] as number, end = road.first[r + 1] as number; k < end; k++) {
    if (turn.friendly(turn.state.region.holder[road.to[k] as RegionIndex] as SideIndex, s)) return false;
  }
  return true;
}

function explainMargin(turn: Turn, f: ForceIndex): void {
  const terms = turn.sum();
  terms.add('will', turn.state.force.will[f] as number);
  terms.add('threshold', -(turn.state.force.threshold[f] as number));
}

function leave(turn: Turn, f: ForceIndex, r: RegionIndex, why: 'assault' | 'withdraw' | 'desert' | 'drawIn', survivors: number): void {
  const s = turn.state.force.side[f] as SideIndex;
  explainMargin(turn, f);
  turn.keepReason(r);
  const margin = turn.terms.sum;
  const kind = why === 'desert' ? 'garrisonDeserted' : why === 'drawIn' ? 'garrisonDrewIn' : 'garrisonWithdrew';
  turn.tell(kind, 'thousandths', 0, margin, { force: f, region: r, side: s, about: why });
  depart(turn, f, r, why === 'desert' ? 0 : survivors);
}

/** Men who leave a place: a share stands again at the refuge, the rest goes home; with their leader gone, all go home: [BREAK-5]. */
function depart(turn: Turn, f: ForceIndex, r: RegionIndex, survivors: number): void {
  const { state, compiled } = turn;
  const s = state.force.side[f] as SideIndex;
  const men = state.force.men[f] as number;
  const leaderless = compiled.side.hasLeader[s] === 1 && state.side.leaderPresent[s] === 0;
  const refuge = survivors === 0 || leaderless ? (NONE as RegionIndex) : refugeOf(turn, r, s);
  const host = refuge === NONE ? (NONE as ForceIndex) : (compiled.region.garrison[refuge] as ForceIndex);
  // Men of a place's garrison join that of the refuge; where it has gone they find nobody to join.
  const stays = f < compiled.force.named || (state.force.side[host] === s && turn.stands(host));
  const standing = refuge === NONE || !stays ? 0 : Math.floor(men * survivors);
  loseMen(turn, f, 'deserted', men - standing);
  if (standing === 0) return;
  if (f >= compiled.force.named) {
    loseMen(turn, f, 'departure', standing);
    gainMen(turn, host, 'arrival', standing, state.force.fill[f] as number);
    return;
  }
  fallBackTo(turn, f, refuge);
  state.force.entrenched[f] = 0;
  // Out of reach of the enemy, a force that has broken once takes heart a little: just above its threshold.
  state.force.will[f] = Math.max(state.force.will[f] as number, (state.force.threshold[f] as number) + 40);
}

/** The nearest own provincial capital that is not contested and can be reached by road; NONE where there is none. */
export function refugeOf(turn: Turn, r: RegionIndex, s: SideIndex): RegionIndex {
  const { region, road } = turn.compiled;
  const { state } = turn;
  // Whoever is joined to the capital can reach all that is; a pocket only itself.
  const pocket = state.region.connected[r] === 0;
  if (pocket) turn.flood(r, s);
  const { capitals } = turn.tables;
  let best = NONE as RegionIndex;
  let bestKm = FAR;
  for (let c = 0; c < capitals.length; c++) {
    const i = capitals[c] as RegionIndex;
    if (i === r || state.region.holder[i] !== s || state.region.contester[i] !== NONE) continue;
    if ((pocket ? turn.reached[i] : state.region.connected[i]) !== 1) continue;
    const km = road.distance[r * region.count + i] as number;
    if (km < bestKm) {
      best = i;
      bestKm = km;
    }
  }
  return best;
}

/** Attackers who have had enough go back to the nearest place of their own: [BREAK-6]. */
function giveUpAttack(turn: Turn, f: ForceIndex, r: RegionIndex, s: SideIndex): void {
  const { region, road } = turn.compiled;
  const { state } = turn;
  let best = NONE as RegionIndex;
  let bestKm = FAR;
  for (let i = 0 as RegionIndex; i < region.count; i++) {
    const km = road.distance[r * region.count + i] as number;
    if (state.region.holder[i] === s && km < bestKm) {
      best = i;
      bestKm = km;
    }
  }
  explainMargin(turn, f);
  turn.tell('forceRepelled', 'thousandths', 0, turn.terms.sum, { force: f, side: s, region: r });
  if (best === NONE) {
    loseMen(turn, f, 'deserted', state.force.men[f] as number);
    return;
  }
  fallBackTo(turn, f, best);
  state.force.will[f] = Math.max(state.force.will[f] as number, (state.force.threshold[f] as number) + 60);
}

/** Belief in a side's promises moves: by order kept, by a garrison let go unharmed, by what a trigger says: [BREAK-8]. */
export function setCredibility(turn: Turn, s: SideIndex, change: number, why: 'order' | 'garrison' | 'trigger'): void {
  const before = turn.state.side.credibility[s] as number;
  turn.sum().add(why, change);
  const after = turn.terms.applyTo(before, 0, 1000);
  turn.state.side.credibility[s] = after;
  if (before !== after) turn.tell('credibilityChanged', 'thousandths', before, after, { side: s });
}

/** The leader leaves when the seat's belt goes, help is gone and the enemy is near: [BREAK-7]. */
function considerExit(turn: Turn, s: SideIndex): void {
  const { state, compiled, tables } = turn;
  const { weights, region, side } = compiled;
  if (state.side.leaderPresent[s] !== 1) return;
  const seat = side.capital[s] as RegionIndex;
  // A leader without a seat has none to leave.
  if (seat === NONE) return;
  let lost = 0;
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if (tables.belt[s * region.count + r] === 1 && !turn.friendly(state.region.holder[r] as SideIndex, s)) lost++;
  }
  const belt = lost / Math.max(1, tables.beltCount[s] as number);
  const fallen = state.region.holder[seat] !== s;
  const threat = fallen || state.region.contester[seat] !== NONE ? 1 : neighbourLost(turn, seat, s) ? 0.5 : 0;
  const gone = 1 - supportLeft(turn, s);
  const terms = turn.sum();
  terms.add('base', round(1000 * weights.exitBase));
  terms.add('beltLost', round(1000 * weights.exitJeopardy * belt));
  terms.add('capitalThreat', round(1000 * weights.exitThreat * threat));
  terms.add('supportGone', round(1000 * weights.exitSupport * gone));
  terms.add('cohesion', -round(weights.exitCohesion * (state.side.cohesion[s] as number)));
  if (state.side.asylum[s] === 1) terms.add('order', 700);
  const probability = fallen ? 1000 : round(1000 * logistic(terms.sum / 1000));
  const draw = drawThousandths(turn.key, turn.number, DRAW.leaderExit, side.who[s] as number);
  if (draw >= probability) return;
  turn.tell('leaderLeft', 'thousandths', 0, terms.sum, { side: s, region: seat, chance: { probability, draw } });
  removeLeader(turn, s, 1000);
}

/** The leader is gone; `weight` is how hard it strikes everybody, thousandths. */
export function removeLeader(turn: Turn, s: SideIndex, weight: number): void {
  turn.state.side.leaderPresent[s] = 0;
  giveSignal(turn, 'leaderLeft', { side: s, weight });
}

function neighbourLost(turn: Turn, r: RegionIndex, s: SideIndex): boolean {
  const { road } = turn.compiled;
  for (let k = road.first[r] as number, end = road.first[r + 1] as number; k < end; k++) {
    if (!turn.friendly(turn.state.region.holder[road.to[k] as RegionIndex] as SideIndex, s)) return true;
  }
  return false;
}

/** Share of the start's outside support for a side that is left, 0-1. */
export function supportLeft(turn: Turn, s: SideIndex): number {
  const { actor, side } = turn.compiled;
  let now = 0;
  let start = 0;
  for (let a = 0 as ActorIndex; a < actor.count; a++) {
    if (actor.partner[a] !== s) continue;
    now += turn.state.support.level[a * side.count + s] as number;
    start += actor.support[a * side.count + s] as number;
  }
  return start === 0 ? 1 : Math.min(1, now / start);
}
