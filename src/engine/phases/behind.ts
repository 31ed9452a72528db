/**
 * Phase 10, behind the line: where places have changed hands or are cut off, order comes back or breaks down further,
 * offices work or stop, stores are looted, and a neighbour who fears them strikes. RULES.md, chapter BEHIND.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import { emptyDepot } from '../deeds/depots.ts';
import { disorderKills, harmPeople } from '../deeds/harm.ts';
import { changeDisorder, changeOffices, isWorthBreaking } from '../deeds/order.ts';
import { regardForStores } from '../deeds/regard.ts';
import { commandOf } from '../knowledge/bases.ts';
import type { Turn } from '../turn.ts';
import { DEPOT } from '../vocabulary.ts';

/** Disorder a turn, thousandths: [BEHIND-3]. */
const TROOPS = -60;
const MOST_BY_TROOPS = -120;
const GARRISON = -20;
const OFFICES = -40;
const REASSURED = -30;
const UNPAID = 30;
const OPEN_GATES = 20;
/** A man for each so many people counts as troops once. */
const PEOPLE_FOR_EACH_MAN = 2000;
/** Offices that keep order by themselves; disorder that keeps officials at home; disorder that lets them come back. */
const OFFICES_AT_WORK = 600;
const ROUGH = 300;
const CALM = 200;

/** Offices a turn, thousandths: [BEHIND-4]. */
const STOPPED = -15;
const KEPT_HOME = -40;
const COME_BACK = 10;
/** Offices that stop where a leader has left, for all of the shock: [BEHIND-5]. */
const LEADER_LEFT = -250;

/** Chance that unguarded stores are looted in a turn, and the disorder that comes of it, thousandths: [BEHIND-7]. */
const LOOTING = 150;
const LOOTED = 100;
/** Chance that a neighbour who fears arms strikes at them in a turn if nothing assures him: [BEHIND-8]. */
const STRIKE = 600;
/** Aircraft of a strike, whose harm is counted as that of sorties. */
const SORTIES = 4;
const ASSURANCE = { guarded: 400, shown: 300, noFoe: 300 } as const;

