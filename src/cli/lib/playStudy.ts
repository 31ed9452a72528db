/** Plays a study's parts on workers, shows progress, and appends rows as they arrive. */
import { fail, ok } from '../../core/result.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import { playEnsembles } from '../../ensemble/runner.ts';
import { type PlayedPart, planOf, sizeOf } from '../../ensemble/study.ts';
import { copyRows, type RunTable } from '../../ensemble/table.ts';
import { text } from '../../words/text.ts';
import type { KeptRows, RowFile } from './csvFile.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { failedStop, stoppedAfter, withPool } from './pool.ts';
import { type Layout, planStop, runsOfLayout } from './study.ts';

export interface PlayOptions {
  readonly workers: number;
  readonly quiet: boolean;
  /** Where rows are appended; `kept` has those of the first parts that are already there. */
  readonly file: RowFile | undefined;
  readonly kept: readonly KeptRows[];
  /** Called once per part, in order, when all its runs are there. */
  onPart(part: PlayedPart): void;
}

/** `undefined` when everything has been played. */
export async function playStudy(layout: Layout, options: PlayOptions): Promise<Stop | undefined> {
  const { study, compiled, parts } = layout;
  const { file, kept, onPart } = options;
  const open = parts.flatMap((part, i) => {
    const had = kept[i]?.rows ?? 0;
    if (had < sizeOf(part)) return [{ part, had, table: kept[i]?.table }];
    onPart({ ...part, table: kept[i].table });
    return [];
  });
  if (open.length === 0) return undefined;
  const before = kept.reduce((sum, { rows }) => sum + rows, 0);
  const played = await withPool({ ...options, of: runsOfLayout(layout) }, async (pool, tell) => {
    let done = before;
    let stop: Stop | undefined;
    /** Rows of the current part written by this command, not counting earlier ones. */
    let written = 0;
    const stopAt = (why: Stop | undefined): void => {
      stop ??= why;
      if (stop !== undefined) job.cancel();
    };
    const write = (index: number, { tables: [table], runs }: Gathered): void => {
      const { part, had } = open[index];
      // With series by turn, the width of a row depends on the run's length.
      const fits = !study.keepSeries || table.shape.turns === compiled.turns;
      if (!fits) stopAt(misuse(text('cli.sweep.length')));
      else if (stop === undefined) stopAt(file?.append(part.point, part.range.from + had, table, written, runs));
      written = runs;
    };
    const job = playEnsembles(
      pool,
      open.map(({ part: { point, range }, had }) => ({
        scenario: study.scenario,
        plan: planOf(study, { point, range: { from: range.from + had, to: range.to } }),
      })),
      {
        onProgress({ runs }) {
          done = before + runs;
          tell(done);
        },
        onPartial: write,
        onEnsemble(index, found) {
          if (!found.ok) return stopAt(planStop(found.error));
          write(index, found.value);
          written = 0;
          const { part, had, table } = open[index];
          if (stop === undefined) onPart({ ...part, table: withKept(table, had, found.value.tables[0]) });
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
        : stoppedAfter(file.count(), text('cli.progress.resume', { name: file.name })),
    );
  });
  return played.ok ? undefined : played.error;
}

/** The table with the file's first rows, completed by the rest; just the rest if there were none. */
function withKept(table: RunTable | undefined, had: number, rest: RunTable): RunTable {
  if (table === undefined || had === 0) return rest;
  copyRows(table, had, rest);
  return table;
}
