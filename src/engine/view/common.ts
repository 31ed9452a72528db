/**
 * Common knowledge: what everybody knows of places and sides, in columns, for code that loops over many of them. The
 * columns are read-only and always show the current state.
 */

import type { ReadonlyColumn } from '../../core/column.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

export class CommonKnowledge {
  readonly #knowledge: Knowledge;
  readonly holder: ReadonlyColumn<RegionIndex, SideIndex>;
  readonly firstHolder: ReadonlyColumn<RegionIndex, SideIndex>;
  readonly contester: ReadonlyColumn<RegionIndex, SideIndex>;
  readonly lastChangeTurn: ReadonlyColumn<RegionIndex>;
  readonly termsFrom: ReadonlyColumn<RegionIndex, SideIndex>;
  readonly rallied: ReadonlyColumn<RegionIndex>;
  readonly leaderPresent: ReadonlyColumn<SideIndex>;
  /** By place: sides that hold a neighbour of it, and sides with a standing force at it, as bits. */
  readonly near: ReadonlyColumn<RegionIndex>;
  readonly sidesAt: ReadonlyColumn<RegionIndex>;

  constructor(knowledge: Knowledge) {
    const { region, side } = knowledge.state;
    this.#knowledge = knowledge;
    this.holder = region.holder;
    this.firstHolder = region.firstHolder;
    this.contester = region.contester;
    this.lastChangeTurn = region.lastChangeTurn;
    this.termsFrom = region.termsFrom;
    this.rallied = region.rallied;
    this.leaderPresent = side.leaderPresent;
    this.near = knowledge.holdings.near;
    this.sidesAt = knowledge.deployment.sidesAt;
  }

  /** Increased whenever the state has changed. */
  get version(): number {
    return this.#knowledge.version;
  }

  /** Sides that a side fights now, as bits; 0 for NONE. */
  enemiesOf(s: SideIndex): number {
    return this.#knowledge.enemiesOf(s);
  }

  /**
   * Whether an enemy of the holder stands at a place, holds a neighbour, or has a named force within a short march.
   */
  isThreatened(r: RegionIndex): boolean {
    return this.#knowledge.isThreatened(r);
  }

  /** Whether an enemy of the holder stands at a place, or has a named force within a short march. */
  mayBeAttacked(r: RegionIndex): boolean {
    return this.#knowledge.mayBeAttacked(r);
  }

  /** Whether a side holds a neighbour of a place or has men at it; false for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    return this.#knowledge.isAt(r, s);
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return this.#knowledge.hasMen(r, s);
  }

  /** Number of places a side held at the start and has lost: all, or those with a tag (its index in REGION_TAGS). */
  placesLost(s: SideIndex, tag?: number): number {
    return this.#knowledge.holdings.lostBy(s, tag);
  }

  /** Number of places a side has taken since the start. */
  placesTaken(s: SideIndex): number {
    return this.#knowledge.holdings.takenBy(s);
  }

  /** Population under a side, persons. */
  peopleUnder(s: SideIndex): number {
    return this.#knowledge.holdings.peopleUnder(s);
  }
}
