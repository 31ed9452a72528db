/**
 * A worker of a queue: takes jobs, as many at a time as it has cores, plays them and brings their rows. A job is data:
 * its texts are looked up by their hashes, read and checked like any file. Whatever goes wrong with one attempt, the
 * job is tried again, here or elsewhere; if this worker is stopped, what it was playing goes back at once.
 */
import { hostname } from 'node:os';
import { type Job as BullJob, Worker as BullWorker, Queue, UnrecoverableError, WaitingError } from 'bullmq';
import { fail, ok, type Result } from '../core/result.ts';
import type { Spawn } from '../ensemble/workers/spawn.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Address } from './address.ts';
import { createPlayer, type Player } from './play.ts';
import type { QueueProblem } from './problem.ts';
import { isSameProgram, type Program, programName } from './program.ts';
import { packRows } from './rows.ts';
import type { NamedRun } from './sample.ts';
import { BEAT_MS, openStore, QUEUE, type Store } from './store.ts';
import { type Job, readJob, readScenario, readWork, stretchesOf, type Work } from './work.ts';

export interface WorkerOptions {
  readonly address: Address;
  readonly program: Program;
  /** Jobs that are played at the same time. */
  readonly cores: number;
  readonly spawn: Spawn;
  /** How long a worker may give no sign of life before its jobs are given to others. */
  readonly patienceMs: number;
  /** The same for a thread that plays, before it is ended: longer, since a thread that starts is silent as well. */
  readonly silenceMs: number;
  onEvent?(event: WorkerEvent): void;
}

export type WorkerEvent =
  | { readonly kind: 'done'; readonly units: number; readonly seconds: number }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'lost' | 'found' };

export interface QueueWorker {
  readonly name: string;
  /** When it has stopped: `queue/program` if it was refused. */
  readonly ended: Promise<Result<undefined, QueueProblem>>;
  /** Stops; what it plays goes back into the queue. */
  stop(): void;
}

/** Why a job failed, as text for whoever laid it out. */
export const formatFault = (run: NamedRun, why: string): string => JSON.stringify({ ...run, why: why.slice(0, 500) });

/** Between two reports of what was played of a job. */
const PROGRESS_MS = 2000;
/** Times that a job may be left by workers that are gone. */
const MOST_LEFT = 8;

