/** The player's three orders that mattered most, in words: the run's result with and without each. */

import { momentOf } from '../../../core/moments.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import { orderTitle } from '../../../present/orders.ts';
import { readerOf } from '../../../present/reader.ts';
import type { Game } from '../../../session/game.ts';
import { type Difference, isPrice, type Without } from '../../../session/without.ts';
import { formatMoment, formatNumber, formatPoints } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { Decision } from '../panels/decisions.tsx';

export const DECISIONS = 3;
const AIMS_SHOWN = 3;
/** Smaller differences in an aim say nothing, thousandths. */
const WORTH_SAYING = 5;

export interface DecisionsFound {
  readonly decisions: readonly Decision[];
  /** A note on the orders not shown. */
  readonly note?: string;
}

export function decisionsOf(game: Game, found: readonly Without[]): DecisionsFound {
  const mattered = found.filter((each) => mattersOf(game, each)).map((each) => decision(game, each));
  // Orders with the same effect share one row: a second would only repeat the figures.
  const alike = new Map<string, Decision[]>();
  for (const each of mattered) {
    const key = JSON.stringify(each.rows);
    const others = alike.get(key);
    if (others) others.push(each);
    else alike.set(key, [each]);
  }
  const decisions = [...alike.values()].slice(0, DECISIONS).map(([first, ...others]) => ({
    ...first,
    ...(others.length === 0 ? {} : { same: text('decisions.same', { count: others.length }) }),
  }));
  if (found.length === 0) return { decisions, note: text('decisions.noOrders') };
  if (mattered.length === 0) return { decisions, note: text('decisions.none') };
  return mattered.length < found.length && alike.size <= DECISIONS
    ? { decisions, note: text('decisions.rest') }
    : { decisions };
}

/** Whether the order changed anything besides its own cost. */
function mattersOf(game: Game, { aims, cost }: Without): boolean {
  return peopleMoved(cost).length > 0 || aims.some((aim) => isWorthSaying(aim) && !isPrice(game, aim.aim));
}

const isWorthSaying = ({ played, without }: Difference): boolean => Math.abs(played - without) >= WORTH_SAYING;

const PEOPLE = [
  ['killedCivilians', 'cost.killedCivilians'],
  ['displaced', 'cost.displaced'],
] as const;
const peopleMoved = (cost: Without['cost']) =>
  PEOPLE.filter(([kind]) => rounded(cost.played[kind]) !== rounded(cost.without[kind]));

function decision(game: Game, { turn, order, aims, cost }: Without): Decision {
  const { compiled, shown } = game;
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  const moved = aims
    .filter(isWorthSaying)
    .sort((a, b) => Math.abs(b.played - b.without) - Math.abs(a.played - a.without))
    .slice(0, AIMS_SHOWN);
  const name = (id: string): string => scenarioText(seat?.aims.find((aim) => aim.id === id)?.name ?? { en: id });
  return {
    key: `${turn} ${formatOrder(compiled, order)}`,
    moment: formatMoment(momentOf(compiled.scenario.start, turn)),
    order: orderTitle(compiled, order, readerOf(game).side),
    rows: [
      ...moved.map(({ aim, played, without }) => [name(aim), formatPoints(played), formatPoints(without)] as const),
      ...peopleMoved(cost).map(
        ([kind, label]) => [text(label), rounded(cost.played[kind]), rounded(cost.without[kind])] as const,
      ),
    ],
  };
}

/** Two significant figures: a single pair of runs cannot support more. */
function rounded(count: number): string {
  const step = 10 ** Math.max(0, String(Math.round(count)).length - 2);
  return formatNumber(Math.round(count / step) * step);
}
