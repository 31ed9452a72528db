/**
 * What a queue keeps in Redis beside BullMQ's jobs: texts by their SHA-256, rows of jobs, how works were cut, which
 * program the queue plays for, and who works. Rows are written before their job ends, so a job that is gone without
 * rows was lost, and is laid out again. Everything goes by itself after a week.
 */
import { Redis } from 'ioredis';
import { fail, ok, type Result } from '../core/result.ts';
import { isObject, isText } from '../core/unknown.ts';
import type { Address, RedisSettings } from './address.ts';
import type { QueueProblem } from './problem.ts';
import { isSameProgram, type Program, programName, readProgram } from './program.ts';
import { ROW_LIMITS } from './rows.ts';
import { addressOf, WORK_LIMITS } from './work.ts';

/** Names of BullMQ's queue, and before all keys. */
export const QUEUE = { name: 'jobs', prefix: 'brink' } as const;

export const KEPT_SECONDS = 7 * 24 * 3600;
/** How long rows are kept that a command has taken: it may be asked again at once. */
const TAKEN_SECONDS = 600;
/** A worker that has not been heard of for so long is gone. */
const ABSENT_MS = 30_000;
export const BEAT_MS = 5000;

/** Rows as a worker brought them. */
export interface Brought {
  /** Who played them: host and process. */
  readonly worker: string;
  /** Of one core. */
  readonly seconds: number;
  readonly sha256: string;
  /** Parts that cannot be played. */
  readonly refused: readonly number[];
  readonly bytes: Buffer;
}

/** One who works. */
export interface Hand {
  readonly worker: string;
  readonly cores: number;
  readonly program: Program;
}

export interface Store {
  readonly redis: Redis;
  /** Keeps a text and returns its address. */
  putText(text: string): Promise<Result<string, QueueProblem>>;
  /** Undefined if it is not there, too large, or not what its address says. */
  getText(address: string): Promise<string | undefined>;
  putRows(job: string, brought: Brought): Promise<void>;
  getRows(job: string): Promise<Brought | undefined>;
  /** Which of these have rows, or an entry of BullMQ. */
  whichAreThere(jobs: readonly string[]): Promise<readonly { readonly rows: boolean; readonly job: boolean }[]>;
  /** Rows that were taken go soon. */
  letGo(jobs: readonly string[]): Promise<void>;
  forgetRows(job: string): Promise<void>;
  /** The size of a work's jobs: as it was when it was first laid out, else this one. */
  cut(work: string, size: number): Promise<number>;
  /** Marks a work as taken back, until it is asked for again. */
  takeBack(work: string): Promise<void>;
  isTakenBack(work: string): Promise<boolean>;
  askAgain(work: string): Promise<void>;
  /** Tells that this one works. */
  beat(hand: Hand): Promise<void>;
  leave(hand: Hand): Promise<void>;
  hands(): Promise<readonly Hand[]>;
  /**
   * Takes the queue for a program. Fails while it plays for another one. `open`: counts jobs that wait or are played.
   */
  claim(program: Program, open: () => Promise<number>): Promise<Result<undefined, QueueProblem>>;
  close(): void;
}

const key = (kind: 'text' | 'rows' | 'cut' | 'back', name: string): string => `${QUEUE.prefix}:${kind}:${name}`;
const PROGRAM = `${QUEUE.prefix}:program`;
const HANDS = `${QUEUE.prefix}:hands`;

/** Connects once; later the connection is made again by itself whenever it is lost. */
export async function openStore({ name, options }: Address): Promise<Result<Store, QueueProblem>> {
  const { redis, connected } = connection(options);
  try {
    await redis.connect();
    await redis.ping();
    connected();
    return ok(storeOf(redis));
  } catch (error) {
    redis.disconnect();
    return fail({ code: 'queue/unreachable', at: '', values: { queue: name, reason: reasonOf(error) } });
  }
}

function connection(options: RedisSettings): { readonly redis: Redis; connected(): void } {
  let isConnected = false;
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    retryStrategy: (tries) => (isConnected ? options.retryStrategy(tries) : null),
  });
  // Whoever asks is told by the command that fails; a connection that is lost later is made again.
  redis.on('error', (error: unknown) => {
    lastError = error;
  });
  let lastError: unknown;
  const connect = redis.connect.bind(redis);
  redis.connect = async () => {
    try {
      await connect();
    } catch (error) {
      throw lastError ?? error;
    }
  };
  return {
    redis,
    connected: () => {
      isConnected = true;
    },
  };
}

