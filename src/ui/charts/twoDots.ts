/** Two dots: a number as it was and with a change, joined, in columns side by side. */
import { dot, gridY, text as letters, type PlotOptions, ruleX } from '@observablehq/plot';

export interface TwoDot {
  readonly value: number;
  /** The same in words, beside it. */
  readonly number: string;
  /** Says it to those who do not see it. */
  readonly words: string;
}

/** A column: either both dots, or a note why there are none. */
export interface TwoDots {
  /** Its place on the line, one of its own. */
  readonly at: string;
  /** In one line or more. */
  readonly label: string;
  readonly dots?: { readonly base: TwoDot; readonly change: TwoDot };
  readonly note?: string;
}

export interface TwoDotForm {
  /** What the two marks stand for. */
  readonly legend: string;
  /** Top of the scale; none: as far as the numbers go. */
  readonly most?: number;
  /** Numbers of the scale in words; then it begins where the dots do, and not at nothing. */
  readonly tick?: (value: number) => string;
  /** Height of what is written and of the picture, CSS pixels. */
  readonly letters?: number;
  readonly height?: number;
}

const USUAL_LETTERS = 15;
/** Letters of this height are read off a wall: fewer numbers have room, CSS pixels. */
const WALL = 24;
const USUAL_HEIGHT = 380;

/** The dots in the order of their marks. */
export const twoDotsIn = (columns: readonly TwoDots[]): readonly TwoDot[] =>
  (['base', 'change'] as const).flatMap((of) => columns.flatMap(({ dots }) => (dots === undefined ? [] : [dots[of]])));

/** Whole numbers among values. */
function wholeIn(dots: readonly TwoDot[]): readonly number[] {
  const values = dots.map(({ value }) => value);
  const [least, most] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  return dots.length === 0 ? [] : Array.from({ length: most - least + 1 }, (_, i) => least + i);
}

interface Placed extends TwoDot {
  readonly at: string;
  readonly isBase: boolean;
}

/** Marks of the dots have the class `two-dot`: all as it was, then all with the change. */
export function twoDotOptions(columns: readonly TwoDots[], form: TwoDotForm, width: number): PlotOptions {
  const { legend, most, tick, letters: size = USUAL_LETTERS, height = USUAL_HEIGHT } = form;
  const full = columns.flatMap(({ at, dots }) => (dots === undefined ? [] : [{ at, ...dots }]));
  const base = full.map((column): Placed => ({ at: column.at, ...column.base, isBase: true }));
  const change = full.map((column): Placed => ({ at: column.at, ...column.change, isBase: false }));
  const lines = Math.max(1, ...columns.map((column) => column.label.split('\n').length));
  const label = (at: string): string => columns.find((column) => column.at === at)?.label ?? at;
  const numbers = { x: 'at', y: 'value', text: 'number', fontSize: size + 1 } as const;
  return {
    height: Math.round(Math.min(height, width * 0.75)),
    ...{
      marginTop: 25 + size,
      marginLeft: 18 + (tick === undefined ? 2 : 3.5) * size,
      marginBottom: (1.2 + 1.2 * lines) * size,
      marginRight: 16,
    },
    style: { fontSize: `${size}px` },
    x: { type: 'point', domain: columns.map(({ at }) => at), padding: 0.6, label: null, tickFormat: label },
    y: {
      label: null,
      zero: tick === undefined,
      nice: tick === undefined,
      ...(tick === undefined ? {} : { tickFormat: tick, inset: size }),
      ...(most === undefined ? {} : { domain: [0, most] }),
      grid: false,
      ticks: tick === undefined ? (size >= WALL ? 5 : 10) : wholeIn([...base, ...change]),
    },
    marks: [
      gridY({ stroke: 'var(--ink)', strokeOpacity: 0.15 }),
      letters([legend], {
        frameAnchor: 'top-left',
        dy: -9 - size,
        dx: -6 - (tick === undefined ? 2 : 3.5) * size,
        fontSize: size,
      }),
      ruleX(
        full.map((column) => ({ at: column.at, from: column.base.value, to: column.change.value })),
        { x: 'at', y1: 'from', y2: 'to', stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      letters(
        columns.filter(({ dots }) => dots === undefined),
        { x: 'at', text: 'note', frameAnchor: 'bottom', dy: -8, fontSize: size, lineWidth: 6 },
      ),
      dot([...base, ...change], {
        ...{ x: 'at', y: 'value', strokeWidth: 2, stroke: 'var(--ink)', className: 'two-dot' },
        r: ({ isBase }: Placed) => (isBase ? 9 : 5),
        symbol: ({ isBase }: Placed) => (isBase ? 'circle' : 'triangle'),
        fill: ({ isBase }: Placed) => (isBase ? 'transparent' : 'var(--ink)'),
      }),
      letters(base, { ...numbers, textAnchor: 'end', dx: -14 }),
      letters(change, { ...numbers, textAnchor: 'start', dx: 14, fontWeight: 700 }),
    ],
    color: { type: 'identity' },
    symbol: { type: 'identity' },
    r: { type: 'identity' },
  };
}
