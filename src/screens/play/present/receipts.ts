/**
 * The receipt: what each of the player's orders did, in numbers where the chair may see them, and when the rest will
 * show. Effects shared with others' deeds (several allies' public words add up) are listed apart.
 */

import { NONE } from '../../../core/indices.ts';
import type { GameEvent, Term } from '../../../engine/events/events.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import type { GameState } from '../../../engine/state/state.ts';
import {
  amount,
  amountChange,
  changeWords,
  eventWords,
  isVisible,
  type Reader,
  seesTerms,
  sizeWords,
  termLabel,
} from '../../../present/events.ts';
import { orderTitle } from '../../../present/orders.ts';
import { formatSeries } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Effect, Receipt } from '../panels/resolution.tsx';
import { costWords } from './desk.ts';
import { onDesk } from './orderKinds.ts';

const DIRECT_EFFECTS = 3;
const SHARED_EFFECTS = 5;
const OTHER_REASONS = 2;

export interface Receipts {
  readonly receipts: readonly Receipt[];
  /** Changes to others to which the orders contributed; no single order can claim such a term. */
  readonly shared: readonly Effect[];
  /** Number of further changes, found only in the log. */
  readonly more: number;
}

/** `after` is the state after the turn: it tells when what is under way will arrive. */
export function receiptsOf(
  reader: Reader,
  orders: readonly Order[],
  events: readonly GameEvent[],
  after: GameState,
): Receipts {
  const { compiled } = reader;
  const receipts = orders.map((order): Receipt => {
    const refused = events.find((event) => isRefusalOf(reader, order, event));
    const later = refused === undefined ? onDesk(order).later(reader, order, after) : undefined;
    return {
      key: formatOrder(compiled, order),
      order: orderTitle(compiled, order, reader.side),
      cost: costWords(order),
      ...(refused === undefined ? {} : { refused: eventWords(reader, refused) }),
      effects: [...new Set([...ownEffects(reader, order, events), ...directEffects(reader, order, events)])].slice(
        0,
        DIRECT_EFFECTS,
      ),
      ...(later === undefined ? {} : { later }),
    };
  });
  const shared = sharedEffects(reader, orders, events);
  return { receipts, shared: shared.slice(0, SHARED_EFFECTS), more: Math.max(0, shared.length - SHARED_EFFECTS) };
}

function directEffects(reader: Reader, order: Order, events: readonly GameEvent[]): readonly string[] {
  return events
    .filter((event) => isVisible(reader, event) && isDirect(reader, order, event) && !hasOwnTerm(reader, order, event))
    .map((event) => {
      const change = changeWords(reader, event);
      return change === undefined
        ? eventWords(reader, event)
        : text('resolution.change', { what: eventWords(reader, event), change });
    });
}

/** Changes with a term from this order alone: its share, the largest other reasons, and the result. */
function ownEffects(reader: Reader, order: Order, events: readonly GameEvent[]): readonly string[] {
  const found: { readonly event: GameEvent; readonly own: readonly Term[] }[] = [];
  for (const event of events) {
    if (!isVisible(reader, event) || !seesTerms(reader, event)) continue;
    const own = event.terms.filter((term) => term.value !== 0 && isOwnTerm(reader, order, event, term));
    if (own.length > 0) found.push({ event, own });
  }
  const [first] = found;
  if (first === undefined) return [];
  if (found.length <= DIRECT_EFFECTS) return found.map(({ event, own }) => effectWords(reader, event, own));
  const sizes = found.map(({ own }) => sumOf(own)).sort((a, b) => a - b);
  return [
    text(sizes[0] === sizes[sizes.length - 1] ? 'resolution.each' : 'resolution.many', {
      count: found.length,
      term: text(`term.${first.own[0].kind}`),
      low: amountChange(first.event.unit, sizes[0]),
      high: amountChange(first.event.unit, sizes[sizes.length - 1]),
    }),
  ];
}

/** Already told with its reasons. */
const hasOwnTerm = (reader: Reader, order: Order, event: GameEvent): boolean =>
  seesTerms(reader, event) && event.terms.some((term) => isOwnTerm(reader, order, event, term));

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.value, 0);

function effectWords(reader: Reader, event: GameEvent, own: readonly Term[]): string {
  const others = event.terms
    .filter((term) => !own.includes(term) && term.kind !== 'limit' && term.value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, OTHER_REASONS);
  const parts = [...own, ...others].map(
    (term) => `${termLabel(reader.compiled, term)} ${amountChange(event.unit, term.value)}`,
  );
  return text('resolution.effect', {
    what: eventWords(reader, event),
    parts: formatSeries(parts),
    before: amount(event.unit, event.before),
    after: amount(event.unit, event.after),
  });
}

const isOwnTerm = (reader: Reader, order: Order, event: GameEvent, term: Term): boolean =>
  onDesk(order).isOwnTerm?.(reader, order, event, term) === true;

function isRefusalOf(reader: Reader, order: Order, event: GameEvent): boolean {
  if (event.kind !== 'orderRefused' || event.actor !== reader.actor || event.about !== order.kind) return false;
  return !('region' in order) || event.region === undefined || event.region === order.region;
}

/** The share that the player's public words and departures have in changes, as far as it can be told; largest first. */
function sharedEffects(reader: Reader, orders: readonly Order[], events: readonly GameEvent[]): readonly Effect[] {
  const found: (Effect & { readonly size: number })[] = [];
  for (const event of events) {
    if (!isVisible(reader, event)) continue;
    const own = event.terms.filter((term) => orders.some((order) => isSharedTerm(reader, order, event, term)));
    const sum = sumOf(own);
    if (sum === 0) continue;
    const exact = seesTerms(reader, event);
    const change = exact
      ? amountChange(event.unit === 'side' ? 'thousandths' : event.unit, sum)
      : sizeWords(sum, event.unit);
    // Exact values sort before values known only in words.
    found.push({ what: eventWords(reader, event), change, size: Math.abs(sum) + (exact ? 10_000 : 0) });
  }
  return found.sort((a, b) => b.size - a.size);
}

function isDirect(reader: Reader, order: Order, event: GameEvent): boolean {
  const kind = onDesk(order);
  if (!kind.direct.includes(event.kind)) return false;
  if ('region' in order && event.region !== undefined && event.region !== order.region) return false;
  if ('force' in order && event.force !== undefined && event.force !== order.force) return false;
  if (kind.isAbout !== undefined) return kind.isAbout(reader, order, event);
  if (event.actor !== undefined && event.actor !== reader.actor) return false;
  if ('group' in order && event.about !== undefined && event.about !== order.group) return false;
  if ('region' in order && event.region !== undefined) return true;
  if (event.actor !== undefined) return true;
  return event.side === undefined || event.side === reader.side;
}

/** Whether a term combines this order with what others did. */
function isSharedTerm(reader: Reader, order: Order, event: GameEvent, term: Term): boolean {
  if (!onDesk(order).shared.includes(term.kind)) return false;
  if (event.kind === 'moneySent' || event.kind === 'payRaised') return false;
  if (term.actor !== undefined) return term.actor === reader.actor;
  if (term.side !== undefined && reader.side !== NONE) return term.side === reader.side;
  if ('region' in order) return event.region === order.region;
  return (
    event.side === undefined || event.side === reader.side || event.side === reader.compiled.actor.partner[reader.actor]
  );
}
