// The paper picture under the map: land, sea and hill shading, in the map's own projection. Opaque and neutral.
// Blend: draw it first, as it is; fill regions over it with MULTIPLY (colours come out as printed ink), or with plain
// alpha of about 0.55 where multiply is missing.
//
// Heights are the hand-drawn ridges roughened by noise along and across, then worn by falling drops, which carve the
// valleys that make a shaded mountain look like one. Plausible, not surveyed.
import sharp from 'sharp';
import { createGrid, paintRing } from './grid.mjs';
import { fractalNoise, noise, ridgedNoise } from './noise.mjs';
import { kmToUnit, toKm } from './projection.mjs';
import { heightOver } from './terrain.mjs';

/** The picture's box in km: Syria in the middle, wide enough for a wide window. */
const BOX = centredBox([39.0, 34.75], 1180, 830);
const WIDTH = 2000;
const CELL_KM = (BOX[2] - BOX[0]) / WIDTH;

const LAND = [234, 226, 207];
const LAND_LOW = [231, 224, 203];
const LAND_HIGH = [238, 229, 212];
const SHADOW = [106, 90, 78];
const LIGHT = [255, 251, 238];
const SEA_SHORE = [205, 222, 222];
const SEA_DEEP = [170, 199, 207];

function centredBox(lonLat, width, height) {
  const [x, y] = toKm(lonLat);
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** @returns {Promise<{bytes: Buffer, width: number, height: number, extent: number[], land: string, sea: string}>} */
export async function paintRelief({ ridges, neighbours, syria, golan, lakes }) {
  const grid = createGrid(BOX, CELL_KM);
  const land = new Uint8Array(grid.size);
  for (const ring of [syria, golan, ...neighbours.flatMap((n) => n.rings)])
    paintRing(grid, ring.map(toKm), (k) => (land[k] = 1));
  for (const { ring } of lakes) paintRing(grid, ring.map(toKm), (k) => (land[k] = 0));

  const heights = raiseLand(grid, ridges, land);
  wearDown(grid, heights, land);
  const soft = blur(grid, heights, 1);
  const shade = shadeHills(grid, soft);
  const hollow = hollows(grid, soft);
  const shore = distanceToLand(grid, land);

  const pixels = Buffer.alloc(grid.size * 3);
  for (let k = 0; k < grid.size; k++) {
    const painted = land[k] ? landColour(grid, k, soft[k], shade[k], hollow[k]) : seaColour(shore[k] * CELL_KM);
    // Towards its edges the picture turns into the flat colours that the page paints beyond it.
    const colour = mix(land[k] ? LAND : SEA_DEEP, painted, fadeAtEdges(grid, k));
    const grain = 2.2 * fadeAtEdges(grid, k) * paperGrain(k % grid.width, Math.floor(k / grid.width));
    for (let c = 0; c < 3; c++) pixels[k * 3 + c] = Math.max(0, Math.min(255, Math.round(colour[c] + grain)));
  }
  const bytes = await sharp(pixels, { raw: { width: grid.width, height: grid.height, channels: 3 } })
    .webp({ quality: 93, effort: 6, smartSubsample: true })
    .toBuffer();
  const [x0, y0] = BOX;
  return {
    bytes,
    width: grid.width,
    height: grid.height,
    extent: [x0, y0, x0 + grid.width * CELL_KM, y0 + grid.height * CELL_KM].map((km) =>
      Number(kmToUnit(km).toFixed(6)),
    ),
    land: hex(LAND),
    sea: hex(SEA_DEEP),
  };
}

function raiseLand(grid, ridges, land) {
  const heightAt = heightOver(ridges);
  const heights = new Float32Array(grid.size);
  for (let k = 0; k < grid.size; k++) {
    if (!land[k]) continue;
    const x = grid.xOf(k);
    const y = grid.yOf(k);
    // Ridges drawn by hand are tubes: bend the ground under them before asking for the height.
    const bentX = x + 7 * fractalNoise(x / 24, y / 24, 11, 3);
    const bentY = y + 7 * fractalNoise(x / 24, y / 24, 23, 3);
    const mass = heightAt(bentX, bentY);
    const crests = ridgedNoise(bentX / 19, bentY / 19, 37, 5);
    const plain = 46 * fractalNoise(x / 55, y / 55, 51, 4) + 30 * ridgedNoise(bentX / 26, bentY / 26, 67, 5);
    heights[k] = mass * (0.45 + 1.0 * crests) + plain;
  }
  return heights;
}

const DROPS = 1_100_000;
const DROP_STEPS = 70;

/** Rain: each drop runs downhill, takes soil where it hurries and leaves it where it slows. */
function wearDown(grid, heights, land) {
  const { width, height } = grid;
  let state = 0x1234567;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let drop = 0; drop < DROPS; drop++) {
    let x = 1 + chance() * (width - 3);
    let y = 1 + chance() * (height - 3);
    let vx = 0;
    let vy = 0;
    let load = 0;
    for (let step = 0; step < DROP_STEPS; step++) {
      const column = Math.floor(x);
      const row = Math.floor(y);
      const k = row * width + column;
      if (!land[k]) break;
      const u = x - column;
      const v = y - row;
      const gx = (heights[k + 1] - heights[k]) * (1 - v) + (heights[k + width + 1] - heights[k + width]) * v;
      const gy = (heights[k + width] - heights[k]) * (1 - u) + (heights[k + width + 1] - heights[k + 1]) * u;
      vx = vx * 0.35 - gx * 0.65;
      vy = vy * 0.35 - gy * 0.65;
      const pace = Math.sqrt(vx * vx + vy * vy);
      if (pace < 0.02) break;
      const nx = x + vx / pace;
      const ny = y + vy / pace;
      if (nx < 1 || ny < 1 || nx >= width - 2 || ny >= height - 2) break;
      const drop = levelAt(heights, width, x, y) - levelAt(heights, width, nx, ny);
      const room = Math.max(0, Math.min(drop, 60)) * 0.9;
      const moved = drop < 0 ? -Math.min(load, -drop) : (room - load) * (room > load ? 0.14 : 0.25);
      load += moved;
      // Shared among the four corners, otherwise single cells turn into pits.
      heights[k] -= moved * (1 - u) * (1 - v);
      heights[k + 1] -= moved * u * (1 - v);
      heights[k + width] -= moved * (1 - u) * v;
      heights[k + width + 1] -= moved * u * v;
      x = nx;
      y = ny;
    }
  }
}

