/** A sentence for each kind of event: what happened, to whom, and by what cause. */

import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import type { EventKind, EventOf } from '../engine/events/events.ts';
import type { OrderKind } from '../engine/orders/shapes.ts';
import type { PeopleGroup, TermKind } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatMoment } from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';
import { actorShort, exitName, forceName, forceTitle, regionName, sideShort, talkName } from './names.ts';
import { orderTitle } from './orders.ts';

type Sentence<Kind extends EventKind> = (compiled: CompiledScenario, event: EventOf<Kind>) => string;

const SENTENCES: { readonly [Kind in EventKind]: Sentence<Kind> } = {
  orderGiven: (compiled, { actor, about, region }) =>
    text('event.orderGiven', { actor: actorShort(compiled, actor), order: orderWords(compiled, about, region) }),
  orderRefused: (compiled, { actor, about, region, refusal }) =>
    text('event.orderRefused', {
      actor: actorShort(compiled, actor),
      order: orderWords(compiled, about, region),
      refusal: text(`refusal.${refusal}`),
    }),
  orderUndone: (compiled, { actor, side, undone, cause }) => {
    const names = {
      actor: actorShort(compiled, actor),
      order: orderTitle(compiled, undone.order, { side: side ?? compiled.actor.side[actor], view: undefined }),
    };
    const by = cause?.actor;
    return by === undefined || by === actor
      ? text('event.orderUndone.staff', names)
      : text('event.orderUndone.another', { ...names, by: actorShort(compiled, by) });
  },
  requestAnswered: (compiled, { actor, side, about, after }) =>
    text(`event.requestAnswered.${after > 0 ? 'granted' : 'silent'}`, {
      actor: actorShort(compiled, actor),
      side: sideShort(compiled, side),
      request: text(`request.${about}`),
    }),
  columnsHeldBack: (compiled, { side, after }) =>
    text('event.columnsHeldBack', { side: sideShort(compiled, side), count: after }),
  signalGiven: (compiled, event) => text('event.signalGiven', { signal: signalWords(compiled, event) }),
  supportChanged: (compiled, { actor, side, before, after, about }) => {
    const names = { actor: actorShort(compiled, actor), side: sideShort(compiled, side) };
    return about === undefined
      ? text(`event.supportChanged.${direction(before, after)}`, names)
      : text(`event.supportChanged.asked.${direction(before, after)}`, { ...names, what: text(`request.${about}`) });
  },
  credibilityChanged: (compiled, { side, before, after }) =>
    text(`event.credibilityChanged.${direction(before, after)}`, { side: sideShort(compiled, side) }),
  packageSent: (compiled, { actor, force, region }) =>
    text('event.packageSent', {
      actor: actorShort(compiled, actor),
      force: forceName(compiled, force),
      place: regionName(compiled, region),
    }),
  packageIntercepted: (compiled, { force, region, terms }) => {
    const by = terms.find(({ kind }) => kind === 'interception')?.actor;
    const names = { forceFirst: forceTitle(compiled, force), place: regionName(compiled, region) };
    return by === undefined
      ? text('event.packageIntercepted.unnamed', names)
      : text('event.packageIntercepted.by', { ...names, actor: actorShort(compiled, by) });
  },
  packageRefused: atPlace('packageRefused'),
  forceArrived: atPlace('forceArrived'),
  sortiesFlown: (compiled, { actor, region, after }) =>
    text('event.sortiesFlown', {
      actor: actorShort(compiled, actor),
      place: regionName(compiled, region),
      count: after,
    }),
  moneySent: byActor('moneySent'),
  restraintChanged: (compiled, { side, actor, before, after }) =>
    text(`event.restraintChanged.${direction(before, after)}`, {
      side: sideShort(compiled, side),
      actor: actorShort(compiled, actor),
    }),
  exitChanged: (compiled, { about, after }) =>
    text(`event.exitChanged.${after > 0 ? 'opened' : 'closed'}`, { exit: exitName(compiled, compiled.exitOf(about)) }),
  asylumOffered: byActor('asylumOffered'),
  evacuationBegan: (compiled, { actor, about, phase }) =>
    text(`event.evacuationBegan.${phase === 'support' ? 'unordered' : 'ordered'}`, {
      actor: actorShort(compiled, actor),
      group: text(`group.${about}`),
    }),
  evacuationEnded: ofGroup('evacuationEnded'),
  peopleBroughtBack: ofGroup('peopleBroughtBack'),
  statementLeaked: (compiled, { actor }) => text('event.statementLeaked', { actor: actorShort(compiled, actor) }),
  forceMoved: atPlace('forceMoved'),
  forceRepelled: atPlace('forceRepelled'),
  reserveCommitted: atPlace('reserveCommitted'),
  drawInOrdered: (compiled, { side, region, after }) =>
    text('event.drawInOrdered', {
      side: sideShort(compiled, side),
      place: regionName(compiled, region),
      moment: formatMoment(momentOf(compiled.scenario.start, after)),
    }),
  garrisonInspected: ofPlace('garrisonInspected'),
  payRaised: (compiled, { side }) => text('event.payRaised', { side: sideShort(compiled, side) }),
  orderKept: ofPlace('orderKept'),
  arsenalGuarded: ofPlace('arsenalGuarded'),
  termsOffered: (compiled, { side, region, after }) =>
    text(`event.termsOffered.${after > 0 ? 'corridor' : 'without'}`, {
      side: sideShort(compiled, side),
      place: regionName(compiled, region),
    }),
  placeReassured: ofPlace('placeReassured'),
  groundGained: bySide('groundGained'),
  menLost: (compiled, { force, region, terms }) =>
    text(`event.menLost.${lossIn(terms[0]?.kind)}`, {
      forceFirst: forceTitle(compiled, force),
      place: regionName(compiled, region),
    }),
  menJoined: (compiled, { force, terms }) =>
    text(`event.menJoined.${gainIn(terms[0]?.kind)}`, { force: forceName(compiled, force) }),
  willChanged: (compiled, { force, before, after }) =>
    text(`event.willChanged.${direction(before, after)}`, { force: forceName(compiled, force) }),
  garrisonWithdrew: (compiled, { force, region, about }) => {
    const names = leavers(compiled, force, region);
    const isHome = standsAtHome(compiled, force, region);
    return about === 'assault'
      ? text(`event.garrisonWithdrew.overrun.${isHome ? 'home' : 'away'}`, names)
      : text(`event.garrisonWithdrew.left.${isHome ? 'home' : 'away'}`, names);
  },
  garrisonBargained: leaving('garrisonBargained'),
  garrisonDeserted: leaving('garrisonDeserted'),
  garrisonChangedSides: leaving('garrisonChangedSides'),
  garrisonDrewIn: leaving('garrisonDrewIn'),
  placeRose: bySide('placeRose'),
  placeContested: bySide('placeContested'),
  holderChanged: (compiled, { region, before, after, about }) =>
    text('event.holderChanged', {
      place: regionName(compiled, region),
      before: sideShort(compiled, before),
      after: sideShort(compiled, after),
      manner: text(`manner.${about}`),
    }),
  civiliansHarmed: (compiled, { region, terms }) => {
    const of = (kind: TermKind): number => terms.find((term) => term.kind === kind)?.value ?? 0;
    return text('event.civiliansHarmed', {
      place: regionName(compiled, region),
      killed: of('killed'),
      displaced: of('displaced'),
    });
  },
  leaderLeft: ofSide('leaderLeft'),
  leaderSpoke: ofSide('leaderSpoke'),
  powerHandedOver: ofSide('powerHandedOver'),
  talkOpened: ofTalk('talkOpened'),
  talkAgreed: ofTalk('talkAgreed'),
  talkFailed: ofTalk('talkFailed'),
  ceasefireBegan: (compiled, { side, about, after }) =>
    text('event.ceasefireBegan', {
      ...between(compiled, side, about),
      moment: formatMoment(momentOf(compiled.scenario.start, after)),
    }),
  ceasefireEnded: (compiled, { side, about }) => text('event.ceasefireEnded', between(compiled, side, about)),
  relationChanged: (compiled, { side, about }) => text('event.relationChanged', between(compiled, side, about)),
  triggerFired: (compiled, { about }) =>
    text('event.triggerFired', {
      trigger: scenarioText(compiled.scenario.triggers[compiled.triggerOf(about)].text),
    }),
  actEnded: (compiled, { about }) =>
    text('event.actEnded', { act: scenarioText(compiled.scenario.acts[compiled.actOf(about)].name) }),
  arsenalStruck: (compiled, { actor }) => text('event.arsenalStruck', { actor: actorShort(compiled, actor) }),
};

