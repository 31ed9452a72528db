/**
 * A lock on a file that one program writes: a file beside it that says who writes. It goes with the program, on
 * interruption too; one left behind by a program that was killed is recognised and taken over. On a network drive the
 * other computer's programs cannot be seen, so its lock stands until somebody deletes it.
 */
import { existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../core/result.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { pathFrom } from './files.ts';
import { reasonOf } from './terminal.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the lock was taken, ISO 8601. */
  readonly since: string;
  /** Tells the program from a later one with its number; empty where the system does not say. */
  readonly mark: string;
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Locks a file, there or not, for this program. Returns the function that unlocks it. */
export function lockFile(name: string): Result<() => void, Stop> {
  let lock: string;
  try {
    lock = `${followed(pathFrom(name))}.lock`;
  } catch (error) {
    return fail({ exit: EXIT.unwritable, lines: [text('cli.file.unwritable', { name, reason: reasonOf(error) })] });
  }
  const { pid } = process;
  const own: Owner = { pid, host: hostname(), since: new Date().toISOString(), mark: markOf(pid) };
  const aside = `${lock}.${pid}`;
  try {
    writeFileSync(aside, `${JSON.stringify(own)}\n`);
    for (let tries = 0; !placeIn(aside, lock); tries++) {
      const owner = ownerOf(lock);
      if (tries === TRIES || (owner !== undefined && isAlive(owner))) return fail(heldStop(name, lock, owner));
      removeLeft(lock, `${aside}.left`, owner);
    }
  } catch (error) {
    return fail({ exit: EXIT.unwritable, lines: [text('cli.file.unwritable', { name, reason: reasonOf(error) })] });
  } finally {
    rmSync(aside, { force: true });
  }
  return ok(holding(lock, own));
}

const TRIES = 5;

/** The one path of a file, there or not, whatever links lead to it. */
const followed = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));

/** False if there is a lock already. A link is made whole or not at all. */
function placeIn(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
  }
  // A file system without links.
  try {
    writeFileSync(lock, readFileSync(aside), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined if the lock is gone, or says nothing that could be read. */
function ownerOf(lock: string): Owner | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return isOwner(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(read: unknown): read is Owner {
  const { pid, host, since, mark } = (read ?? {}) as Partial<Owner>;
  return Number.isInteger(pid) && [host, since, mark].every((each) => typeof each === 'string');
}

function isAlive({ pid, host, mark }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return mark === '' || mark === markOf(pid);
}

/** When a program was started, in the system's ticks since it was; empty where the system does not say. */
function markOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Removes the lock of a program that is gone. If another has taken it over meanwhile, that one is put back. */
function removeLeft(lock: string, aside: string, left: Owner | undefined): void {
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (JSON.stringify(ownerOf(aside)) !== JSON.stringify(left)) placeIn(aside, lock);
  rmSync(aside, { force: true });
}

function heldStop(name: string, lock: string, owner: Owner | undefined): Stop {
  const file = basename(lock);
  if (owner === undefined) return misuse(text('cli.lock.unreadable', { name, lock: file }));
  const { pid, host, since } = owner;
  const told = text('cli.lock.held', { name, pid: String(pid), since });
  return host === hostname() ? misuse(told) : misuse(told, text('cli.lock.elsewhere', { host, lock: file }));
}

/** Unlocks when called, when the program ends, and when it is interrupted and nothing else listens to that. */
function holding(lock: string, own: Owner): () => void {
  let isHeld = true;
  const unlock = (): void => {
    if (!isHeld) return;
    isHeld = false;
    process.off('exit', unlock);
    for (const [signal, listen] of listening) process.off(signal, listen);
    if (JSON.stringify(ownerOf(lock)) === JSON.stringify(own)) rmSync(lock, { force: true });
  };
  const listening = (Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]).map((signal) => {
    const listen = (): void => {
      // Whoever else listens ends the work in order, and unlocks.
      if (process.listenerCount(signal) > 1) return;
      unlock();
      process.exit(128 + SIGNALS[signal]);
    };
    process.on(signal, listen);
    return [signal, listen] as const;
  });
  process.on('exit', unlock);
  return unlock;
}
