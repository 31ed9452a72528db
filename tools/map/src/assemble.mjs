// Puts the parts together as one quantised TopoJSON, in geographic degrees, with a `brink` member that tells the page
// how to project it and where the relief picture lies.
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { withBorderPoints } from './cutRegions.mjs';
import { closedClockwise, nearestOnLine } from './geometry.mjs';
import { PROJECTION } from './projection.mjs';

/** About 30 m: finer than a pixel at any zoom the page offers. */
const QUANTA = 50_000;
const OUTLINE_SNAP_DEGREES = 0.006;
/** What the page fits into its window: Syria with a little air. */
/** What there is base map for: it fills windows wider than the frame. */
const SHEET = { west: 32, south: 29.8, east: 45.8, north: 39.9 };
const FRAME = { west: 35.0, south: 32.2, east: 42.55, north: 37.45 };
const BIG_TOWN_THOUSANDS = 150;

export function assemble(sources, { rings, border }, roads, relief) {
  const { towns } = sources;
  const base = {
    regions: collection(towns.map((town, i) => regionFeature(town, rings.get(i)))),
    zones: collection([
      polygonFeature('undof', { kind: 'undof' }, [snapToOutline(sources.undof, sources.syria)]),
      polygonFeature('golan', { kind: 'occupied', hatched: true }, [
        withBorderPoints(sources.golan.slice(0, -1), border),
      ]),
    ]),
    countries: collection(
      sources.neighbours.map(({ id, name, rings: parts }) =>
        polygonFeature(
          id,
          { name },
          parts.map((ring) => withBorderPoints(ring, border)),
        ),
      ),
    ),
    rivers: collection(sources.rivers.map(({ id, name, line }) => lineFeature(id, { name }, line))),
    lakes: collection(sources.lakes.map(({ id, ring }) => polygonFeature(id, {}, [ring]))),
    roads: collection(
      roads.map(({ link, line }) =>
        lineFeature(`${link.a}-${link.b}`, { a: link.a, b: link.b, class: link.class, km: link.km }, line),
      ),
    ),
    towns: collection(towns.map(townFeature)),
    labels: collection(
      sources.labels.map(({ kind, text, rotate, at }) => pointFeature(undefined, { kind, text, rotate }, at)),
    ),
  };
  const topo = topology(base, QUANTA);
  topo.objects.provinces = provincesOf(topo, sources);
  topo.brink = {
    version: 1,
    projection: PROJECTION,
    frame: FRAME,
    sheet: SHEET,
    relief,
    attribution: { en: 'Natural Earth, boundaries not authoritative' },
  };
  return topo;
}

const collection = (features) => ({ type: 'FeatureCollection', features });
const feature = (id, properties, geometry) => ({ type: 'Feature', id, properties, geometry });
const lineFeature = (id, properties, line) => feature(id, properties, { type: 'LineString', coordinates: line });
const pointFeature = (id, properties, at) => feature(id, properties, { type: 'Point', coordinates: at });

function polygonFeature(id, properties, rings) {
  const polygons = rings.map((ring) => [closedClockwise(ring)]);
  return feature(
    id,
    properties,
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons },
  );
}

function regionFeature(town, rings) {
  return polygonFeature(town.id, { name: town.name, nameAr: town.nameAr, province: town.governorate }, rings);
}

function townFeature({ id, name, nameAr, tier, importance, popTownK, at }) {
  return pointFeature(id, { id, name, nameAr, tier, rank: rankOf(importance, popTownK) }, at);
}

function rankOf(importance, popTownK) {
  if (importance.includes('capital')) return 'capital';
  return importance.includes('capital-gov') || popTownK >= BIG_TOWN_THOUSANDS ? 'city' : 'town';
}

/** The two packages' outlines differ by a hair; a zone that touches the border should touch it without a gap. */
function snapToOutline(ring, outline) {
  const closed = [...outline, outline[0]];
  return ring.map((p) => {
    const foot = nearestOnLine(p, closed);
    return foot.distance < OUTLINE_SNAP_DEGREES ? foot.point : p;
  });
}

/**
 * A governorate is drawn as the union of its towns' regions: the lines then coincide with region lines instead of
 * running beside them, and cost no bytes. They follow the real ones to a few kilometres.
 */
function provincesOf(topo, { provinces }) {
  const geometries = Object.entries(provinces).map(([id, { name, nameAr }]) => {
    const parts = topo.objects.regions.geometries.filter((g) => g.properties.province === id);
    return { ...mergeArcs(topo, parts), id, properties: { id, name, nameAr } };
  });
  return { type: 'GeometryCollection', geometries };
}
