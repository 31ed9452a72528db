/** Events of the log, in the past tense: all that is said of a kind stands in its place. */
import type { EventKind } from '../../engine/events/events.ts';
import type { SignalKind } from '../../engine/vocabulary.ts';
import type { Message } from '../message.ts';

/**
 * `place`, `side`, `actor`, `force`: what the event is about; `forceFirst` is the force at the start of a sentence.
 * `before` and `after` are sides where a place changed hands.
 */
export const event = {
  orderGiven: '{actor}: {order}',
  orderRefused: '{actor}: could not be done: {order} ({refusal})',
  signalGiven: 'Seen by everybody: {signal}',
  supportChanged: 'Support of {actor} for {side}',
  credibilityChanged: 'Credibility of {side}',
  packageSent: '{actor} sent {force}',
  packageIntercepted: '{forceFirst} was stopped on the way',
  packageRefused: '{forceFirst} was refused passage',
  forceArrived: '{forceFirst} arrived at {place}',
  sortiesFlown: '{actor} flew sorties over {place}',
  moneySent: '{actor} sent money to {side}',
  restraintChanged: 'Restraint on {side}',
  exitChanged: { opened: 'Opened: {exit}', closed: 'Closed: {exit}' },
  asylumOffered: '{actor} offered asylum',
  evacuationBegan: '{actor} began to evacuate its {group}',
  evacuationEnded: 'The {group} of {actor} are out',
  peopleBroughtBack: '{actor} brought its {group} back',
  statementLeaked: 'A quiet message of {actor} leaked',
  forceMoved: '{forceFirst} moved to {place}',
  forceRepelled: '{forceFirst} was stopped short of {place}',
  reserveCommitted: '{forceFirst} was committed to {place}',
  drawInOrdered: '{side} ordered {place} to draw in',
  garrisonInspected: 'The garrison of {place} was inspected',
  payRaised: '{side} raised pay',
  orderKept: 'Order was kept in {place}',
  arsenalGuarded: 'The arsenal at {place} was guarded',
  termsOffered: '{side} offered terms to {place}',
  placeReassured: 'The people of {place} were reassured',
  groundGained: '{side} gained ground at {place}',
  menLost: 'Losses of {force} at {place}',
  menJoined: 'Men who joined {force}',
  willChanged: 'Will of {force}',
  garrisonWithdrew: 'The garrison of {place} withdrew',
  garrisonBargained: 'The garrison of {place} gave up on terms',
  garrisonDeserted: 'The garrison of {place} left its posts',
  garrisonChangedSides: 'The garrison of {place} changed sides',
  garrisonDrewIn: 'The garrison of {place} drew in',
  placeRose: '{place} rose',
  placeContested: '{side} attacked {place}',
  holderChanged: '{place}: {before} gave way to {after} {manner}',
  civiliansHarmed: 'Civilians were harmed at {place}',
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
  ceasefireBegan: 'A cease-fire began between {side} and {otherSide}',
  ceasefireEnded: 'The cease-fire between {side} and {otherSide} ended',
  relationChanged: 'Relations between {side} and {otherSide} changed',
  triggerFired: '{trigger}',
  actEnded: '{act}',
  arsenalStruck: '{actor} struck an arsenal',
} as const satisfies Record<EventKind, Message | Readonly<Record<string, Message>>>;

/** What was seen by everybody. */
export const signal = {
  placeLost: 'a place was lost',
  noticeToLeave: '{actor} told its citizens to leave',
  evacuation: '{actor} is evacuating',
  stoodBy: '{actor} stood by {side}',
  hedged: '{actor} hedged',
  letGo: '{actor} let {side} go',
  drawIn: '{side} is drawing in',
  leaderSpoke: 'the leader of {side} spoke',
  leaderLeft: 'the leader of {side} left',
  leak: 'a quiet message leaked',
  promise: '{side} made a promise',
  borderClosed: '{actor} closed a crossing',
  reinforced: '{actor} sent reinforcements',
  struck: '{actor} struck',
  warning: '{actor} gave a warning',
  harm: 'civilians were harmed',
} as const satisfies Record<SignalKind, Message>;

/** What an event names where it has no name for it, and an order that names a place. */
export const unnamed = {
  actor: 'someone',
  side: 'nobody',
  place: 'the country',
  force: 'a force',
  forceFirst: 'A force',
  leader: 'its leader',
  orderAt: '{order}: {place}',
} as const;

/** Lines that several events make together. */
export const headline = {
  fellOne: '{place} passes to {side} {manner}',
  fellMany: '{n} places pass to {side}: {places}',
  andMore: { one: '{places} and {count} more', other: '{places} and {count} more' },
  evacuation: '{actor}: evacuation of {groups} begins',
  quiet: 'A quiet half day',
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
