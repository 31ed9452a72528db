// A small static server for the built page: right types, security headers, gzip, nothing outside its folder.
// As a program: node tools/serve.mjs [--port n] [--host name] [--folder path]
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { inRoot } from './project.mjs';
import { SECURITY_HEADERS } from './security.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.geojson', '.svg', '.txt', '.map', '.webmanifest']);

/** The file a request means, or undefined; a folder means its index.html. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  let file = join(folder, path);
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return undefined;
  const real = realpathSync(file);
  return real.startsWith(folder + sep) ? real : undefined;
}

export function createPageServer(folder) {
  const root = realpathSync(resolve(folder));
  const gzipped = new Map();
  const compressed = (file, version) => {
    const known = gzipped.get(file);
    if (known?.version === version) return known.bytes;
    const bytes = gzipSync(readFileSync(file));
    gzipped.set(file, { version, bytes });
    return bytes;
  };

  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refuse = (status, words) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(words);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
    const file = fileFor(root, request.url ?? '/');
    if (file === undefined) return refuse(404, 'Not found.');

    const { size, mtimeMs } = statSync(file);
    const version = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const ending = extname(file);
    response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
    response.setHeader('ETag', version);
    // Files under assets/ carry a hash of their content in their name.
    const lasting = file.startsWith(join(root, 'assets') + sep);
    response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === version) {
      response.writeHead(304);
      return response.end();
    }
    const zip = COMPRESSED.has(ending) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (!zip) {
      response.writeHead(200, { 'Content-Length': size });
      if (request.method === 'HEAD') return response.end();
      return createReadStream(file).pipe(response);
    }
    const bytes = compressed(file, version);
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length });
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  });
}

/** Listens on the port, or on the next free one if `next` is set; resolves with the port. */
export function listen(server, { port, host, next }) {
  return new Promise((done, fail) => {
    const attempt = (candidate) => {
      server.once('error', (error) => {
        if (next && error.code === 'EADDRINUSE' && candidate < port + 100) attempt(candidate + 1);
        else fail(error);
      });
      server.listen(candidate, host, () => {
        server.removeAllListeners('error');
        done(server.address().port);
      });
    };
    attempt(port);
  });
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      folder: { type: 'string', default: inRoot('dist', 'page') },
    },
  });
  if (!existsSync(join(values.folder, 'index.html'))) {
    console.error(`No page in ${values.folder}: run "npm run build:page" first.`);
    process.exit(1);
  }
  const port = await listen(createPageServer(values.folder), {
    port: Number(values.port),
    host: values.host,
    next: false,
  });
  console.log(`http://${values.host}:${port}/`);
}
