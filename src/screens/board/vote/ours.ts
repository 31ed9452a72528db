/** The change of a vote on our own runs: each of them with it and without, on its own luck and from our own start. */
import { NONE } from '../../../core/indices.ts';
import type { Branch } from '../../../ensemble/plan.ts';
import { valuesOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { planWhatIf } from '../../../lab/whatIf/whatIf.ts';
import { votedRuns } from '../../../lesson/votedRuns.ts';
import type { BoardResults } from '../../../present/lesson/boardResults.ts';
import { inSlices } from '../slices.ts';
import type { Experiment, PlayOurs } from './voting.ts';

export function createPlayOurs(resultsOf: () => BoardResults | undefined): PlayOurs {
  return async (experiment) => {
    const results = resultsOf();
    const change = results && changeHere(results, experiment);
    if (results === undefined || change === undefined) return undefined;
    const { compiled, lesson, pupils, own } = results;
    const changed = votedRuns(compiled, lesson, pupils, change);
    if (!changed.ok) return undefined;
    const { table, play } = changed.value;
    const isDone = await inSlices(
      play(),
      () => resultsOf() === results,
      () => undefined,
    );
    if (!isDone) return undefined;
    const { outcome } = experiment.whatIf;
    return {
      count: pupils.length,
      firstRun: 0,
      turns: outcome.kind === 'place' ? compiled.turns : Number.POSITIVE_INFINITY,
      base: valuesOf(compiled, outcome, own),
      change: valuesOf(compiled, outcome, table),
      ground: new Int16Array(pupils.length).fill(NONE),
      refused: table.refused,
    } satisfies WhatIfPairs;
  };
}

/** The change as it is made in our own scenario; undefined where it cannot be. */
function changeHere({ compiled }: BoardResults, { whatIf }: Experiment): Branch | undefined {
  const { start: _, ...asked } = whatIf;
  const { id } = compiled.scenario;
  const planned = planWhatIf(compiled.scenario, { ...asked, scenario: id, contentHash: compiled.contentHash });
  return planned.ok ? planned.value.plan.variants?.[0] : undefined;
}
