/**
 * Ground: what follows from a state: who stands where, who fights whom, which places are threatened and how many were
 * lost. Computed once for all who look at it: the views that give a turn's orders, and the rules of the turn.
 * Everything is computed on demand, from the state alone.
 */

import { type Column, wideColumn } from '../../core/column.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { readRelations } from './relations.ts';
import type { Tables } from './tables.ts';

export class Ground {
  /** Number of looks so far; results cached in one look are stale in the next. */
  looks = 0;
  private readonly sides: number;
  private readonly deployment: Deployment;
  private readonly holdings: Holdings;
  private isSurveyed = false;
  private isRelated = false;
  private isRead = false;
  readonly enemies: Column<SideIndex>;
  readonly friends: Column<SideIndex>;

  constructor(
    readonly compiled: Compiled,
    readonly tables: Tables,
    readonly state: GameState,
  ) {
    this.sides = compiled.side.count;
    this.deployment = createDeployment(compiled, state);
    this.holdings = createHoldings(compiled, state);
    this.enemies = wideColumn(this.sides);
    this.friends = wideColumn(this.sides);
  }

  /** Drops all results: the state may be another. */
  look(): void {
    this.looks++;
    this.isSurveyed = false;
    this.isRelated = false;
    this.isRead = false;
  }

  /** Drops everything: the scenario's numbers have changed. */
  forget(): void {
    this.holdings.forget();
    this.look();
  }

  /**
   * Starts the next look, dropping only what the rules did not keep up to date during the turn: a cease-fire may have
   * ended with it.
   */
  lookOn(): void {
    this.looks++;
    this.isRelated = false;
  }

  /** Drops what follows from who holds what: a place has changed hands. */
  forgetHoldings(): void {
    this.isRead = false;
  }

  /** Who stands where. */
  survey(): Deployment {
    if (!this.isSurveyed) {
      this.isSurveyed = true;
      this.deployment.survey();
    }
    return this.deployment;
  }

  /** By side: its enemies, and its friends including itself, as bits. */
  relations(): { readonly enemies: Column<SideIndex>; readonly friends: Column<SideIndex> } {
    if (!this.isRelated) this.readRelations();
    return this;
  }

  /** Recomputes who fights whom: a relation or cease-fire has changed. */
  readRelations(): void {
    this.isRelated = true;
    readRelations(this.state, this.enemies, this.friends);
  }

  /** What follows from who holds what. */
  held(): Holdings {
    if (!this.isRead) {
      this.isRead = true;
      this.holdings.read();
    }
    return this.holdings;
  }

  /**
   * Whether an enemy of the holder stands at a place, holds a neighbouring one, or has a named force within a short
   * march.
   */
  isThreatened(r: RegionIndex): boolean {
    const { holder, contester } = this.state.region;
    if (contester[r] !== NONE) return true;
    const enemies = this.enemiesOf(holder[r]);
    return (this.held().near[r] & enemies) !== 0 || this.isClose(r, enemies);
  }

  /** Whether one of the sides whose bits are set has a named force within a short march of a place. */
  private isClose(r: RegionIndex, sides: number): boolean {
    const { columnsAt } = this.survey();
    const { first, to } = this.tables.close;
    for (let k = first[r], end = first[r + 1]; k < end; k++) if ((columnsAt[to[k]] & sides) !== 0) return true;
    return false;
  }

  /** Sides that a side fights now, as bits; 0 for NONE. */
  enemiesOf(s: SideIndex): number {
    return s === NONE ? 0 : this.relations().enemies[s];
  }

  /** Whether a side holds a neighbour of a place or has men at it; false for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && ((this.held().near[r] & (1 << s)) !== 0 || this.hasMen(r, s));
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && this.survey().present[r * this.sides + s] > 0;
  }
}
