/**
 * Deployment: who stands where, by place and side and force by force. Surveyed once for all who look at a state; during a turn it is kept true by the
 * functions of `men.ts`, the only ones that move men.
 */
import type { Compiled } from './compiled.ts';
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import type { GameState } from './state.ts';
import { POSTURE } from './vocabulary.ts';

/** Forces with this posture or a later one are on the way, away or gone. */
const TRAVEL = POSTURE.travel;

/** Men of a force who are at their posts. */
export function menAtPosts(state: GameState, f: ForceIndex): number {
  return Math.floor(((state.force.men[f] as number) * (state.force.fill[f] as number)) / 1000);
}

/** Whether the force stands at its place and can act there. */
export function isStanding(state: GameState, f: ForceIndex): boolean {
  return state.force.men[f] !== 0 && (state.force.posture[f] as number) < TRAVEL;
}

export class Deployment {
  private readonly sides: number;
  /** How many forces are the scenario's own; the others are garrisons. */
  private readonly named: number;
  /** Men at their posts, `regions x sides`. */
  readonly present: Int32Array;
  /** Sides with a standing force at each place, a bit for each. */
  readonly sidesAt: Int32Array;
  /** Sides with a standing force of the scenario at each place, a bit for each. */
  readonly columnsAt: Int32Array;
  /** Standing forces by place, in scenario order: the first at each, after each the next; NONE ends. */
  readonly first: Int16Array;
  readonly next: Int16Array;

  constructor(
    { region, side, force }: Compiled,
    private readonly state: GameState,
  ) {
    this.sides = side.count;
    this.named = force.named;
    this.present = new Int32Array(region.count * side.count);
    this.sidesAt = new Int32Array(region.count);
    this.columnsAt = new Int32Array(region.count);
    this.first = new Int16Array(region.count);
    this.next = new Int16Array(force.count);
  }

  survey(): void {
    const { posture, men, fill, region, side } = this.state.force;
    const { present, sidesAt, columnsAt, first, next, sides, named } = this;
    present.fill(0);
    sidesAt.fill(0);
    columnsAt.fill(0);
    first.fill(NONE);
    for (let f = (next.length - 1) as ForceIndex; f >= 0; f--) {
      const count = men[f] as number;
      if (count === 0 || (posture[f] as number) >= TRAVEL) continue;
      const at = region[f] as number;
      const s = side[f] as number;
      next[f] = first[at] as number;
      first[at] = f;
      sidesAt[at] = (sidesAt[at] as number) | (1 << s);
      if (f < named) columnsAt[at] = (columnsAt[at] as number) | (1 << s);
      const cell = at * sides + s;
      present[cell] = (present[cell] as number) + Math.floor((count * (fill[f] as number)) / 1000);
    }
  }

  /** Men of the sides whose bits are set who are at their posts at a place. */
  menAt(r: RegionIndex, sides: number): number {
    const here = (this.sidesAt[r] as number) & sides;
    if (here === 0) return 0;
    // Most places see one side.
    if ((here & (here - 1)) === 0) return this.present[r * this.sides + 31 - Math.clz32(here)] as number;
    let men = 0;
    for (let left = here, cell = r * this.sides; left !== 0; left >>>= 1, cell++) if ((left & 1) !== 0) men += this.present[cell] as number;
    return men;
  }

  /** A force that stands now joins those at its place. */
  enter(f: ForceIndex): void {
    const { state, first, next, sidesAt } = this;
    const r = state.force.region[f] as number;
    let before = NONE as ForceIndex;
    let after = first[r] as ForceIndex;
    while (after !== NONE && after < f) {
      before = after;
      after = next[after] as ForceIndex;
    }
    next[f] = after;
    if (before === NONE) first[r] = f;
    else next[before] = f;
    const bit = 1 << (state.force.side[f] as number);
    sidesAt[r] = (sidesAt[r] as number) | bit;
    if (f < this.named) this.columnsAt[r] = (this.columnsAt[r] as number) | bit;
    this.count(f, menAtPosts(state, f));
  }

  /** A force that stood leaves its place with so many men at their posts. Whoever walks along the forces of the place may go on from it. */
  leave(f: ForceIndex, men: number): void {
    const { state, first, next } = this;
    const r = state.force.region[f] as RegionIndex;
    const s = state.force.side[f] as SideIndex;
    this.count(f, -men);
    if (first[r] === f) first[r] = next[f] as number;
    else {
      let before = first[r] as ForceIndex;
      while (next[before] !== f) before = next[before] as ForceIndex;
      next[before] = next[f] as number;
    }
    let others = 0;
    let columns = 0;
    for (let other = first[r] as ForceIndex; other !== NONE; other = next[other] as ForceIndex) {
      if (state.force.side[other] !== s) continue;
      others = 1 << s;
      if (other < this.named) columns = 1 << s;
    }
    this.sidesAt[r] = ((this.sidesAt[r] as number) & ~(1 << s)) | others;
    this.columnsAt[r] = ((this.columnsAt[r] as number) & ~(1 << s)) | columns;
  }

  /** A standing force has so many men more at their posts, or fewer. */
  count(f: ForceIndex, change: number): void {
    const { region, side } = this.state.force;
    const cell = (region[f] as number) * this.sides + (side[f] as number);
    this.present[cell] = (this.present[cell] as number) + change;
  }
}
