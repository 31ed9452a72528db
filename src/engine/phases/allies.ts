/**
 * Phase 2, allies: outside actors' accepted orders are carried out; packages on their way arrive or are stopped; people
 * leave. RULES.md, chapter ALLY.
 */

import { clamp, round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawNormal, drawThousandths } from '../chance.ts';
import { beginOrder } from '../deeds/causes.ts';
import { climbByPackage, settleLadders, stoppedMore } from '../deeds/ladder.ts';
import { standUp } from '../deeds/men.ts';
import { leaveBySeats } from '../deeds/people.ts';
import { rememberDeed } from '../deeds/publicWord.ts';
import { regardForSide } from '../deeds/regard.ts';
import { regainHold, wearRestraint } from '../deeds/restraint.ts';
import { giveSignal } from '../deeds/signals.ts';
import { Seats } from '../knowledge/people.ts';
import { carryOut } from '../orders/meaning.ts';
import type { Turn } from '../turn.ts';
import { EXIT_KINDS, POSTURE } from '../vocabulary.ts';

const BY_AIR = EXIT_KINDS.indexOf('air');
/** Men in one flight or convoy. */
const CONVOY = 300;

export function createAlliesPhase(turn: Turn): () => void {
  const { compiled, state, forAllies } = turn;
  const { force } = compiled;
  const { flying } = state.actor;
  const { restraintByWords, hold } = state.support;
  const sides = compiled.side.count;
  const { posture, arrivalTurn } = state.force;
  const seats = new Seats(turn.knowledge);

  return () => {
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++) {
      flying[a] = NONE;
      // Few have warned anybody, or asked him to halt.
      for (let s: SideIndex = FIRST, cell = a * sides; s < sides; s++, cell++) {
        if (restraintByWords[cell] !== 0) wearRestraint(turn, a, s);
        if (hold[cell] < compiled.actor.restrains[cell]) regainHold(turn, a, s);
      }
    }
    for (let i = 0; i < forAllies.count; i++) {
      if (turn.recorder !== undefined) beginOrder(turn, forAllies.actors[i], forAllies.orders[i]);
      carryOut(turn, forAllies.actors[i], forAllies.orders[i]);
    }
    turn.because(undefined);
    for (let f: ForceIndex = FIRST; f < force.named; f++)
      if (posture[f] === POSTURE.travel && arrivalTurn[f] <= turn.number) arrive(turn, f);
    turn.because(undefined);
    leaveBySeats(turn, seats);
    settleLadders(turn);
    turn.learnStaff();
  };
}

/** A package arrives after its delay, unless it is stopped or the country it crosses refuses passage: [ALLY-5]. */
function arrive(turn: Turn, f: ForceIndex): void {
  const { state, compiled } = turn;
  const { force } = compiled;
  const a = force.actor[f];
  const r = state.force.destination[f];
  const x = force.awayExit[f];
  turn.because(turn.causes?.of('march', f));
  // A closed way in, or a place its side no longer holds, sends a package back.
  const lost = !turn.friendly(state.force.side[f], state.region.holder[r]);
  const shut = lost || (x !== NONE && state.exit.open[x] !== 1);
  const keeper = force.awayPermit[f];
  const permit = keeper === NONE ? 1000 : state.actor.permit[keeper];
  if (shut || permit === 0) {
    state.force.posture[f] = POSTURE.away;
    turn.note('packageRefused', { actor: a, force: f, region: r });
    return;
  }
  const sent = state.force.men[f];
  stirLadder(turn, a, f, sent);
  const stopped = stoppedBy(turn, a, f);
  if (stopped !== undefined && stopped.men === sent) {
    state.force.posture[f] = POSTURE.away;
    turn.sum().add('arrival', sent);
    turn.terms.add('interception', -sent, undefined, stopped.by);
    turn.tell('packageIntercepted', 0, 0, {
      actor: a,
      force: f,
      region: r,
      ...(stopped.chance === undefined ? undefined : { chance: stopped.chance }),
    });
    regardForSide(turn, a, state.force.side[f], 'menStopped');
    giveSignal(turn, 'struck', { actor: stopped.by, side: state.force.side[f], weight: 300 });
    return;
  }
  rememberDeed(turn, a, state.force.side[f], 1000);
  regardForSide(turn, a, state.force.side[f], 'menCame');
  const before = turn.defenders(r);
  const terms = turn.sum();
  terms.add('arrival', sent);
  if (stopped !== undefined) terms.add('interception', -stopped.men, undefined, stopped.by);
  const through = terms.sum;
  if (keeper !== NONE) terms.add('permit', round((through * permit) / 1000) - through, undefined, keeper);
  state.force.men[f] = terms.sum;
  state.force.region[f] = r;
  state.force.destination[f] = NONE;
  standUp(turn, f);
  turn.tell('forceArrived', 0, terms.sum, {
    actor: a,
    force: f,
    region: r,
    side: state.force.side[f],
  });
  // Help counts in proportion to the men already there.
  giveSignal(turn, 'reinforced', {
    actor: a,
    side: state.force.side[f],
    region: r,
    weight: clamp(round((1000 * terms.sum) / Math.max(200, before)), 50, 3000),
  });
}

/**
 * Men of a package stopped on the way: [ALLY-5]. A small package is a single flight or convoy and is stopped entirely
 * or not at all; a large one comes in many, and a share is stopped.
 */
function stoppedBy(
  turn: Turn,
  a: ActorIndex,
  f: ForceIndex,
): { by: ActorIndex; men: number; chance?: { probability: number; draw: number } } | undefined {
  const { actor, force } = turn.compiled;
  const men = turn.state.force.men[f];
  const convoys = Math.max(1, round(men / CONVOY));
  for (let i: ActorIndex = FIRST; i < actor.count; i++) {
    if (actor.interdicts[i * actor.count + a] !== 1) continue;
    const probability = Math.min(1000, actor.interdiction[i] + stoppedMore(turn, i, a));
    const draw = drawThousandths(turn.key, turn.number, DRAW.interception, force.who[f], i);
    if (convoys === 1) {
      if (draw < probability) return { by: i, men, chance: { probability, draw } };
      continue;
    }
    const spread = Math.sqrt((probability * (1000 - probability)) / convoys);
    const share = clamp(
      round(probability + spread * drawNormal(turn.key, turn.number, DRAW.interception, force.who[f], i)),
      0,
      1000,
    );
    if (share > 0) return { by: i, men: Math.floor((men * share) / 1000) };
  }
  return undefined;
}

/** Men brought in past an actor that stops such packages bring the two nearer war: [ALLY-6]. */
function stirLadder(turn: Turn, a: ActorIndex, f: ForceIndex, men: number): void {
  const { actor, force, exit } = turn.compiled;
  if (actor.side[a] !== NONE) return;
  const way = force.awayExit[f];
  for (let i: ActorIndex = FIRST; i < actor.count; i++)
    if (actor.interdicts[i * actor.count + a] === 1)
      climbByPackage(turn, a, i, men, way !== NONE && exit.kind[way] === BY_AIR);
}
