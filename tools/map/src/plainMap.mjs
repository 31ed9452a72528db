// Builds a plain map of a country for a scenario: its outline and neighbours from Natural Earth (world-atlas), a region
// for each place (all land nearer to it than to any other), rivers and labels from data/plain/NAME.json.
//   node src/plainMap.mjs NAME      writes scenarios/maps/NAME.topo.json
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { clipRingToBox, closedClockwise, roundCorners, signedArea } from './geometry.mjs';

const QUANTA = 20_000;
/** A place's rank on the map by its people, thousands. */
const CITY_THOUSANDS = 100;

const require = createRequire(import.meta.url);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const fromRoot = (path) => new URL(`../../../${path}`, import.meta.url);

const name = process.argv[2];
const plan = read(new URL(`../data/plain/${name}.json`, import.meta.url));
const scenario = read(fromRoot(`scenarios/${plan.scenario}/scenario.json`));
const atlas = read(require.resolve('world-atlas/countries-10m.json'));
const { west, south, east, north } = plan.sheet;
const SHEET = [west, south, east, north];
/** Degrees of longitude are shorter than those of latitude: nearness is measured in a plane that allows for it. */
const SQUEEZE = Math.cos((((south + north) / 2) * Math.PI) / 180);

const numberIn = (value) => (typeof value === 'object' ? value.value : value);
const places = scenario.regions.map((region) => ({ ...region, at: [region.lon, region.lat] }));
const outline = outerRings(plan.country).reduce((a, b) => (Math.abs(signedArea(b)) > Math.abs(signedArea(a)) ? b : a));

const topo = topology(
  {
    regions: collection(
      places.map((place) => polygon(place.id, { ...nameOf(place), province: place.province }, [cell(place)])),
    ),
    countries: collection(
      plan.neighbours.map((country) =>
        polygon(
          country,
          { name: country },
          outerRings([country])
            .map((ring) => clipRingToBox(ring, SHEET))
            .filter((ring) => ring.length > 2),
        ),
      ),
    ),
    rivers: collection(
      plan.rivers.map((river) => shape(river.id, { name: river.name }, 'LineString', roundCorners(river.line, 2))),
    ),
    towns: collection(
      places.map((place) =>
        shape(place.id, { id: place.id, ...nameOf(place), rank: rankOf(place) }, 'Point', place.at),
      ),
    ),
    labels: collection(
      plan.labels.map(({ kind, text, rotate, at }) => shape(undefined, { kind, text, rotate }, 'Point', at)),
    ),
  },
  QUANTA,
);
topo.objects.provinces = {
  type: 'GeometryCollection',
  geometries: scenario.provinces.map((province) => ({
    ...mergeArcs(
      topo,
      topo.objects.regions.geometries.filter((each) => each.properties.province === province.id),
    ),
    id: province.id,
    properties: { id: province.id, name: province.name.en },
  })),
};
topo.brink = {
  version: 1,
  projection: plan.projection,
  frame: plan.frame,
  sheet: plan.sheet,
  attribution: { en: 'Natural Earth, boundaries not authoritative' },
};
const path = `scenarios/maps/${name}.topo.json`;
const text = `${JSON.stringify(topo)}\n`;
writeFileSync(fromRoot(path), text);
console.log(`${path}: ${(text.length / 1024).toFixed(0)} kB`);

/** The outline's part that is nearer to a place than to any other: cut off by the line halfway to each in turn. */
function cell(place) {
  const flat = ([lon, lat]) => [lon * SQUEEZE, lat];
  let ring = outline.map(flat);
  const here = flat(place.at);
  for (const other of places) {
    if (other === place) continue;
    const there = flat(other.at);
    ring = cutHalf(ring, here, there);
  }
  return ring.map(([x, y]) => [x / SQUEEZE, y]);
}

function cutHalf(ring, here, there) {
  const [nx, ny] = [there[0] - here[0], there[1] - here[1]];
  const edge = (there[0] ** 2 + there[1] ** 2 - here[0] ** 2 - here[1] ** 2) / 2;
  const beyond = ([x, y]) => x * nx + y * ny - edge;
  return ring.flatMap((p, i) => {
    const q = ring[(i + 1) % ring.length];
    const [a, b] = [beyond(p), beyond(q)];
    const kept = a <= 0 ? [p] : [];
    if (a < 0 !== b < 0 && a !== 0 && b !== 0) {
      const share = a / (a - b);
      kept.push([p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share]);
    }
    return kept;
  });
}

/** Outer rings of the union of the named countries. */
function outerRings(names) {
  const parts = atlas.objects.countries.geometries.filter((g) => names.includes(g.properties.name));
  if (parts.length !== names.length) throw new Error(`world-atlas lacks one of ${names.join(', ')}`);
  const { type, coordinates } = feature(atlas, mergeArcs(atlas, parts)).geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => rings[0].slice(0, -1));
}

function nameOf(place) {
  return { name: place.name.en };
}

function rankOf(place) {
  if (place.tags.includes('nationalCapital')) return 'capital';
  return place.tags.includes('provincialCapital') || numberIn(place.people) >= CITY_THOUSANDS ? 'city' : 'town';
}

function collection(features) {
  return { type: 'FeatureCollection', features };
}

function shape(id, properties, type, coordinates) {
  return { type: 'Feature', id, properties, geometry: { type, coordinates } };
}

function polygon(id, properties, rings) {
  const closed = rings.map((ring) => [closedClockwise(ring)]);
  return closed.length === 1
    ? shape(id, properties, 'Polygon', closed[0])
    : shape(id, properties, 'MultiPolygon', closed);
}
