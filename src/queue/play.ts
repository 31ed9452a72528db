/**
 * A player: one core of a worker, a thread of its own that plays the units of jobs. A thread that gives no sign of life
 * is ended and replaced; runs that fail are looked for one by one, so that the one at fault can be named.
 */
import type { Batch } from '../ensemble/batch.ts';
import { type Failure, playEnsembles } from '../ensemble/runner.ts';
import { createPool, type Pool } from '../ensemble/workers/pool.ts';
import type { Spawn } from '../ensemble/workers/spawn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type NamedRun, namedRun } from './sample.ts';
import { type PartStretch, planOfStretch, type Work } from './work.ts';

export interface Stretches {
  readonly scenario: Scenario;
  readonly work: Work;
  readonly stretches: readonly PartStretch[];
}

export type PlayEnd =
  /** Batches of the stretches that could be played, in order; the parts of the others. */
  | { readonly kind: 'played'; readonly batches: readonly Batch[]; readonly refused: readonly number[] }
  | { readonly kind: 'stopped' }
  /** No thread can be started here. */
  | { readonly kind: 'unable'; readonly why: string }
  | { readonly kind: 'failed'; readonly run: NamedRun; readonly why: string };

export interface Player {
  play(what: Stretches, onUnits: (units: number) => void): Promise<PlayEnd>;
  /** Ends what it plays as stopped. */
  close(): void;
}

/** Looks for a sign of life so many times before patience ends, so that a machine that slept is not taken for one. */
const LOOKS = 8;

export function createPlayer(spawn: Spawn, silenceMs: number): Player {
  let pool = createPool(spawn, 1);
  let isClosed = false;

  async function play(what: Stretches, onUnits: (units: number) => void): Promise<PlayEnd> {
    const { scenario, work, stretches } = what;
    let [silent, units, isHung] = [0, 0, false];
    const watch = setInterval(() => {
      if (++silent < LOOKS) return;
      isHung = true;
      pool.close();
    }, silenceMs / LOOKS);
    const batches: Batch[] = [];
    const refused: number[] = [];
    const { end } = playEnsembles(
      pool,
      stretches.map((stretch) => ({ scenario, plan: planOfStretch(work, stretch) })),
      {
        onProgress({ runs }) {
          silent = 0;
          units = runs;
          onUnits(runs);
        },
        onEnsemble(index, found) {
          if (!found.ok) refused.push(stretches[index].part);
          else {
            const { range, tables, sums, pairs, differences } = found.value;
            batches.push({ first: range.from, tables, sums, pairs, differences });
          }
        },
      },
    );
    const how = await end.finally(() => clearInterval(watch));
    if (isHung) {
      pool = createPool(spawn, 1);
      return { kind: 'failed', run: runAt(what, units), why: `no sign of life for ${Math.round(silenceMs / 1000)} s` };
    }
    if (how.kind === 'done') return { kind: 'played', batches, refused };
    if (how.kind === 'cancelled' || isClosed) return { kind: 'stopped' };
    if (how.failure.code === 'runs/start') return { kind: 'unable', why: how.failure.values.why };
    return { kind: 'failed', ...(await faultIn(pool, what, how.failure)) };
  }

  return {
    play,
    close() {
      isClosed = true;
      pool.close();
    },
  };
}

/** The run of a unit, counted within the stretches. */
function runAt({ work, stretches }: Stretches, unit: number): NamedRun {
  let left = unit;
  for (const stretch of stretches) {
    const size = stretch.range.to - stretch.range.from;
    if (left < size) return namedRun(planOfStretch(work, stretch), stretch.range.from + left);
    left -= size;
  }
  const last = stretches[stretches.length - 1];
  return namedRun(planOfStretch(work, last), last.range.to - 1);
}

/** Runs that are played one by one to find the one at fault, at most. */
const MOST_TRIED = 2000;

/** The first run that fails by itself, or the first of those that failed together. */
async function faultIn(
  pool: Pool,
  { scenario, work, stretches }: Stretches,
  failure: Failure,
): Promise<{ readonly run: NamedRun; readonly why: string }> {
  const { values } = failure;
  const why = 'why' in values ? values.why : failure.code;
  const [from, to] = 'from' in values ? [values.from, values.to] : [];
  let tried = 0;
  for (const stretch of stretches) {
    const plan = planOfStretch(work, stretch);
    const first = Math.max(stretch.range.from, from ?? 0);
    for (let run = first; run < stretch.range.to && run <= (to ?? run) && tried < MOST_TRIED; run++, tried++) {
      const end = await pool.run(scenario, { ...plan, range: { from: run, to: run + 1 } }).end;
      if (end.kind === 'failed') return { run: namedRun(plan, run), why };
    }
  }
  return { run: namedRun(planOfStretch(work, stretches[0]), from ?? stretches[0].range.from), why };
}
