/**
 * Terms: the named reasons for a change. The change applied is their sum, so before + terms = after by construction;
 * names are kept only while recording.
 */

import type { ActorIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import type { TermKind } from '../vocabulary.ts';
import type { Cause, Share } from './causes.ts';
import type { Term } from './events.ts';

/** Collects the terms of one change; names are kept only while recording. */
export class TermSum {
  sum = 0;
  /** While recording: what every term added now goes back to. */
  cause: Cause | undefined;
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
    if (!this.recording) return;
    for (let i = 0; i < group.count; i++) {
      if (group.values[i] !== 0) this.keep(group.kinds[i], group.values[i]);
      this.because(group.kinds[i], group.shares[i]);
    }
  }

  /**
   * Says what parts of the last term of a kind go back to. A term that came to nothing and was not kept is named all
   * the same: it would have been something without them. Call only while recording.
   */
  because(kind: TermKind, shares: readonly Share[] | undefined): void {
    if (shares === undefined || shares.length === 0) return;
    let at = this.kept.length - 1;
    while (at >= 0 && this.kept[at].kind !== kind) at--;
    if (at < 0) this.kept.push({ kind, value: 0, shares });
    else this.kept[at] = { ...this.kept[at], shares };
  }

  /** Says that the whole of the last term goes back to this, if it is known. Call only while recording. */
  allBecause(cause: Cause | undefined): void {
    const last = this.kept.at(-1);
    if (cause !== undefined && last !== undefined) this.because(last.kind, [{ cause, value: last.value }]);
  }

  private keep(kind: TermKind, value: number, region?: RegionIndex, actor?: ActorIndex, side?: SideIndex): void {
    this.kept.push({
      kind,
      value,
      ...(region === undefined ? undefined : { region }),
      ...(actor === undefined ? undefined : { actor }),
      ...(side === undefined ? undefined : { side }),
      ...(this.cause === undefined ? undefined : { shares: [{ cause: this.cause, value }] }),
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
  /** While recording: what parts of each go back to. */
  readonly shares: (readonly Share[] | undefined)[] = [];

  clear(): void {
    this.sum = 0;
    this.count = 0;
    if (this.shares.length > 0) this.shares.length = 0;
  }

  add(kind: TermKind, value: number): void {
    if (value === 0) return;
    this.sum += value;
    this.kinds[this.count] = kind;
    this.values[this.count++] = value;
  }

  /** As `TermSum.because`. Call only while recording. */
  because(kind: TermKind, shares: readonly Share[]): void {
    if (shares.length === 0) return;
    let at = this.count - 1;
    while (at >= 0 && this.kinds[at] !== kind) at--;
    if (at < 0) {
      at = this.count++;
      this.kinds[at] = kind;
      this.values[at] = 0;
    }
    this.shares[at] = shares;
  }
}
