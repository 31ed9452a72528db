/** Ranges: from the least to the most, a bar each; things side by side, each with a scale of its own. */
import { dot, text as letters, type PlotOptions, rect, ruleX } from '@observablehq/plot';
import type { PictureSize } from './days.ts';

export interface RangeBar {
  readonly kind: 'ours' | 'staff' | 'real';
  readonly title: string;
  readonly low: number;
  readonly high: number;
  /** Beside it. */
  readonly range: string;
  readonly words: string;
}

export interface RangeGroup {
  readonly title: string;
  readonly bars: readonly RangeBar[];
}

const INK = { ours: 'var(--ink)', staff: 'var(--band-sure)', real: 'var(--accent)' } as const;
/** Share of a group's width that its words take. */
const GAP = 0.08;

/** Marks of the bars have the class `range`, group after group. Groups stand below each other. */
export function rangeOptions(
  groups: readonly RangeGroup[],
  { width, height, letters: size }: PictureSize,
): PlotOptions {
  const lines = groups.reduce((sum, { bars }) => sum + bars.length + 1, 0);
  const line = Math.min(height / Math.max(1, lines), size * 2.6);
  let next = 0;
  const placed = groups.flatMap(({ title, bars }) => {
    const most = Math.max(1, ...bars.map(({ high }) => high));
    const head = { title, top: next++ * line };
    return [{ head, bars: bars.map((of) => ({ of, top: next++ * line, low: of.low / most, high: of.high / most })) }];
  });
  const bars = placed.flatMap((group) => group.bars);
  type Bar = (typeof bars)[number];
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const left = size * 7;
  const right = size * 11;
  return {
    height: lines * line,
    margin: 0,
    marginLeft: Math.min(left, width * 0.3),
    marginRight: Math.min(right, width * 0.4),
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, lines * line], reverse: true },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleX(
        placed.map(({ bars: own }) => ({ y1: own[0].top, y2: own[own.length - 1].top + line })),
        { ...silent, x: () => 0, y1: 'y1', y2: 'y2', stroke: 'var(--ink-soft)' },
      ),
      rect(bars, {
        x1: 'low',
        x2: 'high',
        y1: ({ top }: Bar) => top + line * GAP,
        y2: ({ top }: Bar) => top + line * (1 - 2 * GAP),
        insetLeft: -2,
        insetRight: -2,
        fill: ({ of }: Bar) => INK[of.kind],
        stroke: 'var(--ink)',
        title: ({ of }: Bar) => of.words,
        className: 'range',
      }),
      dot(
        bars.filter(({ of }) => of.kind === 'real'),
        {
          ...silent,
          x: ({ low, high }: Bar) => (low + high) / 2,
          y: ({ top }: Bar) => top + line * 0.45,
          r: size * 0.4,
          symbol: 'diamond',
          fill: 'var(--accent)',
          stroke: 'var(--paper)',
          strokeWidth: 2,
        },
      ),
      letters(bars, {
        ...silent,
        frameAnchor: 'left',
        y: ({ top }: Bar) => top + line * 0.45,
        text: ({ of }: Bar) => of.title,
        textAnchor: 'end',
        dx: -10,
        fontSize: size,
        fill: 'var(--ink)',
      }),
      letters(bars, {
        ...silent,
        x: 'high',
        y: ({ top }: Bar) => top + line * 0.45,
        text: ({ of }: Bar) => of.range,
        textAnchor: 'start',
        dx: size * 0.6,
        fontSize: size,
        fill: 'var(--ink)',
      }),
      letters(
        placed.map(({ head }) => head),
        {
          ...silent,
          frameAnchor: 'left',
          y: ({ top }: { readonly top: number }) => top + line * 0.55,
          text: 'title',
          textAnchor: 'start',
          dx: -Math.min(left, width * 0.3) + 2,
          fontSize: size,
          fontWeight: 600,
          fill: 'var(--ink)',
        },
      ),
    ],
  };
}
