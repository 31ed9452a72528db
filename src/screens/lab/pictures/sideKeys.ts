/** The colours and hatches of sides in a picture, with the key to them: the same marks as on the map of a game. */
import type { RenderFunction } from '@observablehq/plot';
import type { SideIndex } from '../../../core/indices.ts';
import type { Mark } from '../../../ui/charts/swatch.tsx';
import { svgOf } from './svgOf.ts';

export interface SideKey {
  readonly side: SideIndex;
  readonly mark: Mark;
  readonly words: string;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** What a side's ground is filled with, where its key stands in the same picture. */
export const sidePaint = (side: SideIndex): string => `url(#side-${side})`;

/** The hatches themselves and the key to them, as a mark of Plot. */
export function sideKeys(keys: readonly SideKey[]): RenderFunction {
  return () => {
    const group = svgOf('g', {});
    for (const { side, mark, words, x, y } of keys) {
      const { tile, path, stroke, day, night } = mark;
      const size = { width: String(tile), height: String(tile) };
      const colour = `light-dark(${day.colour}, ${night.colour})`;
      const ink = `light-dark(${day.ink}, ${night.ink})`;
      const pattern = svgOf('pattern', { id: `side-${side}`, ...size, patternUnits: 'userSpaceOnUse' });
      const line = stroke > 0 ? { fill: 'none', stroke: ink, 'stroke-width': String(stroke) } : { fill: ink };
      pattern.append(svgOf('rect', { ...size, fill: colour }), svgOf('path', { d: path, opacity: '0.6', ...line }));
      const swatch = svgOf('rect', {
        ...{ x: String(x + 1), y: String(y), width: '28', height: '16' },
        ...{ fill: sidePaint(side), stroke: 'var(--ink)' },
      });
      const label = svgOf('text', {
        ...{ x: String(x + 36), y: String(y + 13), fill: 'var(--ink)', 'font-size': '13', 'text-anchor': 'start' },
      });
      label.textContent = words;
      group.append(pattern, swatch, label);
    }
    return group;
  };
}
