/**
 * Keyed chance: a draw is a function of (key, turn, purpose, who, n), not the next number of a stream. Adding or
 * skipping a draw shifts no other, so two runs with one seed differ only by what was changed (common random numbers).
 *
 * The hash is a two-round murmur3-style integer mix (finaliser constants of MurmurHash3, Austin Appleby, public
 * domain). A text seed becomes the key once, through `seedrandom`; it is delimited and prefixed because short
 * seedrandom keys cycle ('1', '11', '111' would give the same stream).
 */
import seedrandom from 'seedrandom';
import { finishHash, fnv1a } from '../core/hash.ts';

/** Two 32-bit words; each run of an ensemble derives its own from the base key. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/** What a draw is for. The order is part of the rules: append, never reorder. */
export const DRAW_PURPOSES = [
  'threshold',
  'cohesion',
  'battle',
  'bargain',
  'rising',
  'leaderExit',
  'interception',
  'leak',
  'talk',
  'doctrine',
  'report',
  'defection',
  'casualties',
  'harm',
  'random',
  'escalation',
  'obedience',
  'fortune',
  'succession',
  'posture',
  'lapse',
  'disorder',
  'depot',
] as const;
/** A purpose's number in the hash, from 1. */
export type DrawPurpose = number & { readonly brand: 'purpose' };
export const DRAW = Object.fromEntries(DRAW_PURPOSES.map((name, i) => [name, i + 1])) as {
  readonly [Name in (typeof DRAW_PURPOSES)[number]]: DrawPurpose;
};

export function keyOf(seed: string): Key {
  const source = seedrandom(`brink/1/${seed.length}/${seed}/end`);
  return { a: source.int32(), b: source.int32() };
}

/** The key of run `i` (0 or more) of an ensemble with this base key. */
export function keyOfRun(base: Key, i: number): Key {
  return { a: mix(base.a, i, 0x52554e31), b: mix(base.b, i, 0x52554e32) };
}

function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ c, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * Hashes an id into the `who` of a draw. Not its index, so that adding a place changes no other place's luck.
 * Collisions are refused at load.
 */
export function whoOf(id: string): number {
  let h = fnv1a(id);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) | 0;
}

/** 32 uniform bits as an unsigned integer. */
export function drawBits(key: Key, turn: number, purpose: DrawPurpose, who: number, n = 0): number {
  let h = (key.a ^ Math.imul(who, 0xcc9e2d51)) | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b) + Math.imul(purpose + (n << 8), 0x9e3779b1);
  h ^= h >>> 13;
  return finishHash(Math.imul(h, 0xc2b2ae35) ^ (key.b + Math.imul(turn + 1, 0x27d4eb2f))) >>> 0;
}

/** Uniform in [0, 1), a multiple of 2^-32. */
export function draw(key: Key, turn: number, purpose: DrawPurpose, who: number, n = 0): number {
  return drawBits(key, turn, purpose, who, n) / 4294967296;
}

/** Uniform integer in thousandths, 0 (included) to 1000 (excluded). */
export function drawThousandths(key: Key, turn: number, purpose: DrawPurpose, who: number, n = 0): number {
  return Math.floor(draw(key, turn, purpose, who, n) * 1000);
}

/**
 * Standard normal to within about 0.01 below three deviations: the scaled sum of four 16-bit uniforms from two draws
 * (Irwin-Hall with n = 4, bounded at +-3.46), which needs no inexact function.
 */
export function drawNormal(key: Key, turn: number, purpose: DrawPurpose, who: number, n = 0): number {
  const x = drawBits(key, turn, purpose, who, n);
  const y = drawBits(key, turn, purpose, who, n + 0x4000);
  const sum = (x & 0xffff) + (x >>> 16) + (y & 0xffff) + (y >>> 16);
  return (sum / 65536 - 2) * 1.7320508075688772;
}
