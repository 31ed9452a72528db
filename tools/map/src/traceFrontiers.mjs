// From the raster of owners to lines: every frontier between two regions is traced once, as one arc with a left and a
// right owner, between the points where three regions meet. Then the whole net is relaxed and thinned together, so
// that neighbours can never drift apart.
import { nearestOnLine, simplifyLine } from './geometry.mjs';

const RELAX_ROUNDS = 14;
const TOLERANCE_KM = 0.3;
/** A frontier that keeps this close to the Euphrates, on average, is meant to lie on it. */
const RIVER_PULL_KM = 2.2;

/** @returns {{points: number[][], left: number, right: number}[]} open arcs in km; left and right as seen on screen */
export function traceFrontiers({ grid, owner }, riverKm) {
  const arcs = joinEdges(collectEdges(grid, owner));
  relaxNet(arcs);
  pullToRiver(arcs, riverKm);
  for (const arc of arcs)
    arc.points = simplifyLine(
      arc.points.map((p) => [p.x, p.y]),
      TOLERANCE_KM,
    );
  return arcs;
}

/** Unit edges between cells of different owners; y runs down, "left" is left of the direction of travel on screen. */
function collectEdges(grid, owner) {
  const corners = new Map();
  const cornerAt = (column, row) => {
    const key = row * (grid.width + 1) + column;
    if (!corners.has(key))
      corners.set(key, { x: grid.x0 + column * grid.cellKm, y: grid.y0 + row * grid.cellKm, edges: [] });
    return corners.get(key);
  };
  const connect = (a, b, left, right) => {
    const edge = { a, b, left, right, used: false };
    a.edges.push(edge);
    b.edges.push(edge);
  };
  for (let row = 0; row < grid.height; row++) {
    for (let column = 0; column < grid.width; column++) {
      const here = owner[row * grid.width + column];
      if (here < 0) continue;
      const east = column + 1 < grid.width ? owner[row * grid.width + column + 1] : -1;
      const south = row + 1 < grid.height ? owner[(row + 1) * grid.width + column] : -1;
      if (east >= 0 && east !== here) connect(cornerAt(column + 1, row), cornerAt(column + 1, row + 1), east, here);
      if (south >= 0 && south !== here) connect(cornerAt(column, row + 1), cornerAt(column + 1, row + 1), here, south);
    }
  }
  return [...corners.values()];
}

function joinEdges(corners) {
  const arcs = [];
  const follow = (start, first) => {
    const forward = first.a === start;
    const arc = {
      points: [start],
      left: forward ? first.left : first.right,
      right: forward ? first.right : first.left,
    };
    let corner = start;
    let edge = first;
    for (;;) {
      edge.used = true;
      corner = edge.a === corner ? edge.b : edge.a;
      arc.points.push(corner);
      if (corner.edges.length !== 2 || corner === start) break;
      edge = corner.edges[0].used ? corner.edges[1] : corner.edges[0];
      if (edge.used) break;
    }
    arcs.push(arc);
  };
  for (const corner of corners) {
    if (corner.edges.length === 2) continue;
    for (const edge of corner.edges) if (!edge.used) follow(corner, edge);
  }
  const closed = corners.find((corner) => corner.edges.some((edge) => !edge.used));
  if (closed)
    throw new Error(`a region is enclosed by another near ${closed.x}, ${closed.y} km: slow its neighbour down`);
  return arcs;
}

/** Moves every corner to the average of its neighbours; three-way points move too, outermost ends stay. */
function relaxNet(arcs) {
  const neighbours = new Map();
  const link = (a, b) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const { points } of arcs) {
    for (let i = 1; i < points.length; i++) {
      link(points[i - 1], points[i]);
      link(points[i], points[i - 1]);
    }
  }
  for (let round = 0; round < RELAX_ROUNDS; round++) {
    // A step in, then a slightly larger step out (Taubin), so that rounding does not shrink bays and capes away.
    const share = round % 2 === 0 ? 0.5 : -0.4;
    const moved = [...neighbours].map(([corner, around]) => {
      if (around.length < 2) return [corner, corner.x, corner.y];
      const x = around.reduce((sum, n) => sum + n.x, 0) / around.length;
      const y = around.reduce((sum, n) => sum + n.y, 0) / around.length;
      return [corner, corner.x + (x - corner.x) * share, corner.y + (y - corner.y) * share];
    });
    for (const [corner, x, y] of moved) Object.assign(corner, { x, y });
  }
}

/** Lays the frontiers that run along the Euphrates exactly on it, and lets the others follow where they meet it. */
function pullToRiver(arcs, riverKm) {
  const onRiver = (corner) => nearestOnLine([corner.x, corner.y], riverKm);
  const runsAlong = (arc) =>
    arc.points.reduce((sum, p) => sum + onRiver(p).distance, 0) / arc.points.length < RIVER_PULL_KM;
  const riverArcs = new Set(arcs.filter(runsAlong));

  const shifts = new Map();
  for (const { points } of riverArcs) {
    for (const end of [points[0], points[points.length - 1]]) {
      const { point } = onRiver(end);
      shifts.set(end, [point[0] - end.x, point[1] - end.y]);
    }
  }
  for (const arc of arcs) if (!riverArcs.has(arc)) easeEnds(arc.points, shifts);
  for (const [end, [dx, dy]] of shifts) Object.assign(end, { x: end.x + dx, y: end.y + dy });

  for (const arc of riverArcs) {
    const [first, last] = [arc.points[0], arc.points[arc.points.length - 1]];
    const place = (p) => {
      const { segment, along } = onRiver(p);
      return segment + along;
    };
    const [from, to] = [place(first), place(last)];
    // The river's own points between the two ends: a frontier can neither leave it nor run back on itself.
    const bed = riverKm.filter((_, i) => i > Math.min(from, to) && i < Math.max(from, to)).map(([x, y]) => ({ x, y }));
    arc.points = [first, ...(from < to ? bed : bed.reverse()), last];
  }
}

/** Spreads the shift of an arc's ends over its nearest points, less and less. */
function easeEnds(points, shifts) {
  const reach = Math.min(8, Math.floor(points.length / 2));
  for (const [end, at] of [
    [points[0], (i) => points[i]],
    [points[points.length - 1], (i) => points[points.length - 1 - i]],
  ]) {
    const shift = shifts.get(end);
    if (!shift) continue;
    for (let i = 1; i < reach; i++) {
      const share = 1 - i / reach;
      Object.assign(at(i), { x: at(i).x + shift[0] * share, y: at(i).y + shift[1] * share });
    }
  }
}
