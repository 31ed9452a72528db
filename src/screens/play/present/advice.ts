/** What the staff would look at, in words: orders by name, each with both ways and both prices. */
import type { Order } from '../../../engine/orders/shapes.ts';
import { sameOrder } from '../../../engine/orders/sort.ts';
import type { PairedDifference } from '../../../ensemble/statistics.ts';
import type { Advice } from '../../../lab/advice.ts';
import { isClear } from '../../../lab/orderTrials.ts';
import { doctrineOrders } from '../../../policies/doctrine.ts';
import { costWords, type DeskTurn, dilemmaIn, keyOf } from '../../../present/desk/cards.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { compareNames, formatNumber } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { AdviceRow, AdviceTold } from '../panels/advice.tsx';

/** Orders looked at at once. */
const MOST = 5;
/** Steps in which figures are told, and differences under which there are none: a hundred pairs know no finer. */
const STEP = { aim: 10, killed: 5, displaced: 1000 } as const;

/** What doctrine weighs this turn, both ways of each dilemma, then what else is on the desk. */
export function candidates(turn: DeskTurn): readonly Order[] {
  const { view, cards, shown } = turn;
  const weighed = doctrineOrders(view).desk.filter((order) => turn.byKey.has(keyOf(turn, order)));
  const ways = shown.filter((order) => dilemmaIn(turn, order) !== undefined);
  const all = [...weighed, ...ways, ...cards];
  return all.filter((order, i) => all.findIndex((each) => sameOrder(each, order)) === i).slice(0, MOST);
}

/** In the order of their names, which says nothing of what they are worth. */
export function adviceTold(turn: DeskTurn, found: ReadonlyMap<string, Advice>): readonly AdviceTold[] {
  return [...found]
    .flatMap(([key, advice]): readonly AdviceTold[] => {
      const order = turn.byKey.get(key);
      if (order === undefined) return [];
      return [
        {
          key,
          title: orderTitle(turn.compiled, order, askedAt(turn.view)),
          price: costWords(turn.compiled, order),
          rows: rowsOf(turn, advice),
        },
      ];
    })
    .sort((a, b) => compareNames(a.title, b.title));
}

function rowsOf({ compiled, view }: DeskTurn, { aims, killedCivilians, displaced }: Advice): readonly AdviceRow[] {
  const chair = compiled.scenario.chairs.find(({ actor }) => actor === compiled.actor.ids[view.actor]);
  return [
    ...aims.flatMap(({ aim, by }): readonly AdviceRow[] => {
      const found = chair?.aims.find(({ id }) => id === aim);
      // Every price moves what is left of the political capital: it stands above.
      if (found === undefined || found.measure.kind === 'capitalLeft') return [];
      return rowOf(aim, text('advice.aim', { aim: scenarioText(found.name) }), by, STEP.aim, 10);
    }),
    ...rowOf('killed', text('advice.killed'), killedCivilians, STEP.killed),
    ...rowOf('displaced', text('advice.displaced'), displaced, STEP.displaced),
  ];
}

/** A row, if the order moves it clear of chance and by more than the figures can tell. */
function rowOf(key: string, what: string, by: PairedDifference, step: number, unit = 1): readonly AdviceRow[] {
  const told = (value: number): number => (Math.round(value / step) * step) / unit;
  const [without, ordered] = [told(by.base), told(by.variant)];
  if (without === ordered || !isClear(by, step)) return [];
  return [{ key, what, ordered: formatNumber(ordered), without: formatNumber(without) }];
}
