/**
 * A sentence for each event: what happened, to whom, and by what cause. Its words stand in the catalogue, by kind and
 * case; here is what their blanks are filled with and which cases hold.
 */

import {
  type ActorIndex,
  type ChoiceIndex,
  type DecisionIndex,
  type ForceIndex,
  NONE,
  type RegionIndex,
  type SideIndex,
} from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import {
  type AboutKind,
  EVENTS,
  type EventKind,
  type EventOf,
  type GameEvent,
  type Term,
} from '../engine/events/events.ts';
import type { RefusalCode } from '../engine/orders/refusals.ts';
import type { TermKind } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { MessagesIn } from '../words/catalogue.ts';
import type { EventCase } from '../words/en/events.ts';
import { formatMoment } from '../words/format.ts';
import type { English } from '../words/languages.ts';
import type { BlanksOf, Value } from '../words/message.ts';
import { scenarioText, text, textByCase } from '../words/text.ts';
import {
  actorShort,
  askName,
  choiceName,
  decisionName,
  exitName,
  forceName,
  forceTitle,
  reasonWords,
  regionName,
  sideShort,
  talkName,
} from './names.ts';
import { orderTitle } from './orders.ts';

/** Events that have what a blank needs. */
type With<Part> = Extract<GameEvent, Part>;

/** What fills the blanks of words for events, by their names. */
const BLANKS = {
  actor: (compiled: CompiledScenario, { actor }: With<{ readonly actor: ActorIndex }>) => actorShort(compiled, actor),
  side: (compiled: CompiledScenario, { side }: With<{ readonly side: SideIndex }>) => sideShort(compiled, side),
  place: (compiled: CompiledScenario, { region }: With<{ readonly region: RegionIndex }>) =>
    regionName(compiled, region),
  force: (compiled: CompiledScenario, { force }: With<{ readonly force: ForceIndex }>) => forceName(compiled, force),
  /** The force at the start of a sentence. */
  forceFirst: (compiled: CompiledScenario, { force }: With<{ readonly force: ForceIndex }>) =>
    forceTitle(compiled, force),
  /** Another actor that brought it about. */
  by: (compiled: CompiledScenario, event: GameEvent) => actorShort(compiled, otherActor(event) ?? NONE),
  order: (compiled: CompiledScenario, event: EventOf<AboutA<'order'>>) => orderWords(compiled, event),
  refusal: (_: CompiledScenario, { refusal }: With<{ readonly refusal: RefusalCode }>) => text(`refusal.${refusal}`),
  /** What an ally is asked for. */
  request: (_: CompiledScenario, { about }: EventOf<AboutA<'request'>>) =>
    text(about === undefined ? 'unnamed.request' : `request.${about}`),
  group: (_: CompiledScenario, { about }: EventOf<AboutA<'group'>>) => text(`group.${about}`),
  manner: (_: CompiledScenario, { about }: EventOf<AboutA<'manner'>>) => text(`manner.${about}`),
  /** What was put to an actor, who is on the other end, and why it was not simply granted. */
  ask: (compiled: CompiledScenario, { about }: EventOf<AboutA<'ask'>>) => askName(compiled, compiled.askOf(about)),
  /** A way of a decision of the last act, and a decision. */
  choice: (compiled: CompiledScenario, { about }: EventOf<AboutA<'choice'>>) =>
    choiceName(compiled, compiled.choice.ids.indexOf(about) as ChoiceIndex),
  decision: (compiled: CompiledScenario, { about }: EventOf<AboutA<'decision'>>) =>
    decisionName(compiled, compiled.decision.ids.indexOf(about) as DecisionIndex),
  other: (compiled: CompiledScenario, { other }: With<{ readonly other: ActorIndex }>) => actorShort(compiled, other),
  why: (_: CompiledScenario, { reasons }: With<{ readonly kind: 'askAnswered' }>) => reasonWords(reasons),
  /** What is announced, by the step of the ladder. */
  step: (_: CompiledScenario, { after }: EventOf<'ladderAnnounced'>) => text(`ladder.${stepOf(after)}`),
  exit: (compiled: CompiledScenario, { about }: EventOf<AboutA<'exit'>>) => exitName(compiled, compiled.exitOf(about)),
  talk: (compiled: CompiledScenario, { about }: EventOf<AboutA<'talk'>>) => talkName(compiled, compiled.talkOf(about)),
  trigger: (compiled: CompiledScenario, { about }: EventOf<AboutA<'trigger'>>) =>
    scenarioText(compiled.scenario.triggers[compiled.triggerOf(about)].text),
  act: (compiled: CompiledScenario, { about }: EventOf<AboutA<'act'>>) =>
    scenarioText(compiled.scenario.acts[compiled.actOf(about)].name),
  otherSide: (compiled: CompiledScenario, { about }: EventOf<AboutA<'otherSide'>>) =>
    sideShort(compiled, compiled.sideOf(about)),
  /** The sides between which a place passed. */
  before: (compiled: CompiledScenario, { before }: With<{ readonly unit: 'side' }>) => sideShort(compiled, before),
  after: (compiled: CompiledScenario, { after }: With<{ readonly unit: 'side' }>) => sideShort(compiled, after),
  /** The number that it ends at, and the turn. */
  count: (_: CompiledScenario, { after }: GameEvent): number => after,
  moment: ({ scenario }: CompiledScenario, { after }: GameEvent) => formatMoment(momentOf(scenario.start, after)),
  killed: (_: CompiledScenario, { terms }: GameEvent) => termOf(terms, 'killed'),
  displaced: (_: CompiledScenario, { terms }: GameEvent) => termOf(terms, 'displaced'),
  signal: (compiled: CompiledScenario, event: EventOf<'signalGiven'>) => signalWords(compiled, event),
};

