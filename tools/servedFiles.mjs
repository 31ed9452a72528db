// The files of a folder, as a server asks for them: by the address of a request, never outside the folder.
import { open, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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
/** Compressed files are held in memory. */
const LARGEST_COMPRESSED = 16 * 1024 * 1024;

export const typeOf = (name) => TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
export const compressible = (name, size) =>
  COMPRESSED.has(extname(name).toLowerCase()) && size > 0 && size <= LARGEST_COMPRESSED;

/** The decoded path of a request's address and its search part; undefined if it is no address. */
export function pathIn(url) {
  const [, written, search] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?/i.exec(url ?? '') ?? [];
  if (written === undefined) return undefined;
  try {
    const path = decodeURIComponent(written);
    return path.includes('\0') ? undefined : { path, search: search ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Opens the file that a path means; a folder means its index.html. Undefined where there is none: nothing outside the
 * folder is, by links neither, and no hidden file. A path without its last stroke to a folder with an index.html gives
 * the `folder`'s right path instead. Rejects with the system's error.
 *
 * @param root the folder's real path.
 * @returns with a handle that the caller closes.
 */
export async function openFile(root, path) {
  const steps = path.split(/[/\\]/).filter((step) => step !== '');
  if (steps.some((step) => step.startsWith('.'))) return undefined;
  const asked = await realpath(join(root, path));
  const isFolder = (await stat(asked)).isDirectory();
  const file = isFolder ? await realpath(join(asked, 'index.html')) : asked;
  if (!file.startsWith(root + sep)) return undefined;
  // What is no file (a pipe, a device) might never open.
  if (!(await stat(file)).isFile()) return undefined;
  if (isFolder && !path.endsWith('/')) return { folder: `/${steps.map(encodeURIComponent).join('/')}/` };
  const handle = await open(file, 'r');
  try {
    const { size, mtimeMs } = await handle.stat();
    return {
      handle,
      file,
      size,
      version: `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`,
      // Files under assets/ carry a hash of their content in their name.
      isLasting: file.startsWith(join(root, 'assets') + sep),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const zip = promisify(gzip);

/** Compresses each version of a file once, however many ask for it at a time. */
export function zipper() {
  const kept = new Map();
  return ({ file, version, handle }) => {
    const known = kept.get(file);
    if (known?.version === version) return known.bytes;
    const bytes = handle.readFile().then((plain) => zip(plain));
    kept.set(file, { version, bytes });
    bytes.catch(() => kept.delete(file));
    return bytes;
  };
}
