/**
 * The two formats of map files, as one: layers of shapes, each with its id, its properties and its geometry as written,
 * and how a line of it becomes positions. TopoJSON keeps lines as arcs that neighbours share; GeoJSON has one layer.
 */
import type { Topology } from 'topojson-specification';
import { isObject } from '../schema/data.ts';
import { LIMITS } from '../schema/limits.ts';
import { type MapProperties, type Place, placeIn } from './mapFile.ts';
import type { Writing } from './parts.ts';

export interface WrittenShape {
  /** A number is taken as it is written. */
  readonly id: string | undefined;
  readonly properties: MapProperties;
  readonly geometry: unknown;
}

export interface WrittenLayer {
  readonly name: string;
  readonly shapes: readonly WrittenShape[];
}

/** Positions that may still be read, so that a small file cannot name its arcs until the memory is full. */
export class Budget {
  isSpent = false;
  private left: number = LIMITS.mapPositions;

  /** Takes from what is left, if it is enough. */
  takes(count: number): boolean {
    if (count > this.left) this.isSpent = true;
    this.left -= count;
    return !this.isSpent;
  }
}

export interface Written<Path> {
  readonly layers: readonly WrittenLayer[];
  readonly budget: Budget;
  readonly writing: Writing<Path>;
  placesOf(path: Path): readonly Place[];
}

export interface ArcSource extends Written<readonly number[]> {
  readonly kind: 'arcs';
  readonly topology: Topology;
}

export interface PlainSource extends Written<readonly Place[]> {
  readonly kind: 'plain';
}

export type MapSource = ArcSource | PlainSource;

/** The map that plain data is; `undefined` if it is none. */
export function sourceOf(data: unknown): MapSource | undefined {
  if (!isObject(data)) return undefined;
  return data.type === 'Topology' ? arcSource(data) : plainSource(data);
}

// ---- TopoJSON -------------------------------------------------------------------------------------------------------

/** Layers that are looked at. */
const MOST_LAYERS = 100;

function arcSource(data: { readonly [key: string]: unknown }): ArcSource | undefined {
  const { objects, arcs: written, transform } = data;
  if (!isObject(objects) || !Array.isArray(written)) return undefined;
  const given: readonly unknown[] = written;
  const steps = transform === undefined || transform === null ? undefined : transformIn(transform);
  const isOdd = transform !== undefined && transform !== null && steps === undefined;
  const budget = new Budget();
  const decoded = new Map<number, readonly Place[] | undefined>();
  const arcAt = (index: number): readonly Place[] | undefined => {
    if (!decoded.has(index)) decoded.set(index, isOdd ? undefined : decode(given[index], steps));
    return decoded.get(index);
  };
  const path = (value: unknown): readonly number[] | undefined => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    for (const arc of value as unknown[]) {
      if (typeof arc !== 'number' || !Number.isInteger(arc)) return undefined;
      const places = arcAt(arc < 0 ? ~arc : arc);
      if (places === undefined || !budget.takes(places.length)) return undefined;
    }
    return value as number[];
  };
  return {
    kind: 'arcs',
    topology: data as unknown as Topology,
    budget,
    layers: Object.entries(objects)
      .slice(0, MOST_LAYERS)
      .flatMap(([name, object]) => {
        const shapes = shapesIn(
          isObject(object) && object.type === 'GeometryCollection' ? object.geometries : [object],
        );
        return shapes.length === 0 ? [] : [{ name, shapes }];
      }),
    writing: { member: 'arcs', path },
    placesOf: (arcs) =>
      arcs.flatMap((arc, i) => {
        const places = arcAt(arc < 0 ? ~arc : arc) ?? [];
        const turned = arc < 0 ? [...places].reverse() : places;
        // An arc begins where the one before it ends.
        return i === 0 ? turned : turned.slice(1);
      }),
  };
}

interface Transform {
  readonly scale: Place;
  readonly translate: Place;
}

function transformIn(value: unknown): Transform | undefined {
  if (!isObject(value)) return undefined;
  const scale = placeIn(value.scale);
  const translate = placeIn(value.translate);
  return scale === undefined || translate === undefined ? undefined : { scale, translate };
}

function decode(arc: unknown, transform: Transform | undefined): readonly Place[] | undefined {
  if (!Array.isArray(arc) || arc.length < 2) return undefined;
  const places: Place[] = [];
  let x = 0;
  let y = 0;
  for (const each of arc as unknown[]) {
    const written = placeIn(each);
    if (written === undefined) return undefined;
    if (transform === undefined) {
      places.push(written);
      continue;
    }
    const { scale, translate } = transform;
    x += written[0];
    y += written[1];
    places.push([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
  }
  return places;
}

// ---- GeoJSON --------------------------------------------------------------------------------------------------------

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

function plainSource(data: { readonly [key: string]: unknown }): PlainSource | undefined {
  const written = featuresIn(data);
  if (written === undefined) return undefined;
  const budget = new Budget();
  const path = (value: unknown): readonly Place[] | undefined => {
    if (!Array.isArray(value) || value.length < 2 || !budget.takes(value.length)) return undefined;
    const places: Place[] = [];
    for (const each of value as unknown[]) {
      const place = placeIn(each);
      if (place === undefined) return undefined;
      places.push(place);
    }
    return places;
  };
  return {
    kind: 'plain',
    budget,
    layers: [{ name: '', shapes: shapesIn(written) }],
    writing: { member: 'coordinates', path },
    placesOf: (places) => places,
  };
}

function featuresIn(data: { readonly [key: string]: unknown }): unknown {
  if (data.type === 'FeatureCollection') return Array.isArray(data.features) ? data.features : undefined;
  if (data.type === 'GeometryCollection') return Array.isArray(data.geometries) ? data.geometries : undefined;
  return data.type === 'Feature' || GEOMETRIES.has(data.type) ? [data] : undefined;
}

// ---- both -----------------------------------------------------------------------------------------------------------

function shapesIn(list: unknown): readonly WrittenShape[] {
  if (!Array.isArray(list)) return [];
  const shapes: WrittenShape[] = [];
  for (const given of list as unknown[]) {
    if (!isObject(given)) continue;
    const { id, properties } = given;
    const geometry = given.type === 'Feature' ? given.geometry : given;
    shapes.push({ id: wordIn(id), properties: isObject(properties) ? properties : {}, geometry });
  }
  return shapes;
}

/** An id as text: a text, or a number as JSON writes it. */
export function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
