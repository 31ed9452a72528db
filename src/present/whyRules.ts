/** Which rule of RULES.md stands behind an event and behind each of its terms. */
import type { EventKind, GameEvent, Term } from '../engine/events/events.ts';
import type { TermKind } from '../engine/vocabulary.ts';

type RulesOfTerms = { readonly [Kind in TermKind]?: string };

/** Terms that mean the same in every event have no other rule than the event's. */
const TERM_RULES: { readonly [Kind in EventKind]?: RulesOfTerms } = {
  willChanged: {
    nearLoss: 'WILL-3',
    farLoss: 'WILL-3',
    surprise: 'WILL-4',
    alliedSignal: 'WILL-5',
    drawIn: 'WILL-6',
    leader: 'WILL-6',
    cohesion: 'WILL-6',
    ties: 'WILL-6',
    ownLosses: 'WILL-7',
    pressure: 'WILL-7',
    amnesty: 'WILL-8',
    cutRoad: 'WILL-9',
    pay: 'WILL-10',
    command: 'WILL-10',
    people: 'WILL-10',
    reassured: 'WILL-11',
    faded: 'ORDER-11',
    comrades: 'WILL-11',
    limit: 'WILL-12',
    contact: 'WILL-13',
    thrownBack: 'WILL-13',
    relief: 'WILL-11',
    reserve: 'WILL-17',
    success: 'WILL-11',
    recovered: 'WILL-14',
    rested: 'WILL-14',
    rally: 'WILL-15',
  },
  supportChanged: {
    belief: 'SUPPORT-1',
    reputation: 'SUPPORT-3',
    otherAllies: 'SUPPORT-4',
    burden: 'SUPPORT-5',
    cost: 'SUPPORT-5',
    order: 'ALLY-1',
    faded: 'ORDER-11',
    trigger: 'TALK-5',
  },
  restraintChanged: { faded: 'ORDER-11' },
  trustChanged: { deed: 'TRUST-1' },
  credibilityChanged: { order: 'ORDER-8', garrison: 'BREAK-2', killed: 'HARM-4', trigger: 'TALK-5' },
  groundGained: { air: 'FIGHT-5', fatigue: 'FIGHT-7' },
  fatigueChanged: { rested: 'FIGHT-9' },
  disorderChanged: { takeover: 'BEHIND-1', noOrder: 'BEHIND-1', assault: 'BEHIND-1', localNames: 'BEHIND-1' },
  officesChanged: { takeover: 'BEHIND-2', assault: 'BEHIND-2', localNames: 'BEHIND-2', leader: 'BEHIND-5' },
  menLost: { killed: 'FIGHT-3', deserted: 'BREAK-5', detached: 'CONTROL-4', departure: 'BREAK-5' },
  menJoined: { joined: 'CONTROL-4', detached: 'CONTROL-4', arrival: 'BREAK-5' },
};

const EVENT_RULES: { readonly [Kind in EventKind]?: string } = {
  supportChanged: 'SUPPORT-1',
  credibilityChanged: 'BREAK-8',
  askPut: 'ASK-1',
  askAnswered: 'ASK-4',
  askPromiseEnded: 'ASK-8',
  trustChanged: 'ASK-6',
  ladderMoved: 'ALLY-6',
  ladderAnnounced: 'ALLY-6',
  holdChanged: 'ALLY-8',
  capitalChanged: 'ORDER-12',
  wordGiven: 'WORD-1',
  credenceChanged: 'WORD-3',
  packageIntercepted: 'ALLY-5',
  packageRefused: 'ALLY-5',
  forceArrived: 'ALLY-5',
  sortiesFlown: 'FIGHT-5',
  moneySent: 'ALLY-4',
  restraintChanged: 'ALLY-4',
  evacuationBegan: 'EVAC-1',
  evacuationEnded: 'EVAC-2',
  peopleCameHome: 'EVAC-6',
  peopleCutOff: 'EVAC-7',
  peopleReached: 'EVAC-7',
  peopleDetained: 'EVAC-7',
  passageGiven: 'EVAC-8',
  noticeGiven: 'EVAC-9',
  statementLeaked: 'ALLY-3',
  forceRepelled: 'BREAK-6',
  fatigueChanged: 'FIGHT-7',
  leaderFollowed: 'BREAK-10',
  nobodyFollowed: 'BREAK-10',
  payRaised: 'ORDER-7',
  payEnded: 'WILL-18',
  placeContested: 'MOVE-3',
  groundGained: 'FIGHT-2',
  garrisonWithdrew: 'BREAK-1',
  garrisonBargained: 'BREAK-2',
  garrisonDeserted: 'BREAK-1',
  garrisonChangedSides: 'BREAK-3',
  garrisonDrewIn: 'BREAK-4',
  placeRose: 'RISE-2',
  holderChanged: 'CONTROL-1',
  civiliansHarmed: 'HARM-1',
  disorderChanged: 'BEHIND-3',
  officesChanged: 'BEHIND-4',
  depotLooted: 'BEHIND-7',
  depotStruck: 'BEHIND-8',
  depotCleared: 'BEHIND-9',
  strikeWarned: 'BEHIND-8',
  officialsAsked: 'BEHIND-4',
  depotShown: 'BEHIND-8',
  leaderLeft: 'BREAK-7',
  talkAgreed: 'TALK-2',
  talkFailed: 'TALK-2',
  arsenalStruck: 'ALLY-6',
};

/** The number of the rule behind a term of an event of this kind; undefined if there is none to name. */
export function ruleOfTerm(event: EventKind, { kind, value }: Term): string | undefined {
  // A leader's word gives heart, his exit takes it.
  if (event === 'willChanged' && kind === 'leader' && value > 0) return 'WILL-11';
  return TERM_RULES[event]?.[kind] ?? EVENT_RULES[event];
}

/** The number of the rule by which the event came about. */
export function ruleOfEvent(event: GameEvent): string | undefined {
  if ('about' in event && event.about === 'assault' && event.kind === 'garrisonWithdrew') return 'BREAK-9';
  if (event.kind === 'civiliansHarmed' && event.phase === 'behind') return 'BEHIND-6';
  if (event.kind === 'placeRose' && event.terms.some(({ kind }) => kind === 'credibility')) return 'RISE-4';
  return EVENT_RULES[event.kind];
}

/** The number of the rule behind the first difference of a pair: its term, or what happened. */
export const ruleOfParting = (event: EventKind, term: TermKind | null): string | undefined =>
  (term === null ? undefined : TERM_RULES[event]?.[term]) ?? EVENT_RULES[event];
