// Plane geometry on arrays of [x, y], for lines and rings in kilometres or in degrees.

/** @returns {number} twice-halved shoelace area; positive when the ring runs anticlockwise with y upwards */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return sum / 2;
}

/** Closed exterior ring in d3's order (clockwise with north up), so that geoContains and geoArea mean the inside. */
export function closedClockwise(points) {
  const ring = samePoint(points[0], points[points.length - 1]) ? points.slice(0, -1) : points.slice();
  if (signedArea(ring) > 0) ring.reverse();
  return [...ring, ring[0]];
}

export const samePoint = (a, b) => a[0] === b[0] && a[1] === b[1];

export const distance = (a, b) => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

export function lineLength(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i]);
  return sum;
}

export function insideRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/**
 * @returns {{point: number[], distance: number, along: number, segment: number}} foot of the perpendicular on a line
 */
export function nearestOnLine(point, line) {
  let best = { point: line[0], distance: distance(point, line[0]), along: 0, segment: 0 };
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1];
    const dx = line[i][0] - ax;
    const dy = line[i][1] - ay;
    const lengthSquared = dx * dx + dy * dy;
    const raw = lengthSquared === 0 ? 0 : ((point[0] - ax) * dx + (point[1] - ay) * dy) / lengthSquared;
    const along = Math.max(0, Math.min(1, raw));
    const foot = [ax + along * dx, ay + along * dy];
    const d = distance(point, foot);
    if (d < best.distance) best = { point: foot, distance: d, along, segment: i - 1 };
  }
  return best;
}

/** @returns {{s: number, t: number, point: number[]} | null} where segments ab and cd cross; s along ab, t along cd */
export function crossing(a, b, c, d) {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = d[0] - c[0];
  const sy = d[1] - c[1];
  const denominator = rx * sy - ry * sx;
  if (denominator === 0) return null;
  const s = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / denominator;
  const t = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / denominator;
  if (s < 0 || s > 1 || t < 0 || t > 1) return null;
  return { s, t, point: [a[0] + s * rx, a[1] + s * ry] };
}

/** Douglas-Peucker; keeps both ends. */
export function simplifyLine(line, tolerance) {
  if (line.length < 3) return line.slice();
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack = [[0, line.length - 1]];
  while (stack.length > 0) {
    const [first, last] = stack.pop();
    let farthest = -1;
    let worst = tolerance;
    for (let i = first + 1; i < last; i++) {
      const d = nearestOnLine(line[i], [line[first], line[last]]).distance;
      if (d > worst) {
        worst = d;
        farthest = i;
      }
    }
    if (farthest > 0) {
      keep[farthest] = 1;
      stack.push([first, farthest], [farthest, last]);
    }
  }
  return line.filter((_, i) => keep[i]);
}

/** Cuts the corners of an open line or, with `closed`, of a ring given without its closing point. */
export function roundCorners(line, times, closed = false) {
  let points = line;
  for (let round = 0; round < times; round++) {
    const next = closed ? [] : [points[0]];
    const last = closed ? points.length : points.length - 1;
    for (let i = 0; i < last; i++) {
      const a = points[i];
      const b = points[(i + 1) % points.length];
      next.push(
        [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
        [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
      );
    }
    if (!closed) next.push(points[points.length - 1]);
    points = next;
  }
  return points;
}

/** Points every `step` along the line, both ends kept exactly. */
export function resample(line, step) {
  const total = lineLength(line);
  const count = Math.max(1, Math.round(total / step));
  const out = [line[0]];
  let segment = 1;
  let walked = 0;
  for (let k = 1; k < count; k++) {
    const target = (total * k) / count;
    while (walked + distance(line[segment - 1], line[segment]) < target) {
      walked += distance(line[segment - 1], line[segment]);
      segment++;
    }
    const share = (target - walked) / distance(line[segment - 1], line[segment]);
    const [ax, ay] = line[segment - 1];
    out.push([ax + (line[segment][0] - ax) * share, ay + (line[segment][1] - ay) * share]);
  }
  out.push(line[line.length - 1]);
  return out;
}

/** Averages each point with its neighbours, ends fixed; the more rounds, the wider the bends. */
export function relaxLine(line, rounds) {
  let points = line;
  for (let round = 0; round < rounds; round++) {
    points = points.map((p, i) => {
      if (i === 0 || i === points.length - 1) return p;
      const a = points[i - 1];
      const b = points[i + 1];
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
    });
  }
  return points;
}

/** Sutherland-Hodgman against a box; a ring may come back empty. */
export function clipRingToBox(ring, [x0, y0, x1, y1]) {
  const edges = [
    { axis: 0, limit: x0, keepAbove: true },
    { axis: 0, limit: x1, keepAbove: false },
    { axis: 1, limit: y0, keepAbove: true },
    { axis: 1, limit: y1, keepAbove: false },
  ];
  let points = samePoint(ring[0], ring[ring.length - 1]) ? ring.slice(0, -1) : ring;
  for (const { axis, limit, keepAbove } of edges) {
    const isInside = (p) => (keepAbove ? p[axis] >= limit : p[axis] <= limit);
    const next = [];
    for (let i = 0; i < points.length; i++) {
      const a = points[(i + points.length - 1) % points.length];
      const b = points[i];
      if (isInside(a) !== isInside(b)) {
        const share = (limit - a[axis]) / (b[axis] - a[axis]);
        const point = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
        point[axis] = limit;
        next.push(point);
      }
      if (isInside(b)) next.push(b);
    }
    points = next;
  }
  return points;
}
