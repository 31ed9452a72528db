/** Ensembles as text for a terminal. */

import { momentOf } from '../../core/moments.ts';
import type { PartingSummary, TableComparison, TermCount, TimeDifference } from '../../ensemble/compare.ts';
import { directionOf, FEWEST_FOR_MEANS, type PairedDifference, type Percentiles } from '../../ensemble/statistics.ts';
import type { EnsembleSummary, PlaceSummary } from '../../ensemble/summary.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatApart, formatMoment, formatNumber, formatPercent, formatShift } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { rangeWords, tellFew } from './rangeWords.ts';

type Texts = Readonly<Record<string, string>>;

/** Names of things by id. */
function namer(compiled: CompiledScenario) {
  const { scenario } = compiled;
  const nameIn = (list: readonly { readonly id: string; readonly name: Texts }[], id: string): string =>
    scenarioText(list.find((one) => one.id === id)?.name ?? { en: id });
  return {
    act: (id: string) => nameIn(scenario.acts, id),
    region: (id: string) => nameIn(scenario.regions, id),
    side: (id: string) => nameIn(scenario.sides, id),
    chair: (id: string) => scenarioText(scenario.chairs.find(({ actor }) => actor === id)?.name ?? { en: id }),
    aim: (actor: string, id: string) => nameIn(scenario.chairs.find((chair) => chair.actor === actor)?.aims ?? [], id),
    cost: (row: { readonly cost: string; readonly side?: string }) =>
      row.side === undefined
        ? text(`cost.${row.cost as 'displaced'}`)
        : text('cost.dead', { side: nameIn(scenario.sides, row.side) }),
    date(turn: number | null): string {
      if (turn === null) return text('cli.tell.never');
      return formatMoment(momentOf(scenario.start, turn));
    },
  };
}

type Namer = ReturnType<typeof namer>;

/** A turn is half a day. */
const days = (turns: number): string => formatShift(turns / 2, 2);

/** How often each act ended, and by when. */
export function tellActs(compiled: CompiledScenario, { runs, acts }: EnsembleSummary): string[] {
  const name = namer(compiled);
  return [
    text('cli.tell.acts'),
    ...acts.map(({ act, share, turns }) =>
      text('cli.tell.act', {
        name: name.act(act),
        share: formatPercent(share.share),
        range: rangeWords(share, formatPercent),
        when:
          turns[50] === null
            ? ''
            : text(runs === 1 ? 'cli.tell.whenOfOne' : 'cli.tell.when', { date: name.date(turns[50]) }),
      }),
    ),
  ];
}

export function tellSummary(compiled: CompiledScenario, summary: EnsembleSummary): string[] {
  const name = namer(compiled);
  const lost = summary.places
    .filter(({ share }) => share.count > 0)
    .sort((a, b) => a.restricted.mean - b.restricted.mean);
  return [
    ...tellFew(summary.runs, 'runs'),
    ...tellActs(compiled, summary),
    '',
    text('cli.tell.places'),
    ...lost.map((place) => (summary.runs === 1 ? tellPlaceOfOne(name, place) : tellPlace(name, place))),
    ...(summary.scores.length === 0 ? [] : ['', text('cli.tell.scores')]),
    ...summary.scores.map(({ actor, aim, mean, percentiles }) =>
      text('cli.tell.score', {
        chair: name.chair(actor),
        aim: name.aim(actor, aim),
        mean: formatNumber(mean.mean),
        range: rangeWords(mean, formatNumber),
        half: middleHalf(summary, percentiles),
      }),
    ),
    '',
    text('cli.tell.costs'),
    ...summary.costs.map((row) =>
      summary.runs < FEWEST_FOR_TAILS
        ? text(summary.runs === 1 ? 'cli.tell.costOfOne' : 'cli.tell.costOfFew', {
            name: name.cost(row),
            mean: formatNumber(row.mean.mean),
            half: middleHalf(summary, row.percentiles),
          })
        : text('cli.tell.cost', {
            name: name.cost(row),
            mean: formatNumber(row.mean.mean),
            lower: formatNumber(row.percentiles[5]),
            upper: formatNumber(row.percentiles[95]),
          }),
    ),
    ...(summary.refused > 0 ? ['', text('cli.tell.refused', { count: summary.refused })] : []),
  ];
}

/** Fewest runs of which a twentieth at either end can be left out. */
const FEWEST_FOR_TAILS = 20;

/** Between which figures the middle half of the runs lies; empty if there is but one run. */
function middleHalf({ runs }: EnsembleSummary, percentiles: Percentiles<number>): string {
  if (runs === 1) return '';
  return text('cli.tell.half', { lower: formatNumber(percentiles[25]), upper: formatNumber(percentiles[75]) });
}

const most = <T extends { readonly runs: number }>(rows: readonly T[]): T =>
  rows.reduce((best, row) => (row.runs > best.runs ? row : best));

function tellPlaceOfOne(name: Namer, { region, turns, manners, takers }: PlaceSummary): string {
  return text('cli.tell.placeOfOne', {
    name: name.region(region),
    date: name.date(turns[50]),
    manner: text(`manner.${most(manners).manner}`),
    side: name.side(most(takers).side),
  });
}

