/** The situation behind a card as the chair sees it: the men, people or bond that the order is about. */
import { type ForceIndex, NONE, type RegionIndex, type SideIndex } from '../../core/indices.ts';
import { peopleOf } from '../../engine/knowledge/people.ts';
import type { Shown } from '../../engine/orders/kinds/rules.ts';
import { type Order, type OrderNaming, shapeOf } from '../../engine/orders/shapes.ts';
import type { PeopleGroup } from '../../engine/vocabulary.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { seesSupport, supportWord } from '../figures.ts';
import { regionName, sideShort } from '../names.ts';
import { halfDaysTo, whenWords } from '../reach.ts';
import type { Sight } from '../sight.ts';
import { forceStanding, holderStanding } from '../standing.ts';
import { standingWords } from '../standingWords.ts';

interface Going {
  readonly force: ForceIndex;
  readonly region: RegionIndex;
}

/** A force that marches somewhere: how many, from where, against whom or to whom, and when it can be there by road. */
function marchNow(compiled: CompiledScenario, sight: Sight, { force, region }: Going): string {
  const { now } = sight;
  const halfDays = halfDaysTo(compiled, now.forceRegion(force), region);
  if (halfDays === undefined) return sentNow(compiled, sight, { force, region });
  const going = {
    men: text('men.count', { count: now.strength(force) }),
    when: whenWords(compiled, now.turn, halfDays),
  };
  if (!now.hostile(now.forceSide(force), now.holder(region)))
    return text('now.march', { ...going, there: holderWords(compiled, sight, region) });
  return holderStanding(sight, region) === undefined
    ? text('now.attackEmpty', going)
    : text('now.attack', { ...going, against: holderWords(compiled, sight, region) });
}

/** A force sent from outside, and who is there. */
function sentNow(compiled: CompiledScenario, sight: Sight, { force, region }: Going): string {
  return text('now.sent', {
    men: text('men.count', { count: sight.now.strength(force) }),
    there: holderWords(compiled, sight, region),
  });
}

/** A force that stays or leaves. */
function forceNow(_: CompiledScenario, sight: Sight, { force }: { readonly force: ForceIndex }): string {
  const standing = forceStanding(sight, force);
  return standing === undefined ? '' : standingWords(standing);
}

function placeNow(compiled: CompiledScenario, sight: Sight, { region }: { readonly region: RegionIndex }): string {
  return text('now.place', { place: regionName(compiled, region), there: holderWords(compiled, sight, region) });
}

function peopleNow(_: CompiledScenario, { now: view }: Sight, { group }: { readonly group: PeopleGroup }): string {
  const people = peopleOf(view.compiled, view.actor, group);
  return text('people.count', { count: people === undefined ? 0 : view.peopleLeft(people) });
}

/** Support for the side that the order is about. */
function bondNow(compiled: CompiledScenario, { now: view }: Sight, { side }: { readonly side: SideIndex }): string {
  if (view.actor === NONE || !seesSupport(view, view.actor)) return '';
  return text('now.support', { side: sideShort(compiled, side), word: supportWord(view.support(view.actor, side)) });
}

const SITUATIONS: {
  readonly [Name in keyof Shown]: (compiled: CompiledScenario, sight: Sight, order: OrderNaming<Shown[Name]>) => string;
} = {
  march: marchNow,
  sent: sentNow,
  force: forceNow,
  place: placeNow,
  people: peopleNow,
  bond: bondNow,
  nothing: () => '',
};

/** The same for whichever order: a kind shows only what it is about, by type. */
interface Situation {
  of(compiled: CompiledScenario, sight: Sight, order: Order): string;
}
const SITUATION_OF: Readonly<Record<keyof Shown, Situation['of']>> = SITUATIONS;

/** The situation behind an order's card; empty if there is nothing to say. */
export function situationWords(compiled: CompiledScenario, sight: Sight, order: Order): string {
  return SITUATION_OF[shapeOf(order.kind).rules.desk.shows](compiled, sight, order);
}

/** "Government, 3,000–6,000 men, will wavering (45–65 of 100)" */
function holderWords(compiled: CompiledScenario, sight: Sight, region: RegionIndex): string {
  const side = sideShort(compiled, sight.now.holder(region));
  const standing = holderStanding(sight, region);
  return standing === undefined
    ? text('now.empty', { side })
    : text('now.garrison', { side, standing: standingWords(standing) });
}
