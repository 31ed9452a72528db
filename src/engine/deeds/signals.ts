/**
 * Public signals: what everybody can read. Each has a kind, a weight, and a place or actor if it concerns one. It is
 * absorbed over a few turns (`release`), so that news decays instead of acting once and forever (M08-M10).
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { SIGNAL_SLOTS } from '../state/columns.ts';
import type { GameState } from '../state/state.ts';
import type { Turn } from '../turn.ts';
import { SIGNAL, type SignalKind } from '../vocabulary.ts';

/** A remaining weight up to this is absorbed all at once, thousandths. */
const SPENT = 15;

export interface SignalSource {
  readonly region?: RegionIndex;
  /** The side concerned: the loser of a place, the partner of an ally. */
  readonly side?: SideIndex;
  readonly actor?: ActorIndex;
  /** Thousandths of the usual weight for its kind. */
  readonly weight: number;
  /** Whether partners had been told beforehand. */
  readonly noticed?: boolean;
}

/** Writes a signal into the state and returns its slot. Kinds are stored from 1; 0 marks an empty slot. */
export function putSignal(state: GameState, turn: number, kind: SignalKind, source: SignalSource): number {
  const { signal, cost } = state;
  // Reuse a slot whose signal is fully absorbed, else the oldest.
  let slot = cost.signalHead[0];
  for (let i = 0; i < SIGNAL_SLOTS; i++) {
    const next = (cost.signalHead[0] + i) % SIGNAL_SLOTS;
    if (signal.remaining[next] !== 0) continue;
    slot = next;
    break;
  }
  cost.signalHead[0] = (slot + 1) % SIGNAL_SLOTS;
  signal.kind[slot] = SIGNAL[kind] + 1;
  signal.turn[slot] = turn;
  signal.region[slot] = source.region ?? NONE;
  signal.side[slot] = source.side ?? NONE;
  signal.actor[slot] = source.actor ?? NONE;
  signal.weight[slot] = source.weight;
  signal.remaining[slot] = source.weight;
  signal.noticed[slot] = source.noticed === true ? 1 : 0;
  return slot;
}

/** Gives a public signal and records it. */
export function giveSignal(turn: Turn, kind: SignalKind, source: SignalSource): void {
  const slot = putSignal(turn.state, turn.number, kind, source);
  if (turn.recorder !== undefined) {
    turn.recorder.causes.set('signal', slot, turn.cause);
    turn.note('signalGiven', {
      about: kind,
      after: source.weight,
      ...(source.region === undefined ? undefined : { region: source.region }),
      ...(source.side === undefined ? undefined : { side: source.side }),
      ...(source.actor === undefined ? undefined : { actor: source.actor }),
    });
  }
}

/** Absorbs part of a signal: returns that part and lowers what remains. */
export function takeIn(state: GameState, slot: number, release: number): number {
  const remaining = state.signal.remaining[slot];
  const part = remaining <= SPENT ? remaining : round(remaining * release);
  state.signal.remaining[slot] = remaining - part;
  return part;
}
