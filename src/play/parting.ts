/** Where two lines of play of one scenario part: the first turn in which they differ, and by what. */
import { NONE } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { GameEvent, Term } from '../engine/events/events.ts';
import { type Difference, firstDifference } from '../engine/state/state.ts';
import type { Reached } from './courses.ts';

/** The first event found in only one of two logs, or in both with different numbers. */
export interface EventsApart {
  /** In each log; undefined where it has no such event. */
  readonly base: GameEvent | undefined;
  readonly variant: GameEvent | undefined;
  /** The variant's, or the base's if the variant has none. */
  readonly event: GameEvent;
  readonly term: Term | undefined;
}

export function eventsApart(base: readonly GameEvent[], variant: readonly GameEvent[]): EventsApart | undefined {
  for (let i = 0; i < Math.max(base.length, variant.length); i++) {
    const [x, y] = [base[i], variant[i]];
    if (x === undefined) return { base: x, variant: y, event: y, term: y.terms[0] };
    if (y === undefined) return { base: x, variant: y, event: x, term: x.terms[0] };
    if (!sameSubject(x, y)) return { base: x, variant: y, event: y, term: y.terms[0] };
    const at = firstTermApart(x.terms, y.terms);
    if (at !== NONE) return { base: x, variant: y, event: y, term: y.terms[at] ?? x.terms[at] };
    if (x.before !== y.before || x.after !== y.after || x.chance?.probability !== y.chance?.probability)
      return { base: x, variant: y, event: y, term: y.terms[0] };
  }
  return undefined;
}

export function sameSubject(x: GameEvent, y: GameEvent): boolean {
  return (
    x.kind === y.kind &&
    x.region === y.region &&
    x.force === y.force &&
    x.side === y.side &&
    x.actor === y.actor &&
    x.about === y.about
  );
}

function firstTermApart(base: readonly Term[], variant: readonly Term[]): number {
  for (let i = 0; i < Math.max(base.length, variant.length); i++) {
    const [x, y] = [base[i], variant[i]];
    if (
      x === undefined ||
      y === undefined ||
      x.kind !== y.kind ||
      x.value !== y.value ||
      x.region !== y.region ||
      x.actor !== y.actor
    )
      return i;
  }
  return NONE;
}

export interface Parting {
  /** From 1; 0: before the first turn. */
  readonly turn: number;
  readonly field: Difference;
  /** Of that turn; undefined if all that happened was the same. */
  readonly events: EventsApart | undefined;
}

/** What two lines of play are compared by. */
export interface Comparable {
  /** Columns of the state, `group.field`. */
  readonly columns: ReadonlySet<string>;
  /** Kinds of events. */
  readonly events: ReadonlySet<string>;
}

/** Undefined if the lines agree as far as the shorter one goes. */
export function partingOf(
  compiled: Compiled,
  base: readonly Reached[],
  variant: readonly Reached[],
  { columns, events }: Comparable,
): Parting | undefined {
  const known = (all: readonly GameEvent[]): readonly GameEvent[] => all.filter(({ kind }) => events.has(kind));
  for (let turn = 0; turn < Math.min(base.length, variant.length); turn++) {
    const field = firstDifference(compiled, base[turn].state, variant[turn].state, columns);
    if (field === undefined) continue;
    return { turn, field, events: eventsApart(known(base[turn].events), known(variant[turn].events)) };
  }
  return undefined;
}
