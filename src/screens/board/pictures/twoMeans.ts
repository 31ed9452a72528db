/** Two means: for each order, when the place is lost on average by those who gave it, and by those who did not. */
import { dot, text as letters, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { type LineWord, type PictureSize, wordsThatFit } from './days.ts';

export interface MeanRow {
  /** "14: Fly the families home" */
  readonly title: string;
  /** Places of the line; the others' undefined if there are none. */
  readonly mean: number;
  readonly othersMean: number | undefined;
  readonly words: string;
}

const SIDE = 16;

/** Marks of the rows have the class `mean-row`. */
export function meanOptions(
  rows: readonly MeanRow[],
  { from, to, ticks }: { readonly from: number; readonly to: number; readonly ticks: readonly LineWord[] },
  { width, height, letters: size }: PictureSize,
): PlotOptions {
  const foot = size * 1.6;
  const row = Math.min((height - foot) / Math.max(1, rows.length), size * 3.6);
  const floor = row * rows.length;
  const unit = (width - 2 * SIDE) / (to - from + 1);
  const shown = wordsThatFit(ticks, unit, size);
  const line = (_: MeanRow, i: number): number => (i + 0.72) * row;
  const others = rows.flatMap(({ othersMean }, i) =>
    othersMean === undefined ? [] : [{ at: othersMean, y: (i + 0.72) * row }],
  );
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const r = Math.min(size * 0.5, row * 0.2);
  return {
    height: floor + foot,
    margin: 0,
    marginLeft: SIDE,
    marginRight: SIDE,
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [from - 0.5, to + 0.5] },
    y: { axis: null, domain: [0, floor + foot], reverse: true },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleX(shown, { ...silent, x: ({ at }: LineWord) => at - 0.5, y1: 0, y2: floor, stroke: 'var(--line)' }),
      ruleY(rows, { ...silent, y: line, stroke: 'var(--line-strong)' }),
      dot(others, {
        ...silent,
        x: 'at',
        y: 'y',
        r: r * 1.25,
        fill: 'var(--paper)',
        stroke: 'var(--ink)',
        strokeWidth: 3,
      }),
      dot(rows, {
        x: 'mean',
        y: line,
        r: r,
        fill: 'var(--ink)',
        title: 'words',
        className: 'mean-row',
      }),
      letters(rows, {
        ...silent,
        frameAnchor: 'left',
        y: (_: MeanRow, i: number) => (i + 0.3) * row,
        text: 'title',
        textAnchor: 'start',
        lineWidth: width / size / 0.95,
        textOverflow: 'ellipsis-end',
        fontSize: size,
        fill: 'var(--ink)',
      }),
      letters(shown, {
        ...silent,
        x: 'at',
        y: floor + foot / 2,
        text: 'words',
        fontSize: size,
        fill: 'var(--ink-soft)',
      }),
    ],
  };
}
