/** Phase 12, outcome: acts end; the run goes on to its last turn. RULES.md, chapter ACT. */
import type { ActIndex, RegionIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';

/** `mayEnd`: whether the conditions of an act hold in the current state. */
export function createOutcomePhase(turn: Turn, mayEnd: (a: ActIndex) => boolean): () => void {
  const { compiled } = turn;
  const { act, region } = compiled;
  const { clock } = turn.state;
  const { endedTurn } = turn.state.act;
  const { reassured, rallied, inspected } = turn.state.region;

  return () => {
    for (let a: ActIndex = FIRST; a < act.count; a++) {
      if (endedTurn[a] !== NONE || !mayEnd(a)) continue;
      endedTurn[a] = turn.number;
      turn.note('actEnded', { about: act.ids[a] });
    }
    countDown();
    clock.turn[0] = turn.number + 1;
    if (turn.number + 1 >= compiled.turns) clock.over[0] = 1;
  };

  /** Measures that last a few turns expire: [ACT-3]. */
  function countDown(): void {
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      if (reassured[r] > 0) reassured[r] = reassured[r] - 1;
      if (rallied[r] > 0) rallied[r] = rallied[r] - 1;
      if (inspected[r] > 0) inspected[r] = inspected[r] - 1;
    }
  }
}
