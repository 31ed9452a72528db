/**
 * Common knowledge: what everybody knows of the places and sides, for whoever asks it of many again and again. Its
 * columns are to be read only, and say what the state says as it is now.
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
  /** Sides that hold a neighbour of each place, and those with a standing force at it, a bit for each. */
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
    this.near = knowledge.held().near;
    this.sidesAt = knowledge.deployment.sidesAt;
  }

  /** Rises whenever the state has changed. */
  get version(): number {
    return this.#knowledge.version;
  }

  /** Sides that a side fights now, a bit for each; none for NONE. */
  enemiesOf(s: SideIndex): number {
    return this.#knowledge.enemiesOf(s);
  }

  /**
   * Whether an enemy of the holder stands at a place, holds the next, or has a force of the scenario within a short
   * march.
   */
  isThreatened(r: RegionIndex): boolean {
    return this.#knowledge.isThreatened(r);
  }

  /** Whether a side holds a neighbour of a place or has men at it; never for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    return this.#knowledge.isAt(r, s);
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return this.#knowledge.hasMen(r, s);
  }

  /** Places that a side held at the start and holds no more: all, or those with a tag (its position in REGION_TAGS). */
  placesLost(s: SideIndex, tag?: number): number {
    return this.#knowledge.held().lostBy(s, tag);
  }

  /** Places that a side holds and did not hold at the start. */
  placesTaken(s: SideIndex): number {
    return this.#knowledge.held().takenBy(s);
  }

  /** Persons who live under a side. */
  peopleUnder(s: SideIndex): number {
    return this.#knowledge.held().peopleUnder(s);
  }
}