function levelAt(heights, width, x, y) {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const k = row * width + column;
  const u = x - column;
  const v = y - row;
  return (
    (heights[k] * (1 - u) + heights[k + 1] * u) * (1 - v) +
    (heights[k + width] * (1 - u) + heights[k + width + 1] * u) * v
  );
}

/** Three box passes: near enough to a Gaussian, and fast at any radius. */
function blur(grid, values, radius) {
  const { width, height } = grid;
  let from = values;
  for (let pass = 0; pass < 3; pass++) {
    from = boxPass(from, height, width, width, 1, radius);
    from = boxPass(from, width, height, 1, width, radius);
  }
  return from;
}

function boxPass(values, lines, length, lineStride, stride, radius) {
  const out = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    const base = line * lineStride;
    const at = (i) => values[base + Math.max(0, Math.min(length - 1, i)) * stride];
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      out[base + i * stride] = sum / (2 * radius + 1);
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
  return out;
}

/** Light from the north-west, softened by two more lamps beside it; 0 is flat ground, positive is lit. */
function shadeHills(grid, heights) {
  const { width, height } = grid;
  const lamps = [
    { azimuth: 315, weight: 0.62 },
    { azimuth: 270, weight: 0.19 },
    { azimuth: 0, weight: 0.19 },
  ].map(({ azimuth, weight }) => {
    const angle = (azimuth * Math.PI) / 180;
    return { east: Math.sin(angle), north: Math.cos(angle), weight };
  });
  const exaggeration = 4.2 / (2 * CELL_KM * 1000);
  const shade = new Float32Array(grid.size);
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const k = row * width + column;
      const east = (heights[k + 1] - heights[k - 1]) * exaggeration;
      const south = (heights[k + width] - heights[k - width]) * exaggeration;
      const steepness = Math.sqrt(1 + east * east + south * south);
      let lit = 0;
      for (const lamp of lamps) lit += lamp.weight * (-east * lamp.east + south * lamp.north);
      shade[k] = lit / steepness;
    }
  }
  return shade;
}

/** Valleys lie darker than crests whatever the light: height against the mean around it. */
function hollows(grid, heights) {
  const mean = blur(grid, heights, 9);
  const out = new Float32Array(grid.size);
  for (let k = 0; k < grid.size; k++) out[k] = (heights[k] - mean[k]) / 260;
  return out;
}

function landColour(grid, k, height, shade, hollow) {
  const lift = Math.max(0, Math.min(1, height / 1800));
  const mottle = 0.5 + 0.5 * noise(grid.xOf(k) / 90, grid.yOf(k) / 90, 5);
  const ground = mix(mix(LAND, LAND_LOW, mottle), LAND_HIGH, lift);
  const tone = shade * 0.95 + Math.max(-0.5, Math.min(0.5, hollow)) * 0.3;
  return tone < 0 ? mix(ground, SHADOW, Math.min(0.78, -tone * 1.05)) : mix(ground, LIGHT, Math.min(0.85, tone * 1.1));
}

const EDGE_KM = 70;

function fadeAtEdges(grid, k) {
  const column = k % grid.width;
  const row = Math.floor(k / grid.width);
  const cells = Math.min(column, row, grid.width - 1 - column, grid.height - 1 - row);
  const share = Math.min(1, (cells * CELL_KM) / EDGE_KM);
  return share * share * (3 - 2 * share);
}

/** Lighter along the shore, as on printed maps. */
function seaColour(kmFromLand) {
  const near = 1 / (1 + (kmFromLand / 9) ** 2);
  return mix(SEA_DEEP, SEA_SHORE, near);
}

/** Distance in cells, by a forward and a backward sweep. */
function distanceToLand(grid, land) {
  const { width, height } = grid;
  const far = new Float32Array(grid.size);
  for (let k = 0; k < grid.size; k++) far[k] = land[k] ? 0 : 1e6;
  const relax = (k, n, step) => {
    if (far[n] + step < far[k]) far[k] = far[n] + step;
  };
  for (let row = 1; row < height; row++) {
    for (let column = 1; column < width - 1; column++) {
      const k = row * width + column;
      relax(k, k - 1, 1);
      relax(k, k - width, 1);
      relax(k, k - width - 1, Math.SQRT2);
      relax(k, k - width + 1, Math.SQRT2);
    }
  }
  for (let row = height - 2; row >= 0; row--) {
    for (let column = width - 2; column > 0; column--) {
      const k = row * width + column;
      relax(k, k + 1, 1);
      relax(k, k + width, 1);
      relax(k, k + width + 1, Math.SQRT2);
      relax(k, k + width - 1, Math.SQRT2);
    }
  }
  return far;
}

const paperGrain = (x, y) => noise(x / 2.3, y / 2.3, 91) * 0.6 + noise(x / 6, y / 6, 92) * 0.4;
const mix = (a, b, share) => a.map((value, i) => value + (b[i] - value) * share);
const hex = (colour) => `#${colour.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
