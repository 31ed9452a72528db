/**
 * Phase 2, allies act: outside actors' accepted orders are carried out; packages on the way arrive or are stopped;
 * people leave. RULES.md, chapter ALLY.
 */

import { clamp, round } from '../../core/exact.ts';
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawNormal, drawThousandths } from '../chance.ts';
import { setExit } from '../deeds/exits.ts';
import { leaks } from '../deeds/leaks.ts';
import { loseMen, standUp } from '../deeds/men.ts';
import { beginLeaving, GONE, groupOf, LEAVING, PRESENT, peopleOf } from '../deeds/people.ts';
import { giveSignal } from '../deeds/signals.ts';
import { changeSupport } from '../deeds/support.ts';
import type { Order } from '../orders/orders.ts';
import type { Turn } from '../turn.ts';
import { POSTURE, STANCES, type Stance } from '../vocabulary.ts';

/**
 * Weight of a word as a signal, thousandths of a stage of people leaving; a quiet word is not a signal unless it leaks.
 */
const WORD_WEIGHT: Record<Stance, number> = { standBy: 500, hedge: 300, letGo: 800 };
/** Men in one flight or convoy. */
const CONVOY = 300;
/** Thousandths of support that a public word adds or takes at once, and of political capital it binds. */
const WORD_SUPPORT: Record<Stance, number> = { standBy: 40, hedge: -30, letGo: -120 };

export function createAlliesPhase(turn: Turn): () => void {
  const { compiled, state, forAllies } = turn;
  const { people, force } = compiled;
  const { flying, advisers } = state.actor;
  const { stage, doneTurn, count, home } = state.people;
  const { posture, arrivalTurn } = state.force;

  return () => {
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++) flying[a] = NONE;
    for (let i = 0; i < forAllies.count; i++) act(turn, forAllies.actors[i], forAllies.orders[i] as Order);
    for (let f: ForceIndex = FIRST; f < force.named; f++)
      if (posture[f] === POSTURE.travel && arrivalTurn[f] <= turn.number) arrive(turn, f);
    for (let p: PeopleIndex = FIRST; p < people.count; p++)
      if (stage[p] === LEAVING && doneTurn[p] <= turn.number) arriveHome(p);
    turn.learnStaff();
  };

  /** People whose time is up are home: [EVAC-2]. Commanders and advisers gone take their help with them. */
  function arriveHome(p: PeopleIndex): void {
    const a = people.actor[p];
    const number = count[p];
    stage[p] = GONE;
    home[p] = number;
    count[p] = 0;
    const group = groupOf(turn, p);
    turn.sum().add('departure', -number);
    turn.tell('evacuationEnded', number, 0, { actor: a, about: group });
    if (group === 'commanders') advisers[a] = 0;
    if (group === 'fighters') withdrawPosts(turn, a);
  }
}

function act(turn: Turn, a: ActorIndex, order: Order): void {
  const { state, compiled } = turn;
  const sides = compiled.side.count;
  switch (order.kind) {
    case 'speak': {
      changeSupport(turn, a, order.side, WORD_SUPPORT[order.stance], 'order');
      // Only a word that everybody heard binds.
      if (order.quiet && !leaks(turn, a)) return;
      state.actor.stance[a] = STANCES.indexOf(order.stance);
      sayPublicly(turn, a, order.side, order.stance);
      return;
    }
    case 'evacuate': {
      const p = peopleOf(turn, a, order.group);
      if (p !== undefined) beginLeaving(turn, p, order.way, order.quiet);
      return;
    }
    case 'bringBack': {
      const p = peopleOf(turn, a, order.group);
      if (p === undefined) return;
      if (state.people.stage[p] === LEAVING) {
        state.people.stage[p] = PRESENT;
        state.people.doneTurn[p] = 0;
      }
      state.people.held[p] = 1;
      turn.note('peopleBroughtBack', { actor: a, about: order.group });
      giveSignal(turn, 'stoodBy', { actor: a, side: compiled.actor.partner[a], weight: 400 });
      return;
    }
    case 'send': {
      const { force } = turn.compiled;
      state.force.posture[order.force] = POSTURE.travel;
      state.force.destination[order.force] = order.region;
      state.force.arrivalTurn[order.force] = turn.number + Math.max(1, force.awayTurns[order.force]);
      turn.note('packageSent', { actor: a, force: order.force, region: order.region });
      return;
    }
    case 'fly':
      state.actor.flying[a] = order.region;
      return;
    case 'fund': {
      const pay = state.side.pay[order.side];
      turn.sum().add('pay', 150, undefined, a);
      state.side.pay[order.side] = turn.terms.applyTo(pay, 0, 1500);
      turn.tell('moneySent', pay, state.side.pay[order.side], { actor: a, side: order.side });
      return;
    }
    case 'restrain':
    case 'unleash': {
      const before = state.side.restraint[order.side];
      const hold = compiled.actor.restrains[a * sides + order.side];
      turn.sum().add('restraint', order.kind === 'restrain' ? round(hold / 2) + 150 : -500, undefined, a);
      const after = turn.terms.applyTo(before, 0, 1000);
      state.side.restraint[order.side] = after;
      turn.tell('restraintChanged', before, after, { actor: a, side: order.side });
      return;
    }
    case 'mediate':
      state.talk.answer[order.talk] = state.talk.answer[order.talk] + 1;
      return;
    case 'guarantee':
      state.region.guaranteed[order.region] = 1;
      giveSignal(turn, 'promise', { actor: a, region: order.region, weight: 300 });
      return;
    case 'border':
      setExit(turn, order.exit, order.open, a);
      return;
    case 'warn': {
      const before = state.side.restraint[order.side];
      turn.sum().add('restraint', 60, undefined, a);
      const after = turn.terms.applyTo(before, 0, 1000);
      state.side.restraint[order.side] = after;
      if (after !== before) turn.tell('restraintChanged', before, after, { actor: a, side: order.side });
      giveSignal(turn, 'warning', { actor: a, side: order.side, weight: 300 });
      return;
    }
    case 'enter':
      enter(turn, a, order.region);
      return;
    case 'offerAsylum':
      state.side.asylum[order.side] = 1;
      turn.note('asylumOffered', { actor: a, side: order.side });
      if (leaks(turn, a)) giveSignal(turn, 'leak', { actor: a, side: order.side, weight: 500 });
      return;
    default:
      return;
  }
}

