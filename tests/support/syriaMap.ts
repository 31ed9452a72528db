// Reads the built map and the data it was built from, for the tests beside it.
import { readFileSync } from 'node:fs';
import type { LineString, Point, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type ObjectName = 'regions' | 'provinces' | 'countries' | 'zones' | 'rivers' | 'lakes' | 'roads' | 'towns' | 'labels';

interface SyriaMap extends Topology<Record<ObjectName, GeometryCollection>> {
  readonly arcs: [number, number][][];
  readonly brink: {
    readonly version: number;
    readonly frame: Record<'west' | 'south' | 'east' | 'north', number>;
    readonly relief: {
      readonly href: string;
      readonly width: number;
      readonly height: number;
      readonly extent: number[];
    };
    readonly attribution: Readonly<Record<string, string>>;
  };
}

interface RegionProperties {
  readonly name: string;
  readonly nameAr: string;
  readonly province: string;
}

interface RoadProperties {
  readonly a: string;
  readonly b: string;
  readonly class: string;
  readonly km: number;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const syria: SyriaMap = read('scenarios/maps/syria.topo.json');
export const sourceTowns: { id: string }[] = read('tools/map/data/towns.json');
export const sourceLinks: { a: string; b: string; km: number }[] = read('tools/map/data/links.json');

export const regions = feature<RegionProperties>(
  syria,
  syria.objects.regions as GeometryCollection<RegionProperties>,
).features.map((region) => ({ ...region, id: String(region.id), geometry: region.geometry as Polygon }));

export const roads = feature<RoadProperties>(
  syria,
  syria.objects.roads as GeometryCollection<RoadProperties>,
).features.map((road) => ({
  ...road,
  geometry: road.geometry as LineString,
}));

export const towns = feature<{ rank: string }>(
  syria,
  syria.objects.towns as GeometryCollection<{ rank: string }>,
).features.map((town) => ({
  id: String(town.id),
  rank: town.properties.rank,
  at: (town.geometry as Point).coordinates as [number, number],
}));

export const namesOf = (object: ObjectName, property: string): unknown[] =>
  syria.objects[object].geometries.map((geometry) => (geometry.properties as Record<string, unknown>)[property]);
