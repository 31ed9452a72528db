/**
 * Receipts: what each of the player's orders did, in numbers where the chair may see them. Only what goes back to the
 * order is the order's, and only as far as the same half day without it agrees (`session/orderEffects.ts`).
 */

import { NONE } from '../../../core/indices.ts';
import type { Cause, OrderCause, UnorderedCause } from '../../../engine/events/causes.ts';
import type { EventKind, GameEvent } from '../../../engine/events/events.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import { PEOPLE_GROUPS } from '../../../engine/vocabulary.ts';
import type { OrderPreview } from '../../../lab/previews.ts';
import type { Played } from '../../../play/engines/engine.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { answerWords } from '../../../present/desk/asks.ts';
import { costWords } from '../../../present/desk/cards.ts';
import { wayWords } from '../../../present/desk/lastAct.ts';
import { amount, eventWords, isVisible, type Reader } from '../../../present/events.ts';
import { askedAt, orderTitle, outstandingWords } from '../../../present/orders.ts';
import { standingAt } from '../../../present/standing.ts';
import { standingWords } from '../../../present/standingWords.ts';
import { type Game, playedAt, seatView } from '../../../session/game.ts';
import {
  atOddsOf,
  causesIn,
  type Effect,
  effectsOf,
  isBecause,
  isChange,
  partOf,
  preventedBy,
  refusalIn,
} from '../../../session/orderEffects.ts';
import { deskOf, pathTo } from '../../../session/tree.ts';
import { isSameButForPrice, turnWithout } from '../../../session/turnWithout.ts';
import { formatMoment, formatPoints } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Receipt, ReceiptsProps, SumLine } from '../panels/receipts.tsx';
import { atOddsLines, effectLines } from './receiptLines.ts';
import { pairsLines } from './receiptPairs.ts';
import { chiefOf, sumOf } from './receiptSums.ts';

const LINES = 3;
const EARLIER = 4;

/** By the text of an order: a hundred pairs of runs with and without it. */
type Pairs = ReadonlyMap<string, OrderPreview>;

/** The receipts of the turn that led to a node, for whoever reads; none without a seat. */
export function receiptsOf(game: Game, id: number, reader: Reader, pairs: Pairs = new Map()): ReceiptsProps {
  const node = game.tree.nodes[id];
  if (node === undefined || node.parent < 0 || reader.actor === NONE)
    return { receipts: [], earlier: [], unordered: [] };
  const { actor } = reader;
  const turn = node.turn - 1;
  const { events } = playedAt(game, id);
  const today = (deskOf(node.given, actor) ?? []).map(
    (order): OrderCause => ({ kind: 'order', turn, actor, order, by: 'desk' }),
  );
  const causes = causesIn(events, actor);
  return {
    receipts: today.map((cause) => receiptOf(game, id, reader, cause, pairs)),
    earlier: earlierOf(game, id, reader, causes),
    unordered: causes.flatMap((cause) => (cause.kind === 'unordered' ? leavingOf(game, id, reader, cause) : [])),
  };
}

/** Weight of a fact beside changes in thousandths: facts come first. */
const FACT = 10_000;

/**
 * Earlier orders of which something came today: every fact, and of mere changes the largest. Others are not paired, as
 * each pair takes a turn.
 */
function earlierOf(game: Game, id: number, reader: Reader, causes: readonly Cause[]): readonly Receipt[] {
  const { events, state } = playedAt(game, id);
  const candidates = causes
    .flatMap((cause) =>
      cause.kind === 'order' && cause.turn < state.clock.turn[0] - 1
        ? [{ cause, weight: weightOf(reader, events, cause) }]
        : [],
    )
    .sort((a, b) => b.weight - a.weight || b.cause.turn - a.cause.turn);
  const receipts: Receipt[] = [];
  for (const { cause, weight } of candidates) {
    if (weight === 0 || (receipts.length >= EARLIER && weight < FACT)) break;
    const receipt = receiptOf(game, id, reader, cause);
    if (receipt.effects.length > 0 || receipt.sum !== undefined || receipt.atOdds.length > 0) receipts.push(receipt);
  }
  return receipts;
}

