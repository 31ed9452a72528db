/** A real Redis for a test: on a free port of this machine, with its append-only file in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedis } from '../../tools/redis.mjs';

const SERVER = findRedis();
/** Whether there is one; where there is none, `npm test` has said why. */
export const hasRedis = SERVER !== undefined;

export interface RedisServer {
  /** `redis://127.0.0.1:PORT` */
  readonly address: string;
  /** `rediss://localhost:PORT`, where there is TLS. */
  readonly tlsAddress: string;
  /** A client of the test's own. */
  readonly client: Redis;
  /** Kills the server outright, and starts it again on what its file holds. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for a state, never for a time; gives up only long after a slow machine would have come to it. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It never came to this: ${what}`);
    await pause(20);
  }
}

export interface ServerOptions {
  /** That clients must give. */
  readonly password?: string;
  /** Files of a certificate for localhost: the server is reached by TLS as well. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export async function startRedis({ password, tls }: ServerOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'brink-redis-'));
  const port = await freePort();
  const tlsPort = tls === undefined ? undefined : await freePort();
  const start = (): ChildProcess =>
    spawn(
      SERVER ?? '',
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
        ...['--appendonly', 'yes', '--appendfsync', 'always'],
        ...(password === undefined ? [] : ['--requirepass', password]),
        ...(tls === undefined
          ? []
          : ['--tls-port', String(tlsPort), '--tls-cert-file', tls.certificate, '--tls-key-file', tls.key]),
        ...(tls === undefined ? [] : ['--tls-auth-clients', 'no']),
      ],
      { stdio: 'ignore' },
    );
  let server = start();
  const end = (): void => void server.kill('SIGKILL');
  process.once('exit', end);
  const client = new Redis({
    ...{ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 50 },
    ...(password === undefined ? undefined : { password }),
  });
  client.on('error', () => undefined);
  await client.ping();
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGKILL');
    await gone;
  };
  return {
    address: `redis://127.0.0.1:${port}`,
    tlsAddress: `rediss://localhost:${tlsPort}`,
    client,
    async restart() {
      await kill();
      server = start();
      await client.ping();
    },
    async stop() {
      process.off('exit', end);
      client.disconnect();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
