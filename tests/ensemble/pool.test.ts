import { describe, expect, it } from 'vitest';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import type { WorkerReply, WorkerRequest } from '../../src/ensemble/protocol.ts';
import { compareVariant, summariseBranch } from '../../src/ensemble/run.ts';
import { createHandler } from '../../src/ensemble/workers/handler.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { spawnHere } from '../../src/ensemble/workers/spawnHere.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const valleys = scenarioOf('five-valleys');
const [chair] = valleys.chairs;
const plan: EnsemblePlan = {
  seed: 'pool',
  runs: 60,
  base: {},
  variants: [{ chairs: { [chair.actor]: 'silent' } }],
  termRuns: 10,
};
const { branches, gathered } = played(valleys, plan);
const expected = { base: summariseBranch(branches, gathered, 0), comparison: compareVariant(branches, gathered, 0) };

/** Every request of the list has exactly one final reply. */
function finalReplies(replies: readonly WorkerReply[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, id } of replies) if (kind !== 'progress') counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

describe('a pool', () => {
  it.each([1, 2, 3, 7])('of %i workers answers to the bit what one thread does', async (workers) => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, workers);
    const end = await pool.run(valleys, plan).end;
    pool.close();
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(summariseBranch(branches, end.gathered, 0)).toEqual(expected.base);
    expect(compareVariant(branches, end.gathered, 0)).toEqual(expected.comparison);
    expect(fake.started).toBe(workers);
  });

  it('gives every request exactly one final reply', async () => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, 2);
    const job = pool.run(valleys, plan);
    const dropped = pool.run(valleys, { ...plan, seed: 'other' });
    setTimeout(() => job.pause(), 30);
    setTimeout(() => job.resume(), 60);
    setTimeout(() => dropped.cancel(), 90);
    await Promise.all([job.end, dropped.end]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const counts = finalReplies(fake.replies);
    expect(fake.requests.map(({ id }) => counts.get(id))).toEqual(fake.requests.map(() => 1));
    pool.close();
  });

  it('tells progress and parts that are true of their runs', async () => {
    const pool = createPool(fakeWorkers().spawn, 2);
    const progress: number[] = [];
    const parts: number[] = [];
    let first: ReturnType<typeof summariseBranch> | undefined;
    const end = await pool.run(
      valleys,
      { ...plan, runs: 400 },
      {
        onProgress: ({ runs, of }) => {
          expect(of).toBe(400);
          progress.push(runs);
        },
        onPartial: (part) => {
          // Looked at while it is told: later the memory holds more.
          if (parts.length === 0) first = summariseBranch(branches, part, 0);
          parts.push(part.runs);
        },
      },
    ).end;
    pool.close();
    expect(end.kind).toBe('done');
    expect(progress.at(-1)).toBe(400);
    const alone = played(valleys, { ...plan, runs: 400, range: { from: 0, to: parts[0] } });
    expect(first).toEqual(summariseBranch(alone.branches, alone.gathered, 0));
  });

  it('goes on with one worker fewer when one dies, at least one, and plays its batches again', async () => {
    const fake = fakeWorkers((request, started) => started <= 2 && request.kind === 'batch' && request.from > 10);
    const pool = createPool(fake.spawn, 2);
    const fewer: number[] = [];
    const end = await pool.run(valleys, plan, { onFewer: (workers) => fewer.push(workers) }).end;
    pool.close();
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(fake.started).toBe(3);
    expect(fewer).toEqual([1, 1]);
    expect(pool.workers).toBe(1);
    expect(compareVariant(branches, end.gathered, 0)).toEqual(expected.comparison);
  });

  it('gives up a batch that no worker survives, and says which', async () => {
    const fake = fakeWorkers((request) => request.kind === 'batch' && request.from <= 30 && request.to > 30);
    const pool = createPool(fake.spawn, 2);
    const end = await pool.run(valleys, plan).end;
    expect(end).toMatchObject({ kind: 'failed', failure: { code: 'runs/deaths' } });
    if (end.kind !== 'failed' || end.failure.code !== 'runs/deaths') throw new Error(end.kind);
    expect(end.failure.values.to).toBeGreaterThanOrEqual(end.failure.values.from);
    // The pool still works.
    expect((await pool.run(valleys, { ...plan, runs: 20 }).end).kind).toBe('done');
    pool.close();
  });

  it('gives up when workers cannot be started', async () => {
    const pool = createPool(fakeWorkers(() => true).spawn, 2);
    expect(await pool.run(valleys, plan).end).toMatchObject({ kind: 'failed' });
    pool.close();
  });

  it('plays in its own thread, in slices, when workers cannot be started and that is let', async () => {
    const pool = createPool(fakeWorkers(() => true).spawn, 2, spawnHere);
    pool.warm(valleys);
    const fewer: number[] = [];
    let others = 0;
    const timer = setInterval(() => others++);
    const end = await pool.run(valleys, plan, { onFewer: (workers) => fewer.push(workers) }).end;
    clearInterval(timer);
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(fewer).toEqual([0]);
    expect(pool.workers).toBe(0);
    // Whatever else waits in the thread is served in between.
    expect(others).toBeGreaterThan(3);
    expect(compareVariant(branches, end.gathered, 0)).toEqual(expected.comparison);
    expect((await pool.run(valleys, plan).end).kind).toBe('done');
    pool.close();
  });

  it('stops while paused, and ends with the same numbers', async () => {
    const pool = createPool(fakeWorkers().spawn, 2);
    const many = { ...plan, runs: 600, variants: [] };
    let latest = 0;
    let paused = (): void => undefined;
    const underWay = new Promise<void>((resolve) => {
      paused = resolve;
    });
    const job = pool.run(valleys, many, {
      onProgress: ({ runs }) => {
        if (latest === 0) {
          job.pause();
          paused();
        }
        latest = runs;
      },
    });
    await underWay;
    await new Promise((resolve) => setTimeout(resolve, 150));
    const standing = latest;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(latest).toBe(standing);
    expect(latest).toBeLessThan(many.runs);
    job.resume();
    const end = await job.end;
    pool.close();
    if (end.kind !== 'done') throw new Error(end.kind);
    const alone = played(valleys, many);
    expect(summariseBranch(branches, end.gathered, 0)).toEqual(summariseBranch(alone.branches, alone.gathered, 0));
  });

  it('plays long jobs, and warms up, with workers that know no scenario of another shape', async () => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, 1);
    const few = { ...plan, runs: 4, variants: [] };
    await pool.run(scenarioOf('on-the-brink'), few).end;
    await pool.run(valleys, few).end;
    expect(fake.started).toBe(1);
    pool.run(valleys, { ...few, runs: 2000 }).cancel();
    expect(fake.started).toBe(2);
    await pool.run(valleys, few).end;
    pool.run(valleys, { ...few, runs: 2000 }).cancel();
    pool.warm(valleys);
    expect(fake.started).toBe(2);
    pool.warm(scenarioOf('on-the-brink'));
    expect(fake.started).toBe(3);
    pool.close();
  });

  it('drops the older job of a slot as stale', async () => {
    const pool = createPool(fakeWorkers().spawn, 2);
    const older = pool.run(valleys, { ...plan, runs: 5000 }, { slot: 'odds' });
    const newer = pool.run(valleys, plan, { slot: 'odds' });
    expect(await older.end).toEqual({ kind: 'stale' });
    const end = await newer.end;
    pool.close();
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(summariseBranch(branches, end.gathered, 0)).toEqual(expected.base);
  });

  it('gives short jobs whole to one worker each, and the scenario to each worker once', async () => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, 2);
    const seeds = Array.from({ length: 12 }, (_, i) => `short ${i}`);
    const jobs = seeds.map((seed) => pool.run(valleys, { seed, runs: 12, base: {} }));
    const ends = await Promise.all(jobs.map(({ end }) => end));
    pool.close();
    const kinds = (kind: string): number => fake.requests.filter((request) => request.kind === kind).length;
    expect(ends.map(({ kind }) => kind)).toEqual(seeds.map(() => 'done'));
    expect([fake.started, kinds('open'), kinds('keep')]).toEqual([2, seeds.length, 2]);
  });

  it('warms its workers up unasked, and gives way at once to what is asked for', async () => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, 2);
    pool.warm(valleys);
    pool.warm(valleys);
    const counted = (kind: string): number => fake.requests.filter((request) => request.kind === kind).length;
    await expect.poll(() => fake.replies.filter(({ kind }) => kind === 'batch').length).toBeGreaterThan(2);
    expect([fake.started, counted('keep'), counted('open')]).toEqual([2, 2, 2]);
    const before = fake.requests.length;
    const end = await pool.run(valleys, plan).end;
    if (end.kind !== 'done') throw new Error(end.kind);
    expect(compareVariant(branches, end.gathered, 0)).toEqual(expected.comparison);
    const after = fake.requests.slice(before);
    expect([counted('keep'), after.filter(({ kind }) => kind === 'open').length]).toEqual([2, 2]);
    const opened = after.flatMap((request) => (request.kind === 'open' ? [request.job] : []));
    const played = after.flatMap((request) => (request.kind === 'batch' ? [request.job] : []));
    expect(new Set(played)).toEqual(new Set(opened));
    // Where somebody waits for a job, nothing is warmed up.
    const job = pool.run(valleys, { ...plan, runs: 400 });
    const asked = counted('open');
    pool.warm({ ...valleys });
    expect((await job.end).kind).toBe('done');
    expect([counted('keep'), counted('open') - asked]).toEqual([2, 0]);
    pool.close();
  });

  it('plays others while a job is paused', async () => {
    const pool = createPool(fakeWorkers().spawn, 1);
    const held = pool.run(valleys, { ...plan, runs: 400 });
    held.pause();
    expect((await pool.run(valleys, plan).end).kind).toBe('done');
    held.cancel();
    expect(await held.end).toEqual({ kind: 'cancelled' });
    pool.close();
  });

  it('lets workers forget scenarios of long ago, and plays them again all the same', async () => {
    const fake = fakeWorkers();
    const pool = createPool(fake.spawn, 1);
    const scenarios = Array.from({ length: 10 }, () => ({ ...valleys }));
    const kinds: string[] = [];
    for (const scenario of [...scenarios, scenarios[0]])
      kinds.push((await pool.run(scenario, { seed: 'many', runs: 2, base: {} }).end).kind);
    pool.close();
    expect(new Set(kinds)).toEqual(new Set(['done']));
    const counted = (kind: string): number => fake.requests.filter((request) => request.kind === kind).length;
    expect([counted('keep'), counted('forget')]).toEqual([11, 3]);
  });

  it('ends a job once, whoever ends it', async () => {
    const pool = createPool(fakeWorkers().spawn, 1);
    const job = pool.run(valleys, plan);
    job.cancel();
    job.cancel();
    expect(await job.end).toEqual({ kind: 'cancelled' });
    const left = pool.run(valleys, plan);
    pool.close();
    expect(await left.end).toEqual({ kind: 'cancelled' });
    expect(await pool.run(valleys, plan).end).toEqual({ kind: 'cancelled' });
  });

  it('refuses a bad plan with all its problems', async () => {
    const pool = createPool(fakeWorkers().spawn, 1);
    expect(await pool.run(valleys, { ...plan, runs: Number.NaN }).end).toMatchObject({ kind: 'refused' });
    expect(await pool.run(valleys, { ...plan, base: { levers: { nothing: 1 } } }).end).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'plan/levers' }],
    });
    pool.close();
  });
});

describe('a worker', () => {
  const ask = (request: object): WorkerReply[] => {
    const replies: WorkerReply[] = [];
    createHandler({ post: (reply) => replies.push(reply), later: (next) => next(), now: () => 0 })(
      request as WorkerRequest,
    );
    return replies;
  };

  it('answers a batch of a job it does not know as stale', () => {
    expect(ask({ kind: 'batch', id: 4, job: 9, from: 0, to: 1 })).toEqual([{ kind: 'stale', id: 4 }]);
  });

  it('answers what it does not understand', () => {
    expect(ask({ kind: 'dance', id: 5 })).toMatchObject([{ kind: 'failed', id: 5 }]);
    expect(ask({ kind: 'open', id: 6, job: 1, scenario: 1, plan })).toMatchObject([{ kind: 'failed', id: 6 }]);
  });
});
