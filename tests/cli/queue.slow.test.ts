// Commands and workers of a queue as programs, on a real Redis: killed outright, stopped, left and joined. Whatever
// happens, the file is to the byte what one machine writes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCli, type Ran } from '../support/brink.ts';
import { hasRedis, type RedisServer, startRedis, until } from '../support/redis.ts';

const cli = openCli();
afterAll(() => cli.remove());

const read = (name: string): string => readFileSync(join(cli.folder, name), 'utf8');
const rowsIn = (name: string): number => (existsSync(join(cli.folder, name)) ? read(name).split('\n').length - 2 : 0);

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  /** What it has said so far. */
  said(): string;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const start = (...args: string[]): Started => startWith({}, ...args);

function startWith(env: Record<string, string>, ...args: string[]): Started {
  const child = spawn(process.execPath, [join(cli.built, 'brink.js'), ...args], {
    cwd: cli.folder,
    env: { ...process.env, ...env },
  });
  children.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended, said: () => err };
}

const SWEEP = ['sweep', 'five-valleys', '--seed', '7', '--vary', 'government-will=0.3:0.7:2', '--runs', '3000'];

describe.skipIf(!hasRedis)('brink worker, on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  const queue = (): string[] => ['--queue', redis.address];
  const small = (): string[] => [...queue(), '--job-seconds', '1'];
  const worker = (): Started => start('worker', ...queue(), '--workers', '1', '--patience', '2');
  const isBusy = async (): Promise<boolean> => (await redis.client.llen('brink:jobs:active')) > 0;

  it('a worker killed, Redis killed, the command killed: the file is what one machine writes', async () => {
    expect(cli.run(...SWEEP, '--csv', 'whole.csv', '--quiet')).toMatchObject({ code: 0 });
    const [first] = [worker(), worker()];
    const rows = [...SWEEP, ...small(), '--csv', 'rows.csv'];
    const command = start(...rows);
    await until(() => rowsIn('rows.csv') > 0, 'rows are written');
    await until(isBusy, 'a job is played');
    first.child.kill('SIGKILL');
    await redis.restart();
    const before = rowsIn('rows.csv');
    await until(() => rowsIn('rows.csv') > before || command.child.exitCode !== null, 'more rows are written');
    command.child.kill('SIGKILL');
    await command.ended;
    expect(read('whole.csv').startsWith(read('rows.csv').slice(0, read('rows.csv').lastIndexOf('\n') + 1))).toBe(true);
    const joined = await start(...rows, '--resume').ended;
    expect(joined).toMatchObject({ code: 0 });
    expect(read('rows.csv')).toBe(read('whole.csv'));
    expect(cli.run('verify', 'rows.csv', '--sample', '20', '--quiet')).toMatchObject({ code: 0 });
  });

  it('a worker that hangs loses its job to another; stopped, it gives back what it has', async () => {
    const args = ['ensemble', 'five-valleys', '--seed', '3', '--runs', '150', '--json'];
    const alone = cli.run(...args);
    const hanging = worker();
    const command = start(...args, ...small());
    await until(isBusy, 'a job is played');
    hanging.child.kill('SIGSTOP');
    const other = worker();
    expect(await command.ended).toMatchObject({ code: 0, out: alone.out });
    hanging.child.kill('SIGCONT');
    hanging.child.kill('SIGTERM');
    other.child.kill('SIGTERM');
    for (const { ended } of [hanging, other]) expect((await ended).err).toContain('Stopped.');
  });

  it('an interrupted command says that its jobs stay, and is joined', async () => {
    const args = ['compare', 'five-valleys', '--seed', '5', '--set', 'government-will=0.3', '--runs', '80', '--json'];
    const alone = cli.run(...args);
    const command = start(...args, ...small());
    await until(async () => (await redis.client.llen('brink:jobs:wait')) > 0, 'jobs wait');
    await until(() => command.said().includes('no worker is there'), 'it says that nobody works');
    command.child.kill('SIGINT');
    const left = await command.ended;
    expect(left.code).toBe(130);
    expect(left.err).toContain('The same command joins them again.');
    const one = worker();
    expect(await start(...args, ...small()).ended).toMatchObject({ code: 0, out: alone.out });
    one.child.kill('SIGTERM');
    expect(await one.ended).toMatchObject({ code: 0 });
  });

  it('a question of the Lab comes out as on one machine', async () => {
    cli.file('question.json', {
      ...{
        format: 'brink-experiment',
        version: 1,
        scenario: 'five-valleys',
        contentHash: '0123456789abcdef',
        rules: 3,
      },
      ...{ luck: 'class', firstRun: 4, pairs: 30 },
      changes: [{ kind: 'policy', actor: 'government', policy: 'silent' }],
      outcome: {
        kind: 'place',
        region: JSON.parse(cli.run('ensemble', 'five-valleys', '--runs', '1', '--json').out).summary.places[0].region,
      },
    });
    const alone = cli.run('experiment', 'question.json', '--json');
    expect(alone.code).toBe(0);
    const one = worker();
    expect(await start('experiment', 'question.json', '--json', ...small()).ended).toMatchObject({
      code: 0,
      out: alone.out,
    });
    one.child.kill('SIGTERM');
    await one.ended;
  });

  it('what a chair can do comes out as on one machine', async () => {
    const args = ['choices', 'five-valleys', '--runs', '10', '--seed', '3', '--chair', 'government', '--json'];
    const alone = cli.run(...args);
    expect(alone.out).toContain('"gates"');
    const one = worker();
    expect(await start(...args, ...small()).ended).toMatchObject({ code: alone.code, out: alone.out });
    one.child.kill('SIGTERM');
    await one.ended;
  });

  it('a work is listed and taken back by its name', async () => {
    await redis.client.flushall();
    const command = start('ensemble', 'five-valleys', '--seed', '9', '--runs', '400', '--json', ...small());
    await until(async () => (await redis.client.llen('brink:jobs:wait')) > 0, 'jobs wait');
    const { cores, works } = JSON.parse((await start('queue', ...queue(), '--json').ended).out);
    expect({ cores, works }).toMatchObject({
      cores: 0,
      works: [{ scenario: 'five-valleys', seed: '9', settings: 1, runs: 400, active: 0 }],
    });
    const [{ name }] = works;
    expect((await start('queue', ...queue()).ended).out).toContain(
      `${name}  five-valleys, seed "9", 1 setting, 400 runs`,
    );
    const strange = await start('queue', ...queue(), '--cancel', 'xyz').ended;
    expect(strange).toMatchObject({ code: 2, err: expect.stringContaining('No work of this queue') });
    const taken = await start('queue', ...queue(), '--cancel', name.slice(0, 6)).ended;
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining(`of ${name} w`) });
    const { code, err } = await command.ended;
    expect(code).not.toBe(0);
    expect(err).toContain(`work ${name} was taken back from the queue`);
    expect((await start('queue', ...queue()).ended).out).toContain('Nothing is to be played.');
  });

  it('a worker of other rules is refused by name', async () => {
    await redis.client.flushall();
    const theirs = { version: '9.9.9', rules: 99, build: '0123456789abcdef' };
    await redis.client.set('brink:program', JSON.stringify(theirs));
    const hand = JSON.stringify({ worker: 'elsewhere:1', cores: 1, program: theirs });
    await redis.client.zadd('brink:hands', Math.floor(Date.now()), hand);
    for (const args of [
      ['worker', ...queue()],
      [...SWEEP, ...queue()],
    ]) {
      const { code, err } = await start(...args).ended;
      expect(code).toBe(2);
      expect(err).toContain('This queue plays for Brink 9.9.9, rules 99, build 0123456789abcdef; this is Brink ');
    }
    await redis.client.flushall();
  });
});

