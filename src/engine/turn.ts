/**
 * The kernel: tables derived once from a compiled scenario, and the table on which a turn is played, made once for each
 * worker. The phases are made over it once too, so that the JavaScript engine knows every column by its address.
 * Nothing here outlives a turn except the tables; the state handed back is the only memory of a game.
 */

import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import type { EventKind, EventUnit, GameEvent, Recorder, Term } from './events/events.ts';
import { TermSum } from './events/terms.ts';
import { type Deployment, isStanding, menAtPosts } from './knowledge/deployment.ts';
import { Ground } from './knowledge/ground.ts';
import { type Tables, tablesOf } from './knowledge/tables.ts';
import { GivenOrders, type OrderSet } from './orders/orders.ts';
import { allocateState, type GameState, overwriteState } from './state/state.ts';
import type { Phase } from './vocabulary.ts';

export interface Kernel {
  readonly compiled: Compiled;
  readonly tables: Tables;
  readonly turn: Turn;
}

/** The kernel of a compiled scenario, made on first use. */
export const kernelOf = memoize((compiled: Compiled): Kernel => {
  const tables = tablesOf(compiled);
  return { compiled, tables, turn: new Turn(compiled, tables) };
});

type EventRest = Partial<Omit<GameEvent, 'turn' | 'phase' | 'kind' | 'unit' | 'before' | 'after'>>;

/** One turn under way: what the phases share. */
export class Turn {
  readonly terms = new TermSum();
  /** The state under way: each turn starts from a copy of the one given, and ends by copying back. */
  readonly state: GameState;
  key!: Key;
  number = 0;
  phase: Phase = 'orders';
  orders: readonly OrderSet[] = [];
  /** Orders that passed the first phase; and those of them that wait for the next, in which the allies act. */
  readonly accepted = new GivenOrders();
  readonly forAllies = new GivenOrders();
  recorder: Recorder | undefined;
  /** While somebody records: the terms by which each place was left this turn. */
  readonly leaving = new Map<RegionIndex, readonly Term[]>();

  /** What the state says of who stands where: what the orders of the turn were found by, and its rules. */
  readonly ground: Ground;
  /** Sides that a side fights now, and itself with its friends, a bit for each side; made by `learnRelations`. */
  readonly enemies: Int32Array;
  readonly friends: Int32Array;
  /** Who stands where. */
  readonly deployment: Deployment;
  /** Share of the full staff role that allies' advisers fill for each side, thousandths; made by `learnStaff`. */
  readonly staff: Int16Array;
  /**
   * Change in each actor's support for its partner this turn, thousandths; and what belief pulls at it in the support
   * phase.
   */
  readonly supportMoved: Int32Array;
  readonly supportPulled: Int32Array;
  /** Belief that each side will last, thousandths of what it was at the start; found in the support phase. */
  readonly beliefs: Int32Array;
  /** Taken in by a side this turn: near-loss per place is computed from signals; far news by side, thousandths. */
  readonly farNews: Int32Array;
  readonly alliedNews: Int32Array;
  readonly drawInNews: Int32Array;
  readonly leaderNews: Int32Array;
  readonly heartening: Int32Array;
  /** How each place's defenders left it this turn, manner + 1; 0 where they did not. */
  readonly leftBy: Uint8Array;
  /** For whom each place rose; NONE: for its local side. The control phase takes it and leaves NONE. */
  readonly risenFor: Int16Array;
  /** Where outside forces entered by order this turn, and of which side they are. */
  readonly entries: { region: RegionIndex; side: SideIndex }[] = [];

  constructor(
    readonly compiled: Compiled,
    readonly tables: Tables,
  ) {
    const { region, side, actor } = compiled;
    this.state = allocateState(compiled);
    this.ground = new Ground(compiled, this.state);
    this.enemies = this.ground.relations().enemies;
    this.friends = this.ground.relations().friends;
    this.deployment = this.ground.survey();
    this.staff = new Int16Array(side.count);
    this.supportMoved = new Int32Array(actor.count);
    this.supportPulled = new Int32Array(actor.count);
    this.beliefs = new Int32Array(side.count);
    this.farNews = new Int32Array(side.count);
    this.alliedNews = new Int32Array(side.count);
    this.drawInNews = new Int32Array(side.count);
    this.leaderNews = new Int32Array(side.count);
    this.heartening = new Int32Array(side.count);
    this.leftBy = new Uint8Array(region.count);
    this.risenFor = new Int16Array(region.count).fill(NONE);
  }

