/**
 * File input and output. Names are relative to the user's directory: npm runs scripts in the package root and passes
 * the real one in INIT_CWD. Reads are bounded, so that neither a huge file nor an endless device fills the memory.
 */
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../core/result.ts';
import { text } from '../../words/text.ts';
import { EXIT, misuse, type Stop } from './exitCodes.ts';
import { reasonOf } from './terminal.ts';

const HERE = (process.env.npm_lifecycle_event === 'brink' ? process.env.INIT_CWD : undefined) ?? process.cwd();

export const pathFrom = (name: string): string => resolve(HERE, name);

/** A file of at most `maxBytes` bytes; `-` reads standard input. */
export function readContent(name: string, maxBytes: number): Result<Uint8Array, Stop> {
  let bytes: Buffer;
  try {
    bytes = readBytes(name === '-' ? 0 : openSync(pathFrom(name), 'r'), maxBytes + 1);
  } catch (error) {
    return fail(misuse(text('cli.file.unreadable', { name, reason: reasonOf(error) })));
  }
  return bytes.length > maxBytes ? fail(misuse(text('cli.file.tooLarge', { name, bytes: maxBytes }))) : ok(bytes);
}

/** Text of a file of at most `maxBytes` bytes; `-` reads standard input. */
export function readText(name: string, maxBytes: number): Result<string, Stop> {
  const bytes = readContent(name, maxBytes);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail(misuse(text('cli.file.notText', { name })));
  }
}

function readBytes(file: number, most: number): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    while (length < most) {
      const part = Buffer.alloc(Math.min(65_536, most - length));
      const read = readSync(file, part);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
  } finally {
    if (file !== 0) closeSync(file);
  }
  return Buffer.concat(parts, length);
}

/**
 * Writes a file completely or not at all: to a temporary file, then renamed. Devices and pipes are written directly.
 */
export function writeText(name: string, content: string): Stop | undefined {
  const path = pathFrom(name);
  const aside = `${path}.${process.pid}.part`;
  try {
    if (existsSync(path) && !statSync(path).isFile()) {
      writeFileSync(path, content);
      return undefined;
    }
    writeFileSync(aside, content);
    renameSync(aside, path);
    return undefined;
  } catch (error) {
    rmSync(aside, { force: true });
    return { exit: EXIT.unwritable, lines: [text('cli.file.unwritable', { name, reason: reasonOf(error) })] };
  }
}