const makesCertificates = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasRedis || !makesCertificates)('rediss and a password', () => {
  it('bring the same by TLS; a certificate that nobody vouches for is refused, no password is told', async () => {
    const [certificate, key] = ['cert.pem', 'key.pem'].map((name) => join(cli.folder, name));
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
    expect(spawnSync('openssl', [...made, ...subject]).status).toBe(0);
    const password = 'open-sesame-78';
    const redis = await startRedis({ password, tls: { certificate, key } });
    const env = { BRINK_QUEUE_PASSWORD: password, NODE_EXTRA_CA_CERTS: certificate };
    const args = ['ensemble', 'five-valleys', '--seed', '3', '--runs', '20', '--json'];
    const queue = ['--queue', redis.tlsAddress];
    const strange = await startWith({ BRINK_QUEUE_PASSWORD: password }, ...args, ...queue).ended;
    expect(strange.code).toBe(2);
    expect(strange.err).toContain('SELF_SIGNED_CERT');
    const one = startWith(env, 'worker', ...queue, '--workers', '1');
    const played = await startWith(env, ...args, ...queue).ended;
    expect(played).toMatchObject({ code: 0, out: cli.run(...args).out });
    one.child.kill('SIGTERM');
    const { err } = await one.ended;
    expect(err).toContain('plays for rediss://localhost:');
    for (const said of [strange.err, played.err, err]) expect(said).not.toContain(password);
    await redis.stop();
  });
});

