/** The log's entries: an event in words, with its group, its change and the terms behind it. */
import { NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import type { EventKind, GameEvent } from '../../../engine/events/events.ts';
import { changeWords, eventWords, type Reader, whyOf } from '../../../present/events.ts';
import { formatMoment } from '../../../words/format.ts';
import type { LogEntry, LogGroup } from '../panels/log.tsx';

const GROUP: Readonly<Record<EventKind, LogGroup>> = {
  orderGiven: 'orders',
  orderRefused: 'orders',
  signalGiven: 'allies',
  supportChanged: 'allies',
  beliefChanged: 'allies',
  credibilityChanged: 'will',
  capitalSpent: 'orders',
  packageSent: 'allies',
  packageIntercepted: 'allies',
  packageRefused: 'allies',
  forceArrived: 'fighting',
  sortiesFlown: 'fighting',
  moneySent: 'allies',
  restraintChanged: 'allies',
  exitChanged: 'allies',
  asylumOffered: 'allies',
  evacuationBegan: 'allies',
  evacuationEnded: 'allies',
  peopleBroughtBack: 'allies',
  statementLeaked: 'allies',
  forceMoved: 'fighting',
  forceRepelled: 'fighting',
  reserveCommitted: 'orders',
  drawInOrdered: 'orders',
  garrisonInspected: 'orders',
  payRaised: 'orders',
  orderKept: 'control',
  arsenalGuarded: 'orders',
  termsOffered: 'orders',
  placeReassured: 'orders',
  groundGained: 'fighting',
  menLost: 'fighting',
  menJoined: 'fighting',
  willChanged: 'will',
  garrisonWithdrew: 'will',
  garrisonBargained: 'will',
  garrisonDeserted: 'will',
  garrisonChangedSides: 'will',
  garrisonDrewIn: 'will',
  placeRose: 'control',
  placeContested: 'fighting',
  holderChanged: 'control',
  civiliansHarmed: 'fighting',
  leaderLeft: 'talks',
  leaderSpoke: 'talks',
  powerHandedOver: 'talks',
  talkOpened: 'talks',
  talkAgreed: 'talks',
  talkFailed: 'talks',
  ceasefireBegan: 'talks',
  ceasefireEnded: 'talks',
  relationChanged: 'talks',
  triggerFired: 'talks',
  actEnded: 'talks',
  arsenalStruck: 'fighting',
};

export function logEntry(reader: Reader, event: GameEvent, key: string): LogEntry {
  const { compiled } = reader;
  const change = changeWords(reader, event);
  const why = whyOf(reader, event);
  return {
    key,
    turn: event.turn,
    moment: formatMoment(momentOf(compiled.scenario.start, event.turn)),
    group: GROUP[event.kind],
    words: eventWords(reader, event),
    ...(change === undefined ? {} : { change }),
    ...(event.region === undefined || event.region === NONE ? {} : { place: compiled.region.ids[event.region] }),
    ...(why === undefined ? {} : { why }),
  };
}
