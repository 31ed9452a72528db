/**
 * Days: our runs as dots where the capital was lost, with our counters as outlines behind them; below, a hundred runs
 * of the staff alone; under both, a diamond for what really was.
 */
import { dot, text as letters, type PlotOptions, rect, ruleY } from '@observablehq/plot';
import { heaped, tallestOf } from '../../../lab/whatIf/dots.ts';

export interface DayDot {
  /** A place of the line, whole. */
  readonly at: number;
  readonly isHeld: boolean;
  readonly words: string;
}

export interface DayRow {
  readonly title: string;
  readonly kind: 'ours' | 'staff';
  readonly dots: readonly DayDot[];
}

/** Counters on a stretch of the line, both ends in it. */
export interface Outline {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface LineWord {
  readonly at: number;
  readonly words: string;
}

export interface DayPicture {
  readonly rows: readonly DayRow[];
  /** Drawn in the first row. */
  readonly outlines: readonly Outline[];
  readonly from: number;
  readonly to: number;
  /** Thinned where they have no room. */
  readonly ticks: readonly LineWord[];
  readonly apart: readonly LineWord[];
  readonly diamond: LineWord | undefined;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** CSS pixels. */
  readonly letters: number;
}

const LARGEST_DOT = 26;
const MOST_ABREAST = 10;
const SIDE = 14;
/** Widths of letters that a day of the line takes. */
const TICK_LETTERS = 4;

/**
 * The words of a line that do not run into each other: each second, third, ... one where they are close.
 *
 * @param unit width of a half day, and `size` height of letters, CSS pixels.
 */
export function wordsThatFit(ticks: readonly LineWord[], unit: number, size: number): readonly LineWord[] {
  const spacing = Math.max(1, Math.min(...ticks.slice(1).map(({ at }, i) => at - ticks[i].at)));
  const every = Math.max(1, Math.ceil((TICK_LETTERS * size) / (unit * spacing)));
  return ticks.filter((_, i) => i % every === 0);
}

/** Marks of the dots have the class `day-dot`, row after row. */
export function dayOptions(picture: DayPicture, { width, height, letters: size }: PictureSize): PlotOptions {
  const { rows, outlines, from, to, ticks, apart, diamond } = picture;
  const unit = (width - 2 * SIDE) / (to - from + 1);
  const title = size * 1.5;
  const foot = size * (diamond === undefined ? 1.5 : 3.2);
  const rowHeight = (height - foot) / Math.max(1, rows.length);
  const room = rowHeight - title;
  const floorOf = (row: number): number => (row + 1) * rowHeight;
  const placed = rows.flatMap(({ dots, kind }, row) => {
    const heaps = dots.map(({ at }) => at);
    const { abreast, dotSize } = sizesOf(unit, room, tallestOf(heaps));
    return heaped(heaps, abreast).map(({ across, level }, i) => ({
      of: dots[i],
      kind,
      r: dotSize * 0.44,
      x: dots[i].at + ((across - (abreast - 1) / 2) * dotSize) / unit,
      y: floorOf(row) - (level + 0.5) * dotSize - 1,
    }));
  });
  type Spot = (typeof placed)[number];
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const most = Math.max(1, ...outlines.map(({ count }) => count));
  const floor = floorOf(rows.length - 1);
  return {
    height,
    margin: 0,
    marginLeft: SIDE,
    marginRight: SIDE,
    style: { fontSize: `${size}px` },
    x: { axis: null, domain: [from - 0.5, to + 0.5] },
    y: { axis: null, domain: [0, height], reverse: true },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      rect(
        outlines.filter(({ count }) => count > 0),
        {
          ...silent,
          x1: ({ from: first }: Outline) => first - 0.5,
          x2: ({ to: last }: Outline) => last + 0.5,
          y1: ({ count }: Outline) => floorOf(0) - (room * count) / most,
          y2: floorOf(0),
          insetLeft: 2,
          insetRight: 2,
          fill: 'none',
          stroke: 'var(--ink)',
          strokeWidth: 2,
          strokeDasharray: '7 5',
        },
      ),
      ruleY(
        rows.map((_, row) => floorOf(row)),
        { ...silent, stroke: 'var(--ink-soft)' },
      ),
      dot(placed, {
        x: 'x',
        y: 'y',
        r: 'r',
        fill: ({ of, kind }: Spot) =>
          of.isHeld ? 'var(--paper)' : kind === 'ours' ? 'var(--ink)' : 'var(--band-sure)',
        stroke: ({ kind }: Spot) => (kind === 'ours' ? 'var(--ink)' : 'var(--ink-soft)'),
        strokeWidth: ({ of, r }: Spot) => (of.isHeld ? Math.max(2, r * 0.4) : 1),
        title: ({ of }: Spot) => of.words,
        className: 'day-dot',
      }),
      letters(rows, {
        ...silent,
        frameAnchor: 'left',
        y: (_: DayRow, row: number) => row * rowHeight + title / 2,
        text: 'title',
        textAnchor: 'start',
        fontSize: size,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      letters([...wordsThatFit(ticks, unit, size), ...apart], {
        ...silent,
        x: 'at',
        y: floor + size * 0.8,
        text: 'words',
        fontSize: size,
        fill: 'var(--ink-soft)',
      }),
      ...(diamond === undefined ? [] : diamondMarks(diamond, { floor, size, from, to })),
    ],
  };
}

interface Ground {
  readonly floor: number;
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

function diamondMarks(diamond: LineWord, { floor, size, from, to }: Ground) {
  const isLate = diamond.at > (from + to) / 2;
  const place = { x: 'at', y: floor + size * 2.3, ariaHidden: 'true', pointerEvents: 'none' } as const;
  return [
    dot([diamond], { ...place, symbol: 'diamond', r: size * 0.45, fill: 'var(--accent)' }),
    letters([diamond], {
      ...place,
      text: 'words',
      dx: (isLate ? -1 : 1) * size * 0.8,
      textAnchor: isLate ? 'end' : 'start',
      fontSize: size,
      fontWeight: 600,
      fill: 'var(--accent)',
    }),
  ];
}

/** As few abreast as let the tallest heap stand in its row. */
function sizesOf(unit: number, room: number, tallest: number): { readonly abreast: number; readonly dotSize: number } {
  const sizes = Array.from({ length: MOST_ABREAST }, (_, i) => {
    const abreast = i + 1;
    const dotSize = Math.min(LARGEST_DOT, (unit * 0.94) / abreast, room / Math.ceil(Math.max(1, tallest) / abreast));
    return { abreast, dotSize };
  });
  return sizes.reduce((best, each) => (each.dotSize > best.dotSize + 0.01 ? each : best));
}
