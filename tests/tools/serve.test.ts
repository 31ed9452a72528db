import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesOf, listen, portIn, whyNotListening } from '../../tools/listening.mjs';
import { createPageServer } from '../../tools/pageServer.mjs';
import { ROOT } from '../../tools/project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'brink-served-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
writeFileSync(join(folder, 'large.bin'), Buffer.alloc(30_000_000));
afterAll(() => rmSync(folder, { recursive: true }));

/** A port that something else listens at. */
async function takenPort(): Promise<{ port: number; free: () => void }> {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  return { port: (other.address() as AddressInfo).port, free: () => other.close() };
}

interface Program {
  child: ChildProcess;
  /** Both its outputs so far. */
  said: () => string;
}

function serve(...args: string[]): Program {
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'serve.mjs'), '--folder', folder, ...args]);
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (part: Buffer) => {
      said += part;
    });
  return { child, said: () => said };
}

const endOf = async ({ child }: Program): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'close')) as [number | null])[0];

describe('a port', () => {
  it('is a whole number that there is', () => {
    expect(['0', '8080', '65535'].map(portIn)).toEqual([0, 8080, 65535]);
    expect(['', '-1', '65536', '80.5', '1e3', 'x', ' 80'].map(portIn)).toEqual(Array(7).fill(undefined));
  });

  it('that is taken leaves the next free one, if that is allowed', async () => {
    const { port, free } = await takenPort();
    const server = createPageServer(folder);
    await expect(listen(server, { port, host: '127.0.0.1', next: false })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    expect(await listen(server, { port, host: '127.0.0.1', next: true })).toBeGreaterThan(port);
    server.close();
    free();
  });

  it('that is taken is told with the way on', async () => {
    const { port, free } = await takenPort();
    const program = serve('--port', String(port));
    expect(await endOf(program)).toBe(1);
    expect(program.said()).toBe(`Port ${port} is taken by another program. Choose another one: --port ${port + 1}\n`);
    free();
  });

  it('or a host that there is not is told so', () => {
    const why = (code: string) => whyNotListening({ code, message: 'm' }, { port: 80, host: 'h' });
    expect(why('EACCES')).toContain('--port 8080');
    expect(why('ENOTFOUND')).toContain('--host 127.0.0.1');
    expect(why('EOTHER')).toBe('Cannot listen on h:80: m');
  });

  it('is named as a browser takes it', () => {
    expect(addressesOf('127.0.0.1', 80)).toEqual(['http://localhost:80/']);
    expect(addressesOf('::1', 80)).toEqual(['http://[::1]:80/']);
    expect(addressesOf('0.0.0.0', 80)[0]).toBe('http://localhost:80/');
  });
});

describe.runIf(process.platform !== 'win32')('the server ends at a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s, with what it is sending broken off after a while', async (signal) => {
    const program = serve('--port', '0');
    await once(program.child.stdout as NodeJS.ReadableStream, 'data');
    const port = Number(/:(\d+)\//.exec(program.said())?.[1]);
    // One connection stands idle, and one takes nothing of a large file.
    const idle = connect(port, '127.0.0.1');
    const slow = connect(port, '127.0.0.1');
    for (const socket of [idle, slow]) socket.on('error', () => undefined);
    slow.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(slow, 'data');
    slow.pause();
    program.child.kill(signal);
    program.child.kill(signal);
    expect(await endOf(program)).toBe(0);
    for (const socket of [idle, slow]) socket.destroy();
  });
});