/** How much the events that a reader learns of say of a cause, before the pair is asked; 0: nothing. */
export function weightOf(reader: Reader, events: readonly GameEvent[], cause: Cause): number {
  let weight = 0;
  for (const event of events) {
    if (RESTATES.has(event.kind) || !isVisible(reader, event)) continue;
    weight += isChange(event) ? Math.abs(partOf(event.terms, cause)) : isBecause(event, cause) ? FACT : 0;
  }
  return weight;
}

function receiptOf(game: Game, id: number, reader: Reader, cause: OrderCause, pairs?: Pairs): Receipt {
  const { compiled } = reader;
  const { order } = cause;
  const now = playedAt(game, id);
  const isToday = cause.turn === now.state.clock.turn[0] - 1;
  const head = {
    key: `${cause.turn} ${formatOrder(compiled, order)}`,
    order: titleOf(game, id, cause),
  };
  const refused = isToday ? refusalIn(now.events, cause) : undefined;
  if (refused !== undefined)
    return { ...head, steps: [], refused: eventWords(reader, refused), effects: [], atOdds: [], seen: [] };
  const without = turnWithout(game, id, cause);
  const said = saidOf(reader, order, isToday);
  const isNew = ({ event }: Effect): boolean => said.length === 0 || !SAID.has(event.kind);
  const told = effectsOf(now.events, without.events, cause).filter((each) => isTold(reader, each) && isNew(each));
  const atOdds = atOddsOf(now.events, without.events, cause).filter(
    (each) => isToldAtOdds(reader, each) && isNew(each),
  );
  const chief = chiefOf(reader, order, told);
  const rest = told.filter((effect) => effect !== chief);
  const finding = [...said, ...findingOf(game, now, reader, order, isToday)];
  const later = isToday ? laterWords(reader, order, now, without, told.length + finding.length > 0) : undefined;
  return {
    ...head,
    steps: stepsOf(reader, cause, now, told.length > 0 || finding.length > 0),
    ...(chief === undefined ? {} : { sum: sumOf(reader, cause, chief, (of) => titleOf(game, id, of)) }),
    effects: [...finding, ...effectLines(reader, cause, rest)],
    atOdds: atOddsLines(reader, atOdds),
    seen: isToday
      ? [
          ...seenLines(reader, now, without, chief),
          ...pairsLines(reader, pairs?.get(formatOrder(compiled, order)), chief, rest),
        ]
      : [],
    ...(later === undefined ? {} : { later }),
  };
}

/** An order by what the chair saw when it gave it, on the way to a node. */
function titleOf(game: Game, id: number, { turn, order }: OrderCause): string {
  const { state } = playedAt(game, pathTo(game.tree, id)[turn].id);
  return orderTitle(game.compiled, order, askedAt(seatView(game, state)));
}

/** Ordered, paid, and felt if anything was. */
function stepsOf(reader: Reader, { turn, order }: OrderCause, { state }: Played, isFelt: boolean): readonly SumLine[] {
  const today = state.clock.turn[0] - 1;
  const paid = { label: text('receipt.paid'), value: costWords(reader.compiled, order) };
  const ordered = momentWords(reader, turn);
  if (isFelt && today === turn) return [{ label: text('receipt.orderedAndFelt'), value: ordered }, paid];
  return [
    { label: text('receipt.ordered'), value: ordered },
    paid,
    ...(isFelt ? [{ label: text('receipt.felt'), value: momentWords(reader, today) }] : []),
  ];
}

/** What only says again that the order was given, or is told by what came of it. */
const RESTATES: ReadonlySet<EventKind> = new Set<EventKind>([
  'reserveCommitted',
  'garrisonInspected',
  'termsOffered',
  'placeReassured',
  'orderKept',
  'arsenalGuarded',
  'asylumOffered',
  'packageSent',
  'drawInOrdered',
  'sortiesFlown',
  'leaderSpoke',
  'evacuationBegan',
  'peopleBroughtBack',
  'menLost',
  'menJoined',
  'askAnswered',
  'decisionTaken',
]);