export function createBehindPhase(turn: Turn): () => void {
  const { compiled, state } = turn;
  const { region, side, actor, force } = compiled;
  const { holder, firstHolder, lastChangeTurn, connected, policing, arsenalGuarded, reassured } = state.region;
  const { disorder, offices, stayed, depot, shown, warned } = state.region;
  const { leaderPresent } = state.side;
  const { exitShock } = turn;
  const { people } = region;
  /** Whether any neighbour fears arms; read anew each turn, since a setting may be refilled. */
  let isAnybodyAfraid = false;

  return () => {
    const seat = seatHolder();
    isAnybodyAfraid = false;
    for (let a: ActorIndex = FIRST; a < actor.count; a++) if (actor.fearsArms[a] > 0) isAnybodyAfraid = true;
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      const h = holder[r];
      const shock = h === firstHolder[r] ? exitShock[h] : 0;
      // Most places stand as they stood at the start: nothing happens there.
      if ((disorder[r] | stayed[r] | shock) === 0 && h === firstHolder[r] && connected[r] === 1) continue;
      if (people[r] > 0) live(r, h, isPaid(r, h, seat), shock);
      if (depot[r] === DEPOT.held) leaveStores(r, h);
      if (stayed[r] > 0) stayed[r] = stayed[r] - 1;
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) exitShock[s] = 0;
  };

  /** The side that holds the capital of the country, and so pays its offices; NONE if nobody does. */
  function seatHolder(): SideIndex {
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      const seat = side.capital[s];
      if (side.hasLeader[s] === 1 && seat !== NONE) return holder[seat] === side.residents ? NONE : holder[seat];
    }
    return NONE;
  }

  /** Whether the offices of a place are paid and have orders. */
  function isPaid(r: RegionIndex, h: SideIndex, seat: SideIndex): boolean {
    if (stayed[r] > 0) return true;
    // Islands and enclaves have their own ways until an enemy is at hand.
    if (h === firstHolder[r]) return side.capital[h] === NONE || connected[r] === 1 || !turn.knowledge.isThreatened(r);
    return seat !== NONE && turn.friendly(h, seat);
  }

  function live(r: RegionIndex, h: SideIndex, paid: boolean, shock: number): void {
    if (disorder[r] > 0) {
      // What the change of hands upset is not made good on the same day.
      if (lastChangeTurn[r] !== turn.number) restore(r, h, paid);
      if (disorder[r] > 0) disorderKills(turn, r);
    }
    const terms = turn.sum();
    if (!paid) terms.add('unpaid', STOPPED);
    if (disorder[r] > ROUGH) terms.add('disorder', round((KEPT_HOME * disorder[r]) / 1000));
    else if (paid && disorder[r] < CALM && offices[r] < region.offices[r])
      terms.add('recovered', Math.min(COME_BACK, region.offices[r] - offices[r]));
    if (shock > 0) terms.add('leader', round((LEADER_LEFT * shock) / 1000));
    if (terms.sum !== 0) changeOffices(turn, r);
  }

  /** Order comes back, or breaks down further: [BEHIND-3]. */
  function restore(r: RegionIndex, h: SideIndex, paid: boolean): void {
    const terms = turn.sum();
    const unit = people[r] / PEOPLE_FOR_EACH_MAN;
    if (policing[r] > 0) terms.add('troops', Math.max(MOST_BY_TROOPS, round((TROOPS * policing[r]) / unit)));
    terms.add('garrison', round(GARRISON * Math.min(1, turn.defenders(r) / unit)));
    if (offices[r] > OFFICES_AT_WORK) terms.add('offices', OFFICES);
    if (reassured[r] > 0) terms.add('reassured', REASSURED);
    if (!paid) terms.add('unpaid', UNPAID);
    if (arsenalGuarded[r] === 0 && h !== firstHolder[r] && isWorthBreaking(turn, r)) terms.add('unguarded', OPEN_GATES);
    changeDisorder(turn, r);
  }

  /** Stores that nobody guards are looted; a neighbour who fears them warns, and then strikes. */
  function leaveStores(r: RegionIndex, h: SideIndex): void {
    if (h === firstHolder[r]) return;
    if (arsenalGuarded[r] === 0 && lastChangeTurn[r] !== turn.number) loot(r);
    if (depot[r] === DEPOT.held && isAnybodyAfraid && leaderPresent[firstHolder[r]] === 0) fear(r);
  }

  function loot(r: RegionIndex): void {
    const draw = drawThousandths(turn.key, turn.number, DRAW.depot, region.who[r], 2 * turn.halfDay);
    if (draw >= LOOTING) return;
    const before = emptyDepot(turn, r, 'looted');
    turn.sum().add('looted', -before);
    turn.tell('depotLooted', before, 0, { region: r, chance: { probability: LOOTING, draw } });
    turn.sum().add('looted', LOOTED);
    changeDisorder(turn, r);
    regardForStores(turn, commandOf(turn.compiled, state.region.holder[r]), 'looted');
  }

  function fear(r: RegionIndex): void {
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      if (actor.fearsArms[a] === 0) continue;
      if (warned[r] === NONE) {
        warned[r] = turn.number;
        turn.note('strikeWarned', { actor: a, region: r });
        return;
      }
      if (warned[r] === turn.number) return;
      strike(r, a);
      return;
    }
  }

  function strike(r: RegionIndex, a: ActorIndex): void {
    const most = round((STRIKE * actor.fearsArms[a]) / 1000);
    const assured =
      (arsenalGuarded[r] === 1 ? ASSURANCE.guarded : 0) +
      (shown[r] === 1 ? ASSURANCE.shown : 0) +
      (hasFoe(r, a) ? 0 : ASSURANCE.noFoe);
    const probability = round((most * (1000 - assured)) / 1000);
    const draw = drawThousandths(turn.key, turn.number, DRAW.depot, region.who[r], 2 * turn.halfDay + 1);
    if (draw >= probability) return;
    const before = emptyDepot(turn, r, 'struck');
    turn.sum().add('struck', -before);
    turn.tell('depotStruck', before, 0, { actor: a, region: r, chance: { probability, draw } });
    harmPeople(turn, r, 'sortie', SORTIES);
  }

  /** Whether men stand there whose packages the neighbour stops. */
  function hasFoe(r: RegionIndex, a: ActorIndex): boolean {
    const { first, next } = turn.deployment;
    for (let f = first[r]; f !== NONE; f = next[f])
      if (f < force.named && actor.interdicts[a * actor.count + force.actor[f]] === 1) return true;
    return false;
  }
}
