/**
 * The ladder between a sender of packages and whoever stops them: 0 is quiet, 100 open war. Its steps are announced a
 * turn before they hold. RULES.md: [ALLY-6].
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

const TOP = 100;
/** Where each step begins: a warning; strikes on the roads; on packages inside; on the sender's posts. */
const STEPS = [20, 40, 60, 80] as const;
const ON_ROADS = 2;
const INSIDE = 3;
const WAR = 4;
/** What packages and posts near the other's line add, and what a quiet turn takes off. */
const PACKAGE = 6;
const PACKAGE_MEN = 150;
const MOST_PACKAGE = 15;
const AIRLIFT = 15;
const POSTS = 2;
const POSTS_KM = 60;
const QUIET = -3;
/** Chance a turn that it strikes the sender's posts on the last step, thousandths. */
const STRIKES = 600;
/** What strikes add to the chance that a package is stopped, thousandths, by step. */
const STOPS_MORE: Readonly<Record<number, number>> = { [ON_ROADS]: 100, [INSIDE]: 200, [WAR]: 200 };

/** Moves two actors up or down the ladder by `steps`, within its ends. */
export function changeLadder(
  turn: Turn,
  a: ActorIndex,
  other: ActorIndex,
  steps: number,
  why: 'order' | 'arrival' | 'men' | 'rested' | 'departure',
): void {
  const { ladder, highest } = turn.state.between;
  const { count } = turn.compiled.actor;
  const [cell, mirror] = [a * count + other, other * count + a];
  const before = ladder[cell];
  turn.sum().add(why, steps);
  const after = turn.terms.applyTo(before, 0, TOP);
  ladder[cell] = after;
  ladder[mirror] = after;
  if (after > highest[cell]) {
    highest[cell] = after;
    highest[mirror] = after;
  }
  if (before !== after) turn.tell('ladderMoved', before, after, { actor: a, other });
}

/** The same with everybody who stops an actor's packages: [ALLY-6]. */
export function moveLadders(turn: Turn, a: ActorIndex, steps: number, why: 'order' | 'departure'): void {
  const { actor } = turn.compiled;
  if (steps === 0) return;
  for (let i: ActorIndex = FIRST; i < actor.count; i++)
    if (actor.interdicts[i * actor.count + a] === 1) changeLadder(turn, a, i, steps, why);
}

/** A package past an actor that stops such is a step nearer war, stopped or not. */
export function climbByPackage(turn: Turn, sender: ActorIndex, stopper: ActorIndex, men: number, byAir: boolean): void {
  changeLadder(
    turn,
    sender,
    stopper,
    byAir ? AIRLIFT : Math.min(MOST_PACKAGE, round((PACKAGE * men) / PACKAGE_MEN)),
    'arrival',
  );
  const { count } = turn.compiled.actor;
  turn.stirred[sender * count + stopper] = 1;
}

/** What strikes on its ways add to the chance that an actor's package is stopped, thousandths. */
export function stoppedMore({ compiled: { actor }, state }: Turn, stopper: ActorIndex, sender: ActorIndex): number {
  return STOPS_MORE[state.between.step[stopper * actor.count + sender]] ?? 0;
}

/**
 * A turn of the ladder ends: what was announced a turn ago holds, the next step is announced, quiet turns go down as
 * far as it stood at the start.
 */
export function settleLadders(turn: Turn): void {
  const { actor } = turn.compiled;
  const { ladder, step } = turn.state.between;
  const { first, to: senders } = turn.tables.interdicted;
  for (let i: ActorIndex = FIRST; i < actor.count; i++)
    for (let k = first[i], end = first[i + 1]; k < end; k++) {
      const a = senders[k];
      const cell = i * actor.count + a;
      const mirror = a * actor.count + i;
      if (hasPostsNear(turn, a, i)) changeLadder(turn, a, i, POSTS, 'men');
      else if (turn.stirred[mirror] === 0 && ladder[cell] > actor.ladder[cell])
        changeLadder(turn, a, i, Math.max(QUIET, actor.ladder[cell] - ladder[cell]), 'rested');
      turn.stirred[mirror] = 0;
      if (step[cell] === WAR && ladder[cell] >= STEPS[WAR - 1]) widen(turn, i, a);
      announce(turn, i, a, cell);
    }
}

/** The step on which the two stand is told a turn before it holds. */
function announce(turn: Turn, i: ActorIndex, a: ActorIndex, cell: number): void {
  const { ladder, step } = turn.state.between;
  let now = 0;
  while (now < STEPS.length && ladder[cell] >= STEPS[now]) now++;
  const before = step[cell];
  if (now === before) return;
  step[cell] = now;
  turn.note('ladderAnnounced', { actor: i, other: a, before, after: now });
}

/** It may strike the sender's posts each turn, as it has let it know: the war has widened then, once in a run. */
function widen(turn: Turn, i: ActorIndex, a: ActorIndex): void {
  const { wideningWar } = turn.state.cost;
  if (wideningWar[0] === 1) return;
  const { who, partner } = turn.compiled.actor;
  const draw = drawThousandths(turn.key, turn.number, DRAW.escalation, who[i], a);
  if (draw >= STRIKES) return;
  wideningWar[0] = 1;
  turn.sum().add('chance', STRIKES, undefined, i);
  turn.tell('arsenalStruck', 0, STRIKES, { actor: i, other: a, chance: { probability: STRIKES, draw } });
  const side = partner[a];
  giveSignal(turn, 'struck', { actor: i, weight: 1000, ...(side === NONE ? undefined : { side }) });
}

/** Whether a post of the sender stands near a crossing that the other keeps. */
function hasPostsNear(turn: Turn, sender: ActorIndex, stopper: ActorIndex): boolean {
  const { force, exit, road, region } = turn.compiled;
  for (let x = FIRST; x < exit.count; x++) {
    if (exit.keeper[x] !== stopper) continue;
    for (let f: ForceIndex = FIRST; f < force.named; f++) {
      if (force.actor[f] !== sender || !turn.stands(f)) continue;
      if (road.distance[turn.state.force.region[f] * region.count + exit.region[x]] <= POSTS_KM) return true;
    }
  }
  return false;
}
