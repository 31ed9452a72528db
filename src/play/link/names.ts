/**
 * The names that a link leaves out: it gives the number of a place in its scenario's list. A link holds a hash of the
 * lists, so that it is never read with others.
 */
import { hash64 } from '../../core/hash.ts';
import { memoize } from '../../core/memoize.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { LinkList } from './vocabulary.ts';

export interface LinkNames {
  readonly lists: Readonly<Record<LinkList, readonly string[]>>;
  /** Each lever with its choices; none for a number. */
  readonly levers: readonly (readonly [id: string, choices: readonly string[]])[];
  /** The aims of each chair, by actor. */
  readonly aims: ReadonlyMap<string, readonly string[]>;
  /** Of everything above, 0 to 2^24 - 1. */
  readonly hash: number;
}

/** They are the same whatever levers were moved. */
export const linkNamesOf: (compiled: CompiledScenario) => LinkNames = memoize((compiled) => {
  const { force, region, side, actor, talk, exit, ask, choice, scenario } = compiled;
  const lists = {
    force: force.ids,
    region: region.ids,
    side: side.ids,
    actor: actor.ids,
    talk: talk.ids,
    exit: exit.ids,
    ask: ask.ids,
    choice: choice.ids,
  };
  const levers = scenario.levers.map(
    (lever) => [lever.id, lever.type === 'choice' ? lever.choices.map(({ id }) => id) : []] as const,
  );
  const aims = scenario.chairs.map((chair) => [chair.actor, chair.aims.map(({ id }) => id)] as const);
  // A scenario without asks and without a last act has the hash that it had before there were any.
  const named = {
    ...lists,
    ask: scenario.asks.length === 0 ? undefined : lists.ask,
    choice: choice.ids.length === 0 ? undefined : lists.choice,
  };
  const hash = Number.parseInt(hash64(JSON.stringify([named, levers, aims])).slice(0, 6), 16);
  return { lists, levers, aims: new Map(aims), hash };
});
