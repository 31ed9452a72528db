/** brink worker --queue ADDRESS: plays the jobs of a queue until it is stopped. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { spawnNode } from '../../ensemble/workers/spawnNode.ts';
import type { WorkerEvent } from '../../queue/worker.ts';
import { formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, type Stop } from '../lib/exitCodes.ts';
import { onInterrupt } from '../lib/interrupt.ts';
import { WORKER_FILE } from '../lib/packageRoot.ts';
import { MOST_WORKERS, usualWorkers } from '../lib/pool.ts';
import { numberAsked, ownProgram, PASSWORD_VARIABLE, queueStop } from '../lib/queue.ts';
import { complain, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly queue: string;
  readonly workers?: string;
  readonly patience?: string;
  readonly quiet?: boolean;
}

const USUAL_PATIENCE = 60;
const PATIENCE = { least: 2, most: 3600 } as const;
/** A thread is waited for so many times as long, and so many seconds at least. */
const SILENCE = { times: 5, least: 60 } as const;

export function addWorker(program: Command): void {
  program
    .command('worker')
    .description(text('cli.worker.about'))
    .requiredOption('--queue <address>', text('cli.worker.queue', { variable: PASSWORD_VARIABLE }))
    .option('--workers <k>', text('cli.worker.workers'))
    .option('--patience <s>', text('cli.worker.patience'))
    .option('--quiet', text('cli.ensemble.quiet'))
    .action(async (options: Options) => {
      process.exitCode = await work(options);
    });
}

interface Asked {
  readonly cores: number;
  readonly patience: number;
}

function askedOf({ workers, patience }: Options): Result<Asked, Stop> {
  const cores = numberAsked('--workers', workers, { least: 1, most: MOST_WORKERS });
  if (!cores.ok) return cores;
  const seconds = numberAsked('--patience', patience, PATIENCE);
  if (!seconds.ok) return fail(seconds.error);
  return ok({ cores: cores.value ?? usualWorkers(), patience: seconds.value ?? USUAL_PATIENCE });
}

async function work(options: Options): Promise<ExitCode> {
  const asked = askedOf(options);
  if (!asked.ok) return stopWith(asked.error);
  const { readAddress, startWorker, programName } = await import('../../queue/command.ts');
  const address = readAddress(options.queue, process.env[PASSWORD_VARIABLE]);
  if (!address.ok) return stopWith(queueStop(address.error));
  const program = await ownProgram();
  if (!program.ok) return stopWith(program.error);
  const { cores, patience } = asked.value;
  const started = await startWorker({
    ...{ address: address.value, program: program.value, cores },
    patienceMs: 1000 * patience,
    silenceMs: 1000 * Math.max(SILENCE.least, SILENCE.times * patience),
    spawn: spawnNode(WORKER_FILE),
    onEvent: (event) => tell(event, options.quiet === true),
  });
  if (!started.ok) return stopWith(queueStop(started.error));
  const { name, ended, stop } = started.value;
  const stopListening = onInterrupt(stop);
  const queue = address.value.name;
  complain(text('cli.worker.joined', { name, queue, count: cores, program: programName(program.value) }));
  const end = await ended;
  stopListening();
  if (!end.ok) return stopWith(queueStop(end.error));
  complain(text('cli.worker.stopped'));
  return EXIT.ok;
}

function tell(event: WorkerEvent, quiet: boolean): void {
  const line = lineOf(event, quiet);
  if (line !== undefined) complain(line);
}

function lineOf(event: WorkerEvent, quiet: boolean): string | undefined {
  switch (event.kind) {
    case 'done':
      if (quiet) return undefined;
      return text('cli.worker.done', { count: event.units, seconds: formatNumber(event.seconds) });
    case 'failed':
      return text('cli.worker.failed', { reason: event.why });
    case 'lost':
      return text('cli.worker.lost');
    case 'found':
      return text('cli.worker.found');
  }
}
