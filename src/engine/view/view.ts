/**
 * View: what an actor may know of a state; the only input of policies, legal orders, panels and advice. Its own side is
 * seen exactly; others' men, will and support in bands; thresholds and others' orders not at all; reports on enemy
 * places may be off by a band. The open view (of the debrief, and of the rules) sees everything, so that a condition
 * means the same in a doctrine and in a trigger. A view answers questions and gives no access to the state itself.
 */

import type { ReadonlyColumn } from '../../core/column.ts';
import { clamp } from '../../core/exact.ts';
import type {
  ActIndex,
  ActorIndex,
  AskIndex,
  ChoiceIndex,
  DecisionIndex,
  ExitIndex,
  ForceIndex,
  PeopleIndex,
  RegionIndex,
  SideIndex,
  TalkIndex,
  TriggerIndex,
} from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { timesRefused } from '../asks/refusals.ts';
import { askTestsOf } from '../asks/tests.ts';
import { DRAW, drawThousandths, type Key } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import { isStanding, menAtPosts } from '../knowledge/deployment.ts';
import { Knowledge } from '../knowledge/knowledge.ts';
import {
  countNotices,
  isOutBy,
  LEAVING,
  openWay,
  PRESENT,
  seatsFor,
  seatsOf,
  sideOfPeople,
} from '../knowledge/people.ts';
import { FRIENDLY, HOSTILE } from '../knowledge/relations.ts';
import { type Tables, tablesOf } from '../knowledge/tables.ts';
import { choiceTestsOf } from '../orders/lastAct.ts';
import type { GameState } from '../state/state.ts';
import {
  DEPOT_STATES,
  type DepotState,
  type ExitKind,
  LOSS_MANNERS,
  type LossManner,
  SIGNAL,
  SIGNAL_KINDS,
  type SignalKind,
} from '../vocabulary.ts';
import { type Band, bandIndexOf, bandOf, MEN_BANDS, MOST_MEN, middleOf, SHARE_BANDS } from './bands.ts';
import { lookBehindBy } from './behind.ts';
import { CommonKnowledge } from './common.ts';

/** Chance that a report on an enemy place is a band too high, and the same again too low, thousandths. */
const WRONG_REPORT = 80;

/** A public signal. */
export interface Signal {
  readonly kind: SignalKind;
  readonly turn: number;
  /** NONE if it has none. */
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly actor: ActorIndex;
  /** Thousandths of the usual weight of its kind. */
  readonly weight: number;
}

/** By rule, across all actors: how often it has acted, and its last turn; NONE if it never did. */
export interface RuleMemory {
  readonly times: ReadonlyColumn<number>;
  readonly lastTurn: ReadonlyColumn<number>;
}

/** By ask: where it stands (its index in ASK_STAGES), until when it may be answered, when it was settled last. */
export interface AskMemory {
  readonly stage: ReadonlyColumn<AskIndex>;
  readonly until: ReadonlyColumn<AskIndex>;
  readonly settledTurn: ReadonlyColumn<AskIndex>;
  /** The turn by which what was promised by the answer is due; NONE: nothing is. */
  readonly due: ReadonlyColumn<AskIndex>;
}

/** Looks up the side of a view's actor. */
let learnSide: (view: View) => void;

export class View {
  readonly #knowledge: Knowledge;
  readonly #state: GameState;
  readonly #isOpen: boolean;
  #side: SideIndex = NONE;

