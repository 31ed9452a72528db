/**
 * Holdings: what follows from who holds what. Places change hands seldom, so it is kept from one state to the next and worked out again only around
 * the places whose holder differs. What it says depends on the state read last alone, not on those before.
 */
import type { Compiled } from './compiled.ts';
import type { RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import type { GameState } from './state.ts';
import { REGION_TAGS } from './vocabulary.ts';

/** Place, in a side's row of counts, of the count of all lost places, whatever their tags. */
const ALL = REGION_TAGS.length;
const ROW = ALL + 1;

export class Holdings {
  /** Sides that hold a neighbour of each place, a bit for each. */
  readonly near: Int32Array;
  /** Who held each place in the state read last, then and at the start; NONE before the first. */
  private readonly holder: Int16Array;
  private readonly firstHolder: Int16Array;
  /** Places that each side held at the start and holds no more, by tag, `sides x (tags + 1)`. */
  private readonly lost: Int16Array;
  /** Places that each side holds and did not hold at the start. */
  private readonly taken: Int16Array;
  /** Persons who live under each side. */
  private readonly people: Float64Array;

  constructor(private readonly compiled: Compiled) {
    const { region, side } = compiled;
    this.near = new Int32Array(region.count);
    this.holder = new Int16Array(region.count).fill(NONE);
    this.firstHolder = new Int16Array(region.count).fill(NONE);
    this.lost = new Int16Array(side.count * ROW);
    this.taken = new Int16Array(side.count);
    this.people = new Float64Array(side.count);
  }

  /** Turns to a state. */
  read(state: GameState): void {
    const now = state.region.holder;
    const atFirst = state.region.firstHolder;
    const { holder, firstHolder } = this;
    for (let r = 0 as RegionIndex; r < holder.length; r++) {
      if ((((now[r] as number) ^ (holder[r] as number)) | ((atFirst[r] as number) ^ (firstHolder[r] as number))) === 0) continue;
      this.count(r, -1);
      holder[r] = now[r] as number;
      firstHolder[r] = atFirst[r] as number;
      this.count(r, 1);
      this.lookAround(r, state);
    }
  }

  /** Adds a place, as it is remembered, to what is counted, or takes it away. */
  private count(r: RegionIndex, sign: 1 | -1): void {
    const { region } = this.compiled;
    const holder = this.holder[r] as SideIndex;
    if (holder === NONE) return;
    this.people[holder] = (this.people[holder] as number) + sign * (region.people[r] as number);
    const loser = this.firstHolder[r] as SideIndex;
    if (loser === holder) return;
    this.taken[holder] = (this.taken[holder] as number) + sign;
    const row = loser * ROW;
    this.lost[row + ALL] = (this.lost[row + ALL] as number) + sign;
    for (let tags = region.tags[r] as number, cell = row; tags !== 0; tags >>>= 1, cell++)
      if ((tags & 1) !== 0) this.lost[cell] = (this.lost[cell] as number) + sign;
  }

  /** Finds anew who is near the neighbours of a place. */
  private lookAround(r: RegionIndex, { region: { holder } }: GameState): void {
    const { first, to } = this.compiled.road;
    for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) {
      const n = to[k] as RegionIndex;
      let near = 0;
      for (let j = first[n] as number, last = first[n + 1] as number; j < last; j++) near |= 1 << (holder[to[j] as RegionIndex] as number);
      this.near[n] = near;
    }
  }

  /** Places that a side held at the start and holds no more: all, or those with a tag (its position in REGION_TAGS). */
  lostBy(s: SideIndex, tag: number = ALL): number {
    return this.lost[s * ROW + tag] as number;
  }

  /** Places that a side holds and did not hold at the start. */
  takenBy(s: SideIndex): number {
    return this.taken[s] as number;
  }

  /** Persons who live under a side. */
  peopleUnder(s: SideIndex): number {
    return this.people[s] as number;
  }
}