const isTold = (reader: Reader, { event }: Effect): boolean => isVisible(reader, event) && !RESTATES.has(event.kind);

/** What an answer or a way says that it does at once. */
const SAID: ReadonlySet<EventKind> = new Set<EventKind>(['trustChanged', 'ladderMoved', 'capitalChanged']);

/** That what an order says would have been without it too is worth telling whatever it is. */
const isToldAtOdds = (reader: Reader, effect: Effect): boolean =>
  isChange(effect.event) ? isTold(reader, effect) : isVisible(reader, effect.event);

/** What happens at once to somebody's hold on a place, or to a leader: worth saying that it did not. */
const NOTABLE: ReadonlySet<EventKind> = new Set<EventKind>([
  'holderChanged',
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDeserted',
  'garrisonChangedSides',
  'forceRepelled',
  'leaderLeft',
]);

function seenLines(reader: Reader, now: Played, without: Played, chief: Effect | undefined): readonly string[] {
  const prevented = preventedBy(now.events, without.events)
    .filter((event) => NOTABLE.has(event.kind) && isVisible(reader, event))
    .map((event) => eventWords(reader, event));
  return [
    ...(chief === undefined
      ? []
      : [text('receipt.seen', { after: amount(chief.event.unit, chief.after - chief.paired) })]),
    ...[...new Set(prevented)].slice(0, LINES).map((what) => text('receipt.prevented', { what })),
  ];
}

/** When the rest will show; that nothing is seen only if the half day is the same without the order. */
function laterWords(reader: Reader, order: Order, now: Played, without: Played, told: boolean): string | undefined {
  // What the half day undid again was felt all the same.
  if (isSameButForPrice(now.state, without.state, reader.actor)) {
    if (told) return undefined;
    return text(order.kind === 'enter' ? 'resolution.nobodyLeft' : 'resolution.noEffect');
  }
  const later = outstandingWords(reader, order, now.state);
  return later ?? (told ? undefined : text('receipt.unseen'));
}

/** What an answer or a way of a decision does at once, as it stood on the desk. */
function saidOf({ compiled }: Reader, order: Order, isToday: boolean): readonly string[] {
  if (!isToday || (order.kind !== 'answer' && order.kind !== 'decide')) return [];
  const does =
    order.kind === 'answer' ? answerWords(compiled, order.ask, order.reply) : wayWords(compiled, order.choice);
  return does.length === 0 ? [] : [text('receipt.does', { what: does.join('; ') })];
}

/** What an inspection found. */
function findingOf(game: Game, now: Played, reader: Reader, order: Order, isToday: boolean): readonly string[] {
  if (order.kind !== 'inspect' || !isToday) return [];
  const view = seatView(game, now.state, reader.actor);
  const found = standingAt({ now: view, before: undefined }, order.region, reader.side);
  if (found === undefined) return [text('receipt.foundNobody')];
  const { margin } = found.will;
  const standing = standingWords(found);
  return [
    margin === undefined
      ? text('receipt.found', { standing })
      : text(margin < 0 ? 'receipt.foundBelow' : 'receipt.foundAbove', {
          standing,
          margin: formatPoints(Math.abs(margin)),
        }),
  ];
}

/** Own people who left of themselves, and what it did; nothing if it did nothing today but begin. */
function leavingOf(game: Game, id: number, reader: Reader, cause: UnorderedCause): ReceiptsProps['unordered'] {
  const { events, state } = playedAt(game, id);
  const without = turnWithout(game, id, cause);
  const told = effectsOf(events, without.events, cause).filter((effect) => isTold(reader, effect));
  if (told.length === 0 && cause.turn < state.clock.turn[0] - 1) return [];
  const group = PEOPLE_GROUPS[reader.compiled.people.group[cause.people]];
  return [
    {
      key: `${cause.turn} ${cause.people}`,
      what: text('receipt.left', { group: text(`group.${group}`), moment: momentWords(reader, cause.turn) }),
      effects: effectLines(reader, cause, told),
    },
  ];
}

const momentWords = ({ time }: Reader, turn: number): string => formatMoment(momentAt(time, turn));
