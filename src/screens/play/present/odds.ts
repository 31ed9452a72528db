/** The odds of a turn in words. */
import { momentOf } from '../../../core/moments.ts';
import { ODDS_RUNS, type Odds, type OddsQuestion } from '../../../lab/odds.ts';
import type { DeskTurn } from '../../../present/desk/cards.ts';
import { markOf } from '../../../present/marks.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { formatShortDay } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { OddsLine, OddsProps } from '../panels/odds.tsx';

/** `found`: undefined while they are played. */
export function oddsTold(
  turn: DeskTurn,
  found: readonly Odds[] | undefined,
): Pick<OddsProps, 'runs' | 'lines' | 'brief'> {
  const [most] = [...(found ?? [])].sort((a, b) => offHalf(a) - offHalf(b));
  return {
    runs: ODDS_RUNS,
    lines: found?.map((odds) => lineOf(turn, odds)),
    brief: most === undefined ? '' : briefOf(turn, most),
  };
}

/** How far from an even count. */
const offHalf = ({ count, runs }: Odds): number => Math.abs(2 * count - runs);

const briefOf = ({ compiled }: DeskTurn, { question, count, runs }: Odds): string =>
  text('odds.brief', { question: questionWords(compiled, question), share: text('odds.count', { count, runs }) });

function lineOf({ compiled }: DeskTurn, { question, runs, count, change }: Odds): OddsLine {
  return {
    id: question.kind === 'held' ? compiled.region.ids[question.region] : question.aim,
    question: questionWords(compiled, question),
    ...(question.kind === 'held'
      ? { mark: { mark: markOf(compiled, question.side), side: sideShort(compiled, question.side) } }
      : {}),
    count: text('odds.count', { count, runs }),
    ...(change === undefined ? {} : { change: changeOf(change) }),
  };
}

function nameOf(compiled: DeskTurn['compiled'], question: OddsQuestion): string {
  if (question.kind === 'held') return regionName(compiled, question.region);
  const chair = compiled.scenario.chairs.find(({ actor }) => actor === question.actor);
  const aim = chair?.aims.find(({ id }) => id === question.aim);
  return aim === undefined ? question.aim : scenarioText(aim.name);
}

function questionWords(compiled: DeskTurn['compiled'], question: OddsQuestion): string {
  if (question.kind === 'aim') return text('odds.aim', { aim: nameOf(compiled, question) });
  const { date, half } = momentOf(compiled.scenario.start, question.turn);
  const values = { place: nameOf(compiled, question), day: formatShortDay(date) };
  return text(half === 'pm' ? 'odds.held' : 'odds.heldMorning', values);
}

function changeOf(change: number): NonNullable<OddsLine['change']> {
  const count = Math.abs(change);
  if (change > 0) return { short: text('odds.more', { count }), full: text('odds.sinceMore', { count }) };
  if (change < 0) return { short: text('odds.fewer', { count }), full: text('odds.sinceFewer', { count }) };
  return { short: text('odds.same'), full: text('odds.sinceSame') };
}
