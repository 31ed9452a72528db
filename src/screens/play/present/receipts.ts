/**
 * Receipts: what each of the player's orders did, in numbers where the chair may see them. Only what goes back to the
 * order is the order's, and only as far as the same half day without it agrees (`session/orderEffects.ts`).
 */

import { NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import { type Cause, type OrderCause, sameCause, type UnorderedCause } from '../../../engine/events/causes.ts';
import type { EventKind, GameEvent, Term } from '../../../engine/events/events.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import { formatOrder } from '../../../engine/orders/text.ts';
import { PEOPLE_GROUPS } from '../../../engine/vocabulary.ts';
import type { OrderPreview } from '../../../lab/previews.ts';
import type { Played } from '../../../play/engines/engine.ts';
import {
  amount,
  amountChange,
  eventWords,
  isVisible,
  type Reader,
  seesTerms,
  sizeWords,
  termLabel,
} from '../../../present/events.ts';
import { actorShort, forceName, regionName, sideShort, talkName } from '../../../present/names.ts';
import { askedAt, orderTitle } from '../../../present/orders.ts';
import { standingAt } from '../../../present/standing.ts';
import { standingWords } from '../../../present/standingWords.ts';
import { largestParts } from '../../../present/sums.ts';
import { type Game, playedAt, seatView } from '../../../session/game.ts';
import {
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
import { formatMoment, formatNumber, formatPoints, formatSeries } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Receipt, ReceiptSum, ReceiptsProps, SumLine } from '../panels/receipts.tsx';
import { costWords } from './desk.ts';
import { onDesk } from './orderKinds.ts';

const OTHER_TERMS = 3;
const LINES = 3;
const EARLIER = 4;
/** A smaller part than half a point is worth a line, not a sum; thousandths. */
const LEAST_SUM = 5;

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
    if (receipt.effects.length > 0 || receipt.sum !== undefined) receipts.push(receipt);
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
  if (refused !== undefined) return { ...head, steps: [], refused: eventWords(reader, refused), effects: [], seen: [] };
  const without = turnWithout(game, id, cause);
  const told = effectsOf(now.events, without.events, cause).filter((effect) => isTold(reader, effect));
  const chief = chiefOf(reader, order, told);
  const rest = told.filter((effect) => effect !== chief);
  const finding = findingOf(game, now, reader, order, isToday);
  const later = isToday ? laterWords(reader, order, now, without, told.length > 0) : undefined;
  return {
    ...head,
    steps: stepsOf(reader, cause, now, told.length > 0 || finding.length > 0),
    ...(chief === undefined ? {} : { sum: sumOf(reader, cause, chief, (of) => titleOf(game, id, of)) }),
    effects: [...finding, ...effectLines(reader, cause, rest)],
    seen: isToday
      ? [...seenLines(reader, now, without, chief), ...pairsLine(pairs?.get(formatOrder(compiled, order)), chief)]
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
  const paid = { label: text('receipt.paid'), value: costWords(order) };
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
]);

const isTold = (reader: Reader, { event }: Effect): boolean => isVisible(reader, event) && !RESTATES.has(event.kind);

