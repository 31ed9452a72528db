/**
 * A score of 1,000 on the line of what others reached: a band where most of them lie, and marks for single ones. Hidden
 * from screen readers; the words beside it say the same.
 */
import './rangeBar.css';

export interface RangeMark {
  readonly kind: 'worst' | 'silent' | 'doctrine' | 'best';
  /** Thousandths. */
  readonly at: number;
  /** What it is and its score. */
  readonly label: string;
}

interface RangeBarProps {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly marks: readonly RangeMark[];
}

const WIDTH = 1000;
const MIDDLE = 30;

export function RangeBar({ score, low, high, marks }: RangeBarProps) {
  return (
    <div class="rangebar">
      <svg viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="rangebar-ground" x="0" y={MIDDLE - 3} width={WIDTH} height="6" />
        <rect class="rangebar-most" x={low} y={MIDDLE - 9} width={Math.max(6, high - low)} height="18" />
        {marks.map(({ kind, at }) => (
          <rect key={kind} class={`rangebar-mark rangebar-${kind}`} x={Math.min(994, at)} y="6" width="6" height="48" />
        ))}
        <rect class="rangebar-own" x={Math.max(0, Math.min(WIDTH - 14, score - 7))} y="0" width="14" height="60" />
      </svg>
      <ul class="rangebar-marks small dim">
        {marks.map(({ kind, label }) => (
          <li key={kind}>
            <span class={`rangebar-key rangebar-${kind}`} aria-hidden="true" /> {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
