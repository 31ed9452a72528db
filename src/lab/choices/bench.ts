/** Where the measures of a chair's choices are played: on a runner, several at a time, all on the same luck. */
import type { Branch, EnsemblePlan, RunRange } from '../../ensemble/plan.ts';
import { type EnsemblesEnd, playEnsembles, type Runner } from '../../ensemble/runner.ts';
import type { RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';

export interface Bench {
  readonly compiled: CompiledScenario;
  readonly runner: Runner;
  readonly seed: string;
  /** Called with the number of runs that were played since the last call. */
  onRuns?(runs: number): void;
}

/** Why a measure was not played to its end. */
export class Unplayed extends Error {
  constructor(readonly end: Exclude<EnsemblesEnd, { readonly kind: 'done' }>) {
    super(end.kind);
  }
}

/** The tables of each plan: its base, then its variants. Throws `Unplayed` if the runner stops. */
export async function playPlans(
  bench: Bench,
  plans: readonly EnsemblePlan[],
): Promise<readonly (readonly RunTable[])[]> {
  const { compiled, runner } = bench;
  const found: (readonly RunTable[])[] = [];
  const { end } = playEnsembles(
    runner,
    plans.map((plan) => ({ scenario: compiled.scenario, plan })),
    {
      onEnsemble(index, gathered) {
        if (!gathered.ok) throw new Error(`No such plan: ${JSON.stringify(gathered.error)}`);
        found[index] = gathered.value.tables;
        bench.onRuns?.(gathered.value.runs * gathered.value.tables.length);
      },
    },
  );
  const how = await end;
  if (how.kind !== 'done') throw new Unplayed(how);
  return found;
}

/** A table for each branch, all on the same luck. `purpose`: tells these runs' luck from that of others. */
export async function playBranches(
  bench: Bench,
  purpose: string,
  branches: readonly Branch[],
  range: RunRange,
): Promise<readonly RunTable[]> {
  const plans = branches.map(
    (base): EnsemblePlan => ({
      ...{ seed: seedOf(bench, purpose), runs: range.to, range, base, course: 'none', termRuns: 0 },
    }),
  );
  return (await playPlans(bench, plans)).map(([table]) => table);
}

export const seedOf = ({ seed }: Bench, purpose: string): string => `${seed}/${purpose}`;
