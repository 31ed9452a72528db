// Cuts the frontiers at Syria's exact outline and walks the resulting net face by face. Every region ring is made of
// the same arcs as its neighbours' and the outline's, so regions tile the country by construction.
import { crossing, insideRing, samePoint, signedArea } from './geometry.mjs';

/**
 * @param {{points: number[][], left: number, right: number}[]} frontiers in degrees
 * @param {number[][]} outline Syria's ring in degrees, open
 * @returns {{rings: Map<number, number[][][]>, border: Map<string, number[][]>}} rings by owner, and the points put
 *   into the outline, by segment, for those who share it
 */
export function cutRegions(frontiers, outline) {
  const border = new Map();
  const inland = frontiers.flatMap((frontier) => cutFrontier(frontier, outline, border));
  const coast = splitOutline(outline, border);
  return { rings: walkFaces([...inland, ...coast]), border };
}

export const segmentKey = (a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a}|${b}` : `${b}|${a}`);

/** Puts the border's extra points into a ring that shares segments with Syria's outline. */
export function withBorderPoints(ring, border) {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length];
    return [a, ...pointsAlong(border, a, b)];
  });
}

function pointsAlong(border, a, b) {
  const points = border.get(segmentKey(a, b)) ?? [];
  const along = (p) => (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
  return points.slice().sort((p, q) => along(p) - along(q));
}

/**
 * The parts of a frontier that lie inside. Where it only brushes the border, the sliver cut off goes to its neighbour.
 */
function cutFrontier({ points, left, right }, outline, border) {
  const pieces = [];
  let piece = insideRing(points[0], outline) ? { points: [points[0]], startsAtBorder: false } : null;
  for (let i = 1; i < points.length; i++) {
    for (const { point, a, b } of crossingsAlong(points[i - 1], points[i], outline)) {
      if (piece) {
        pieces.push({ ...piece, points: [...piece.points, point], endsAtBorder: true, end: { point, a, b } });
        piece = null;
      } else piece = { points: [point], startsAtBorder: true, start: { point, a, b } };
    }
    if (piece) piece.points.push(points[i]);
  }
  if (piece) pieces.push({ ...piece, endsAtBorder: false });

  const crossesTwice = (p) => p.startsAtBorder && p.endsAtBorder;
  const longest = Math.max(...pieces.map((p) => p.points.length));
  const anchored = pieces.some((p) => !crossesTwice(p));
  const kept = pieces.filter((p) => !crossesTwice(p) || (!anchored && p.points.length === longest));
  for (const { start, end } of kept) {
    for (const at of [start, end]) {
      if (!at) continue;
      const key = segmentKey(at.a, at.b);
      border.set(key, [...(border.get(key) ?? []), at.point]);
    }
  }
  return kept.map((p) => ({ points: p.points, left, right }));
}

function crossingsAlong(from, to, outline) {
  const found = [];
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i];
    const b = outline[(i + 1) % outline.length];
    const hit = crossing(from, to, a, b);
    if (hit) found.push({ ...hit, a, b });
  }
  return found.sort((p, q) => p.s - q.s);
}

/** The outline in pieces from one cut to the next; what lies left and right of it is not known yet. */
function splitOutline(outline, border) {
  const cuts = new Set([...border.values()].flat());
  const ring = withBorderPoints(outline, border);
  const first = ring.findIndex((p) => cuts.has(p));
  const turned = [...ring.slice(first), ...ring.slice(0, first), ring[first]];
  const pieces = [];
  let points = [turned[0]];
  for (let i = 1; i < turned.length; i++) {
    points.push(turned[i]);
    if (cuts.has(turned[i])) {
      pieces.push({ points, left: null, right: null });
      points = [turned[i]];
    }
  }
  return pieces;
}

/** Follows half-edges, always turning sharpest to one side, until each face closes; the frontiers say whose it is. */
function walkFaces(arcs) {
  const nodes = new Map();
  const nodeOf = (p) => {
    const key = `${p}`;
    if (!nodes.has(key)) nodes.set(key, []);
    return nodes.get(key);
  };
  for (const { points, left, right } of arcs) {
    // Frontiers were labelled on screen (y down); in degrees y runs up, but left stays left to the eye.
    const out = { points, owner: left, used: false };
    const back = { points: points.slice().reverse(), owner: right, used: false };
    out.twin = back;
    back.twin = out;
    nodeOf(out.points[0]).push(out);
    nodeOf(back.points[0]).push(back);
  }
  const angle = (half) => Math.atan2(half.points[1][1] - half.points[0][1], half.points[1][0] - half.points[0][0]);
  for (const halves of nodes.values()) halves.sort((a, b) => angle(a) - angle(b));

  const rings = new Map();
  for (const halves of nodes.values()) {
    for (const start of halves) {
      if (start.used) continue;
      const face = [];
      for (let half = start; !half.used; ) {
        half.used = true;
        face.push(half);
        const around = nodes.get(`${half.points[half.points.length - 1]}`);
        const back = around.indexOf(half.twin);
        half = around[(back + around.length - 1) % around.length];
      }
      addFace(rings, face);
    }
  }
  return rings;
}

function addFace(rings, face) {
  const ring = face.flatMap((half) => half.points.slice(0, -1));
  // Faces on the left of their half-edges run anticlockwise; the one clockwise face is the world outside.
  if (signedArea(ring) < 0) return;
  const owners = new Set(face.map((half) => half.owner).filter((owner) => owner !== null));
  if (owners.size !== 1) throw new Error(`a face near ${ring[0]} has ${owners.size} owners: ${[...owners]}`);
  const [owner] = owners;
  rings.set(owner, [...(rings.get(owner) ?? []), ring.filter((p, i) => i === 0 || !samePoint(p, ring[i - 1]))]);
}
