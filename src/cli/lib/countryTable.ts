/** The backtest of all countries as a table: a row each, every figure with its range over luck. */

import type { CountryScore } from '../../lab/countries.ts';
import { FIGURES, type FigureName, type Ranged } from '../../lab/countries.ts';
import { formatDecimals } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { PlainTable } from './csvTable.ts';

export interface Country {
  readonly id: string;
  readonly title: string;
  readonly score: CountryScore;
}

/** Decimals in which a figure is told; shares are between 0 and 1. */
const DIGITS: Readonly<Record<FigureName, number>> = {
  hitRate: 2,
  medianWidthDays: 1,
  crps: 2,
  skill: 2,
  leftOutSkill: 2,
  earlySkill: 2,
  lateSkill: 2,
  takerShare: 2,
  heldLost: 0,
  capitalRight: 2,
  returnShare: 2,
  returnHitRate: 2,
};

/** For people: numbers in their language, each with its range. */
export const countryTable = (countries: readonly Country[]): PlainTable => ({
  head: [
    ...(['country', 'facts', 'places'] as const).map((name) => text(`cli.countries.${name}`)),
    ...FIGURES.map((name) => text(`cli.countries.${name}`)),
  ],
  rows: countries.map(({ title, score }) => [
    title,
    text(score.isFitted ? 'cli.countries.fitted' : 'cli.countries.unseen'),
    text('cli.countries.count', { lost: score.lost, regained: score.regained, held: score.held }),
    ...FIGURES.map((name) => rangedWords(score.figures[name], DIGITS[name])),
  ]),
});

function rangedWords(ranged: Ranged | undefined, digits: number): string {
  if (ranged === undefined) return '-';
  const [value, low, high] = [ranged.value, ranged.low, ranged.high].map((each) => formatDecimals(each, digits));
  return low === high ? value : text('cli.countries.ranged', { value, low, high });
}

/** For other programs: a column for each figure and for either end of its range, numbers as they are. */
export const plainCountryTable = (countries: readonly Country[]): PlainTable => ({
  head: [
    ...['scenario', 'fitted', 'lost', 'regained', 'held', 'capitalFell'],
    ...FIGURES.flatMap((name) => [name, `${name}Low`, `${name}High`]),
  ],
  rows: countries.map(({ id, score: { isFitted, lost, regained, held, capitalFell, figures } }) => [
    ...[id, isFitted, lost, regained, held, capitalFell ?? ''].map(String),
    ...FIGURES.flatMap((name) => plainRange(figures[name])),
  ]),
});

const plainRange = (ranged: Ranged | undefined): string[] =>
  ranged === undefined ? ['', '', ''] : [ranged.value, ranged.low, ranged.high].map((each) => each.toFixed(4));
