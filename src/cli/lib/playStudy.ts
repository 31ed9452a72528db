/** Plays a study's parts on workers, shows progress, and appends rows as they arrive. */
import { fail, ok } from '../../core/result.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { playEnsembles } from '../../ensemble/runner.ts';
import { planOf, type StudyPart, sizeOf } from '../../ensemble/study.ts';
import { text } from '../../words/text.ts';
import type { RowFile } from './csvFile.ts';
import { misuse, type Stop } from './exitCodes.ts';
import type { PointTables } from './pointTables.ts';
import { failedStop, type PoolOptions, stoppedAfter, withPool } from './pool.ts';
import { type Layout, planStop, runsOfLayout } from './study.ts';

export interface PlayOptions extends Omit<PoolOptions, 'of'> {
  /** Where rows are appended, after those of the layout's first units that are there already. */
  readonly file: RowFile | undefined;
  /** Holds the rows that are there, and takes the others. */
  readonly tables: PointTables;
}

/** `undefined` when everything has been played. */
export async function playStudy(layout: Layout, options: PlayOptions): Promise<Stop | undefined> {
  const { study, compiled, parts } = layout;
  const { file, tables } = options;
  const before = file?.count() ?? 0;
  if (before === runsOfLayout(layout)) return undefined;
  const firsts = firstUnits(parts);
  const played = await withPool({ ...options, of: runsOfLayout(layout) }, async (pool, tell) => {
    let done = before;
    let stop: Stop | undefined;
    let written = before;
    const stopAt = (why: Stop | undefined): void => {
      stop ??= why;
      if (stop !== undefined) job.cancel();
    };
    const write = (index: number, { tables: [table], range, runs }: Gathered): void => {
      const { point } = parts[index];
      // With series by turn, the width of a row depends on the run's length.
      const fits = !study.keepSeries || table.shape.turns === compiled.turns;
      // The part's rows that were written before these.
      const had = parts[index].range.from + written - firsts[index] - range.from;
      if (!fits) stopAt(misuse(text('cli.sweep.length')));
      else if (stop === undefined && had < runs) {
        stopAt(file?.append(point, range.from, table, had, runs));
        written += runs - had;
      }
    };
    const job = playEnsembles(
      pool,
      parts.map((part) => ({ scenario: study.scenario, plan: planOf(study, part) })),
      {
        known: before,
        onProgress({ runs }) {
          done = before + runs;
          tell(done);
        },
        onPartial: write,
        onEnsemble(index, found) {
          if (!found.ok) return stopAt(planStop(found.error));
          write(index, found.value);
          const {
            range,
            tables: [table],
          } = found.value;
          if (stop === undefined) stopAt(tables.put({ ...parts[index], range }, table));
        },
      },
    );
    const end = await job.end;
    if (stop !== undefined) return fail(stop);
    if (end.kind === 'failed') return fail(failedStop(end.failure));
    if (end.kind === 'done') return ok(undefined);
    return fail(
      file === undefined
        ? stoppedAfter(done)
        : stoppedAfter(
            file.count(),
            text('cli.progress.resume', { name: file.name }),
            text('cli.progress.partial', { name: file.name }),
          ),
    );
  });
  return played.ok ? undefined : played.error;
}

/** The number of each part's first run among all. */
function firstUnits(parts: readonly StudyPart[]): number[] {
  let unit = 0;
  return parts.map((part) => {
    unit += sizeOf(part);
    return unit - sizeOf(part);
  });
}
