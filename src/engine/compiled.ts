/**
 * The compiled scenario: indices and flat tables, frozen, shared by every game, run and worker. Made by
 * `scenario/compile`; ids stay reachable for the edges.
 */

import type { Column } from '../core/column.ts';
import type {
  ActIndex,
  ActorIndex,
  AskIndex,
  ChoiceIndex,
  DecisionIndex,
  ExitIndex,
  ForceIndex,
  LinkIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../core/indices.ts';
import type { Moment } from '../core/moments.ts';
import type { Condition } from './conditions/condition.ts';
import type { Effect } from './conditions/effect.ts';
import type { Aim } from './conditions/measure.ts';
import type { SignalSource } from './deeds/signals.ts';
import type { DoctrineRule, OrderPattern } from './orders/patterns.ts';
import type { RegionTag, SidePosture, SignalKind, WorthReason } from './vocabulary.ts';
import type { Weights } from './weights.ts';

/** A public signal given before the start. */
export interface StartSignal {
  readonly kind: SignalKind;
  readonly turnsAgo: number;
  readonly source: SignalSource;
}

/** A doctrine rule with its owner. */
export interface CompiledRule {
  readonly actor: ActorIndex;
  /** Unique within its actor. */
  readonly name: string;
  readonly rule: DoctrineRule;
  readonly who: number;
}

/** What speaks for a yes, or against it below 0, while its conditions hold in the eyes of who is asked; thousandths. */
export interface AskWorth {
  readonly reason: WorthReason;
  readonly is: number;
  readonly when: readonly Condition[];
}

/**
 * What who answers promises by it: to give an order within so many turns; not to give any like it for so many; or that
 * its side will hold a place for so many.
 */
export type WrittenPromise = { readonly within: number } & (
  | { readonly kind: 'give' | 'refrain'; readonly order: OrderPattern }
  | { readonly kind: 'hold'; readonly region: string }
);

/** What an answer does. */
export interface AskAnswer {
  readonly effects: readonly Effect[];
  /** Political capital it costs who answers, points. */
  readonly price: number;
  readonly promise: WrittenPromise | undefined;
}

/** What a side's columns do of themselves for a time. */
export interface PosturePhase {
  readonly posture: SidePosture;
  /** Half days it lasts; FAR: to the end. It ends up to `spread` half days earlier or later, drawn once a run. */
  readonly turns: number;
  readonly spread: number;
}

export interface Compiled {
  readonly weights: Weights;
  /** The moment turn 0 begins. */
  readonly start: Moment;
  readonly turns: number;
  /** Human cost of the war before the start. */
  readonly costBefore: {
    readonly killedCivilians: number;
    readonly killedFighters: number;
    readonly displaced: number;
  };
  /** Signals given before the start. */
  readonly startSignals: readonly StartSignal[];
  /** News value of a place's fall relative to one in a country of few provinces, 0 to 1: [NEWS-2]. */
  readonly newsShare: number;

  readonly region: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly who: Column<RegionIndex>;
    readonly province: Column<RegionIndex>;
    readonly terrain: Column<RegionIndex>;
    /** Bit i set: has REGION_TAGS[i]. */
    readonly tags: Column<RegionIndex>;
    /** Population, persons. */
    readonly people: Column<RegionIndex>;
    readonly rebellion: Column<RegionIndex>;
    readonly ties: Column<RegionIndex>;
    readonly localSide: Column<RegionIndex, SideIndex>;
    readonly localMen: Column<RegionIndex>;
    /** At the start: how far order has broken down, and what of its offices is at work, thousandths. */
    readonly disorder: Column<RegionIndex>;
    readonly offices: Column<RegionIndex>;
    readonly holder: Column<RegionIndex, SideIndex>;
    /** The garrison force; it belongs to whoever holds the place. */
    readonly garrison: Column<RegionIndex, ForceIndex>;
  };
  /** Roads as compressed rows: neighbours of r are `to[first[r]] ... to[first[r + 1] - 1]`, in scenario order. */
  readonly road: {
    readonly count: number;
    readonly first: Column<number>;
    readonly to: Column<number, RegionIndex>;
    readonly link: Column<number, LinkIndex>;
    readonly km: Column<number>;
    /** Time an unopposed column takes, thousandths of a turn. */
    readonly time: Column<number>;
    readonly ends: readonly (readonly [RegionIndex, RegionIndex])[];
    readonly linkKm: Column<LinkIndex>;
    /** Road distance in km, `regions x regions`; FAR if there is no road. */
    readonly distance: Column<number>;
  };
  readonly force: {
    readonly count: number;
    /** Forces of the scenario come first, then one garrison for each region. */
    readonly named: number;
    readonly ids: readonly string[];
    readonly who: Column<ForceIndex>;
    readonly side: Column<ForceIndex, SideIndex>;
    /** The actor that commands it. */
    readonly actor: Column<ForceIndex, ActorIndex>;
    readonly role: Column<ForceIndex>;
    readonly home: Column<ForceIndex, RegionIndex>;
    readonly paper: Column<ForceIndex>;
    readonly fill: Column<ForceIndex>;
    readonly quality: Column<ForceIndex>;
    /** Will at the start, before effects of place and chance, thousandths; NONE: the side's. */
    readonly will: Column<ForceIndex>;
    readonly entrenched: Column<ForceIndex>;
    /** 1: a package that starts outside the country. */
    readonly away: Column<ForceIndex>;
    readonly awayTurns: Column<ForceIndex>;
    readonly awayExit: Column<ForceIndex, ExitIndex>;
    readonly awayPermit: Column<ForceIndex, ActorIndex>;
  };
  readonly side: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly who: Column<SideIndex>;
    readonly kind: Column<SideIndex>;
    readonly capital: Column<SideIndex, RegionIndex>;
    /** Places each side's columns march on, in the order of its plan. */
    readonly objectives: readonly (readonly RegionIndex[])[];
    readonly hasLeader: Column<SideIndex>;
    /** The command actor, or NONE. */
    readonly command: Column<SideIndex, ActorIndex>;
    readonly will: Column<SideIndex>;
    readonly credibility: Column<SideIndex>;
    /** Pay as a share of living pay, thousandths. */
    readonly pay: Column<SideIndex>;
    readonly commandDelayHours: Column<SideIndex>;
    readonly fill: Column<SideIndex>;
    readonly quality: Column<SideIndex>;
    readonly sorties: Column<SideIndex>;
    readonly cohesionSpread: Column<SideIndex>;
    readonly boldness: Column<SideIndex>;
    /** How far the state is its leader's own, and the chance that somebody follows him, thousandths. */
    readonly personal: Column<SideIndex>;
    readonly successor: Column<SideIndex>;
    /** Phases of what its columns do of themselves; empty: they advance throughout. */
    readonly postures: readonly (readonly PosturePhase[])[];
    /** 1: its cut-off places are supplied through their air bases. */
    readonly airlift: Column<SideIndex>;
    /** The side of kind `residents`, or NONE. */
    readonly residents: SideIndex;
    /** Relation codes at the start, `sides x sides`. */
    readonly relation: Column<number>;
    /** News of its losses before the start, thousandths of a provincial capital. */
    readonly startNews: Column<SideIndex>;
    readonly lostCapitals: Column<SideIndex>;
    readonly lostPlaces: Column<SideIndex>;
    /** Population under the side at the start, persons, and number of places. */
    readonly startPeople: Column<SideIndex>;
    readonly startPlaces: Column<SideIndex>;
  };
  readonly actor: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly who: Column<ActorIndex>;
    readonly side: Column<ActorIndex, SideIndex>;
    readonly partner: Column<ActorIndex, SideIndex>;
    readonly support: Column<number>;
    readonly burden: Column<ActorIndex>;
    readonly reputation: Column<ActorIndex>;
    readonly credence: Column<ActorIndex>;
    readonly capital: Column<ActorIndex>;
    readonly sorties: Column<ActorIndex>;
    readonly interdiction: Column<ActorIndex>;
    /** How much it fears arms that nobody answers for, thousandths: [BEHIND-8]. */
    readonly fearsArms: Column<ActorIndex>;
    readonly permit: Column<ActorIndex>;
    readonly advisers: Column<ActorIndex>;
    /** Weight an actor gives to watching another, `actors x actors`, thousandths. */
    readonly watches: Column<number>;
    /** 1 where the row actor interdicts packages of the column actor, `actors x actors`. */
    readonly interdicts: Column<number>;
    /** How near war two actors are at the start, `actors x actors`, 0 to 100, the same both ways. */
    readonly ladder: Column<number>;
    /** How far the row actor trusts the column actor at the start, `actors x actors`, thousandths. */
    readonly trust: Column<number>;
    /** The actor's hold on a side, `actors x sides`, thousandths. */
    readonly restrains: Column<number>;
    /** 1 where an actor may give orders of a kind, `actors x ORDER_KINDS`. */
    readonly mayGive: Uint8Array;
    /** Its rows in `people`, first and one past the last. */
    readonly firstPeople: Column<ActorIndex, PeopleIndex>;
    readonly endPeople: Column<ActorIndex, PeopleIndex>;
    /** Its rules: first index in `doctrine.rules`, and one past the last. */
    readonly firstRule: Column<ActorIndex>;
    readonly endRule: Column<ActorIndex>;
    /** Aims of its chair; empty for an actor without a chair. */
    readonly aims: readonly (readonly Aim[])[];
    /** Where each actor's aims begin among those of all. */
    readonly firstAim: Column<ActorIndex>;
  };
  readonly people: {
    readonly count: number;
    readonly actor: Column<PeopleIndex, ActorIndex>;
    readonly group: Column<PeopleIndex>;
    readonly counts: Column<PeopleIndex>;
    readonly region: Column<PeopleIndex, RegionIndex>;
    /** Evacuation starts when support drops below this, thousandths; NONE: only by order. */
    readonly leaveBelow: Column<PeopleIndex>;
    readonly way: Column<PeopleIndex>;
    readonly turns: Column<PeopleIndex>;
    readonly signal: Column<PeopleIndex>;
  };
  readonly exit: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly kind: Column<ExitIndex>;
    readonly region: Column<ExitIndex, RegionIndex>;
    readonly keeper: Column<ExitIndex, ActorIndex>;
    readonly open: Column<ExitIndex>;
    /** Heads that it takes out of the country in a turn. */
    readonly seats: Column<ExitIndex>;
  };
  readonly talk: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly who: Column<TalkIndex>;
    readonly host: Column<TalkIndex, ActorIndex>;
    readonly sideA: Column<TalkIndex, SideIndex>;
    readonly sideB: Column<TalkIndex, SideIndex>;
    readonly acceptance: Column<TalkIndex>;
    readonly leverage: Column<TalkIndex, ActorIndex>;
    readonly turns: Column<TalkIndex>;
    readonly when: readonly (readonly Condition[])[];
    readonly agreed: readonly (readonly Effect[])[];
    readonly parties: readonly (readonly ActorIndex[])[];
  };
  readonly trigger: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly when: readonly (readonly Condition[])[];
    readonly effects: readonly (readonly Effect[])[];
  };
  readonly act: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly kinds: readonly string[];
    readonly when: readonly (readonly Condition[])[];
  };
  /** The last act: how many steps of so many half days, and the acts after which it may begin; 0 steps: none. */
  readonly lastAct: {
    readonly steps: number;
    readonly halfDays: number;
    readonly acts: readonly ActIndex[];
  };
  /** Its decisions: whose, in which step, its first way and one past the last, and what comes of it undecided. */
  readonly decision: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly actor: Column<DecisionIndex, ActorIndex>;
    readonly step: Column<DecisionIndex>;
    readonly first: Column<DecisionIndex, ChoiceIndex>;
    readonly end: Column<DecisionIndex, ChoiceIndex>;
    readonly otherwise: readonly (readonly Effect[])[];
  };
  /** The ways of all decisions. */
  readonly choice: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly decision: Column<ChoiceIndex, DecisionIndex>;
    readonly price: Column<ChoiceIndex>;
    readonly when: readonly (readonly Condition[])[];
    readonly effects: readonly (readonly Effect[])[];
  };
  /** What actors may put to each other: the file's asks, then one for each request to an ally that stands by. */
  readonly ask: {
    readonly count: number;
    readonly ids: readonly string[];
    /** Code of the kind, its index in ASK_KINDS. */
    readonly kind: Column<AskIndex>;
    readonly from: Column<AskIndex, ActorIndex>;
    readonly to: Column<AskIndex, ActorIndex>;
    /** Index in REQUESTS; NONE for the asks of the file. */
    readonly request: Column<AskIndex>;
    /** How many turns it may be answered in. */
    readonly stands: Column<AskIndex>;
    /** Turns after it was settled before it may be put again; FAR: never. */
    readonly again: Column<AskIndex>;
    /** 1: everybody learns of it and of the answer. */
    readonly isPublic: Column<AskIndex>;
    readonly when: readonly (readonly Condition[])[];
    readonly worth: readonly (readonly AskWorth[])[];
    /** What each answer does, and leaving it unanswered; no terms: undefined. */
    readonly yes: readonly AskAnswer[];
    readonly no: readonly AskAnswer[];
    readonly terms: readonly (AskAnswer | undefined)[];
    readonly left: readonly (readonly Effect[])[];
    /** By actor: its first ask and one past the last in these lists of the asks put to it, and of those it may put. */
    readonly toFirst: Column<number>;
    readonly toList: Column<number, AskIndex>;
    readonly fromFirst: Column<number>;
    readonly fromList: Column<number, AskIndex>;
  };
  readonly doctrine: { readonly count: number; readonly rules: readonly CompiledRule[] };

  regionOf(id: string): RegionIndex;
  forceOf(id: string): ForceIndex;
  sideOf(id: string): SideIndex;
  actorOf(id: string): ActorIndex;
  exitOf(id: string): ExitIndex;
  talkOf(id: string): TalkIndex;
  triggerOf(id: string): TriggerIndex;
  actOf(id: string): ActIndex;
  askOf(id: string): AskIndex;
  hasTag(region: RegionIndex, tag: RegionTag): boolean;
}

/** Distance between places without a road connection, km. */
export const FAR = 65_535;

/** The most turns that a game can have: to the last turn, the opening of the last act, and its steps. */
export const longestOf = ({ turns, lastAct }: Compiled): number =>
  lastAct.steps === 0 ? turns : turns + 1 + lastAct.steps;
