/** A whole topology out of what was found: the file's own arcs where they can stay, else new ones. */
import type { Position } from 'geojson';
import type { GeometryObject } from 'topojson-specification';
import type { FoundArea } from './areas.ts';
import { turned, turnedLine } from './longitudes.ts';
import {
  type MapFile,
  type MapLayer,
  type MapProperties,
  OTHER_LAYERS,
  type Place,
  positionOf,
  REGIONS,
} from './mapFile.ts';
import { type Parts, partsOf } from './parts.ts';
import { sharedArcs } from './sharedArcs.ts';
import type { ArcSource, Written, WrittenLayer, WrittenShape } from './sources.ts';

type Shape = GeometryObject<MapProperties>;
type Built = MapFile['topology'];

/** What else the map shows: layers by name, and shapes of places that are points. */
export interface Besides {
  readonly layers: readonly WrittenLayer[];
  /** By place id. */
  readonly towns: ReadonlyMap<string, WrittenShape>;
}

/** The file's own arcs. `ids` are the places', in the order of `areas`. */
export function keptTopology(
  source: ArcSource,
  ids: readonly string[],
  areas: readonly FoundArea<readonly number[]>[],
  besides: Besides,
): Built {
  const { arcs, transform } = source.topology;
  const regions = areas.flatMap(({ polygons, properties }, i): Shape[] =>
    polygons.length === 0 ? [] : [areaShape(polygons.map(copied), { id: ids[i], properties })],
  );
  const kept = ({ id, properties, geometry }: WrittenShape): Shape[] =>
    isWhole(partsOf(geometry, source.writing))
      ? [{ ...(geometry as Shape), ...(id === undefined ? {} : { id }), properties }]
      : [];
  return {
    type: 'Topology',
    arcs,
    ...(transform === undefined || transform === null ? {} : { transform }),
    objects: objectsOf(regions, besides, kept),
  };
}

/** New arcs, shared by neighbours; longitudes turned to the middle if they have to be. */
export function madeTopology<Path>(
  source: Written<Path>,
  ids: readonly string[],
  areas: readonly FoundArea<Path>[],
  besides: Besides,
  middle: number | undefined,
): Built {
  const lineOf = (path: Path): readonly Place[] =>
    middle === undefined ? source.placesOf(path) : turnedLine(source.placesOf(path), middle);
  const pointOf = ([x, y]: Place): Position => [middle === undefined ? x : turned(x, middle), y];
  const made = sharedArcs(areas.map(({ polygons }) => polygons.map((rings) => rings.map(lineOf))));
  const regions = made.areas.flatMap((polygons, i): Shape[] =>
    polygons.length === 0 ? [] : [areaShape(polygons, { id: ids[i], properties: areas[i].properties })],
  );
  const arcOf = (path: Path): number[] => [made.arcs.push(lineOf(path).map(positionOf)) - 1];
  const shapeOf = ({ id, properties, geometry }: WrittenShape): Shape[] => {
    const parts = partsOf(geometry, source.writing);
    if (parts === undefined || !isWhole(parts)) return [];
    const said = { ...(id === undefined ? {} : { id }), properties };
    if (parts.areas.length > 0)
      return [
        areaShape(
          parts.areas.map((rings) => rings.map(arcOf)),
          said,
        ),
      ];
    if (parts.lines.length > 0) return [{ type: 'MultiLineString', arcs: parts.lines.map(arcOf), ...said }];
    return parts.points.map((point): Shape => ({ type: 'Point', coordinates: pointOf(point), ...said }));
  };
  return { type: 'Topology', arcs: made.arcs, objects: objectsOf(regions, besides, shapeOf) };
}

function objectsOf(
  regions: Shape[],
  { layers, towns }: Besides,
  shapesOf: (shape: WrittenShape) => Shape[],
): Record<string, MapLayer> {
  const objects: Record<string, MapLayer> = { [REGIONS]: collection(regions) };
  for (const name of OTHER_LAYERS) {
    const layer = layers.find((each) => each.name === name);
    if (layer !== undefined) objects[name] = collection(layer.shapes.flatMap(shapesOf));
  }
  if (towns.size === 0) return objects;
  const points = [...towns].flatMap(([id, shape]) => shapesOf({ ...shape, id }));
  // A layer of towns comes first: the later one of a place counts.
  objects.towns = collection([...points, ...(objects.towns?.geometries ?? [])]);
  return objects;
}

const collection = (geometries: Shape[]): MapLayer => ({ type: 'GeometryCollection', geometries });

const areaShape = (
  polygons: number[][][],
  said: { readonly id?: string; readonly properties: MapProperties },
): Shape =>
  polygons.length === 1
    ? { type: 'Polygon', arcs: polygons[0], ...said }
    : { type: 'MultiPolygon', arcs: polygons, ...said };

const copied = (rings: readonly (readonly number[])[]): number[][] => rings.map((arcs) => [...arcs]);

const isWhole = <Path>(parts: Parts<Path> | undefined): boolean =>
  parts !== undefined && parts.areas.length + parts.lines.length + parts.points.length > 0;