function sayPublicly(turn: Turn, a: ActorIndex, side: SideIndex, stance: Stance): void {
  const kind = stance === 'standBy' ? 'stoodBy' : stance === 'hedge' ? 'hedged' : 'letGo';
  // A word weighs with the support behind it: a distant actor's word moves nobody.
  const backing = Math.max(turn.compiled.actor.support[a * turn.compiled.side.count + side], 100);
  giveSignal(turn, kind, { actor: a, side, weight: round((WORD_WEIGHT[stance] * backing) / 600) });
}

/** An actor's own detachments leave the country: [EVAC-3]. */
function withdrawPosts(turn: Turn, a: ActorIndex): void {
  const { force } = turn.compiled;
  for (let f: ForceIndex = FIRST; f < force.named; f++) {
    if (force.actor[f] === a && turn.state.force.side[f] !== turn.compiled.actor.side[a] && turn.stands(f))
      loseMen(turn, f, 'departure', turn.state.force.men[f]);
  }
}

/** A package arrives after its turns, if nobody stops it and the country it crosses lets it through: [ALLY-5]. */
function arrive(turn: Turn, f: ForceIndex): void {
  const { state, compiled } = turn;
  const { force, actor } = compiled;
  const a = force.actor[f];
  const r = state.force.destination[f];
  const x = force.awayExit[f];
  // A way in that is shut, or a place that is no longer its side's, sends a package back.
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
    giveSignal(turn, 'struck', { actor: stopped.by, side: state.force.side[f], weight: 300 });
    return;
  }
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
  // Help is felt by what it adds to the men who stand there already.
  giveSignal(turn, 'reinforced', {
    actor: a,
    side: state.force.side[f],
    region: r,
    weight: clamp(round((1000 * terms.sum) / Math.max(200, before)), 50, 3000),
  });
  if (actor.side[a] === NONE && state.cost.wideningWar[0] === 0) escalate(turn, a, f);
}

/**
 * Men of a package who are stopped on the way: [ALLY-5]. A small one is a single flight or convoy and is stopped whole
 * or not at all; of a large one, which comes in many, a share is stopped.
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
    const probability = actor.interdiction[i];
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

/**
 * Fighters brought in past an actor that stops such packages may draw it in: [ALLY-6]. The chance grows with the men
 * brought in and with that actor's readiness to strike.
 */
function escalate(turn: Turn, a: ActorIndex, f: ForceIndex): void {
  const { actor, force } = turn.compiled;
  for (let i: ActorIndex = FIRST; i < actor.count; i++) {
    if (actor.interdicts[i * actor.count + a] !== 1) continue;
    const probability = Math.min(600, round((turn.state.force.men[f] * actor.interdiction[i]) / 12_000));
    const draw = drawThousandths(turn.key, turn.number, DRAW.escalation, force.who[f], i);
    if (draw >= probability) continue;
    turn.state.cost.wideningWar[0] = 1;
    turn.sum().add('men', probability, undefined, i);
    turn.tell('arsenalStruck', 0, probability, { actor: i, force: f, chance: { probability, draw } });
    giveSignal(turn, 'struck', { actor: i, side: turn.state.force.side[f], weight: 1000 });
    return;
  }
}

/** An outside actor takes a place that its holder has left empty, or that nobody holds: [ALLY-7]. */
function enter(turn: Turn, a: ActorIndex, r: RegionIndex): void {
  const { force } = turn.compiled;
  for (let f: ForceIndex = FIRST; f < force.named; f++) {
    if (force.actor[f] !== a || turn.state.force.posture[f] !== POSTURE.away) continue;
    turn.state.force.region[f] = r;
    standUp(turn, f);
    turn.entries.push({ region: r, side: turn.state.force.side[f] });
    turn.sum().add('arrival', turn.state.force.men[f]);
    turn.tell('forceArrived', 0, turn.state.force.men[f], {
      actor: a,
      force: f,
      region: r,
      side: turn.state.force.side[f],
    });
    return;
  }
}
