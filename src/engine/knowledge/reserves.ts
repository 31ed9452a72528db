/** Reserves: what men who could come to its help give the garrison of each place. RULES.md: [WILL-17]. */

import type { Column } from '../../core/column.ts';
import { round } from '../../core/exact.ts';
import type { ForceIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import { FORCE_ROLES, POSTURE } from '../vocabulary.ts';
import { menAtPosts } from './deployment.ts';
import type { Tables } from './tables.ts';

const GARRISON = FORCE_ROLES.indexOf('garrison');
const POST = FORCE_ROLES.indexOf('post');

/** What all reserves together give at most, of what a single one can. */
const MOST_TOGETHER = 1.25;
/** What men on the way give of what they would there. */
const ON_THE_WAY = 0.5;

/**
 * Fills `into` with what its holder's reserves and columns give the garrison of each place of a side with a leader,
 * thousandths of will: the root of their men times quality over the garrison's, at most `reserveWill`, less with the
 * distance by road; half while they are on the way. `friends`: by side, its friends and itself, as bits.
 */
export function readReserves(
  compiled: Compiled,
  tables: Tables,
  state: GameState,
  friends: Column<SideIndex>,
  into: Column<RegionIndex>,
): void {
  const { region, force, road, side, weights } = compiled;
  const { holder } = state.region;
  const { side: sideOf, region: regionOf, posture, destination, men, quality } = state.force;
  const { reserveKm: reach, helped } = tables;
  for (let r: RegionIndex = FIRST; r < region.count; r++) into[r] = 0;
  for (let f: ForceIndex = FIRST; f < force.named; f++) {
    const role = force.role[f];
    if (role === GARRISON || role === POST || men[f] === 0 || posture[f] >= POSTURE.travel) continue;
    const isMarching = posture[f] === POSTURE.move || posture[f] === POSTURE.fallBack || posture[f] === POSTURE.attack;
    const base = isMarching ? destination[f] : regionOf[f];
    const share = isMarching ? ON_THE_WAY : 1;
    if (base < 0) continue;
    const power = menAtPosts(state, f) * quality[f];
    const allies = friends[sideOf[f]];
    for (let k = helped.first[base], end = helped.first[base + 1]; k < end; k++) {
      const r = helped.to[k];
      const s = holder[r];
      if ((allies & (1 << s)) === 0 || side.hasLeader[s] !== 1) continue;
      const km = r === base ? 0 : road.distance[base * region.count + r];
      const garrison = region.garrison[r];
      const own = Math.max(1, menAtPosts(state, garrison) * quality[garrison]);
      const weight = Math.min(1, Math.sqrt(power / own)) * (1 - km / reach) * share;
      into[r] = into[r] + round(weights.reserveWill * weight);
    }
  }
  const most = round(MOST_TOGETHER * weights.reserveWill);
  for (let r: RegionIndex = FIRST; r < region.count; r++) if (into[r] > most) into[r] = most;
}
