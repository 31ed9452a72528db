/** Five classes of a map by hatching: the more runs, the denser; differences by the way they slope. */
import type { RenderFunction } from '@observablehq/plot';
import { formatChange, formatNumber } from '../../../words/format.ts';
import { svgOf } from './svgOf.ts';

export type MapView = 'base' | 'change' | 'difference';
/** The classes, from the fewest runs to the most. */
export const MARKED = ['least', 'less', 'middle', 'more', 'most'] as const;
export type Marked = (typeof MARKED)[number];

/** Of a hundred: over this few and over this many it is a step. */
const STEP = 20;
const [SOME, MUCH] = [10, 30];

/** How an area is marked, and the number printed on it. */
export function markOf(
  { base, change }: { readonly base: number; readonly change: number },
  view: MapView,
): { readonly fill: string; readonly words: string } {
  if (view !== 'difference') {
    const share = view === 'base' ? base : change;
    return { fill: fillOf(shareMark(share), view), words: formatNumber(share) };
  }
  return { fill: fillOf(differenceMark(change - base), view), words: formatChange(change - base) };
}

/** 0-20, 20-40, ... 80-100 of a hundred. */
export const shareMark = (share: number): Marked => MARKED[Math.min(4, Math.floor(share / STEP))];

/** Over 30 fewer, 10-30 fewer, within 10, 10-30 more, over 30 more. */
export function differenceMark(difference: number): Marked {
  const size = Math.abs(difference) > MUCH ? 2 : Math.abs(difference) > SOME ? 1 : 0;
  return MARKED[2 + Math.sign(difference) * size];
}

const fillOf = (mark: Marked, view: MapView): string =>
  `url(#hatching-${view === 'difference' ? 'difference' : 'share'}-${mark})`;

/** Lines of a class: how wide, of how many pixels each, which way they slope, and in which colour. */
interface Lines {
  readonly width: number;
  readonly angle: number;
  readonly ink: string;
  readonly isCrossed?: boolean;
}

const LINES: Readonly<Record<'share' | 'difference', Readonly<Record<Marked, Lines>>>> = {
  share: {
    least: { width: 0, angle: 0, ink: 'var(--ink)' },
    less: { width: 1, angle: 45, ink: 'var(--ink)' },
    middle: { width: 2.5, angle: 45, ink: 'var(--ink)' },
    more: { width: 2.5, angle: 45, ink: 'var(--ink)', isCrossed: true },
    most: { width: 8, angle: 45, ink: 'var(--ink)' },
  },
  difference: {
    least: { width: 4, angle: -45, ink: 'var(--ink)' },
    less: { width: 1.25, angle: -45, ink: 'var(--ink)' },
    middle: { width: 0, angle: 0, ink: 'var(--ink)' },
    more: { width: 1.25, angle: 45, ink: 'var(--warn)' },
    most: { width: 4, angle: 45, ink: 'var(--warn)' },
  },
};
const PERIOD = 8;

export interface HatchingKey {
  readonly mark: Marked;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** The hatchings themselves and the key to them, as a mark of Plot. */
export function hatchings(keys: readonly HatchingKey[], view: MapView): RenderFunction {
  return () => {
    const group = svgOf('g', { 'aria-hidden': 'true' });
    const kind = view === 'difference' ? 'difference' : 'share';
    for (const { mark, x, y, words } of keys) {
      const { width, angle, ink, isCrossed = false } = LINES[kind][mark];
      const size = { width: String(PERIOD), height: String(PERIOD) };
      const pattern = svgOf('pattern', {
        ...{ id: `hatching-${kind}-${mark}`, ...size },
        ...{ patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
      });
      pattern.append(svgOf('rect', { ...size, fill: 'var(--sheet)' }));
      pattern.append(svgOf('rect', { width: String(width), height: String(PERIOD), fill: ink }));
      if (isCrossed) pattern.append(svgOf('rect', { width: String(PERIOD), height: String(width), fill: ink }));
      group.append(pattern);
      group.append(
        svgOf('rect', {
          ...{ x: String(x + 1), y: String(y), width: '28', height: '14' },
          ...{ fill: fillOf(mark, view), stroke: 'var(--ink)' },
        }),
      );
      const label = svgOf('text', {
        x: String(x + 34),
        y: String(y + 12),
        fill: 'var(--ink)',
        'font-size': '13',
        'text-anchor': 'start',
      });
      label.textContent = words;
      group.append(label);
    }
    return group;
  };
}