/** The change that the receipt adds up: at the order's own place if there is one, else the largest. */
function chiefOf(reader: Reader, order: Order, told: readonly Effect[]): Effect | undefined {
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
function sumOf(reader: Reader, cause: OrderCause, effect: Effect, title: (of: OrderCause) => string): ReceiptSum {
  const { event, before, after, terms, own } = effect;
  const { unit } = event;
  const what = subjectWords(reader, event);
  const parts = othersOf(reader, cause, effect, title);
  const { shown, rest } = largestParts(parts, OTHER_TERMS);
  const line = ({ label, value }: Part): SumLine => ({ label, value: amountChange(unit, value) });
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
  const sums = new Map<string, number>();
  const add = (label: string, value: number): void => {
    sums.set(label, (sums.get(label) ?? 0) + value);
  };
  for (const term of terms) {
    let rest = term.value;
    for (const { cause: of, value } of term.shares ?? []) {
      if (of.kind !== 'order' || of.actor !== reader.actor || of.by !== 'desk') continue;
      rest -= value;
      if (!sameCause(of, cause)) add(text('receipt.another', { order: title(of) }), value);
    }
    add(event.kind === 'groundGained' ? text('receipt.everybodyElse') : termLabel(reader.compiled, term), rest);
  }
  return [...sums].map(([label, value]) => ({ label, value }));
}

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

/** Facts first; then harm and other changes, the will of many forces as one. */
function effectLines(reader: Reader, cause: Cause, effects: readonly Effect[]): readonly string[] {
  const facts = effects.filter(({ event }) => !isChange(event)).map(({ event }) => eventWords(reader, event));
  const harm = effects.filter(({ event }) => event.kind === 'civiliansHarmed');
  const changes = effects.filter(({ event }) => isChange(event) && event.kind !== 'civiliansHarmed');
  const wills = changes.filter(({ event }) => event.kind === 'willChanged' && seesTerms(reader, event));
  const asOne = wills.length > LINES ? wills : [];
  const alone = changes.filter((effect) => !asOne.includes(effect)).sort((a, b) => Math.abs(b.own) - Math.abs(a.own));
  return [
    ...new Set([
      ...facts,
      ...harm.map((effect) => harmLine(reader, cause, effect)),
      ...(asOne.length === 0 ? [] : [willsLine(asOne)]),
      ...changeLines(reader, alone),
    ]),
  ];
}

/** A line for each kind and size of change: those who share it are named together. */
function changeLines(reader: Reader, effects: readonly Effect[]): readonly string[] {
  const groups = new Map<string, { readonly change: string; readonly events: GameEvent[] }>();
  for (const { event, own } of effects) {
    const change = seesTerms(reader, event) ? amountChange(event.unit, own) : sizeWords(own, event.unit);
    const group = groups.get(`${event.kind} ${change}`) ?? { change, events: [] };
    groups.set(`${event.kind} ${change}`, group);
    group.events.push(event);
  }
  return [...groups.values()].slice(0, LINES).map(({ change, events }) => {
    const count = events.length - LINES;
    const all = (names: readonly string[]): string => {
      const named = formatSeries(names.slice(0, LINES));
      return count > 0 ? text('receipt.andMore', { named, count }) : named;
    };
    const forces = events.flatMap(({ kind, force }) =>
      kind === 'willChanged' ? [forceName(reader.compiled, force)] : [],
    );
    const what =
      forces.length > 0
        ? text('receipt.subject.will', { force: all(forces) })
        : all(events.map((event) => subjectWords(reader, event)));
    return text('receipt.change', { what, change });
  });
}

/** What a change is a change of. */
function subjectWords(reader: Reader, event: GameEvent): string {
  const { compiled } = reader;
  const side = sideShort(compiled, event.side ?? NONE);
  const place = regionName(compiled, event.region ?? NONE);
  switch (event.kind) {
    case 'willChanged':
      return text('receipt.subject.will', { force: forceName(compiled, event.force) });
    case 'supportChanged':
      return text('receipt.subject.support', { actor: actorShort(compiled, event.actor), side });
    case 'credibilityChanged':
      return text('receipt.subject.credibility', { side });
    case 'restraintChanged':
      return text('receipt.subject.restraint', { side });
    case 'moneySent':
    case 'payRaised':
      return text('receipt.subject.pay', { side });
    case 'groundGained':
      return text('receipt.subject.ground', { side, place });
    case 'talkAgreed':
    case 'talkFailed':
      return text('receipt.subject.agreement', { talk: talkName(compiled, compiled.talkOf(event.about)) });
    default:
      return eventWords(reader, event);
  }
}

function harmLine(reader: Reader, cause: Cause, { event, terms }: Effect): string {
  const of = (kind: Term['kind']): number =>
    partOf(
      terms.filter((term) => term.kind === kind),
      cause,
    );
  return text('receipt.harm', {
    place: regionName(reader.compiled, event.region ?? NONE),
    killed: formatNumber(of('killed')),
    displaced: formatNumber(of('displaced')),
  });
}

function willsLine(effects: readonly Effect[]): string {
  const sizes = effects.map(({ own }) => own);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)].map((size) => amountChange('thousandths', size));
  return low === high
    ? text('receipt.willEach', { count: effects.length, change: low })
    : text('receipt.wills', { count: effects.length, low, high });
}

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

/** What a hundred pairs make of the change that the receipt adds up, if they read it. */
function pairsLine(pairs: OrderPreview | undefined, chief: Effect | undefined): readonly string[] {
  if (pairs === undefined || chief === undefined) return [];
  const { event } = chief;
  const found =
    event.kind === 'willChanged'
      ? pairs.wills.find(({ force }) => force === event.force)
      : event.kind === 'groundGained'
        ? pairs.grounds.find(({ region }) => region === event.region)
        : undefined;
  if (found === undefined) return [];
  const { difference, low, high, pairs: count } = found.expected.by;
  const [mean, least, most] = [difference, low, high].map((value) => amountChange(event.unit, value));
  return [text('receipt.pairs', { count, mean, low: least, high: most })];
}

/** When the rest will show; that nothing is seen only if the half day is the same without the order. */
function laterWords(reader: Reader, order: Order, now: Played, without: Played, told: boolean): string | undefined {
  // What the half day undid again was felt all the same.
  if (isSameButForPrice(now.state, without.state, reader.actor)) {
    if (told) return undefined;
    return text(order.kind === 'enter' ? 'resolution.nobodyLeft' : 'resolution.noEffect');
  }
  const later = onDesk(order).later(reader, order, now.state);
  return later ?? (told ? undefined : text('receipt.unseen'));
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

const momentWords = ({ compiled }: Reader, turn: number): string =>
  formatMoment(momentOf(compiled.scenario.start, turn));
