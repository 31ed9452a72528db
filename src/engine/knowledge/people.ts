/** Outside actors' people in the country, by group, and the ways out open to them. */

import type { ActorIndex, ExitIndex, PeopleIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { EXIT_KINDS, type ExitKind, PEOPLE_GROUPS, type PeopleGroup } from '../vocabulary.ts';

/** An actor's people of a group; undefined if it has none. */
export function peopleOf({ actor, people }: Compiled, a: ActorIndex, group: PeopleGroup): PeopleIndex | undefined {
  const code = PEOPLE_GROUPS.indexOf(group);
  for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++) if (people.group[p] === code) return p;
  return undefined;
}

/** Whether any way out of a kind is open. */
export function isWayOpen({ exit }: Compiled, state: GameState, way: ExitKind): boolean {
  const kind = EXIT_KINDS.indexOf(way);
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && state.exit.open[x] === 1) return true;
  return false;
}
