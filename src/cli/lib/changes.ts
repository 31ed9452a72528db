/** A turn's changes by id: the events that an account of a run tells, and why each place changed hands. */

import type { Compiled } from '../../engine/compiled.ts';
import type { EventKind, EventOf, GameEvent, Term } from '../../engine/events/events.ts';
import type { LossManner, TermKind } from '../../engine/vocabulary.ts';
import type { WillHistory, WillStory } from './willHistory.ts';

/** What an account does with each kind of event: a change of hands, a garrison leaving its place, told or left out. */
const ACCOUNT = {
  orderGiven: 'left out',
  orderRefused: 'left out',
  signalGiven: 'left out',
  supportChanged: 'left out',
  credibilityChanged: 'left out',
  packageSent: 'told',
  packageIntercepted: 'told',
  packageRefused: 'told',
  forceArrived: 'told',
  sortiesFlown: 'left out',
  moneySent: 'left out',
  restraintChanged: 'left out',
  exitChanged: 'told',
  asylumOffered: 'left out',
  evacuationBegan: 'told',
  evacuationEnded: 'told',
  peopleBroughtBack: 'told',
  statementLeaked: 'told',
  forceMoved: 'left out',
  forceRepelled: 'left out',
  reserveCommitted: 'left out',
  drawInOrdered: 'left out',
  garrisonInspected: 'left out',
  payRaised: 'left out',
  orderKept: 'left out',
  arsenalGuarded: 'left out',
  termsOffered: 'left out',
  placeReassured: 'left out',
  groundGained: 'left out',
  menLost: 'left out',
  menJoined: 'left out',
  willChanged: 'left out',
  garrisonWithdrew: 'leaving',
  garrisonBargained: 'leaving',
  garrisonDeserted: 'leaving',
  garrisonChangedSides: 'leaving',
  garrisonDrewIn: 'leaving',
  placeRose: 'told',
  placeContested: 'left out',
  holderChanged: 'hands',
  civiliansHarmed: 'left out',
  leaderLeft: 'told',
  leaderSpoke: 'left out',
  powerHandedOver: 'told',
  talkOpened: 'told',
  talkAgreed: 'told',
  talkFailed: 'told',
  ceasefireBegan: 'told',
  ceasefireEnded: 'told',
  relationChanged: 'told',
  triggerFired: 'told',
  actEnded: 'told',
  arsenalStruck: 'told',
} as const satisfies { readonly [K in EventKind]: 'hands' | 'leaving' | 'told' | 'left out' };

type KindsOf<Part extends string> = {
  [K in EventKind]: (typeof ACCOUNT)[K] extends Part ? K : never;
}[EventKind];
/** Ways for a garrison to leave its place. */
export type Leaving = KindsOf<'leaving'>;
/** Events in the account, other than changes of hands. */
export type ToldKind = KindsOf<'leaving' | 'told'>;

const isTold = (event: GameEvent): event is EventOf<ToldKind> => ACCOUNT[event.kind] === 'told' || isLeaving(event);
/** Whether an event, or a change derived from it, is a garrison leaving its place. */
export function isLeaving<One extends { readonly kind: EventKind }>(one: One): one is One & { readonly kind: Leaving } {
  return ACCOUNT[one.kind] === 'leaving';
}

export interface Chance {
  readonly probability: number;
  readonly draw: number;
}

export interface TermLine {
  readonly kind: TermKind;
  readonly value: number;
}

/** A garrison that left, with the story of its will; its margin was `will - threshold`, thousandths. */
export interface GarrisonStory extends WillStory {
  readonly force: string;
  readonly side: string;
  /** `overrun`: it lost all its ground to an assault, whatever its will. */
  readonly how: Leaving | 'overrun';
  readonly threshold: number;
  readonly chance?: Chance;
}

