/**
 * Parties of a scenario for experiments, derived from its sides and relations: the state, its attackers, its heartland.
 */

import type { RegionIndex, SideIndex } from '../core/indices.ts';
import { indicesOf, NONE } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import { FRIENDLY, HOSTILE } from '../engine/knowledge/relations.ts';
import { isCapital, isNationalCapital } from '../engine/tags.ts';
import { SIDE_KINDS } from '../engine/vocabulary.ts';

const STATE = SIDE_KINDS.indexOf('state');
/** Ties to the state above which a place belongs to its heartland, thousandths. */
const HEARTLAND_TIES = 700;

/**
 * The side whose capital everybody watches: the state with a leader and a seat, else the first side with a seat; NONE
 * if no side has one.
 */
export function stateOf(compiled: Compiled): SideIndex {
  const { side } = compiled;
  const seated = indicesOf<SideIndex>(side.count).filter((s) => side.capital[s] !== NONE);
  const rank = (s: SideIndex): number => (side.kind[s] === STATE ? 2 : 0) + (side.hasLeader[s] === 1 ? 1 : 0);
  return seated.reduce<SideIndex>((best, s) => (best === NONE || rank(s) > rank(best) ? s : best), NONE);
}

/** Seat of the state, or NONE. */
export function capitalOf(compiled: Compiled): RegionIndex {
  const s = stateOf(compiled);
  return s === NONE ? NONE : compiled.side.capital[s];
}

const related = (compiled: Compiled, to: SideIndex, relation: number): SideIndex[] =>
  to === NONE
    ? []
    : indicesOf<SideIndex>(compiled.side.count).filter(
        (s) => compiled.side.relation[to * compiled.side.count + s] === relation,
      );

/** The state and its friends at the start; those hostile to it then. */
export const defendersOf = (compiled: Compiled): SideIndex[] => related(compiled, stateOf(compiled), FRIENDLY);
export const attackersOf = (compiled: Compiled): SideIndex[] => related(compiled, stateOf(compiled), HOSTILE);

export function placesOf(compiled: Compiled, wanted: (r: RegionIndex) => boolean): RegionIndex[] {
  return indicesOf<RegionIndex>(compiled.region.count).filter(wanted);
}

/** Places that the state holds at the start. */
export function heldByState(compiled: Compiled): RegionIndex[] {
  const s = stateOf(compiled);
  return placesOf(compiled, (r) => s !== NONE && compiled.region.holder[r] === s);
}

/** Provincial capitals that the state holds at the start, except its seat. */
export function provincialCapitalsOf(compiled: Compiled): RegionIndex[] {
  return heldByState(compiled).filter(
    (r) => isCapital(compiled, r) && !isNationalCapital(compiled, r) && r !== capitalOf(compiled),
  );
}

/** Provincial capitals whose people are tied to the state; if there are none, all places that are. */
export function heartlandOf(compiled: Compiled): RegionIndex[] {
  const tied = heldByState(compiled).filter(
    (r) => compiled.region.ties[r] > HEARTLAND_TIES && r !== capitalOf(compiled),
  );
  const capitals = tied.filter((r) => isCapital(compiled, r));
  return capitals.length > 0 ? capitals : tied;
}
