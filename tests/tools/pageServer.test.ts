import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPageServer } from '../../tools/pageServer.mjs';
import { SECURITY_HEADERS } from '../../tools/security.mjs';

const LARGE = 6_000_000;
const around = realpathSync(mkdtempSync(join(tmpdir(), 'brink-served-')));
const root = join(around, 'page');
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'part one'));
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(root, '.hidden'), 'secret');
  writeFileSync(join(root, 'index.html'), `<!doctype html><title>Home</title>${'<p>text</p>'.repeat(200)}`);
  writeFileSync(join(root, '404.html'), '<!doctype html><title>Nothing</title><a href="./">Home</a>');
  writeFileSync(join(root, 'part one', 'index.html'), '<!doctype html><title>Part</title>');
  writeFileSync(join(root, 'assets', 'a-1a2b.js'), 'export const a = 1;');
  writeFileSync(join(root, 'digits.bin'), '0123456789');
  writeFileSync(join(root, 'none.bin'), '');
  writeFileSync(join(root, 'large.bin'), Buffer.alloc(LARGE, 7));
  symlinkSync(join(around, 'secret.txt'), join(root, 'out.txt'));
  symlinkSync(around, join(root, 'outside'));
  symlinkSync('loop', join(root, 'loop'));
  server = createPageServer(root);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(around, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with the path as it is written: nothing tidies it on the way. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
      answer.on('error', failed);
    });
    asked.on('error', failed);
    asked.end();
  });
}
const statusOf = async (path: string, headers?: Record<string, string>): Promise<number | undefined> =>
  (await get(path, headers)).status;

/** Everything that comes back for these bytes until the server closes the connection. */
function raw(bytes: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      heard += part;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard));
  });
}

const DESCRIPTORS = '/proc/self/fd';
const target = (descriptor: string): string => {
  try {
    return readlinkSync(join(DESCRIPTORS, descriptor));
  } catch {
    return '';
  }
};
/** How many files of the served folder this process holds open. */
const openFiles = (): number =>
  readdirSync(DESCRIPTORS).filter((descriptor) => target(descriptor).startsWith(root)).length;

