/**
 * An opened pair: both runs of it played again under its key, with everything that happened, and where they differ on
 * the ground, half day by half day.
 */
import { FIRST, type RegionIndex } from '../../core/indices.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Key, keyOf, keyOfRun } from '../../engine/chance.ts';
import { EventLog } from '../../engine/events/events.ts';
import { copyState } from '../../engine/state/state.ts';
import { type PreparedBranch, prepareBranches } from '../../ensemble/branch.ts';
import { sameActs } from '../../ensemble/divergence.ts';
import { levelPolicy } from '../../ensemble/levels.ts';
import { policiesOf } from '../../ensemble/policies.ts';
import type { Reached } from '../../play/courses.ts';
import { createPast } from '../../play/past.ts';
import { createPlay } from '../../play/turn.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { planWhatIf, type WhatIf, type WhatIfProblem } from './whatIf.ts';

export interface OpenedRun {
  readonly compiled: CompiledScenario;
  readonly key: Key;
  /** The start, then the moment after each half day. */
  readonly line: readonly Reached[];
}

export interface OpenedPair {
  readonly base: OpenedRun;
  readonly change: OpenedRun;
  /** Half days of the scenario that lie before the start. */
  readonly before: number;
  /** For the start and the moment after each half day: places with different holders, and acts that ended otherwise. */
  readonly apart: readonly { readonly places: readonly RegionIndex[]; readonly actsDiffer: boolean }[];
  /** Where in the line they first differ on the ground; undefined: nowhere. */
  readonly parting: number | undefined;
}

/**
 * Plays a pair again: a generator that gives way after each half day, so that a page stays alive meanwhile.
 *
 * @param run of the question's luck, whichever pairs the question itself asks for.
 */
export function* openingPair(
  scenario: Scenario,
  whatIf: WhatIf,
  run: number,
): Generator<undefined, Result<OpenedPair, readonly WhatIfProblem[]>> {
  const planned = planWhatIf(scenario, { ...whatIf, firstRun: run }, { from: 0, to: 1 });
  if (!planned.ok) return fail(planned.error);
  const { plan } = planned.value;
  const branches = prepareBranches(scenario, plan);
  if (!branches.ok) return fail(branches.error);
  const key = keyOfRun(keyOf(plan.seed), run);
  const [first, second] = branches.value;
  const base = yield* playedAgain(first, key);
  const change = yield* playedAgain(second, key);
  const apart = base.line.map(({ state }, at) => {
    const other = change.line[Math.min(at, change.line.length - 1)].state;
    const places: RegionIndex[] = [];
    for (let r: RegionIndex = FIRST; r < state.region.holder.length; r++)
      if (state.region.holder[r] !== other.region.holder[r]) places.push(r);
    return { places, actsDiffer: !sameActs(state, other) };
  });
  const parting = apart.findIndex(({ places, actsDiffer }) => places.length > 0 || actsDiffer);
  return ok({
    base,
    change,
    before: base.line[0].state.clock.turn[0],
    apart,
    parting: parting < 0 ? undefined : parting,
  });
}

function* playedAgain(branch: PreparedBranch, key: Key): Generator<undefined, OpenedRun> {
  const { compiled, desks, start } = branch;
  const policies = policiesOf(branch, levelPolicy);
  const past = createPast();
  const play = createPlay(compiled);
  const { state } = play.simulation;
  if (start === undefined) play.simulation.begin(key);
  else play.simulation.load(key, start);
  const line: Reached[] = [{ state: copyState(compiled, state), events: [] }];
  let log = new EventLog();
  while (state.clock.over[0] === 0) {
    yield;
    log = new EventLog(log.causes);
    play.advance({ desks: desks[state.clock.turn[0]], policies, earlier: past.earlier() }, log);
    past.add(line[line.length - 1].state.words);
    line.push({ state: copyState(compiled, state), events: log.events });
  }
  return { compiled, key, line };
}

/**
 * The next moment at which who holds what differs otherwise than at this one; undefined if there is none after it.
 */
export function nextDifference({ apart }: OpenedPair, at: number): number | undefined {
  const next = apart.findIndex(
    ({ places }, i) => i > at && places.length > 0 && places.join() !== apart[i - 1].places.join(),
  );
  return next < 0 ? undefined : next;
}
