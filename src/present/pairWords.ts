/** A single pair of the Lab in words: how its two runs differ in what is looked at. */
import { NONE } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import type { Finding } from '../lab/whatIf/finding.ts';
import {
  countsOf,
  isAtLeast,
  kindOfPair,
  middlePair,
  PAIR_KINDS,
  type PairKind,
  type WhatIfPairs,
} from '../lab/whatIf/pairs.ts';
import type { WhatIfOutcome } from '../lab/whatIf/whatIf.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatDecimals, formatMoment, formatNumber, formatPoints, formatSeries } from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';
import { kindWords } from './whatIf.ts';

/** Half days as days: "half a day", "1 day", "a day and a half", "2 days and a half". */
export function spanWords(halfDays: number): string {
  if (halfDays === 1) return text('pair.halfDay');
  if (halfDays === 3) return text('pair.dayAndHalf');
  const days = Math.floor(halfDays / 2);
  return text(halfDays % 2 === 0 ? 'pair.days' : 'pair.daysAndHalf', { count: days });
}

/** "1 day later", "at least 2 days later, still held at the end with the change", "312 more". */
export function differenceWords(outcome: WhatIfOutcome, pairs: WhatIfPairs, pair: number): string {
  const kind = kindOfPair(pairs, pair);
  const size = Math.abs(pairs.change[pair] - pairs.base[pair]);
  switch (outcome.kind) {
    case 'place':
      if (kind === 'same') return text(pairs.base[pair] === pairs.turns ? 'pair.bothHeld' : 'pair.same');
      if (isAtLeast(pairs, pair))
        return text(kind === 'later' ? 'pair.atLeastLater' : 'pair.atLeastEarlier', { span: spanWords(size) });
      return text(kind === 'later' ? 'pair.later' : 'pair.earlier', { span: spanWords(size) });
    case 'firstToEnter':
      if (kind === 'same' && pairs.base[pair] === NONE) return text('pair.bothHeld');
      return kind === 'same'
        ? text('pair.sameSide', { side: entrantWords(pairs, pairs.base[pair]) })
        : text('pair.instead', {
            side: entrantWords(pairs, pairs.change[pair]),
            other: entrantWords(pairs, pairs.base[pair]),
          });
    case 'cost':
      if (kind === 'same') return text('pair.asMany');
      return text(kind === 'later' ? 'pair.more' : 'pair.fewer', { much: formatNumber(size) });
    case 'aim':
      if (kind === 'same') return text('pair.asWell');
      return text(kind === 'later' ? 'pair.better' : 'pair.worse', { points: formatPoints(size) });
  }
}

/** The number that a pair goes by: that of its run, from 1, so that another hundred go on counting. */
export const pairNumber = ({ firstRun }: WhatIfPairs, pair: number): number => firstRun + pair + 1;

/**
 * "Pair 37: 1 day later".
 *
 * @param behind pairs that one mark stands for; it then says that it is one of them.
 */
export function pairWords(outcome: WhatIfOutcome, pairs: WhatIfPairs, pair: number, behind = 1): string {
  const values = { number: pairNumber(pairs, pair), difference: differenceWords(outcome, pairs, pair) };
  return behind <= 1 ? text('pair.said', values) : text('pair.stands', { ...values, count: Math.round(behind) });
}

/** Who enters first: what the side is called, or that nobody does. */
export const entrantWords = (
  { sides }: { readonly sides?: WhatIfPairs['sides'] | undefined },
  value: number,
): string => (sides?.[value] === undefined ? text('pair.nobody') : scenarioText(sides[value].short));

/** What came of one run: a half day, a side, people, or points of 100. */
export function valueWords(
  { start }: Pick<CompiledScenario, 'start'>,
  outcome: WhatIfOutcome,
  { turns, sides }: Pick<WhatIfPairs, 'turns' | 'sides'>,
  value: number,
): string {
  switch (outcome.kind) {
    case 'place':
      return value >= turns ? text('pair.held') : formatMoment(momentOf(start, value));
    case 'firstToEnter':
      return entrantWords({ sides }, value);
    case 'cost':
      return formatNumber(value);
    case 'aim':
      return formatPoints(value);
  }
}

/** "42 later, 41 the same, 17 earlier" */
export const countedWords = (outcome: WhatIfOutcome, counts: Readonly<Record<PairKind, number>>): string =>
  formatSeries(
    PAIR_KINDS.map((kind) => text('another.count', { count: counts[kind], kind: kindWords(outcome)[kind] })),
  );

/** The first pairs beside another as many: "The first 100: 42 later, 41 the same, 17 earlier. Another 100: ..." */
export function comparedWords(outcome: WhatIfOutcome, first: WhatIfPairs, second: WhatIfPairs): string {
  return text('another.compared', {
    size: first.count,
    first: countedWords(outcome, countsOf(first)),
    others: second.count,
    second: countedWords(outcome, countsOf(second)),
  });
}

/** The value that half of the runs have reached: of a place, the half day by which it is lost in half of them. */
export function halfBy(values: Int32Array): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** What an average says, or why there is none; with groups on both sides of it, that it hides them. */
export function averageWords(outcome: WhatIfOutcome, pairs: WhatIfPairs, finding: Finding): string {
  const { mean, groups, horizon = 0 } = finding;
  const hidden = groups === undefined ? '' : text('pairs.groups', { count: groups.near, ...groups });
  if (horizon > 0) {
    const middle = differenceWords(outcome, pairs, middlePair(pairs));
    return `${text('howMuch.beyond', { count: horizon, pairs: pairs.count, middle })} ${hidden}`.trim();
  }
  if (mean === undefined) return text('howMuch.tooFew');
  return `${meanWords(outcome, mean.difference, pairs.count)} ${hidden}`.trim();
}

function meanWords(outcome: WhatIfOutcome, difference: number, pairs: number): string {
  const size = Math.abs(difference);
  const kind = kindWords(outcome)[difference > 0 ? 'later' : 'earlier'];
  const none = text('howMuch.none', { pairs });
  switch (outcome.kind) {
    case 'firstToEnter':
      return none;
    case 'place': {
      // Half days; to a tenth of a day.
      const days = Math.round(size * 5) / 10;
      if (days === 0) return none;
      return text('howMuch.mean', {
        pairs,
        difference: text('howMuch.meanDays', { days: formatDecimals(days, 1), kind }),
      });
    }
    case 'cost':
    case 'aim': {
      const much = outcome.kind === 'aim' ? formatPoints(size) : formatNumber(size);
      return size < 0.5
        ? none
        : text('howMuch.mean', { pairs, difference: text('howMuch.meanNumber', { much, kind }) });
    }
  }
}