/** The system's or Redis' own word for it, without addresses or arguments. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { message } = error;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /^[A-Z]+/.exec(message)?.[0] ?? (message.split('\n')[0].slice(0, 100) || 'no answer');
}

function storeOf(redis: Redis): Store {
  return {
    redis,
    ...textsOf(redis),
    ...rowsOf(redis),
    ...handsOf(redis),
    async cut(work, size) {
      const name = key('cut', work);
      await redis.set(name, String(size), 'EX', KEPT_SECONDS, 'NX');
      const kept = Number(await redis.get(name));
      return Number.isSafeInteger(kept) && kept > 0 ? kept : size;
    },
    async takeBack(work) {
      await redis.set(key('back', work), '', 'EX', KEPT_SECONDS);
    },
    isTakenBack: async (work) => (await redis.exists(key('back', work))) === 1,
    async askAgain(work) {
      await redis.del(key('back', work));
    },
    close: () => redis.disconnect(),
  };
}

function textsOf(redis: Redis): Pick<Store, 'putText' | 'getText'> {
  return {
    async putText(text) {
      const bytes = Buffer.byteLength(text);
      if (bytes > WORK_LIMITS.bytes)
        return fail({ code: 'queue/large', at: '', values: { bytes, most: WORK_LIMITS.bytes } });
      const address = addressOf(text);
      if ((await redis.expire(key('text', address), KEPT_SECONDS)) === 0)
        await redis.set(key('text', address), text, 'EX', KEPT_SECONDS);
      return ok(address);
    },
    async getText(address) {
      if ((await redis.strlen(key('text', address))) > WORK_LIMITS.bytes) return undefined;
      const text = (await redis.get(key('text', address))) ?? undefined;
      return text !== undefined && addressOf(text) === address ? text : undefined;
    },
  };
}

function rowsOf(redis: Redis): Pick<Store, 'putRows' | 'getRows' | 'whichAreThere' | 'letGo' | 'forgetRows'> {
  return {
    async putRows(job, { bytes, ...rest }) {
      const name = key('rows', job);
      const head = JSON.stringify(rest);
      answersOf(await redis.multi().hset(name, { head, bytes }).expire(name, KEPT_SECONDS).exec());
    },
    async getRows(job) {
      const name = key('rows', job);
      const lengths = await Promise.all([redis.hstrlen(name, 'head'), redis.hstrlen(name, 'bytes')]);
      if (lengths[0] > MOST_HEAD || lengths[1] > ROW_LIMITS.packed) return undefined;
      const { head, bytes } = await redis.hgetallBuffer(name);
      return head === undefined || bytes === undefined ? undefined : readBrought(head.toString(), bytes);
    },
    async whichAreThere(jobs) {
      const asked = redis.pipeline();
      for (const job of jobs) asked.exists(key('rows', job)).exists(`${QUEUE.prefix}:${QUEUE.name}:${job}`);
      const answers = answersOf(await asked.exec());
      return jobs.map((_, i) => ({ rows: answers[2 * i] === 1, job: answers[2 * i + 1] === 1 }));
    },
    async letGo(jobs) {
      const asked = redis.pipeline();
      for (const job of jobs) asked.expire(key('rows', job), TAKEN_SECONDS);
      await asked.exec();
    },
    async forgetRows(job) {
      await redis.del(key('rows', job));
    },
  };
}

/** The answers to requests that were sent together. Throws for the first that was refused. */
function answersOf(answers: [error: Error | null, answer: unknown][] | null): unknown[] {
  if (answers === null) throw new Error('nothing was done');
  return answers.map(([error, answer]) => {
    if (error !== null) throw error;
    return answer;
  });
}

const MOST_HEAD = 1_000_000;

function readBrought(head: string, bytes: Buffer): Brought | undefined {
  const raw = parsed(head);
  if (!isObject(raw)) return undefined;
  const { worker, seconds, sha256, refused } = raw;
  if (!isText(worker, 200) || typeof seconds !== 'number' || !isText(sha256, 64) || !Array.isArray(refused))
    return undefined;
  return { worker, seconds, sha256, refused: refused.filter(Number.isInteger), bytes };
}

function handsOf(redis: Redis): Pick<Store, 'beat' | 'leave' | 'hands' | 'claim'> {
  // Everybody by the one clock of Redis.
  const now = async (): Promise<number> => 1000 * Number((await redis.time())[0]);
  const hands = async (): Promise<Hand[]> =>
    (await redis.zrangebyscore(HANDS, (await now()) - ABSENT_MS, '+inf'))
      .map(readHand)
      .filter((each) => each !== undefined);
  return {
    async beat(hand) {
      const at = await now();
      await redis.zremrangebyscore(HANDS, '-inf', at - 10 * ABSENT_MS);
      await redis.zadd(HANDS, at, JSON.stringify(hand));
    },
    async leave(hand) {
      await redis.zrem(HANDS, JSON.stringify(hand));
    },
    hands,
    async claim(program, open) {
      const written = (await redis.get(PROGRAM)) ?? '';
      const theirs = readProgram(parsed(written));
      if (theirs !== undefined && !isSameProgram(theirs, program)) {
        const busy = (await open()) > 0 || (await hands()).some((hand) => isSameProgram(hand.program, theirs));
        const values = { theirs: programName(theirs), ours: programName(program) };
        if (busy) return fail({ code: 'queue/program', at: '', values });
      }
      await redis.set(PROGRAM, JSON.stringify(program));
      return ok(undefined);
    },
  };
}

function readHand(text: string): Hand | undefined {
  const raw = parsed(text);
  if (!isObject(raw)) return undefined;
  const program = readProgram(raw.program);
  const { worker, cores } = raw;
  return program !== undefined && isText(worker, 200) && typeof cores === 'number'
    ? { worker, cores, program }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
