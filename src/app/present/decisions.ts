/** The three own orders that moved most, in words: what the run came to, and what it comes to without each. */
import type { Decision } from '../../panels/decisions.tsx';
import { type Game, ordersOf } from '../../session/game.ts';
import type { Without } from '../../session/without.ts';
import { formatMoment, formatNumber, formatPoints, momentAfter } from '../../text/format.ts';
import { scenarioText, text } from '../../text/text.ts';
import { readerOf } from '../reader.ts';
import { orderTitle } from './orders.ts';

export const DECISIONS = 3;
const AIMS_SHOWN = 3;
/** Thousandths of an aim below which a difference says nothing. */
const WORTH_SAYING = 5;

export function decisionsOf(game: Game, found: readonly Without[]): readonly Decision[] {
  return found
    .map((each) => decision(game, each))
    .filter((each) => each.rows.length > 0)
    .slice(0, DECISIONS);
}

function decision(game: Game, { turn, line, aims, cost }: Without): Decision {
  const { compiled, chair } = game;
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[chair]);
  const [order] = ordersOf(compiled, [line]);
  const moved = aims
    .filter(({ played, without }) => Math.abs(played - without) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.played - b.without) - Math.abs(a.played - a.without))
    .slice(0, AIMS_SHOWN);
  const name = (id: string): string => scenarioText(seat?.aims.find((aim) => aim.id === id)?.name ?? { en: id });
  const people = (
    [
      ['killedCivilians', 'debrief.killed'],
      ['displaced', 'debrief.displaced'],
    ] as const
  ).filter(([kind]) => rounded(cost.played[kind]) !== rounded(cost.without[kind]));
  return {
    key: `${turn} ${line}`,
    moment: formatMoment(momentAfter(compiled.scenario.start, turn)),
    order: order === undefined ? line : orderTitle(compiled, order, readerOf(game).side),
    rows: [
      ...moved.map(({ aim, played, without }) => [name(aim), formatPoints(played), formatPoints(without)] as const),
      ...people.map(([kind, label]) => [text(label), rounded(cost.played[kind]), rounded(cost.without[kind])] as const),
    ],
  };
}

/** Two figures: more would say what a single pair of runs cannot know. */
function rounded(count: number): string {
  const step = 10 ** Math.max(0, String(Math.round(count)).length - 2);
  return formatNumber(Math.round(count / step) * step);
}
