/**
 * Where a queue is: an address of Redis, `redis://HOST:PORT/DATABASE` or `rediss://` for TLS. A password never stands
 * in it, since others see the command line of a program: it comes from the environment, and no text of ours holds it.
 */
import { fail, ok, type Result } from '../core/result.ts';
import type { QueueProblem } from './problem.ts';

export interface Address {
  /** As it may be shown: without any password. */
  readonly name: string;
  readonly options: RedisSettings;
}

/** What a client of Redis is made with. */
export interface RedisSettings {
  host: string;
  port: number;
  db: number;
  username?: string;
  password?: string;
  /** Undefined: in the clear. The certificate is checked against the name. */
  tls?: { servername: string };
  /** A request waits until it is answered. */
  maxRetriesPerRequest: null;
  keepAlive: number;
  /** Milliseconds until the next try to connect. */
  retryStrategy: (tries: number) => number;
}

/** The variable of the environment that holds the password. */
export const PASSWORD_VARIABLE = 'BRINK_QUEUE_PASSWORD';

const USUAL_PORT = 6379;
const MOST_DATABASES = 10_000;
/** Longest wait between two tries to connect again, milliseconds. */
const MOST_WAIT_MS = 2000;

/** Fails on what is no address of Redis, and on one that holds a password. */
export function readAddress(word: string, password: string | undefined): Result<Address, QueueProblem> {
  const wrong = (code: 'queue/address' | 'queue/secret'): Result<never, QueueProblem> =>
    fail({ code, at: '', values: {} });
  let url: URL;
  try {
    url = new URL(word);
  } catch {
    return wrong('queue/address');
  }
  const { protocol, hostname, port, pathname, username, search, hash } = url;
  if (url.password !== '') return wrong('queue/secret');
  const [, database = '0'] = /^\/?(\d{1,5})?$/.exec(pathname) ?? ['', 'x'];
  const number = Number(database);
  const isRedis = protocol === 'redis:' || protocol === 'rediss:';
  if (!isRedis || hostname === '' || search !== '' || hash !== '' || !(number < MOST_DATABASES))
    return wrong('queue/address');
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const at = port === '' ? USUAL_PORT : Number(port);
  return ok({
    name: `${protocol}//${username === '' ? '' : `${username}@`}${hostname}:${at}/${number}`,
    options: {
      ...{ host, port: at, db: number, maxRetriesPerRequest: null, keepAlive: 10_000 },
      ...(username === '' ? undefined : { username: decodeURIComponent(username) }),
      ...(password === undefined || password === '' ? undefined : { password }),
      ...(protocol === 'rediss:' ? { tls: { servername: host } } : undefined),
      retryStrategy: (tries) => Math.min(MOST_WAIT_MS, 50 * 2 ** Math.min(tries, 10)),
    },
  });
}
