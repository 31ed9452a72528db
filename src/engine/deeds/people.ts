/**
 * People: those of outside actors in the country, who start to leave by order or by themselves. RULES.md, chapter EVAC.
 */

import type { ActorIndex, ExitIndex, PeopleIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { EVACUATION_STAGES, EXIT_KINDS, type ExitKind, PEOPLE_GROUPS, type PeopleGroup } from '../vocabulary.ts';
import { leaks } from './leaks.ts';
import { giveSignal } from './signals.ts';

export const PRESENT = EVACUATION_STAGES.indexOf('present');
export const LEAVING = EVACUATION_STAGES.indexOf('leaving');
export const GONE = EVACUATION_STAGES.indexOf('gone');

/**
 * A group starts to leave: [EVAC-1]. By air in the open it is a signal at once and quick; quietly, by road, it takes a
 * turn longer and may leak; with no open way out it waits.
 */
export function beginLeaving(turn: Turn, p: PeopleIndex, way: ExitKind, quiet: boolean): void {
  const { state, compiled } = turn;
  const { stage, quiet: quietly, doneTurn, count } = state.people;
  if (stage[p] !== PRESENT) return;
  const a = compiled.people.actor[p];
  if (!hasWayOut(turn, way) && !EXIT_KINDS.some((kind) => hasWayOut(turn, kind))) return;
  stage[p] = LEAVING;
  quietly[p] = quiet ? 1 : 0;
  doneTurn[p] = turn.number + compiled.people.turns[p] + (quiet || way !== 'air' ? 1 : 0);
  const group = groupOf(turn, p);
  turn.note('evacuationBegan', {
    actor: a,
    region: compiled.people.region[p],
    about: group,
    before: count[p],
    after: count[p],
  });
  if (quiet && !leaks(turn, a)) return;
  giveSignal(turn, group === 'citizens' ? 'noticeToLeave' : 'evacuation', {
    actor: a,
    side: compiled.actor.partner[a],
    weight: compiled.people.signal[p],
  });
}

export function groupOf(turn: Turn, p: PeopleIndex): PeopleGroup {
  return PEOPLE_GROUPS[turn.compiled.people.group[p]];
}

/** The people of an actor who are of a group; undefined where it has none. */
export function peopleOf(turn: Turn, a: ActorIndex, group: PeopleGroup): PeopleIndex | undefined {
  const { actor } = turn.compiled;
  for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++) if (groupOf(turn, p) === group) return p;
  return undefined;
}

function hasWayOut(turn: Turn, way: ExitKind): boolean {
  const { exit } = turn.compiled;
  const kind = EXIT_KINDS.indexOf(way);
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && turn.state.exit.open[x] === 1) return true;
  return false;
}
