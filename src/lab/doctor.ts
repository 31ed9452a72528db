/**
 * What a scenario's parts do in play: rules that never act, triggers that never fire, acts that never end or always do,
 * aims that never move, levers that change nothing. Every desk follows its doctrine.
 */
import { NONE, type TriggerIndex } from '../core/indices.ts';
import { ok, type Result } from '../core/result.ts';
import type { PlanProblem } from '../ensemble/plan.ts';
import { runPlan } from '../ensemble/run.ts';
import { aimsOf, type RunTable, tablesEqual } from '../ensemble/table.ts';
import { keyOfLuck } from '../play/luck.ts';
import { createPlay } from '../play/turn.ts';
import { ruleName } from '../scenario/compile/names.ts';
import type { LeverValues } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';

export interface Diagnosis {
  readonly runs: number;
  /** `actor/rule`, triggers: never in any run. */
  readonly deadRules: readonly string[];
  readonly deadTriggers: readonly string[];
  readonly actsNever: readonly string[];
  readonly actsAlways: readonly string[];
  /** `actor/aim`: the same score in every run, thousandths. */
  readonly stillAims: readonly { readonly aim: string; readonly score: number }[];
  /** The runs came out the same at both ends of the lever, or with each of its choices. */
  readonly idleLevers: readonly string[];
}

/** Runs for each setting of a lever. */
const LEVER_RUNS = 40;

export function diagnose(
  scenario: Scenario,
  compiled: CompiledScenario,
  { seed, runs }: { readonly seed: string; readonly runs: number },
): Result<Diagnosis, readonly PlanProblem[]> {
  const tableOf = (levers: LeverValues, count: number): Result<RunTable, readonly PlanProblem[]> => {
    const played = runPlan(scenario, { seed, runs: count, base: { levers }, course: 'none' });
    return played.ok ? ok(played.value.gathered.tables[0]) : played;
  };
  const table = tableOf({}, runs);
  if (!table.ok) return table;
  const few = Math.min(LEVER_RUNS, runs);
  const plain = tableOf({}, few);
  if (!plain.ok) return plain;
  const moves = (id: string, value: number | string): boolean => {
    const moved = tableOf({ [id]: value }, few);
    return moved.ok && !tablesEqual(plain.value, moved.value);
  };
  const idleLevers = scenario.levers
    .filter((lever) => {
      const ends = lever.type === 'choice' ? lever.choices.map(({ id }) => id) : [lever.min, lever.max];
      return !ends.some((end) => moves(lever.id, end));
    })
    .map(({ id }) => id);
  return ok({ runs, ...acted(scenario, compiled, seed, runs), ...ended(scenario, compiled, table.value), idleLevers });
}

/** Rules and triggers that no run called upon. */
function acted(
  scenario: Scenario,
  compiled: CompiledScenario,
  seed: string,
  runs: number,
): Pick<Diagnosis, 'deadRules' | 'deadTriggers'> {
  const play = createPlay(compiled);
  const { simulation } = play;
  const { state } = simulation;
  const names = scenario.actors.flatMap(({ id, doctrine }) => doctrine.map((_, i) => `${id}/${ruleName(doctrine, i)}`));
  const rules = names.map(() => false);
  const triggers = scenario.triggers.map(() => false);
  for (let run = 0; run < runs; run++) {
    simulation.begin(keyOfLuck({ seed, run }));
    while (state.clock.over[0] === 0 && state.clock.turn[0] < compiled.turns) play.advance({});
    for (let i = 0; i < rules.length; i++) if (state.doctrine.times[i] > 0) rules[i] = true;
    for (let i = 0; i < triggers.length; i++)
      if (state.trigger.firedTurn[i as TriggerIndex] !== NONE) triggers[i] = true;
  }
  return {
    deadRules: names.filter((_, i) => !rules[i]),
    deadTriggers: scenario.triggers.filter((_, i) => !triggers[i]).map(({ id }) => id),
  };
}

/** Acts and aims over the runs of a table. */
function ended(
  scenario: Scenario,
  compiled: CompiledScenario,
  { actTurn, score, runs, shape }: RunTable,
): Pick<Diagnosis, 'actsNever' | 'actsAlways' | 'stillAims'> {
  const times = scenario.acts.map((_, act) => {
    let count = 0;
    for (let run = 0; run < runs; run++) if (actTurn[run * shape.acts + act] !== NONE) count++;
    return count;
  });
  const stillAims = aimsOf(compiled).flatMap(({ actor, aim }, i) => {
    for (let run = 1; run < runs; run++) if (score[run * shape.aims + i] !== score[i]) return [];
    return [{ aim: `${actor}/${aim}`, score: score[i] }];
  });
  return {
    actsNever: scenario.acts.filter((_, act) => times[act] === 0).map(({ id }) => id),
    actsAlways: scenario.acts.filter((_, act) => times[act] === runs).map(({ id }) => id),
    stillAims,
  };
}
