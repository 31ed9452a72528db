/**
 * Terms: the named reasons for a change. The change applied is their sum, so before + terms = after by construction;
 * names are kept only while recording.
 */

import type { ActorIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import type { TermKind } from '../vocabulary.ts';
import type { Term } from './events.ts';

/** Collects the terms of one change; names are kept only while recording. */
export class TermSum {
  sum = 0;
  private recording = false;
  private kept: Term[] = [];

  start(recording: boolean): void {
    this.sum = 0;
    this.recording = recording;
    if (recording) this.kept = [];
  }

  /** Adds an integer term to the change. */
  add(kind: TermKind, value: number, region?: RegionIndex, actor?: ActorIndex, side?: SideIndex): void {
    this.sum += value;
    if (this.recording && value !== 0) this.keep(kind, value, region, actor, side);
  }

  /** Adds a precomputed group of terms. */
  addGroup(group: TermGroup): void {
    this.sum += group.sum;
    if (this.recording) for (let i = 0; i < group.count; i++) this.keep(group.kinds[i], group.values[i]);
  }

  private keep(kind: TermKind, value: number, region?: RegionIndex, actor?: ActorIndex, side?: SideIndex): void {
    this.kept.push({
      kind,
      value,
      ...(region === undefined ? undefined : { region }),
      ...(actor === undefined ? undefined : { actor }),
      ...(side === undefined ? undefined : { side }),
    });
  }

  /**
   * Clamps the sum so that `before + sum` stays in [low, high]; the cut becomes a term of its own. Returns the new
   * value.
   */
  applyTo(before: number, low: number, high: number): number {
    const after = before + this.sum;
    if (after > high) this.add('limit', high - after);
    else if (after < low) this.add('limit', low - after);
    return before + this.sum;
  }

  take(): readonly Term[] {
    return this.kept;
  }
}

/** Terms that apply equally to many, computed once. */
export class TermGroup {
  sum = 0;
  count = 0;
  readonly kinds: TermKind[] = [];
  readonly values: number[] = [];

  clear(): void {
    this.sum = 0;
    this.count = 0;
  }

  add(kind: TermKind, value: number): void {
    if (value === 0) return;
    this.sum += value;
    this.kinds[this.count] = kind;
    this.values[this.count++] = value;
  }
}
