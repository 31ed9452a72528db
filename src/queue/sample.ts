/**
 * Whether rows are what their runs give: some of them, which nobody could foresee, are played again here, and compared
 * in every column, the digest of the run's end among them. Sums by turn belong to all runs of a job, so that no single
 * run can prove them.
 */
import { randomInt } from 'node:crypto';
import { type Batch, createPlayer } from '../ensemble/batch.ts';
import { type CompiledCache, createCompiledCache, prepareBranches } from '../ensemble/branch.ts';
import { firstPairs, type PairTable, TERM_WIDTH } from '../ensemble/divergence.ts';
import { levelPolicy } from '../ensemble/levels.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import { formatPairs } from '../ensemble/rows.ts';
import { rowsOf, tablesEqual } from '../ensemble/table.ts';
import { createPlays, type Plays } from '../play/turn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type PartStretch, planOfStretch, type Work } from './work.ts';

/** Where a run stands among the batches of a job. */
interface Place {
  readonly plan: EnsemblePlan;
  readonly batch: Batch;
  readonly row: number;
}

/** Which run it is, for whoever wants to play it. */
export interface NamedRun {
  readonly run: number;
  readonly seed: string;
  /** Levers as `lever=value` pairs. */
  readonly settings: string;
}

export const namedRun = ({ seed, base }: EnsemblePlan, run: number): NamedRun => ({
  ...{ run, seed, settings: formatPairs(base.levers ?? {}) || '-' },
});

/** What plays runs in this thread: one for all, since a simulation that has played many plays the next one fast. */
export interface Bench {
  readonly compiled: CompiledCache;
  readonly plays: Plays;
}

export const createBench = (): Bench => ({ compiled: createCompiledCache(), plays: createPlays() });

/** The first of the sampled runs whose rows are others; undefined: all hold. `size`: runs that are played again. */
export function alteredRun(
  scenario: Scenario,
  places: readonly Place[],
  size: number,
  bench: Bench,
): NamedRun | undefined {
  const wrong = draw(places, size).find((place) => !holds(scenario, place, bench));
  return wrong === undefined ? undefined : namedRun(wrong.plan, wrong.batch.first + wrong.row);
}

/** Every run of a job. Undefined where its batches are not those of its stretches. */
export function placesOf(
  work: Work,
  stretches: readonly PartStretch[],
  batches: readonly Batch[],
): Place[] | undefined {
  if (stretches.length !== batches.length) return undefined;
  const places: Place[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const [plan, batch] = [planOfStretch(work, stretch), batches[i]];
    const runs = stretch.range.to - stretch.range.from;
    const fits = batch.first === stretch.range.from && batch.tables[0].runs === runs;
    if (!fits || batch.tables.length !== 1 + (plan.variants?.length ?? 0)) return undefined;
    for (let row = 0; row < runs; row++) places.push({ plan, batch, row });
  }
  return places;
}

/** One from each of as many stretches of the list. */
function draw(places: readonly Place[], size: number): Place[] {
  const count = Math.min(size, places.length);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [Math.floor((i * places.length) / count), Math.floor(((i + 1) * places.length) / count)];
    return places[randomInt(from, to)];
  });
}

function holds(scenario: Scenario, { plan, batch, row }: Place, { compiled, plays }: Bench): boolean {
  const run = batch.first + row;
  const branches = prepareBranches(scenario, { ...plan, range: { from: run, to: run + 1 } }, compiled);
  if (!branches.ok) return false;
  const own = createPlayer(branches.value, plan, plays, levelPolicy).batch(run, run + 1);
  while (own.next());
  const { tables, pairs, sums } = own.batch;
  return (
    sums[0].sum.length === batch.sums[0].sum.length &&
    tables.every((table, i) => {
      const brought = rowsOf(batch.tables[i], row, row + 1);
      const isAlike = JSON.stringify(brought.shape) === JSON.stringify(table.shape);
      return isAlike && tablesEqual(brought, table) && brought.firstHolder.every((s, r) => s === table.firstHolder[r]);
    }) &&
    pairs.every((pair, i) => JSON.stringify(entriesOf(pair)) === JSON.stringify(entriesOf(pairAt(batch.pairs[i], row))))
  );
}

/** One pair of a table, as a table of its own. */
function pairAt(table: PairTable, row: number): PairTable {
  const until = firstPairs(table, row + 1);
  return {
    pairs: 1,
    stateTurn: until.stateTurn.subarray(row),
    groundTurn: until.groundTurn.subarray(row),
    stateTerm: until.stateTerm.subarray(row * TERM_WIDTH),
    groundTerm: until.groundTerm.subarray(row * TERM_WIDTH),
  };
}

const entriesOf = ({ stateTurn, groundTurn, stateTerm, groundTerm }: PairTable): number[] => [
  ...[...stateTurn, ...groundTurn],
  ...[...stateTerm, ...groundTerm],
];
