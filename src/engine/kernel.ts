/**
 * The kernel: tables derived once from a compiled scenario, and the scratch space of a turn, made once for each worker. Nothing here
 * outlives a turn except the tables; the state is the only memory of a game.
 */

import type { Key } from './chance.ts';
import { whoOf } from './chance.ts';
import { type Compiled, FAR } from './compiled.ts';
import { Deployment, isStanding, menAtPosts } from './deployment.ts';
import type { EventKind, EventUnit, GameEvent, Recorder, Term } from './events.ts';
import { growth, round } from './exact.ts';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { NONE } from './ids.ts';
import type { Order, OrderSet } from './orders.ts';
import type { GameState } from './state.ts';
import { type Phase, POSTURES, type Posture, REGION_TAGS, RELATIONS, TERRAINS, type TermKind, type Terrain } from './vocabulary.ts';

export const POSTURE = Object.fromEntries(POSTURES.map((name, code) => [name, code])) as Record<Posture, number>;
export const HOSTILE = RELATIONS.indexOf('hostile');
export const NEUTRAL = RELATIONS.indexOf('neutral');
export const FRIENDLY = RELATIONS.indexOf('friendly');

/** How much harder ground is to take from its defenders, thousandths (Dupuy's order of magnitude, M03). */
const TERRAIN_DEFENCE: Record<Terrain, number> = {
  urban: 1500,
  plain: 1000,
  hills: 1250,
  mountain: 1600,
  valley: 1050,
  riverside: 1150,
  coast: 1050,
  steppe: 950,
  desert: 900,
  lava: 1500,
  forest: 1300,
};

/** A place with an enemy force nearer than this by road is threatened, km. */
const SHORT_MARCH_KM = 25;
const PORT_BIT = 1 << REGION_TAGS.indexOf('port');
const CAPITAL_BITS = (1 << REGION_TAGS.indexOf('provincialCapital')) | (1 << REGION_TAGS.indexOf('nationalCapital'));

export interface Tables {
  /** Thousandths by which a fall at one place is felt at another: 1000 at no distance, `regions x regions`. */
  readonly nearness: Int16Array;
  /** Thousandths of the pull of a side's seat on a place, `sides x regions`. */
  readonly core: Int16Array;
  /** 1 where a place belongs to the belt of a side's capital, `sides x regions`, and how many do. */
  readonly belt: Uint8Array;
  readonly beltCount: Int16Array;
  readonly defence: Int16Array;
  /** By place, 0 to 1: how far its people are tied to the state beyond a half, and how far its garrison trusts what an enemy promises. */
  readonly bond: Float64Array;
  readonly trust: Float64Array;
  /** By place, thousandths: how far its people's past rebellion is above a half; 0 where it is not. */
  readonly anger: Int16Array;
  /** Places within a short march of each, itself among them, as compressed rows; provincial capitals, the national one among them; ports. */
  readonly closeFirst: Int32Array;
  readonly closeTo: Int16Array;
  readonly capitals: Int16Array;
  readonly ports: Int16Array;
}

export interface Kernel {
  readonly compiled: Compiled;
  readonly tables: Tables;
  readonly turn: Turn;
}

const kernels = new WeakMap<Compiled, Kernel>();

/** The kernel of a compiled scenario, made on first use. */
export function kernelOf(compiled: Compiled): Kernel {
  let kernel = kernels.get(compiled);
  if (kernel === undefined) {
    const tables = tablesOf(compiled);
    kernel = { compiled, tables, turn: new Turn(compiled, tables) };
    kernels.set(compiled, kernel);
  }
  return kernel;
}

