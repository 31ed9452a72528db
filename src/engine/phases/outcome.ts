/**
 * Phase 12, outcome of the turn: acts end; the run goes on to its last turn. RULES.md, chapter ACT.
 */
import type { ActIndex, RegionIndex } from '../ids.ts';
import { NONE } from '../ids.ts';
import type { Turn } from '../kernel.ts';

export function outcomePhase(turn: Turn, readers: readonly (() => boolean)[]): void {
  turn.phase = 'outcome';
  const { act, turns } = turn.compiled;
  for (let a = 0 as ActIndex; a < act.count; a++) {
    if ((turn.state.act.endedTurn[a] as number) !== NONE || !(readers[a] as () => boolean)()) continue;
    turn.state.act.endedTurn[a] = turn.number;
    turn.note('actEnded', { about: act.ids[a] as string });
  }
  countDown(turn);
  turn.state.clock.turn[0] = turn.number + 1;
  if (turn.number + 1 >= turns) turn.state.clock.over[0] = 1;
}

/** Measures that last a few turns run out: [ACT-3]. */
function countDown(turn: Turn): void {
  const { region } = turn.compiled;
  const column = turn.state.region;
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if ((column.reassured[r] as number) > 0) column.reassured[r] = (column.reassured[r] as number) - 1;
    if ((column.rallied[r] as number) > 0) column.rallied[r] = (column.rallied[r] as number) - 1;
    if ((column.inspected[r] as number) > 0) column.inspected[r] = (column.inspected[r] as number) - 1;
  }
}