  /** Takes in a state, from which the next turn starts. */
  takeIn(from: GameState): void {
    overwriteState(this.state, from);
    this.ground.look();
  }

  /** Goes on from the state that the last turn has left. */
  goOn(): void {
    this.ground.lookOn();
  }

  /** Starts the turn of the state taken in. */
  begin(key: Key, orders: readonly OrderSet[], recorder: Recorder | undefined): void {
    this.key = key;
    this.number = this.state.clock.turn[0];
    this.orders = orders;
    this.recorder = recorder;
    this.accepted.clear();
    this.forAllies.clear();
    if (this.leaving.size > 0) this.leaving.clear();
    const { supportMoved } = this;
    for (let a = 0; a < supportMoved.length; a++) supportMoved[a] = 0;
    if (this.entries.length > 0) this.entries.length = 0;
    this.ground.survey();
    this.ground.relations();
    this.learnStaff();
  }

  /** Finds who fights whom and who are friends; to be asked again when a relation or a cease-fire has changed. */
  learnRelations(): void {
    this.ground.readRelations();
  }

  /** Counts the advisers at each side's staffs; to be asked again when some have left. */
  learnStaff(): void {
    const { actor } = this.compiled;
    const { advisers } = this.state.actor;
    const { staff } = this;
    for (let s = 0; s < staff.length; s++) staff[s] = 0;
    for (let a = 0 as ActorIndex; a < actor.count; a++) {
      const s = actor.partner[a] as SideIndex;
      if (s !== NONE) staff[s] = Math.min(1000, staff[s] + advisers[a]);
    }
  }

  /** Starts the terms of one change. */
  sum(): TermSum {
    this.terms.start(this.recorder !== undefined);
    return this.terms;
  }

  /** Records an event whose terms are those collected since `sum()`. */
  tell(kind: EventKind, unit: EventUnit, before: number, after: number, rest?: EventRest): void {
    if (this.recorder === undefined) return;
    this.recorder.event({
      turn: this.number,
      phase: this.phase,
      kind,
      unit,
      before,
      after,
      terms: this.terms.take(),
      ...rest,
    });
  }

  /** Keeps the terms collected since `sum()` as the reason why a place was left. */
  keepReason(r: RegionIndex): void {
    if (this.recorder !== undefined) this.leaving.set(r, this.terms.take());
  }

  /** Records an event without terms. */
  note(kind: EventKind, rest?: EventRest & { before?: number; after?: number; unit?: EventUnit }): void {
    if (this.recorder === undefined) return;
    this.recorder.event({
      turn: this.number,
      phase: this.phase,
      kind,
      unit: 'none',
      before: 0,
      after: 0,
      terms: [],
      ...rest,
    });
  }

  relation(a: SideIndex, b: SideIndex): number {
    return this.state.relation.kind[a * this.compiled.side.count + b];
  }

  /** Enemies who are not at a cease-fire now. */
  fights(a: SideIndex, b: SideIndex): boolean {
    return a !== NONE && b !== NONE && (this.enemies[a] & (1 << b)) !== 0;
  }

  /** Hours from an event to an order obeyed: advisers shorten them by up to two fifths. */
  commandHours(s: SideIndex): number {
    return this.state.side.commandDelay[s] * (1 - (0.4 * this.staff[s]) / 1000);
  }

  friendly(a: SideIndex, b: SideIndex): boolean {
    return a === b || (a !== NONE && b !== NONE && (this.friends[a] & (1 << b)) !== 0);
  }

  /** Men of a force who are at their post. */
  menOf(f: ForceIndex): number {
    return menAtPosts(this.state, f);
  }

  /** Whether the force stands at its place and can act there. */
  stands(f: ForceIndex): boolean {
    return isStanding(this.state, f);
  }

  presentMen(r: RegionIndex, s: SideIndex): number {
    return this.deployment.present[r * this.compiled.side.count + s];
  }

  /** Men at the place who fight for its holder. */
  defenders(r: RegionIndex): number {
    return this.deployment.menAt(r, this.friends[this.state.region.holder[r] as SideIndex]);
  }

  /** Men at the place who fight its holder. */
  attackers(r: RegionIndex): number {
    return this.deployment.menAt(r, this.enemies[this.state.region.holder[r] as SideIndex]);
  }
}