function tablesOf(compiled: Compiled): Tables {
  const { region, side, road, weights } = compiled;
  const n = region.count;
  const nearness = new Int16Array(n * n);
  for (let i = 0; i < n * n; i++) {
    const km = road.distance[i] as number;
    nearness[i] = km >= FAR ? 0 : round(1000 * growth(-Math.min(km / weights.nearKm, 19)));
  }
  const core = new Int16Array(side.count * n);
  const belt = new Uint8Array(side.count * n);
  const beltCount = new Int16Array(side.count);
  for (let s = 0 as SideIndex; s < side.count; s++) {
    const seat = side.capital[s] as number;
    if (seat === NONE) continue;
    for (let r = 0; r < n; r++) {
      const km = road.distance[seat * n + r] as number;
      if (side.hasLeader[s] === 1) core[s * n + r] = km >= FAR ? 0 : Math.max(0, round(1000 * (1 - km / weights.coreKm)));
      if (km <= weights.beltKm && r !== seat) {
        belt[s * n + r] = 1;
        beltCount[s] = (beltCount[s] as number) + 1;
      }
    }
  }
  const places = Array.from({ length: n }, (_, r) => r as RegionIndex);
  const defence = Int16Array.from(places, (r) => TERRAIN_DEFENCE[TERRAINS[region.terrain[r] as number] as Terrain]);
  const close = places.map((r) => places.filter((other) => r === other || (road.distance[r * n + other] as number) < SHORT_MARCH_KM));
  const closeFirst = new Int32Array(n + 1);
  for (const [r, list] of close.entries()) closeFirst[r + 1] = (closeFirst[r] as number) + list.length;
  const ports = places.filter((r) => ((region.tags[r] as number) & PORT_BIT) !== 0);
  const capitals = places.filter((r) => ((region.tags[r] as number) & CAPITAL_BITS) !== 0);
  const bond = Float64Array.from(places, (r) => Math.max(0, (region.ties[r] as number) - 500) / 500);
  // The more its people are tied to the state, the less a garrison trusts what its enemy promises them.
  const trust = Float64Array.from(places, (r) => Math.min(1, (1000 - (region.ties[r] as number)) / 700));
  const anger = Int16Array.from(places, (r) => Math.max(0, (region.rebellion[r] as number) - 500));
  return {
    nearness,
    core,
    belt,
    beltCount,
    defence,
    bond,
    trust,
    anger,
    closeFirst,
    closeTo: Int16Array.from(close.flat()),
    capitals: Int16Array.from(capitals),
    ports: Int16Array.from(ports),
  };
}

/** Writes, for each side, whom it fights now, and itself with its friends, as bits. */
export function readRelations(state: GameState, enemies: Int32Array, friends: Int32Array): void {
  const { kind, ceasefireUntil } = state.relation;
  const now = state.clock.turn[0] as number;
  for (let s = 0, cell = 0; s < enemies.length; s++) {
    let hostile = 0;
    let friendly = 1 << s;
    for (let other = 0; other < enemies.length; other++, cell++) {
      if (other === s) continue;
      if (kind[cell] === FRIENDLY) friendly |= 1 << other;
      else if (kind[cell] === HOSTILE && (ceasefireUntil[cell] as number) <= now) hostile |= 1 << other;
    }
    enemies[s] = hostile;
    friends[s] = friendly;
  }
}

/** Collects the terms of one change. The change applied is their sum; they are kept only while somebody records. */
export class TermSum {
  sum = 0;
  private recording = false;
  private kept: Term[] = [];

  start(recording: boolean): void {
    this.sum = 0;
    this.recording = recording;
    if (recording) this.kept = [];
  }

  /** Adds a whole number, which becomes part of the change at once. */
  add(kind: TermKind, value: number, region?: RegionIndex, actor?: ActorIndex, side?: SideIndex): void {
    this.sum += value;
    if (this.recording && value !== 0) this.keep(kind, value, region, actor, side);
  }

  /** Adds terms that are the same for many: their sum at once, each by its name. */
  addGroup(group: TermGroup): void {
    this.sum += group.sum;
    if (this.recording) for (let i = 0; i < group.count; i++) this.keep(group.kinds[i] as TermKind, group.values[i] as number);
  }

  private keep(kind: TermKind, value: number, region?: RegionIndex, actor?: ActorIndex, side?: SideIndex): void {
    this.kept.push({
      kind,
      value,
      ...(region === undefined ? undefined : { region }),
      ...(actor === undefined ? undefined : { actor }),
      ...(side === undefined ? undefined : { side }),
    });
  }