export async function startWorker(options: WorkerOptions): Promise<Result<QueueWorker, QueueProblem>> {
  const { address, program, cores, spawn, patienceMs, silenceMs } = options;
  const opened = await openStore(address);
  if (!opened.ok) return opened;
  const store = opened.value;
  const base = { connection: address.options, prefix: QUEUE.prefix };
  const queue = new Queue(QUEUE.name, base);
  queue.on('error', () => undefined);
  const claimed = await store.claim(program, () => queue.getJobCountByTypes('waiting', 'active', 'delayed'));
  await queue.close();
  if (!claimed.ok) {
    store.close();
    return claimed;
  }
  const name = `${hostname()}:${process.pid}`;
  const idle = Array.from({ length: cores }, () => createPlayer(spawn, silenceMs));
  const players = [...idle];
  const texts = createTexts(store);
  let refusal: QueueProblem | undefined;
  let isStopping = false;
  let settle: (how: Result<undefined, QueueProblem>) => void = () => undefined;
  const ended = new Promise<Result<undefined, QueueProblem>>((resolve) => {
    settle = resolve;
  });

  async function take(entry: BullJob, token?: string): Promise<void> {
    const job = readJob(entry.data);
    if (job === undefined) throw new UnrecoverableError('no job of ours');
    if (!isSameProgram(job.program, program)) {
      refusal ??= {
        code: 'queue/program',
        at: '',
        values: { theirs: programName(job.program), ours: programName(program) },
      };
      return giveBack(entry, token);
    }
    const player = idle.pop();
    if (player === undefined || isStopping) return giveBack(entry, token);
    try {
      await playJob(player, entry, token, job);
    } finally {
      idle.push(player);
    }
  }

  async function giveBack(entry: BullJob, token?: string): Promise<never> {
    stop();
    await entry.moveToWait(token);
    throw new WaitingError();
  }

  async function playJob(player: Player, entry: BullJob, token: string | undefined, job: Job): Promise<void> {
    const { scenario, work } = await texts.of(job.work);
    const stretches = stretchesOf(work, job);
    const started = performance.now();
    let told = started;
    const end = await player.play({ scenario, work, stretches }, (units) => {
      if (performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      // A report that does not arrive is followed by another.
      entry.updateProgress({ units }).catch(() => undefined);
    });
    if (end.kind === 'stopped') return giveBack(entry, token);
    if (end.kind === 'unable') {
      // Else it would fail one job after the other that others can play.
      refusal ??= { code: 'queue/unable', at: '', values: { why: end.why } };
      return giveBack(entry, token);
    }
    if (end.kind === 'failed') {
      options.onEvent?.({ kind: 'failed', why: end.why });
      throw new Error(formatFault(end.run, end.why));
    }
    const seconds = (performance.now() - started) / 1000;
    await store.putRows(entry.id ?? '', { worker: name, seconds, refused: end.refused, ...packRows(end.batches) });
    options.onEvent?.({ kind: 'done', units: job.to - job.from, seconds });
  }

  const bull = new BullWorker(QUEUE.name, take, {
    ...base,
    concurrency: cores,
    lockDuration: patienceMs,
    stalledInterval: patienceMs / 2,
    maxStalledCount: MOST_LEFT,
  });
  let isLost = false;
  const tellLost = (lost: boolean): void => {
    if (isLost !== lost && !isStopping) options.onEvent?.({ kind: lost ? 'lost' : 'found' });
    isLost = lost;
  };
  // BullMQ tries again by itself.
  bull.on('error', () => undefined);
  store.redis.on('close', () => tellLost(true));
  store.redis.on('ready', () => tellLost(false));
  const hand = { worker: name, cores, program };
  const beat = (): void => {
    store.beat(hand).catch(() => undefined);
  };
  beat();
  const beats = setInterval(beat, BEAT_MS);

  function stop(): void {
    if (isStopping) return;
    isStopping = true;
    clearInterval(beats);
    for (const player of players) player.close();
    close().then(settle, () => settle(ok(undefined)));
  }

  async function close(): Promise<Result<undefined, QueueProblem>> {
    // Without Redis nothing can be given back: the jobs are taken up when their time is over.
    const isReachable = store.redis.status === 'ready';
    await bull.close(!isReachable);
    if (isReachable) await store.leave(hand);
    store.close();
    return refusal === undefined ? ok(undefined) : fail(refusal);
  }

  return ok({ name, ended, stop });
}

/** Works kept at hand, with their scenarios. */
const WORKS_KEPT = 4;

interface Texts {
  of(address: string): Promise<{ readonly scenario: Scenario; readonly work: Work }>;
}

/** Looks texts up. Throws for one that is not there, or is not what it should be. */
function createTexts(store: Store): Texts {
  const works = new Map<string, Work>();
  const scenarios = new Map<string, Scenario>();
  async function find<T>(kept: Map<string, T>, address: string, read: (text: string) => T | undefined): Promise<T> {
    const known = kept.get(address);
    if (known !== undefined) return known;
    const text = await store.getText(address);
    if (text === undefined) throw new Error('a text of the job is not there');
    const found = read(text);
    if (found === undefined) throw new UnrecoverableError('a text of the job is not what it should be');
    kept.set(address, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= WORKS_KEPT) break;
      kept.delete(oldest);
    }
    return found;
  }
  return {
    async of(address) {
      const work = await find(works, address, readWork);
      return { work, scenario: await find(scenarios, work.scenario, readScenario) };
    },
  };
}
