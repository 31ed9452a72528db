/**
 * The command's side of a queue: a runner whose runs are played by workers elsewhere. Works are cut on a fixed grid, so
 * that the same command finds again what it left: rows that are there are taken, jobs that wait are waited for, what is
 * neither is laid out. What is heard of jobs only says where to look: everything open is looked at again from time to
 * time, and whenever Redis is back.
 */
import { Queue, QueueEvents } from 'bullmq';
import { ok, type Result } from '../core/result.ts';
import { isObject } from '../core/unknown.ts';
import type {
  Ensemble,
  EnsemblesEnd,
  EnsemblesOptions,
  Failure,
  JobEnd,
  Runner,
  Job as RunnerJob,
  UnderWay,
} from '../ensemble/runner.ts';
import type { Address } from './address.ts';
import type { QueueProblem } from './problem.ts';
import { createBench } from './sample.ts';
import { openStore, QUEUE, reasonOf, type Store } from './store.ts';
import { type Means, type Undertaking, undertake } from './undertaking.ts';

export interface QueueOptions extends Pick<Means, 'program' | 'sample' | 'jobSeconds' | 'keepRows'> {
  readonly address: Address;
  onStatus?(status: QueueStatus): void;
}

export interface QueueStatus {
  /** Of all workers that were heard of lately. */
  readonly cores: number;
  /** Jobs whose rows are not taken yet. */
  readonly jobs: number;
  /** Whether Redis answers. */
  readonly isReachable: boolean;
  /** Why the last request was refused; undefined: none was. */
  readonly refusal: string | undefined;
}

export interface QueueRunner extends Runner {
  /** Ends everything as cancelled. The jobs stay: who asks for the same again joins them. */
  close(): Promise<void>;
}

/** Between two looks at everything that is open, milliseconds, and what each open job adds to it. */
const LOOK_MS = 5000;
const LOOK_MS_OF_JOB = 2;
const STATUS_MS = 1000;
/** Jobs that are asked about with one request. */
const TOGETHER = 500;

export async function openQueue(options: QueueOptions): Promise<Result<QueueRunner, QueueProblem>> {
  const { address, program } = options;
  const opened = await openStore(address);
  if (!opened.ok) return opened;
  const store = opened.value;
  const base = { connection: address.options, prefix: QUEUE.prefix };
  const queue = new Queue(QUEUE.name, base);
  const events = new QueueEvents(QUEUE.name, base);
  // Both connect again by themselves.
  queue.on('error', () => undefined);
  events.on('error', () => undefined);
  const claimed = await store.claim(program, () => countOpen(queue));
  if (claimed.ok) return ok(runnerOn(options, { store, queue, events }));
  await Promise.all([queue.close(), events.close()]);
  store.close();
  return claimed;
}

/** Jobs of anybody that wait or are played. */
export const countOpen = (queue: Queue): Promise<number> => queue.getJobCountByTypes('waiting', 'active', 'delayed');

interface Lines {
  readonly store: Store;
  readonly queue: Queue;
  readonly events: QueueEvents;
}

