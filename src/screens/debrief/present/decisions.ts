/** The player's orders that mattered, in words: what each added on average and in this run, and what moved first. */

import { formatOrder } from '../../../engine/orders/text.ts';
import type { Interval, PairedDifference } from '../../../ensemble/statistics.ts';
import { isClear, type OrderEffect } from '../../../lab/orderTrials.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { forceName, regionName } from '../../../present/names.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { type Game, gameTime, lineOfPlay, seatView } from '../../../session/game.ts';
import { ordersGiven, type TrialsSoFar, type Tried, WORTH, weightOf } from '../../../session/trials.ts';
import { isPrice, type OwnPair, withoutOrders } from '../../../session/without.ts';
import {
  formatApart,
  formatChange,
  formatDecimals,
  formatMoment,
  formatPointChange,
  formatPoints,
  formatShift,
} from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { Decision, DecisionRow, DecisionsTold } from '../panels/decisions.tsx';

const AIMS_SHOWN = 3;
/** A change of will that is worth saying, thousandths. */
const WILL_WORTH = 5;
/** A shift of a place's loss that is worth saying: turns, or share of the runs. */
const TURNS_WORTH = 0.2;
const SHARE_WORTH = 0.1;

/** What stands so far; the pairs of this run itself are added once the figures are final. */
export function decisionsOf(game: Game, soFar: TrialsSoFar): DecisionsTold {
  const { found, all, isFinal } = soFar;
  const decisions = found.map((tried) => decision(game, tried, isFinal));
  const together = all !== undefined && weightOf(game, all.effect) > 0 ? decision(game, all, isFinal) : undefined;
  const note = isFinal ? noteOf(game, soFar, together !== undefined) : undefined;
  return {
    decisions,
    ...(isFinal && together !== undefined ? { together } : {}),
    ...(note === undefined ? {} : { note }),
    ...(isFinal || decisions.length === 0 ? {} : { lead: text('decisions.soFar', { count: found[0].effect.pairs }) }),
  };
}

function noteOf(game: Game, { found, more }: TrialsSoFar, isTogether: boolean): string | undefined {
  const given = ordersGiven(game).length;
  if (given === 0) return text('decisions.noOrders');
  if (more > 0) return text('decisions.more', { count: more });
  if (found.length === 0) return text(isTogether ? 'decisions.noneAlone' : 'decisions.none');
  const told = found.reduce((count, each) => count + each.given.length, 0);
  return given > told ? text('decisions.rest') : undefined;
}

function decision(game: Game, tried: Tried, isFinal: boolean): Decision {
  const { compiled } = game;
  const { effect, given } = tried;
  const own = isFinal ? withoutOrders(game, given) : undefined;
  const moment = (turn: number): string => formatMoment(momentAt(gameTime(game), turn));
  return {
    key: given.map(({ turn, order }) => `${turn} ${formatOrder(compiled, order)}`).join('; '),
    moment: moment(given[0].turn),
    order: titleOf(game, tried, moment),
    pairs: text('decisions.average', { count: effect.pairs }),
    rows: [...aimRows(game, effect, own), ...peopleRows(effect, own)],
    cause: causeOf(game, effect),
  };
}

function titleOf(game: Game, { kind, given }: Tried, moment: (turn: number) => string): string {
  const line = lineOfPlay(game);
  const title = ({ turn, order }: Tried['given'][number]): string =>
    orderTitle(game.compiled, order, askedAt(seatView(game, line[turn].state)));
  switch (kind) {
    case 'all':
      return text('decisions.all');
    case 'repeated':
      return text('decisions.repeated', {
        order: title(given[0]),
        count: given.length,
        last: moment(given[given.length - 1].turn),
      });
    case 'turn':
      return text('decisions.turn', { orders: formatApart(given.map(title)) });
    default:
      return title(given[0]);
  }
}

/** The aims moved clear of chance, most first. */
function aimRows(game: Game, { aims }: OrderEffect, own: OwnPair | undefined): DecisionRow[] {
  const { compiled, shown } = game;
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  return aims
    .filter(({ aim, by }) => !isPrice(game, aim) && isClear(by, WORTH.aim))
    .sort((a, b) => Math.abs(b.by.difference) - Math.abs(a.by.difference))
    .slice(0, AIMS_SHOWN)
    .map(({ aim, by }) => {
      const pair = own?.aims.find((each) => each.aim === aim);
      return {
        label: text('decisions.aim', {
          aim: scenarioText(chair?.aims.find(({ id }) => id === aim)?.name ?? { en: aim }),
        }),
        average: figure(by, formatPointChange),
        ...(pair === undefined ? {} : { run: formatPointChange(pair.played - pair.without) }),
      };
    });
}

