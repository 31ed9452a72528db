/**
 * Knowledge: what follows from a state: who stands where, who fights whom, which places are threatened and how many
 * were lost. Computed once for everybody who asks: the views that give a turn's orders, and the rules of the turn. Only
 * the engine uses it directly; a view tells each actor what it may know of it.
 */

import { type Column, wideColumn } from '../../core/column.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { AskTests } from '../asks/tests.ts';
import type { Key } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import { GivenOrders } from '../orders/sets.ts';
import type { GameState } from '../state/state.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { createHoldings, type Holdings } from './holdings.ts';
import { sideOfPeople } from './people.ts';
import { readRelations } from './relations.ts';
import type { Tables } from './tables.ts';
import { createWays, type Ways } from './ways.ts';

export class Knowledge {
  /** Key of the game. */
  key: Key = { a: 0, b: 0 };
  /** Number of states read so far; results cached in one version are stale in the next. */
  version = 0;
  /** Who stands where. */
  readonly deployment: Deployment;
  /** By side: its enemies now, and its friends including itself, as bits. */
  readonly enemies: Column<SideIndex>;
  readonly friends: Column<SideIndex>;
  /** Orders judged lawful in this version, which need not be judged again. */
  readonly lawful = new GivenOrders();
  /** What follows from who holds what. */
  readonly holdings: Holdings;
  /** Which places can be got to from which. */
  readonly ways: Ways;
  /** Whether a cease-fire held when relations were read last. */
  private isCeasefire = false;

  constructor(
    readonly compiled: Compiled,
    readonly tables: Tables,
    readonly state: GameState,
    /** The conditions of asks. */
    readonly asks: AskTests,
  ) {
    this.deployment = createDeployment(compiled, state);
    this.holdings = createHoldings(compiled, state);
    this.enemies = wideColumn(compiled.side.count);
    this.friends = wideColumn(compiled.side.count);
    this.ways = createWays(compiled, tables, state, (p) =>
      this.enemiesOf(sideOfPeople(compiled, compiled.people.actor[p])),
    );
  }

  /** Computes everything anew: the state may be any, of a game with this key. */
  read(key: Key): void {
    this.key = key;
    this.deployment.survey();
    this.holdings.read();
    this.readRelations();
    this.readOn();
  }

  /** Updates only what the rules did not keep up to date during a turn: a cease-fire may have ended with it. */
  readOn(): void {
    this.version++;
    this.lawful.clear();
    if (this.isCeasefire) this.readRelations();
  }

  /** Recomputes who fights whom: a relation or cease-fire has changed. */
  readRelations(): void {
    this.isCeasefire = readRelations(this.state, this.enemies, this.friends);
    this.ways.change();
  }

  /** Updates what follows from who holds what: a place has changed hands. */
  readHolder(r: RegionIndex): void {
    this.holdings.update(r);
    this.ways.change();
  }

  /** Drops everything: the scenario's numbers have changed. Call `read` next. */
  forget(): void {
    this.version++;
    this.holdings.forget();
  }

  /**
   * Whether an enemy of the holder stands at a place, holds a neighbouring one, or has a named force within a short
   * march.
   */
  isThreatened(r: RegionIndex): boolean {
    return this.mayBeAttacked(r) || (this.holdings.near[r] & this.enemiesOf(this.state.region.holder[r])) !== 0;
  }

  /** Whether an enemy of the holder stands at a place, or has a named force within a short march. */
  mayBeAttacked(r: RegionIndex): boolean {
    const { holder, contester } = this.state.region;
    return contester[r] !== NONE || this.isClose(r, this.enemiesOf(holder[r]));
  }

  /** Whether one of the sides whose bits are set has a named force within a short march of a place. */
  private isClose(r: RegionIndex, sides: number): boolean {
    const { columnsAt } = this.deployment;
    const { first, to } = this.tables.close;
    for (let k = first[r], end = first[r + 1]; k < end; k++) if ((columnsAt[to[k]] & sides) !== 0) return true;
    return false;
  }

  /** Sides that a side fights now, as bits; 0 for NONE. */
  enemiesOf(s: SideIndex): number {
    return s === NONE ? 0 : this.enemies[s];
  }

  /** Whether a side holds a neighbour of a place or has men at it; false for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && ((this.holdings.near[r] & (1 << s)) !== 0 || this.hasMen(r, s));
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && this.deployment.present[r * this.compiled.side.count + s] > 0;
  }
}
