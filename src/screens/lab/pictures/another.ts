/** Another hundred: the same question on the runs that follow, to see how much of an answer was luck. */
import { useSignal } from '@preact/signals';
import { pairsOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { planWhatIf, WHAT_IF_LIMITS } from '../../../lab/whatIf/whatIf.ts';
import type { Answer, LabStore } from '../store.ts';

export interface Another {
  /** Those played so far, of the answer that is shown. */
  readonly pairs: WhatIfPairs | undefined;
  /** Undefined while the first are played, once others are there, and where luck has no further runs. */
  readonly run: (() => void) | undefined;
}

export function useAnother(store: LabStore, { whatIf, compiled }: Answer): Another {
  const kept = useSignal<{ readonly of: Answer['whatIf']; readonly pairs: WhatIfPairs } | undefined>(undefined);
  const pairs = kept.value?.of === whatIf ? kept.value.pairs : undefined;
  const firstRun = whatIf.firstRun + whatIf.pairs;
  const run = (): void => {
    const scenario = store.loaded.value?.scenario;
    const planned = scenario === undefined ? undefined : planWhatIf(scenario, { ...whatIf, firstRun });
    if (scenario === undefined || planned?.ok !== true) return;
    const hear = (gathered: Answer['gathered']): void => {
      if (gathered.runs > 0) kept.value = { of: whatIf, pairs: pairsOf(compiled, whatIf.outcome, gathered) };
    };
    void store.playFurther('another', scenario, planned.value.plan, hear).then((all) => all && hear(all));
  };
  const isReady = store.state.value === 'still' && pairs === undefined && firstRun <= WHAT_IF_LIMITS.firstRun;
  return { pairs, run: isReady ? run : undefined };
}
