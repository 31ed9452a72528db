/** Plays a stretch of units on workers, tells how far it is, and appends rows as they come in. */
import { fail, ok } from '../../core/result.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { playEnsembles } from '../../ensemble/runner.ts';
import { copyRows } from '../../ensemble/table.ts';
import { text } from '../../words/text.ts';
import type { RowFile } from './csvFile.ts';
import type { Stop } from './exitCodes.ts';
import { failedStop, stoppedAfter, withPool } from './pool.ts';
import { type PointRuns, planOf, planStop, type Whole } from './whole.ts';

export interface PlayOptions {
  readonly workers: number;
  readonly rows: RowFile | undefined;
  readonly quiet: boolean;
}

/** Fills the tables; rows that the file brought along count as played. Undefined: all of it is there. */
export async function playUnits(
  whole: Whole,
  parts: readonly PointRuns[],
  options: PlayOptions,
): Promise<Stop | undefined> {
  const total = parts.reduce((sum, { table }) => sum + table.runs, 0);
  let skip = options.rows?.count() ?? 0;
  const open = parts.flatMap((part) => {
    const had = Math.min(skip, part.table.runs);
    skip -= had;
    return had === part.table.runs ? [] : [{ part, had }];
  });
  if (open.length === 0) return undefined;
  const played = await withPool({ ...options, of: total }, async (pool, tell) => {
    let done = options.rows?.count() ?? 0;
    const before = done;
    let stop: Stop | undefined;
    const write = (index: number, gathered: Gathered): void => {
      if (stop !== undefined) return;
      const { part, had } = open[index];
      copyRows(part.table, had, gathered.tables[0]);
      const to = had + gathered.runs;
      stop = options.rows?.append(part, written, to);
      written = to;
      if (stop !== undefined) job.cancel();
    };
    let written = open[0].had;
    const job = playEnsembles(
      pool,
      open.map(({ part, had }) => ({
        scenario: whole.scenario,
        plan: planOf(whole, part.point, { from: part.range.from + had, to: part.range.to }),
      })),
      {
        onProgress({ runs }) {
          done = before + runs;
          tell(done);
        },
        onPartial: write,
        onEnsemble(index, found) {
          if (found.ok) write(index, found.value);
          else {
            stop ??= planStop(found.error);
            job.cancel();
          }
          written = 0;
        },
      },
    );
    const end = await job.end;
    if (stop !== undefined) return fail(stop);
    if (end.kind === 'failed') return fail(failedStop(end.failure));
    if (end.kind === 'done') return ok(undefined);
    return fail(
      options.rows === undefined
        ? stoppedAfter(done)
        : stoppedAfter(options.rows.count(), text('cli.progress.resume', { name: options.rows.name })),
    );
  });
  return played.ok ? undefined : played.error;
}
