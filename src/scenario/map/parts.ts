/** The areas, lines and points of a geometry: GeoJSON writes their positions, TopoJSON the arcs they are made of. */
import { isObject } from '../schema/data.ts';
import { type Place, placeIn } from './mapFile.ts';

/** Collections within collections that are still read. */
const MOST_NESTED = 8;

/** `Path`: a line or a ring, as its format writes it. */
export interface Parts<Path> {
  /** Polygons, each with its rings. */
  readonly areas: Path[][];
  readonly lines: Path[];
  readonly points: Place[];
}

/** How a format writes lines; `undefined` if they are damaged. */
export interface Writing<Path> {
  readonly member: 'arcs' | 'coordinates';
  path(value: unknown): Path | undefined;
}

/** All parts of a geometry; nothing where there is no geometry; `undefined` if it is damaged. */
export function partsOf<Path>(geometry: unknown, writing: Writing<Path>): Parts<Path> | undefined {
  const parts: Parts<Path> = { areas: [], lines: [], points: [] };
  return addParts(parts, geometry, writing, 0) ? parts : undefined;
}

function addParts<Path>(parts: Parts<Path>, geometry: unknown, writing: Writing<Path>, depth: number): boolean {
  if (geometry === null || geometry === undefined) return true;
  if (!isObject(geometry) || depth > MOST_NESTED) return false;
  const { type, coordinates, geometries } = geometry;
  if (type === null || type === undefined) return true;
  const written = geometry[writing.member];
  switch (type) {
    case 'Point':
      return addAll([coordinates], placeIn, parts.points);
    case 'MultiPoint':
      return addAll(coordinates, placeIn, parts.points);
    case 'LineString':
      return addAll([written], writing.path, parts.lines);
    case 'MultiLineString':
      return addAll(written, writing.path, parts.lines);
    case 'Polygon':
      return addAll([written], (rings) => listOf(rings, writing.path), parts.areas);
    case 'MultiPolygon':
      return addAll(written, (rings) => listOf(rings, writing.path), parts.areas);
    case 'GeometryCollection':
      return Array.isArray(geometries) && geometries.every((each) => addParts(parts, each, writing, depth + 1));
    default:
      return false;
  }
}

function addAll<Part>(values: unknown, read: (value: unknown) => Part | undefined, into: Part[]): boolean {
  const list = listOf(values, read);
  if (list === undefined) return false;
  for (const part of list) into.push(part);
  return true;
}

function listOf<Part>(values: unknown, read: (value: unknown) => Part | undefined): Part[] | undefined {
  if (!Array.isArray(values)) return undefined;
  const list: Part[] = [];
  for (const value of values) {
    const part = read(value);
    if (part === undefined) return undefined;
    list.push(part);
  }
  return list;
}
