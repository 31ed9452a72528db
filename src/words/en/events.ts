/** Events of the log, in the past tense: all that is said of a kind stands in its place. */
import type { EventKind } from '../../engine/events/events.ts';
import type { SignalKind } from '../../engine/vocabulary.ts';
import type { Nested } from '../catalogue.ts';
import type { Message } from '../message.ts';

/**
 * `place`, `side`, `actor`, `force`: what the event is about; `forceFirst` is the force at the start of a sentence.
 * `before` and `after` are sides where a place changed hands. `home`: the garrison of a place, whose name says where it
 * stood; `away`: a force from elsewhere.
 */
export const event = {
  orderGiven: '{actor}: {order}',
  orderRefused: '{actor}: could not be done: {order} ({refusal})',
  signalGiven: 'Seen by everybody: {signal}',
  supportChanged: {
    rose: 'Support of {actor} for {side} rose',
    fell: 'Support of {actor} for {side} fell',
    stayed: 'Support of {actor} for {side} stayed as it was',
    asked: {
      rose: '{actor} was asked for {what}: its support for {side} rose',
      fell: '{actor} was asked for {what}: its support for {side} fell',
      stayed: '{actor} was asked for {what}: its support for {side} stayed as it was',
    },
  },
  credibilityChanged: {
    rose: 'Promises of {side} are believed more',
    fell: 'Promises of {side} are believed less',
    stayed: 'Promises of {side} are believed as before',
  },
  packageSent: '{actor} sent {force} to {place}',
  packageIntercepted: {
    by: '{actor} stopped a package for {place}: {forceFirst}',
    unnamed: 'A package for {place} was stopped: {forceFirst}',
  },
  packageRefused: '{forceFirst} turned back on the way to {place}: no passage',
  forceArrived: '{forceFirst} arrived at {place}',
  sortiesFlown: { one: '{actor} flew {count} sortie over {place}', other: '{actor} flew {count} sorties over {place}' },
  moneySent: '{actor} sent money for the pay of {side}',
  restraintChanged: {
    rose: '{actor} held back {side}',
    fell: '{actor} gave {side} a freer hand',
    stayed: '{actor} held back {side}, as much as before',
  },
  exitChanged: { opened: 'Opened: {exit}', closed: 'Closed: {exit}' },
  asylumOffered: '{actor} offered asylum to the leader of {side}',
  evacuationBegan: {
    ordered: '{actor}: evacuation of the {group} began',
    unordered: '{actor}: the {group} began to leave, unordered',
  },
  evacuationEnded: '{actor}: the {group} are out',
  peopleBroughtBack: '{actor}: the {group} were brought back',
  statementLeaked: 'A quiet message of {actor} leaked',
  forceMoved: '{forceFirst} moved to {place}',
  forceRepelled: '{forceFirst} gave up the attack on {place} and went back',
  reserveCommitted: '{forceFirst} was committed to {place}',
  drawInOrdered: '{side} ordered {place} to be given up, obeyed from {moment}',
  garrisonInspected: 'The garrison of {place} was inspected',
  payRaised: '{side} raised pay',
  orderKept: 'Men were left to keep order in {place}',
  arsenalGuarded: 'The arsenal at {place} was guarded',
  termsOffered: {
    corridor: '{side} offered terms to {place}, with an open way out',
    without: '{side} offered terms to {place}',
  },
  placeReassured: 'The people of {place} were reassured',
  groundGained: '{side} gained ground at {place}',
  menLost: {
    killed: '{forceFirst}: killed at {place}',
    deserted: '{forceFirst}: gone home from {place}',
    detached: '{forceFirst}: left behind to hold {place}',
    departure: '{forceFirst}: gone from {place} elsewhere',
  },
  menJoined: {
    joined: 'Local men joined {force}',
    detached: 'Men of a column joined {force}',
    arrival: 'Men who had fallen back joined {force}',
  },
  willChanged: {
    rose: 'Will of {force} rose',
    fell: 'Will of {force} fell',
    stayed: 'Will of {force} stayed as it was',
  },
  garrisonWithdrew: {
    left: { home: '{forceFirst} withdrew', away: '{forceFirst} withdrew from {place}' },
    overrun: { home: '{forceFirst} was overrun', away: '{forceFirst} was overrun at {place}' },
  },
  garrisonBargained: { home: '{forceFirst} gave up on terms', away: '{forceFirst} gave up {place} on terms' },
  garrisonDeserted: { home: '{forceFirst} left its posts', away: '{forceFirst} left its posts at {place}' },
  garrisonChangedSides: { home: '{forceFirst} changed sides', away: '{forceFirst} changed sides at {place}' },
  garrisonDrewIn: { home: '{forceFirst} drew in', away: '{forceFirst} drew in from {place}' },
  placeRose: '{place} rose and went over to {side}',
  placeContested: '{side} attacked {place}',
  holderChanged: '{place} passed from {before} to {after} {manner}',
  civiliansHarmed: 'At {place} {killed} civilians were killed and {displaced} driven out',
  leaderLeft: 'The leader of {side} left',
  leaderSpoke: 'The leader of {side} spoke',
  powerHandedOver: '{side} handed over power',
  orderUndone: {
    staff: 'The staff of {actor} changed an earlier order: {order}',
    another: '{by} undid or took over an order of {actor}: {order}',
  },
  requestAnswered: {
    granted: '{actor} did what {side} had asked: {request}',
    silent: '{actor} did not answer {side}: {request}',
  },
  talkOpened: 'Talks opened: {talk}',
  talkAgreed: 'Agreement: {talk}',
  talkFailed: 'Talks failed: {talk}',
  ceasefireBegan: 'A cease-fire began between {side} and {otherSide}, until {moment}',
  ceasefireEnded: 'The cease-fire between {side} and {otherSide} ended',
  relationChanged: 'Relations between {side} and {otherSide} changed',
  triggerFired: '{trigger}',
  actEnded: '{act}',
  arsenalStruck: '{actor} struck an arsenal',
} as const satisfies Record<EventKind, Message | Nested>;

