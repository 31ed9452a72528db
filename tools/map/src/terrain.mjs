// Height of the land above its surroundings, in metres, from hand-drawn ridge lines. Plausible, not surveyed: it slows
// growth and roads, and is the first layer of the relief picture.
import { nearestOnLine } from './geometry.mjs';
import { toKm } from './projection.mjs';

/** Beyond this many half-widths a ridge adds nothing worth computing. */
const REACH = 2.6;

/** @returns {(x: number, y: number) => number} metres at a point in km */
export function heightOver(ridges) {
  const prepared = ridges.map(([, halfWidth, points]) => {
    const line = points.map(([lon, lat]) => toKm([lon, lat]));
    const pad = halfWidth * REACH;
    return {
      halfWidth,
      line,
      heights: points.map(([, , height]) => height),
      box: [
        Math.min(...line.map((p) => p[0])) - pad,
        Math.min(...line.map((p) => p[1])) - pad,
        Math.max(...line.map((p) => p[0])) + pad,
        Math.max(...line.map((p) => p[1])) + pad,
      ],
    };
  });
  return (x, y) => {
    let sum = 0;
    for (const { halfWidth, line, heights, box } of prepared) {
      if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
      const foot = nearestOnLine([x, y], line);
      const across = foot.distance / halfWidth;
      if (across > REACH) continue;
      const crest = heights[foot.segment] + (heights[foot.segment + 1] - heights[foot.segment]) * foot.along;
      const profile = Math.exp(-across * across * 0.9) - Math.exp(-REACH * REACH * 0.9);
      sum += crest * profile;
    }
    return sum;
  };
}
