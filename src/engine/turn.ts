/**
 * The current turn: what the phases share. The state is a game's only memory; nothing else here outlives a turn except
 * what has been derived from the state.
 */

import { asColumn, type Column, shortColumn, wideColumn } from '../core/column.ts';
import type { ActorIndex, AskIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import type { Verdict } from './asks/verdict.ts';
import type { Key } from './chance.ts';
import type { Compiled } from './compiled.ts';
import type { Cause, Causes, Share } from './events/causes.ts';
import {
  EVENTS,
  type EventKind,
  type EventNames,
  type EventOf,
  type GameEvent,
  type Recorder,
  type Term,
} from './events/events.ts';
import { TermSum } from './events/terms.ts';
import { type Deployment, isStanding, menAtPosts } from './knowledge/deployment.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Tables } from './knowledge/tables.ts';
import { GivenOrders, type OrderSet } from './orders/sets.ts';
import type { GameState } from './state/state.ts';
import type { Phase } from './vocabulary.ts';

/** What an event names besides its change, by kind. */
type Names<K extends EventKind> = K extends EventKind ? EventNames<K> : never;
/** Kinds of news that all forces of a side feel alike. */
export type NewsKind = 'far' | 'allied' | 'noticed' | 'stoodBy' | 'drawIn' | 'leaderLeft' | 'leaderSpoke';
type Values<K extends EventKind> = Pick<EventOf<K>, 'before' | 'after'>;

export class Turn {
  readonly compiled: Compiled;
  readonly terms = new TermSum();
  /** The state of the game; phases write to it. */
  readonly state: GameState;
  readonly tables: Tables;
  key!: Key;
  number = 0;
  phase: Phase = 'orders';
  /** Half day within a step of the last act, from 0. */
  halfDay = 0;
  orders: readonly OrderSet[] = [];
  /** Orders accepted in the first phase, and those of them left for the next, in which the allies act. */
  readonly accepted = new GivenOrders();
  readonly forAllies = new GivenOrders();
  recorder: Recorder | undefined;
  /** While recording: the terms that explain why each place was left this turn, and the cause if there is one. */
  readonly leaving = new Map<RegionIndex, readonly Term[]>();
  readonly leftFor = new Map<RegionIndex, Cause>();
  /** While recording: what parts of the ground gained at each place go back to, thousandths. */
  readonly groundFor = new Map<RegionIndex, readonly Share[]>();
  /** While recording: what parts of the news of each kind that a side absorbs this turn go back to, thousandths. */
  readonly newsFor: (Share & { readonly side: SideIndex; readonly news: NewsKind })[] = [];
  /** While recording: how what was put to an actor weighed when the turn began, by ask. */
  readonly verdicts = new Map<AskIndex, Verdict>();
  /** While recording: what parts of the support moved this turn go back to. */
  readonly supportFor: (Share & { readonly of: ActorIndex })[] = [];

  /** By side: the sides it fights now, and its friends including itself, as bits; filled by `learnRelations`. */
  readonly enemies: Column<SideIndex>;
  readonly friends: Column<SideIndex>;
  /** Who stands where. */
  readonly deployment: Deployment;
  /** How much of a full staff allies' advisers provide for each side, thousandths; filled by `learnStaff`. */
  readonly staff: Column<SideIndex>;
  /**
   * Change in each actor's support for its partner this turn, and the pull of belief on it in the support phase,
   * thousandths.
   */
  readonly supportMoved: Column<ActorIndex>;
  readonly supportPulled: Column<ActorIndex>;
  /** Belief that each side will last, thousandths of that at the start; computed in the support phase. */
  readonly beliefs: Column<SideIndex>;
  /**
   * News absorbed by each side this turn, thousandths. Losses nearby are not here: they are computed per place from
   * signals.
   */
  readonly farNews: Column<SideIndex>;
  readonly alliedNews: Column<SideIndex>;
  readonly noticedNews: Column<SideIndex>;
  readonly steadying: Column<SideIndex>;
  readonly drawInNews: Column<SideIndex>;
  readonly leaderNews: Column<SideIndex>;
  readonly heartening: Column<SideIndex>;
  /** By place, this turn: 1 where an attack began, 1 where one has ended, and how far attackers were thrown back. */
  readonly contacted: Column<RegionIndex>;
  readonly relieved: Column<RegionIndex>;
  readonly thrownBack: Column<RegionIndex>;
  /** By actor and other, `actors x actors`: 1 if a package of this turn brought them nearer war. */
  readonly stirred: Column<number>;
  /** By actor: 1 in a turn in which it clears stores, which takes seats: [EVAC-6]. */
  readonly clearing: Column<ActorIndex>;
  /** By force: 1 if it has marched this turn. */
  readonly marched: Column<ForceIndex>;
  /** How each place's defenders left this turn, manner + 1; 0 if they did not. */
  readonly leftBy: Column<RegionIndex>;
  /** The side each place rose for; NONE: its local side. The control phase resets it to NONE. */
  readonly risenFor: Column<RegionIndex, SideIndex>;
  /** By side: how hard an exit of its leader strikes this turn, thousandths; the phase behind the line resets it. */
  readonly exitShock: Column<SideIndex>;
  /** Places that outside forces entered by order this turn, and their side. */
  readonly entries: { region: RegionIndex; side: SideIndex }[] = [];

  constructor(
    /** What is derived from the state: the turn's orders were chosen by it, and the rules use it. */
    readonly knowledge: Knowledge,
  ) {
    const { region, side, actor, force } = knowledge.compiled;
    this.compiled = knowledge.compiled;
    this.state = knowledge.state;
    this.tables = knowledge.tables;
    this.enemies = knowledge.enemies;
    this.friends = knowledge.friends;
    this.deployment = knowledge.deployment;
    this.staff = shortColumn(side.count);
    this.supportMoved = wideColumn(actor.count);
    this.supportPulled = wideColumn(actor.count);
    this.beliefs = wideColumn(side.count);
    this.farNews = wideColumn(side.count);
    this.alliedNews = wideColumn(side.count);
    this.noticedNews = wideColumn(side.count);
    this.steadying = wideColumn(side.count);
    this.drawInNews = wideColumn(side.count);
    this.leaderNews = wideColumn(side.count);
    this.heartening = wideColumn(side.count);
    this.contacted = asColumn(new Uint8Array(region.count));
    this.relieved = asColumn(new Uint8Array(region.count));
    this.thrownBack = shortColumn(region.count);
    this.clearing = asColumn(new Uint8Array(actor.count));
    this.stirred = asColumn(new Uint8Array(actor.count * actor.count));
    this.marched = asColumn(new Uint8Array(force.count));
    this.leftBy = asColumn(new Uint8Array(region.count));
    this.exitShock = shortColumn(side.count);
    this.risenFor = shortColumn(region.count, NONE);
  }

  /** Starts the turn that follows the current state. */
  begin(orders: readonly OrderSet[], recorder: Recorder | undefined): void {
    this.key = this.knowledge.key;
    this.number = this.state.clock.turn[0];
    this.orders = orders;
    this.recorder = recorder;
    this.accepted.clear();
    this.forAllies.clear();
    this.terms.cause = undefined;
    if (recorder !== undefined) this.forgetReasons();
    const { supportMoved } = this;
    for (let a: ActorIndex = FIRST; a < supportMoved.length; a++) supportMoved[a] = 0;
    if (this.entries.length > 0) this.entries.length = 0;
    this.learnStaff();
  }

  /** Updates enemies and friends; call again after a relation or cease-fire has changed. */
  learnRelations(): void {
    this.knowledge.readRelations();
  }

  /** Counts the advisers at each side's staffs; call again after some have left. */
  learnStaff(): void {
    const { actor } = this.compiled;
    const { advisers } = this.state.actor;
    const { staff } = this;
    for (let s: SideIndex = FIRST; s < staff.length; s++) staff[s] = 0;
    for (let a: ActorIndex = FIRST; a < actor.count; a++) {
      const s = actor.partner[a];
      if (s !== NONE) staff[s] = Math.min(1000, staff[s] + advisers[a]);
    }
  }

  private forgetReasons(): void {
    this.leaving.clear();
    this.leftFor.clear();
    this.groundFor.clear();
    this.newsFor.length = 0;
    this.supportFor.length = 0;
    this.verdicts.clear();
  }

  /** While recording: what lasts of earlier causes. */
  get causes(): Causes | undefined {
    return this.recorder?.causes;
  }

  /** What the deeds now done go back to, while recording. */
  get cause(): Cause | undefined {
    return this.terms.cause;
  }

  /** While recording: what follows goes back to this; undefined: to nothing that is known. */
  because(cause: Cause | undefined): void {
    this.terms.cause = cause;
  }

  /** Starts collecting the terms of a change. */
  sum(): TermSum {
    this.terms.start(this.recorder !== undefined);
    return this.terms;
  }

  /** Records an event with the terms collected since `sum()`. */
  tell<K extends EventKind>(kind: K, before: EventOf<K>['before'], after: EventOf<K>['after'], names: Names<K>): void {
    if (this.recorder === undefined) return;
    this.record(kind, { before, after, terms: this.terms.take(), ...names });
  }

  /** Keeps the terms collected since `sum()` as the reason a place was left. */
  keepReason(r: RegionIndex): void {
    if (this.recorder !== undefined) this.leaving.set(r, this.terms.take());
  }

  /** Records an event without terms; `before` and `after` default to 0. */
  note<K extends EventKind>(
    kind: K,
    names: Names<K> & Partial<Values<K>> & { readonly terms?: readonly Term[] },
  ): void {
    if (this.recorder === undefined) return;
    this.record(kind, { before: 0, after: 0, terms: [], ...names });
  }

  private record<K extends EventKind>(kind: K, said: object): void {
    const { cause } = this;
    const event = {
      turn: this.number,
      phase: this.phase,
      kind,
      unit: EVENTS[kind].unit,
      ...said,
      ...(cause === undefined ? undefined : { cause }),
    };
    // The methods above ensure that each kind has what its row requires.
    this.recorder?.event(event as unknown as GameEvent);
  }

  relation(a: SideIndex, b: SideIndex): number {
    return this.state.relation.kind[a * this.compiled.side.count + b];
  }

  /** Whether two sides are enemies without a cease-fire. */
  fights(a: SideIndex, b: SideIndex): boolean {
    return a !== NONE && b !== NONE && (this.enemies[a] & (1 << b)) !== 0;
  }

  /**
   * Hours from an event until an order about it is obeyed; advisers, thousandths of a full staff, cut them by up to two
   * fifths.
   */
  commandHours(s: SideIndex, staff: number = this.staff[s]): number {
    return this.state.side.commandDelay[s] * (1 - (0.4 * staff) / 1000);
  }

  /** While recording: the causes for which advisers left a side's staff, and how full it would be without each. */
  staffWithout(s: SideIndex): readonly { readonly cause: Cause; readonly staff: number }[] {
    const { causes } = this;
    const { partner, count } = this.compiled.actor;
    if (causes === undefined) return [];
    const without: { readonly cause: Cause; readonly staff: number }[] = [];
    for (let a: ActorIndex = FIRST; a < count; a++) {
      if (partner[a] !== s) continue;
      for (const { cause, amount } of causes.all('advisers', a))
        without.push({ cause, staff: Math.min(1000, this.staff[s] + amount) });
    }
    return without;
  }

  friendly(a: SideIndex, b: SideIndex): boolean {
    return a === b || (a !== NONE && b !== NONE && (this.friends[a] & (1 << b)) !== 0);
  }

  /** Men of a force at their posts. */
  menOf(f: ForceIndex): number {
    return menAtPosts(this.state, f);
  }

  /** Whether a force stands at its place and can act there. */
  stands(f: ForceIndex): boolean {
    return isStanding(this.state, f);
  }

  presentMen(r: RegionIndex, s: SideIndex): number {
    return this.deployment.present[r * this.compiled.side.count + s];
  }

  /** Men at a place who fight for its holder. */
  defenders(r: RegionIndex): number {
    return this.deployment.menAt(r, this.friends[this.state.region.holder[r]]);
  }

  /** Men at a place who fight its holder. */
  attackers(r: RegionIndex): number {
    return this.deployment.menAt(r, this.enemies[this.state.region.holder[r]]);
  }
}
