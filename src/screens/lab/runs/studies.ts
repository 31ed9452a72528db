/** What pictures have played beside the pairs. */
import type { ReadonlySignal } from '@preact/signals';
import type { Gathered } from '../../../ensemble/gather.ts';
import type { EnsemblePlan } from '../../../ensemble/plan.ts';
import type { Runner, UnderWay } from '../../../ensemble/runner.ts';
import type { WhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

export function createStudies(runnerOf: () => Promise<Runner | undefined>, whatIf: ReadonlySignal<WhatIf | undefined>) {
  const studies = new Map<string, UnderWay<unknown>>();
  return {
    /** Another question stops them. */
    clear(): void {
      for (const one of studies.values()) one.cancel();
      studies.clear();
    },
    /** Plays a study for a picture; a newer one in the same slot replaces it, and another question stops it. */
    async study<End>(slot: string, begin: (runner: Runner) => UnderWay<End>): Promise<End | undefined> {
      const asked = whatIf.peek();
      const runner = await runnerOf();
      if (runner === undefined || whatIf.peek() !== asked) return undefined;
      studies.get(slot)?.cancel();
      const own = begin(runner);
      studies.set(slot, own);
      return own.end;
    },
    /**
     * Plays more for a picture, beside the pairs; a newer play in the same slot replaces it. Undefined where it was
     * replaced or could not be played.
     */
    async playFurther(
      slot: string,
      scenario: Scenario,
      plan: EnsemblePlan,
      onPartial?: (gathered: Gathered) => void,
    ): Promise<Gathered | undefined> {
      const runner = await runnerOf();
      const end = await runner?.run(scenario, plan, { slot, ...(onPartial === undefined ? {} : { onPartial }) }).end;
      return end?.kind === 'done' ? end.gathered : undefined;
    },
  };
}
