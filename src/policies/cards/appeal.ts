/** Appeal: what makes an order worth a card right now, or out of place. */

import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { peopleOf } from '../../engine/knowledge/people.ts';
import type { Pointless, Raises } from '../../engine/orders/kinds/rules.ts';
import { harmOf } from '../../engine/orders/meaning.ts';
import { type Order, type OrderNaming, shapeOf } from '../../engine/orders/shapes.ts';
import type { View } from '../../engine/view/view.ts';
import { EVACUATION_STAGES, FORCE_ROLES, type PeopleGroup, POSTURE } from '../../engine/vocabulary.ts';
import { forcesAt } from './places.ts';

/** Will at which a garrison counts as firm, and support that is more than words, thousandths. */
const FIRM = 650;
const TOKEN = 250;
/** Will that nothing said adds to, thousandths, and men too few to keep a place. */
const STEADFAST = 950;
const FEWEST = 50;
const PRESENT = EVACUATION_STAGES.indexOf('present');

/** Stronger forces appeal more; 0 to 12. */
const strength = (view: View, force: ForceIndex): number => Math.min(12, view.men(force) / 400);

/** A reserve that stands ready calls for a decision more than a column under way. */
const calls = (view: View, force: ForceIndex): number =>
  FORCE_ROLES[view.compiled.force.role[force]] === 'reserve' ? 26 : 0;

/** Whether an order would harm civilians at a place of the chair's own side, or of a side that it backs. */
function harmsFriends(view: View, order: Order): boolean {
  if (!('region' in order) || harmOf(view, order) === undefined) return false;
  const holder = view.holder(order.region);
  if (holder === NONE) return false;
  // Where its partner is under attack, sorties are what holds the attackers up.
  if (isPartner(view, holder) && view.contester(order.region) !== NONE) return false;
  return holder === view.side || isPartner(view, holder) || isBacked(view, holder);
}

/** Withdrawing answers a threat to the place left, not to the destination. */
const threatAt = (view: View, force: ForceIndex, heat: readonly number[]): number => heat[view.forceRegion(force)] - 30;

const isHolding = (view: View, force: ForceIndex): boolean => view.posture(force) === POSTURE.hold;

/** Populous places appeal more. */
const crowd = (view: View, region: RegionIndex): number => Math.min(10, view.compiled.region.people[region] / 200_000);

/** So do enemy places to attack. */
const prize = (view: View, region: RegionIndex): number =>
  view.hostile(view.holder(region), view.side) ? view.compiled.region.people[region] / 400_000 : 0;

/** Families first; people already gone last. */
function concern(view: View, group: PeopleGroup): number {
  const people = peopleOf(view.compiled, view.actor, group);
  if (people === undefined || view.peopleStage(people) !== PRESENT || view.peopleLeft(people) === 0) return -40;
  return group === 'families' ? 14 : 4;
}

const partnerOf = (view: View): SideIndex => (view.actor === NONE ? NONE : view.compiled.actor.partner[view.actor]);

const isPartner = (view: View, side: SideIndex): boolean => side === partnerOf(view);

/** Whether the actor backs a side with more than words. */
const isBacked = (view: View, side: SideIndex): boolean => view.support(view.actor, side) >= TOKEN;

/** Whether a side has lost every place. */
function isBeaten(view: View, side: SideIndex): boolean {
  for (let r: RegionIndex = FIRST; r < view.compiled.region.count; r++) if (view.holder(r) === side) return false;
  return true;
}

function isPartnerBeaten(view: View): boolean {
  const partner = partnerOf(view);
  return partner !== NONE && isBeaten(view, partner);
}

/** Whether a place is not attacked and its garrison is firm. */
function isSecure(view: View, region: RegionIndex): boolean {
  if (view.contester(region) !== NONE) return false;
  return forcesAt(view, region).every(
    (force) => view.forceSide(force) !== view.holder(region) || view.will(force) >= FIRM,
  );
}

/** Whether nobody there could be steadied: all are as good as certain, and nobody attacks. */
function isSteadfast(view: View, region: RegionIndex): boolean {
  if (view.contester(region) !== NONE) return false;
  return forcesAt(view, region).every(
    (force) => view.forceSide(force) !== view.holder(region) || view.will(force) >= STEADFAST,
  );
}

/** Whether a march is one that no staff would order: too few men for those seen there, or too few for anything. */
function isHopeless(view: View, force: ForceIndex, region: RegionIndex): boolean {
  const men = view.men(force);
  if (men < FEWEST) return true;
  const holder = view.holder(region);
  return (
    view.hostile(view.forceSide(force), holder) && men < view.compiled.weights.leastOdds * view.menAt(region, holder)
  );
}

/** Whether one's own side holds the place or own men stand there. */
const isConcerned = (view: View, region: RegionIndex): boolean =>
  view.holder(region) === view.side || forcesAt(view, region).some((force) => view.isOwn(force));

const RAISES: {
  readonly [Name in keyof Raises]: (view: View, order: OrderNaming<Raises[Name]>, heat: readonly number[]) => number;
} = {
  news: (_, { region }, heat) => heat[region],
  crowd: (view, { region }) => crowd(view, region),
  prize: (view, { region }) => prize(view, region),
  threat: (view, { force }, heat) => threatAt(view, force, heat),
  strength: (view, { force }) => strength(view, force),
  reserve: (view, { force }) => calls(view, force),
  holding: (view, { force }) => (isHolding(view, force) ? -20 : 0),
  people: (view, { group }) => concern(view, group),
  pledge: (_, { stance }) => (stance === 'standBy' ? 4 : 0),
  leader: (_, { act }) => (act === 'speak' ? 6 : -8),
};

const POINTLESS: {
  readonly [Name in keyof Pointless]: (view: View, order: OrderNaming<Pointless[Name]>) => boolean;
} = {
  secure: (view, { region }) => isSecure(view, region),
  steadfast: (view, { region }) => isSteadfast(view, region),
  hopeless: (view, { force, region }) => isHopeless(view, force, region),
  unconcerned: (view, { region }) => !isConcerned(view, region),
  beaten: (view, { side }) => isBeaten(view, side),
  partner: (view, { side }) => isPartner(view, side),
  stranger: (view, { side }) => !(isPartner(view, side) || isBacked(view, side)),
  ownBeaten: (view) => isBeaten(view, view.side),
  partnerBeaten: isPartnerBeaten,
  always: () => true,
};

/** The same for whichever order: a kind is judged only by what it is about, by type. */
interface Judge {
  raises(view: View, order: Order, heat: readonly number[]): number;
  isPointless(view: View, order: Order): boolean;
}
const RAISED_BY: Readonly<Record<keyof Raises, Judge['raises']>> = RAISES;
const POINTLESS_IF: Readonly<Record<keyof Pointless, Judge['isPointless']>> = POINTLESS;

/** How much an order calls for the desk now; `heat` is by place. */
export function appealOf(view: View, order: Order, heat: readonly number[]): number {
  const { weight, raisedBy = [] } = shapeOf(order.kind).rules.desk;
  return weight + raisedBy.reduce((sum, reason) => sum + RAISED_BY[reason](view, order, heat), 0);
}

/** Whether an order makes little sense now: it is then left to the chooser. */
export function isOutOfPlace(view: View, order: Order): boolean {
  const { pointless = [] } = shapeOf(order.kind).rules.desk;
  return pointless.some((reason) => POINTLESS_IF[reason](view, order)) || harmsFriends(view, order);
}