/** What was seen by everybody. */
export const signal = {
  placeLost: '{place} was lost',
  noticeToLeave: '{actor} told its citizens to leave',
  evacuation: '{actor} is evacuating',
  stoodBy: '{actor} stood by {side}',
  hedged: '{actor} hedged its support for {side}',
  letGo: '{actor} let {side} go',
  drawIn: '{side} is drawing in',
  leaderSpoke: 'the leader of {side} spoke',
  leaderLeft: 'the leader of {side} left',
  leak: 'a quiet message of {actor} leaked',
  promise: { base: '{actor} guaranteed the base at {place}', terms: '{side} offered terms to {place}' },
  borderClosed: 'the crossing at {place} was closed',
  reinforced: '{actor} sent reinforcements to {place}',
  struck: '{actor} struck',
  warning: '{actor} warned {side}',
  harm: 'civilians were harmed',
} as const satisfies Record<SignalKind, Message | Nested>;

/** What an event names where it has no name for it, and an order that names a place. */
export const unnamed = {
  actor: 'someone',
  side: 'nobody',
  place: 'the country',
  force: 'a force',
  forceFirst: 'A force',
  leader: 'its leader',
  orderAt: '{order}: {place}',
  alsoCalled: '{short} ({full})',
} as const;

/** Why a number changed. */
export const why = {
  open: 'Why?',
  title: 'Why: {what}',
  from: 'from {before}',
  to: 'to {after}',
  happened: 'Chance of it: {probability} in {of}. Drawn: {draw}. It happened, since the draw was lower.',
  notHappened: 'Chance of it: {probability} in {of}. Drawn: {draw}. It did not happen.',
  bands: 'You see the size of others\u2019 reasons only in words. The debrief opens all of it.',
  source: '{term} ({source})',
  none: 'unchanged',
  few: 'a few',
  some: 'some',
  many: 'many',
  strongUp: 'strongly up',
  up: 'up',
  slightUp: 'slightly up',
  slightDown: 'slightly down',
  down: 'down',
  strongDown: 'strongly down',
} as const;
