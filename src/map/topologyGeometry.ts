/**
 * A map that was read, in world coordinates. Borders come from shared arcs, so fronts fit their regions exactly. A
 * place that the map lacks is a circle around its position.
 */

import { geoConicConformal, geoConicEqualArea, geoMercatorRaw } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon } from 'topojson-specification';
import type { RegionIndex } from '../core/indices.ts';
import { indexById, indicesOf } from '../core/indices.ts';
import { ROAD_CLASSES, type RoadClass } from '../engine/vocabulary.ts';
import type { Degrees, MapFile, MapHead, MapLayer, MapProperties, OtherLayer } from '../scenario/map/mapFile.ts';
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
import { circleAround, townSpots } from './townSpots.ts';
import { type Box, boxOf, grown, type Point } from './viewport.ts';

type Project = (at: Position) => Point;
type Topology = MapFile['topology'];

export function topologyGeometry(
  source: PlaceSource,
  nameOf: NameOf,
  { topology, head, middle }: MapFile,
): MapGeometry {
  const byId = new Map(topology.objects.regions.geometries.map((area) => [String(area.id), whole(topology, area)]));
  const found = source.regions.map(({ id }) => byId.get(id));
  const reach = scaledProjection(
    head,
    middle,
    [...byId.values()].map((area) => featureOf(topology, area)),
  );
  const { project } = reach;
  const areas = found.map((area) => (area === undefined ? [] : shapeOf(featureOf(topology, area).geometry, project)));
  const points = new Map(featuresOf(topology, 'towns').map((town) => [idOf(town), town]));
  const spots = townSpots(
    source,
    source.regions.map(({ id, lat, lon }, i) => {
      const town = points.get(id)?.geometry;
      return {
        town: town?.type === 'Point' ? project(town.coordinates) : undefined,
        position: lat === undefined || lon === undefined ? undefined : reach.positioned(lon, lat),
        area: areas[i],
      };
    }),
  );
  const towns = source.regions.map(({ id, tags }, i) => {
    const rank = TOWN_RANKS.find((name) => name === points.get(id)?.properties['rank']);
    return { at: spots[i], rank: rank ?? rankOf(tags), tags };
  });
  const shapes = areas.map((area, i) => (area.length > 0 ? area : [circleAround(spots[i])]));
  const bounds = boxOf(shapes.flat(2));
  const borders = bordersOf(topology, found, project);
  return {
    kind: 'map',
    bounds,
    frame: frameOf(head.frame, project, bounds),
    sheet: frameOf(head.sheet ?? head.frame, project, bounds),
    towns,
    shapes,
    borders,
    outline: linesOf(
      mesh(topology, { type: 'GeometryCollection', geometries: found.filter((area) => area !== undefined) }, isOnce),
      project,
    ),
    provinces: provinceLines(topology, project, source, borders),
    countries: featuresOf(topology, 'countries').map((country) => shapeOf(country.geometry, project)),
    zones: featuresOf(topology, 'zones').map(
      (zone): GeoZone => ({
        kind: textOf(zone.properties, 'kind'),
        shape: shapeOf(zone.geometry, project),
        hatched: zone.properties['hatched'] === true,
      }),
    ),
    rivers: featuresOf(topology, 'rivers').flatMap((river) => linesOf(river.geometry, project)),
    lakes: featuresOf(topology, 'lakes').map((lake) => shapeOf(lake.geometry, project)),
    roads: roadsOf(topology, source, spots, project),
    labels: featuresOf(topology, 'labels').flatMap((label): GeoLabel[] =>
      label.geometry.type !== 'Point'
        ? []
        : [
            {
              kind: textOf(label.properties, 'kind'),
              text: wordsOf(label.properties['text'], nameOf),
              at: project(label.geometry.coordinates),
              rotate: numberOf(label.properties, 'rotate'),
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
  };
}

const isOnce = (a: unknown, b: unknown): boolean => a === b;

/** An area in one piece where its own pieces touch, as where a map was cut along the 180th meridian. */
function whole(topology: Topology, area: GeometryObject<MapProperties>): GeometryObject<MapProperties> {
  const arcs = arcsOf(area).map((arc) => (arc < 0 ? ~arc : arc));
  if (area.type !== 'MultiPolygon' || new Set(arcs).size === arcs.length) return area;
  return { ...mergeArcs(topology, [area as MultiPolygon<MapProperties>]), id: area.id, properties: area.properties };
}

const featureOf = (topology: Topology, shape: GeometryObject<MapProperties>): Feature<Geometry, MapProperties> =>
  feature(topology, shape) as Feature<Geometry, MapProperties>;

function featuresOf(topology: Topology, name: OtherLayer): Feature<Geometry, MapProperties>[] {
  const layer: MapLayer | undefined = topology.objects[name];
  return layer === undefined ? [] : feature(topology, layer).features;
}

/** A projection scaled so that the regions are WORLD_WIDTH wide or high, with their top left corner at the origin. */
function scaledProjection(
  head: MapHead,
  middle: number,
  regions: readonly Feature<Geometry, MapProperties>[],
): { project: Project; positioned(lon: number, lat: number): Point; fromUnit(x: number, y: number): Point } {
  const plain = projectionOf(head, middle);
  const box = boxOf(regions.flatMap((region) => shapeOf(region.geometry, plain).flat()));
  const scale = WORLD_WIDTH / Math.max(box.right - box.left, box.bottom - box.top);
  const fromUnit = (x: number, y: number): Point => [(x - box.left) * scale, (y - box.top) * scale];
  const project: Project = (at) => fromUnit(...plain(at));
  // A scenario's longitudes are from -180 to 180, the map's are around its middle.
  const positioned = (lon: number, lat: number): Point => project([lon - 360 * Math.round((lon - middle) / 360), lat]);
  return { project, positioned, fromUnit };
}

/** Beyond it, Mercator has no end. */
const LAST_LATITUDE = 85;

/** In units of the globe's radius. */
function projectionOf({ projection }: MapHead, middle: number): Project {
  if (projection !== undefined && projection.kind !== 'mercator') {
    const conic = projection.kind === 'conicConformal' ? geoConicConformal() : geoConicEqualArea();
    const unit = conic
      .parallels([...projection.parallels])
      .rotate([...projection.rotate])
      .scale(1)
      .translate([0, 0]);
    return (at) => unit([at[0], at[1]]) ?? [0, 0];
  }
  // By the formula itself: a projection that wraps longitudes would tear shapes half a globe away.
  const east = projection === undefined ? middle : -projection.rotate[0];
  return ([longitude, latitude]) => {
    const [, y] = geoMercatorRaw(0, radians(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))));
    return [radians(longitude - east), -y];
  };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

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

/** Areas that more places than this have in common are no borders. */
const MOST_HOLDERS = 4;

function bordersOf(
  topology: Topology,
  areas: readonly (GeometryObject<MapProperties> | undefined)[],
  project: Project,
): GeoBorder[] {
  const holders = new Map<number, { readonly region: RegionIndex; readonly arc: number }[]>();
  for (const region of indicesOf<RegionIndex>(areas.length)) {
    for (const arc of arcsOf(areas[region])) {
      const key = arc < 0 ? ~arc : arc;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [{ region, arc }]);
      else if (list.length < MOST_HOLDERS) list.push({ region, arc });
    }
  }
  const shared = new Map<string, { readonly a: RegionIndex; readonly b: RegionIndex; readonly arcs: number[][] }>();
  for (const list of holders.values()) {
    for (const { region: a, arc } of list)
      for (const { region: b } of list) {
        if (a >= b) continue;
        const border = shared.get(`${a}/${b}`) ?? { a, b, arcs: [] };
        border.arcs.push([arc]);
        shared.set(`${a}/${b}`, border);
      }
  }
  return [...shared.values()]
    .sort((p, q) => p.a - q.a || p.b - q.b)
    .map(({ a, b, arcs }) => ({ a, b, lines: linesOf(mesh(topology, { type: 'MultiLineString', arcs }), project) }));
}

function arcsOf(area: GeometryObject<MapProperties> | undefined): number[] {
  return area?.type === 'Polygon' ? area.arcs.flat() : area?.type === 'MultiPolygon' ? area.arcs.flat(2) : [];
}

/** The layer's lines or the borders of its areas; without one, the borders between regions of different provinces. */
function provinceLines(
  topology: Topology,
  project: Project,
  { regions }: PlaceSource,
  borders: readonly GeoBorder[],
): readonly Line[] {
  const layer: MapLayer | undefined = topology.objects.provinces;
  if (layer === undefined)
    return borders.filter(({ a, b }) => regions[a].province !== regions[b].province).flatMap(({ lines }) => lines);
  if (layer.geometries.some((one) => one.type === 'Polygon' || one.type === 'MultiPolygon'))
    return linesOf(
      mesh(topology, layer, (a, b) => a !== b),
      project,
    );
  return featuresOf(topology, 'provinces').flatMap((one) => linesOf(one.geometry, project));
}

/** Roads as the map has them; those it lacks are straight. */
function roadsOf(topology: Topology, source: PlaceSource, spots: readonly Point[], project: Project): GeoRoad[] {
  const index = indexById<RegionIndex>(source.regions.map((region) => region.id));
  const drawn = new Set<string>();
  const roads = featuresOf(topology, 'roads').flatMap((road): GeoRoad[] => {
    const a = index.get(textOf(road.properties, 'a'));
    const b = index.get(textOf(road.properties, 'b'));
    const lines = linesOf(road.geometry, project);
    if (a === undefined || b === undefined || lines.length === 0) return [];
    const named = ROAD_CLASSES.find((name): name is RoadClass => name === road.properties['class']);
    drawn.add(`${Math.min(a, b)}/${Math.max(a, b)}`);
    return [{ a, b, road: named ?? 'secondary', lines }];
  });
  const straight = source.links.flatMap(({ between, road }): GeoRoad[] => {
    const a = index.get(between[0]);
    const b = index.get(between[1]);
    if (a === undefined || b === undefined || drawn.has(`${Math.min(a, b)}/${Math.max(a, b)}`)) return [];
    return [{ a, b, road, lines: [[spots[a], spots[b]]] }];
  });
  return [...roads, ...straight];
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

function idOf(one: Feature<Geometry, MapProperties>): string {
  return String(one.id ?? one.properties['id'] ?? '');
}

/** A text in the reader's language; a plain string is the same in all. */
function wordsOf(value: unknown, nameOf: NameOf): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return nameOf(Object.fromEntries(Object.entries(value).filter(([, words]) => typeof words === 'string')));
}

function textOf(properties: MapProperties, key: string): string {
  const value = properties[key];
  return typeof value === 'string' ? value : '';
}

function numberOf(properties: MapProperties, key: string): number {
  const value = properties[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
