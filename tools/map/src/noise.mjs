// Seeded gradient noise: a lattice of hashed slopes, smoothly interpolated. No clock and no Math.random, so that every
// build gives the same map.

/** Sixteen directions round the circle; a hash picks one for each lattice point. */
const SLOPES = Array.from({ length: 16 }, (_, i) => [Math.cos((i * Math.PI) / 8), Math.sin((i * Math.PI) / 8)]);

function slopeAt(ix, iy, seed) {
  let h = Math.imul(ix, 0x27d4eb2d) ^ Math.imul(iy, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return SLOPES[(h ^ (h >>> 16)) & 15];
}

const fade = (t) => t * t * t * (t * (t * 6 - 15) + 10);

/** @returns {number} smooth noise, about [-1, 1], with features about one unit wide */
export function noise(x, y, seed) {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const dx = x - ix;
  const dy = y - iy;
  const [ax, ay] = slopeAt(ix, iy, seed);
  const [bx, by] = slopeAt(ix + 1, iy, seed);
  const [cx, cy] = slopeAt(ix, iy + 1, seed);
  const [ex, ey] = slopeAt(ix + 1, iy + 1, seed);
  const u = fade(dx);
  const north = (ax * dx + ay * dy) * (1 - u) + (bx * (dx - 1) + by * dy) * u;
  const south = (cx * dx + cy * (dy - 1)) * (1 - u) + (ex * (dx - 1) + ey * (dy - 1)) * u;
  return (north + (south - north) * fade(dy)) * 1.45;
}

/** Octaves are turned against each other, otherwise the lattice shows as a grain along the axes. */
function* octavesOf(x, y, count) {
  let amplitude = 1;
  for (let octave = 0; octave < count; octave++) {
    yield { x, y, amplitude, octave };
    [x, y] = [(x * 0.8 - y * 0.6) * 2, (x * 0.6 + y * 0.8) * 2];
    amplitude *= 0.5;
  }
}

/** @returns {number} several octaves of noise, about [-1, 1] */
export function fractalNoise(x, y, seed, octaves = 4) {
  let sum = 0;
  let weight = 0;
  for (const o of octavesOf(x, y, octaves)) {
    sum += noise(o.x, o.y, seed + o.octave) * o.amplitude;
    weight += o.amplitude;
  }
  return sum / weight;
}

/** @returns {number} sharp crests in [0, 1]: noise folded at zero; fine crests grow on coarse ones, not in valleys */
export function ridgedNoise(x, y, seed, octaves = 4) {
  let sum = 0;
  let weight = 0;
  let under = 1;
  for (const o of octavesOf(x, y, octaves)) {
    const crest = Math.max(0, 1 - Math.abs(noise(o.x, o.y, seed + o.octave)));
    const sharp = crest * crest * under;
    sum += sharp * o.amplitude;
    weight += o.amplitude;
    under = Math.min(1, sharp * 1.6);
  }
  return sum / weight;
}
