/** Plays a stretch of units on workers, tells how far it is, and appends rows as they come in. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gathered } from '../../ensemble/gather.ts';
import { copyRows } from '../../ensemble/table.ts';
import { createPool, type Job, type Pool } from '../../ensemble/workers/pool.ts';
import { spawnNode } from '../../ensemble/workers/spawnNode.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import type { RowFile } from './csvFile.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { WORKER_FILE } from './packageRoot.ts';
import { complain } from './terminal.ts';
import { type PointRuns, planOf, planStop, type Whole } from './whole.ts';

/** Jobs handed to the pool ahead of the one that is being written, so that no worker waits at the end of a point. */
const AHEAD = 3;

export function openPool(workers: number): Pool | Stop {
  const path = fileURLToPath(WORKER_FILE);
  if (!existsSync(path)) return misuse(text('cli.ensemble.noWorker', { name: basename(path) }));
  return createPool(spawnNode(WORKER_FILE), workers);
}

export interface PlayOptions {
  readonly workers: number;
  readonly rows: RowFile | undefined;
  readonly quiet: boolean;
}

interface Handed {
  readonly part: PointRuns;
  /** Rows that were there before. */
  readonly had: number;
  written: number;
  job: Job | undefined;
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
  const pool = openPool(options.workers);
  if ('exit' in pool) return pool;
  const progress = createProgress(total, options.quiet);
  let done = options.rows?.count() ?? 0;
  const interrupted = onInterrupt(() => pool.close());
  let stop: Stop | undefined;
  const jobs: Handed[] = [];
  const write = (entry: Handed, gathered: Gathered): void => {
    if (stop !== undefined || jobs[0] !== entry) return;
    copyRows(entry.part.table, entry.had, gathered.tables[0]);
    const to = entry.had + gathered.runs;
    stop = options.rows?.append(entry.part, entry.written, to);
    entry.written = to;
    if (stop !== undefined) pool.close();
  };
  const hand = (): void => {
    const one = open.shift();
    if (one === undefined) return;
    const { part, had } = one;
    let before = 0;
    const entry: Handed = { part, had, written: had, job: undefined };
    jobs.push(entry);
    entry.job = pool.run(
      whole.scenario,
      planOf(whole, part.point, { from: part.range.from + had, to: part.range.to }),
      {
        onProgress({ runs }) {
          done += runs - before;
          before = runs;
          progress.tell(done);
        },
        onPartial: (gathered) => write(entry, gathered),
      },
    );
  };
  for (let i = 0; i < AHEAD; i++) hand();
  for (let entry = jobs[0]; entry !== undefined && stop === undefined; entry = jobs[0]) {
    const end = await (entry.job as Job).end;
    if (end.kind === 'done') write(entry, end.gathered);
    else if (end.kind === 'refused') stop ??= planStop(end.problems);
    else if (end.kind === 'failed')
      stop ??= { exit: EXIT.fault, lines: [text('cli.ensemble.failed', { reason: problemText(end.failure) })] };
    else stop ??= stoppedAfter(done, options.rows);
    jobs.shift();
    hand();
  }
  interrupted();
  pool.close();
  progress.end();
  return stop;
}

function stoppedAfter(done: number, rows: RowFile | undefined): Stop {
  const lines = [text('cli.progress.stopped', { count: rows?.count() ?? done })];
  if (rows !== undefined) lines.push(text('cli.progress.resume', { name: rows.name }));
  return { exit: EXIT.stopped, lines };
}

/** Calls once on the first interruption; a second one ends the program at once. Returns how to stop listening. */
export function onInterrupt(stop: () => void): () => void {
  const listen = (): void => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
    stop();
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  return () => {
    process.off('SIGINT', listen);
    process.off('SIGTERM', listen);
  };
}

const TERMINAL_MS = 100;
const LOG_MS = 5000;

/** A line that is written over on a terminal; elsewhere a line now and then. */
export function createProgress(of: number, quiet: boolean): { tell(runs: number): void; end(): void } {
  const live = process.stderr.isTTY === true;
  let last = performance.now();
  let shown = false;
  return {
    tell(runs) {
      const now = performance.now();
      if (quiet || now - last < (live ? TERMINAL_MS : LOG_MS)) return;
      last = now;
      shown = true;
      const line = text('cli.progress.runs', { runs, of });
      if (live) process.stderr.write(`\r\u001b[2K${line}`);
      else complain(line);
    },
    end() {
      if (live && shown) process.stderr.write('\r\u001b[2K');
    },
  };
}
