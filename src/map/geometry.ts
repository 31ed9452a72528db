/**
 * The country's shape in world coordinates (about 1000 units wide, y down), whether from a TopoJSON map or only from
 * places and links. Fixed for a scenario; the model has who holds what. Region indices are the engine's.
 */
import type { RegionIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import type { RegionTag, RoadClass } from '../engine/vocabulary.ts';
import type { ScenarioFile } from '../scenario/schema/format.ts';
import { type Box, boxOf, type Point } from './viewport.ts';

export type Line = readonly Point[];
/** Rings of one or more polygons, filled by the even-odd rule. */
export type Shape = readonly Line[];

export const TOWN_RANKS = ['capital', 'city', 'town'] as const;
export type TownRank = (typeof TOWN_RANKS)[number];

export interface GeoRoad {
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly road: RoadClass;
  readonly lines: readonly Line[];
}

/** The border shared by two regions. */
export interface GeoBorder {
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly lines: readonly Line[];
}

export interface GeoZone {
  readonly kind: string;
  readonly shape: Shape;
  readonly hatched: boolean;
}

export interface GeoLabel {
  readonly kind: string;
  readonly text: string;
  readonly at: Point;
  /** Degrees clockwise. */
  readonly rotate: number;
}

export interface MapGeometry {
  /** `map`: real borders. `graph`: cells around nodes, derived from the links. */
  readonly kind: 'map' | 'graph';
  /** Box of all regions. */
  readonly bounds: Box;
  /** Box that is drawn and may be panned to. */
  readonly frame: Box;
  /** Everything drawable: a window wider than the frame is filled up to here. */
  readonly sheet: Box;
  /** By region index. */
  readonly towns: readonly { readonly at: Point; readonly rank: TownRank; readonly tags: readonly RegionTag[] }[];
  /** By region index; empty if the map lacks the region. */
  readonly shapes: readonly Shape[];
  readonly borders: readonly GeoBorder[];
  /** Outline of all regions together. */
  readonly outline: readonly Line[];
  readonly provinces: readonly Line[];
  readonly countries: readonly Shape[];
  readonly zones: readonly GeoZone[];
  readonly rivers: readonly Line[];
  readonly lakes: readonly Shape[];
  readonly roads: readonly GeoRoad[];
  readonly labels: readonly GeoLabel[];
  readonly relief?: {
    readonly href: string;
    readonly box: Box;
    /** Colour of flat land in the picture. */
    readonly land: string;
  };
  readonly attribution: string;
}

/** Picks a language from a text: the map knows none. */
export type NameOf = (texts: Readonly<Record<string, string>>) => string;

/** What a scenario says about its places; a `ScenarioFile` is one. */
export interface PlaceSource {
  readonly regions: readonly Pick<ScenarioFile['regions'][number], 'id' | 'province' | 'tags' | 'lat' | 'lon'>[];
  readonly links: readonly {
    readonly between: readonly [string, string];
    readonly road: RoadClass;
    readonly km?: number;
  }[];
}

export const WORLD_WIDTH = 1000;

export function rankOf(tags: readonly RegionTag[]): TownRank {
  if (tags.includes('nationalCapital')) return 'capital';
  return tags.includes('provincialCapital') ? 'city' : 'town';
}

/** Even-odd test of a point against rings. */
export function shapeContains(shape: Shape, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as Point;
      const [xj, yj] = ring[j] as Point;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Creates a lookup of the region at a point. Precomputed boxes keep each lookup to a few shapes. */
export function regionFinder(geometry: MapGeometry): (at: Point) => RegionIndex | undefined {
  const boxes = geometry.shapes.map((shape) => boxOf(shape.flat()));
  return (at) => {
    for (let i: RegionIndex = FIRST; i < boxes.length; i++) {
      const box = boxes[i];
      if (at[0] < box.left || at[0] > box.right || at[1] < box.top || at[1] > box.bottom) continue;
      if (shapeContains(geometry.shapes[i] as Shape, at)) return i;
    }
    return undefined;
  };
}

/** A stretch of front; if one side attacks across it, with the region being attacked. */
export interface FrontLine {
  readonly a: RegionIndex;
  readonly b: RegionIndex;
  readonly lines: readonly Line[];
  readonly into?: RegionIndex;
}

/** Borders between hostile holders. Derived, never stored. */
export function frontLines(
  geometry: Pick<MapGeometry, 'borders'>,
  fronts: { hostile(a: RegionIndex, b: RegionIndex): boolean; pushed(from: RegionIndex, into: RegionIndex): boolean },
): FrontLine[] {
  const lines: FrontLine[] = [];
  for (const border of geometry.borders) {
    const { a, b } = border;
    if (!fronts.hostile(a, b)) continue;
    if (fronts.pushed(a, b)) lines.push({ ...border, into: b });
    else if (fronts.pushed(b, a)) lines.push({ ...border, into: a });
    else lines.push(border);
  }
  return lines;
}
