/** What a map has for each place: areas, and the points that may say where a town lies; or why it has none. */

import type { MapProperties, Place } from './mapFile.ts';
import { mayBeArea } from './match.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Written, WrittenShape } from './sources.ts';

/** Why a place has no area: no shape has its name, the shape is empty or damaged, or it has points or lines only. */
export type Lack = 'missing' | 'empty' | 'damaged' | 'flat';

export interface FoundArea<Path> {
  readonly properties: MapProperties;
  /** Polygons, each with its rings; none where there is a lack. */
  readonly polygons: readonly Path[][];
  readonly lack?: Lack;
  /** A shape that is a point. */
  readonly town?: WrittenShape;
}

/** By place, in the order of `shapes`. */
export function areasOf<Path>(
  source: Written<Path>,
  shapes: readonly (readonly WrittenShape[])[],
): readonly FoundArea<Path>[] {
  return shapes.map((each) => areaOf(source, each));
}

function areaOf<Path>({ writing }: Written<Path>, shapes: readonly WrittenShape[]): FoundArea<Path> {
  const parts = shapes.map((shape) => partsOf(shape.geometry, writing));
  const polygons = parts.flatMap((each) => each?.areas ?? []).filter((rings) => rings.length > 0);
  const town = shapes.find((_, i) => isPoint(parts[i]));
  const properties = (shapes.find(mayBeArea) ?? shapes[0])?.properties ?? {};
  const lack = polygons.length > 0 ? undefined : lackOf(parts);
  return { properties, polygons, ...(lack === undefined ? {} : { lack }), ...(town === undefined ? {} : { town }) };
}

function lackOf<Path>(parts: readonly (Parts<Path> | undefined)[]): Lack {
  if (parts.length === 0) return 'missing';
  if (parts.some((each) => each === undefined)) return 'damaged';
  return parts.some((each) => each !== undefined && each.lines.length + each.points.length > 0) ? 'flat' : 'empty';
}

const isPoint = <Path>(parts: Parts<Path> | undefined): boolean =>
  parts !== undefined && parts.points.length === 1 && parts.areas.length + parts.lines.length === 0;

/** Rings of areas in degrees, by place. */
export type AreaRings = readonly (readonly (readonly Place[])[])[];

export function ringsOf<Path>(source: Written<Path>, areas: readonly FoundArea<Path>[]): AreaRings {
  return areas.map(({ polygons }) => polygons.flatMap((rings) => rings.map((ring) => source.placesOf(ring))));
}
