/**
 * People: outside actors' people in the country, who leave by seats, on order or in flight, or are cut off where their
 * place falls. RULES.md, chapter EVAC.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ExitIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { isInOpenBase } from '../knowledge/bases.ts';
import {
  CUT_OFF,
  GONE,
  isOutBy,
  isWayOpen,
  LEAVING,
  openWay,
  PRESENT,
  readyInOneTurn,
  type Seats,
  sideOfPeople,
} from '../knowledge/people.ts';
import type { Turn } from '../turn.ts';
import { EXIT_KINDS, type ExitKind, PEOPLE_GROUPS, type PeopleGroup } from '../vocabulary.ts';
import { moveLadders } from './ladder.ts';
import { LEAK_CHANCE, leaks } from './leaks.ts';
import { loseMen } from './men.ts';
import { endWord } from './publicWord.ts';
import { giveSignal } from './signals.ts';
import { changeTrust } from './trust.ts';

/** Chance that a quiet departure leaks while another group is on the road too, thousandths. */
const TWO_GROUPS_LEAK = 400;
const FIGHTERS = PEOPLE_GROUPS.indexOf('fighters');
/** Trust that an actor loses among its partners whose people leave unannounced, thousandths. */
const SURPRISE = 40;
/** Steps that it takes off the ladder to war with whoever stops its packages that a group leaves with notice. */
const TOLD = -6;
/** Turns for which a notice given to partners holds. */
export const NOTICE_HOLDS = 6;
/** Part of those who are cut off that is detained each turn, thousandths. */
const DETAINED = 30;

/**
 * A group starts to leave: [EVAC-1]. Openly by air the first are home next turn; quietly, or by another way, it takes a
 * turn longer. Without a way out that they can get to they wait.
 */
export function beginLeaving(turn: Turn, p: PeopleIndex, way: ExitKind, quiet: boolean): void {
  const { state, compiled } = turn;
  const { stage, quiet: quietly, doneTurn, count, way: by, seen } = state.people;
  if (stage[p] !== PRESENT || !isWayOpen(turn.knowledge, p, way)) return;
  const a = compiled.people.actor[p];
  const isSecret = quiet && !leaks(turn, a, isOnTheRoad(turn, a) ? TWO_GROUPS_LEAK : LEAK_CHANCE);
  stage[p] = LEAVING;
  by[p] = EXIT_KINDS.indexOf(way);
  seen[p] = 0;
  quietly[p] = isSecret ? 1 : 0;
  turn.causes?.set('leaving', p, turn.cause);
  doneTurn[p] = turn.number + 1 + (quiet || way !== 'air' ? 1 : 0);
  turn.note('evacuationBegan', {
    actor: a,
    region: compiled.people.region[p],
    about: groupOf(turn, p),
    before: count[p],
    after: count[p],
    ...(isSecret ? { isSecret } : undefined),
  });
}

/** Whether a group of an actor is leaving quietly already. */
function isOnTheRoad({ compiled, state }: Turn, a: ActorIndex): boolean {
  for (let p = compiled.actor.firstPeople[a]; p < compiled.actor.endPeople[a]; p++)
    if (state.people.stage[p] === LEAVING && state.people.quiet[p] === 1) return true;
  return false;
}

/** Those who have a seat this turn are home; then those who leave in the open next are seen: [EVAC-2], [EVAC-6]. */
export function leaveBySeats(turn: Turn, seats: Seats): void {
  leave(turn, seats);
  turn.clearing.fill(0);
}

function leave(turn: Turn, seats: Seats): void {
  const { count: groups } = turn.compiled.people;
  if (!ask(turn, seats, 0)) return;
  for (let p: PeopleIndex = FIRST; p < groups; p++) if (seats.given[p] > 0) comeHome(turn, p, seats.given[p]);
  if (!ask(turn, seats, 1)) return;
  for (let p: PeopleIndex = FIRST; p < groups; p++) if (seats.given[p] > 0) showLeaving(turn, p, seats.given[p]);
}

/** Shares the seats of this turn (0) or the next (1) among those who leave; false if nobody does. */
function ask(turn: Turn, seats: Seats, later: 0 | 1): boolean {
  const { compiled, state } = turn;
  const { stage, doneTurn, count } = state.people;
  let anybody = false;
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) {
    const isLeaving = stage[p] === LEAVING;
    if (isLeaving) anybody = true;
    // Who sets out in the open is seen at once, however long the way.
    const isReady = isLeaving && (doneTurn[p] <= turn.number + later || (later === 1 && state.people.seen[p] === 0));
    seats.wanted[p] = isReady ? Math.min(count[p], readyInOneTurn(compiled, p)) : 0;
  }
  if (anybody) seats.share(turn.clearing);
  return anybody;
}

