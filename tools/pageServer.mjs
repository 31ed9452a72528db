// A small static server for the built page: right types, security headers, gzip, nothing outside its folder. No request
// ends it, holds it up or costs it a file descriptor.
import { realpathSync } from 'node:fs';
import { createServer, STATUS_CODES } from 'node:http';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from './security.mjs';
import { compressible, openFile, pathIn, typeOf, zipper } from './servedFiles.mjs';

const SECOND = 1000;
/** A class behind one server opens six connections each; each sends one file at a time. */
const MOST_CONNECTIONS = 400;
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10 * SECOND,
  requestTimeout: 15 * SECOND,
  keepAliveTimeout: 5 * SECOND,
  connectionsCheckingInterval: 2 * SECOND,
};
/** After which a connection that takes nothing is closed. */
const STANDSTILL = 60 * SECOND;
const MOST_ON_ONE_CONNECTION = 1000;

/** What a failed call of the system means to who asked. */
const STATUS_OF = {
  ENOENT: 404,
  ENOTDIR: 404,
  ENAMETOOLONG: 404,
  ELOOP: 404,
  EACCES: 403,
  EPERM: 403,
  EMFILE: 503,
  ENFILE: 503,
  ENOMEM: 503,
};

/** Serves the files of a folder. Throws if there is no such folder. */
export function createPageServer(folder) {
  const root = realpathSync(resolve(folder));
  const zipped = zipper();

  async function answer(request, response) {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // A connection answers one request after the other: a file is opened only when it is this one's turn.
    if (response.socket === null) await new Promise((turn) => response.once('socket', turn));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(request, response, 405);
    }
    if (hasBody(request)) return refuse(request, response, 413);
    const asked = pathIn(request.url);
    if (asked === undefined) return refuse(request, response, 400);
    const found = await openFile(root, asked.path);
    if (found === undefined) return refuse(request, response, 404);
    if (found.folder !== undefined) {
      response.setHeader('Location', `${found.folder}${asked.search}`);
      return refuse(request, response, 301);
    }
    try {
      await send(request, response, found);
    } finally {
      await found.handle.close();
    }
  }

  async function send(request, response, served) {
    const { handle, file, size, version, isLasting } = served;
    const range = rangeIn(request, size, version);
    const zips = range === undefined && compressible(file, size) && takesGzip(request);
    const tag = zips ? `"${version}-gz"` : `"${version}"`;
    response.setHeader('Content-Type', typeOf(file));
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Accept-Ranges', 'bytes');
    if (isKnown(request, tag)) return void response.writeHead(304).end();
    if (range === 'beyond') {
      response.setHeader('Content-Range', `bytes */${size}`);
      return refuse(request, response, 416);
    }
    if (zips) {
      const bytes = await zipped(served);
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
      return void response.end(request.method === 'HEAD' ? undefined : bytes);
    }
    const { from, to } = range ?? { from: 0, to: size - 1 };
    const length = to - from + 1;
    if (range !== undefined) response.setHeader('Content-Range', `bytes ${from}-${to}/${size}`);
    response.writeHead(range === undefined ? 200 : 206, { 'Content-Length': length });
    if (request.method === 'HEAD' || length === 0) return void response.end();
    const stream = handle.createReadStream({ start: from, end: to });
    await pipeline(stream, response, { end: false });
    // A file that has become shorter meanwhile would leave the other side waiting for the rest.
    if (stream.bytesRead === length) response.end();
    else response.destroy();
  }

  /** An answer without the file: the folder's own 404 page to who reads pages, else a few words. */
  async function refuse(request, response, status) {
    const wantsPage = status === 404 && /\btext\/html\b/.test(request.headers.accept ?? '');
    const page = wantsPage ? await notFoundPage() : undefined;
    const body = Buffer.from(page ?? `${STATUS_CODES[status]}.\n`);
    for (const name of ['ETag', 'Accept-Ranges', 'Vary']) response.removeHeader(name);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', page === undefined ? 'text/plain; charset=utf-8' : typeOf('404.html'));
    // What else comes on this connection would be the body that is not wanted.
    if (hasBody(request)) response.setHeader('Connection', 'close');
    response.writeHead(status, { 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Its addresses are relative to the folder, and it answers for any depth below. */
  async function notFoundPage() {
    const found = await openFile(root, '/404.html').catch(() => undefined);
    if (found?.handle === undefined) return undefined;
    try {
      return (await found.handle.readFile('utf8')).replaceAll(/\b(href|src)="\.\//g, '$1="/');
    } finally {
      await found.handle.close();
    }
  }

  async function answerAnything(request, response) {
    try {
      await answer(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) return response.destroy();
      const status = STATUS_OF[error.code] ?? 500;
      if (status >= 500) console.error(`${request.method} ${JSON.stringify(request.url)}: ${error.message}`);
      if (status === 503) response.setHeader('Retry-After', '2');
      await refuse(request, response, status).catch(() => response.destroy());
    }
  }

  const server = createServer(LIMITS, answerAnything);
  // One that waits to be told to go on would send a body.
  server.on('checkContinue', answerAnything);
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_ON_ONE_CONNECTION;
  server.setTimeout(STANDSTILL);
  return server;
}

const hasBody = ({ headers }) =>
  headers['transfer-encoding'] !== undefined || !/^0*$/.test(headers['content-length'] ?? '');

/** Whether gzip is among the encodings that are taken, and not at weight 0. */
const takesGzip = ({ headers }) =>
  (headers['accept-encoding'] ?? '').split(',').some((each) => {
    const [, name, weight] = /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(each) ?? [];
    return name?.toLowerCase() === 'gzip' && Number(weight ?? 1) > 0;
  });

const isKnown = ({ headers }, tag) =>
  (headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

/**
 * The one range of bytes that is asked for: undefined where the whole file is to be sent, which a server may do for
 * anything else (several ranges, other units, a range of another version).
 */
function rangeIn({ method, headers }, size, version) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (method !== 'GET' || first === undefined || (first === '' && last === '')) return undefined;
  if (headers['if-range'] !== undefined && headers['if-range'] !== `"${version}"`) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return from <= to ? { from, to } : 'beyond';
}
