/** The situation behind a card as the chair sees it: the men, people or bond that the order is about. */
import { type ForceIndex, NONE, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import { peopleOf } from '../../../engine/knowledge/people.ts';
import type { View } from '../../../engine/view/view.ts';
import type { PeopleGroup } from '../../../engine/vocabulary.ts';
import { menWords, reportedMen, seesSupport, supportWord, willWord } from '../../../present/figures.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { forcesAt } from '../../../present/places.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';

/** A force on its way somewhere, and who is there. */
export function sentNow(
  compiled: CompiledScenario,
  view: View,
  { force, region }: { readonly force: ForceIndex; readonly region: RegionIndex },
): string {
  return text('now.force', {
    men: text('men.count', { count: view.strength(force) }),
    there: holderWords(compiled, view, region),
  });
}

/** A force that stays or leaves. */
export function forceNow(_: CompiledScenario, view: View, { force }: { readonly force: ForceIndex }): string {
  return text('now.own', { men: menWords(view, force), will: willWord(view.will(force)) });
}

export function placeNow(compiled: CompiledScenario, view: View, { region }: { readonly region: RegionIndex }): string {
  return text('now.place', { place: regionName(compiled, region), there: holderWords(compiled, view, region) });
}

export function peopleNow(_: CompiledScenario, view: View, { group }: { readonly group: PeopleGroup }): string {
  const people = peopleOf(view.compiled, view.actor, group);
  return text('people.count', { count: people === undefined ? 0 : view.peopleLeft(people) });
}

/** Support for the side that the order is about. */
export function bondNow(compiled: CompiledScenario, view: View, { side }: { readonly side: SideIndex }): string {
  if (view.actor === NONE || !seesSupport(view, view.actor)) return '';
  return text('now.support', { side: sideShort(compiled, side), word: supportWord(view.support(view.actor, side)) });
}

export const nothingNow = (): string => '';

/** "Government, 3,000 to 6,000 men, will wavering" */
function holderWords(compiled: CompiledScenario, view: View, region: RegionIndex): string {
  const side = view.holder(region);
  const [strongest] = forcesAt(view, region)
    .filter((force) => view.forceSide(force) === side)
    .sort((a, b) => view.men(b) - view.men(a));
  if (strongest === undefined) return text('now.empty', { side: sideShort(compiled, side) });
  return text('now.garrison', {
    side: sideShort(compiled, side),
    men: reportedMen(view, region, side),
    will: willWord(view.will(strongest)),
  });
}