describe.skipIf(!hasRedis)('a password', () => {
  it('is in nothing that is said, written or kept in Redis, whatever goes wrong', async () => {
    const password = 'open-sesame-79';
    const redis = await startRedis({ password });
    const env = { BRINK_QUEUE_PASSWORD: password, BRINK_TRACE: '1' };
    const queue = ['--queue', redis.address];
    const one = startWith(env, 'worker', ...queue, '--workers', '1', '--patience', '2');
    const ran: Ran[] = [];
    const run = async (given: Record<string, string>, ...args: string[]): Promise<void> => {
      ran.push(await startWith(given, ...args).ended);
    };
    await run(env, ...SWEEP.slice(0, -1), '40', '--csv', 'secret.csv', ...queue);
    await run(env, 'queue', ...queue, '--json');
    await run({ ...env, BRINK_QUEUE_PASSWORD: `${password}-not` }, 'queue', ...queue);
    await run({ BRINK_QUEUE_PASSWORD: '' }, 'worker', ...queue);
    await run(env, 'queue', '--queue', redis.address.replace('//', `//me:${password}@`));
    await run(env, 'queue', '--queue', 'redis://127.0.0.1:1');
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 2, 2, 2, 2]);
    const keys = await redis.client.keys('*');
    expect(keys.length).toBeGreaterThan(3);
    const kept = await Promise.all(keys.map(async (key) => (await redis.client.dumpBuffer(key))?.toString('latin1')));
    await redis.restart();
    await until(() => one.said().includes('Redis is back.'), 'the worker is connected again');
    one.child.kill('SIGTERM');
    ran.push(await one.ended);
    const all = [...ran.flatMap(({ out, err }) => [out, err]), ...keys, ...kept, read('secret.csv')].join('\n');
    expect(all).toContain('Redis does not answer');
    expect(all).not.toContain(password);
    await redis.stop();
  });
});

describe('--queue', () => {
  const ran = (...args: string[]): Ran => cli.run('ensemble', 'five-valleys', '--runs', '2', ...args);

  it.each([
    [['--queue', 'http://host'], '--queue takes an address of Redis'],
    [['--queue', 'redis://me:secret-77@host'], 'A password does not belong into --queue'],
    [['--queue', 'redis://127.0.0.1:1'], 'Redis does not answer at redis://127.0.0.1:1/0: ECONNREFUSED.'],
    [['--sample', '3'], '--sample needs --queue.'],
    [['--job-seconds', '3'], '--job-seconds needs --queue.'],
    [['--queue', 'redis://h', '--sample', 'x'], '--sample takes a whole number from 0 to 1,000, not "x".'],
  ])('%s: %s', (args, said) => {
    const { code, out, err } = ran(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).not.toContain('secret-77');
  });
});