function tellPlace(name: Namer, { region, share, turns, manners, takers }: PlaceSummary): string {
  return text('cli.tell.place', {
    name: name.region(region),
    share: formatPercent(share.share),
    early: name.date(turns[10]),
    middle: name.date(turns[50]),
    late: name.date(turns[90]),
    manner: text(`manner.${most(manners).manner}`),
    side: name.side(most(takers).side),
  });
}

/** Whether a difference leaves out zero; of too few pairs for an interval, whether it is one. */
const moves = (by: PairedDifference): boolean =>
  by.pairs < FEWEST_FOR_MEANS ? by.difference !== 0 : directionOf(by) !== 0;
const MOST_PLACES = 12;

/** How much more often each act ends, and how much later. */
export function tellActDifferences(compiled: CompiledScenario, { acts }: TableComparison): string[] {
  const name = namer(compiled);
  return [text('cli.tell.acts'), ...acts.map((act) => tellAct(name.act(act.act), act))];
}

export function tellComparison(compiled: CompiledScenario, comparison: TableComparison): string[] {
  const name = namer(compiled);
  const places = comparison.places
    .filter(({ time }) => moves(time))
    .sort((a, b) => Math.abs(b.time.difference) - Math.abs(a.time.difference))
    .slice(0, MOST_PLACES);
  const scores = comparison.scores.filter(moves);
  const costs = comparison.costs.filter(moves);
  const isFew = comparison.pairs < FEWEST_FOR_MEANS;
  const none = (count: number): string[] =>
    count > 0 ? [] : [text(isFew ? 'cli.tell.noneDiffers' : 'cli.tell.noneMoves')];
  return [
    ...tellFew(comparison.pairs, 'pairs'),
    ...tellActDifferences(compiled, comparison),
    '',
    text('cli.tell.pairedPlaces'),
    ...places.map(({ region, time }) =>
      text('cli.tell.pairedPlace', {
        name: name.region(region),
        days: days(time.difference),
        range:
          time.low === null || time.unpaired.low === null
            ? rangeWords(time, days)
            : text('cli.tell.pairedRange', {
                low: days(time.low),
                high: days(time.high),
                looseLow: days(time.unpaired.low),
                looseHigh: days(time.unpaired.high),
              }),
      }),
    ),
    ...none(places.length),
    '',
    text('cli.tell.pairedScores'),
    ...scores.map((row) =>
      text('cli.tell.pairedScore', {
        chair: name.chair(row.actor),
        aim: name.aim(row.actor, row.aim),
        ...shiftWords(row),
      }),
    ),
    ...none(scores.length),
    '',
    text('cli.tell.pairedCosts'),
    ...costs.map((row) => text('cli.tell.pairedCost', { name: name.cost(row), ...shiftWords(row) })),
    ...none(costs.length),
    ...(comparison.refused > 0 ? ['', text('cli.tell.refused', { count: comparison.refused })] : []),
  ];
}

function tellAct(act: string, { share, time }: TimeDifference): string {
  return text('cli.tell.pairedAct', {
    name: act,
    base: formatPercent(share.base.share),
    variant: formatPercent(share.variant.share),
    difference: formatShift(100 * share.difference, 1),
    range: rangeWords(share, (part) => formatShift(100 * part, 1)),
    flipped: formatPercent(share.flipped.share),
    days: days(time.difference),
    daysRange: rangeWords(time, days),
  });
}

function shiftWords(by: PairedDifference): { difference: string; range: string } {
  const words = (value: number): string => formatShift(value, Math.abs(by.difference) < 10 ? 1 : 0);
  return { difference: words(by.difference), range: rangeWords(by, words) };
}

/** Where pairs diverge, and over what. */
export function tellParting(compiled: CompiledScenario, state: PartingSummary, ground: PartingSummary): string[] {
  const { date } = namer(compiled);
  const half = ({ share, atStart, byTurn }: PartingSummary): string => {
    let seen = atStart;
    if (share.count > 0 && 2 * seen >= share.count) return text('cli.tell.partStart');
    for (const [turn, pairs] of byTurn.entries()) {
      seen += pairs;
      if (share.count > 0 && 2 * seen >= share.count) return date(turn);
    }
    return text('cli.tell.never');
  };
  const terms = (parting: PartingSummary): string[] =>
    parting.terms.length === 0
      ? []
      : [
          text('cli.tell.terms', {
            list: formatApart(parting.terms.slice(0, 4).map((one) => term(one, parting))),
          }),
        ];
  const term = ({ event, term: words, pairs }: TermCount, { lookedInto }: PartingSummary): string =>
    text('cli.tell.term', { event, term: words ?? text('cli.tell.never'), share: formatPercent(pairs / lookedInto) });
  return [
    text('cli.tell.parting'),
    text('cli.tell.partState', { share: formatPercent(state.share.share), date: half(state) }),
    ...terms(state),
    text('cli.tell.partGround', { share: formatPercent(ground.share.share), date: half(ground) }),
    ...terms(ground),
  ];
}
