/** Outside actors' people in the country, by group; the ways out open to them, and the seats these have: [EVAC-6]. */

import { type Column, wideColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { ActorIndex, ExitIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import {
  EVACUATION_STAGES,
  EXIT_KINDS,
  type ExitKind,
  PEOPLE_GROUPS,
  type PeopleGroup,
  SIGNAL,
} from '../vocabulary.ts';
import type { Knowledge } from './knowledge.ts';

export const PRESENT = EVACUATION_STAGES.indexOf('present');
export const LEAVING = EVACUATION_STAGES.indexOf('leaving');
export const GONE = EVACUATION_STAGES.indexOf('gone');
export const CUT_OFF = EVACUATION_STAGES.indexOf('cutOff');

/** Heads that a way out takes in half a day where the file does not say: a few flights, buses on a road, one ship. */
export const USUAL_SEATS: Readonly<Record<ExitKind, number>> = { air: 600, road: 350, sea: 800 };
/** Seats left to an actor where others have told their people to leave within these turns, thousandths. */
const SEATS_LEFT = 667;
const NOTICE_TURNS = 2;

/** An actor's people of a group; undefined if it has none. */
export function peopleOf({ actor, people }: Compiled, a: ActorIndex, group: PeopleGroup): PeopleIndex | undefined {
  const code = PEOPLE_GROUPS.indexOf(group);
  for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++) if (people.group[p] === code) return p;
  return undefined;
}

/** The side whose enemies are those of an actor's people: its own, else its partner; NONE if it takes no side. */
export function sideOfPeople({ actor }: Compiled, a: ActorIndex): SideIndex {
  return actor.side[a] === NONE ? actor.partner[a] : actor.side[a];
}

/**
 * The places that a group can get to from its own, 1 each: as far as a day on the road takes it, where no enemy of what
 * it backs holds them.
 */
function reachOf(knowledge: Knowledge, p: PeopleIndex): Uint8Array {
  const { compiled, state, tables } = knowledge;
  const { road, region, people } = compiled;
  const enemies = knowledge.enemiesOf(sideOfPeople(compiled, people.actor[p]));
  const from = people.region[p];
  const most = tables.dayKm;
  const reached = new Uint8Array(region.count);
  const ahead: RegionIndex[] = [from];
  reached[from] = 1;
  for (let i = 0; i < ahead.length; i++) {
    const r = ahead[i];
    for (let k = road.first[r], end = road.first[r + 1]; k < end; k++) {
      const next = road.to[k];
      if (reached[next] === 1 || road.distance[from * region.count + next] > most) continue;
      if ((enemies & (1 << state.region.holder[next])) !== 0) continue;
      reached[next] = 1;
      ahead.push(next);
    }
  }
  return reached;
}

/** Whether a group can get to an open way out of a kind. */
export function isWayOpen(knowledge: Knowledge, p: PeopleIndex, way: ExitKind): boolean {
  const { compiled, state } = knowledge;
  const { exit, people } = compiled;
  const kind = EXIT_KINDS.indexOf(way);
  let reached: Uint8Array | undefined;
  for (let x: ExitIndex = FIRST; x < exit.count; x++) {
    if (exit.kind[x] !== kind || state.exit.open[x] === 0) continue;
    if (exit.region[x] === people.region[p]) return true;
    reached ??= reachOf(knowledge, p);
    if (reached[exit.region[x]] === 1) return true;
  }
  return false;
}

/** Whether a way out is open and a group can get there. */
export function isOutBy(knowledge: Knowledge, p: PeopleIndex, x: ExitIndex): boolean {
  const { compiled, state } = knowledge;
  const { exit, people } = compiled;
  if (state.exit.open[x] === 0) return false;
  return exit.region[x] === people.region[p] || reachOf(knowledge, p)[exit.region[x]] === 1;
}

/** The kind of way by which a group can leave: its usual one if that is open, else the first that is. */
export function openWay(knowledge: Knowledge, p: PeopleIndex): ExitKind | undefined {
  const usual = EXIT_KINDS[knowledge.compiled.people.way[p]];
  if (isWayOpen(knowledge, p, usual)) return usual;
  return EXIT_KINDS.find((way) => way !== usual && isWayOpen(knowledge, p, way));
}

/** Most heads of a group that are ready to go in one turn. */
export function readyInOneTurn({ people }: Compiled, p: PeopleIndex): number {
  return Math.ceil(people.counts[p] / people.turns[p]);
}

/** Seats of the open ways out of a kind, as far as others' notices leave them to an actor. */
export function seatsOf(compiled: Compiled, state: GameState, way: ExitKind, a: ActorIndex): number {
  const { exit } = compiled;
  const kind = EXIT_KINDS.indexOf(way);
  const left = areOthersLeaving(state, a) ? SEATS_LEFT : 1000;
  let seats = 0;
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && state.exit.open[x] === 1) seats += round((exit.seats[x] * left) / 1000);
  return seats;
}

