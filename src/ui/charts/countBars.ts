/** Count bars: how many of all there are of each kind, one bar below the other, with its words above it. */
import { text as letters, type PlotOptions, rect } from '@observablehq/plot';

export interface CountBar {
  readonly count: number;
  /** Stands above it. */
  readonly beside: string;
  /** Says it to those who do not see it. */
  readonly words: string;
}

export interface CountBarForm {
  /** All that were counted: a bar as long as the picture is wide. */
  readonly of: number;
  /** The bar that is looked at, from 0. */
  readonly chosen: number;
  /** Height of what is written, CSS pixels. */
  readonly letters?: number;
}

/** CSS pixels. */
const BAR = 18;
const USUAL_LETTERS = 14;

/** Marks of the bars have the class `count-bar`. */
export function countBarOptions(bars: readonly CountBar[], form: CountBarForm, width: number): PlotOptions {
  const { of, chosen, letters: size = USUAL_LETTERS } = form;
  const label = size + 12;
  const top = (_: CountBar, i: number): number => i * (BAR + label) + label;
  const bottom = (bar: CountBar, i: number): number => top(bar, i) + BAR;
  const height = bars.length * (BAR + label) + 4;
  return {
    height,
    margin: 0,
    marginLeft: 2,
    marginRight: 2,
    x: { axis: null, domain: [0, of] },
    y: { axis: null, domain: [0, height], reverse: true },
    color: { type: 'identity' },
    marks: [
      // The whole row is to be hit, however short its bar.
      rect(bars, {
        x1: 0,
        x2: of,
        y1: (bar: CountBar, i: number) => top(bar, i) - label + 2,
        y2: bottom,
        fill: 'transparent',
        title: 'words',
        className: 'count-bar',
      }),
      rect(bars, {
        x1: 0,
        x2: 'count',
        y1: top,
        y2: bottom,
        fill: (_: CountBar, i: number) => (i === chosen ? 'var(--ink)' : 'var(--ink-off)'),
        stroke: 'var(--ink)',
        strokeWidth: (_: CountBar, i: number) => (i === chosen ? 2 : 0.5),
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
      letters(bars, {
        x: 0,
        y: (bar: CountBar, i: number) => top(bar, i) - 4,
        text: 'beside',
        textAnchor: 'start',
        lineWidth: width / size,
        textOverflow: 'ellipsis-end',
        lineAnchor: 'bottom',
        fontSize: size,
        fill: 'var(--ink)',
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
    ],
  };
}
