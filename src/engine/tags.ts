/** Place tags as bits, as stored in `compiled.region.tags`. */

import type { RegionIndex } from '../core/indices.ts';
import type { Compiled } from './compiled.ts';
import { REGION_TAGS, type RegionTag } from './vocabulary.ts';

/** The bit of a tag. */
export function bitOf(tag: RegionTag): number {
  return 1 << REGION_TAGS.indexOf(tag);
}

const NATIONAL_CAPITAL_BIT = bitOf('nationalCapital');
/** Provincial capitals and the national one. */
export const CAPITAL_BITS = bitOf('provincialCapital') | NATIONAL_CAPITAL_BIT;

/** Whether a place is a provincial capital, or the national one. */
export function isCapital(compiled: Compiled, r: RegionIndex): boolean {
  return (compiled.region.tags[r] & CAPITAL_BITS) !== 0;
}

export function isNationalCapital(compiled: Compiled, r: RegionIndex): boolean {
  return (compiled.region.tags[r] & NATIONAL_CAPITAL_BIT) !== 0;
}