  /** Cuts the sum so that `before + sum` stays in [low, high]; the cut is a term of its own. Returns the new value. */
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

/** Terms that move many alike, worked out once. */
export class TermGroup {
  sum = 0;
  count = 0;
  readonly kinds: TermKind[] = [];
  readonly values: number[] = [];

  clear(): void {
    this.sum = 0;
    this.count = 0;
  }

  add(kind: TermKind, value: number): void {
    if (value === 0) return;
    this.sum += value;
    this.kinds[this.count] = kind;
    this.values[this.count++] = value;
  }
}

type EventRest = Partial<Omit<GameEvent, 'turn' | 'phase' | 'kind' | 'unit' | 'before' | 'after'>>;

/** One turn under way: what the phases share. */
export class Turn {
  readonly terms = new TermSum();
  state!: GameState;
  key!: Key;
  number = 0;
  phase: Phase = 'orders';
  orders: readonly OrderSet[] = [];
  /** Orders that passed the first phase, for the phases that carry them out. */
  readonly accepted: { actor: ActorIndex; order: Order }[] = [];
  recorder: Recorder | undefined;
  /** While somebody records: the terms by which each place was left this turn. */
  readonly leaving = new Map<RegionIndex, readonly Term[]>();

  /** Sides that a side fights now, and itself with its friends, a bit for each side; made by `learnRelations`. */
  readonly enemies: Int32Array;
  readonly friends: Int32Array;
  /** Who stands where. */
  readonly deployment: Deployment;
  /** Share of the full staff role that allies' advisers fill for each side, thousandths; made by `learnStaff`. */
  readonly staff: Int16Array;
  /** Change in each actor's support for its partner this turn, thousandths; and what belief pulls at it in the support phase. */
  readonly supportMoved: Int32Array;
  readonly supportPulled: Int32Array;
  /** Belief that each side will last, thousandths of what it was at the start; found in the support phase. */
  readonly beliefs: Int32Array;
  /** Sides' places lost this turn. */
  readonly lostThisTurn: Int16Array;
  /** Taken in by a side this turn: near-loss per place is computed from signals; far news by side, thousandths. */
  readonly farNews: Int32Array;
  readonly alliedNews: Int32Array;
  readonly drawInNews: Int32Array;
  readonly leaderNews: Int32Array;
  readonly heartening: Int32Array;
  /** Ground gained at each place this turn and men lost by each force, for the will phase. */
  readonly reached: Uint8Array;
  readonly queue: Int16Array;
  readonly who: { readonly side: Int32Array; readonly any: number };

  constructor(
    readonly compiled: Compiled,
    readonly tables: Tables,
  ) {
    const { region, side, actor } = compiled;
    this.enemies = new Int32Array(side.count);
    this.friends = new Int32Array(side.count);
    this.deployment = new Deployment(compiled);
    this.staff = new Int16Array(side.count);
    this.supportMoved = new Int32Array(actor.count);
    this.supportPulled = new Int32Array(actor.count);
    this.beliefs = new Int32Array(side.count);
    this.lostThisTurn = new Int16Array(side.count);
    this.farNews = new Int32Array(side.count);
    this.alliedNews = new Int32Array(side.count);
    this.drawInNews = new Int32Array(side.count);
    this.leaderNews = new Int32Array(side.count);
    this.heartening = new Int32Array(side.count);
    this.reached = new Uint8Array(region.count);
    this.queue = new Int16Array(region.count);
    this.who = { side: Int32Array.from(side.ids, (id) => whoOf(id)), any: whoOf('everybody') };
  }

  begin(state: GameState, key: Key, orders: readonly OrderSet[], recorder: Recorder | undefined): void {
    this.state = state;
    this.key = key;
    this.number = state.clock.turn[0] as number;
    this.orders = orders;
    this.recorder = recorder;
    this.accepted.length = 0;
    this.leaving.clear();
    this.supportMoved.fill(0);
    this.lostThisTurn.fill(0);
    this.learnRelations();
    this.learnStaff();
    this.deployment.survey(state);
  }

  /** Finds who fights whom and who are friends; to be asked again when a relation or a cease-fire has changed. */
  learnRelations(): void {
    readRelations(this.state, this.enemies, this.friends);
  }

