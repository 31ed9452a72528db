/** What a hundred pairs of runs make of what a receipt tells: its mean, and the range in which that mean lies. */

import type { GameEvent } from '../../../engine/events/events.ts';
import type { Expected, OrderPreview } from '../../../lab/previews.ts';
import { amountChange, type Reader } from '../../../present/events.ts';
import { regionName } from '../../../present/names.ts';
import type { Effect } from '../../../session/orderEffects.ts';
import { formatChange } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import { subjectWords } from './receiptLines.ts';

/** Lines beside that of the sum. */
const LINES = 3;

/**
 * A line for the change that the receipt adds up, and one for each support, credibility and harm that it tells besides;
 * only what the pairs read and the order moves in one of them.
 */
export function pairsLines(
  reader: Reader,
  pairs: OrderPreview | undefined,
  chief: Effect | undefined,
  rest: readonly Effect[],
): readonly string[] {
  if (pairs === undefined) return [];
  const beside = rest.filter(({ event }) => BESIDE.has(event.kind));
  return [
    ...(chief === undefined ? [] : linesOf(pairs, chief.event).map((line) => text('receipt.pairs', line))),
    ...beside
      .flatMap(({ event }) =>
        linesOf(pairs, event).map((line) =>
          text('receipt.pairsOf', { ...line, what: whatWords(reader, event, line.of) }),
        ),
      )
      .slice(0, LINES),
  ];
}

const BESIDE: ReadonlySet<GameEvent['kind']> = new Set(['supportChanged', 'credibilityChanged', 'civiliansHarmed']);

type Harm = 'killed' | 'displaced';

interface PairsLine {
  readonly of: Harm | undefined;
  readonly count: number;
  readonly mean: string;
  /** In brackets; empty if there are too few pairs for one. */
  readonly range: string;
}

function whatWords(reader: Reader, event: GameEvent, of: Harm | undefined): string {
  if (event.kind !== 'civiliansHarmed' || of === undefined) return subjectWords(reader, event);
  return text(of === 'killed' ? 'receipt.subject.killed' : 'receipt.subject.displaced', {
    place: regionName(reader.compiled, event.region),
  });
}

function linesOf(pairs: OrderPreview, event: GameEvent): readonly PairsLine[] {
  const line = (expected: Expected | undefined, say: (value: number) => string, of?: Harm): readonly PairsLine[] => {
    if (expected === undefined) return [];
    const { difference, low, high, pairs: count } = expected.by;
    const range = low === null ? '' : text('receipt.pairsRange', { low: say(low), high: say(high) });
    return [{ of, count, mean: say(difference), range }];
  };
  const inUnit = (value: number): string => amountChange(event.unit, value);
  const whole = (value: number): string => formatChange(Math.round(value));
  const other = (is: (reading: OrderPreview['others'][number]['reading']) => boolean): Expected | undefined =>
    pairs.others.find(({ reading }) => is(reading))?.expected;
  switch (event.kind) {
    case 'willChanged':
      return line(pairs.wills.find(({ force }) => force === event.force)?.expected, inUnit);
    case 'groundGained':
      return line(pairs.grounds.find(({ region }) => region === event.region)?.expected, inUnit);
    case 'supportChanged':
      return line(
        other((of) => of.kind === 'support' && of.actor === event.actor && of.side === event.side),
        inUnit,
      );
    case 'credibilityChanged':
      return line(
        other((of) => of.kind === 'credibility' && of.side === event.side),
        inUnit,
      );
    case 'civiliansHarmed':
      return (['killed', 'displaced'] as const).flatMap((harm) =>
        line(
          other((of) => of.kind === harm && of.region === event.region),
          whole,
          harm,
        ),
      );
    default:
      return [];
  }
}
