/**
 * A work under way: laid out as jobs on its grid, and gathered as their rows come. A job is open until its rows are
 * taken, and they are taken once, whoever played it and however often.
 */
import type { Queue } from 'bullmq';
import type { Ensemble, EnsemblesEnd, EnsemblesOptions, Failure } from '../ensemble/runner.ts';
import { gatherWork, type WorkGathering } from './gathering.ts';
import { probeUnit } from './probe.ts';
import type { Program } from './program.ts';
import { unpackRows } from './rows.ts';
import { alteredRun, type Bench, placesOf } from './sample.ts';
import { type Brought, KEPT_SECONDS, type Store } from './store.ts';
import {
  addressOf,
  cutUnits,
  formatScenario,
  formatWork,
  idOfJob,
  type Job,
  nameOfWork,
  sizeOfJob,
  stretchesOf,
  unitsOfWork,
  workOf,
} from './work.ts';

export interface Means {
  readonly store: Store;
  readonly queue: Queue;
  readonly program: Program;
  /** Runs of each job that are played again here. */
  readonly sample: number;
  /** Seconds that a job shall take; absent: about a minute. */
  readonly jobSeconds?: number;
  /** Whether rows stay in Redis until all are there: not where they are written to a file as they come. */
  readonly keepRows: boolean;
  readonly bench: Bench;
}

export interface Undertaking {
  readonly end: Promise<EnsemblesEnd>;
  /** Jobs whose rows are not taken yet, by their ids. */
  readonly open: ReadonlyMap<string, Job>;
  /** Opens the jobs; what of them is neither there nor waits is then laid out by `lay`. */
  begin(): Promise<void>;
  /** Ends it if somebody has taken it back. */
  heed(): Promise<void>;
  lay(jobs: readonly Job[]): Promise<void>;
  /** So many units of a job were played, as its worker reports. */
  hear(id: string, units: number): void;
  take(id: string, brought: Brought): Promise<void>;
  giveUp(failure: Failure): Promise<void>;
  /** Tells how far it is. */
  tell(): void;
  cancel(): void;
}

/** Tries of a job that fails, and the time between them, milliseconds. */
const ATTEMPTS = 3;
const AGAIN_MS = 500;
/** Jobs that are laid out with one request. */
const TOGETHER = 500;
/** Times that a job's rows may arrive damaged. */
const MOST_DAMAGED = 3;

