/**
 * Men: the only place where a force gains or loses men, comes or goes. Each change of men in the country is an event
 * with its terms, so that nobody appears or vanishes unseen: men on the rolls, dead, gone home and gone abroad add up.
 * RULES.md, chapter MEN.
 */

import { round } from '../../core/exact.ts';
import type { ForceIndex, RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { isStanding, menAtPosts } from '../knowledge/deployment.ts';
import type { Turn } from '../turn.ts';
import { POSTURE } from '../vocabulary.ts';

/** Why men leave a force: `detached` to keep a place or order, `departure` from the country or to another garrison. */
export type Loss = 'killed' | 'deserted' | 'detached' | 'departure';
/**
 * Why men join a force: locals `joined`, others `detached` by a column, or an `arrival` from a garrison that has left
 * its place.
 */
export type Gain = 'joined' | 'detached' | 'arrival';

/** Takes men from a force, at most all it has; an empty force is gone. */
export function loseMen(turn: Turn, f: ForceIndex, why: Loss, count: number): void {
  const { force, side } = turn.state;
  const before = force.men[f];
  const lost = Math.min(before, count);
  if (lost > 0) {
    const s = force.side[f];
    const stood = isStanding(turn.state, f);
    const present = menAtPosts(turn.state, f);
    force.men[f] = before - lost;
    if (stood && before === lost) turn.deployment.leave(f, present);
    else if (stood) turn.deployment.count(f, menAtPosts(turn.state, f) - present);
    if (why === 'killed') {
      force.lost[f] = force.lost[f] + lost;
      side.dead[s] = side.dead[s] + lost;
    } else if (why === 'deserted') side.deserted[s] = side.deserted[s] + lost;
    turn.sum().add(why, -lost);
    if (turn.recorder !== undefined)
      turn.tell('menLost', before, before - lost, { force: f, side: s, region: force.region[f] });
  }
  if (force.men[f] === 0) force.posture[f] = POSTURE.gone;
}

/**
 * Adds men to a force. `fill`, the share of them at their posts (thousandths), is averaged with that of the men already
 * there. A force that did not stand anywhere now stands.
 */
export function gainMen(turn: Turn, f: ForceIndex, why: Gain, count: number, fill: number): void {
  if (count <= 0) return;
  const { force } = turn.state;
  const before = force.men[f];
  const stood = isStanding(turn.state, f);
  const present = menAtPosts(turn.state, f);
  force.fill[f] = round((before * force.fill[f] + count * fill) / (before + count));
  force.men[f] = before + count;
  if (stood) turn.deployment.count(f, menAtPosts(turn.state, f) - present);
  else standUp(turn, f);
  turn.sum().add(why, count);
  if (turn.recorder !== undefined)
    turn.tell('menJoined', before, before + count, {
      force: f,
      side: force.side[f],
      region: force.region[f],
    });
}

/** A force that was away, on the move or gone now holds the place it is at. */
export function standUp(turn: Turn, f: ForceIndex): void {
  turn.state.force.posture[f] = POSTURE.hold;
  turn.causes?.set('presence', f, turn.cause);
  if (turn.state.force.men[f] !== 0) turn.deployment.enter(f);
}

/** Moves a force to another place. */
export function relocate(turn: Turn, f: ForceIndex, to: RegionIndex): void {
  const stands = isStanding(turn.state, f);
  if (stands) turn.deployment.leave(f, menAtPosts(turn.state, f));
  turn.state.force.region[f] = to;
  turn.causes?.set('presence', f, turn.cause);
  if (stands) turn.deployment.enter(f);
}

/** Moves a standing force that had to leave to another place, dropping its march. */
export function fallBackTo(turn: Turn, f: ForceIndex, to: RegionIndex): void {
  relocate(turn, f, to);
  turn.causes?.set('march', f, undefined);
  turn.state.force.posture[f] = POSTURE.hold;
  turn.state.force.destination[f] = NONE;
}