/** What happened, as a sentence without a full stop. */
export function sentenceOf<Kind extends EventKind>(
  compiled: CompiledScenario,
  event: EventOf<Kind> & { readonly kind: Kind },
): string {
  return SENTENCES[event.kind](compiled, event);
}

const direction = (before: number, after: number): 'rose' | 'fell' | 'stayed' =>
  after > before ? 'rose' : after < before ? 'fell' : 'stayed';

function orderWords(compiled: CompiledScenario, order: OrderKind, region: RegionIndex | undefined): string {
  const name = text(`order.${order}.name`);
  return region === undefined ? name : text('unnamed.orderAt', { order: name, place: regionName(compiled, region) });
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

function between(compiled: CompiledScenario, side: SideIndex, other: string): { side: string; otherSide: string } {
  return { side: sideShort(compiled, side), otherSide: sideShort(compiled, compiled.sideOf(other)) };
}

/** Why men left a force; those who came back from a package that was stopped count as departed. */
function lossIn(kind: TermKind | undefined): 'killed' | 'deserted' | 'detached' | 'departure' {
  return kind === 'killed' || kind === 'deserted' || kind === 'detached' ? kind : 'departure';
}

function gainIn(kind: TermKind | undefined): 'joined' | 'detached' | 'arrival' {
  return kind === 'joined' || kind === 'detached' ? kind : 'arrival';
}

type Placed = 'packageRefused' | 'forceArrived' | 'forceMoved' | 'forceRepelled' | 'reserveCommitted';
function atPlace(kind: Placed) {
  return (
    compiled: CompiledScenario,
    { force, region }: { readonly force: ForceIndex; readonly region: RegionIndex },
  ): string => text(`event.${kind}`, { forceFirst: forceTitle(compiled, force), place: regionName(compiled, region) });
}

function ofPlace(kind: 'garrisonInspected' | 'orderKept' | 'arsenalGuarded' | 'placeReassured') {
  return (compiled: CompiledScenario, { region }: { readonly region: RegionIndex }): string =>
    text(`event.${kind}`, { place: regionName(compiled, region) });
}

function ofSide(kind: 'leaderLeft' | 'leaderSpoke' | 'powerHandedOver') {
  return (compiled: CompiledScenario, { side }: { readonly side: SideIndex }): string =>
    text(`event.${kind}`, { side: sideShort(compiled, side) });
}

function bySide(kind: 'groundGained' | 'placeRose' | 'placeContested') {
  return (
    compiled: CompiledScenario,
    { region, side }: { readonly region: RegionIndex; readonly side: SideIndex },
  ): string => text(`event.${kind}`, { side: sideShort(compiled, side), place: regionName(compiled, region) });
}

function byActor(kind: 'moneySent' | 'asylumOffered') {
  return (
    compiled: CompiledScenario,
    { actor, side }: { readonly actor: ActorIndex; readonly side: SideIndex },
  ): string => text(`event.${kind}`, { actor: actorShort(compiled, actor), side: sideShort(compiled, side) });
}

function ofGroup(kind: 'evacuationEnded' | 'peopleBroughtBack') {
  return (
    compiled: CompiledScenario,
    { actor, about }: { readonly actor: ActorIndex; readonly about: PeopleGroup },
  ): string => text(`event.${kind}`, { actor: actorShort(compiled, actor), group: text(`group.${about}`) });
}

function ofTalk(kind: 'talkOpened' | 'talkAgreed' | 'talkFailed') {
  return (compiled: CompiledScenario, { about }: { readonly about: string }): string =>
    text(`event.${kind}`, { talk: talkName(compiled, compiled.talkOf(about)) });
}

type Leaving = 'garrisonBargained' | 'garrisonDeserted' | 'garrisonChangedSides' | 'garrisonDrewIn';
function leaving(kind: Leaving) {
  return (
    compiled: CompiledScenario,
    { force, region }: { readonly force: ForceIndex; readonly region: RegionIndex },
  ): string =>
    text(`event.${kind}.${standsAtHome(compiled, force, region) ? 'home' : 'away'}`, leavers(compiled, force, region));
}

/** Whether a force is the garrison of the place, so that its name says where it stands. */
const standsAtHome = ({ force }: CompiledScenario, f: ForceIndex, region: RegionIndex): boolean =>
  f >= force.named && force.home[f] === region;

const leavers = (compiled: CompiledScenario, force: ForceIndex, region: RegionIndex) => ({
  forceFirst: forceTitle(compiled, force),
  place: regionName(compiled, region),
});