/** Why a place changed hands, in thousandths; empty if nobody defended it. */
export interface Why {
  readonly garrisons: readonly GarrisonStory[];
  readonly rising?: { readonly terms: readonly TermLine[]; readonly chance?: Chance };
  /** The last stretch of an assault. */
  readonly ground?: { readonly before: number; readonly after: number; readonly terms: readonly TermLine[] };
}

export interface HolderChange {
  readonly kind: 'holderChanged';
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly manner: LossManner;
  readonly why?: Why;
}

export interface OtherChange {
  readonly kind: ToldKind;
  readonly region?: string;
  readonly force?: string;
  readonly side?: string;
  readonly actor?: string;
  readonly about?: string;
  /** Men or people concerned, if the event counts them. */
  readonly count?: number;
  readonly chance?: Chance;
}

export type Change = HolderChange | OtherChange;

/** A turn's changes, in the order they happened. With a history that has heard the events, also why. */
export function changesOf(compiled: Compiled, events: readonly GameEvent[], history?: WillHistory): Change[] {
  const changes: Change[] = [];
  for (const event of events) {
    if (event.kind === 'holderChanged') changes.push(holderChange(compiled, events, event, history));
    else if (isTold(event)) changes.push(otherChange(compiled, event));
  }
  return changes;
}

function holderChange(
  compiled: Compiled,
  events: readonly GameEvent[],
  event: EventOf<'holderChanged'>,
  history: WillHistory | undefined,
): HolderChange {
  return {
    kind: 'holderChanged',
    region: compiled.region.ids[event.region],
    from: compiled.side.ids[event.before],
    to: compiled.side.ids[event.after],
    manner: event.about,
    ...(history === undefined ? undefined : { why: whyOf(compiled, events, event, history) }),
  };
}

function whyOf(
  compiled: Compiled,
  events: readonly GameEvent[],
  change: EventOf<'holderChanged'>,
  history: WillHistory,
): Why {
  const here = events.filter((event) => event.region === change.region);
  const rose = here.find(({ kind }) => kind === 'placeRose');
  const ground = change.about === 'assault' ? here.find(({ kind }) => kind === 'groundGained') : undefined;
  return {
    garrisons: here.filter(isLeaving).map((event) => garrisonStory(compiled, event, history)),
    ...(rose === undefined ? undefined : { rising: { terms: termLines(rose.terms), ...chanceOf(rose) } }),
    ...(ground === undefined
      ? undefined
      : { ground: { before: ground.before, after: ground.after, terms: termLines(ground.terms) } }),
  };
}

function garrisonStory(compiled: Compiled, event: EventOf<Leaving>, history: WillHistory): GarrisonStory {
  const { force } = event;
  const threshold = event.terms.find(({ kind }) => kind === 'threshold')?.value ?? 0;
  return {
    force: compiled.force.ids[force],
    side: compiled.side.ids[event.side],
    how: event.about === 'assault' ? 'overrun' : event.kind,
    threshold: -threshold + 0,
    ...history.storyOf(force),
    ...chanceOf(event),
  };
}

const termLines = (terms: readonly Term[]): TermLine[] => terms.map(({ kind, value }) => ({ kind, value }));

function chanceOf({ chance }: GameEvent): { readonly chance?: Chance } {
  return chance === undefined ? {} : { chance };
}

function otherChange(compiled: Compiled, event: EventOf<ToldKind>): OtherChange {
  const { region, force, side, actor, about } = event;
  const counted = event.unit === 'people' || event.unit === 'men';
  return {
    kind: event.kind,
    ...(region === undefined ? undefined : { region: compiled.region.ids[region] }),
    ...(force === undefined ? undefined : { force: compiled.force.ids[force] }),
    ...(side === undefined ? undefined : { side: compiled.side.ids[side] }),
    ...(actor === undefined ? undefined : { actor: compiled.actor.ids[actor] }),
    ...(about === undefined ? undefined : { about }),
    ...(counted ? { count: Math.max(event.before, event.after) } : undefined),
    ...chanceOf(event),
  };
}
