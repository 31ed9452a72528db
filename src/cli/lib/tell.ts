/** Ensembles as text for a terminal. */

import { momentOf } from '../../core/moments.ts';
import type { PartingSummary, TableComparison, TermCount, TimeDifference } from '../../ensemble/compare.ts';
import type { PairedDifference } from '../../ensemble/statistics.ts';
import type { EnsembleSummary, PlaceSummary } from '../../ensemble/summary.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatApart, formatMoment, formatNumber, formatPercent, formatShift } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';

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

/** A turn is half a day. */
const days = (turns: number): string => formatShift(turns / 2, 2);

/** How often each act ended, and by when. */
export function tellActs(compiled: CompiledScenario, { acts }: EnsembleSummary): string[] {
  const name = namer(compiled);
  return [
    text('cli.tell.acts'),
    ...acts.map(({ act, share, turns }) =>
      text('cli.tell.act', {
        name: name.act(act),
        share: formatPercent(share.share),
        low: formatPercent(share.low),
        high: formatPercent(share.high),
        when: turns[50] === null ? '' : text('cli.tell.when', { date: name.date(turns[50]) }),
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
    ...tellActs(compiled, summary),
    '',
    text('cli.tell.places'),
    ...lost.map((place) => tellPlace(name, place)),
    '',
    text('cli.tell.scores'),
    ...summary.scores.map(({ actor, aim, mean, percentiles }) =>
      text('cli.tell.score', {
        chair: name.chair(actor),
        aim: name.aim(actor, aim),
        mean: formatNumber(mean.mean),
        low: formatNumber(mean.low),
        high: formatNumber(mean.high),
        lower: formatNumber(percentiles[25]),
        upper: formatNumber(percentiles[75]),
      }),
    ),
    '',
    text('cli.tell.costs'),
    ...summary.costs.map((row) =>
      text('cli.tell.cost', {
        name: name.cost(row),
        mean: Math.round(row.mean.mean),
        lower: Math.round(row.percentiles[5]),
        upper: Math.round(row.percentiles[95]),
      }),
    ),
    ...(summary.refused > 0 ? ['', text('cli.tell.refused', { count: summary.refused })] : []),
  ];
}

function tellPlace(name: ReturnType<typeof namer>, { region, share, turns, manners, takers }: PlaceSummary): string {
  const most = <T extends { readonly runs: number }>(rows: readonly T[]): T =>
    rows.reduce((best, row) => (row.runs > best.runs ? row : best));
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

const moves = ({ low, high }: { readonly low: number; readonly high: number }): boolean => low > 0 || high < 0;
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
  const none = (count: number): string[] => (count === 0 ? [text('cli.tell.noneMoves')] : []);
  return [
    ...tellActDifferences(compiled, comparison),
    '',
    text('cli.tell.pairedPlaces'),
    ...places.map(({ region, time }) =>
      text('cli.tell.pairedPlace', {
        name: name.region(region),
        days: days(time.difference),
        low: days(time.low),
        high: days(time.high),
        looseLow: days(time.unpaired.low),
        looseHigh: days(time.unpaired.high),
      }),
    ),
    ...none(places.length),
    '',
    text('cli.tell.pairedScores'),
    ...scores.map((row) =>
      text('cli.tell.pairedScore', {
        chair: name.chair(row.actor),
        aim: name.aim(row.actor, row.aim),
        ...interval(row),
      }),
    ),
    ...none(scores.length),
    '',
    text('cli.tell.pairedCosts'),
    ...costs.map((row) => text('cli.tell.pairedCost', { name: name.cost(row), ...interval(row) })),
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
    low: formatShift(100 * share.low, 1),
    high: formatShift(100 * share.high, 1),
    flipped: formatPercent(share.flipped.share),
    days: days(time.difference),
    daysLow: days(time.low),
    daysHigh: days(time.high),
  });
}

function interval({ difference, low, high }: PairedDifference): { difference: string; low: string; high: string } {
  const digits = Math.abs(difference) < 10 ? 1 : 0;
  return {
    difference: formatShift(difference, digits),
    low: formatShift(low, digits),
    high: formatShift(high, digits),
  };
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