/** People whose journey is over are home: [EVAC-2]. Commanders and advisers who leave take their help with them. */
function comeHome(turn: Turn, p: PeopleIndex, number: number): void {
  const { people, actor } = turn.state;
  const a = turn.compiled.people.actor[p];
  const before = people.count[p];
  const after = before - number;
  const group = groupOf(turn, p);
  people.home[p] = people.home[p] + number;
  people.count[p] = after;
  turn.because(turn.causes?.of('leaving', p));
  turn.sum().add('departure', -number);
  if (after === 0) {
    people.stage[p] = GONE;
    turn.tell('evacuationEnded', before, 0, { actor: a, about: group });
  } else
    turn.tell('peopleCameHome', before, after, {
      actor: a,
      about: group,
      ...(people.quiet[p] === 1 ? { isSecret: true } : undefined),
    });
  if (group === 'commanders') takeAdvisers(turn, a, round((actor.advisers[a] * after) / before));
  if (group === 'fighters' && after === 0) withdrawPosts(turn, a);
  turn.because(undefined);
}

/** An actor's people of a group who are still there, or `most` of them, are home by an agreement: [EVAC-10]. */
export function bringHome(turn: Turn, a: ActorIndex, group: PeopleGroup, most = Number.POSITIVE_INFINITY): void {
  const { people, actor } = turn.compiled;
  for (let p = actor.firstPeople[a]; p < actor.endPeople[a]; p++)
    if (PEOPLE_GROUPS[people.group[p]] === group && turn.state.people.count[p] > 0)
      comeHome(turn, p, Math.min(most, turn.state.people.count[p]));
}

/** An actor's people leave by seats that are kept for them, families first, and whoever bears arms last: [EVAC-11]. */
export function takeSeats(turn: Turn, a: ActorIndex, x: ExitIndex, heads: number): void {
  const { people, actor } = turn.compiled;
  const { count, stage } = turn.state.people;
  let left = heads;
  for (let group = 0; group < PEOPLE_GROUPS.length; group++)
    for (let p = actor.firstPeople[a]; p < actor.endPeople[a] && left > 0; p++) {
      if (people.group[p] !== group || count[p] === 0 || stage[p] === CUT_OFF) continue;
      if (!isOutBy(turn.knowledge, p, x)) continue;
      const taken = Math.min(left, count[p]);
      left -= taken;
      turn.causes?.set('leaving', p, turn.cause);
      comeHome(turn, p, taken);
    }
}

/** Advisers leave a partner's staff: so many thousandths are left. */
function takeAdvisers(turn: Turn, a: ActorIndex, left: number): void {
  const { advisers } = turn.state.actor;
  if (turn.recorder !== undefined) turn.recorder.causes.add('advisers', a, turn.cause, advisers[a] - left);
  advisers[a] = left;
}

/** An actor's own detachments leave the country: [EVAC-3]. */
function withdrawPosts(turn: Turn, a: ActorIndex): void {
  const { force } = turn.compiled;
  for (let f: ForceIndex = FIRST; f < force.named; f++) {
    if (force.actor[f] === a && turn.state.force.side[f] !== turn.compiled.actor.side[a] && turn.stands(f))
      loseMen(turn, f, 'departure', turn.state.force.men[f]);
  }
}

/** What of a group is seen to leave for the first time is a public signal of its part of the group's weight. */
function showLeaving(turn: Turn, p: PeopleIndex, number: number): void {
  const { people, actor } = turn.state;
  const { people: groups, actor: actors } = turn.compiled;
  if (people.quiet[p] === 1) return;
  const part = Math.min(1000, round((1000 * (people.home[p] + number)) / groups.counts[p]));
  const fresh = part - people.seen[p];
  if (fresh <= 0) return;
  const a = groups.actor[p];
  const group = groupOf(turn, p);
  const told = actor.noticeTurn[a];
  const noticed = told !== NONE && told < turn.number && turn.number - told <= NOTICE_HOLDS;
  turn.because(turn.causes?.of('leaving', p));
  // Whoever takes his own people out in the open does not stand by.
  if (people.seen[p] === 0 && group !== 'citizens') {
    endWord(turn, a, actors.partner[a], 'brokenByDeed');
    if (noticed) moveLadders(turn, a, TOLD, 'departure');
    else tellPartners(turn, a, -SURPRISE);
  }
  people.seen[p] = part;
  giveSignal(turn, group === 'citizens' ? 'noticeToLeave' : 'evacuation', {
    actor: a,
    side: actors.partner[a],
    weight: round((groups.signal[p] * fresh) / 1000),
    noticed,
  });
  turn.because(undefined);
}

/**
 * Whoever gets no orders any more flees: people whose place an enemy attacks, by any way that they can get to:
 * [EVAC-5].
 */
