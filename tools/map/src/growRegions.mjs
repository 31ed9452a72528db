// Which town each square kilometre of Syria belongs to. Regions grow from their towns at a cost: mountains are slow,
// the Euphrates is a barrier, land beyond a governorate line is six times dearer, noise makes frontiers wiggle, and a
// speed per town keeps the desert natural. (Plain nearest-town cells look artificial.)
import { createGrid, paintLine, paintRing, spread } from './grid.mjs';
import { fractalNoise } from './noise.mjs';
import { toKm } from './projection.mjs';
import { heightOver } from './terrain.mjs';

const CELL_KM = 1;
/** Frontiers are carried on a little beyond the border, so that they cross it cleanly when cut. */
const MARGIN_KM = 14;
const FOREIGN_GOVERNORATE = 6;
const RIVER_BARRIER = 45;
const NOISE_SEED = 71;

/** @returns {{grid: object, owner: Int16Array}} town index per cell, -1 far outside */
export function growRegions({ towns, governorates, rivers, lakes, ridges, growth, syria }) {
  const outline = syria.map(toKm);
  const xs = outline.map((p) => p[0]);
  const ys = outline.map((p) => p[1]);
  const pad = MARGIN_KM + 4;
  const grid = createGrid(
    [Math.min(...xs) - pad, Math.min(...ys) - pad, Math.max(...xs) + pad, Math.max(...ys) + pad],
    CELL_KM,
  );

  const inside = new Uint8Array(grid.size);
  paintRing(grid, outline, (k) => (inside[k] = 1));
  const province = paintProvinces(grid, governorates);
  const roughness = paintRoughness(grid, { rivers, lakes, ridges, inside });

  const speeds = towns.map((town) => growth.speedByTown[town.id] ?? growth.speedByTerrain[town.terrain]);
  const starts = towns.map((town, i) => ({ cell: grid.cellAt(toKm(town.at)), owner: i }));
  const homes = towns.map((town, i) => [
    provinceIndex(governorates, town.governorate),
    // A town that Natural Earth puts on the wrong side of a governorate line is at home on both sides.
    province[starts[i].cell],
    ...(growth.atHomeAlsoIn[town.id] ?? []).map((id) => provinceIndex(governorates, id)),
  ]);

  const { owner } = spread(grid, starts, (k, i) => {
    if (!inside[k]) return Infinity;
    const abroad = province[k] >= 0 && !homes[i].includes(province[k]);
    return (roughness[k] * (abroad ? FOREIGN_GOVERNORATE : 1)) / speeds[i];
  });
  smoothOwners(grid, owner, starts);
  carryBeyondBorder(grid, owner);
  return { grid, owner };
}

const provinceIndex = (governorates, id) => governorates.findIndex((g) => g.id === id);

function paintProvinces(grid, governorates) {
  const province = new Int16Array(grid.size).fill(-1);
  for (const governorate of governorates) {
    // First index of the id: the UNDOF zone is a second shape of Quneitra's.
    const index = provinceIndex(governorates, governorate.id);
    for (const ring of governorate.rings) paintRing(grid, ring.map(toKm), (k) => (province[k] = index));
  }
  return province;
}

function paintRoughness(grid, { rivers, lakes, ridges, inside }) {
  const heightAt = heightOver(ridges);
  const roughness = new Float32Array(grid.size);
  for (let k = 0; k < grid.size; k++) {
    if (!inside[k]) continue;
    const x = grid.xOf(k);
    const y = grid.yOf(k);
    const wiggle = Math.exp(1.6 * fractalNoise(x / 30, y / 30, NOISE_SEED, 5));
    roughness[k] = wiggle * (1 + heightAt(x, y) / 650);
  }
  const raise = (k) => (roughness[k] = RIVER_BARRIER);
  paintLine(grid, rivers.find((r) => r.id === 'euphrates').line.map(toKm), raise);
  for (const lake of lakes) paintRing(grid, lake.ring.map(toKm), raise);
  return roughness;
}

/** Gives each cell to the majority around it, then returns strays to a neighbour, so that regions stay in one piece. */
function smoothOwners(grid, owner, starts) {
  for (let round = 0; round < 4; round++) {
    const before = owner.slice();
    for (let row = 1; row < grid.height - 1; row++) {
      for (let column = 1; column < grid.width - 1; column++) {
        const k = row * grid.width + column;
        if (before[k] < 0) continue;
        owner[k] = majorityAround(grid, before, k);
      }
    }
    for (const { cell, owner: i } of starts) owner[cell] = i;
  }
  returnStrays(grid, owner, starts);
}

function majorityAround(grid, owner, k) {
  const around = [
    k,
    k,
    k - 1,
    k + 1,
    k - grid.width,
    k + grid.width,
    k - grid.width - 1,
    k - grid.width + 1,
    k + grid.width - 1,
    k + grid.width + 1,
  ];
  let best = owner[k];
  let bestCount = 0;
  for (const n of around) {
    if (owner[n] < 0) continue;
    const count = around.filter((m) => owner[m] === owner[n]).length;
    if (count > bestCount) {
      best = owner[n];
      bestCount = count;
    }
  }
  return best;
}

function returnStrays(grid, owner, starts) {
  const connected = new Uint8Array(grid.size);
  const stack = starts.map(({ cell }) => cell);
  for (const cell of stack) connected[cell] = 1;
  while (stack.length > 0) {
    const k = stack.pop();
    for (const n of [k - 1, k + 1, k - grid.width, k + grid.width]) {
      if (!connected[n] && owner[n] === owner[k]) {
        connected[n] = 1;
        stack.push(n);
      }
    }
  }
  let strays = [];
  for (let k = 0; k < grid.size; k++) if (owner[k] >= 0 && !connected[k]) strays.push(k);
  while (strays.length > 0) {
    const left = [];
    for (const k of strays) {
      const n = [k - 1, k + 1, k - grid.width, k + grid.width].find((m) => connected[m]);
      if (n === undefined) left.push(k);
      else {
        owner[k] = owner[n];
        connected[k] = 1;
      }
    }
    // An islet of the raster without a neighbour in the country is nobody's, and the border will cut it off anyway.
    if (left.length === strays.length) {
      for (const k of left) owner[k] = -1;
      return;
    }
    strays = left;
  }
}

function carryBeyondBorder(grid, owner) {
  const starts = [];
  for (let k = 0; k < grid.size; k++) if (owner[k] >= 0) starts.push({ cell: k, owner: owner[k] });
  const carried = spread(grid, starts, () => 1);
  for (let k = 0; k < grid.size; k++) if (owner[k] < 0 && carried.reached[k] <= MARGIN_KM) owner[k] = carried.owner[k];
}
