/**
 * Divergence: where two runs on the same draws part. The track of a base run keeps its state at every turn; a variant
 * is compared with it turn by turn. The turn in which they part is replayed with both logs on, to name the first event
 * and term that differ.
 */

import { type ActIndex, FIRST, NONE, type RegionIndex } from '../core/indices.ts';
import { EVENT_KINDS, type GameEvent } from '../engine/events/events.ts';
import type { GameState } from '../engine/state/state.ts';
import { TERM_KINDS } from '../engine/vocabulary.ts';
import { eventsApart } from '../play/parting.ts';

/**
 * Per pair of runs: the first turn (from 0) after which the states differ; START: already at the start; NONE: never.
 */
export interface PairTable {
  readonly pairs: number;
  /** Any word of the state. */
  readonly stateTurn: Int16Array;
  /** Holders of places, or acts that have ended. */
  readonly groundTurn: Int16Array;
  /**
   * First difference in the log of the turn in which the states part (below: in which the ground does), TERM_WIDTH
   * entries each; NONE: not looked up.
   */
  readonly stateTerm: Int16Array;
  readonly groundTerm: Int16Array;
}

/** The states differ already at the start. */
export const START = -2;
/**
 * Entries of a first term: code of the event kind, of the term kind (NONE: no term), and the place (NONE: no place).
 */
export const TERM_WIDTH = 3;

export function allocatePairs(pairs: number): PairTable {
  return {
    pairs,
    stateTurn: new Int16Array(pairs).fill(NONE),
    groundTurn: new Int16Array(pairs).fill(NONE),
    stateTerm: new Int16Array(pairs * TERM_WIDTH).fill(NONE),
    groundTerm: new Int16Array(pairs * TERM_WIDTH).fill(NONE),
  };
}

export function copyPairs(into: PairTable, first: number, rows: PairTable): void {
  into.stateTurn.set(rows.stateTurn, first);
  into.groundTurn.set(rows.groundTurn, first);
  into.stateTerm.set(rows.stateTerm, first * TERM_WIDTH);
  into.groundTerm.set(rows.groundTerm, first * TERM_WIDTH);
}

export function firstPairs(table: PairTable, pairs: number): PairTable {
  return {
    pairs,
    stateTurn: table.stateTurn.subarray(0, pairs),
    groundTurn: table.groundTurn.subarray(0, pairs),
    stateTerm: table.stateTerm.subarray(0, pairs * TERM_WIDTH),
    groundTerm: table.groundTerm.subarray(0, pairs * TERM_WIDTH),
  };
}

export function sameState(a: GameState, b: Int32Array, offset: number): boolean {
  const { words } = a;
  for (let i = 0; i < words.length; i++) if (words[i] !== b[offset + i]) return false;
  return true;
}

/** The first place with different holders in the two states; NONE: all agree. */
export function placeApart(a: GameState, b: GameState): number {
  const [x, y] = [a.region.holder, b.region.holder];
  for (let r: RegionIndex = FIRST; r < x.length; r++) if (x[r] !== y[r]) return r;
  return NONE;
}

export function sameActs(a: GameState, b: GameState): boolean {
  const [p, q] = [a.act.endedTurn, b.act.endedTurn];
  for (let a: ActIndex = FIRST; a < p.length; a++) if (p[a] !== q[a]) return false;
  return true;
}

/** Writes the first difference between two logs of one turn; only about one place if given. */
export function writeFirstTerm(
  base: readonly GameEvent[],
  variant: readonly GameEvent[],
  into: Int16Array,
  pair: number,
  place?: number,
): void {
  const about = (event: GameEvent): boolean =>
    !CAUSES.has(event.kind) && (place === undefined || event.region === place);
  const first = eventsApart(base.filter(about), variant.filter(about)) ?? eventsApart(base, variant);
  if (first === undefined) return;
  const at = pair * TERM_WIDTH;
  const { event, term } = first;
  into[at] = EVENT_KINDS.indexOf(event.kind);
  into[at + 1] = term === undefined ? NONE : TERM_KINDS.indexOf(term.kind);
  into[at + 2] = event.region ?? NONE;
}

/** Orders and triggers are the change itself; we look for its first effect. */
const CAUSES: ReadonlySet<string> = new Set(['orderGiven', 'orderRefused', 'triggerFired']);

/** Keeps the state of a run at the start and after each turn. */
export interface Track {
  readonly words: Int32Array;
  readonly width: number;
  /** Turn of the first state kept. */
  first: number;
  last: number;
}

export function createTrack(turns: number, width: number): Track {
  return { words: new Int32Array((turns + 1) * width), width, first: 0, last: 0 };
}

/** Stores a state under its turn; `begins`: it is the first of a run. */
export function keep(track: Track, state: GameState, begins: boolean): void {
  const turn = state.clock.turn[0];
  track.words.set(state.words, turn * track.width);
  if (begins) track.first = turn;
  track.last = turn;
}

/** The words of the state before a turn; a view into the track's memory, not a copy. */
export function recall(track: Track, turn: number): Int32Array {
  return track.words.subarray(turn * track.width, (turn + 1) * track.width);
}
