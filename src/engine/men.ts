/**
 * Men: the one place where a force that is in the country gains or loses any. Each change is an event with its terms, so that nobody appears or
 * vanishes unseen: men on the rolls, dead, gone home and gone abroad add up. RULES.md, chapter MEN.
 */
import { round } from './exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from './ids.ts';
import { POSTURE, type Turn } from './kernel.ts';

/** Why men leave a force: `detached` to keep a place or order, `departure` out of the country or to another garrison. */
export type Loss = 'killed' | 'deserted' | 'detached' | 'departure';
/** Why men come to a force: local men `joined`, others `detached` by a column, an `arrival` from a garrison that has left its place. */
export type Gain = 'joined' | 'detached' | 'arrival';

/** Takes men from a force, at most all it has; a force without any is gone. */
export function loseMen(turn: Turn, f: ForceIndex, why: Loss, count: number): void {
  const { force, side } = turn.state;
  const before = force.men[f] as number;
  const lost = Math.min(before, count);
  if (lost > 0) {
    const s = force.side[f] as SideIndex;
    force.men[f] = before - lost;
    if (why === 'killed') {
      force.lost[f] = (force.lost[f] as number) + lost;
      side.dead[s] = (side.dead[s] as number) + lost;
    } else if (why === 'deserted') side.deserted[s] = (side.deserted[s] as number) + lost;
    turn.sum().add(why, -lost);
    if (turn.recorder !== undefined)
      turn.tell('menLost', 'men', before, before - lost, { force: f, side: s, region: force.region[f] as RegionIndex });
  }
  if (force.men[f] === 0) force.posture[f] = POSTURE.gone;
}

/** Gives men to a force; the share of them at their posts mixes with that of the men already there. */
export function gainMen(turn: Turn, f: ForceIndex, why: Gain, count: number, fill: number): void {
  if (count <= 0) return;
  const { force } = turn.state;
  const before = force.men[f] as number;
  force.fill[f] = round((before * (force.fill[f] as number) + count * fill) / (before + count));
  force.men[f] = before + count;
  turn.sum().add(why, count);
  if (turn.recorder !== undefined)
    turn.tell('menJoined', 'men', before, before + count, {
      force: f,
      side: force.side[f] as SideIndex,
      region: force.region[f] as RegionIndex,
    });
}
