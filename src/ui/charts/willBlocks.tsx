/** Will as five blocks with its trend, the same form as on the map's counters. The words stand beside it. */
import './willBlocks.css';

const BLOCKS = [1, 2, 3, 4, 5] as const;

export interface WillBlocksProps {
  /** Blocks filled, 0 to 5. */
  readonly band: number;
  /** Points: one or two, up if positive. */
  readonly trend: number;
}

export function WillBlocks({ band, trend }: WillBlocksProps) {
  const points = Math.abs(trend);
  const [base, tip] = trend > 0 ? [6, 0] : [0, 6];
  return (
    <svg class="will-blocks" viewBox="0 0 42 14" aria-hidden="true">
      {BLOCKS.map((block) => (
        <rect key={block} class={block <= band ? 'full' : 'empty'} x={block * 6 - 5.5} y="4.5" width="4.6" height="5" />
      ))}
      {points > 0 && <path d={`M32 ${base + shift(points, 0)}h8l-4 ${tip - base}z`} />}
      {points > 1 && <path d={`M32 ${base + shift(points, 1)}h8l-4 ${tip - base}z`} />}
    </svg>
  );
}

/** Two points stand one over the other, one in the middle. */
const shift = (points: number, index: number): number => (points === 1 ? 4 : 1 + index * 6);
