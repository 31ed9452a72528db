// One bending line per link. A road takes the cheapest way over the land: around hills, along the Euphrates without
// crossing it by accident, never through a third town, and with a little noise, since no road is a ruler's stroke.
import { distance, lineLength, relaxLine, resample, simplifyLine } from './geometry.mjs';
import { createGrid, paintLine, paintRing, spread } from './grid.mjs';
import { fractalNoise } from './noise.mjs';
import { toKm, toLonLat } from './projection.mjs';
import { heightOver } from './terrain.mjs';

const CELL_KM = 1.25;
const NOISE_SEED = 404;
const OUTSIDE = 25;
const BORDER_STRIP = 3.5;
const BRIDGE = 14;
const SHORE = 8;
const OPEN_WATER = 60;
const STREAM = 2;
/** Other towns are kept clear by this much, so that no road seems to pass through a town it does not serve. */
const CLEARANCE_KM = 4.5;
const CLEARANCE_COST = 7;
/** Motorways are straighter than tracks: how far noise may lead a road astray. */
const WANDER = { motorway: 0.35, primary: 0.5, secondary: 0.7, track: 0.9 };
/** Roads already laid are kept clear too, away from their towns: two that run side by side look like a mistake. */
const APART_KM = 2.6;
const APART_COST = 1.8;
const JUNCTION_KM = 5;
const CLASSES = Object.keys(WANDER);

/** @returns {{link: object, line: number[][]}[]} lines in degrees that begin at link.a and end at link.b */
export function layRoads(sources) {
  const at = new Map(sources.towns.map((town) => [town.id, toKm(town.at)]));
  const ground = surveyGround(sources);
  // The great roads first; lesser ones find their way between them.
  const order = sources.links.slice().sort((p, q) => CLASSES.indexOf(p.class) - CLASSES.indexOf(q.class));
  const lines = new Map();
  for (const link of order) {
    const line = layRoad(link, at, ground);
    lines.set(link, line);
    claimStrip(ground, line);
  }
  return sources.links.map((link) => {
    const line = lines.get(link);
    const inDegrees = line.map(toLonLat);
    inDegrees[0] = sources.towns.find((t) => t.id === link.a).at;
    inDegrees[inDegrees.length - 1] = sources.towns.find((t) => t.id === link.b).at;
    return { link, line: inDegrees };
  });
}

function surveyGround({ syria, rivers, lakes, ridges }) {
  const outline = syria.map(toKm);
  const xs = outline.map((p) => p[0]);
  const ys = outline.map((p) => p[1]);
  const grid = createGrid(
    [Math.min(...xs) - 10, Math.min(...ys) - 10, Math.max(...xs) + 10, Math.max(...ys) + 10],
    CELL_KM,
  );
  const cost = new Float32Array(grid.size).fill(OUTSIDE);
  const wander = new Float32Array(grid.size);
  const heightAt = heightOver(ridges);
  paintRing(grid, outline, (k) => {
    const x = grid.xOf(k);
    const y = grid.yOf(k);
    const here = heightAt(x, y);
    const slope = Math.abs(heightAt(x + 2, y) - here) + Math.abs(heightAt(x, y + 2) - here);
    cost[k] = 1 + slope / 220 + here / 2500;
    wander[k] = fractalNoise(x / 22, y / 22, NOISE_SEED, 3);
  });
  // A strip inside the border stays empty, otherwise border roads would be drawn upon the border, or across it.
  const strip = [-grid.width - 1, -grid.width, -grid.width + 1, -1, 0, 1, grid.width - 1, grid.width, grid.width + 1];
  paintLine(grid, [...outline, outline[0]], (k) => {
    for (const step of strip) cost[k + step] = Math.max(cost[k + step], BORDER_STRIP);
  });
  for (const river of rivers) {
    const price = river.id.startsWith('euphrates') ? BRIDGE : STREAM;
    paintLine(grid, river.line.map(toKm), (k) => (cost[k] = Math.max(cost[k], price)));
  }
  for (const lake of lakes) paintLine(grid, lake.ring.map(toKm), (k) => (cost[k] = SHORE));
  for (const lake of lakes) paintRing(grid, lake.ring.map(toKm), (k) => (cost[k] = OPEN_WATER));
  return { grid, cost, wander, taken: new Uint8Array(grid.size) };
}

function layRoad({ a, b, class: roadClass }, at, { grid, cost, wander, taken }) {
  const from = at.get(a);
  const to = at.get(b);
  const reach = distance(from, to) * 0.45 + 15;
  const others = [...at].filter(([id]) => id !== a && id !== b).map(([, p]) => p);
  const near = others.filter((p) => distance(p, from) + distance(p, to) < distance(from, to) + 2 * reach);
  const priceOf = (k) => {
    const here = [grid.xOf(k), grid.yOf(k)];
    if (distance(here, from) + distance(here, to) > distance(from, to) + reach) return Infinity;
    const atEnd = distance(here, from) < JUNCTION_KM || distance(here, to) < JUNCTION_KM;
    // Towns stand closer together than the clearance around Damascus: there each keeps half the way.
    const crowded = near.some((p) => {
      const room = Math.min(CLEARANCE_KM, 0.5 * distance(p, from), 0.5 * distance(p, to));
      return distance(here, p) < room;
    });
    return (
      cost[k] *
      Math.exp(WANDER[roadClass] * wander[k]) *
      (crowded ? CLEARANCE_COST : 1) *
      (taken[k] && !atEnd ? APART_COST : 1)
    );
  };
  const prices = new Map();
  const price = (k) => {
    if (!prices.has(k)) prices.set(k, priceOf(k));
    return prices.get(k);
  };
  const goal = grid.cellAt(to);
  const start = grid.cellAt(from);
  const { previous } = spread(grid, [{ cell: start, owner: 0 }], price, goal);
  const way = [];
  for (let k = previous[goal]; k >= 0 && k !== start; k = previous[k]) way.unshift([grid.xOf(k), grid.yOf(k)]);
  return smoothRoad([from, ...way, to]);
}

function claimStrip({ grid, taken }, line) {
  const reach = Math.round(APART_KM / grid.cellKm);
  paintLine(grid, line, (k) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) taken[k + dy * grid.width + dx] = 1;
  });
}

function smoothRoad(line) {
  const step = Math.min(3, lineLength(line) / 4);
  const relaxed = relaxLine(resample(line, step), 5);
  return simplifyLine(relaxLine(resample(relaxed, step / 1.5), 3), 0.22);
}