export function fleeWithoutOrders(turn: Turn): void {
  const { compiled, state } = turn;
  const { people } = compiled;
  const { stage, held, count, fled } = state.people;
  for (let p: PeopleIndex = FIRST; p < people.count; p++) {
    if (stage[p] !== PRESENT || held[p] === 1 || count[p] === 0) continue;
    const a = people.actor[p];
    const s = sideOfPeople(compiled, a);
    // Armed men fight or wait for orders; everybody else flees an attack.
    if (s === NONE || people.group[p] === FIGHTERS || !turn.fights(s, state.region.contester[people.region[p]]))
      continue;
    const way = openWay(turn.knowledge, p);
    if (way === undefined) continue;
    if (turn.recorder !== undefined) turn.because({ kind: 'unordered', turn: turn.number, actor: a, people: p });
    fled[p] = 1;
    beginLeaving(turn, p, way, false);
    turn.because(undefined);
  }
}

/** The others who stand on an actor's partner's side trust it more, or less, thousandths. */
export function tellPartners(turn: Turn, a: ActorIndex, change: number): void {
  const { actor } = turn.compiled;
  const side = sideOfPeople(turn.compiled, a);
  if (side === NONE) return;
  for (let other: ActorIndex = FIRST; other < actor.count; other++)
    if (sideOfPeople(turn.compiled, other) === side) changeTrust(turn, other, a, change, 'order');
}

/** A place has passed to a side: people of its enemies there are cut off, those of its friends reached: [EVAC-7]. */
export function meetPeople(turn: Turn, r: RegionIndex, taker: SideIndex): void {
  const { compiled, state } = turn;
  const { people } = compiled;
  const { stage, count } = state.people;
  for (let p: PeopleIndex = FIRST; p < people.count; p++) {
    if (people.region[p] !== r || count[p] === 0) continue;
    const a = people.actor[p];
    const s = sideOfPeople(compiled, a);
    const about = { actor: a, region: r, about: groupOf(turn, p), before: count[p], after: count[p] };
    if (turn.fights(s, taker)) {
      // Those in a base that is left alone may fly.
      if (stage[p] === CUT_OFF || isInOpenBase(compiled, state, p)) continue;
      stage[p] = CUT_OFF;
      turn.note('peopleCutOff', about);
      if (groupOf(turn, p) === 'commanders') takeAdvisers(turn, a, 0);
    } else if (stage[p] === CUT_OFF) {
      stage[p] = PRESENT;
      turn.note('peopleReached', about);
    }
  }
}

/** Of those who are cut off some are detained each turn: [EVAC-7]. */
export function detain(turn: Turn): void {
  const { people } = turn.compiled;
  const { stage, count, detained } = turn.state.people;
  for (let p: PeopleIndex = FIRST; p < people.count; p++) {
    if (stage[p] !== CUT_OFF || count[p] === 0) continue;
    const before = count[p];
    const taken = Math.min(before, Math.max(1, round((before * DETAINED) / 1000)));
    count[p] = before - taken;
    detained[p] = detained[p] + taken;
    turn.sum().add('detained', -taken);
    turn.tell('peopleDetained', before, count[p], {
      actor: people.actor[p],
      region: people.region[p],
      about: groupOf(turn, p),
    });
  }
}

/**
 * The holder of their place lets people go who are cut off: they leave by any way that they can get to from there, in
 * the open, and count whole: [EVAC-8].
 */
function letPass(turn: Turn, p: PeopleIndex): void {
  const { compiled, state } = turn;
  const { stage, fled, doneTurn, count, quiet, way: by } = state.people;
  if (stage[p] !== CUT_OFF || count[p] === 0) return;
  const way = openWay(turn.knowledge, p);
  if (way === undefined) return;
  stage[p] = LEAVING;
  fled[p] = 0;
  quiet[p] = 0;
  by[p] = EXIT_KINDS.indexOf(way);
  doneTurn[p] = turn.number + 1;
  turn.causes?.set('leaving', p, turn.cause);
  turn.note('passageGiven', {
    actor: compiled.people.actor[p],
    region: compiled.people.region[p],
    side: state.region.holder[compiled.people.region[p]],
    about: groupOf(turn, p),
    before: count[p],
    after: count[p],
  });
}

/** The same for all of an actor's people who are cut off, or those of a group. */
export function letActorPass(turn: Turn, a: ActorIndex, group: PeopleGroup | undefined): void {
  const { firstPeople, endPeople } = turn.compiled.actor;
  for (let p = firstPeople[a]; p < endPeople[a]; p++)
    if (group === undefined || groupOf(turn, p) === group) letPass(turn, p);
}

export function groupOf(turn: Turn, p: PeopleIndex): PeopleGroup {
  return PEOPLE_GROUPS[turn.compiled.people.group[p]];
}
