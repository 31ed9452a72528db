/** Heaps: dots stacked where they belong on a line of days or numbers, in one row or several below each other. */
import { dot, text as letters, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { heaped, tallestOf } from '../../../lab/whatIf/dots.ts';
import type { PairKind } from '../../../lab/whatIf/pairs.ts';
import { PAIR_MARKS, type PairMark } from '../../../ui/charts/pairMarks.ts';

export interface HeapDot {
  /** Its heap: a place on the line, one unit wide. */
  readonly heap: number;
  /** None: a run that is not compared with another. */
  readonly kind: PairKind | undefined;
  readonly isRing: boolean;
  readonly words: string;
}

export interface HeapRow {
  readonly title: string;
  readonly dots: readonly HeapDot[];
}

/** A word at a place of the line. */
export interface LineMark {
  readonly at: number;
  readonly words: string;
}

export interface HeapPicture {
  /** Top to bottom. */
  readonly rows: readonly HeapRow[];
  /** First and last place of the line. */
  readonly from: number;
  readonly to: number;
  /** Thinned where they have no room. */
  readonly ticks: readonly LineMark[];
  /** What a heap apart from the line stands for. */
  readonly apart: readonly LineMark[];
  /** A place that everything is measured from. */
  readonly zero?: number;
  /** Upright lines with a word. */
  readonly lines: readonly LineMark[];
  /** Diamonds below the dots: what really was. */
  readonly diamonds: readonly LineMark[];
}

const LARGEST_DOT = 15;
/** CSS pixels that dots may be stacked to: one row alone, or each of several. */
const [ALONE, EACH] = [300, 190];
const MOST_ABREAST = 8;
const TITLE = 22;
const AXIS = 22;
const SIDE = 14;
/** CSS pixels between two words below the line. */
const TICK_ROOM = 56;
/** CSS pixels of a letter below the line. */
const LETTER = 7;
/** Dots smaller than this have no sign in them. */
const SIGN_FROM = 9;

/** Marks of the dots have the class `pair`, row after row. */
export function heapOptions(picture: HeapPicture, width: number): PlotOptions {
  const { rows, from, to, zero, apart, lines, diamonds } = picture;
  const unit = (width - 2 * SIDE) / (to - from + 1);
  const tallest = Math.max(1, ...rows.map(({ dots }) => tallestOf(dots.map(({ heap }) => heap))));
  const { abreast, size } = sizesOf(unit, tallest, rows.length === 1 ? ALONE : EACH);
  const levels = Math.max(4, Math.ceil(tallest / abreast));
  const rowHeight = TITLE + levels * size;
  const extra = diamonds.length > 0 ? TITLE + 18 : 0;
  const height = rows.length * rowHeight + extra + AXIS;
  const floorOf = (row: number): number => (row + 1) * rowHeight;
  const placed = rows.flatMap(({ dots }, row) => {
    const spots = heaped(
      dots.map(({ heap }) => heap),
      abreast,
    );
    return dots.map((of, i) => ({
      of,
      x: of.heap + ((spots[i].across - (abreast - 1) / 2) * size) / unit,
      y: floorOf(row) - (spots[i].level + 0.5) * size - 1,
    }));
  });
  type Spot = (typeof placed)[number];
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const every = Math.max(1, Math.ceil(TICK_ROOM / (unit * spacingOf(picture.ticks))));
  const zeroTick = picture.ticks.findIndex(({ at }) => at === zero);
  const besides = apart.map((mark) => besideOf(mark, from, to, unit));
  const ticks = picture.ticks
    .filter((_, i) => (i - Math.max(0, zeroTick)) % every === 0)
    .filter(({ at, words }) =>
      besides.every(({ left, right }) => {
        const half = (words.length * LETTER) / 2 + LETTER;
        return (at - from) * unit + half < left || (at - from) * unit - half > right;
      }),
    );
  const floor = floorOf(rows.length - 1);
  return {
    height,
    margin: 0,
    marginLeft: SIDE,
    marginRight: SIDE,
    x: { axis: null, domain: [from - 0.5, to + 0.5] },
    y: { axis: null, domain: [0, height], reverse: true },
    color: { type: 'identity' },
    marks: [
      ruleY(
        rows.map((_, row) => floorOf(row)),
        { ...silent, stroke: 'var(--ink-soft)' },
      ),
      ...(zero === undefined ? [] : [ruleX([zero], { ...silent, y1: TITLE, y2: floor, stroke: 'var(--ink-soft)' })]),
      ruleX(lines, { ...silent, x: 'at', y1: TITLE, y2: floor, stroke: 'var(--accent)', strokeWidth: 2 }),
      letters(lines, { ...silent, x: 'at', y: TITLE - 4, text: 'words', fill: 'var(--accent)', lineAnchor: 'bottom' }),
      dot(placed, {
        x: 'x',
        y: 'y',
        r: ({ of }: Spot) => (of.isRing ? size * 0.36 : size * 0.44),
        fill: ({ of }: Spot) => (of.isRing ? PAIR_MARKS.same.ground : markOf(of).ground),
        stroke: ({ of }: Spot) => (of.isRing ? markOf(of).ring : 'var(--ink)'),
        strokeWidth: ({ of }: Spot) => (of.isRing ? Math.max(1.5, size * 0.18) : 0.75),
        title: ({ of }: Spot) => of.words,
        className: 'pair',
      }),
      ...(size < SIGN_FROM
        ? []
        : [
            letters(
              placed.filter(({ of }) => !of.isRing && of.kind !== undefined),
              {
                ...silent,
                x: 'x',
                y: 'y',
                text: ({ of }: Spot) => markOf(of).glyph,
                fill: ({ of }: Spot) => markOf(of).sign,
                fontSize: Math.round(size * 0.7),
              },
            ),
          ]),
      letters(rows, {
        ...silent,
        frameAnchor: 'left',
        y: (_: HeapRow, row: number) => row * rowHeight + 14,
        text: 'title',
        textAnchor: 'start',
        fontSize: 14,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      dot(diamonds, { ...silent, x: 'at', y: floor + 12, symbol: 'diamond', r: 7, fill: 'var(--accent)' }),
      letters(diamonds, {
        ...silent,
        x: 'at',
        y: floor + 31,
        text: 'words',
        fill: 'var(--accent)',
        fontSize: 13,
        textAnchor: diamonds.length === 0 ? 'middle' : anchorAt(diamonds[0].at, from, to),
      }),
      ...[{ marks: ticks, anchor: 'middle' as const }, ...besides].map(({ marks, anchor }) =>
        letters(marks, {
          ...silent,
          x: 'at',
          y: height - AXIS / 2,
          text: 'words',
          textAnchor: anchor,
          fontSize: 13,
          fill: 'var(--ink-soft)',
        }),
      ),
    ],
  };
}

const markOf = ({ kind = 'same' }: HeapDot): PairMark => PAIR_MARKS[kind];

/** The word below a heap apart, which must not leave the picture: where it stands, CSS pixels from the first heap. */
function besideOf(mark: LineMark, from: number, to: number, unit: number) {
  const anchor = anchorAt(mark.at, from, to);
  const [at, wide] = [(mark.at - from) * unit, mark.words.length * LETTER];
  const left = at - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
  return { marks: [mark], anchor, left, right: left + wide };
}

/** As few abreast as let the tallest heap stand in its row. */
function sizesOf(unit: number, tallest: number, high: number): { readonly abreast: number; readonly size: number } {
  const sizes = Array.from({ length: MOST_ABREAST }, (_, i) => {
    const abreast = i + 1;
    const size = Math.min(LARGEST_DOT, (unit * 0.94) / abreast, high / Math.ceil(tallest / abreast));
    return { abreast, size };
  });
  return sizes.reduce((best, each) => (each.size > best.size + 0.01 ? each : best));
}

/** Smallest distance between two ticks, units. */
const spacingOf = (ticks: readonly LineMark[]): number =>
  Math.max(1, Math.min(...ticks.slice(1).map(({ at }, i) => at - ticks[i].at)));

const anchorAt = (at: number, from: number, to: number): 'start' | 'middle' | 'end' =>
  at < from + (to - from) / 4 ? 'start' : at > to - (to - from) / 4 ? 'end' : 'middle';
