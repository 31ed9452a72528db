/**
 * What moved each force's will since it last started anew (at the start, when a place got another side's garrison, or
 * after it left a place): its initial value and the sums of its terms by kind, thousandths. They add up to its current
 * will.
 */

import type { ForceIndex, RegionIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import type { Compiled } from '../../engine/compiled.ts';
import type { GameEvent } from '../../engine/events/events.ts';
import type { GameState } from '../../engine/state/state.ts';
import type { TermKind } from '../../engine/vocabulary.ts';

export interface WillStory {
  /** Turn after which it started, from 1; 0 is the start. */
  readonly since: number;
  readonly from: number;
  readonly will: number;
  readonly terms: { readonly [kind in TermKind]?: number };
  /** Share of `nearLoss` from each fall, by id of the fallen place. */
  readonly fallsNearby: { readonly [region: string]: number };
}

interface Entry {
  since: number;
  from: number;
  sums: Map<TermKind, number>;
  falls: Map<RegionIndex, number>;
}

export class WillHistory {
  private readonly entries: Entry[];

  constructor(
    private readonly compiled: Compiled,
    start: GameState,
  ) {
    this.entries = indicesOf<ForceIndex>(compiled.force.count).map((f) => begun(0, start, f));
  }

  /** Records a turn's events. Between `hear` and `settle`, stories explain why that turn's garrisons broke. */
  hear(events: readonly GameEvent[]): void {
    for (const event of events) {
      if (event.kind !== 'willChanged' || event.force === undefined) continue;
      const { sums, falls } = this.entries[event.force];
      for (const { kind, value, region } of event.terms) {
        sums.set(kind, (sums.get(kind) ?? 0) + value);
        if (kind === 'nearLoss' && region !== undefined) falls.set(region, (falls.get(region) ?? 0) + value);
      }
    }
  }

  /** Ends a turn: a force whose will differs from the sum of its terms has started anew. */
  settle(turn: number, state: GameState): void {
    for (const [f, entry] of this.entries.entries()) {
      if (willOf(entry) !== state.force.will[f as ForceIndex])
        this.entries[f] = begun(turn + 1, state, f as ForceIndex);
    }
  }

  storyOf(f: ForceIndex): WillStory {
    const entry = this.entries[f];
    const falls = heaviestFirst(entry.falls).map(
      ([region, value]) => [this.compiled.region.ids[region], value] as const,
    );
    return {
      since: entry.since,
      from: entry.from,
      will: willOf(entry),
      terms: Object.fromEntries(heaviestFirst(entry.sums)),
      fallsNearby: Object.fromEntries(falls),
    };
  }
}

function heaviestFirst<Key>(sums: ReadonlyMap<Key, number>): (readonly [Key, number])[] {
  return [...sums].filter(([, value]) => value !== 0).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

function begun(since: number, state: GameState, f: ForceIndex): Entry {
  return { since, from: state.force.will[f], sums: new Map(), falls: new Map() };
}

function willOf({ from, sums }: Entry): number {
  let will = from;
  for (const value of sums.values()) will += value;
  return will;
}