/** The same of those that a group can get to. */
export function seatsFor(knowledge: Knowledge, p: PeopleIndex, way: ExitKind): number {
  const { compiled, state } = knowledge;
  const { exit, people } = compiled;
  const kind = EXIT_KINDS.indexOf(way);
  const left = areOthersLeaving(state, people.actor[p]) ? SEATS_LEFT : 1000;
  let seats = 0;
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && isOutBy(knowledge, p, x)) seats += round((exit.seats[x] * left) / 1000);
  return seats;
}

/** Whether somebody else has told its people to leave, or is taking them out, within two turns. */
export function areOthersLeaving(state: GameState, a: ActorIndex): boolean {
  return countNotices(state, a) > 0;
}

/** How many notices of others that is. */
export function countNotices({ signal, clock }: GameState, a: ActorIndex): number {
  const since = clock.turn[0] - NOTICE_TURNS;
  let count = 0;
  for (let slot = 0; slot < signal.kind.length; slot++) {
    const kind = signal.kind[slot] - 1;
    if (kind !== SIGNAL.noticeToLeave && kind !== SIGNAL.evacuation) continue;
    if (signal.turn[slot] > since && signal.actor[slot] !== a) count++;
  }
  return count;
}

/** Who leaves by what, and what each group is given of the seats: columns made once for a scenario. */
export class Seats {
  /** By group: heads that want a seat this turn, and the way they want it by, as in EXIT_KINDS. */
  readonly wanted: Column<PeopleIndex>;
  readonly given: Column<PeopleIndex>;
  private readonly left: Column<PeopleIndex>;
  private readonly reached: (Uint8Array | undefined)[];

  constructor(private readonly knowledge: Knowledge) {
    const { count } = knowledge.compiled.people;
    this.wanted = wideColumn(count);
    this.given = wideColumn(count);
    this.left = wideColumn(count);
    this.reached = new Array(count).fill(undefined);
  }

  /**
   * Shares the seats of each way out among those who can get there, in proportion to how many want one: [EVAC-6].
   * Reads `wanted`, writes `given`.
   */
  share(): void {
    const { compiled, state } = this.knowledge;
    const { exit, people } = compiled;
    const { given, left, wanted } = this;
    let any = 0;
    for (let p: PeopleIndex = FIRST; p < people.count; p++) {
      given[p] = 0;
      left[p] = wanted[p];
      any |= wanted[p];
      this.reached[p] = undefined;
    }
    if (any === 0) return;
    for (let x: ExitIndex = FIRST; x < exit.count; x++) if (state.exit.open[x] === 1) this.fillOne(x);
  }

  private fillOne(x: ExitIndex): void {
    const { compiled, state } = this.knowledge;
    const { exit, people } = compiled;
    const { given, left } = this;
    let all = 0;
    for (let p: PeopleIndex = FIRST; p < people.count; p++) if (this.canTake(p, x)) all += left[p];
    if (all === 0) return;
    for (let p: PeopleIndex = FIRST; p < people.count; p++) {
      if (!this.canTake(p, x)) continue;
      const seats = areOthersLeaving(state, people.actor[p])
        ? round((exit.seats[x] * SEATS_LEFT) / 1000)
        : exit.seats[x];
      // `left` stays as it was while this way out is shared.
      given[p] = given[p] + Math.min(left[p], all <= seats ? left[p] : Math.floor((seats * left[p]) / all));
    }
    for (let p: PeopleIndex = FIRST; p < people.count; p++) left[p] = this.wanted[p] - given[p];
  }

  private canTake(p: PeopleIndex, x: ExitIndex): boolean {
    const { compiled, state } = this.knowledge;
    const { exit, people } = compiled;
    if (this.left[p] === 0 || exit.kind[x] !== state.people.way[p]) return false;
    if (exit.region[x] === people.region[p]) return true;
    const reached = this.reached[p] ?? reachOf(this.knowledge, p);
    this.reached[p] = reached;
    return reached[exit.region[x]] === 1;
  }
}
