/**
 * Events: facts in the turn log, past tense, and the terms that made them. The change applied is the sum of its terms.
 * Rules write events through a `Recorder` whose methods return nothing, and no rule reads them: a run with and without
 * a recorder is the same run.
 */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import type { Phase, TermKind } from '../vocabulary.ts';

export const EVENT_KINDS = [
  'orderGiven',
  'orderRefused',
  'signalGiven',
  'supportChanged',
  'beliefChanged',
  'credibilityChanged',
  'capitalSpent',
  'packageSent',
  'packageIntercepted',
  'packageRefused',
  'forceArrived',
  'sortiesFlown',
  'moneySent',
  'restraintChanged',
  'exitChanged',
  'asylumOffered',
  'evacuationBegan',
  'evacuationEnded',
  'peopleBroughtBack',
  'statementLeaked',
  'forceMoved',
  'forceRepelled',
  'reserveCommitted',
  'drawInOrdered',
  'garrisonInspected',
  'payRaised',
  'orderKept',
  'arsenalGuarded',
  'termsOffered',
  'placeReassured',
  'groundGained',
  'menLost',
  'menJoined',
  'willChanged',
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDeserted',
  'garrisonChangedSides',
  'garrisonDrewIn',
  'placeRose',
  'placeContested',
  'holderChanged',
  'civiliansHarmed',
  'leaderLeft',
  'leaderSpoke',
  'powerHandedOver',
  'talkOpened',
  'talkAgreed',
  'talkFailed',
  'ceasefireBegan',
  'ceasefireEnded',
  'relationChanged',
  'triggerFired',
  'actEnded',
  'arsenalStruck',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What `before`, `after` and the terms count. */
export type EventUnit = 'thousandths' | 'men' | 'people' | 'sorties' | 'side' | 'places' | 'points' | 'none';

export interface Term {
  readonly kind: TermKind;
  /** In the event's unit; the terms of an event sum to `after - before` where the event changes a number. */
  readonly value: number;
  /** The place, actor, side or force that the term comes from, where there is one. */
  readonly region?: RegionIndex;
  readonly actor?: ActorIndex;
  readonly side?: SideIndex;
  readonly force?: ForceIndex;
}

export interface GameEvent {
  readonly turn: number;
  readonly phase: Phase;
  readonly kind: EventKind;
  readonly unit: EventUnit;
  readonly region?: RegionIndex;
  readonly force?: ForceIndex;
  readonly side?: SideIndex;
  readonly actor?: ActorIndex;
  /** Index or code of what else the event is about, by kind: order text, talk, trigger, act, exit, people, manner. */
  readonly about?: string;
  readonly before: number;
  readonly after: number;
  readonly terms: readonly Term[];
  /**
   * Where chance decided: the probability its terms made, and the draw; both in thousandths. It happened because draw <
   * probability.
   */
  readonly chance?: { readonly probability: number; readonly draw: number };
  /** Side that sees the terms exactly; others see that it happened, with bands. Absent: public. */
  readonly seenBy?: SideIndex;
}

/** Takes down what happens. Every method returns nothing: no rule can depend on being recorded. */
export interface Recorder {
  event(event: GameEvent): void;
}

/** Keeps the events of one turn, or of a whole run, in order. */
export class EventLog implements Recorder {
  readonly events: GameEvent[] = [];
  event(event: GameEvent): void {
    this.events.push(event);
  }
}
