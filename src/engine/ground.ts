/**
 * Ground: what a state says of who stands where, which places are threatened and how many were lost, found once for all who look at it. Nothing is
 * found before it is asked for; nothing here is more than the state says.
 */
import type { Compiled } from './compiled.ts';
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import { kernelOf, POSTURE, readRelations } from './kernel.ts';
import type { GameState } from './state.ts';
import type { Tables } from './tables.ts';
import { REGION_TAGS } from './vocabulary.ts';

/** Row of the counts of lost places that counts them all, whatever their tags. */
const ALL = REGION_TAGS.length;
const UNCOUNTED = -1;

export class Ground {
  private state!: GameState;
  private readonly tables: Tables;
  private surveyed = false;
  private tallied = false;
  private related = false;
  /** Men of each force who are at their post; 0 while it is under way, away or gone. */
  readonly men: Int32Array;
  /** Forces with men at each place: the first, and after each the next, in scenario order; NONE ends. */
  readonly first: Int16Array;
  readonly next: Int16Array;
  /** Sides with men at their posts at each place, a bit for each. */
  readonly sidesAt: Int32Array;
  /** Sides that hold a neighbour of each place, a bit for each. */
  private readonly holdersNear: Int32Array;
  /** Sides that have a force of the scenario within a short march of each place, a bit for each. */
  private readonly close: Int32Array;
  private readonly enemies: Int32Array;
  private readonly friends: Int32Array;
  /** Places that each side held at the start and holds no more, by tag, `sides x (tags + 1)`; UNCOUNTED until somebody asks. */
  private readonly lost: Int16Array;
  /** Persons who live under each side; UNCOUNTED until somebody asks. */
  private readonly people: Float64Array;

  constructor(readonly compiled: Compiled) {
    const { force, region, side } = compiled;
    this.tables = kernelOf(compiled).tables;
    this.men = new Int32Array(force.count);
    this.next = new Int16Array(force.count);
    this.first = new Int16Array(region.count);
    this.sidesAt = new Int32Array(region.count);
    this.holdersNear = new Int32Array(region.count);
    this.close = new Int32Array(region.count);
    this.enemies = new Int32Array(side.count);
    this.friends = new Int32Array(side.count);
    this.lost = new Int16Array(side.count * (ALL + 1));
    this.people = new Float64Array(side.count);
  }

  /** Turns to a state, which must not change while this ground is asked about it. */
  look(state: GameState): this {
    this.state = state;
    this.surveyed = false;
    this.tallied = false;
    this.related = false;
    return this;
  }

  /** This ground with `men`, `first`, `next` and `sidesAt` found. */
  survey(): this {
    if (this.surveyed) return this;
    this.surveyed = true;
    const { posture, men, fill, region, side } = this.state.force;
    this.first.fill(NONE);
    this.sidesAt.fill(0);
    for (let f = (this.men.length - 1) as ForceIndex; f >= 0; f--) {
      const count = men[f] as number;
      const present = count === 0 || (posture[f] as number) >= POSTURE.travel ? 0 : Math.floor((count * (fill[f] as number)) / 1000);
      this.men[f] = present;
      if (present === 0) continue;
      const at = region[f] as number;
      this.next[f] = this.first[at] as number;
      this.first[at] = f;
      this.sidesAt[at] = (this.sidesAt[at] as number) | (1 << (side[f] as number));
    }
    return this;
  }

  /** Whether an enemy of the holder stands at a place, holds the next, or has a force of the scenario within a short march. */
  isThreatened(r: RegionIndex): boolean {
    if (!this.related) this.relate();
    const { holder, contester } = this.state.region;
    const enemies = this.enemies[holder[r] as number] as number;
    return contester[r] !== NONE || (((this.close[r] as number) | (this.holdersNear[r] as number)) & enemies) !== 0;
  }

  /** Sides that a side fights now, a bit for each; none for NONE. */
  enemiesOf(s: SideIndex): number {
    if (!this.related) this.relate();
    return s === NONE ? 0 : (this.enemies[s] as number);
  }

  /** Whether a side holds a neighbour of a place or has men at it; never for NONE. */
  isAt(r: RegionIndex, s: SideIndex): boolean {
    if (!this.related) this.relate();
    return s !== NONE && (((this.holdersNear[r] as number) | (this.survey().sidesAt[r] as number)) & (1 << s)) !== 0;
  }

  /** Whether a side has men at their posts at a place. */
  hasMen(r: RegionIndex, s: SideIndex): boolean {
    return s !== NONE && ((this.survey().sidesAt[r] as number) & (1 << s)) !== 0;
  }

  private relate(): void {
    this.related = true;
    readRelations(this.state, this.enemies, this.friends);
    this.close.fill(0);
    const { first, to } = this.compiled.road;
    const { holder } = this.state.region;
    for (let r = 0; r < this.holdersNear.length; r++) {
      let holders = 0;
      for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) holders |= 1 << (holder[to[k] as RegionIndex] as number);
      this.holdersNear[r] = holders;
    }
    const { posture, men, side, region } = this.state.force;
    const { closeFirst, closeTo } = this.tables;
    for (let f = 0 as ForceIndex; f < this.compiled.force.named; f++) {
      if (men[f] === 0 || (posture[f] as number) >= POSTURE.travel) continue;
      const bit = 1 << (side[f] as number);
      const at = region[f] as number;
      for (let k = closeFirst[at] as number, end = closeFirst[at + 1] as number; k < end; k++) {
        const r = closeTo[k] as number;
        this.close[r] = (this.close[r] as number) | bit;
      }
    }
  }

  /** Places that a side held at the start and holds no more: all, or those with a tag (its position in REGION_TAGS). */
  lostBy(s: SideIndex, tag: number = ALL): number {
    if (!this.tallied) this.forgetTallies();
    const cell = s * (ALL + 1) + tag;
    if (this.lost[cell] === UNCOUNTED) this.lost[cell] = this.countLost(s, tag === ALL ? -1 : 1 << tag);
    return this.lost[cell] as number;
  }

  private countLost(s: SideIndex, tags: number): number {
    const { region } = this.compiled;
    const { holder, firstHolder } = this.state.region;
    let lost = 0;
    for (let r = 0 as RegionIndex; r < region.count; r++)
      if (firstHolder[r] === s && holder[r] !== s && (tags === -1 || ((region.tags[r] as number) & tags) !== 0)) lost++;
    return lost;
  }

  /** Persons who live under a side. */
  peopleUnder(s: SideIndex): number {
    if (!this.tallied) this.forgetTallies();
    if (this.people[s] === UNCOUNTED) this.people[s] = this.countPeople(s);
    return this.people[s] as number;
  }

  private countPeople(s: SideIndex): number {
    const { region } = this.compiled;
    const { holder } = this.state.region;
    let people = 0;
    for (let r = 0 as RegionIndex; r < region.count; r++) if (holder[r] === s) people += region.people[r] as number;
    return people;
  }

  private forgetTallies(): void {
    this.tallied = true;
    this.lost.fill(UNCOUNTED);
    this.people.fill(UNCOUNTED);
  }
}
