/**
 * Counters over runs: a bar for how many of a hundred runs went into each bin, the pupil's counters over it as rings of
 * ten runs each, and the pupil's own run named where it went.
 */
import { circle, text as letters, type PlotOptions, rect } from '@observablehq/plot';
import { CLASS_RUN_LIMITS } from '../../lesson/classRun.ts';

export interface CounterBar {
  readonly runs: number;
  readonly counters: number;
  /** The pupil's own run went here. */
  readonly isHere: boolean;
  /** Stands above it. */
  readonly beside: string;
  /** Says it to those who do not see it. */
  readonly words: string;
}

/** CSS pixels. */
const BAR = 22;
const LETTERS = 15;
const LABEL = LETTERS + 10;
const RING = 7;

/** The rows have the class `counter-bar`. `of`: all runs, a bar as long as the picture is wide. */
export function counterBarOptions(bars: readonly CounterBar[], of: number, width: number): PlotOptions {
  const top = (i: number): number => i * (BAR + LABEL) + LABEL;
  const rings = bars.flatMap(({ counters }, row) =>
    Array.from({ length: counters }, (_, i) => ({ row, at: ((i + 0.5) * of) / CLASS_RUN_LIMITS.counters })),
  );
  const height = bars.length * (BAR + LABEL) + 4;
  return {
    height,
    margin: 0,
    marginLeft: 2,
    marginRight: 2,
    x: { axis: null, domain: [0, of] },
    y: { axis: null, domain: [0, height], reverse: true },
    r: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      rect(bars, {
        x1: 0,
        x2: of,
        y1: (_: CounterBar, i: number) => top(i) - LABEL + 2,
        y2: (_: CounterBar, i: number) => top(i) + BAR,
        fill: 'transparent',
        title: 'words',
        className: 'counter-bar',
      }),
      rect(bars, {
        x1: 0,
        x2: 'runs',
        y1: (_: CounterBar, i: number) => top(i),
        y2: (_: CounterBar, i: number) => top(i) + BAR,
        fill: 'var(--line)',
        stroke: 'var(--ink)',
        strokeWidth: (bar: CounterBar) => (bar.isHere ? 2.5 : 0.5),
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
      circle(rings, {
        x: 'at',
        y: ({ row }: { row: number }) => top(row) + BAR / 2,
        r: RING,
        fill: 'var(--paper)',
        stroke: 'var(--ink)',
        strokeWidth: 2,
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
      letters(bars, {
        x: 0,
        y: (_: CounterBar, i: number) => top(i) - 4,
        text: 'beside',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        lineWidth: width / LETTERS,
        textOverflow: 'ellipsis-end',
        fontSize: LETTERS,
        fill: 'var(--ink)',
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
    ],
  };
}
