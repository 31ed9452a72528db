/** Events in words, with the terms behind them: numbers where the reader may see them, words of size elsewhere. */

import { type ActorIndex, NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import { EVENTS, type EventKind, type EventUnit, type GameEvent, type Term } from '../engine/events/events.ts';
import type { OrderKind } from '../engine/orders/shapes.ts';
import type { SignalKind } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { WhyData } from '../ui/charts/why.tsx';
import { formatChange, formatNumber, formatPointChange, formatPoints } from '../words/format.ts';
import { scenarioText, type TextKey, text, textBy } from '../words/text.ts';
import { actorShort, forceName, forceTitle, regionName, sideShort } from './names.ts';
import { orderTitle } from './orders.ts';

/** Who reads: a seat sees its own events exactly, the open view sees everything. */
export interface Reader {
  readonly compiled: CompiledScenario;
  readonly actor: ActorIndex;
  readonly side: SideIndex;
  readonly open: boolean;
}

/**
 * Whether the reader sees exact terms. Until the debrief, those of other desks and sides show only direction and size.
 */
export function seesTerms(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  if (event.seenBy !== undefined) return event.seenBy === reader.side;
  if (event.actor !== undefined) return event.actor === reader.actor;
  return event.side === undefined || event.side === reader.side;
}

export function eventWords(reader: Reader, event: GameEvent): string {
  const { compiled } = reader;
  const side = event.side ?? NONE;
  return textBy(sentenceOf(event), {
    place: regionName(compiled, event.region ?? NONE),
    side: sideShort(compiled, side),
    actor: event.actor === undefined ? sideShort(compiled, side) : actorShort(compiled, event.actor),
    force: forceName(compiled, event.force ?? NONE),
    forceFirst: forceTitle(compiled, event.force ?? NONE),
    before: event.unit === 'side' ? sideShort(compiled, event.before) : formatNumber(event.before),
    after: event.unit === 'side' ? sideShort(compiled, event.after) : formatNumber(event.after),
    ...aboutWords(reader, event),
  });
}

function sentenceOf({ kind, actor, after, cause }: GameEvent): TextKey {
  switch (kind) {
    case 'exitChanged':
      return after > 0 ? 'event.exitChanged.opened' : 'event.exitChanged.closed';
    case 'orderUndone':
      return cause?.actor === actor ? 'event.orderUndone.staff' : 'event.orderUndone.another';
    case 'requestAnswered':
      return after > 0 ? 'event.requestAnswered.granted' : 'event.requestAnswered.silent';
    default:
      return `event.${kind}`;
  }
}

/** Words for what an event is about, besides the things it names, keyed by the placeholders of its sentence. */
function aboutWords(reader: Reader, event: GameEvent): Readonly<Record<string, string>> {
  const { compiled } = reader;
  const { scenario } = compiled;
  switch (event.kind) {
    case 'evacuationBegan':
    case 'evacuationEnded':
    case 'peopleBroughtBack':
      return { group: text(`group.${event.about}`) };
    case 'holderChanged':
      return { manner: text(`manner.${event.about}`) };
    case 'signalGiven':
      return {
        signal: textBy(`signal.${event.about}`, {
          actor: actorShort(compiled, event.actor ?? NONE),
          side: sideShort(compiled, event.side ?? NONE),
        }),
      };
    case 'talkOpened':
    case 'talkAgreed':
    case 'talkFailed':
      return { talk: nameOf(scenario.talks, event.about) };
    case 'triggerFired':
      return {
        trigger: scenarioText(scenario.triggers.find(({ id }) => id === event.about)?.text ?? { en: event.about }),
      };
    case 'actEnded':
      return { act: nameOf(scenario.acts, event.about) };
    case 'exitChanged':
      return { exit: nameOf(scenario.exits, event.about) };
    case 'ceasefireBegan':
    case 'ceasefireEnded':
    case 'relationChanged':
      return { otherSide: sideShort(compiled, compiled.sideOf(event.about)) };
    case 'orderGiven':
      return { order: orderWords(compiled, event.about, event.region) };
    case 'orderUndone':
      return {
        order: orderTitle(compiled, event.undone.order, event.side ?? reader.side),
        by: actorShort(compiled, event.cause?.actor ?? NONE),
      };
    case 'requestAnswered':
      return { request: text(`request.${event.about}`) };
    case 'orderRefused':
      return {
        order: orderWords(compiled, event.about, event.region),
        refusal: text(`refusal.${event.refusal}`),
      };
    case 'supportChanged':
    case 'garrisonWithdrew':
    case 'garrisonDeserted':
    case 'garrisonDrewIn':
      return {};
    default:
      // Compiles only while no kind that is about something is missing above.
      return event.about ?? {};
  }
}

function orderWords(compiled: CompiledScenario, order: OrderKind, region: RegionIndex | undefined): string {
  const name = text(`order.${order}.name`);
  return region === undefined ? name : text('unnamed.orderAt', { order: name, place: regionName(compiled, region) });
}

function nameOf(
  list: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[],
  wanted: string,
): string {
  return scenarioText(list.find(({ id }) => id === wanted)?.name ?? { en: wanted });
}

/** Whether the log shows the size of the change beside the sentence. */
const TELLS_CHANGE: Readonly<Record<EventKind, boolean>> = {
  orderGiven: false,
  orderRefused: false,
  orderUndone: false,
  requestAnswered: false,
  signalGiven: false,
  supportChanged: true,
  credibilityChanged: true,
  packageSent: false,
  packageIntercepted: false,
  packageRefused: false,
  forceArrived: false,
  sortiesFlown: false,
  moneySent: true,
  restraintChanged: true,
  exitChanged: false,
  asylumOffered: false,
  evacuationBegan: false,
  evacuationEnded: false,
  peopleBroughtBack: false,
  statementLeaked: false,
  forceMoved: false,
  forceRepelled: false,
  reserveCommitted: false,
  drawInOrdered: false,
  garrisonInspected: false,
  payRaised: false,
  orderKept: false,
  arsenalGuarded: false,
  termsOffered: false,
  placeReassured: false,
  groundGained: true,
  menLost: true,
  menJoined: true,
  willChanged: true,
  garrisonWithdrew: false,
  garrisonBargained: false,
  garrisonDeserted: false,
  garrisonChangedSides: false,
  garrisonDrewIn: false,
  placeRose: false,
  placeContested: false,
  holderChanged: false,
  civiliansHarmed: false,
  leaderLeft: false,
  leaderSpoke: false,
  powerHandedOver: false,
  talkOpened: false,
  talkAgreed: false,
  talkFailed: false,
  ceasefireBegan: false,
  ceasefireEnded: false,
  relationChanged: false,
  triggerFired: false,
  actEnded: false,
  arsenalStruck: false,
};

export function amount(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPoints(value) : formatNumber(value);
}
export function amountChange(unit: EventUnit, value: number): string {
  return unit === 'thousandths' ? formatPointChange(value) : formatChange(value);
}

export function changeWords(reader: Reader, event: GameEvent): string | undefined {
  if (!TELLS_CHANGE[event.kind]) return undefined;
  const change = event.after - event.before;
  if (seesTerms(reader, event)) return amountChange(event.unit, change);
  return event.kind === 'menLost' || event.kind === 'menJoined' ? menCountWords(change) : sizeWords(change, event.unit);
}

/** Number of men others lost or won, without a direction: "losses down" would say the opposite. */
function menCountWords(change: number): string {
  const men = Math.abs(change);
  return text(men < 50 ? 'why.few' : men < 400 ? 'why.some' : 'why.many');
}

/** A size in words, for other sides' reasons. */
export function sizeWords(value: number, unit: EventUnit): string {
  const [small, large] = unit === 'thousandths' ? [30, 100] : [50, 400];
  const size = Math.abs(value);
  if (value === 0) return text('why.none');
  if (value > 0) return text(size < small ? 'why.slightUp' : size < large ? 'why.up' : 'why.strongUp');
  return text(size < small ? 'why.slightDown' : size < large ? 'why.down' : 'why.strongDown');
}

export function termLabel(compiled: CompiledScenario, term: Term): string {
  const name = text(`term.${term.kind}`);
  const source =
    term.region !== undefined
      ? regionName(compiled, term.region)
      : term.actor !== undefined
        ? actorShort(compiled, term.actor)
        : term.force !== undefined
          ? forceName(compiled, term.force)
          : term.side !== undefined
            ? sideShort(compiled, term.side)
            : undefined;
  return source === undefined ? name : text('why.source', { term: name, source });
}

export function whyOf(reader: Reader, event: GameEvent): WhyData | undefined {
  if (event.terms.length === 0 && event.chance === undefined) return undefined;
  const exact = seesTerms(reader, event);
  const largest = Math.max(1, ...event.terms.map((term) => Math.abs(term.value)));
  const unit: EventUnit = event.unit === 'side' ? 'thousandths' : event.unit;
  const total = event.terms.reduce((sum, term) => sum + term.value, 0);
  const isChange = event.unit !== 'side' && total === event.after - event.before;
  const what = eventWords(reader, event);
  return {
    what,
    caption: text('why.title', { what }),
    terms: event.terms.map((term) => ({
      label: termLabel(reader.compiled, term),
      value: exact ? amountChange(unit, term.value) : sizeWords(term.value, unit),
      size: exact ? term.value / largest : Math.sign(term.value) * 0.5,
    })),
    ...(exact && event.terms.length > 0
      ? {
          sum: {
            words: isChange ? fromTo(amount(unit, event.before), amount(unit, event.after)) : fromTo('', ''),
            change: amountChange(unit, total),
          },
        }
      : {}),
    notes: exact ? (event.chance === undefined ? [] : [chanceWords(event.chance)]) : [text('why.bands')],
  };
}

const fromTo = (before: string, after: string): string =>
  `${text('why.from', { before })} ${text('why.to', { after })}`;

function chanceWords(chance: { readonly probability: number; readonly draw: number }): string {
  const happened = chance.draw < chance.probability;
  return text(happened ? 'why.happened' : 'why.notHappened', { ...chance, of: 1000 });
}

/** Whether a signal is news by itself, or only accompanies another event in the log. */
const IS_NEWS: Readonly<Record<SignalKind, boolean>> = {
  placeLost: false,
  noticeToLeave: true,
  evacuation: false,
  stoodBy: true,
  hedged: true,
  letGo: true,
  drawIn: false,
  leaderSpoke: false,
  leaderLeft: false,
  leak: false,
  promise: true,
  borderClosed: false,
  reinforced: true,
  struck: true,
  warning: true,
  harm: false,
};

/**
 * Whether the reader learns of an event. Small shifts in others' garrisons happen every turn and are not news; other
 * desks' papers stay closed.
 */
export function isVisible(reader: Reader, event: GameEvent): boolean {
  if (reader.open) return true;
  if (event.kind === 'signalGiven') return IS_NEWS[event.about];
  const { seen } = EVENTS[event.kind];
  if (seen === 'all') return true;
  if (seen === 'ownDesk') return event.actor === reader.actor;
  const isOwn = seen.own === 'actor' ? event.actor === reader.actor : event.seenBy === reader.side;
  return isOwn || Math.abs(event.after - event.before) >= seen.othersFrom;
}
