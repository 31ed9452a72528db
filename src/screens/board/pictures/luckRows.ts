/** Rows of runs: the middle half of the same orders on other lucks as a bar, and as dots what became of ours. */
import { dot, text as letters, type PlotOptions, rect, ruleX } from '@observablehq/plot';
import { type LineWord, type PictureSize, wordsThatFit } from './days.ts';

export interface DayBar {
  /** Undefined: names are not shown. */
  readonly name: string | undefined;
  readonly own: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

export interface DayBars {
  readonly rows: readonly DayBar[];
  readonly from: number;
  readonly to: number;
  /** Places from here on are a ring: held to the end. */
  readonly held: number;
  readonly ticks: readonly LineWord[];
}

const SIDE = 14;
/** Heights of letters of a row with a name, and widths of them that names take. */
const NAMED_ROW = 1.25;
const NAME = 9;

/** Marks of the rows have the class `luck-row`. With names the picture may get higher than its room. */
export function dayBarOptions(picture: DayBars, { width, height, letters: size }: PictureSize): PlotOptions {
  const { rows, from, to, held, ticks } = picture;
  const hasNames = rows.some(({ name }) => name !== undefined);
  const foot = size * 1.6;
  const most = hasNames ? size * NAMED_ROW : size * 1.6;
  const fit = (height - foot) / Math.max(1, rows.length);
  const row = hasNames ? Math.max(most, Math.min(fit, most)) : Math.min(fit, most);
  const left = hasNames ? Math.min(size * NAME, width * 0.35) : SIDE;
  const unit = (width - left - SIDE) / (to - from + 1);
  const shown = wordsThatFit(ticks, unit, size);
  const floor = rows.length * row;
  const middle = (i: number): number => (i + 0.5) * row;
  const dots = rows.flatMap(({ own }, i) => own.map((at, n) => ({ at: at + spreadOf(own, n), y: middle(i) })));
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const r = Math.min(size * 0.42, row * 0.36);
  return {
    height: floor + foot,
    margin: 0,
    marginLeft: left,
    marginRight: SIDE,
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [from - 0.5, to + 0.5] },
    y: { axis: null, domain: [0, floor + foot], reverse: true },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleX(shown, { ...silent, x: ({ at }: LineWord) => at - 0.5, y1: 0, y2: floor, stroke: 'var(--line)' }),
      rect(rows, {
        x1: ({ low }: DayBar) => low - 0.45,
        x2: ({ high }: DayBar) => high + 0.45,
        y1: (_: DayBar, i: number) => i * row + row * 0.14,
        y2: (_: DayBar, i: number) => (i + 1) * row - row * 0.14,
        fill: 'var(--band-sure)',
        stroke: 'var(--ink-soft)',
        title: ({ words }: DayBar) => words,
        className: 'luck-row',
      }),
      dot(dots, {
        ...silent,
        x: 'at',
        y: 'y',
        r,
        fill: ({ at }: { readonly at: number }) => (at >= held ? 'var(--paper)' : 'var(--ink)'),
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      letters(
        rows.filter(({ name }) => name !== undefined),
        {
          ...silent,
          frameAnchor: 'left',
          y: (_: DayBar, i: number) => middle(i),
          text: 'name',
          textAnchor: 'end',
          dx: -8,
          fontSize: size,
          fill: 'var(--ink)',
        },
      ),
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

/** Dots of one half day stand side by side. */
function spreadOf(own: readonly number[], n: number): number {
  const same = own.filter((at) => at === own[n]).length;
  const before = own.slice(0, n).filter((at) => at === own[n]).length;
  return same === 1 ? 0 : (before - (same - 1) / 2) * Math.min(0.18, 0.9 / same);
}
