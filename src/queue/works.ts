/**
 * What a queue has to play, work by work, for whoever looks on, and how one is taken back. Its jobs that wait go; those
 * that are played end by themselves, within about a minute. A mark tells the command that waits for them, which would
 * lay them out again otherwise.
 */
import { Queue } from 'bullmq';
import { ok, type Result } from '../core/result.ts';
import type { Address } from './address.ts';
import type { QueueProblem } from './problem.ts';
import { type Hand, openStore, QUEUE, type Store } from './store.ts';
import { nameOfWork, readJob, readScenario, readWork, unitsOfWork } from './work.ts';

export interface OpenWork {
  /** As `nameOfWork` gives it. */
  readonly name: string;
  /** Of the scenario; undefined where the work cannot be read. */
  readonly scenario: string | undefined;
  readonly seed: string | undefined;
  readonly settings: number;
  readonly runs: number;
  /** Jobs. */
  readonly waiting: number;
  readonly active: number;
}

export interface Works {
  list(): Promise<readonly OpenWork[]>;
  hands(): Promise<readonly Hand[]>;
  /** Takes a work back, by its name as `list` has it. Returns the number of jobs that no longer wait. */
  cancel(name: string): Promise<number>;
  close(): Promise<void>;
}

/** Jobs that are asked for with one request. */
const TOGETHER = 1000;
const WAITING = ['waiting', 'delayed'] as const;

/** A job that waits or is played. */
interface OpenJob {
  readonly id: string;
  /** Address of its work. */
  readonly work: string;
}

export async function openWorks(address: Address): Promise<Result<Works, QueueProblem>> {
  const opened = await openStore(address);
  if (!opened.ok) return opened;
  const store = opened.value;
  const queue = new Queue(QUEUE.name, { connection: address.options, prefix: QUEUE.prefix });
  queue.on('error', () => undefined);
  return ok({
    list: () => listWorks(queue, store),
    hands: store.hands,
    cancel: (name) => cancelWork(queue, store, name),
    async close() {
      await queue.close();
      store.close();
    },
  });
}

async function jobsIn(queue: Queue, state: 'waiting' | 'delayed' | 'active'): Promise<readonly OpenJob[]> {
  const found: OpenJob[] = [];
  for (let at = 0; ; at += TOGETHER) {
    const some = await queue.getJobs(state, at, at + TOGETHER - 1, true);
    for (const entry of some) {
      const job = readJob(entry?.data);
      if (job !== undefined) found.push({ id: entry.id ?? '', work: job.work });
    }
    if (some.length < TOGETHER) return found;
  }
}

const waitingIn = async (queue: Queue): Promise<readonly OpenJob[]> =>
  (await Promise.all(WAITING.map((state) => jobsIn(queue, state)))).flat();

async function listWorks(queue: Queue, store: Store): Promise<readonly OpenWork[]> {
  const [waiting, active] = [await waitingIn(queue), await jobsIn(queue, 'active')];
  const addresses = [...new Set([...active, ...waiting].map(({ work }) => work))].sort();
  const countOf = (jobs: readonly OpenJob[], address: string): number =>
    jobs.filter(({ work }) => work === address).length;
  return await Promise.all(
    addresses.map(async (address) => ({
      ...{ name: nameOfWork(address), ...(await contentOf(store, address)) },
      ...{ waiting: countOf(waiting, address), active: countOf(active, address) },
    })),
  );
}

async function contentOf(store: Store, address: string): Promise<Omit<OpenWork, 'name' | 'waiting' | 'active'>> {
  const work = readWork((await store.getText(address)) ?? '');
  if (work === undefined) return { scenario: undefined, seed: undefined, settings: 0, runs: 0 };
  const scenario = readScenario((await store.getText(work.scenario)) ?? '');
  const [{ seed }] = work.plans;
  return { scenario: scenario?.id, seed, settings: work.plans.length, runs: unitsOfWork(work) };
}

async function cancelWork(queue: Queue, store: Store, name: string): Promise<number> {
  const waiting = await waitingIn(queue);
  const open = [...waiting, ...(await jobsIn(queue, 'active'))];
  // Before its jobs go, so that nobody takes them for lost.
  for (const address of new Set(open.map(({ work }) => work)))
    if (address.startsWith(name)) await store.takeBack(address);
  let gone = 0;
  for (const { id, work } of waiting) if (work.startsWith(name)) gone += await queue.remove(id);
  return gone;
}
