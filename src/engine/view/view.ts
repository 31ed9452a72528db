/**
 * Sight: an actor's view of a state. It gives public facts and the actor's own exactly, everything else in bands;
 * nothing hidden leaks. The rules use the same class with everything open, so that a condition means the same in a
 * doctrine and in a trigger.
 */

import { clamp } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { DRAW, drawThousandths, type Key } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import { isStanding, menAtPosts } from '../knowledge/deployment.ts';
import { Ground } from '../knowledge/ground.ts';
import { HOSTILE } from '../knowledge/relations.ts';
import { type Tables, tablesOf } from '../knowledge/tables.ts';
import type { Order } from '../orders/shapes.ts';
import type { GameState } from '../state/state.ts';
import { type Band, MEN_BANDS, SHARE_BANDS, type View } from './bands.ts';

/** Chance that a report on an enemy place is a band too high, and the same again too low, thousandths. */
const WRONG_REPORT = 80;
/** Upper bound of the highest band of men. */
const MOST_MEN = 100_000;

export class Sight implements View {
  readonly state: GameState;
  key!: Key;
  side: SideIndex = NONE;
  private readonly open: boolean;
  /** Orders judged lawful, and the look of the ground in which they were. */
  private readonly lawful: Order[] = [];
  private lawfulCount = 0;
  private lawfulIn = 0;

  /** A view of a ground's state; viewers of the same state share the ground. */
  constructor(
    readonly compiled: Compiled,
    readonly actor: ActorIndex,
    readonly ground: Ground,
  ) {
    this.state = ground.state;
    this.open = actor === NONE;
    this.learnSide();
  }

  /** Looks up the actor's side. */
  learnSide(): void {
    if (!this.open) this.side = this.compiled.actor.side[this.actor];
  }

  /** Remembers that an order was judged lawful in this look of the ground, so that it need not be judged again. */
  keepLawful(order: Order): void {
    if (this.lawfulIn !== this.ground.looks) {
      this.lawfulIn = this.ground.looks;
      this.lawfulCount = 0;
    }
    this.lawful[this.lawfulCount++] = order;
  }

  /** Whether this very order object was judged lawful in this look of the ground. */
  isLawful(order: Order): boolean {
    if (this.lawfulIn !== this.ground.looks) return false;
    for (let i = 0; i < this.lawfulCount; i++) if (this.lawful[i] === order) return true;
    return false;
  }

  /** Looks at the current state, in a game with this key; the state must not change while it is queried. */
  look(key: Key): this {
    this.ground.look();
    return this.share(key);
  }

  /** Looks along with other viewers whose ground is up to date. */
  share(key: Key): this {
    this.key = key;
    return this;
  }

  get turn(): number {
    return this.state.clock.turn[0];
  }

  holder(r: RegionIndex): SideIndex {
    return this.state.region.holder[r];
  }

  contester(r: RegionIndex): SideIndex {
    return this.state.region.contester[r];
  }

  leaderPresent(s: SideIndex): boolean {
    return this.state.side.leaderPresent[s] === 1;
  }

  credibility(s: SideIndex): number {
    return this.state.side.credibility[s];
  }

  hostile(a: SideIndex, b: SideIndex): boolean {
    if (a === b || a === NONE || b === NONE) return false;
    const cell = a * this.compiled.side.count + b;
    return this.state.relation.kind[cell] === HOSTILE && this.state.relation.ceasefireUntil[cell] <= this.turn;
  }

  isOwn(f: ForceIndex): boolean {
    return (
      this.open ||
      this.state.force.side[f] === this.side ||
      (f < this.compiled.force.named && this.compiled.force.actor[f] === this.actor)
    );
  }

  forceRegion(f: ForceIndex): RegionIndex {
    return this.state.force.region[f];
  }

  forceSide(f: ForceIndex): SideIndex {
    return this.state.force.side[f];
  }

  posture(f: ForceIndex): number {
    return this.state.force.posture[f];
  }

  men(f: ForceIndex): number {
    const men = this.atPosts(f);
    return men === 0 || this.isOwn(f) ? men : middleOf(indexOf(men, MEN_BANDS), MEN_BANDS, MOST_MEN);
  }

  menBand(f: ForceIndex): Band {
    const men = this.atPosts(f);
    return this.isOwn(f) ? { index: -1, low: men, high: men } : bandOf(men, MEN_BANDS, MOST_MEN);
  }

  /** Men of a force at their posts; 0 while it is on the move, away or gone. */
  private atPosts(f: ForceIndex): number {
    return isStanding(this.state, f) ? menAtPosts(this.state, f) : 0;
  }

  menAt(r: RegionIndex, s: SideIndex): number {
    const { first, next } = this.ground.survey();
    const { side } = this.state.force;
    // Own detachments are known exactly; the men beside them are reported like any others.
    let known = 0;
    let men = 0;
    for (let f = first[r]; f !== NONE; f = next[f]) {
      if (side[f] !== s) continue;
      if (this.isOwn(f)) known += menAtPosts(this.state, f);
      else men += menAtPosts(this.state, f);
    }
    return men === 0 ? known : known + this.reported(r, men);
  }

