/**
 * People: outside actors' people in the country, who start to leave on order or by themselves. RULES.md, chapter EVAC.
 */

import type { PeopleIndex } from '../../core/indices.ts';
import { isWayOpen } from '../knowledge/people.ts';
import type { Turn } from '../turn.ts';
import { EVACUATION_STAGES, EXIT_KINDS, type ExitKind, PEOPLE_GROUPS, type PeopleGroup } from '../vocabulary.ts';
import { leaks } from './leaks.ts';
import { endWord } from './promises.ts';
import { giveSignal } from './signals.ts';

export const PRESENT = EVACUATION_STAGES.indexOf('present');
export const LEAVING = EVACUATION_STAGES.indexOf('leaving');
export const GONE = EVACUATION_STAGES.indexOf('gone');

/**
 * A group starts to leave: [EVAC-1]. Openly by air it is fast, and a signal at once; quietly, by road, it takes a turn
 * longer and may leak; without an open way out it waits.
 */
export function beginLeaving(turn: Turn, p: PeopleIndex, way: ExitKind, quiet: boolean): void {
  const { state, compiled } = turn;
  const { stage, quiet: quietly, doneTurn, count } = state.people;
  if (stage[p] !== PRESENT) return;
  const a = compiled.people.actor[p];
  if (!EXIT_KINDS.some((kind) => isWayOpen(compiled, state, kind))) return;
  stage[p] = LEAVING;
  quietly[p] = quiet ? 1 : 0;
  turn.causes?.set('leaving', p, turn.cause);
  doneTurn[p] = turn.number + compiled.people.turns[p] + (quiet || way !== 'air' ? 1 : 0);
  const group = groupOf(turn, p);
  const isSecret = quiet && !leaks(turn, a);
  turn.note('evacuationBegan', {
    actor: a,
    region: compiled.people.region[p],
    about: group,
    before: count[p],
    after: count[p],
    ...(isSecret ? { isSecret } : undefined),
  });
  if (isSecret) return;
  // Whoever takes his own people out in the open does not stand by.
  if (group !== 'citizens') endWord(turn, a, compiled.actor.partner[a], 'brokenByDeed');
  giveSignal(turn, group === 'citizens' ? 'noticeToLeave' : 'evacuation', {
    actor: a,
    side: compiled.actor.partner[a],
    weight: compiled.people.signal[p],
  });
}

export function groupOf(turn: Turn, p: PeopleIndex): PeopleGroup {
  return PEOPLE_GROUPS[turn.compiled.people.group[p]];
}