const STEPS = ['quiet', 'warning', 'roads', 'inside', 'war'] as const;
const stepOf = (after: number): (typeof STEPS)[number] => STEPS[after] ?? 'quiet';

type Blank = keyof typeof BLANKS;
/** Kinds that are about something of a list. */
type AboutA<List extends AboutKind> = {
  [Kind in EventKind]: (typeof EVENTS)[Kind] extends { readonly about: List } ? Kind : never;
}[EventKind];
/** The blanks that events of a kind fill. */
type BlankFor<Kind extends EventKind> = {
  [Name in Blank]: EventOf<Kind> extends Parameters<(typeof BLANKS)[Name]>[1] ? Name : never;
}[Blank];
type WordsFor<Kind extends EventKind> = MessagesIn<English['game']['event'][Kind]>;
/** Kinds whose words have no blank but those that they fill. */
type SpokenKind = {
  [Kind in EventKind]: [BlanksOf<WordsFor<Kind>>] extends [BlankFor<Kind>] ? Kind : never;
}[EventKind];

/** The same for whichever event: words ask for a blank only where the event fills it, as `SpokenKind` proves. */
interface Fill {
  with(compiled: CompiledScenario, event: GameEvent): Value;
}
const FILLS: Readonly<Record<string, Fill['with'] | undefined>> = BLANKS;

/** What happened, as a sentence without a full stop. */
export function sentenceOf(compiled: CompiledScenario, event: EventOf<SpokenKind>): string {
  const words = textByCase(
    `event.${event.kind}`,
    casesOf(compiled, event),
    (blank) => FILLS[blank]?.(compiled, event) ?? blank,
  );
  return words ?? event.kind;
}

/** The cases that hold for an event, the most particular first. */
function casesOf({ force }: CompiledScenario, event: GameEvent): readonly EventCase[] {
  const { about, region, before, after, terms, phase } = event;
  const cases: EventCase[] = [];
  if (event.kind === 'askAnswered')
    return [event.reasons === undefined ? event.reply : `${event.reply}For`, event.reply];
  const row = EVENTS[event.kind];
  if ('about' in row && row.about === 'request' && about !== undefined) cases.push('asked');
  if (about === 'assault') cases.push('assault');
  if (otherActor(event) !== undefined) cases.push('by');
  // The name of a garrison says where it stands.
  if (event.force !== undefined && event.force >= force.named && force.home[event.force] === region) cases.push('home');
  if (after !== before) cases.push(after > before ? 'rose' : 'fell');
  if (after > 0) cases.push('yes');
  cases.push(phase);
  if (terms.length > 0) cases.push(terms[0].kind);
  return cases;
}

/** Another actor that brought an event about: who stopped a package, or undid an order. */
function otherActor({ actor, undone, cause, terms }: GameEvent): ActorIndex | undefined {
  if (undone === undefined) return terms.find(({ kind }) => kind === 'interception')?.actor;
  return cause?.actor === actor ? undefined : cause?.actor;
}

const termOf = (terms: readonly Term[], kind: TermKind): number => terms.find((term) => term.kind === kind)?.value ?? 0;

/** An order that is undone is told whole, any other by its kind and place. */
function orderWords(compiled: CompiledScenario, event: EventOf<AboutA<'order'>>): string {
  const { about, actor, region, undone } = event;
  if (undone !== undefined)
    return orderTitle(compiled, undone.order, { side: compiled.actor.side[actor], view: undefined });
  const order = text(`order.${about}.name`);
  return region === undefined ? order : text('unnamed.orderAt', { order, place: regionName(compiled, region) });
}

function signalWords(compiled: CompiledScenario, event: EventOf<'signalGiven'>): string {
  const { about, region, side, actor } = event;
  const names = {
    actor: actor === undefined ? sideOr(compiled, side, 'unnamed.actor') : actorShort(compiled, actor),
    side: sideOr(compiled, side, 'unnamed.side'),
    place: region === undefined ? text('unnamed.place') : regionName(compiled, region),
  };
  // A base is guaranteed by an actor, terms are offered by a side.
  if (about === 'promise') return text(`signal.promise.${actor === undefined ? 'terms' : 'base'}`, names);
  return text(`signal.${about}`, names);
}

const sideOr = (
  compiled: CompiledScenario,
  side: SideIndex | undefined,
  otherwise: 'unnamed.actor' | 'unnamed.side',
): string => (side === undefined || side < 0 ? text(otherwise) : sideShort(compiled, side));
