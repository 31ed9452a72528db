/**
 * Causes: what a recorded change goes back to. Deeds of an order carry it at once; what outlives the order (a signal, a
 * march, a promise) is remembered here, beside the recorder and not in the state, so that a game is the same whether it
 * is recorded or not. A recorder that has heard a game from its start knows every cause; another knows those it heard.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, PeopleIndex } from '../../core/indices.ts';
import type { Order } from '../orders/shapes.ts';
import { sameOrder } from '../orders/sort.ts';

/** An order as given: by whom, in which turn (from 0), by the desk or on the staff's own. */
export interface OrderCause {
  readonly kind: 'order';
  readonly turn: number;
  readonly actor: ActorIndex;
  readonly order: Order;
  readonly by: 'desk' | 'staff';
  /** What made its giver choose it, where that is an earlier order: without that, it would not have been given. */
  readonly from?: Cause;
}

/** People who left of themselves: nobody ordered it. */
export interface UnorderedCause {
  readonly kind: 'unordered';
  readonly turn: number;
  readonly actor: ActorIndex;
  readonly people: PeopleIndex;
}

export type Cause = OrderCause | UnorderedCause;

/** The part of a term that goes back to a cause, in the unit of the event. What no share names has no known cause. */
export interface Share {
  readonly cause: Cause;
  readonly value: number;
}

/** A cause that lasts, with how much it added to what it lasts in (0 where it is there or not). */
export interface Lasting {
  readonly cause: Cause;
  readonly amount: number;
}

/** What may outlive the deed that began it, and what it is numbered by. */
export type CauseSlot =
  /** Signal slot. */
  | 'signal'
  /** Force: on its way; where it has come to stand. */
  | 'march'
  | 'presence'
  /** Place. */
  | 'terms'
  | 'reassured'
  | 'rallied'
  | 'drawIn'
  /** Group of people on its way out. */
  | 'leaving'
  /** Actor: what it has told its partners of its people's leaving. */
  | 'notice'
  /** Side. */
  | 'pay'
  | 'paid'
  | 'cohesion'
  | 'asylum'
  | 'restraint'
  | 'answer'
  | 'spoke'
  /** Actor: its public word, its aircraft, what it has been asked for. */
  | 'stance'
  | 'flying'
  | 'request'
  /** Actor: how much of its side's staff has left with its advisers, thousandths. */
  | 'advisers'
  /** Side: how much news of its losses is known, as the state counts it. */
  | 'news'
  /** Actor and side, `actors x sides`: support moved, thousandths; support and restraint that words gave. */
  | 'support'
  | 'supportWords'
  | 'restraintWords'
  /** Actor and side: its standing public word. */
  | 'word'
  /** Force: will that words gave; that bad news took and has not given back; that an enemy's promises took. */
  | 'heart'
  | 'shaken'
  | 'promise'
  /** Side: will that pay and command have given or taken since the start. */
  | 'payLevel'
  | 'commandLevel'
  /** Ask: who put it. */
  | 'ask'
  /** Talk. */
  | 'mediation';

const NOTHING: readonly Lasting[] = [];

/** The memory of a recorder. */
export class Causes {
  private readonly kept: Map<CauseSlot, Map<number, readonly Lasting[]>>;

  constructor(from?: Causes) {
    // Lists are replaced, never changed, so that two memories may share them.
    this.kept = new Map(from === undefined ? [] : [...from.kept].map(([slot, rows]) => [slot, new Map(rows)]));
  }

  /** A memory of its own, for a line of play that may part from this one. */
  copy(): Causes {
    return new Causes(this);
  }

  /** The latest cause; undefined if it has none or is not known. */
  of(slot: CauseSlot, index: number): Cause | undefined {
    return this.kept.get(slot)?.get(index)?.at(-1)?.cause;
  }

  /** Every cause that adds up in it, oldest first. */
  all(slot: CauseSlot, index: number): readonly Lasting[] {
    return this.kept.get(slot)?.get(index) ?? NOTHING;
  }

  /** Replaces what was remembered; without a cause, forgets it. */
  set(slot: CauseSlot, index: number, cause: Cause | undefined): void {
    if (cause === undefined) this.kept.get(slot)?.delete(index);
    else this.rows(slot).set(index, [{ cause, amount: 0 }]);
  }

  /** Adds a cause to those remembered; what one cause adds again and again is one amount. */
  add(slot: CauseSlot, index: number, cause: Cause | undefined, amount = 0): void {
    if (cause === undefined) return;
    const before = this.all(slot, index);
    const known = before.find((each) => each.cause === cause);
    const rest = known === undefined ? before : before.filter((each) => each !== known);
    this.rows(slot).set(index, [...rest, { cause, amount: (known?.amount ?? 0) + amount }]);
  }

  /**
   * Of a `whole` that causes added to, `worn` wears off: from each cause by its part. Returns the losses, as shares
   * below nought; what no cause is known for has none.
   */
  wear(slot: CauseSlot, index: number, worn: number, whole: number): readonly Share[] {
    const before = this.all(slot, index);
    if (before.length === 0 || whole === 0) return [];
    const known = before.reduce((sum, { amount }) => sum + amount, 0);
    const losses = divide(-round((worn * known) / whole), before);
    const after = before.map(({ cause, amount }, i) => ({ cause, amount: amount + (losses[i]?.value ?? 0) }));
    this.rows(slot).set(
      index,
      after.filter(({ amount }) => amount !== 0),
    );
    return losses.filter(({ value }) => value !== 0);
  }

  private rows(slot: CauseSlot): Map<number, readonly Lasting[]> {
    const rows = this.kept.get(slot) ?? new Map<number, readonly Lasting[]>();
    this.kept.set(slot, rows);
    return rows;
  }
}

/** Whether two causes are one. */
export function sameCause(a: Cause, b: Cause): boolean {
  if (a === b) return true;
  if (a.turn !== b.turn || a.actor !== b.actor) return false;
  if (a.kind === 'order') return b.kind === 'order' && sameOrder(a.order, b.order);
  return b.kind === 'unordered' && a.people === b.people;
}

/** Whether a cause is another, or goes back to it by what made its giver choose it. */
export function goesBackTo(cause: Cause, origin: Cause): boolean {
  for (const each of lineOf(cause)) if (sameCause(each, origin)) return true;
  return false;
}

/** A cause, and what it goes back to in turn, latest first. */
export function lineOf(cause: Cause): readonly Cause[] {
  const from = cause.kind === 'order' ? cause.from : undefined;
  return from === undefined ? [cause] : [cause, ...lineOf(from)];
}

/** Divides a value among lasting causes by their amounts; what rounding leaves goes to the last. */
export function divide(value: number, among: readonly Lasting[]): readonly Share[] {
  const total = among.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0 || value === 0) return [];
  let reached = 0;
  let given = 0;
  return among.map(({ cause, amount }) => {
    reached += amount;
    const share = round((value * reached) / total) - given;
    given += share;
    return { cause, value: share };
  });
}