const PEOPLE = [
  ['killedCivilians', 'cost.killedCivilians'],
  ['displaced', 'cost.displaced'],
] as const;

/** The human cost is always told, also where it moved by chance alone. */
function peopleRows(effect: OrderEffect, own: OwnPair | undefined): DecisionRow[] {
  return PEOPLE.map(([kind, label]) => ({
    label: text(label),
    average: isClear(effect[kind], WORTH[kind]) ? figure(effect[kind], twoFigures) : text('decisions.unclear'),
    ...(own === undefined ? {} : { run: wholeFigures(own.cost.played[kind] - own.cost.without[kind]) }),
  }));
}

/** The average, and its range in brackets where there are enough pairs for one. */
function figure({ difference, low, high }: PairedDifference, words: (value: number) => string): string {
  if (low === null) return words(difference);
  return text('decisions.figure', { value: words(difference), range: spanOf({ low, high }, words) });
}

const spanOf = ({ low, high }: Interval, words: (value: number) => string): string =>
  text('decisions.span', { low: words(low), high: words(high) });

/** Two significant figures: pairs of runs support no more. */
const twoFigures = (mean: number): string => (Math.abs(mean) < 9.95 ? formatShift(mean, 1) : wholeFigures(mean));

/** The same of a count. */
function wholeFigures(count: number): string {
  const step = 10 ** Math.max(0, String(Math.round(Math.abs(count))).length - 2);
  return formatChange(Math.round(count / step) * step);
}

/** What had moved half a day later, and which place was lost sooner or later: measured in the same pairs. */
function causeOf(game: Game, effect: OrderEffect): string {
  return [willMoved(game, effect), placeMoved(game, effect)].join(' ');
}

function willMoved({ compiled }: Game, { wills, pairs }: OrderEffect): string {
  const moved = wills
    .filter(({ by }) => 2 * by.pairs >= pairs && isClear(by, WILL_WORTH))
    .sort((a, b) => Math.abs(b.by.difference) - Math.abs(a.by.difference));
  const [first, ...others] = moved;
  if (first === undefined) return text('decisions.cause.noWill');
  const { difference } = first.by;
  const words = text(difference > 0 ? 'decisions.cause.higher' : 'decisions.cause.lower', {
    force: forceName(compiled, first.force),
    points: formatPoints(Math.abs(difference)),
  });
  const range = causeRange(first.by, formatPoints);
  const rest = others.length === 0 ? '' : text('decisions.cause.willToo', { count: others.length });
  return text('decisions.cause.sentence', { words: `${words}${range}${rest}` });
}

/** How much it is at least and at most, in brackets; empty where that is not known, or the same. */
function causeRange({ difference, low, high }: PairedDifference, words: (value: number) => string): string {
  if (low === null) return '';
  const [near, far] = (difference > 0 ? [low, high] : [-high, -low]).map(words);
  return near === far ? '' : text('decisions.cause.range', { low: near, high: far });
}

function placeMoved({ compiled }: Game, { losses }: OrderEffect): string {
  const byShare = losses
    .filter(({ by, lost }) => isClear(by, 0) && Math.abs(lost.played - lost.without) >= SHARE_WORTH)
    .sort((a, b) => Math.abs(b.lost.played - b.lost.without) - Math.abs(a.lost.played - a.lost.without));
  const byTime = losses
    .filter(({ by }) => isClear(by, TURNS_WORTH))
    .sort((a, b) => Math.abs(b.by.difference) - Math.abs(a.by.difference));
  const [share] = byShare;
  const [time] = byTime;
  const place = (region: string): string => regionName(compiled, compiled.regionOf(region));
  if (share !== undefined)
    return text('decisions.cause.share', {
      place: place(share.region),
      with: Math.round(100 * share.lost.played),
      without: Math.round(100 * share.lost.without),
    });
  if (time === undefined) return text('decisions.cause.noPlace');
  const { difference } = time.by;
  const inDays = (turns: number): string => formatDecimals(turns / 2, 1);
  return text(difference > 0 ? 'decisions.cause.later' : 'decisions.cause.sooner', {
    place: place(time.region),
    days: inDays(Math.abs(difference)),
    range: causeRange(time.by, inDays),
  });
}
