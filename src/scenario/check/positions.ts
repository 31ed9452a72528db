/**
 * Positions of places against each other and against the lengths of the roads between them. A road is never much
 * shorter than the straight line; positions may be rough, so only what no roughness explains is told.
 */

import type { CheckContext } from './context.ts';
import { distanceKm, type Position } from './distance.ts';

/** A road shorter than this share of the straight line, by more than so many kilometres, cannot be. */
const SHORT = { share: 0.7, km: 12 };
/** A road so many times as long as the straight line, and this much longer, is a detour around half a country. */
const LONG = { times: 4, km: 80 };
/** Roads needed to tell whether all positions are swapped, and how much better they must then fit. */
const ENOUGH = 5;
const BETTER = 0.4;

interface Road {
  readonly i: number;
  readonly km: number;
  readonly ends: readonly [string, string];
}

export function checkPositions(context: CheckContext): void {
  const { regions, links } = context.file;
  const at = new Map<string, Position>();
  const taken = new Map<string, string>();
  for (const [i, { id, lat, lon }] of regions.entries()) {
    if ((lat === undefined) !== (lon === undefined))
      context.warn({ code: 'check/position/half', path: ['regions', i], values: { place: id } });
    if (lat === undefined || lon === undefined) continue;
    at.set(id, { lat, lon });
    const other = taken.get(`${lat} ${lon}`);
    if (other === undefined) taken.set(`${lat} ${lon}`, id);
    else context.warn({ code: 'check/position/same', path: ['regions', i, 'lat'], values: { place: id, other } });
  }
  const roads = links.flatMap(({ km, between: [a, b] }, i): Road[] =>
    a !== b && at.has(a) && at.has(b) ? [{ i, km, ends: [a, b] }] : [],
  );
  if (areAllSwapped(roads, at)) {
    context.warn({ code: 'check/position/all-swapped', path: ['regions', 0, 'lat'], values: { count: at.size } });
    return;
  }
  const lost = checkEachPlace(context, roads, at);
  for (const { i, km, ends } of roads) {
    if (ends.some((id) => lost.has(id))) continue;
    const straight = between(at, ends);
    const path = ['links', i, 'km'];
    const values = { km, straight: Math.round(straight) };
    if (isShort(km, straight)) context.warn({ code: 'check/distance/short', path, values });
    else if (km > LONG.times * straight && km > straight + LONG.km)
      context.warn({ code: 'check/distance/long', path, values });
  }
}

const isShort = (km: number, straight: number): boolean => km < SHORT.share * straight && km < straight - SHORT.km;

function between(at: ReadonlyMap<string, Position>, [a, b]: Road['ends']): number {
  const [one, other] = [at.get(a), at.get(b)];
  return one === undefined || other === undefined ? 0 : distanceKm(one, other);
}

/** Places whose every road would be too short: one of the positions is wrong. Returns those told. */
function checkEachPlace(
  context: CheckContext,
  roads: readonly Road[],
  at: ReadonlyMap<string, Position>,
): ReadonlySet<string> {
  const lost = new Set<string>();
  // A place with more roads is judged first: its neighbours are then no longer suspected for its sake.
  const places = context.file.regions
    .map(({ id }, i) => ({ id, i, own: roads.filter(({ ends }) => ends.includes(id)) }))
    .sort((a, b) => b.own.length - a.own.length);
  for (const { id, i, own } of places) {
    const here = at.get(id);
    const left = own.filter(({ ends }) => !ends.some((end) => lost.has(end)));
    const fits = (position: Position): boolean => {
      const moved = new Map(at).set(id, position);
      return left.every(({ km, ends }) => !isShort(km, between(moved, ends)));
    };
    if (here === undefined || left.length === 0) continue;
    if (!left.every(({ km, ends }) => isShort(km, between(at, ends)))) continue;
    const { lat, lon } = here;
    const [road] = left;
    const path = ['regions', i, 'lat'];
    const isSwapped = Math.abs(lon) <= 90 && fits({ lat: lon, lon: lat });
    const isMirrored = [
      { lat: -lat, lon },
      { lat, lon: -lon },
      { lat: -lat, lon: -lon },
    ].some(fits);
    // A single road accuses its other end as much, unless a likely slip explains it or that end has other roads.
    if (!isSwapped && !isMirrored && left.length < 2 && isEndToo(roads, road, id)) continue;
    lost.add(id);
    if (isSwapped) context.warn({ code: 'check/position/swapped', path, values: { place: id } });
    else if (isMirrored) context.warn({ code: 'check/position/sign', path, values: { place: id } });
    else
      context.warn({
        code: 'check/position/far',
        path,
        values: {
          place: id,
          other: road.ends[0] === id ? road.ends[1] : road.ends[0],
          km: road.km,
          straight: Math.round(between(at, road.ends)),
        },
      });
  }
  return lost;
}

/** Whether the other end of the road has no other road either. */
function isEndToo(roads: readonly Road[], { ends }: Road, id: string): boolean {
  const other = ends[0] === id ? ends[1] : ends[0];
  return roads.filter((road) => road.ends.includes(other)).length < 2;
}

/** Whether the lengths of the roads fit the positions far better with latitude and longitude exchanged. */
function areAllSwapped(roads: readonly Road[], at: ReadonlyMap<string, Position>): boolean {
  if (roads.length < ENOUGH || [...at.values()].some(({ lon }) => Math.abs(lon) > 90)) return false;
  const swapped = new Map([...at].map(([id, { lat, lon }]) => [id, { lat: lon, lon: lat }] as const));
  const asWritten = misfit(roads, at);
  return asWritten > 0.1 && misfit(roads, swapped) < BETTER * asWritten;
}

/** Spread of the roads' detours, as a share of their mean: 0 where every road is as winding as the others. */
function misfit(roads: readonly Road[], at: ReadonlyMap<string, Position>): number {
  const detours = roads.map(({ km, ends }) => km / Math.max(1, between(at, ends)));
  const mean = detours.reduce((sum, detour) => sum + detour, 0) / detours.length;
  const spread = detours.reduce((sum, detour) => sum + (detour - mean) * (detour - mean), 0) / detours.length;
  return Math.sqrt(spread) / mean;
}
