// Builds scenarios/maps/syria.topo.json and public/maps/syria-relief.webp. Same sources, same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.mjs';
import { cutRegions } from './cutRegions.mjs';
import { growRegions } from './growRegions.mjs';
import { layRoads } from './layRoads.mjs';
import { toKm, toLonLat } from './projection.mjs';
import { paintRelief } from './relief.mjs';
import { readSources } from './sources.mjs';
import { traceFrontiers } from './traceFrontiers.mjs';

const fromRoot = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const RELIEF_HREF = 'maps/syria-relief.webp';

const sources = readSources();
const euphrates = sources.rivers.find((river) => river.id === 'euphrates').line.map(toKm);
const frontiers = traceFrontiers(growRegions(sources), euphrates);
const regions = cutRegions(
  frontiers.map((f) => ({ ...f, points: f.points.map(toLonLat) })),
  sources.syria,
);
const roads = layRoads(sources);
const relief = await paintRelief(sources);

const { bytes, ...placed } = relief;
write(
  'scenarios/maps/syria.topo.json',
  `${JSON.stringify(assemble(sources, regions, roads, { href: RELIEF_HREF, ...placed }))}\n`,
);
write(`public/${RELIEF_HREF}`, bytes);

function write(path, content) {
  mkdirSync(fromRoot(path.slice(0, path.lastIndexOf('/'))), { recursive: true });
  writeFileSync(fromRoot(path), content);
  console.log(`${path}: ${(content.length / 1024).toFixed(0)} kB`);
}