  /** Others' men at a place, as reported to the actor. */
  private reported(r: RegionIndex, men: number): number {
    const draw = drawThousandths(this.key, this.turn, DRAW.report, this.compiled.region.who[r], this.actor + 1);
    const shift = draw < WRONG_REPORT ? -1 : draw >= 1000 - WRONG_REPORT ? 1 : 0;
    return middleOf(clamp(indexOf(men, MEN_BANDS) + shift, 0, MEN_BANDS.length - 1), MEN_BANDS, MOST_MEN);
  }

  will(f: ForceIndex): number {
    const will = this.state.force.will[f];
    return this.isOwn(f) ? will : middleOf(indexOf(will, SHARE_BANDS), SHARE_BANDS, 1000);
  }

  willBand(f: ForceIndex): Band {
    const will = this.state.force.will[f];
    return this.isOwn(f) ? { index: -1, low: will, high: will } : bandOf(will, SHARE_BANDS, 1000);
  }

  margin(f: ForceIndex): number | undefined {
    const r = this.forceRegion(f);
    if (!this.open && !(this.state.force.side[f] === this.side && this.state.region.inspected[r] > 0)) return undefined;
    return this.state.force.will[f] - this.state.force.threshold[f];
  }

  support(a: ActorIndex, s: SideIndex): number {
    const level = this.state.support.level[a * this.compiled.side.count + s];
    return this.open || a === this.actor ? level : middleOf(indexOf(level, SHARE_BANDS), SHARE_BANDS, 1000);
  }

  supportBand(a: ActorIndex, s: SideIndex): Band {
    const level = this.state.support.level[a * this.compiled.side.count + s];
    return this.open || a === this.actor ? { index: -1, low: level, high: level } : bandOf(level, SHARE_BANDS, 1000);
  }

  capital(a: ActorIndex): number {
    return this.open || a === this.actor ? this.state.actor.capital[a] : NONE;
  }

  peopleLeft(p: PeopleIndex): number {
    return this.state.people.count[p];
  }

  peopleStage(p: PeopleIndex): number {
    // People who leave quietly count as gone only once they are home.
    const quiet =
      this.state.people.quiet[p] === 1 &&
      this.state.people.stage[p] === 1 &&
      !this.open &&
      this.compiled.people.actor[p] !== this.actor;
    return quiet ? 0 : this.state.people.stage[p];
  }
}

/** Index of the band a value falls in. */
function indexOf(value: number, lows: readonly number[]): number {
  // Search from below: most values are small.
  let index = 0;
  while (index + 1 < lows.length && value >= lows[index + 1]) index++;
  return index;
}

export function bandOf(value: number, lows: readonly number[], top: number): Band {
  const index = indexOf(value, lows);
  return { index, low: lows[index], high: lows[index + 1] ?? top };
}

/** The rounded middle of a band, by its index; `top` bounds the last. */
function middleOf(index: number, lows: readonly number[], top: number): number {
  return Math.floor((lows[index] + (index + 1 < lows.length ? lows[index + 1] : top)) / 2);
}

/** What an actor sees of a state. */
export function viewOf(compiled: Compiled, key: Key, state: GameState, actor: ActorIndex): Sight {
  return new Sight(compiled, actor, new Ground(compiled, tablesOf(compiled), state)).look(key);
}

/** A view that sees everything: for the debrief, replays and the rules. */
export function openView(compiled: Compiled, key: Key, state: GameState): Sight {
  return viewOf(compiled, key, state, NONE);
}

/** The views of all actors, by index, and the open view, of one state. */
export class Views {
  readonly ground: Ground;
  readonly open: Sight;
  readonly actors: readonly Sight[];

  constructor(compiled: Compiled, tables: Tables, state: GameState) {
    this.ground = new Ground(compiled, tables, state);
    this.open = new Sight(compiled, NONE, this.ground);
    this.actors = indicesOf<ActorIndex>(compiled.actor.count).map((a) => new Sight(compiled, a, this.ground));
  }

  /** Switches all views to another setting of the scenario. */
  refill(): void {
    this.ground.forget();
    for (const sight of this.actors) sight.learnSide();
  }

  /** Switches all views to a game with this key. */
  share(key: Key): this {
    const { open, actors } = this;
    // Usually it is still the same game.
    if (open.key === key) return this;
    open.share(key);
    for (let a = 0; a < actors.length; a++) (actors[a] as Sight).share(key);
    return this;
  }
}

/** The views of a state; the state must not change while they are used. */
export function viewsOf(compiled: Compiled, key: Key, state: GameState): Views {
  return new Views(compiled, tablesOf(compiled), state).share(key);
}
