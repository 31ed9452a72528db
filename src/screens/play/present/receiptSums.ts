/** The sum of a receipt: how the number it is about came from what it was to what it is, with the order's own part. */

import { type Cause, lineOf, type OrderCause, sameCause } from '../../../engine/events/causes.ts';
import type { GameEvent, Term } from '../../../engine/events/events.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { amount, amountChange, type Reader, seesTerms, termLabel } from '../../../present/events.ts';
import { largestParts } from '../../../present/sums.ts';
import { type Effect, isChange, partOf } from '../../../session/orderEffects.ts';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { OtherLine, ReceiptSum } from '../panels/receipts.tsx';
import { subjectWords } from './receiptLines.ts';

const OTHER_TERMS = 3;
/** A smaller part than half a point is worth a line, not a sum; thousandths. */
const LEAST_SUM = 5;

/** The change that the receipt adds up: at the order's own place if there is one, else the largest. */
export function chiefOf(reader: Reader, order: Order, told: readonly Effect[]): Effect | undefined {
  const region = 'region' in order ? order.region : undefined;
  let chief: Effect | undefined;
  for (const effect of told) {
    const { event, own } = effect;
    if (!isChange(event) || event.unit !== 'thousandths' || isTalk(event) || !seesTerms(reader, event)) continue;
    if (Math.abs(own) < LEAST_SUM) continue;
    const isHere = region !== undefined && event.region === region;
    const wasHere = chief !== undefined && region !== undefined && chief.event.region === region;
    if (chief === undefined || (isHere && !wasHere) || (isHere === wasHere && Math.abs(own) > Math.abs(chief.own)))
      chief = effect;
  }
  return chief;
}

const isTalk = ({ kind }: GameEvent): boolean => kind === 'talkAgreed' || kind === 'talkFailed';

/** Before, the order's part, the others, after. */
export function sumOf(
  reader: Reader,
  cause: OrderCause,
  effect: Effect,
  title: (of: OrderCause) => string,
): ReceiptSum {
  const { event, before, after, terms, own } = effect;
  const { unit } = event;
  const what = subjectWords(reader, event);
  const parts = othersOf(reader, cause, effect, title);
  const { shown, rest } = largestParts(parts, OTHER_TERMS);
  const line = ({ label, value, isMine }: Part): OtherLine => ({ label, value: amountChange(unit, value), isMine });
  const smaller = parts.filter((part) => part.value !== 0 && !isAmong(shown, part));
  return {
    before: { label: text('receipt.before', { what }), value: amount(unit, before) },
    own: { label: ownLabel(cause, terms), value: amountChange(unit, own) },
    others: shown.map(line),
    ...(rest === undefined
      ? {}
      : {
          smaller: {
            label: text('receipt.smaller', { count: rest.count }),
            value: amountChange(unit, rest.value),
            lines: smaller.map(line),
          },
        }),
    after: { label: text('receipt.after', { what }), value: amount(unit, after) },
  };
}

interface Part {
  readonly label: string;
  readonly value: number;
  /** Whether it is another order's of the chair. */
  readonly isMine: boolean;
}

const isAmong = (parts: readonly Part[], { label }: Part): boolean => parts.some((part) => part.label === label);

/**
 * What of a change is not the order's, one line for each name. The terms of ground are factors of one product, of which
 * men who came by order change several: what is left is everybody else's, as one.
 */
function othersOf(
  reader: Reader,
  cause: OrderCause,
  { event, terms }: Effect,
  title: (of: OrderCause) => string,
): readonly Part[] {
  const sums = new Map<string, Part>();
  const add = (label: string, value: number, isMine = false): void => {
    sums.set(label, { label, value: (sums.get(label)?.value ?? 0) + value, isMine });
  };
  for (const term of terms) {
    let rest = term.value;
    for (const { cause: from, value } of term.shares ?? []) {
      const own = lineOf(from).filter((of) => isOwn(reader, of));
      if (own.length === 0) continue;
      rest -= value;
      if (!own.some((of) => sameCause(of, cause))) add(anotherWords(reader, own[0], cause, title(own[0])), value, true);
    }
    add(event.kind === 'groundGained' ? text('receipt.everybodyElse') : termLabel(reader.compiled, term), rest);
  }
  return [...sums.values()];
}

/** Another order of the chair: of the same half day, or of which. */
const anotherWords = ({ time }: Reader, { turn }: OrderCause, cause: OrderCause, order: string): string =>
  turn === cause.turn
    ? text('receipt.another', { order })
    : text('receipt.earlierOrder', { order, moment: formatMoment(momentAt(time, turn)) });

const isOwn = (reader: Reader, cause: Cause): cause is OrderCause =>
  cause.kind === 'order' && cause.actor === reader.actor && cause.by === 'desk';

/** "Your order: reassurance": with the term through which it worked most, where that says more than that it did. */
function ownLabel(cause: OrderCause, terms: readonly Term[]): string {
  let most: Term | undefined;
  let size = 0;
  for (const term of terms) {
    const part = Math.abs(partOf([term], cause));
    if (part <= size) continue;
    most = term;
    size = part;
  }
  return most === undefined || most.kind === 'order'
    ? text('receipt.ownAlone')
    : text('receipt.own', { term: text(`term.${most.kind}`) });
}