describe('a file', () => {
  it('comes with its type, its version and the security headers', async () => {
    const { status, headers, body } = await get('/?x=1#y');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(body.toString()).toContain('<title>Home</title>');
    expect(await statusOf('/', { 'If-None-Match': `"other", W/${headers.etag}` })).toBe(304);
    expect(await statusOf('/', { 'If-None-Match': '"other"' })).toBe(200);
  });

  it('comes compressed to who takes that', async () => {
    const plain = await get('/');
    const zipped = await get('/', { 'Accept-Encoding': 'br, gzip;q=0.5' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect((await get('/', { 'Accept-Encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
    expect((await get('/digits.bin', { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  it('is kept for good where its name has its hash', async () => {
    expect((await get('/assets/a-1a2b.js')).headers['cache-control']).toMatch(/immutable/);
    expect((await get('/digits.bin')).headers['cache-control']).toBe('no-cache');
  });

  it('comes in part where one range is asked for, and whole for any other wish', async () => {
    const part = async (range: string, more = {}) => {
      const { status, headers, body } = await get('/digits.bin', { Range: range, ...more });
      return [status, headers['content-range'], body.length > 10 ? '' : body.toString()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
    expect((await part('bytes=10-')).slice(0, 2)).toEqual([416, 'bytes */10']);
    for (const range of ['bytes=0-1,4-5', 'bytes=4-2', 'bytes=-', 'lines=1-2', 'nonsense'])
      expect(await part(range), range).toEqual([200, undefined, '0123456789']);
    expect(await part('bytes=0-1', { 'If-Range': '"old"' })).toEqual([200, undefined, '0123456789']);
    expect((await get('/none.bin', { Range: 'bytes=0-' })).status).toBe(416);
  });

  it('is told of without its content', async () => {
    const { status, headers, body } = await get('/large.bin', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(LARGE), 0]);
    expect((await get('/none.bin')).body.length).toBe(0);
  });
});

describe('what is no file of the folder', () => {
  it.each([
    ['nothing there', '/nothing', 404],
    ['below a file', '/digits.bin/x', 404],
    ['a file as a folder', '/digits.bin/', 404],
    ['a folder without a page', '/empty/', 404],
    ['a way out', '/../secret.txt', 404],
    ['a way out, encoded', '/%2e%2e/secret.txt', 404],
    ['a way out, strokes encoded', '/..%2fsecret.txt', 404],
    ['a way out, backwards', '/..%5csecret.txt', 404],
    ['a link out', '/out.txt', 404],
    ['through a link out', '/outside/secret.txt', 404],
    ['a link to itself', '/loop', 404],
    ['a hidden file', '/.hidden', 404],
    ['another host', '//elsewhere/digits.bin', 404],
    ['too long a name', `/${'x'.repeat(3000)}`, 404],
    ['a zero byte', '/digits.bin%00', 400],
    ['a lone percent', '/%', 400],
    ['no UTF-8', '/%ff%fe', 400],
    ['no path', '*', 400],
  ])('%s', async (_, path, status) => {
    expect(await statusOf(path)).toBe(status);
    expect(await statusOf('/digits.bin')).toBe(200);
  });

  it('is told by a page that leads home from any depth', async () => {
    const { status, headers, body } = await get('/a/b/c', { Accept: 'text/html,*/*;q=0.8' });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.toString()).toContain('<a href="/">Home</a>');
    expect((await get('/a/b/c')).headers['content-type']).toMatch(/^text\/plain/);
  });

  it('sends a folder without its last stroke to its own address', async () => {
    const { status, headers } = await get('//part%20one?x=1');
    expect([status, headers.location]).toEqual([301, '/part%20one/?x=1']);
    expect(await statusOf('/part%20one/')).toBe(200);
  });
});

describe('what is no plain question', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const { status, headers } = await get('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('a body is not read', async () => {
    const most = 'x'.repeat(100_000);
    expect(await raw(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n${most}`)).toMatch(/^HTTP\/1.1 405/);
    expect(await raw('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\nx')).toMatch(/^HTTP\/1.1 413/);
    expect(await raw('GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n')).toMatch(/^HTTP\/1.1 413/);
    expect(await raw('PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n')).toMatch(
      /^HTTP\/1.1 405/,
    );
  });

  it.each([
    ['headers beyond the limit', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1.1 431/],
    ['an address beyond the limit', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, /^HTTP\/1.1 431/],
    ['no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n', /^HTTP\/1.1 400/],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400/],
    ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', /^$/],
    ['a space in the address', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1.1 400/],
  ])('%s is refused', async (_, bytes, answer) => {
    expect(await raw(bytes)).toMatch(answer);
    expect(await statusOf('/digits.bin')).toBe(200);
  });

  it('an upgrade is answered as the question that it is', async () => {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    expect(await statusOf('/digits.bin', headers)).toBe(200);
  });
});

describe.runIf(existsSync(DESCRIPTORS))('descriptors', () => {
  const allGivenBack = () => vi.waitFor(() => expect(openFiles()).toBe(0), { timeout: 20_000, interval: 50 });

  it('are given back when requests break off', async () => {
    let most = 0;
    for (let round = 0; round < 4; round++) {
      const sockets: Socket[] = [];
      for (let i = 0; i < 50; i++) {
        const socket = connect(port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
        sockets.push(socket);
      }
      // Some before their answer has begun, some within it.
      await Promise.all(sockets.slice(25).map((socket) => once(socket, 'data').then(() => socket.pause())));
      most = Math.max(most, openFiles());
      for (const socket of sockets) socket.destroy();
    }
    expect(most).toBeGreaterThan(0);
    await allGivenBack();
    expect((await get('/large.bin')).body.length).toBe(LARGE);
  });

  it('are one a connection, however many requests wait on it', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(500));
    await once(socket, 'data');
    socket.pause();
    expect(openFiles()).toBe(1);
    socket.destroy();
    await allGivenBack();
    expect(await statusOf('/digits.bin')).toBe(200);
  });
});

it('a file that becomes shorter while it is sent breaks the answer off', async () => {
  const file = join(root, 'shrinking.bin');
  writeFileSync(file, Buffer.alloc(40_000_000));
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /shrinking.bin HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  socket.pause();
  truncateSync(file, 1000);
  let heard = 0;
  socket.on('data', (part: Buffer) => {
    heard += part.length;
  });
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'close');
  expect(heard).toBeLessThan(40_000_000);
  expect(await statusOf('/shrinking.bin')).toBe(200);
});

it('a thousand requests on one connection are answered in their order', async () => {
  const asked = 'GET /digits.bin HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400);
  const heard = await raw(`${asked}GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  expect(heard.match(/HTTP\/1\.1 200/g)).toHaveLength(400);
  expect(heard.trimEnd().split('HTTP/1.1').at(-1)).toContain('404');
});