export function undertake(means: Means, ensembles: readonly Ensemble[], ears: EnsemblesOptions): Undertaking {
  const { store, queue, program } = means;
  const known = ears.known ?? 0;
  const [{ scenario }] = ensembles;
  const scenarioText = formatScenario(scenario);
  const work = workOf(addressOf(scenarioText), ensembles);
  const workText = formatWork(work);
  const workAddress = addressOf(workText);
  const units = unitsOfWork(work);
  const open = new Map<string, Job>();
  const heard = new Map<string, number>();
  const damaged = new Map<string, number>();
  const laid: string[] = [];
  let gathering: WorkGathering | undefined;
  let taken = 0;
  let isOver = false;
  let settle: (end: EnsemblesEnd) => void = () => undefined;
  let reject: (bug: unknown) => void = () => undefined;
  const end = new Promise<EnsemblesEnd>((resolve, refuse) => {
    [settle, reject] = [resolve, refuse];
  });

  function finish(how: EnsemblesEnd): void {
    isOver = true;
    open.clear();
    settle(how);
  }

  /** Keeps the texts; false if they are too large, which ends the work. */
  async function putTexts(): Promise<string | undefined> {
    const put = [await store.putText(scenarioText), await store.putText(workText)];
    const [, address] = put;
    for (const each of put) {
      if (each.ok) continue;
      await giveUp({
        code: 'runs/lost',
        at: '',
        values: { why: `${each.error.code} ${JSON.stringify(each.error.values)}` },
      });
      return undefined;
    }
    return address.ok ? address.value : undefined;
  }

  async function begin(): Promise<void> {
    const address = await putTexts();
    if (address === undefined) return;
    await store.askAgain(address);
    const { seconds, bytes } = probeUnit(scenario, work, means.bench);
    const size = await store.cut(address, sizeOfJob(units, seconds, bytes, means.jobSeconds));
    const jobs = cutUnits(units, size).filter(({ to }) => to > known);
    for (const { from, to } of jobs) {
      const job: Job = { program, work: address, from, to };
      open.set(idOfJob(job), job);
    }
    laid.push(...open.keys());
    gathering = gatherWork(scenario, work, jobs[0]?.from ?? units, ears);
    // What failed before is tried again.
    for (const entry of await queue.getFailed())
      if (open.has(entry.id ?? '')) await entry.remove().catch(() => undefined);
    if (open.size === 0) finish({ kind: 'done' });
  }

  async function heed(): Promise<void> {
    if (!isOver && (await store.isTakenBack(workAddress)))
      await giveUp({ code: 'runs/takenBack', at: '', values: { work: nameOfWork(workAddress) } });
  }

  async function lay(jobs: readonly Job[]): Promise<void> {
    if (isOver || (await putTexts()) === undefined) return;
    for (let at = 0; at < jobs.length; at += TOGETHER)
      await queue.addBulk(
        jobs.slice(at, at + TOGETHER).map((data) => ({
          name: 'runs',
          data,
          opts: {
            ...{ jobId: idOfJob(data), attempts: ATTEMPTS, backoff: { type: 'fixed', delay: AGAIN_MS } },
            ...{ removeOnComplete: true, removeOnFail: { age: KEPT_SECONDS }, stackTraceLimit: 1 },
          },
        })),
      );
  }

  async function take(id: string, brought: Brought): Promise<void> {
    const job = open.get(id);
    if (job === undefined || gathering === undefined) return;
    const stretches = stretchesOf(work, job);
    const played = stretches.filter(({ part }) => !brought.refused.includes(part));
    const batches = unpackRows(brought);
    const places = batches === undefined ? undefined : placesOf(work, played, batches);
    if (batches === undefined || places === undefined) return await again(id, brought);
    const wrong = alteredRun(scenario, places, means.sample, means.bench);
    if (wrong !== undefined) {
      // Whatever else it brought may be wrong as well.
      await Promise.all([...open.keys()].map((each) => store.forgetRows(each)));
      return await giveUp({ code: 'runs/altered', at: '', values: { ...wrong, worker: brought.worker } });
    }
    open.delete(id);
    heard.delete(id);
    taken += job.to - Math.max(known, job.from);
    try {
      gathering.take(stretches, batches, brought.refused);
    } catch (error) {
      isOver = true;
      reject(error);
      return;
    }
    if (!means.keepRows) await store.letGo([id]);
    if (gathering.isDone() && !isOver) {
      if (means.keepRows) await store.letGo(laid);
      tell();
      finish({ kind: 'done' });
    }
  }

  /** Rows that are damaged, or not those of the job, are played anew. */
  async function again(id: string, { worker }: Brought): Promise<void> {
    const times = (damaged.get(id) ?? 0) + 1;
    damaged.set(id, times);
    await store.forgetRows(id);
    if (times >= MOST_DAMAGED) await giveUp({ code: 'runs/lost', at: '', values: { why: `damaged rows (${worker})` } });
  }

  async function giveUp(failure: Failure): Promise<void> {
    if (isOver) return;
    isOver = true;
    // Nobody waits for the others: those that no worker plays are taken back.
    await Promise.allSettled([...open.keys()].map((id) => queue.remove(id)));
    finish({ kind: 'failed', failure });
  }

  function tell(): void {
    let played = taken;
    for (const id of open.keys()) played += heard.get(id) ?? 0;
    ears.onProgress?.({ runs: Math.min(units - known, played), of: units - known });
  }

  return {
    ...{ end, open, begin, heed, lay, take, giveUp, tell },
    hear: (id, played) => {
      heard.set(id, played);
    },
    cancel: () => finish({ kind: 'cancelled' }),
  };
}
