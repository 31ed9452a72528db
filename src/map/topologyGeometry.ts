/**
 * Reads a TopoJSON map (longitude and latitude) into world coordinates. Objects are looked up by name; only `regions`
 * is required, with the scenario's ids. Borders come from shared arcs, so fronts fit their regions exactly.
 */

import { type GeoProjection, geoConicConformal, geoConicEqualArea, geoMercator } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { RegionIndex } from '../core/indices.ts';
import { indexById, indicesOf } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { ROAD_CLASSES, type RoadClass } from '../engine/vocabulary.ts';
import {
  type GeoBorder,
  type GeoLabel,
  type GeoRoad,
  type GeoZone,
  type Line,
  type MapGeometry,
  type NameOf,
  type PlaceSource,
  rankOf,
  type Shape,
  TOWN_RANKS,
  WORLD_WIDTH,
} from './geometry.ts';
import { MAP_COLOURS } from './palette.ts';
import { type Box, boxOf, grown, type Point } from './viewport.ts';

/** Why a map file cannot be drawn: it is not a topology, has no `regions` collection, or lacks a region's area. */
export type MapFileProblem =
  | Problem<'map/not-topojson' | 'map/no-regions'>
  | Problem<'map/region-missing', { readonly regions: readonly string[] }>;

