/** Phase 12, outcome: acts end; the run goes on to its last turn. RULES.md, chapter ACT. */
import type { ActIndex, ActorIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { endStep } from '../deeds/lastAct.ts';
import { passTurn, turnPassed, wearOf } from '../deeds/words.ts';
import type { Turn } from '../turn.ts';

/**
 * `mayEnd`: whether the conditions of an act hold in the current state; `scoreNow`: what the measure of an actor's aim
 * is now, thousandths.
 */
export function createOutcomePhase(
  turn: Turn,
  mayEnd: (a: ActIndex) => boolean,
  scoreNow: (actor: ActorIndex, i: number) => number,
): () => void {
  const { compiled } = turn;
  const { act, region, side } = compiled;
  const { clock } = turn.state;
  const { endedTurn } = turn.state.act;
  const { sum } = turn.state.aim;
  const { reassured, reassurance, rallied, inspected } = turn.state.region;
  const { cohesion, cohesionByWords, saidSpeech, saidStay } = turn.state.side;
  const { saidReassured } = turn.state.region;
  const { saidStandBy, saidHedge, saidLetGo, saidWarning, wasAsked } = turn.state.actor;

  return () => {
    for (let a: ActIndex = FIRST; a < act.count; a++) {
      if (endedTurn[a] !== NONE || !mayEnd(a)) continue;
      endedTurn[a] = turn.number;
      turn.note('actEnded', { about: act.ids[a] });
    }
    countDown();
    passWords();
    addScores();
    clock.turn[0] = turn.number + 1;
    if (clock.lastAct[0] > 0) endStep(turn);
    else if (turn.number + 1 >= compiled.turns) clock.over[0] = 1;
  };

  /** Aims that count over all turns: [ACT-4]. */
  function addScores(): void {
    const { aims, firstAim } = compiled.actor;
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++)
      for (let i = 0; i < aims[a].length; i++) {
        if (aims[a][i].overTurns !== true) continue;
        const row = firstAim[a] + i;
        sum[row] = sum[row] + scoreNow(a, i);
      }
  }

  /** Measures that last a few turns expire: [ACT-3]; what was said to places lies a turn further back: [ORDER-11]. */
  function countDown(): void {
    for (let r: RegionIndex = FIRST; r < region.count; r++) {
      // At most places nothing was done or said lately.
      if ((reassured[r] | rallied[r] | inspected[r] | saidReassured[r]) === 0) continue;
      if (reassured[r] > 0) {
        reassured[r] = reassured[r] - 1;
        if (reassured[r] === 0) reassurance[r] = 0;
      }
      if (rallied[r] > 0) rallied[r] = rallied[r] - 1;
      if (inspected[r] > 0) inspected[r] = inspected[r] - 1;
      saidReassured[r] = turnPassed(saidReassured[r]);
    }
  }

  /** So does what was said to others, and what words gave to cohesion wears off: [ORDER-11]. */
  function passWords(): void {
    passTurn(saidSpeech);
    passTurn(saidStay);
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++) {
      if ((saidStandBy[a] | saidHedge[a] | saidLetGo[a] | saidWarning[a] | wasAsked[a]) === 0) continue;
      saidStandBy[a] = turnPassed(saidStandBy[a]);
      saidHedge[a] = turnPassed(saidHedge[a]);
      saidLetGo[a] = turnPassed(saidLetGo[a]);
      saidWarning[a] = turnPassed(saidWarning[a]);
      wasAsked[a] = turnPassed(wasAsked[a]);
    }
    for (let s: SideIndex = FIRST; s < side.count; s++) {
      const given = cohesionByWords[s];
      if (given === 0) continue;
      const worn = wearOf(given);
      cohesion[s] = cohesion[s] - worn;
      cohesionByWords[s] = given - worn;
      turn.causes?.wear('cohesion', s, worn, given);
    }
  }
}