function runnerOn(options: QueueOptions, lines: Lines): QueueRunner {
  const { store, queue, events } = lines;
  const means: Means = { ...options, store, queue, bench: createBench() };
  const underWay = new Set<Undertaking>();
  let cores = 0;
  let isClosed = false;
  let refusal: string | undefined;
  /** Rows are taken one after the other, so that few are in memory at a time. */
  let line: Promise<void> = Promise.resolve();

  const ownerOf = (id: string): Undertaking | undefined => [...underWay].find(({ open }) => open.has(id));
  /** One step after the other. What cannot be done now is done at the next look. */
  function inLine(step: () => Promise<void>): Promise<void> {
    line = line
      .then(async () => {
        if (isClosed) return;
        await step();
        refusal = undefined;
      })
      .catch((error: unknown) => {
        refusal = reasonOf(error);
      });
    return line;
  }

  async function takeIfThere(id: string): Promise<void> {
    const owner = ownerOf(id);
    const brought = owner === undefined ? undefined : await store.getRows(id);
    if (brought !== undefined) await owner?.take(id, brought);
  }

  /** Takes what is there of a work, and lays out what is neither there nor in the queue. */
  async function lookAt(work: Undertaking, failed: ReadonlyMap<string, string>): Promise<void> {
    const ids = [...work.open.keys()];
    for (let at = 0; at < ids.length; at += TOGETHER) {
      const some = ids.slice(at, at + TOGETHER);
      const there = await store.whichAreThere(some);
      await work.heed();
      const lost = some.flatMap((id, i) => (there[i].rows || there[i].job ? [] : (work.open.get(id) ?? [])));
      if (lost.length > 0) await work.lay(lost);
      for (const [i, id] of some.entries()) {
        if (there[i].rows) await takeIfThere(id);
        else if (failed.has(id)) await work.giveUp(failureOf(failed.get(id)));
      }
    }
  }

  async function look(): Promise<void> {
    const failed = new Map((await queue.getFailed()).map(({ id = '', failedReason }) => [id, failedReason]));
    for (const work of [...underWay]) await lookAt(work, failed);
  }

  events.on('completed', ({ jobId }) => void inLine(() => takeIfThere(jobId)));
  events.on('failed', ({ jobId, failedReason }) => {
    void inLine(async () => ownerOf(jobId)?.giveUp(failureOf(failedReason)));
  });
  events.on('progress', ({ jobId, data }) => {
    if (isObject(data) && typeof data.units === 'number') ownerOf(jobId)?.hear(jobId, data.units);
  });
  const lookNow = (): void => void inLine(look);
  store.redis.on('ready', lookNow);

  const countJobs = (): number => [...underWay].reduce((sum, { open }) => sum + open.size, 0);
  let looking: ReturnType<typeof setTimeout>;
  const lookLater = (): void => {
    // A work may end in the middle of a look, and with it all.
    if (isClosed) return;
    looking = setTimeout(() => inLine(look).then(lookLater), LOOK_MS + LOOK_MS_OF_JOB * countJobs());
  };
  lookLater();

  async function tell(): Promise<void> {
    const isReachable = store.redis.status === 'ready';
    if (isReachable) cores = (await store.hands()).reduce((sum, hand) => sum + hand.cores, 0);
    options.onStatus?.({ cores, jobs: countJobs(), isReachable, refusal });
    for (const work of underWay) work.tell();
  }
  const telling = setInterval(() => void tell().catch(() => undefined), STATUS_MS);

  function runAll(ensembles: readonly Ensemble[], ears: EnsemblesOptions): UnderWay<EnsemblesEnd> {
    if (isClosed || ensembles.length === 0)
      return underWayOf(Promise.resolve({ kind: isClosed ? 'cancelled' : 'done' }), () => undefined);
    const work = undertake(means, ensembles, ears);
    underWay.add(work);
    void inLine(() => work.begin()).then(() => {
      if (refusal !== undefined) return work.giveUp({ code: 'runs/lost', at: '', values: { why: refusal } });
      return inLine(look);
    });
    return underWayOf(
      work.end.finally(() => underWay.delete(work)),
      work.cancel,
    );
  }

  return {
    get workers() {
      return Math.max(1, cores);
    },
    runAll,
    run: (scenario, plan, asked = {}) => runOne((ears) => runAll([{ scenario, plan }], ears), asked),
    warm: () => undefined,
    async close() {
      isClosed = true;
      clearTimeout(looking);
      clearInterval(telling);
      for (const work of underWay) work.cancel();
      await Promise.allSettled([queue.close(), events.close()]);
      store.close();
    },
  };
}

/** Workers are others' as well: nothing holds them up. */
const underWayOf = <End>(end: Promise<End>, cancel: () => void): UnderWay<End> => ({
  ...{ end, cancel },
  pause: () => undefined,
  resume: () => undefined,
});

/** A single plan, as a list of one. */
function runOne(
  runAll: (ears: EnsemblesOptions) => UnderWay<EnsemblesEnd>,
  { onProgress, onPartial }: Parameters<Runner['run']>[2] & object,
): RunnerJob {
  let found: JobEnd = { kind: 'cancelled' };
  const work = runAll({
    ...(onProgress === undefined ? undefined : { onProgress }),
    onPartial: (_, gathered) => onPartial?.(gathered),
    onEnsemble(_, result) {
      found = result.ok ? { kind: 'done', gathered: result.value } : { kind: 'refused', problems: result.error };
    },
  });
  return underWayOf(
    work.end.then((end): JobEnd => (end.kind === 'done' ? found : end)),
    work.cancel,
  );
}

/** What a worker said of a job that failed for good, or what BullMQ did. */
function failureOf(reason: string | undefined): Failure {
  const said = reason ?? '';
  try {
    const raw: unknown = JSON.parse(said);
    if (isObject(raw) && typeof raw.run === 'number') {
      const [seed, settings, why] = [raw.seed, raw.settings, raw.why].map(String);
      return { code: 'runs/poisoned', at: '', values: { run: raw.run, seed, settings, why } };
    }
  } catch {
    // Not said by a worker of ours.
  }
  return { code: 'runs/lost', at: '', values: { why: said.slice(0, 500) } };
}
