// A queue on a real Redis, with workers in this process whose threads are made for the test: they fail, hang or lie on
// demand.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { createGame } from '../../src/engine/simulation.ts';
import type { Gathered } from '../../src/ensemble/gather.ts';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import type { WorkerReply } from '../../src/ensemble/protocol.ts';
import { type EnsemblesEnd, playEnsembles, type Runner } from '../../src/ensemble/runner.ts';
import { partsOf, planOf, type Study } from '../../src/ensemble/study.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import type { Spawn } from '../../src/ensemble/workers/spawn.ts';
import { readAddress } from '../../src/queue/address.ts';
import type { Program } from '../../src/queue/program.ts';
import { openQueue, type QueueRunner } from '../../src/queue/runner.ts';
import { addressOf, formatScenario, formatWork, workOf } from '../../src/queue/work.ts';
import { type QueueWorker, startWorker, type WorkerEvent } from '../../src/queue/worker.ts';
import { openWorks } from '../../src/queue/works.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';
import { FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';
import { hasRedis, type RedisServer, startRedis, until } from '../support/redis.ts';

const { scenario } = loaded(FIVE_VALLEYS_TEXT);
const PROGRAM: Program = { version: '1.2.3', rules: 5, build: '0123456789abcdef' };
const study: Study = {
  ...{ scenario, seed: '7', runs: 60, seats: {}, keepSeries: false },
  points: [{ 'government-will': 0.7 }, { 'government-will': 0.3 }],
};
const ensembles = partsOf(study, { from: 0, to: 120 }).map((part) => ({ scenario, plan: planOf(study, part) }));
const pairs: EnsemblePlan = {
  ...{ seed: '7', runs: 90, base: {}, variants: [{ levers: { 'government-will': 0.3 } }], termRuns: 20 },
};

const textOfScenario = addressOf(formatScenario(scenario));
const ofOneSetting = ensembles.filter(({ plan }) => plan.base.levers?.['government-will'] === 0.7);

/** What a runner finds of all ensembles, and how it ended. */
async function playAll(
  runner: Runner,
  known = 0,
  asked = ensembles,
): Promise<{ found: (Gathered | string)[]; end: EnsemblesEnd }> {
  const found: (Gathered | string)[] = [];
  const { end } = playEnsembles(runner, asked, {
    known,
    onEnsemble: (index, result) => {
      found[index] = result.ok ? result.value : JSON.stringify(result.error);
    },
  });
  return { found, end: await end };
}

/** Threads whose replies are changed on their way; `undefined`: it never comes. */
function through(change: (reply: WorkerReply, thread: number) => WorkerReply | undefined): Spawn {
  const fake = fakeWorkers();
  return (ears) => {
    const thread = fake.started + 1;
    return fake.spawn({
      onDeath: ears.onDeath,
      onReply(reply) {
        const changed = change(reply, thread);
        if (changed !== undefined) ears.onReply(changed);
      },
    });
  };
}

const sound: Spawn = (ears) => fakeWorkers().spawn(ears);

describe.skipIf(!hasRedis)('a queue on Redis', () => {
  let redis: RedisServer;
  let runners: QueueRunner[];
  let workers: QueueWorker[];
  let events: WorkerEvent[];
  let alone: Awaited<ReturnType<typeof playAll>>;

  beforeAll(async () => {
    redis = await startRedis();
    alone = await playAll(createPool(sound, 1));
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    [runners, workers, events] = [[], [], []];
    await redis.client.flushall();
    // In jobs of ten, however fast this machine is.
    for (const asked of [ensembles, ofOneSetting])
      await redis.client.set(`brink:cut:${addressOf(formatWork(workOf(textOfScenario, asked)))}`, '10');
  });
  afterEach(async () => {
    for (const worker of workers) worker.stop();
    await Promise.all([...runners.map((runner) => runner.close()), ...workers.map(({ ended }) => ended)]);
  });

  const address = () => {
    const read = readAddress(redis.address, undefined);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  async function open(program = PROGRAM, sample = 2): Promise<QueueRunner> {
    const opened = await openQueue({ address: address(), program, sample, jobSeconds: 1, keepRows: true });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    runners.push(opened.value);
    return opened.value;
  }
  const tryWorker = (spawn: Spawn, program = PROGRAM, silenceMs = 60_000) =>
    startWorker({
      ...{ address: address(), program, cores: 1, spawn, patienceMs: 60_000, silenceMs },
      onEvent: (event) => events.push(event),
    });
  async function work(spawn: Spawn, silenceMs?: number): Promise<QueueWorker> {
    const started = await tryWorker(spawn, PROGRAM, silenceMs);
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    workers.push(started.value);
    return started.value;
  }
  const unitsDone = () => events.reduce((sum, event) => sum + (event.kind === 'done' ? event.units : 0), 0);

  it('brings what one machine finds, in whatever order its jobs ended', async () => {
    const runner = await open();
    const played = playAll(runner);
    await Promise.all([work(sound), work(sound)]);
    expect(await played).toEqual(alone);
    expect(unitsDone()).toBe(120);
  });

  it('brings pairs and sums to the bit', async () => {
    const [here, there] = [createPool(sound, 1), await open()];
    await work(sound);
    const [own, brought] = [await here.run(scenario, pairs).end, await there.run(scenario, pairs).end];
    expect(own.kind).toBe('done');
    expect(brought).toEqual(own);
  });

  it('plays from a state, as from the start', async () => {
    const start = createGame(compileScenario(scenario), keyOf('3')).words;
    const middle: EnsemblePlan = { ...pairs, runs: 8, start, until: 6, course: 'none' };
    const [own, brought] = [createPool(sound, 1), await open()].map((runner) => runner.run(scenario, middle).end);
    await work(sound);
    expect(await brought).toEqual(await own);
  });

  it('leaves out the jobs whose runs are known', async () => {
    const runner = await open();
    await work(sound);
    const { found, end } = await playAll(runner, 119);
    expect(end).toEqual({ kind: 'done' });
    expect(unitsDone()).toBeLessThan(120);
    const last = found.at(-1) as Gathered;
    expect(found.filter((each) => each !== undefined).length).toBeLessThan(ensembles.length);
    expect(last.tables[0].digest.slice(-2)).toEqual((alone.found.at(-1) as Gathered).tables[0].digest.slice(-2));
  });

  it('tells what is wrong about a plan, as a pool does', async () => {
    const runner = await open();
    await work(sound);
    const wrong = { ...pairs, base: { chairs: { nobody: 'silent' as const } } };
    const own = await createPool(sound, 1).run(scenario, wrong).end;
    expect(own.kind).toBe('refused');
    expect(await runner.run(scenario, wrong).end).toEqual(own);
  });

  it('is joined again: what was played is not played twice', async () => {
    const first = await open();
    const left = playAll(first);
    const worker = await work(sound);
    await until(() => events.length > 0, 'a job is done');
    worker.stop();
    await worker.ended;
    await first.close();
    expect((await left).end).toEqual({ kind: 'cancelled' });
    const second = await open();
    const joined = playAll(second);
    await work(sound);
    expect(await joined).toEqual(alone);
    expect(unitsDone()).toBe(120);
  });

  it('lays out again what Redis has lost', async () => {
    const runner = await open();
    const played = playAll(runner);
    await until(async () => (await redis.client.llen('brink:jobs:wait')) > 0, 'jobs wait');
    await redis.client.flushall();
    await work(sound);
    expect(await played).toEqual(alone);
  });

  it('plays rows anew that are damaged', async () => {
    const runner = await open();
    const worker = await work(sound);
    expect(await playAll(runner)).toEqual(alone);
    const [rows] = await redis.client.keys('brink:rows:*');
    await redis.client.hset(rows, 'bytes', 'damaged');
    const again = await playAll(runner);
    expect(again).toEqual(alone);
    expect(unitsDone()).toBeGreaterThan(120);
    worker.stop();
  });

  it('finds out rows that are not what their run gives, and names the run and the worker', async () => {
    const runner = await open(PROGRAM, 1000);
    const liar = await work(
      through((reply) => {
        if (reply.kind === 'batch') reply.batch.tables[0].cost[0] += 1;
        return reply;
      }),
    );
    const { end } = await playAll(runner);
    expect(end).toMatchObject({
      kind: 'failed',
      failure: { code: 'runs/altered', values: { seed: '7', worker: liar.name } },
    });
    liar.stop();
    await liar.ended;
    await work(sound);
    let joined = await playAll(runner);
    // The job that it was playing may have brought rows still: these are found out like the others.
    if (joined.end.kind === 'failed') joined = await playAll(runner);
    expect(joined).toEqual(alone);
  });

  it('finds out a worker whose rows are all wrong at its first job, two runs of which are played again', async () => {
    const runner = await open();
    await work(
      through((reply) => {
        if (reply.kind === 'batch')
          for (const i of reply.batch.tables[0].cost.keys()) reply.batch.tables[0].cost[i] += 1;
        return reply;
      }),
    );
    let told = 0;
    const { end } = playEnsembles(runner, ensembles, { onEnsemble: () => told++ });
    expect(await end).toMatchObject({ kind: 'failed', failure: { code: 'runs/altered' } });
    expect(told).toBe(0);
  });

  it('tries a job again that a fault of the program ends, then tells its run and seed', async () => {
    const runner = await open();
    await work(
      through((reply) =>
        reply.kind === 'batch' && has(reply, 13) ? { kind: 'failed', id: reply.id, why: 'a bug' } : reply,
      ),
    );
    // One setting, so that one job alone has this run.
    const { end } = await playAll(runner, 0, ofOneSetting);
    expect(end).toEqual({
      kind: 'failed',
      failure: {
        ...{ code: 'runs/poisoned', at: '' },
        values: { run: 13, seed: '7', settings: 'government-will=0.7', why: 'a bug' },
      },
    });
    expect(events.filter(({ kind }) => kind === 'failed').length).toBe(3);
    // The others of the work are taken back.
    expect(await redis.client.llen('brink:jobs:wait')).toBe(0);
  });

  it('lists works and takes one back: who waits for it ends, who asks again has it played', async () => {
    const opened = await openWorks(address());
    if (!opened.ok) throw new Error(opened.error.code);
    const works = opened.value;
    expect(await works.list()).toEqual([]);
    const runner = await open();
    const played = playAll(runner);
    await until(async () => (await redis.client.llen('brink:jobs:wait')) === 12, 'jobs wait');
    const name = addressOf(formatWork(workOf(textOfScenario, ensembles))).slice(0, 12);
    expect(await works.list()).toEqual([
      { name, scenario: scenario.id, seed: '7', settings: 2, runs: 120, waiting: 12, active: 0 },
    ]);
    expect(await works.cancel(name)).toBe(12);
    expect((await played).end).toEqual({
      kind: 'failed',
      failure: { code: 'runs/takenBack', at: '', values: { work: name } },
    });
    expect(await works.list()).toEqual([]);
    const again = playAll(runner);
    await work(sound);
    expect(await again).toEqual(alone);
    await works.close();
  });

  it('gives a job to another thread when one hangs', async () => {
    const runner = await open();
    const played = playAll(runner);
    await work(
      through((reply, thread) => (thread === 1 && reply.kind !== 'opened' ? undefined : reply)),
      2000,
    );
    expect(await played).toEqual(alone);
    expect(events).toContainEqual({ kind: 'failed', why: 'no sign of life for 2 s' });
  });

  it('stops a worker that cannot start a thread, and its job is played by another', async () => {
    const runner = await open();
    const played = playAll(runner);
    const unable = await work((ears) => {
      setImmediate(() => ears.onDeath('no memory'));
      return { post: () => undefined, kill: () => undefined };
    });
    expect(await unable.ended).toEqual({
      ok: false,
      error: { code: 'queue/unable', at: '', values: { why: 'no memory' } },
    });
    await work(sound);
    expect(await played).toEqual(alone);
  });

  it('takes no rows that another program brought for the same runs', async () => {
    const liar = await work(
      through((reply) => {
        if (reply.kind === 'batch') reply.batch.tables[0].cost[0] += 1;
        return reply;
      }),
    );
    // Nothing is played again here, so that the rows stay.
    const blind = await open(PROGRAM, 0);
    expect((await playAll(blind)).end).toEqual({ kind: 'done' });
    liar.stop();
    await liar.ended;
    const mended = { ...PROGRAM, build: 'fedcba9876543210' };
    const played = playAll(await open(mended, 0));
    const right = await tryWorker(sound, mended);
    if (right.ok) workers.push(right.value);
    expect(await played).toEqual(alone);
  });

  it('goes on where it was after Redis was killed and started again on its file', async () => {
    const runner = await open();
    const played = playAll(runner);
    await work(sound);
    await until(() => events.length > 0, 'a job is done');
    await redis.restart();
    expect(await played).toEqual(alone);
    expect(unitsDone()).toBe(120);
  });

  const others: [string, Program, string][] = [
    ['of other rules', { ...PROGRAM, rules: 6 }, 'rules 6'],
    ['of another program', { ...PROGRAM, build: 'fedcba9876543210' }, 'build fedcba9876543210'],
  ];
  it.each(others)('refuses a worker %s, by name', async (_, other, name) => {
    const runner = await open();
    const played = playAll(runner);
    await until(async () => (await redis.client.llen('brink:jobs:wait')) > 0, 'jobs wait');
    const refused = await tryWorker(sound, other);
    expect(refused).toMatchObject({ ok: false, error: { code: 'queue/program' } });
    expect(JSON.stringify(refused)).toContain(name);
    expect(JSON.stringify(refused)).toContain('Brink 1.2.3, rules 5, build 0123456789abcdef');
    await work(sound);
    expect(await played).toEqual(alone);
  });

  it('gives back a job of another program that has come in between, and refuses the worker', async () => {
    const worker = await work(sound);
    await redis.client.del('brink:program', 'brink:hands');
    const other = { ...PROGRAM, rules: 6 };
    const runner = await open(other);
    const played = playAll(runner);
    expect(await worker.ended).toMatchObject({ ok: false, error: { code: 'queue/program' } });
    const right = await tryWorker(sound, other);
    if (right.ok) workers.push(right.value);
    expect(await played).toEqual(alone);
  });

  it('refuses a command of another program while workers of the first are there', async () => {
    await work(sound);
    await until(async () => (await redis.client.zcard('brink:hands')) > 0, 'the worker is heard of');
    const other = { ...PROGRAM, rules: 6 };
    const options = { address: address(), program: other, sample: 2, keepRows: true };
    expect(await openQueue(options)).toMatchObject({ ok: false, error: { code: 'queue/program' } });
  });

  it('refuses what is no job of ours, or has texts that are not what their names say', async () => {
    const runner = await open();
    const played = playAll(runner);
    await until(async () => (await redis.client.llen('brink:jobs:wait')) > 0, 'jobs wait');
    for (const key of await redis.client.keys('brink:text:*')) await redis.client.set(key, '{"scenario":"x"}');
    const [id] = await redis.client.lrange('brink:jobs:wait', -1, -1);
    await redis.client.hset(`brink:jobs:${id}`, 'data', '{"work":"../../etc"}');
    await work(sound);
    expect((await played).end).toMatchObject({ kind: 'failed', failure: { code: 'runs/lost' } });
  });
});

describe.skipIf(!hasRedis)('a password', () => {
  it('is asked for, and told to nobody', async () => {
    const redis = await startRedis({ password: 'open-sesame-77' });
    const errors: unknown[] = [];
    for (const password of [undefined, 'wrong-77']) {
      const read = readAddress(redis.address, password);
      if (!read.ok) throw new Error(read.error.code);
      const opened = await openQueue({ address: read.value, program: PROGRAM, sample: 2, keepRows: true });
      expect(opened).toMatchObject({ ok: false, error: { code: 'queue/unreachable' } });
      errors.push(opened);
    }
    expect(JSON.stringify(errors)).not.toMatch(/sesame|wrong-77/);
    const read = readAddress(redis.address, 'open-sesame-77');
    if (!read.ok) throw new Error(read.error.code);
    const opened = await openQueue({ address: read.value, program: PROGRAM, sample: 2, keepRows: true });
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
    await redis.stop();
  });
});

/** Whether a batch of the first setting's rows has this run. */
const has = ({ batch }: Extract<WorkerReply, { kind: 'batch' }>, run: number): boolean =>
  batch.first <= run && run < batch.first + batch.tables[0].runs;
