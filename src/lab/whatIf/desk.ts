/**
 * The desk that a decision of a question is taken at: what an actor sees in a half day of the question's first run, in
 * the country that the decision will be played in, with all else that the question changes. Orders that are legal there
 * may be refused in other runs, which is counted.
 */
import { NONE } from '../../core/indices.ts';
import { copyState, type GameState } from '../../engine/state/state.ts';
import { type View, viewOf } from '../../engine/view/view.ts';
import { prepareBranches } from '../../ensemble/branch.ts';
import { levelPolicy } from '../../ensemble/levels.ts';
import { policiesOf } from '../../ensemble/policies.ts';
import { keyOfLuck } from '../../play/luck.ts';
import { createPast } from '../../play/past.ts';
import { createPlay } from '../../play/turn.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { type Change, planWhatIf, type WhatIf } from './whatIf.ts';

export interface DecisionDesk {
  readonly compiled: CompiledScenario;
  readonly now: View;
  /** The same actor's view half a day ago; undefined at the question's start. */
  readonly before: View | undefined;
}

/**
 * @param others what else the question changes.
 * @param turn from 0, at or after the question's start and before its end; undefined if it cannot be reached.
 */
export function deskOf(
  scenario: Scenario,
  whatIf: WhatIf,
  others: readonly Change[],
  actor: string,
  turn: number,
): DecisionDesk | undefined {
  // A desk that follows its usual ways is no change, and a question needs one.
  const changes: readonly Change[] = others.length > 0 ? others : [{ kind: 'policy', actor, policy: 'doctrine' }];
  const planned = planWhatIf(scenario, { ...whatIf, changes }, { from: 0, to: 1 });
  if (!planned.ok) return undefined;
  const branches = prepareBranches(scenario, planned.value.plan);
  if (!branches.ok) return undefined;
  const { compiled, desks, start } = branches.value[1];
  const policies = policiesOf(branches.value[1], levelPolicy);
  const past = createPast();
  const who = compiled.actorOf(actor);
  if (who === NONE) return undefined;
  const key = keyOfLuck({ seed: whatIf.luck, run: whatIf.firstRun });
  const play = createPlay(compiled);
  const { state } = play.simulation;
  if (start === undefined) play.simulation.begin(key);
  else play.simulation.load(key, start);
  let before: GameState | undefined;
  while (state.clock.turn[0] < turn && state.clock.over[0] === 0) {
    before = copyState(compiled, state);
    play.advance({ desks: desks[state.clock.turn[0]], policies, earlier: past.earlier() });
    past.add(before.words);
  }
  if (state.clock.turn[0] !== turn || state.clock.over[0] === 1) return undefined;
  const seen = (of: GameState): View => viewOf(compiled, key, of, who);
  return { compiled, now: seen(state), before: before === undefined ? undefined : seen(before) };
}
