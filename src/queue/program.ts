/**
 * Which program plays. Rows of two programs must not stand in one file, so that commands and workers of one queue are
 * of one build: that of what plays, by its hash. Version and rules are there to be told.
 */
import { createHash } from 'node:crypto';
import { isObject } from '../core/unknown.ts';

export interface Program {
  readonly version: string;
  readonly rules: number;
  /** The first 16 hexadecimal digits of the SHA-256 of the file that plays, which names all others by their hashes. */
  readonly build: string;
}

export const buildOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex').slice(0, 16);

export const isSameProgram = (a: Program, b: Program): boolean => a.build === b.build && a.rules === b.rules;

/** "Brink 1.2.3, rules 4, build 0123456789abcdef" */
export const programName = ({ version, rules, build }: Program): string =>
  `Brink ${version}, rules ${rules}, build ${build}`;

export function readProgram(raw: unknown): Program | undefined {
  if (!isObject(raw)) return undefined;
  const { version, rules, build } = raw;
  const isWhole = typeof version === 'string' && version.length < 40 && typeof rules === 'number';
  return isWhole && typeof build === 'string' && /^[0-9a-f]{16}$/.test(build) ? { version, rules, build } : undefined;
}
