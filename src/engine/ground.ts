/**
 * Ground: what a state says of who stands where, which places are threatened and how many were lost, found once for all who look at it. Nothing is
 * found before it is asked for; nothing here is more than the state says.
 */
import type { Compiled } from './compiled.ts';
import { Holdings } from './holdings.ts';
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import { kernelOf, POSTURE, readRelations } from './kernel.ts';
import type { GameState } from './state.ts';
import type { Tables } from './tables.ts';

export class Ground {
  /** How often it has turned to a state: what was found in one look does not hold in the next. */
  looks = 0;
  private state!: GameState;
  private readonly tables: Tables;
  private readonly holdings: Holdings;
  private surveyed = false;
  private related = false;
  /** Men of each force who are at their post; 0 while it is under way, away or gone. */
  readonly men: Int32Array;
  /** Forces with men at each place: the first, and after each the next, in scenario order; NONE ends. */
  readonly first: Int16Array;
  readonly next: Int16Array;
  /** Sides with men at their posts at each place, a bit for each. */
  readonly sidesAt: Int32Array;
  /** Sides that have a force of the scenario at each place, with men at their posts or without, a bit for each. */
  private readonly columnsAt: Int32Array;
  private readonly enemies: Int32Array;
  private readonly friends: Int32Array;

  constructor(readonly compiled: Compiled) {
    const { force, region, side } = compiled;
    this.tables = kernelOf(compiled).tables;
    this.holdings = new Holdings(compiled);
    this.men = new Int32Array(force.count);
    this.next = new Int16Array(force.count);
    this.first = new Int16Array(region.count);
    this.sidesAt = new Int32Array(region.count);
    this.columnsAt = new Int32Array(region.count);
    this.enemies = new Int32Array(side.count);
    this.friends = new Int32Array(side.count);
  }

  /** Turns to a state, which must not change while this ground is asked about it. */
  look(state: GameState): this {
    this.state = state;
    this.looks++;
    this.surveyed = false;
    this.related = false;
    return this;
  }

  /** This ground with `men`, `first`, `next` and `sidesAt` found. */
  survey(): this {
    if (!this.surveyed) this.count();
    return this;
  }

  private count(): void {
    this.surveyed = true;
    const { posture, men, fill, region, side } = this.state.force;
    const { men: atPosts, first, next, sidesAt, columnsAt } = this;
    const { named } = this.compiled.force;
    first.fill(NONE);
    sidesAt.fill(0);
    columnsAt.fill(0);
    for (let f = (atPosts.length - 1) as ForceIndex; f >= 0; f--) {
      const count = men[f] as number;
      if (count === 0 || (posture[f] as number) >= POSTURE.travel) {
        atPosts[f] = 0;
        continue;
      }
      const at = region[f] as number;
      const bit = 1 << (side[f] as number);
      if (f < named) columnsAt[at] = (columnsAt[at] as number) | bit;
      const present = Math.floor((count * (fill[f] as number)) / 1000);
      atPosts[f] = present;
      if (present === 0) continue;
      next[f] = first[at] as number;
      first[at] = f;
      sidesAt[at] = (sidesAt[at] as number) | bit;
    }
  }

  /** Whether an enemy of the holder stands at a place, holds the next, or has a force of the scenario within a short march. */
  isThreatened(r: RegionIndex): boolean {
    if (!this.related) this.relate();
    const { holder, contester } = this.state.region;
    const enemies = this.enemies[holder[r] as number] as number;
    return contester[r] !== NONE || ((this.holdings.near[r] as number) & enemies) !== 0 || this.isClose(r, enemies);
  }

  /** Whether one of the sides whose bits are set has a force of the scenario within a short march of a place. */
  private isClose(r: RegionIndex, sides: number): boolean {
    const { columnsAt } = this.survey();
    const { closeFirst, closeTo } = this.tables;
    for (let k = closeFirst[r] as number, end = closeFirst[r + 1] as number; k < end; k++)
      if (((columnsAt[closeTo[k] as number] as number) & sides) !== 0) return true;
    return false;
  }

  /** Sides that a side fights now, a bit for each; none for NONE. */
  enemiesOf(s: SideIndex): number {
    if (!this.related) this.relate();
    return s === NONE ? 0 : (this.enemies[s] as number);
  }

  /** Whether a side holds a neighbour of a place or has men at it; never for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    if (!this.related) this.relate();
    return s !== NONE && (((this.holdings.near[r] as number) | (this.survey().sidesAt[r] as number)) & (1 << s)) !== 0;
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && ((this.survey().sidesAt[r] as number) & (1 << s)) !== 0;
  }

  private relate(): void {
    this.related = true;
    readRelations(this.state, this.enemies, this.friends);
    this.holdings.read(this.state);
  }

  /** What follows from who holds what. */
  held(): Holdings {
    if (!this.related) this.relate();
    return this.holdings;
  }
}
