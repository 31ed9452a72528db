/**
 * A map file once it is read: whichever format it came in, a topology in degrees that is whole (every arc is there,
 * every number is finite) and knows the scenario's places by their ids.
 */
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type MapProperties = Readonly<Record<string, unknown>>;
export type MapLayer = GeometryCollection<MapProperties>;

/** The name of the layer whose areas are the places. */
export const REGIONS = 'regions';
/** What else a map may show, each optional and under its own name. */
export const OTHER_LAYERS = ['provinces', 'countries', 'zones', 'rivers', 'lakes', 'roads', 'towns', 'labels'] as const;
export type OtherLayer = (typeof OTHER_LAYERS)[number];

export interface MapFile {
  /** `regions` has one area for each place found, under the place's id; other layers as far as the file has them. */
  readonly topology: Topology<Record<string, MapLayer>>;
  readonly head: MapHead;
  /** Longitude of the middle; longitudes of a map across the 180th meridian are within 180 degrees of it. */
  readonly middle: number;
}

/**
 * A scenario's map, read when somebody first asks for it; undefined: there is none that can be used. `unfetched`: its
 * file did not come, and is asked for again on the next call.
 */
export type LateMap = () => Promise<MapFile | undefined | 'unfetched'>;

export interface Degrees {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The `brink` member that the map builder adds to a topology. */
export interface MapHead {
  readonly projection?: {
    readonly kind: 'mercator' | 'conicConformal' | 'conicEqualArea';
    readonly parallels: readonly [number, number];
    readonly rotate: readonly [number, number];
  };
  readonly frame?: Degrees;
  /** Extent of the base map. Absent: the frame. */
  readonly sheet?: Degrees;
  readonly relief?: {
    readonly href: string;
    readonly extent: readonly [number, number, number, number];
    readonly land?: string;
  };
  /** A text by language, or one for all. */
  readonly attribution?: unknown;
}

/** Longitude and latitude in degrees; what may follow (heights) is left out. */
export type Place = readonly [longitude: number, latitude: number];

/** A position as written, if it is one. */
export function placeIn(value: unknown): Place | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : undefined;
}

export const positionOf = ([x, y]: Place): Position => [x, y];
