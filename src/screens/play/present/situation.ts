/**
 * What stands behind a card at the moment, as the chair sees it: the men, the people or the bond that the order is
 * about.
 */
import { type ForceIndex, NONE, type PeopleIndex, type RegionIndex, type SideIndex } from '../../../core/indices.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import type { Sight } from '../../../engine/view/view.ts';
import { PEOPLE_GROUPS } from '../../../engine/vocabulary.ts';
import { menWords, reportedMen, seesSupport, supportWord, willWord } from '../../../present/figures.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { forcesAt } from '../../../present/places.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';

export function nowWords(compiled: CompiledScenario, view: Sight, order: Order): string {
  switch (order.kind) {
    case 'move':
    case 'send':
    case 'commitReserve':
      return text('now.force', {
        men: text('men.count', { count: menOf(view, order.force) }),
        there: holderWords(compiled, view, order.region),
      });
    case 'hold':
    case 'digIn':
    case 'fallBack':
      return text('now.own', { men: menWords(view, order.force), will: willWord(view.will(order.force)) });
    case 'evacuate':
    case 'bringBack':
      return text('people.count', { count: peopleIn(view, order.group) });
    case 'speak':
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
      return bondWords(compiled, view, order.side);
    default:
      return 'region' in order
        ? text('now.place', {
            place: regionName(compiled, order.region),
            there: holderWords(compiled, view, order.region),
          })
        : '';
  }
}

/** Men who are really with an own force; the view counts none in one that is not in the country yet. */
const menOf = (view: Sight, force: ForceIndex): number =>
  view.men(force) || Math.floor((view.state.force.men[force] * view.state.force.fill[force]) / 1000);

/** "Government, 3,000 to 6,000 men, will wavering" */
function holderWords(compiled: CompiledScenario, view: Sight, region: RegionIndex): string {
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

function peopleIn(view: Sight, group: string): number {
  const { people } = view.compiled;
  let count = 0;
  for (let p = 0; p < people.count; p++) {
    const index = p as PeopleIndex;
    if (people.actor[index] === view.actor && PEOPLE_GROUPS[people.group[index]] === group)
      count += view.peopleLeft(index);
  }
  return count;
}

function bondWords(compiled: CompiledScenario, view: Sight, side: SideIndex): string {
  if (view.actor === NONE || !seesSupport(view, view.actor)) return '';
  return text('now.support', {
    side: sideShort(compiled, side),
    word: supportWord(view.support(view.actor, side)),
  });
}
