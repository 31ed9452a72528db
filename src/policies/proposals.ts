/**
 * What a staff proposes and does not do of itself: that people be taken out. For a desk with somebody at it, and a
 * silent one; a desk that follows doctrine has said beforehand when they go (`staff.ts`). Each proposal has a reason
 * that the view shows, the seats there are for it, and the signal that it would send.
 */

import type { ExitIndex, PeopleIndex, RegionIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import type { OrderOf } from '../engine/orders/shapes.ts';
import type { View } from '../engine/view/view.ts';
import { EVACUATION_STAGES, EXIT_KINDS, PEOPLE_GROUPS, type PeopleGroup } from '../engine/vocabulary.ts';

/** Why people should go, the most pressing first. */
export const PROPOSAL_REASONS = ['wayCloses', 'underMark', 'beltLost', 'capitalFell', 'othersLeave'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

export interface Proposal {
  readonly reason: ProposalReason;
  readonly people: PeopleIndex;
  readonly order: OrderOf<'evacuate'>;
  readonly heads: number;
  /** Seats a turn by that way, and the turns until all are home if nobody else takes any. */
  readonly seats: number;
  readonly turns: number;
  /** The signal of their leaving in the open, thousandths of a usual one: all of it, and what of it at once. */
  readonly signal: number;
  readonly atOnce: number;
}

const PRESENT = EVACUATION_STAGES.indexOf('present');
const MOST = 3;
/** So far from people's place a capital falls near them, km, and so many turns it is news. */
const NEAR_KM = 100;
const NEWS_TURNS = 4;
/** So many others who tell their people to leave are a reason. */
const NOTICES = 2;

/** Groups that each reason is about; all of them where it is not named. */
const ABOUT: { readonly [Reason in ProposalReason]?: readonly PeopleGroup[] } = {
  wayCloses: ['families', 'citizens', 'officials', 'commanders'],
  beltLost: ['officials', 'families', 'citizens'],
  capitalFell: ['families', 'citizens'],
  othersLeave: ['citizens'],
};

/** What the staff of a view's actor proposes, the most pressing first; at most three. */
export function proposalsOf(view: View): readonly Proposal[] {
  const { actor, people } = view.compiled;
  const found: Proposal[] = [];
  for (let p = actor.firstPeople[view.actor]; p < actor.endPeople[view.actor]; p++) {
    if (view.peopleStage(p) !== PRESENT || view.peopleLeft(p) === 0 || view.isHeld(p)) continue;
    const group = PEOPLE_GROUPS[people.group[p]];
    const reason = PROPOSAL_REASONS.find((each) => (ABOUT[each]?.includes(group) ?? true) && HOLDS[each](view, p));
    const proposal = reason === undefined ? undefined : propose(view, p, reason);
    if (proposal !== undefined) found.push(proposal);
  }
  const rank = ({ reason }: Proposal): number => PROPOSAL_REASONS.indexOf(reason);
  return found.sort((a, b) => rank(a) - rank(b) || a.people - b.people).slice(0, MOST);
}

function propose(view: View, p: PeopleIndex, reason: ProposalReason): Proposal | undefined {
  const { people } = view.compiled;
  const way = view.wayOut(p);
  if (way === undefined) return undefined;
  const heads = view.peopleLeft(p);
  const seats = view.seatsFor(p, way);
  const aTurn = Math.min(seats, Math.ceil(people.counts[p] / people.turns[p]));
  if (aTurn === 0) return undefined;
  const signal = people.signal[p];
  return {
    reason,
    people: p,
    order: { kind: 'evacuate', group: PEOPLE_GROUPS[people.group[p]], way, quiet: false },
    heads,
    seats,
    turns: Math.ceil(heads / aTurn) + (way === 'air' ? 0 : 1),
    signal,
    atOnce: Math.round((signal * Math.min(heads, aTurn)) / people.counts[p]),
  };
}

const HOLDS: { readonly [Reason in ProposalReason]: (view: View, p: PeopleIndex) => boolean } = {
  wayCloses: isWayClosing,
  underMark(view, p) {
    const { people, actor } = view.compiled;
    const partner = actor.partner[view.actor];
    return (
      people.leaveBelow[p] !== NONE && partner !== NONE && view.support(view.actor, partner) < people.leaveBelow[p]
    );
  },
  beltLost(view) {
    const side = view.sideOfPeople;
    if (side === NONE || view.compiled.side.capital[side] === NONE) return false;
    const { first, to } = view.tables.belt;
    const places = first[side + 1] - first[side];
    let lost = 0;
    for (let k = first[side]; k < first[side + 1]; k++) if (view.holder(to[k]) !== side) lost++;
    return places > 0 && 2 * lost >= places;
  },
  capitalFell(view, p) {
    const { people, road, region } = view.compiled;
    const side = view.sideOfPeople;
    const { capitals } = view.tables;
    for (let i = 0; capitals[i] !== NONE; i++) {
      const r = capitals[i];
      const since = view.turn - view.lastChange(r);
      if (view.lastChange(r) === NONE || since > NEWS_TURNS || view.holder(r) === side) continue;
      if (view.common.firstHolder[r] === side && road.distance[people.region[p] * region.count + r] <= NEAR_KM)
        return true;
    }
    return false;
  },
  othersLeave: (view) => view.noticesOfOthers() >= NOTICES,
};

/** Whether an enemy is one place off from every way out of the kind that they would take, or from where they are. */
function isWayClosing(view: View, p: PeopleIndex): boolean {
  const { exit, people } = view.compiled;
  const way = view.wayOut(p);
  if (way === undefined) return false;
  if (isNearEnemies(view, people.region[p])) return true;
  const kind = EXIT_KINDS.indexOf(way);
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && view.isOutBy(p, x) && !isNearEnemies(view, exit.region[x])) return false;
  return true;
}

/** Whether an enemy of what the actor backs is in a place, holds one next to it, or is within a short march. */
function isNearEnemies(view: View, r: RegionIndex): boolean {
  const side = view.sideOfPeople;
  return side !== NONE && view.friendly(side, view.holder(r)) && view.common.isThreatened(r);
}