  /** Counts the advisers at each side's staffs; to be asked again when some have left. */
  learnStaff(): void {
    const { actor } = this.compiled;
    const { advisers } = this.state.actor;
    this.staff.fill(0);
    for (let a = 0 as ActorIndex; a < actor.count; a++) {
      const s = actor.partner[a] as SideIndex;
      if (s !== NONE) this.staff[s] = Math.min(1000, (this.staff[s] as number) + (advisers[a] as number));
    }
  }

  /** Starts the terms of one change. */
  sum(): TermSum {
    this.terms.start(this.recorder !== undefined);
    return this.terms;
  }

  /** Records an event whose terms are those collected since `sum()`. */
  tell(kind: EventKind, unit: EventUnit, before: number, after: number, rest?: EventRest): void {
    if (this.recorder === undefined) return;
    this.recorder.event({ turn: this.number, phase: this.phase, kind, unit, before, after, terms: this.terms.take(), ...rest });
  }

  /** Keeps the terms collected since `sum()` as the reason why a place was left. */
  keepReason(r: RegionIndex): void {
    if (this.recorder !== undefined) this.leaving.set(r, this.terms.take());
  }

  /** Records an event without terms. */
  note(kind: EventKind, rest?: EventRest & { before?: number; after?: number; unit?: EventUnit }): void {
    if (this.recorder === undefined) return;
    this.recorder.event({ turn: this.number, phase: this.phase, kind, unit: 'none', before: 0, after: 0, terms: [], ...rest });
  }

  relation(a: SideIndex, b: SideIndex): number {
    return this.state.relation.kind[a * this.compiled.side.count + b] as number;
  }

  /** Enemies who are not at a cease-fire now. */
  fights(a: SideIndex, b: SideIndex): boolean {
    return a !== NONE && b !== NONE && ((this.enemies[a] as number) & (1 << b)) !== 0;
  }

  /** Hours from an event to an order obeyed: advisers shorten them by up to two fifths. */
  commandHours(s: SideIndex): number {
    return (this.state.side.commandDelay[s] as number) * (1 - (0.4 * (this.staff[s] as number)) / 1000);
  }

  friendly(a: SideIndex, b: SideIndex): boolean {
    return a === b || (a !== NONE && b !== NONE && ((this.friends[a] as number) & (1 << b)) !== 0);
  }

  /** Men of a force who are at their post. */
  menOf(f: ForceIndex): number {
    return menAtPosts(this.state, f);
  }

  /** Whether the force stands at its place and can act there. */
  stands(f: ForceIndex): boolean {
    return isStanding(this.state, f);
  }

  presentMen(r: RegionIndex, s: SideIndex): number {
    return this.deployment.present[r * this.compiled.side.count + s] as number;
  }

  /** Men at the place who fight for its holder. */
  defenders(r: RegionIndex): number {
    return this.deployment.menAt(r, this.friends[this.state.region.holder[r] as SideIndex] as number);
  }

  /** Men at the place who fight its holder. */
  attackers(r: RegionIndex): number {
    return this.deployment.menAt(r, this.enemies[this.state.region.holder[r] as SideIndex] as number);
  }

  /** Marks in `reached`, and lists in `queue`, every place that a side can reach from a place over places held by it or its friends; returns how many. */
  flood(from: RegionIndex, s: SideIndex): number {
    const { first, to } = this.compiled.road;
    const { holder } = this.state.region;
    const { reached, queue } = this;
    const friends = this.friends[s] as number;
    reached.fill(0);
    if (from === NONE || (friends & (1 << (holder[from] as number))) === 0) return 0;
    let tail = 0;
    queue[tail++] = from;
    reached[from] = 1;
    for (let head = 0; head < tail; head++) {
      const r = queue[head] as number;
      for (let k = first[r] as number, end = first[r + 1] as number; k < end; k++) {
        const n = to[k] as RegionIndex;
        if (reached[n] === 1 || (friends & (1 << (holder[n] as number))) === 0) continue;
        reached[n] = 1;
        queue[tail++] = n;
      }
    }
    return tail;
  }
}
