/** Which counters show at a zoom, and which are placed first. */
import { NONE } from '../core/indices.ts';
import type { MapModel, MapStanding } from './model.ts';

/** Smallest garrison shown, men: with the whole country in the window (closeness 1), at twice and at four times. */
const LEAST_GARRISONS = [3000, 700, 0] as const;

/** The last rank of what is placed before names of cities. */
export const CONTESTED = 3;
/** The rank of garrisons that nothing happens to. */
export const GARRISON = 6;

/**
 * When a counter is placed: the lower, the sooner; `undefined`: not at this zoom. Own about to break, capital, own
 * reserve and columns, contested, others about to break, others' columns, garrisons. `closeness` is 1 with the whole
 * country in the window.
 */
export function counterRank(
  standing: MapStanding,
  model: MapModel,
  capitals: ReadonlySet<number>,
  closeness: number,
): number | undefined {
  const { region, role, exact, aboutToBreak, size, side } = standing;
  const place = model.places[region];
  if (aboutToBreak && exact) return 0;
  if (capitals.has(region)) return 1;
  if (exact && role !== 'garrison') return 2;
  if (place !== undefined && place.contester !== NONE) return CONTESTED;
  if (aboutToBreak) return 4;
  if (role !== 'garrison' || (place !== undefined && place.holder !== side)) return 5;
  const step = Math.min(LEAST_GARRISONS.length - 1, Math.floor(Math.log2(Math.max(1, closeness * 1.02))));
  return size >= LEAST_GARRISONS[step] ? GARRISON : undefined;
}
