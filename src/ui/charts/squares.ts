/**
 * Squares: pairs in rows of ten, at most a hundred, later, the same and earlier, always in this order. Counters that
 * were placed beforehand stand beside the rows: one of ten for each row of ten.
 */
import { dot, text as letters, type PlotOptions, rect } from '@observablehq/plot';
import { type MarkedKind, PAIR_MARKS, type PairMarks } from './pairMarks.ts';

export interface Square {
  readonly kind: MarkedKind;
  readonly isAtLeast: boolean;
  /** "Pair 37: 1 day later" */
  readonly words: string;
}

export interface Grid {
  readonly title: string;
  readonly squares: readonly Square[];
}

/** Ten counters, in the order of the squares, with what stands above them. */
export interface Counters {
  readonly title: string;
  readonly kinds: readonly MarkedKind[];
}

/** How large a picture of squares is beside its width. */
export interface SquareSizes {
  /** Squares that a grid has room for, even before they come. */
  readonly squares: number;
  /** Height of what is written, CSS pixels. */
  readonly letters: number;
}

const USUAL: SquareSizes = { squares: 100, letters: 14 };
const A_ROW = 10;
const TITLE_ROWS = 0.8;
/** Room of a title above its squares, times the height of its letters. */
const TITLE = 1.6;
const BETWEEN = 0.8;
/** Columns that the counters take, with the room beside them. */
const COUNTER_COLUMNS = 1.6;
/** CSS pixels; from here on grids stand beside each other, and not one below the other. */
export const WIDE = 500;

interface Placed<Kind> {
  readonly of: Kind;
  readonly x: number;
  readonly y: number;
}

/** How wide a picture of so many grids should get, CSS pixels. */
export const widestOf = (grids: number): number => Math.min(2, grids) * 380;

/** Marks of the squares have the class `pair`, grid after grid. */
export function gridOptions(
  grids: readonly Grid[],
  counters: Counters | undefined,
  width: number,
  sizes = USUAL,
  marks: PairMarks = PAIR_MARKS,
): PlotOptions {
  const isBeside = grids.length > 1 && width >= WIDE;
  const left = counters === undefined ? 0 : COUNTER_COLUMNS;
  const columns = left + A_ROW + (isBeside ? (grids.length - 1) * (A_ROW + BETWEEN) : 0);
  const unit = width / columns;
  const titleRows = Math.max(TITLE_ROWS, (TITLE * sizes.letters) / unit);
  const gridRows = titleRows + Math.ceil(sizes.squares / A_ROW);
  const rows = gridRows + (isBeside ? 0 : (grids.length - 1) * (gridRows + BETWEEN));
  const corner = (grid: number): readonly [number, number] =>
    isBeside ? [left + grid * (A_ROW + BETWEEN), titleRows] : [left, titleRows + grid * (gridRows + BETWEEN)];
  const squares = grids.flatMap(({ squares: of }, grid) =>
    of.map((square, i): Placed<Square> => {
      const [x, y] = corner(grid);
      return { of: square, x: x + (i % A_ROW), y: y + Math.floor(i / A_ROW) };
    }),
  );
  const outlines = (counters?.kinds ?? []).map((kind, i): Placed<MarkedKind> => ({ of: kind, x: 0, y: titleRows + i }));
  const titles = grids.map(({ title }, grid) => ({ words: title, x: corner(grid)[0], y: corner(grid)[1] }));
  if (counters !== undefined) titles.push({ words: counters.title, x: 0, y: titleRows });
  const middle = { x: ({ x }: Placed<unknown>) => x + 0.5, y: ({ y }: Placed<unknown>) => y + 0.5 };
  const edges = {
    x1: ({ x }: Placed<unknown>) => x,
    x2: ({ x }: Placed<unknown>) => x + 1,
    y1: ({ y }: Placed<unknown>) => y,
    y2: ({ y }: Placed<unknown>) => y + 1,
  };
  const silent = { ariaHidden: 'true', pointerEvents: 'none' } as const;
  const isRing = ({ of }: Placed<Square>): boolean => of.isAtLeast;
  return {
    height: rows * unit,
    margin: 0,
    x: { axis: null, domain: [0, columns] },
    y: { axis: null, domain: [0, rows], reverse: true },
    color: { type: 'identity' },
    marks: [
      rect(squares, {
        ...edges,
        inset: unit * 0.05,
        fill: ({ of }: Placed<Square>) => (of.isAtLeast ? marks.same.ground : marks[of.kind].ground),
        stroke: 'var(--ink)',
        title: ({ of }: Placed<Square>) => of.words,
        className: 'pair',
      }),
      dot(squares.filter(isRing), {
        ...middle,
        ...silent,
        r: unit * 0.36,
        stroke: ({ of }: Placed<Square>) => marks[of.kind].ring,
        strokeWidth: Math.max(1.5, unit * 0.09),
      }),
      letters(squares, {
        ...middle,
        ...silent,
        text: ({ of }: Placed<Square>) => marks[of.kind].glyph,
        fill: ({ of }: Placed<Square>) => (of.isAtLeast ? marks[of.kind].ring : marks[of.kind].sign),
        fontSize: Math.round(unit * 0.6),
      }),
      rect(outlines, {
        ...edges,
        ...silent,
        inset: unit * 0.14,
        fill: 'none',
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
        strokeDasharray: '3 3',
      }),
      letters(outlines, {
        ...middle,
        ...silent,
        text: ({ of }: Placed<MarkedKind>) => marks[of].glyph,
        fill: 'var(--ink)',
        fontSize: Math.round(unit * 0.5),
      }),
      letters(titles, {
        ...silent,
        x: 'x',
        y: 'y',
        text: 'words',
        dy: -4,
        lineAnchor: 'bottom',
        textAnchor: 'start',
        fill: 'var(--ink-soft)',
        fontSize: sizes.letters,
      }),
    ],
  };
}
