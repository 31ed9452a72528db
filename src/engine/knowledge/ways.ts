/**
 * Ways over land: which places can be got to from which, by who holds what lies between. Found anew only where a place
 * has changed hands, or who fights whom has.
 */

import { shortColumn } from '../../core/column.ts';
import type { PeopleIndex, RegionIndex } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';
import type { Tables } from './tables.ts';

export type Ways = ReturnType<typeof createWays>;

/** `enemiesOf`: the sides that a group's own side fights now, as bits. */
export function createWays(
  compiled: Compiled,
  tables: Tables,
  state: GameState,
  enemiesOf: (p: PeopleIndex) => number,
) {
  const { region, road, people } = compiled;
  const regions = region.count;
  const { holder } = state.region;
  const { first, to: ends, distance } = road;
  /** Places found in one search, in the order found, and the number of the search that found each last. */
  const ahead = shortColumn<number, RegionIndex>(regions);
  const foundIn = new Float64Array(regions);
  let searches = 0;
  /** The places that each group can get to, `people x regions`, 1 each; and how the ground was when that was found. */
  const reached = new Uint8Array(people.count * regions);
  const reachedOn = new Float64Array(people.count).fill(-1);
  let ground = 0;

  return { change, isRoadOpen, canReach };

  /** Who holds what, or who fights whom, is another now. */
  function change(): void {
    ground++;
  }

  /** Whether one can travel between two places through places held by the sides whose bits are set. */
  function isRoadOpen(sides: number, from: RegionIndex, to: RegionIndex): boolean {
    if (((sides >>> holder[from]) & (sides >>> holder[to]) & 1) === 0) return false;
    const search = ++searches;
    let found = 1;
    ahead[0] = from;
    foundIn[from] = search;
    for (let i = 0; i < found; i++) {
      const r = ahead[i];
      if (r === to) return true;
      for (let k = first[r], end = first[r + 1]; k < end; k++) {
        const next = ends[k];
        if (foundIn[next] === search || ((sides >>> holder[next]) & 1) === 0) continue;
        foundIn[next] = search;
        ahead[found++] = next;
      }
    }
    return false;
  }

  /**
   * Whether a group can get to a place from its own: as far as a day on the road takes it, where no enemy of what it
   * backs holds the places on the way, or that one.
   */
  function canReach(p: PeopleIndex, r: RegionIndex): boolean {
    if (r === people.region[p]) return true;
    if (reachedOn[p] !== ground) findReach(p);
    return reached[p * regions + r] === 1;
  }

  function findReach(p: PeopleIndex): void {
    reachedOn[p] = ground;
    const row = p * regions;
    reached.fill(0, row, row + regions);
    const from = people.region[p];
    const enemies = enemiesOf(p);
    const most = tables.dayKm;
    let found = 1;
    ahead[0] = from;
    reached[row + from] = 1;
    for (let i = 0; i < found; i++) {
      const at = ahead[i];
      for (let k = first[at], end = first[at + 1]; k < end; k++) {
        const next = ends[k];
        if (reached[row + next] === 1 || distance[from * regions + next] > most) continue;
        if ((enemies & (1 << holder[next])) !== 0) continue;
        reached[row + next] = 1;
        ahead[found++] = next;
      }
    }
  }
}
