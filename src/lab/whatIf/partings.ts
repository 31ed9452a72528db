/** Partings: by what the pairs of a question first part on the ground, as the logs of that half day name it. */
import { NONE } from '../../core/indices.ts';
import { EVENT_KINDS, type EventKind } from '../../engine/events/events.ts';
import { TERM_KINDS, type TermKind } from '../../engine/vocabulary.ts';
import { TERM_WIDTH } from '../../ensemble/divergence.ts';
import type { Gathered } from '../../ensemble/gather.ts';

export interface PartingGroup {
  /** The term in which the two runs first differ; null: something happened that has no terms. */
  readonly term: TermKind | null;
  /** What happened, in most of the pairs. */
  readonly event: EventKind;
  /** In the order of their runs. */
  readonly pairs: readonly number[];
}

export interface Partings {
  /** Largest first. */
  readonly groups: readonly PartingGroup[];
  /** Pairs that were looked into. */
  readonly looked: number;
  /** Of these, those that never part on the ground. */
  readonly never: number;
}

/** Of many pairs only the first are looked into; the others know when they part, and not by what. */
export function partingsOf({ pairs: [table] }: Gathered): Partings {
  const groups = new Map<string, { readonly term: TermKind | null; readonly events: EventKind[]; pairs: number[] }>();
  let [looked, never] = [0, 0];
  for (let pair = 0; pair < table.pairs; pair++) {
    const [event, term] = table.groundTerm.subarray(pair * TERM_WIDTH);
    const isApart = table.groundTurn[pair] !== NONE;
    if (isApart && event === NONE) continue;
    looked++;
    if (!isApart) {
      never++;
      continue;
    }
    const name = EVENT_KINDS[event];
    const key = term === NONE ? `event ${name}` : `term ${TERM_KINDS[term]}`;
    const group = groups.get(key) ?? { term: term === NONE ? null : TERM_KINDS[term], events: [], pairs: [] };
    groups.set(key, group);
    group.events.push(name);
    group.pairs.push(pair);
  }
  return {
    groups: [...groups.values()]
      .map(({ term, events, pairs }) => ({ term, event: commonest(events), pairs }))
      .sort((a, b) => b.pairs.length - a.pairs.length || a.pairs[0] - b.pairs[0]),
    looked,
    never,
  };
}

function commonest(events: readonly EventKind[]): EventKind {
  const counts = new Map<EventKind, number>();
  for (const event of events) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
