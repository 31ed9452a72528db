/** What is said of games: every sentence and every Why, looked through for empty slots and sums that do not add up. */
import { NONE } from '../../src/core/indices.ts';
import type { GameEvent } from '../../src/engine/events/events.ts';
import { type Departure, fallOf } from '../../src/play/falls.ts';
import type { Account } from '../../src/present/account.ts';
import { changeWords, eventWords, isVisible } from '../../src/present/events.ts';
import { hasWhy, whyOf } from '../../src/present/why.ts';
import type { WhyData, WhyPart, WhySum } from '../../src/ui/charts/why.tsx';
import { formatPoints } from '../../src/words/format.ts';

/** An open blank, a value that is none, a slot that was filled with nothing. */
const EMPTY = /\{\w*\}|undefined|NaN|null|\[object| {2}|^\s|\s$|\(\s*\)|\s[,.;:)]|\bfrom to\b/;

export const isEmptySomewhere = (words: string): boolean => words === '' || EMPTY.test(words);

/** Every string in it that is shown. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => (name === 'key' ? [] : stringsIn(each)))
    : [];
}

/** What is said of an event in the log, without its reasons. */
export const saidOf = ({ reader }: Account, event: GameEvent): readonly string[] => [
  eventWords(reader, event),
  ...[changeWords(reader, event)].filter((words) => words !== undefined),
];

/** Events whose reasons are asked for; the rest are far more, and alike. */
const RARE = /^(holderChanged|garrison|evacuation|place|leader|talk|force|package|arsenal)/;

/** The reasons that a reader may ask for: of rare events one in `each`, of others one in forty times as many. */
export function* whysOf(
  account: Account,
  each: number,
): Generator<{ readonly event: GameEvent; readonly why: WhyData }> {
  let [rare, frequent] = [0, 0];
  for (const { events } of account.line)
    for (const event of events) {
      if (!isVisible(account.reader, event) || !hasWhy(account.reader, event)) continue;
      const asked = RARE.test(event.kind) ? rare++ % each === 0 : frequent++ % (40 * each) === 0;
      if (asked) yield { event, why: whyOf(account, event) };
    }
}

const tenthsOf = (words: string): number =>
  Math.round(10 * Number(words.replaceAll('\u2212', '-').replaceAll(',', '').replace('+', '')));

const sumOf = (lines: readonly { readonly value: string }[]): number =>
  lines.reduce((sum, { value }) => sum + tenthsOf(value), 0);

/** Whether the printed parts make the printed whole, to the last figure; true where no whole is told. In English. */
export function addsUp({ before, after, terms, rest }: WhySum): boolean {
  if (rest !== undefined && sumOf(rest.terms) !== tenthsOf(rest.value)) return false;
  if (after === undefined) return before === undefined;
  const parts = sumOf(terms) + (rest === undefined ? 0 : tenthsOf(rest.value));
  return tenthsOf(before?.value ?? '0') + parts === tenthsOf(after.value);
}

/** What is wrong with the Why of a fall, to somebody who sees everything: each garrison from its start to its break. */
export function wrongInFall(account: Account, event: GameEvent, why: WhyData): readonly string[] {
  if (event.kind !== 'holderChanged' || account.reader.actor !== NONE) return [];
  const { departures } = fallOf(account.reader.compiled, account.line, event);
  return departures.flatMap((departure) => {
    const part = why.parts.find(({ key }) => key === `${departure.force}`);
    return part === undefined ? ['a garrison is missing'] : wrongInDeparture(account, departure, part);
  });
}

function wrongInDeparture({ line }: Account, { event, force, will }: Departure, { sum }: WhyPart): readonly string[] {
  const broke = event.terms.find(({ kind }) => kind === 'will')?.value ?? 0;
  const began = line[will.since].state.force.will[force];
  return [
    ...(sum?.before?.value === formatPoints(began) ? [] : [`begins at ${sum?.before?.value}, not at ${began}`]),
    ...(sum?.after?.value === formatPoints(broke) ? [] : [`ends at ${sum?.after?.value}, not at ${broke}`]),
  ];
}
