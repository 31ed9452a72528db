/** Stacks: counters of a class as squares, a stack for each answer; questions below each other. */
import { text as letters, type PlotOptions, rect, ruleY } from '@observablehq/plot';
import { heaped } from '../../../lab/whatIf/dots.ts';
import type { PictureSize } from './days.ts';

export interface Stack {
  readonly label: string;
  readonly count: number;
  /** "8 December, morning: 92 counters" */
  readonly words: string;
}

export interface StackRow {
  readonly title: string;
  readonly stacks: readonly Stack[];
}

/** More are not told apart: a square then stands for several counters. */
const MOST_SQUARES = 260;
const LARGEST = 22;
const MOST_ABREAST = 24;
/** Share of a stack's room that stays empty. */
const GAP = 0.12;
/** Letters of this height are read off a wall, CSS pixels. */
const WALL = 24;
/** Width of a letter, in its heights. */
const LETTER = 0.56;

/** Counters that one square stands for. */
export function behindSquare(rows: readonly StackRow[]): number {
  const most = Math.max(1, ...rows.map(({ stacks }) => stacks.reduce((sum, { count }) => sum + count, 0)));
  return Math.max(1, Math.ceil(most / MOST_SQUARES));
}

/** Marks of the stacks have the class `stack`, row after row; the squares are only seen. */
export function stackOptions(rows: readonly StackRow[], { width, height, letters: size }: PictureSize): PlotOptions {
  const behind = behindSquare(rows);
  const rowHeight = height / Math.max(1, rows.length);
  const placed = rows.flatMap(({ stacks }, row) => {
    const unit = width / stacks.length;
    const longest = Math.max(1, ...stacks.flatMap(({ label }) => label.split(' ').map((word) => word.length)));
    // On a phone letters shrink until the longest word has room; on the wall nothing does.
    const small = size >= WALL ? size : Math.min(size, unit / (longest * LETTER));
    const perLine = Math.max(4, (unit * (1 - GAP)) / (small * LETTER));
    const lines = Math.max(...stacks.map(({ label }) => linesOf(label, perLine)));
    const title = size * 1.3;
    const foot = size * (1.15 * (lines + 1) + 0.3);
    const room = Math.max(size, rowHeight - title - foot);
    const floor = row * rowHeight + title + room;
    const squares = stacks.map(({ count }) => Math.ceil(count / behind));
    const { abreast, side } = sizesOf(unit * (1 - GAP), room, Math.max(1, ...squares));
    return stacks.map((of, i) => ({
      ...{ of, floor, side, abreast, unit, perLine, small },
      ...{ left: i * unit, middle: (i + 0.5) * unit, top: row * rowHeight + title, squares: squares[i] },
    }));
  });
  type Placed = (typeof placed)[number];
  const squares = placed.flatMap(({ squares: count, abreast, side, floor, middle }) =>
    heaped(new Array<number>(count).fill(0), abreast).map(({ across, level }) => {
      const x = middle + (across - Math.min(count, abreast) / 2) * side;
      return { x1: x, x2: x + side, y1: floor - (level + 1) * side, y2: floor - level * side };
    }),
  );
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  return {
    height,
    margin: 0,
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [0, width] },
    y: { axis: null, domain: [0, height], reverse: true },
    color: { type: 'identity' },
    marks: [
      rect(placed, {
        x1: 'left',
        x2: ({ left, unit }: Placed) => left + unit,
        y1: 'top',
        y2: 'floor',
        fill: 'transparent',
        title: ({ of }: Placed) => of.words,
        className: 'stack',
      }),
      rect(squares, {
        ...silent,
        ...{ x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', inset: 1 },
        fill: 'var(--ink)',
      }),
      ruleY(
        placed.map(({ floor }) => floor),
        { ...silent, stroke: 'var(--ink-soft)' },
      ),
      letters(
        rows.map(({ title }, row) => ({ title, y: row * rowHeight + size * 0.6 })),
        {
          ...silent,
          frameAnchor: 'left',
          y: 'y',
          text: 'title',
          textAnchor: 'start',
          fontSize: size,
          fontWeight: 600,
          fill: 'var(--ink)',
        },
      ),
      ...placed.map((one) =>
        letters([one], {
          ...silent,
          x: 'middle',
          y: ({ floor }: Placed) => floor + size * 0.3,
          text: ({ of }: Placed) => `${of.count}\n${of.label}`,
          lineAnchor: 'top',
          lineHeight: 1.1,
          lineWidth: one.perLine * LETTER,
          fontSize: one.small,
          fill: 'var(--ink)',
        }),
      ),
    ],
  };
}

/** Lines of so many letters that words fill. */
function linesOf(words: string, perLine: number): number {
  let [lines, used] = [1, 0];
  for (const word of words.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) [lines, used] = [lines + 1, 0];
    used += word.length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** As few abreast as let the tallest stack stand in its room. */
function sizesOf(unit: number, room: number, tallest: number): { readonly abreast: number; readonly side: number } {
  const sizes = Array.from({ length: MOST_ABREAST }, (_, i) => {
    const abreast = i + 1;
    return { abreast, side: Math.min(LARGEST, unit / abreast, room / Math.ceil(tallest / abreast)) };
  });
  return sizes.reduce((best, each) => (each.side > best.side + 0.01 ? each : best));
}
