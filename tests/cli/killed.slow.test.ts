// What the command line has written outlives it: killed at any moment, or out of room, nothing whole is lost and
// nothing that was there before is damaged.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());

const at = (name: string): string => join(cli.folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const wholeRows = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1);
const sizeOf = (name: string): number => (existsSync(at(name)) ? statSync(at(name)).size : 0);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same parts of one on every run. */
function* parts(seed: number): Generator<number, never> {
  for (let x = seed; ; ) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    yield x / 2 ** 32;
  }
}

/** Starts the program and kills it outright once it is time; how it ended. */
async function killed(args: readonly string[], isTime: () => boolean): Promise<NodeJS.Signals | number | null> {
  const child = spawn(process.execPath, [join(cli.built, 'brink.js'), ...args], { cwd: cli.folder, stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  );
  while (child.exitCode === null && !isTime()) await pause(2);
  child.kill('SIGKILL');
  return ended;
}

describe('killed outright', () => {
  it('a sweep goes on where it was, to the byte, six times over', { timeout: 240_000 }, async () => {
    const sweep = ['sweep', 'five-valleys', '--seed', '7', '--vary', 'government-will=0.3:0.7:3'];
    const args = [...sweep, '--runs', '300', '--quiet'];
    expect(cli.run(...args, '--csv', 'whole.csv')).toMatchObject({ code: 0 });
    const whole = read('whole.csv');
    const next = parts(6);
    const ends: unknown[] = [];
    for (let kill = 1; kill <= 6; kill++) {
      const enough = ((kill - 1 + next.next().value) / 7) * whole.length;
      const workers = String(1 + (kill % 2));
      ends.push(
        await killed(
          [...args, '--workers', workers, '--csv', 'rows.csv', '--resume'],
          () => sizeOf('rows.csv') > enough,
        ),
      );
      expect(whole.startsWith(wholeRows(read('rows.csv')))).toBe(true);
      // What a system that stops as well leaves of a row that was being written.
      if (kill % 3 === 0) writeFileSync(at('rows.csv'), whole.slice(0, wholeRows(read('rows.csv')).length + 40));
    }
    expect(ends).toContain('SIGKILL');
    expect(sizeOf('rows.csv')).toBeLessThan(whole.length);
    expect(cli.run(...args, '--csv', 'rows.csv', '--resume')).toMatchObject({ code: 0 });
    expect(read('rows.csv')).toBe(whole);
  });

  it('a run leaves the record that was there, or the new one, never a part', { timeout: 120_000 }, async () => {
    const args = (seed: number) => ['run', 'five-valleys', '--seed', String(seed), '--record', 'kept.json'];
    expect(cli.run(...args(1))).toMatchObject({ code: 0 });
    const next = parts(7);
    const started = performance.now();
    cli.run(...args(2));
    const took = performance.now() - started;
    for (let seed = 3; seed <= 8; seed++) {
      const until = performance.now() + took * (0.4 + 0.6 * next.next().value);
      await killed(args(seed), () => performance.now() > until);
      expect(cli.run('replay', 'kept.json')).toMatchObject({ code: 0 });
    }
  });
});

/** A disk with room for so many bytes more, or a limit on files where none can be made; how the program runs there. */
function smallDisk(bytes: number): { readonly folder: string; run(...args: string[]): ReturnType<typeof cli.run> } {
  const folder = at(`disk-${bytes}`);
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status === 0;
  if (mounted) onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const limit = mounted ? '' : `ulimit -f ${Math.floor(bytes / 512)}; `;
  return {
    folder,
    run(...args) {
      const command = `${limit}exec "$0" "$@"`;
      const program = [process.execPath, join(cli.built, 'brink.js'), ...args];
      const ran = spawnSync('sh', ['-c', command, ...program], { cwd: folder, encoding: 'utf8' });
      return { code: ran.status, out: ran.stdout, err: ran.stderr };
    },
  };
}

describe.runIf(process.platform === 'linux')('out of room', () => {
  const RUNS = ['ensemble', 'five-valleys', '--seed', '7', '--runs', '300', '--quiet'];

  it('an ensemble says so, ends with 3, and goes on once there is room', { timeout: 120_000 }, () => {
    const disk = smallDisk(65_536);
    const ran = disk.run(...RUNS, '--csv', 'rows.csv');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/the disk is full|no file grow/);
    expect(ran.err).not.toContain('    at ');
    copyFileSync(join(disk.folder, 'rows.csv'), at('rescued.csv'));
    const rescued = read('rescued.csv');
    expect(rescued).toBe(wholeRows(rescued));
    expect(ran.err).toContain(String(rescued.split('\n').length - 2));
    expect(cli.run(...RUNS, '--csv', 'rescued.csv', '--resume')).toMatchObject({ code: 0 });
    expect(cli.run(...RUNS, '--csv', 'at-once.csv')).toMatchObject({ code: 0 });
    expect(read('rescued.csv')).toBe(read('at-once.csv'));
  });

  it('a record that was there stays as it was, with nothing beside it', () => {
    const disk = smallDisk(8192);
    writeFileSync(join(disk.folder, 'kept.json'), 'mine');
    const ran = disk.run('run', 'five-valleys', '--seed', '1', '--record', 'kept.json');
    expect(ran).toMatchObject({ code: 3 });
    expect(ran.err).toMatch(/kept\.json.*(the disk is full|no file grow)/);
    expect(readFileSync(join(disk.folder, 'kept.json'), 'utf8')).toBe('mine');
    expect(readdirSync(disk.folder)).toEqual(['kept.json']);
  });
});
