/**
 * Which forces share a counter, and which counters show at a zoom. Forces of one side at one place share one; columns,
 * reserves and posts always show, garrisons only if large or zoomed in.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { ForceRole, Posture } from '../engine/vocabulary.ts';
import { leastCovered } from './labelPlacement.ts';
import { type MapForce, type MapModel, type MapStanding, menBandOf } from './model.ts';
import { type Box, overlaps, type Point } from './viewport.ts';

export interface Counter {
  readonly key: string;
  readonly region: RegionIndex;
  readonly side: SideIndex;
  readonly forces: readonly ForceIndex[];
  readonly standing: MapStanding;
  /** Index into MEN_BANDS: the counter's size. */
  readonly band: number;
  /** Role of its largest force other than the garrison. */
  readonly role: ForceRole;
  readonly posture: Posture;
  readonly destination: RegionIndex;
}

/** In region order, largest first within a region. */
export function countersOf(model: MapModel): Counter[] {
  const groups = new Map<string, MapForce[]>();
  for (const force of model.forces) {
    const key = `${force.region}/${force.side}`;
    const group = groups.get(key);
    if (group) group.push(force);
    else groups.set(key, [force]);
  }
  return model.standings.flatMap((standing): readonly Counter[] => {
    const key = `${standing.region}/${standing.side}`;
    const forces = groups.get(key);
    return forces === undefined ? [] : [counterOf(key, forces, standing)];
  });
}

function counterOf(key: string, forces: readonly MapForce[], standing: MapStanding): Counter {
  const mobile = forces.filter((force) => force.role !== 'garrison').sort((a, b) => b.men - a.men);
  const lead = (mobile[0] ?? forces[0]) as MapForce;
  return {
    key,
    standing,
    band: menBandOf(standing.size),
    region: lead.region,
    side: lead.side,
    forces: forces.map((force) => force.force),
    role: lead.role,
    posture: lead.posture,
    destination: forces.find((force) => force.destination !== NONE)?.destination ?? NONE,
  };
}

/** Where a counter stands and the index of its size. `at` is the centre, relative to the place. */
export interface CounterRoom {
  readonly size: number;
  readonly at: Point;
  readonly box: Box;
}

/**
 * The first free spot around a place. `sizes` are the counter's possible widths and heights, the one with its number
 * first: if that does not fit, the counter goes without. If nothing fits, takes the least covered spot, or `undefined`
 * if the counter may be left out.
 */
export function counterRoom(
  [x, y]: Point,
  sizes: readonly (readonly [width: number, height: number])[],
  taken: readonly Box[],
  away: number,
  mayBeLeftOut: boolean,
): CounterRoom | undefined {
  const rooms = sizes.map(([width, height], size) =>
    spotsOf(width / 2, height / 2, away).map((at): CounterRoom => {
      const [left, top] = [x + at[0] - width / 2, y + at[1] - height / 2];
      return { size, at, box: { left, top, right: left + width, bottom: top + height } };
    }),
  );
  const free = rooms.flat().find(({ box }) => !taken.some((other) => overlaps(box, other)));
  if (free || mayBeLeftOut) return free;
  const last = rooms[rooms.length - 1] ?? [];
  const least = leastCovered(
    last.map(({ box }) => box),
    taken,
  );
  return last.find(({ box }) => box === least);
}

/** Near spots first; even the far ones read as belonging to the place. */
const spotsOf = (w: number, h: number, away: number): Point[] => [
  [0, -h - away],
  [w + away, -h * 0.6],
  [-w - away, -h * 0.6],
  [w + away, h * 0.8],
  [-w - away, h * 0.8],
  [0, h + away],
  [0, -3 * h - away],
  [2 * w + away, -2 * h],
  [-2 * w - away, -2 * h],
  [0, 3 * h + away],
  [w + away, 2.8 * h],
  [-w - away, 2.8 * h],
  [w + away, -2.8 * h],
  [-w - away, -2.8 * h],
];

/** Smallest garrison band shown, by zoom step; the first is for `closeness` 1, the whole country in the window. */
const GARRISON_BANDS = [6, 5, 3, 0] as const;

export function isShown(counter: Counter, model: MapModel, closeness: number): boolean {
  if (counter.role !== 'garrison') return true;
  const place = model.places[counter.region];
  if (place && place.contester !== NONE) return true;
  if (place && place.holder !== counter.side) return true;
  const step = Math.min(GARRISON_BANDS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, closeness)) * 1.4)));
  return counter.band >= GARRISON_BANDS[step];
}
