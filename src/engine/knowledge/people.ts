/** Outside actors' people in the country, by group; the ways out open to them, and the seats these have: [EVAC-6]. */

import { type Column, shortColumn, wideColumn } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { ActorIndex, ExitIndex, PeopleIndex, SideIndex } from '../../core/indices.ts';
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
/** Seats left to an actor that clears stores in the same turn, thousandths. */
const SEATS_CLEARING = 500;

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

/** Whether a group can get to an open way out of a kind. */
export function isWayOpen(knowledge: Knowledge, p: PeopleIndex, way: ExitKind): boolean {
  const { exit } = knowledge.compiled;
  const kind = EXIT_KINDS.indexOf(way);
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && isOutBy(knowledge, p, x)) return true;
  return false;
}

/** Whether a way out is open and a group can get there. */
export function isOutBy({ compiled, state, ways }: Knowledge, p: PeopleIndex, x: ExitIndex): boolean {
  return state.exit.open[x] === 1 && ways.canReach(p, compiled.exit.region[x]);
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
export function areOthersLeaving({ signal, clock }: GameState, a: ActorIndex): boolean {
  const since = clock.turn[0] - NOTICE_TURNS;
  for (let slot = 0; slot < signal.kind.length; slot++)
    if (signal.turn[slot] > since && signal.actor[slot] !== a && isNotice(signal.kind[slot] - 1)) return true;
  return false;
}

const isNotice = (kind: number): boolean => kind === SIGNAL.noticeToLeave || kind === SIGNAL.evacuation;

/** How many notices of others that is. */
export function countNotices({ signal, clock }: GameState, a: ActorIndex): number {
  const since = clock.turn[0] - NOTICE_TURNS;
  let count = 0;
  for (let slot = 0; slot < signal.kind.length; slot++) {
    if (signal.turn[slot] > since && signal.actor[slot] !== a && isNotice(signal.kind[slot] - 1)) count++;
  }
  return count;
}

/** Who leaves by what, and what each group is given of the seats: columns made once for a scenario. */
export class Seats {
  /** By group: heads that want a seat this turn, and how many of them are given one. */
  readonly wanted: Column<PeopleIndex>;
  readonly given: Column<PeopleIndex>;
  private readonly left: Column<PeopleIndex>;
  /** Groups that want seats, in the order of the file; and those of them that can take the way out now shared. */
  private readonly wanting: Column<number, PeopleIndex>;
  private readonly takers: Column<number, PeopleIndex>;

  constructor(private readonly knowledge: Knowledge) {
    const { count } = knowledge.compiled.people;
    this.wanted = wideColumn(count);
    this.given = wideColumn(count);
    this.left = wideColumn(count);
    this.wanting = shortColumn<number, PeopleIndex>(count);
    this.takers = shortColumn<number, PeopleIndex>(count);
  }

  /**
   * Shares the seats of each way out among those who can get there, in proportion to how many want one: [EVAC-6].
   * Reads `wanted`, writes `given`.
   *
   * @param clearing 1 for an actor that clears stores this turn: half of the seats is left to it.
   */
  share(clearing: Column<ActorIndex>): void {
    const { compiled, state } = this.knowledge;
    const { exit, people } = compiled;
    const { given, left, wanted, wanting } = this;
    let groups = 0;
    for (let p: PeopleIndex = FIRST; p < people.count; p++) {
      given[p] = 0;
      left[p] = wanted[p];
      if (wanted[p] !== 0) wanting[groups++] = p;
    }
    if (groups === 0) return;
    for (let x: ExitIndex = FIRST; x < exit.count; x++) if (state.exit.open[x] === 1) this.fillOne(x, groups, clearing);
  }

  /** Shares one way out among those who can take it, of so many groups that want seats. */
  private fillOne(x: ExitIndex, groups: number, clearing: Column<ActorIndex>): void {
    const { compiled, state } = this.knowledge;
    const { exit, people } = compiled;
    const { given, left, wanting, takers, wanted } = this;
    let all = 0;
    let count = 0;
    for (let i = 0; i < groups; i++) {
      const p = wanting[i];
      if (!this.canTake(p, x)) continue;
      takers[count++] = p;
      all += left[p];
    }
    for (let i = 0; i < count; i++) {
      const p = takers[i];
      const a = people.actor[p];
      const loaded = clearing[a] === 1 ? SEATS_CLEARING : 1000;
      const seats = round((exit.seats[x] * Math.min(loaded, areOthersLeaving(state, a) ? SEATS_LEFT : 1000)) / 1000);
      // `left` stays as it was while this way out is shared.
      given[p] = given[p] + Math.min(left[p], all <= seats ? left[p] : Math.floor((seats * left[p]) / all));
      left[p] = wanted[p] - given[p];
    }
  }

  private canTake(p: PeopleIndex, x: ExitIndex): boolean {
    const { compiled, state, ways } = this.knowledge;
    const { exit } = compiled;
    return this.left[p] !== 0 && exit.kind[x] === state.people.way[p] && ways.canReach(p, exit.region[x]);
  }
}