  static {
    lookBehindBy((view) => view.#knowledge);
    learnSide = (view) => {
      if (!view.#isOpen) view.#side = view.compiled.actor.side[view.actor];
    };
  }

  /** Views of one state share its knowledge. */
  constructor(
    /** The viewing actor; NONE for the open view. */
    readonly actor: ActorIndex,
    knowledge: Knowledge,
    /** What everybody knows, in columns. */
    readonly common: CommonKnowledge,
  ) {
    this.#knowledge = knowledge;
    this.#state = knowledge.state;
    this.#isOpen = actor === NONE;
    learnSide(this);
  }

  get compiled(): Compiled {
    return this.#knowledge.compiled;
  }

  get tables(): Tables {
    return this.#knowledge.tables;
  }

  get key(): Key {
    return this.#knowledge.key;
  }

  /** The side that the actor commands; NONE for allies and for the open view. */
  get side(): SideIndex {
    return this.#side;
  }

  // ---- what everybody knows
  get turn(): number {
    return this.#state.clock.turn[0];
  }

  /** The step of the last act, from 1; 0 before it. */
  get lastAct(): number {
    return this.#state.clock.lastAct[0];
  }

  /** The turn in which the last act was opened; NONE before. */
  get opened(): number {
    return this.#state.clock.opened[0];
  }

  /** Whether the main question is settled: an act after which the last act may begin has ended, or the last turn. */
  isSettled(): boolean {
    const { steps, acts } = this.compiled.lastAct;
    if (steps === 0) return false;
    if (this.#state.clock.over[0] === 1) return true;
    for (let i = 0; i < acts.length; i++) if (this.hasEnded(acts[i])) return true;
    return false;
  }

  /** The way that was taken of a decision of the last act; NONE before. */
  choiceOf(d: DecisionIndex): ChoiceIndex {
    return this.#state.decision.choice[d];
  }

  /** Whether the conditions of a way of a decision hold in what the actor sees. */
  mayChoose(k: ChoiceIndex): boolean {
    return choiceTestsOf(this.compiled)[k](this);
  }

  holder(r: RegionIndex): SideIndex {
    return this.#state.region.holder[r];
  }

  /** The side attacking a place; NONE if there is none. */
  contester(r: RegionIndex): SideIndex {
    return this.#state.region.contester[r];
  }

  /** Ground gained by the attackers of a place, thousandths. */
  progress(r: RegionIndex): number {
    return this.#state.region.progress[r];
  }

  /** The turn in which a place last changed hands; NONE if it never did. */
  lastChange(r: RegionIndex): number {
    return this.#state.region.lastChangeTurn[r];
  }

  /** When and how its first holder lost a place; undefined if it did not. */
  firstLoss(r: RegionIndex): { readonly turn: number; readonly manner: LossManner } | undefined {
    const turn = this.#state.region.firstLostTurn[r];
    return turn === NONE ? undefined : { turn, manner: LOSS_MANNERS[this.#state.region.firstLostManner[r]] };
  }

  /** How far order has broken down at a place, thousandths; 1000: there is none. */
  disorder(r: RegionIndex): number {
    return this.#state.region.disorder[r];
  }

  /** What of a place's offices is at work, thousandths. */
  offices(r: RegionIndex): number {
    return this.#state.region.offices[r];
  }

  /** What became of the stores of arms at a place. */
  depot(r: RegionIndex): DepotState {
    return DEPOT_STATES[this.#state.region.depot[r]];
  }

  leaderPresent(s: SideIndex): boolean {
    return this.#state.side.leaderPresent[s] === 1;
  }

  credibility(s: SideIndex): number {
    return this.#state.side.credibility[s];
  }

  /** Whether two sides fight each other now. */
  hostile(a: SideIndex, b: SideIndex): boolean {
    if (a === b || a === NONE || b === NONE) return false;
    const cell = a * this.compiled.side.count + b;
    return this.#state.relation.kind[cell] === HOSTILE && !this.isCeasefire(a, b);
  }

  /** Whether two sides are the same or friends. */
  friendly(a: SideIndex, b: SideIndex): boolean {
    return a === b || this.#state.relation.kind[a * this.compiled.side.count + b] === FRIENDLY;
  }

  /** Whether a cease-fire holds between two sides. */
  isCeasefire(a: SideIndex, b: SideIndex): boolean {
    return this.#state.relation.ceasefireUntil[a * this.compiled.side.count + b] > this.turn;
  }

  /** An actor's last public word, its index in STANCES; NONE if it has given none. */
  stance(a: ActorIndex): number {
    return this.#state.actor.stance[a];
  }

  /** Index in TALK_STATES. */
  talkStage(t: TalkIndex): number {
    return this.#state.talk.stage[t];
  }

  hasFired(t: TriggerIndex): boolean {
    return this.#state.trigger.firedTurn[t] !== NONE;
  }

  hasEnded(a: ActIndex): boolean {
    return this.#state.act.endedTurn[a] !== NONE;
  }

  civiliansKilled(): number {
    return this.#state.cost.killedCivilians[0];
  }

  /** Whether an outside power has been drawn in. */
  isWiderWar(): boolean {
    return this.#state.cost.wideningWar[0] === 1;
  }

  /** Number of signals of a kind given in the last `within` turns. */
  signalsWithin(kind: SignalKind, within: number): number {
    const { kind: kinds, turn } = this.#state.signal;
    const code = SIGNAL[kind] + 1;
    const since = this.turn - within;
    let count = 0;
    for (let slot = 0; slot < kinds.length; slot++) if (kinds[slot] === code && turn[slot] > since) count++;
    return count;
  }

  /** The public signals still remembered. */
  signals(): readonly Signal[] {
    const { kind, turn, region, side, actor, weight } = this.#state.signal;
    return indicesOf<number>(kind.length)
      .filter((slot) => kind[slot] !== 0)
      .map((slot) => ({
        kind: SIGNAL_KINDS[kind[slot] - 1],
        turn: turn[slot],
        region: region[slot],
        side: side[slot],
        actor: actor[slot],
        weight: weight[slot],
      }));
  }

  /** People of an actor's group still in the country; of others' who leave quietly, those who are known to be. */
  peopleLeft(p: PeopleIndex): number {
    const { count, home } = this.#state.people;
    return this.#leavesUnseen(p) ? count[p] + home[p] : count[p];
  }

  /** People of an actor's group who were taken where they were cut off. */
  peopleDetained(p: PeopleIndex): number {
    return this.#state.people.detained[p];
  }

  /** Whether an own group has been told to stay whatever comes; false for others. */
  isHeld(p: PeopleIndex): boolean {
    const isOwn = this.#isOpen || this.compiled.people.actor[p] === this.actor;
    return isOwn && this.#state.people.held[p] === 1;
  }

  /** The way by which a group can leave: its usual one, or the first that it can get to; undefined if there is none. */
  wayOut(p: PeopleIndex): ExitKind | undefined {
    return openWay(this.#knowledge, p);
  }

  /** Whether a way out is open and a group can get there. */
  isOutBy(p: PeopleIndex, x: ExitIndex): boolean {
    return isOutBy(this.#knowledge, p, x);
  }

  /** The side whose enemies are those of the actor's people: its own, else its partner; NONE if it takes no side. */
  get sideOfPeople(): SideIndex {
    return sideOfPeople(this.compiled, this.actor);
  }

  /** Seats a turn of the ways out of a kind that a group can get to, as far as others' notices leave them to it. */
  seatsFor(p: PeopleIndex, way: ExitKind): number {
    return seatsFor(this.#knowledge, p, way);
  }

  /** Seats of the open ways out of a kind, as far as others' notices leave them to the actor. */
  seats(way: ExitKind): number {
    return seatsOf(this.compiled, this.#state, way, this.actor);
  }

  /** How many others have told their people to leave within two turns. */
  noticesOfOthers(): number {
    return countNotices(this.#state, this.actor);
  }

  /** Stage of a group's departure, index in EVACUATION_STAGES. */
  peopleStage(p: PeopleIndex): number {
    // People who leave quietly count as gone only once they are home.
    return this.#leavesUnseen(p) ? PRESENT : this.#state.people.stage[p];
  }

  #leavesUnseen(p: PeopleIndex): boolean {
    const { stage, quiet } = this.#state.people;
    return stage[p] === LEAVING && quiet[p] === 1 && !this.#isOpen && this.compiled.people.actor[p] !== this.actor;
  }

  // ---- asks
  /** Whether the actor takes part in an ask, or it is public. */
  knowsAsk(k: AskIndex): boolean {
    const { from, to, isPublic } = this.compiled.ask;
    return this.#isOpen || isPublic[k] === 1 || from[k] === this.actor || to[k] === this.actor;
  }

  /** Where an ask stands, its index in ASK_STAGES; as if it was never put for whoever does not know of it. */
  askStage(k: AskIndex): number {
    return this.knowsAsk(k) ? this.#state.ask.stage[k] : 0;
  }

  /** The last turn in which an open ask may be answered. */
  askUntil(k: AskIndex): number {
    return this.knowsAsk(k) ? this.#state.ask.until[k] : NONE;
  }

  /** A copy of what the state remembers of the actor's own asks. */
  get asks(): AskMemory {
    const { stage, until, settledTurn, due } = this.#state.ask;
    const own = (column: ReadonlyColumn<AskIndex>, none: number): ReadonlyColumn<AskIndex> =>
      indicesOf<AskIndex>(column.length).map((k) => (this.knowsAsk(k) ? column[k] : none));
    return { stage: own(stage, 0), until: own(until, NONE), settledTurn: own(settledTurn, NONE), due: own(due, NONE) };
  }

  /** How far an actor trusts another, thousandths: exact for its own trust, else the middle of the band. */
  trust(a: ActorIndex, other: ActorIndex): number {
    const trust = this.#state.between.trust[a * this.compiled.actor.count + other];
    return this.#isOpen || a === this.actor ? trust : middleOf(bandIndexOf(trust, SHARE_BANDS), SHARE_BANDS, 1000);
  }

  /** How often an actor was refused by another in the last twelve turns; 0 for whoever is neither. */
  timesRefused(a: ActorIndex, by: ActorIndex): number {
    const isParty = this.#isOpen || a === this.actor || by === this.actor;
    return isParty ? timesRefused(this.#state.between.refusals[a * this.compiled.actor.count + by]) : 0;
  }

  /** How near war two actors are, 0 to 100: what they let each other and everybody see. */
  ladder(a: ActorIndex, other: ActorIndex): number {
    return this.#state.between.ladder[a * this.compiled.actor.count + other];
  }

  // ---- forces
  /** Whether this view sees the force exactly. */
  isOwn(f: ForceIndex): boolean {
    const { force } = this.compiled;
    return (
      this.#isOpen || this.#state.force.side[f] === this.#side || (f < force.named && force.actor[f] === this.actor)
    );
  }

  forceRegion(f: ForceIndex): RegionIndex {
    return this.#state.force.region[f];
  }

  forceSide(f: ForceIndex): SideIndex {
    return this.#state.force.side[f];
  }

  /** Index in POSTURES. */
  posture(f: ForceIndex): number {
    return this.#state.force.posture[f];
  }

  /** Whether the force stands at its place and can act there. */
  stands(f: ForceIndex): boolean {
    return isStanding(this.#state, f);
  }

  /** Men present: exact for own forces, else the middle of the band; 0: not here. */
  men(f: ForceIndex): number {
    const men = this.#menPresent(f);
    return men === 0 || this.isOwn(f) ? men : middleOf(bandIndexOf(men, MEN_BANDS), MEN_BANDS, MOST_MEN);
  }

  menBand(f: ForceIndex): Band {
    const men = this.#menPresent(f);
    return this.isOwn(f) ? exactly(men) : bandOf(men, MEN_BANDS, MOST_MEN);
  }

  /** Men of a force at their posts; 0 while it is on the move, away or gone. */
  #menPresent(f: ForceIndex): number {
    return isStanding(this.#state, f) ? menAtPosts(this.#state, f) : 0;
  }

  /** Men at their posts in an own force, even outside the country; NONE for others. */
  strength(f: ForceIndex): number {
    return this.isOwn(f) ? menAtPosts(this.#state, f) : NONE;
  }

  /** Destination of an own force; NONE if it has none, and for others. */
  destination(f: ForceIndex): RegionIndex {
    return this.isOwn(f) ? this.#state.force.destination[f] : NONE;
  }

  /** The turn in which an own package arrives; NONE for others. */
  arrivalTurn(f: ForceIndex): number {
    return this.isOwn(f) ? this.#state.force.arrivalTurn[f] : NONE;
  }

  /** How far an own force has come on its stretch of road, thousandths of a turn; NONE for others. */
  travelled(f: ForceIndex): number {
    return this.isOwn(f) ? this.#state.force.travelled[f] : NONE;
  }

  /** How worn out an own force is, thousandths of what makes it break off; NONE for others. */
  fatigue(f: ForceIndex): number {
    return this.isOwn(f) ? this.#state.force.fatigue[f] : NONE;
  }

  /** How well an own force is entrenched, thousandths; NONE for others. */
  entrenched(f: ForceIndex): number {
    return this.isOwn(f) ? this.#state.force.entrenched[f] : NONE;
  }

  /** Will in thousandths: exact for own forces, else the middle of the band. */
  will(f: ForceIndex): number {
    const will = this.#state.force.will[f];
    return this.isOwn(f) ? will : middleOf(bandIndexOf(will, SHARE_BANDS), SHARE_BANDS, 1000);
  }

  willBand(f: ForceIndex): Band {
    const will = this.#state.force.will[f];
    return this.isOwn(f) ? exactly(will) : bandOf(will, SHARE_BANDS, 1000);
  }

  /** Will minus threshold: only for garrisons in places of one's own inspected lately, or in the open view. */
  margin(f: ForceIndex): number | undefined {
    const { force, region } = this.#state;
    const r = force.region[f];
    // Who inspects a place learns of it, not its guests.
    const isOwn = force.side[f] === this.#side && region.holder[r] === this.#side;
    const isInspected = isOwn && region.inspected[r] > 0;
    return this.#isOpen || isInspected ? force.will[f] - force.threshold[f] : undefined;
  }

  // ---- places
  /** Men of a side at a place: exact for the own side, else the middle of the reported band. */
  menAt(r: RegionIndex, s: SideIndex): number {
    const { first, next } = this.#knowledge.deployment;
    const { side } = this.#state.force;
    // Own detachments are known exactly; the men beside them are reported like any others.
    let known = 0;
    let men = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      if (side[f] !== s) continue;
      if (this.isOwn(f)) known += menAtPosts(this.#state, f);
      else men += menAtPosts(this.#state, f);
    }
    return men === 0 ? known : known + this.#reported(r, men);
  }

  /** Others' men at a place, as reported to the actor. */
  #reported(r: RegionIndex, men: number): number {
    const draw = drawThousandths(this.key, this.turn, DRAW.report, this.compiled.region.who[r], this.actor + 1);
    const shift = draw < WRONG_REPORT ? -1 : draw >= 1000 - WRONG_REPORT ? 1 : 0;
    const band = clamp(bandIndexOf(men, MEN_BANDS) + shift, 0, MEN_BANDS.length - 1);
    return middleOf(band, MEN_BANDS, MOST_MEN);
  }

  /** Men at a place of the sides whose bits are set, force by force as the actor sees them. */
  menInForces(r: RegionIndex, sides: number): number {
    const { first, next } = this.#knowledge.deployment;
    const { side } = this.#state.force;
    let men = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) if ((sides & (1 << side[f])) !== 0) men += this.men(f);
    return men;
  }

  /** Whether troops were left to keep order at an own place; false for others. */
  isPoliced(r: RegionIndex): boolean {
    return this.#seesInside(r) && this.#state.region.policing[r] !== 0;
  }

  /** Whether the arsenal of an own place is guarded; false for others. */
  isArsenalGuarded(r: RegionIndex): boolean {
    return this.#seesInside(r) && this.#state.region.arsenalGuarded[r] !== 0;
  }

  /** Whether the actor knows what goes on inside a place: its side's, or its partner's if it has no side. */
  #seesInside(r: RegionIndex): boolean {
    if (this.#isOpen) return true;
    const own = this.#side === NONE ? this.compiled.actor.partner[this.actor] : this.#side;
    return this.holder(r) === own;
  }

  // ---- actors and sides
  /** Support of an actor toward a side, thousandths: exact for its own, else the middle of the band. */
  support(a: ActorIndex, s: SideIndex): number {
    const level = this.#state.support.level[a * this.compiled.side.count + s];
    return this.#isOpen || a === this.actor ? level : middleOf(bandIndexOf(level, SHARE_BANDS), SHARE_BANDS, 1000);
  }

  supportBand(a: ActorIndex, s: SideIndex): Band {
    const level = this.#state.support.level[a * this.compiled.side.count + s];
    return this.#isOpen || a === this.actor ? exactly(level) : bandOf(level, SHARE_BANDS, 1000);
  }

  /** Political capital left, points: own only; NONE for others. */
  capital(a: ActorIndex): number {
    return this.#isOpen || a === this.actor ? this.#state.actor.capital[a] : NONE;
  }

  /** How far sponsors hold the own side back, thousandths; NONE for others. */
  restraint(s: SideIndex): number {
    return this.#isOpen || s === this.#side ? this.#state.side.restraint[s] : NONE;
  }

  /** Momentum of the own side, thousandths; NONE for others. */
  momentum(s: SideIndex): number {
    return this.#isOpen || s === this.#side ? this.#state.side.momentum[s] : NONE;
  }

  /** A copy of what the state remembers of the actor's own rules; nothing of others'. */
  get memory(): RuleMemory {
    const { count } = this.compiled.doctrine;
    const { firstRule, endRule } = this.compiled.actor;
    const { times, lastTurn } = this.#state.doctrine;
    const isOwn = (rule: number): boolean =>
      this.#isOpen || (rule >= firstRule[this.actor] && rule < endRule[this.actor]);
    return {
      times: indicesOf<number>(count).map((rule) => (isOwn(rule) ? times[rule] : 0)),
      lastTurn: indicesOf<number>(count).map((rule) => (isOwn(rule) ? lastTurn[rule] : NONE)),
    };
  }
}

const exactly = (value: number): Band => ({ index: -1, low: value, high: value });

/** The views of all actors, by index, and the open view, of one state; and what they have in common. */
export class Views {
  readonly compiled: Compiled;
  readonly tables: Tables;
  readonly common: CommonKnowledge;
  /** What the state remembers of the rules of all actors. */
  readonly memory: RuleMemory;
  /** Where the asks of all actors stand. */
  readonly asks: AskMemory;
  readonly open: View;
  readonly actors: readonly View[];

  constructor(knowledge: Knowledge) {
    this.compiled = knowledge.compiled;
    this.tables = knowledge.tables;
    this.common = new CommonKnowledge(knowledge);
    this.memory = knowledge.state.doctrine;
    this.asks = knowledge.state.ask;
    this.open = new View(NONE, knowledge, this.common);
    this.actors = indicesOf<ActorIndex>(knowledge.compiled.actor.count).map((a) => new View(a, knowledge, this.common));
  }

  /** Call after the scenario's numbers have changed. */
  refill(): void {
    for (const view of this.actors) learnSide(view);
  }
}

/** What policies are created over: all views of a state, or one view. */
export type Observed = Pick<Views, 'compiled' | 'tables' | 'common' | 'memory' | 'asks'>;

/** The views of a state; the state must not change while they are used. */
export function viewsOf(compiled: Compiled, key: Key, state: GameState): Views {
  return new Views(readKnowledge(compiled, key, state));
}

/** An actor's view of a state. */
export function viewOf(compiled: Compiled, key: Key, state: GameState, actor: ActorIndex): View {
  const knowledge = readKnowledge(compiled, key, state);
  return new View(actor, knowledge, new CommonKnowledge(knowledge));
}

/** A view that sees everything: for the debrief, replays and the rules. */
export function openView(compiled: Compiled, key: Key, state: GameState): View {
  return viewOf(compiled, key, state, NONE);
}

function readKnowledge(compiled: Compiled, key: Key, state: GameState): Knowledge {
  const knowledge = new Knowledge(compiled, tablesOf(compiled), state, askTestsOf(compiled));
  knowledge.read(key);
  return knowledge;
}
