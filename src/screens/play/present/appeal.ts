/** Appeal: what makes an order worth a card right now, or out of place. */

import type { ForceIndex, RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import { peopleOf } from '../../../engine/knowledge/people.ts';
import { harmOf } from '../../../engine/orders/meaning.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import type { View } from '../../../engine/view/view.ts';
import { EVACUATION_STAGES, FORCE_ROLES, type PeopleGroup, POSTURE } from '../../../engine/vocabulary.ts';
import { forcesAt } from '../../../present/places.ts';

/** Will at which a garrison counts as firm, and support that is more than words, thousandths. */
const FIRM = 650;
const TOKEN = 250;
const PRESENT = EVACUATION_STAGES.indexOf('present');

/** Stronger forces appeal more; 0 to 12. */
export const strength = (view: View, force: ForceIndex): number => Math.min(12, view.men(force) / 400);

/** A reserve that stands ready calls for a decision more than a column under way. */
export const calls = (view: View, force: ForceIndex): number =>
  FORCE_ROLES[view.compiled.force.role[force]] === 'reserve' ? 26 : 0;

/** Whether an order would harm civilians at a place of the chair's own side, or of a side that it backs. */
export function harmsFriends(view: View, order: Order): boolean {
  if (!('region' in order) || harmOf(view, order) === undefined) return false;
  const holder = view.holder(order.region);
  if (holder === NONE) return false;
  // Where its partner is under attack, sorties are what holds the attackers up.
  if (isPartner(view, holder) && view.contester(order.region) !== NONE) return false;
  return holder === view.side || isPartner(view, holder) || isBacked(view, holder);
}

/** Withdrawing answers a threat to the place left, not to the destination. */
export const threatAt = (view: View, force: ForceIndex, heat: readonly number[]): number =>
  heat[view.forceRegion(force)] - 30;

export const isHolding = (view: View, force: ForceIndex): boolean => view.posture(force) === POSTURE.hold;

/** Populous places appeal more. */
export const crowd = (view: View, region: RegionIndex): number =>
  Math.min(10, view.compiled.region.people[region] / 200_000);

/** So do enemy places to attack. */
export const prize = (view: View, region: RegionIndex): number =>
  view.hostile(view.holder(region), view.side) ? view.compiled.region.people[region] / 400_000 : 0;

/** Families first; people already gone last. */
export function concern(view: View, group: PeopleGroup): number {
  const people = peopleOf(view.compiled, view.actor, group);
  if (people === undefined || view.peopleStage(people) !== PRESENT || view.peopleLeft(people) === 0) return -40;
  return group === 'families' ? 14 : 4;
}

const partnerOf = (view: View): SideIndex => (view.actor === NONE ? NONE : view.compiled.actor.partner[view.actor]);

export const isPartner = (view: View, side: SideIndex): boolean => side === partnerOf(view);

/** Whether the actor backs a side with more than words. */
export const isBacked = (view: View, side: SideIndex): boolean => view.support(view.actor, side) >= TOKEN;

/** Whether a side has lost every place. */
export function isBeaten(view: View, side: SideIndex): boolean {
  for (let r: RegionIndex = FIRST; r < view.compiled.region.count; r++) if (view.holder(r) === side) return false;
  return true;
}

export function isPartnerBeaten(view: View): boolean {
  const partner = partnerOf(view);
  return partner !== NONE && isBeaten(view, partner);
}

/** Whether a place is not attacked and its garrison is firm. */
export function isSecure(view: View, region: RegionIndex): boolean {
  if (view.contester(region) !== NONE) return false;
  return forcesAt(view, region).every(
    (force) => view.forceSide(force) !== view.holder(region) || view.will(force) >= FIRM,
  );
}

/** Whether one's own side holds the place or own men stand there. */
export const isConcerned = (view: View, region: RegionIndex): boolean =>
  view.holder(region) === view.side || forcesAt(view, region).some((force) => view.isOwn(force));
