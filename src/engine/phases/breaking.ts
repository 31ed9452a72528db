/**
 * Phase 7, breaking: a force whose will is below its threshold withdraws, bargains, deserts its posts or changes sides;
 * a place that has lost all its ground is overrun; central orders to draw in are obeyed when they arrive; the leader
 * may leave. RULES.md, chapter BREAK.
 */

import { wideColumn } from '../../core/column.ts';
import { logistic, round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import { FAR } from '../compiled.ts';
import { changeCredibility } from '../deeds/credibility.ts';
import { leaderLeaves } from '../deeds/leader.ts';
import { fallBackTo, gainMen, loseMen } from '../deeds/men.ts';
import { type Cause, divide, type Lasting, type Share } from '../events/causes.ts';
import { WORN_OUT } from '../knowledge/fatigue.ts';
import type { FrontLine } from '../knowledge/frontline.ts';
import type { Turn } from '../turn.ts';
import { MANNER, POSTURE } from '../vocabulary.ts';

/** With the leader of a state more personal than this gone, its men go home, thousandths: [BREAK-5]. */
const PERSONAL = 500;
/** A successor stays at least this many half days: [BREAK-7]. */
const SUCCESSOR_STAYS = 6;
/** Share of men who stand again after a central order to draw in, or after being led out under terms. */
const DRAWN_IN = 0.7;
/**
 * Chance that a breaking garrison in a rebellious place changes sides, if the promises made to it are fully believed.
 */
const CHANGE_SIDES = 0.2;

/**
 * Factors on the chance of accepting terms: with an open corridor, with the road to the capital cut, and encircled with
 * the enemy in contact: [BREAK-2].
 */
const CORRIDOR = 1.3;
const CUT_OFF = 1.4;
const ENCIRCLED = 4;

export function createBreakingPhase(turn: Turn, frontLine: FrontLine): () => void {
  const { compiled, state, tables, leftBy, friends, deployment } = turn;
  const { weights, force, region, side, road } = compiled;
  const { progress, drawInTurn, holder, termsFrom, corridor, connected, contester } = state.region;
  const { posture, men: menOf, will, threshold, fill, entrenched, region: regionOf, side: sideOf } = state.force;
  const { fatigue } = state.force;
  const { leaderPresent, credibility, cohesion, asylum, lastExit } = state.side;
  const { capitals } = tables;
  const { first: beltFirst, to: beltTo } = tables.belt;
  /** Sides standing at each place when the phase began, as bits. */
  const before = wideColumn<RegionIndex>(region.count);

  return () => {
    // All decide on what they saw when the phase began: the order of the list has no effect.
    let someDue = false;
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      before[r] = deployment.sidesAt[r];
      const due = isDue(r);
      someDue ||= due;
      leftBy[r] = progress[r] >= 1000 ? MANNER.assault + 1 : due ? MANNER.withdrawal + 1 : 0;
    }
    for (let f: ForceIndex = FIRST; f < force.count; f++) {
      if (menOf[f] === 0 || posture[f] >= POSTURE.travel) continue;
      const r = regionOf[f];
      const s = sideOf[f];
      if ((friends[s] & (1 << holder[r])) === 0) {
        if (will[f] < threshold[f] || fatigue[f] >= WORN_OUT) giveUpAttack(f, r, s);
      } else if (leftBy[r] === MANNER.assault + 1) leave(f, r, 'assault', weights.survivors);
      else if (isDue(r)) leave(f, r, 'drawIn', DRAWN_IN);
      else if (will[f] < threshold[f] || termsFrom[r] !== NONE) considerBreaking(f, r, s);
    }
    if (someDue) for (let r: RegionIndex = FIRST; r < region.count; r++) if (isDue(r)) drawInTurn[r] = 0;
    for (let s: SideIndex = FIRST; s < side.count; s++) if (leaderPresent[s] === 1) considerExit(s);
  };

  /** Whether a central order to draw in is obeyed now: it is due this turn or earlier. */
  function isDue(r: RegionIndex): boolean {
    const ordered = drawInTurn[r];
    return ordered > 0 && ordered <= turn.number;
  }

  /** What a force does when it is below its threshold or has been offered terms: [BREAK-1], [BREAK-2], [BREAK-3]. */
  function considerBreaking(f: ForceIndex, r: RegionIndex, s: SideIndex): void {
    const margin = will[f] - threshold[f];
    const offered = termsFrom[r] !== NONE;
    const encircled = frontLine.isInContact(before, r) && isEncircled(r, s);
    if (margin >= 0 && !encircled && margin >= weights.bargainMargin) return;
    const enemy = frontLine.enemyNear(before, r);
    if (enemy !== NONE) {
      const likelier = corridor[r] > 0 ? CORRIDOR : 1;
      const noWayOut = encircled ? ENCIRCLED : connected[r] === 0 ? CUT_OFF : 1;
      const taken = weights.bargain * credibility[enemy] * (offered ? 2 : 1) * likelier * noWayOut;
      const probability = Math.min(950, round(taken));
      const draw = drawThousandths(turn.key, turn.number, DRAW.bargain, region.who[r]);
      if (draw < probability) {
        // Without terms it would have had half the chance, and none at all if its will was not about to break.
        const hung = offered && (draw >= Math.min(950, round(taken / 2 / likelier)) || margin >= weights.bargainMargin);
        if (turn.recorder !== undefined && hung) leaveFor(r, turn.recorder.causes.of('terms', r));
        explainMargin(f);
        turn.keepReason(r);
        turn.tell('garrisonBargained', 0, margin, {
          force: f,
          region: r,
          side: s,
          chance: { probability, draw },
        });
        depart(f, r, DRAWN_IN);
        changeCredibility(turn, enemy, 12, 'garrison');
        turn.because(undefined);
        leftBy[r] = MANNER.bargain + 1;
        return;
      }
    }
    if (margin >= 0) return;
    const localSide = region.localSide[r];
    if (localSide !== NONE && region.rebellion[r] > 600 && turn.fights(localSide, s)) {
      const probability = round(CHANGE_SIDES * credibility[localSide]);
      const draw = drawThousandths(turn.key, turn.number, DRAW.defection, force.who[f]);
      if (draw < probability) {
        explainMargin(f);
        turn.keepReason(r);
        turn.tell('garrisonChangedSides', 0, margin, {
          force: f,
          region: r,
          side: s,
          chance: { probability, draw },
        });
        depart(f, r, 0);
        if (leftBy[r] === 0) leftBy[r] = MANNER.rising + 1;
        return;
      }
    }
    leave(f, r, refugeOf(r, s) === NONE ? 'desert' : 'withdraw', weights.survivors);
    if (leftBy[r] === 0) leftBy[r] = MANNER.withdrawal + 1;
  }

  /** Whether no neighbouring place is held by the garrison's side or its friends. */
  function isEncircled(r: RegionIndex, s: SideIndex): boolean {
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++)
      if ((friends[s] & (1 << holder[road.to[k]])) !== 0) return false;
    return true;
  }

  function explainMargin(f: ForceIndex): void {
    const terms = turn.sum();
    terms.add('will', will[f]);
    terms.add('threshold', -threshold[f]);
  }

  function leave(
    f: ForceIndex,
    r: RegionIndex,
    why: 'assault' | 'withdraw' | 'desert' | 'drawIn',
    survivors: number,
  ): void {
    if (turn.recorder !== undefined && why === 'drawIn') leaveFor(r, turn.recorder.causes.of('drawIn', r));
    explainMargin(f);
    turn.keepReason(r);
    const kind = why === 'desert' ? 'garrisonDeserted' : why === 'drawIn' ? 'garrisonDrewIn' : 'garrisonWithdrew';
    turn.tell(kind, 0, turn.terms.sum, {
      force: f,
      region: r,
      side: sideOf[f],
      about: why,
    });
    depart(f, r, why === 'desert' ? 0 : survivors);
    turn.because(undefined);
  }

  /** While recording: what follows, and whatever becomes of the place this turn, goes back to this. */
  function leaveFor(r: RegionIndex, cause: Cause | undefined): void {
    turn.because(cause);
    if (cause !== undefined) turn.leftFor.set(r, cause);
  }

  /**
   * Men leave a place: a share stands again at the refuge, the rest go home; with their leader gone, all go home:
   * [BREAK-5].
   */
  function depart(f: ForceIndex, r: RegionIndex, survivors: number): void {
    const s = sideOf[f];
    const men = menOf[f];
    const leaderless = side.hasLeader[s] === 1 && leaderPresent[s] === 0 && side.personal[s] > PERSONAL;
    const refuge = survivors === 0 || leaderless ? NONE : refugeOf(r, s);
    const host = refuge === NONE ? NONE : region.garrison[refuge];
    // A garrison's men join the garrison of the refuge; if that has gone, there is nobody to join.
    const stays = f < force.named || (sideOf[host] === s && turn.stands(host));
    const standing = refuge === NONE || !stays ? 0 : Math.floor(men * survivors);
    loseMen(turn, f, 'deserted', men - standing);
    if (standing === 0) return;
    if (f >= force.named) {
      loseMen(turn, f, 'departure', standing);
      gainMen(turn, host, 'arrival', standing, fill[f]);
      return;
    }
    fallBackTo(turn, f, refuge);
    entrenched[f] = 0;
    // Out of the enemy's reach, a broken force recovers a little: to just above its threshold.
    will[f] = Math.max(will[f], threshold[f] + 40);
  }

  /** The nearest own provincial capital that is uncontested and reachable by road; NONE if there is none. */
  function refugeOf(r: RegionIndex, s: SideIndex): RegionIndex {
    // A place connected to the capital can reach all others that are; a pocket only itself.
    const pocket = connected[r] === 0;
    if (pocket) frontLine.flood(r, s);
    let best: RegionIndex = NONE;
    let bestKm = FAR;
    for (let c = 0; capitals[c] !== NONE; c++) {
      const i = capitals[c];
      if (i === r || holder[i] !== s || contester[i] !== NONE) continue;
      if (pocket ? !frontLine.isReached(i) : connected[i] !== 1) continue;
      const km = road.distance[r * region.count + i];
      if (km < bestKm) {
        best = i;
        bestKm = km;
      }
    }
    return best;
  }

  /** Attackers who have had enough return to the nearest place of their own: [BREAK-6]. */
  function giveUpAttack(f: ForceIndex, r: RegionIndex, s: SideIndex): void {
    let best: RegionIndex = NONE;
    let bestKm = FAR;
    for (let i: RegionIndex = FIRST; i < region.count; i++) {
      const km = road.distance[r * region.count + i];
      if (holder[i] === s && km < bestKm) {
        best = i;
        bestKm = km;
      }
    }
    if (fatigue[f] >= WORN_OUT) turn.sum().add('fatigue', WORN_OUT - 1 - fatigue[f]);
    else explainMargin(f);
    turn.tell('forceRepelled', 0, turn.terms.sum, { force: f, side: s, region: r });
    if (best === NONE) {
      loseMen(turn, f, 'deserted', menOf[f]);
      return;
    }
    fallBackTo(turn, f, best);
    will[f] = Math.max(will[f], threshold[f] + 60);
  }

  /** The leader leaves when the belt around the seat is lost, help is gone and the enemy is near: [BREAK-7]. */
  function considerExit(s: SideIndex): void {
    const seat = side.capital[s];
    // Without a seat there is none to leave.
    if (seat === NONE) return;
    const [beltStart, beltEnd] = [beltFirst[s], beltFirst[s + 1]];
    let lost = 0;
    for (let k = beltStart; k < beltEnd; k++) if ((friends[s] & (1 << holder[beltTo[k]])) === 0) lost++;
    const fallen = holder[seat] !== s;
    if (!fallen && lastExit[s] !== NONE && turn.number - lastExit[s] < SUCCESSOR_STAYS) return;
    const threat = fallen || contester[seat] !== NONE ? 1 : neighbourLost(seat, s) ? 0.5 : 0;
    const gone = 1 - supportLeft(turn, s);
    const terms = turn.sum();
    terms.add('base', round(1000 * weights.exitBase));
    terms.add('beltLost', round(1000 * weights.exitJeopardy * (lost / Math.max(1, beltEnd - beltStart))));
    terms.add('capitalThreat', round(1000 * weights.exitThreat * threat));
    terms.add('supportGone', round(1000 * weights.exitSupport * gone));
    if (turn.recorder !== undefined) terms.because('supportGone', supportShares(s, gone));
    terms.add('cohesion', -round(weights.exitCohesion * cohesion[s]));
    if (turn.recorder !== undefined) explainCohesion(s);
    if (asylum[s] === 1) {
      terms.add('order', 700);
      if (turn.recorder !== undefined) terms.allBecause(turn.recorder.causes.of('asylum', s));
    }
    const probability = fallen ? 1000 : round(1000 * logistic(terms.sum / 1000));
    const draw = drawThousandths(turn.key, turn.number, DRAW.leaderExit, side.who[s]);
    if (draw >= probability) return;
    turn.tell('leaderLeft', 0, terms.sum, { side: s, region: seat, chance: { probability, draw } });
    leaderLeaves(turn, s, 1000, !fallen);
  }

  /** While recording: what of the support that is gone went for what. */
  function supportShares(s: SideIndex, gone: number): readonly Share[] {
    const { causes } = turn;
    const { actor } = compiled;
    if (causes === undefined || gone === 0) return [];
    let start = 0;
    const moved: Lasting[] = [];
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      if (actor.partner[a] !== s) continue;
      const cell = a * side.count + s;
      start += actor.support[cell];
      moved.push(...causes.all('support', cell));
    }
    const weight = (amount: number): number => -round((1000 * weights.exitSupport * amount) / start);
    return moved.flatMap(({ cause, amount }) => {
      const value = weight(amount);
      return value === 0 ? [] : [{ cause, value }];
    });
  }

  function explainCohesion(s: SideIndex): void {
    const closer = turn.causes?.all('cohesion', s) ?? [];
    const more = closer.reduce((sum, { amount }) => sum + amount, 0);
    turn.terms.because('cohesion', divide(-round(weights.exitCohesion * more), closer));
  }

  function neighbourLost(r: RegionIndex, s: SideIndex): boolean {
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++)
      if ((friends[s] & (1 << holder[road.to[k]])) === 0) return true;
    return false;
  }
}

/** Outside support for a side as a share of that at the start, 0 to 1. */
function supportLeft(turn: Turn, s: SideIndex): number {
  const { actor, side } = turn.compiled;
  let now = 0;
  let start = 0;
  for (let a: ActorIndex = FIRST; a < actor.count; a++) {
    if (actor.partner[a] !== s) continue;
    now += turn.state.support.level[a * side.count + s];
    start += actor.support[a * side.count + s];
  }
  return start === 0 ? 1 : Math.min(1, now / start);
}