interface Degrees {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The `brink` member that our map builder adds to a topology. */
interface MapHead {
  readonly projection?: {
    readonly kind?: string;
    readonly parallels?: readonly [number, number];
    readonly rotate?: readonly [number, number];
  };
  /** Degrees. */
  readonly frame?: Degrees;
  /** Extent of the base map, degrees. Absent: the frame. */
  readonly sheet?: Degrees;
  readonly relief?: {
    readonly href: string;
    readonly extent: readonly [number, number, number, number];
    readonly land?: string;
  };
  /** A text by language, or one for all. */
  readonly attribution?: unknown;
}

type Properties = Readonly<Record<string, unknown>>;
type Collection = GeometryCollection<Properties>;
type Project = (at: Position) => Point;

export function topologyGeometry(
  source: PlaceSource,
  nameOf: NameOf,
  file: unknown,
): Result<MapGeometry, MapFileProblem> {
  if (!isTopology(file)) return fail({ code: 'map/not-topojson', at: 'type', values: {} });
  const regions = collectionOf(file, 'regions');
  if (!regions) return fail({ code: 'map/no-regions', at: 'objects.regions', values: {} });
  const byId = new Map(regions.geometries.map((geometry) => [String(geometry.id), geometry]));
  const missing = source.regions.filter((region) => !isArea(byId.get(region.id))).map((region) => region.id);
  if (missing.length > 0)
    return fail({ code: 'map/region-missing', at: 'objects.regions', values: { regions: missing } });

  const head = ((file as { brink?: MapHead }).brink ?? {}) as MapHead;
  const reach = scaledProjection(head, features(file, regions));
  const { project } = reach;
  const found = source.regions.map((region) => byId.get(region.id) as GeometryObject<Properties>);
  const shapes = found.map((geometry) =>
    shapeOf((feature(file, geometry) as Feature<Geometry, Properties>).geometry, project),
  );
  const bounds = boxOf(shapes.flat(2));
  const townPoints = new Map(featuresOf(file, 'towns').map((town) => [idOf(town), town]));
  return ok({
    kind: 'map',
    bounds,
    frame: frameOf(head.frame, project, bounds),
    sheet: frameOf(head.sheet ?? head.frame, project, bounds),
    towns: source.regions.map((region, i) => {
      const town = townPoints.get(region.id);
      const rank = TOWN_RANKS.find((name) => name === town?.properties['rank']);
      const at =
        town?.geometry.type === 'Point' ? project(town.geometry.coordinates) : anchorOf(region, shapes[i], project);
      return { at, rank: rank ?? rankOf(region.tags), tags: region.tags };
    }),
    shapes,
    borders: bordersOf(file, found, project),
    outline: linesOf(
      mesh(file, { ...regions, geometries: found }, (a, b) => a === b),
      project,
    ),
    provinces: provinceLines(file, project),
    countries: featuresOf(file, 'countries').map((country) => shapeOf(country.geometry, project)),
    zones: featuresOf(file, 'zones').map(
      (zone): GeoZone => ({
        kind: textOf(zone.properties, 'kind'),
        shape: shapeOf(zone.geometry, project),
        hatched: zone.properties['hatched'] === true,
      }),
    ),
    rivers: featuresOf(file, 'rivers').flatMap((river) => linesOf(river.geometry, project)),
    lakes: featuresOf(file, 'lakes').map((lake) => shapeOf(lake.geometry, project)),
    roads: roadsOf(file, source, project),
    labels: featuresOf(file, 'labels').flatMap((label): GeoLabel[] =>
      label.geometry.type !== 'Point'
        ? []
        : [
            {
              kind: textOf(label.properties, 'kind'),
              text: wordsOf(label.properties['text'], nameOf),
              at: project(label.geometry.coordinates),
              rotate: Number(label.properties['rotate'] ?? 0),
            },
          ],
    ),
    ...(head.relief
      ? {
          relief: {
            href: head.relief.href,
            land: head.relief.land ?? MAP_COLOURS.day.paper,
            box: boxOf([
              reach.fromUnit(head.relief.extent[0], head.relief.extent[1]),
              reach.fromUnit(head.relief.extent[2], head.relief.extent[3]),
            ]),
          },
        }
      : {}),
    attribution: wordsOf(head.attribution, nameOf),
  });
}

function isArea(geometry: GeometryObject<Properties> | undefined): boolean {
  return (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') && arcsOf(geometry).length > 0;
}

function isTopology(file: unknown): file is Topology {
  return (
    typeof file === 'object' &&
    file !== null &&
    (file as { type?: unknown }).type === 'Topology' &&
    typeof (file as { objects?: unknown }).objects === 'object' &&
    Array.isArray((file as { arcs?: unknown }).arcs)
  );
}

function collectionOf(topology: Topology, name: string): Collection | undefined {
  const object = Object.hasOwn(topology.objects, name) ? topology.objects[name] : undefined;
  return object?.type === 'GeometryCollection' ? (object as Collection) : undefined;
}

function features(topology: Topology, collection: Collection): Feature<Geometry, Properties>[] {
  return feature(topology, collection).features.filter((one) => one.geometry !== null);
}

function featuresOf(topology: Topology, name: string): Feature<Geometry, Properties>[] {
  const collection = collectionOf(topology, name);
  return collection ? features(topology, collection) : [];
}

/** A projection scaled so that the regions are WORLD_WIDTH wide, with their top left corner at the origin. */
function scaledProjection(
  head: MapHead,
  regions: readonly Feature<Geometry, Properties>[],
): { project: Project; fromUnit(x: number, y: number): Point } {
  const unit = projectionOf(head).scale(1).translate([0, 0]);
  const plain: Project = (at) => unit([at[0], at[1]]) ?? [0, 0];
  const box = boxOf(regions.flatMap((region) => shapeOf(region.geometry, plain).flat()));
  const scale = WORLD_WIDTH / (box.right - box.left);
  const fromUnit = (x: number, y: number): Point => [(x - box.left) * scale, (y - box.top) * scale];
  return { project: (at) => fromUnit(...plain(at)), fromUnit };
}

function projectionOf(head: MapHead): GeoProjection {
  const { kind, parallels, rotate } = head.projection ?? {};
  if (kind === 'conicConformal' || kind === 'conicEqualArea') {
    const conic = (kind === 'conicConformal' ? geoConicConformal() : geoConicEqualArea()).parallels([
      ...(parallels ?? [30, 40]),
    ]);
    return conic.rotate([...(rotate ?? [0, 0])]);
  }
  return geoMercator().rotate([...(rotate ?? [0, 0])]);
}

function frameOf(degrees: Degrees | undefined, project: Project, bounds: Box): Box {
  if (!degrees) return grown(bounds, WORLD_WIDTH * 0.12);
  const { west, south, east, north } = degrees;
  const middle = (west + east) / 2;
  return boxOf(
    [
      [west, south],
      [west, north],
      [middle, south],
      [middle, north],
      [east, south],
      [east, north],
    ].map(project),
  );
}

function anchorOf(region: PlaceSource['regions'][number], shape: Shape, project: Project): Point {
  if (region.lat !== undefined && region.lon !== undefined) return project([region.lon, region.lat]);
  const box = boxOf(shape.flat());
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

function bordersOf(topology: Topology, regions: readonly GeometryObject<Properties>[], project: Project): GeoBorder[] {
  const holders = new Map<number, RegionIndex[]>();
  for (const i of indicesOf<RegionIndex>(regions.length)) {
    for (const arc of arcsOf(regions[i])) {
      const key = arc < 0 ? ~arc : arc;
      holders.set(key, [...(holders.get(key) ?? []), i]);
    }
  }
  const pairs = new Map<string, readonly [RegionIndex, RegionIndex]>();
  for (const list of holders.values()) {
    for (const a of list) for (const b of list) if (a < b) pairs.set(`${a}/${b}`, [a, b]);
  }
  return [...pairs.values()]
    .sort((p, q) => p[0] - q[0] || p[1] - q[1])
    .map(([a, b]) => {
      const both = { type: 'GeometryCollection', geometries: [regions[a], regions[b]] } as Collection;
      return {
        a: a,
        b: b,
        lines: linesOf(
          mesh(topology, both, (x, y) => x !== y),
          project,
        ),
      };
    });
}

function arcsOf(geometry: GeometryObject<Properties>): number[] {
  const { arcs } = geometry as { arcs?: unknown };
  return Array.isArray(arcs) ? arcs.flat(3) : [];
}

function provinceLines(topology: Topology, project: Project): Line[] {
  const provinces = collectionOf(topology, 'provinces');
  if (!provinces) return [];
  const polygons = provinces.geometries.some((one) => one.type === 'Polygon' || one.type === 'MultiPolygon');
  if (polygons)
    return linesOf(
      mesh(topology, provinces, (a, b) => a !== b),
      project,
    );
  return features(topology, provinces).flatMap((one) => linesOf(one.geometry, project));
}

function roadsOf(topology: Topology, source: PlaceSource, project: Project): GeoRoad[] {
  const index = indexById<RegionIndex>(source.regions.map((region) => region.id));
  return featuresOf(topology, 'roads').flatMap((road): GeoRoad[] => {
    const a = index.get(textOf(road.properties, 'a'));
    const b = index.get(textOf(road.properties, 'b'));
    if (a === undefined || b === undefined) return [];
    const named = ROAD_CLASSES.find((name): name is RoadClass => name === road.properties['class']);
    return [{ a, b, road: named ?? 'secondary', lines: linesOf(road.geometry, project) }];
  });
}

function shapeOf(geometry: Geometry, project: Project): Shape {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring) => ring.map(project));
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flatMap((rings) => rings.map((ring) => ring.map(project)));
  return [];
}

function linesOf(geometry: Geometry, project: Project): Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates.map(project)];
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map((line) => line.map(project));
  return shapeOf(geometry, project) as Line[];
}

function idOf(one: Feature<Geometry, Properties>): string {
  return String(one.id ?? one.properties['id'] ?? '');
}

/** A text in the reader's language; a plain string is the same in all. */
function wordsOf(value: unknown, nameOf: NameOf): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return nameOf(Object.fromEntries(Object.entries(value).filter(([, words]) => typeof words === 'string')));
}

function textOf(properties: Properties, key: string): string {
  const value = properties[key];
  return typeof value === 'string' ? value : '';
}
