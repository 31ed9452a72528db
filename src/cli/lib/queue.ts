/**
 * The option --queue: what plays is a queue of other machines. Its room and Redis are loaded only here, when asked for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { fail, ok, type Result, unreachable } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { QueueProblem } from '../../queue/problem.ts';
import type { Program } from '../../queue/program.ts';
import type { QueueStatus } from '../../queue/runner.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { onInterrupt } from './interrupt.ts';
import { version, WORKER_FILE } from './packageRoot.ts';
import type { PoolOptions, PoolWork } from './pool.ts';
import { createProgress } from './progress.ts';
import { complain } from './terminal.ts';

/** Holds the password of a queue. */
export const PASSWORD_VARIABLE = 'BRINK_QUEUE_PASSWORD';

export interface QueueOptions {
  readonly queue?: string;
  readonly jobSeconds?: string;
  readonly sample?: string;
}

/** A queue as it was asked for. */
export interface QueueAsked {
  readonly address: string;
  /** Undefined: about a minute. */
  readonly jobSeconds: number | undefined;
  readonly sample: number;
  /** Whether rows stay in Redis until all are there. */
  readonly keepRows: boolean;
}

const USUAL_SAMPLE = 2;
const LIMITS = { jobSeconds: { least: 1, most: 3600 }, sample: { least: 0, most: 1000 } } as const;

export function withQueueOptions(command: Command): Command {
  return command
    .option('--queue <address>', text('cli.queue.option', { variable: PASSWORD_VARIABLE }))
    .option('--job-seconds <s>', text('cli.queue.jobSeconds'))
    .option('--sample <n>', text('cli.queue.sample'));
}

/** Without --queue, none. `csv`: the file that rows are written to as they come. */
export function queueAsked(
  { queue, jobSeconds, sample }: QueueOptions,
  csv?: string,
): Result<{ readonly queue?: QueueAsked }, Stop> {
  const seconds = numberAsked('--job-seconds', jobSeconds, LIMITS.jobSeconds);
  if (!seconds.ok) return seconds;
  const played = numberAsked('--sample', sample, LIMITS.sample);
  if (!played.ok) return played;
  if (queue !== undefined)
    return ok({
      queue: {
        address: queue,
        jobSeconds: seconds.value,
        sample: played.value ?? USUAL_SAMPLE,
        keepRows: csv === undefined,
      },
    });
  const option = jobSeconds !== undefined ? '--job-seconds' : sample !== undefined ? '--sample' : undefined;
  return option === undefined ? ok({}) : fail(misuse(text('cli.queue.alone', { option })));
}

export function numberAsked(
  option: string,
  given: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | undefined, Stop> {
  if (given === undefined) return ok(undefined);
  const value = /^\d{1,6}$/.test(given) ? Number(given) : -1;
  if (value >= least && value <= most) return ok(value);
  return fail(misuse(text('cli.queue.numberWrong', { option, least, most, given })));
}

export function queueStop(problem: QueueProblem): Stop {
  switch (problem.code) {
    case 'queue/address':
      return misuse(text('cli.queue.address'));
    case 'queue/secret':
      return misuse(text('cli.queue.secret', { variable: PASSWORD_VARIABLE }));
    case 'queue/unreachable':
      return misuse(text('cli.queue.unreachable', problem.values));
    case 'queue/program':
      return misuse(text('cli.queue.program', problem.values));
    case 'queue/unable':
      return misuse(text('cli.queue.unable', problem.values));
    case 'queue/large':
      return misuse(text('cli.queue.large', problem.values));
    default:
      return unreachable(problem);
  }
}

/** What this program plays with. */
export async function ownProgram(): Promise<Result<Program, Stop>> {
  const file = fileURLToPath(WORKER_FILE);
  if (!existsSync(file)) return fail(misuse(text('cli.ensemble.noWorker', { name: basename(file) })));
  const { buildOf } = await import('../../queue/program.ts');
  return ok({ version: version(), rules: RULES_VERSION, build: buildOf(readFileSync(file)) });
}

/** Opens a queue for the work and leaves it afterwards. On interruption its jobs stay, and what waits for them ends. */
export async function withQueue<T>(
  { of, quiet, queue: asked }: Omit<PoolOptions, 'workers' | 'queue'> & { readonly queue: QueueAsked },
  work: PoolWork<T>,
): Promise<Result<T, Stop>> {
  const { openQueue, readAddress, createPace } = await import('../../queue/command.ts');
  const address = readAddress(asked.address, process.env[PASSWORD_VARIABLE]);
  if (!address.ok) return fail(queueStop(address.error));
  const program = await ownProgram();
  if (!program.ok) return program;
  const pace = createPace(() => performance.now());
  let status: QueueStatus | undefined;
  let runs = 0;
  const progress = createProgress(of, quiet, (played) =>
    progressLine(address.value.name, played, of, status, pace.secondsFor(of - played)),
  );
  const { jobSeconds, sample, keepRows } = asked;
  const opened = await openQueue({
    ...{ address: address.value, program: program.value, sample, keepRows },
    ...(jobSeconds === undefined ? undefined : { jobSeconds }),
    onStatus(now) {
      status = now;
      pace.note(runs);
      progress.tell(runs);
    },
  });
  if (!opened.ok) return fail(queueStop(opened.error));
  const runner = opened.value;
  const stopListening = onInterrupt(() => {
    complain(text('cli.queue.stays'));
    void runner.close();
  });
  try {
    return await work(runner, (played) => {
      runs = played;
    });
  } finally {
    stopListening();
    await runner.close();
    progress.end();
  }
}

function progressLine(
  queue: string,
  runs: number,
  of: number,
  status: QueueStatus | undefined,
  seconds: number | undefined,
): string {
  if (status === undefined) return text('cli.progress.runs', { runs, of });
  if (!status.isReachable) return text('cli.queue.unanswered', { runs, of });
  if (status.cores === 0) return text('cli.queue.nobody', { runs, of, queue });
  const line = text('cli.queue.runs', { runs, of, count: status.cores });
  if (status.refusal !== undefined) return text('cli.queue.refuses', { line, reason: status.refusal });
  return seconds === undefined ? line : text('cli.queue.left', { line, time: timeWords(seconds) });
}

/** In whole units, so that it says no more than is known. */
function timeWords(seconds: number): string {
  if (seconds < 90) return text('cli.queue.seconds', { count: Math.ceil(seconds) });
  if (seconds < 5400) return text('cli.queue.minutes', { count: Math.round(seconds / 60) });
  return text('cli.queue.hours', { count: Math.round(seconds / 3600) });
}
