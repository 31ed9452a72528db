/** A small picture of a scenario's start: its places and roads, coloured by holder. Drawn from the scenario alone. */

import type { Peek } from '../../app/services/peek.ts';
import { slotColour } from '../../map/palette.ts';
import { text } from '../../words/text.ts';

const WIDTH = 180;
const HEIGHT = 130;
const MARGIN = 10;

export function Thumbnail({ peek }: { readonly peek: Peek }) {
  if (peek.places.length === 0) return null;
  const xs = peek.places.map((place) => place.x);
  const ys = peek.places.map((place) => place.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (Math.max(...xs) - left || 1),
    (HEIGHT - 2 * MARGIN) / (Math.max(...ys) - top || 1),
  );
  const shiftX = (WIDTH - (Math.max(...xs) - left) * scale) / 2;
  const shiftY = (HEIGHT - (Math.max(...ys) - top) * scale) / 2;
  const x = (value: number): number => shiftX + (value - left) * scale;
  const y = (value: number): number => shiftY + (value - top) * scale;
  return (
    <svg
      class="thumbnail"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text('home.thumbnail', { title: peek.title })}
    >
      {peek.roads.map(([a, b], i) => (
        <line key={i} x1={x(a.x)} y1={y(a.y)} x2={x(b.x)} y2={y(b.y)} class="thumbnail-road" />
      ))}
      {peek.places.map((place, i) => (
        <circle
          key={i}
          cx={x(place.x)}
          cy={y(place.y)}
          r={1.6 + place.size * 1.3}
          fill={slotColour(place.slot)}
          class="thumbnail-place"
        />
      ))}
    </svg>
  );
}
