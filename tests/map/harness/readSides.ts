/**
 * Finds the sides again from a picture of the map in which no colour is left: the ground by its hatch (a template match
 * of every side's tile at every phase), the counters by the outline of their shape. It says how much of the map can be
 * read by form alone.
 */

import type { MapController } from '../../../src/map/draw/createMap.ts';
import { hatchOf } from '../../../src/map/draw/ink.ts';
import type { MapGeometry } from '../../../src/map/geometry.ts';
import { cellsIn, groundGridOf, sideAreas } from '../../../src/map/groundGrid.ts';
import { paintPlate } from '../../../src/map/marks/plate.ts';
import type { MapModel, MapSide } from '../../../src/map/model.ts';
import { SLOTS, strokeOn } from '../../../src/map/palette.ts';
import type { Box, Point } from '../../../src/map/viewport.ts';
import { type Vision, visionMatrix } from '../../support/colourVision.ts';

export interface Reading {
  /** The side that is there, and the one that was read, by slot. */
  readonly is: number;
  readonly read: number;
  readonly what: string;
}

/** A picture's luminance as seen, 0-1, row by row. */
interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Two periods of the widest hatch, pixels. */
const WINDOW = 32;
/** Windows looked at in each ground. */
const WINDOWS = 20;
const SHAPE = 20;

function greyOf(context: CanvasRenderingContext2D, width: number, height: number, vision: Vision): Grey {
  const { data } = context.getImageData(0, 0, width, height);
  const values = new Float32Array(width * height);
  const matrix = visionMatrix(vision);
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  for (let i = 0; i < values.length; i++) {
    const rgb = [0, 1, 2].map((k) => linear((data[4 * i + k] ?? 0) / 255));
    const seen = matrix.map((row) => row.reduce((sum, part, k) => sum + part * (rgb[k] ?? 0), 0));
    values[i] = Math.sqrt(Math.max(0, 0.2126 * (seen[0] ?? 0) + 0.7152 * (seen[1] ?? 0) + 0.0722 * (seen[2] ?? 0)));
  }
  return { width, height, values };
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas');
  return context;
}

/** The hatch of a side as a tile of -1 to 1: what it adds to its ground. */
function hatchTemplate(slot: number): { readonly size: number; readonly values: Float32Array } {
  const fill = SLOTS[slot]?.fill ?? '';
  const size = SLOTS[slot]?.pattern.tile ?? 1;
  const context = canvasOf(size, size);
  context.fillStyle = hatchOf(context, slot, fill, 1) ?? 'transparent';
  context.fillRect(0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  const isPale = strokeOn(slot, fill) !== SLOTS[slot]?.ink;
  return {
    size,
    values: Float32Array.from({ length: size * size }, (_, i) => (data[4 * i + 3] ?? 0) * (isPale ? 1 : -1)),
  };
}

/** Best correlation of a window with a tile over all its phases, -1 to 1. */
function match(window: Float32Array, { size, values }: ReturnType<typeof hatchTemplate>): number {
  let best = -1;
  for (let dy = 0; dy < size; dy++) {
    for (let dx = 0; dx < size; dx++) {
      let [sum, squares, both] = [0, 0, 0];
      for (let y = 0; y < WINDOW; y++) {
        const row = ((y + dy) % size) * size;
        for (let x = 0; x < WINDOW; x++) {
          const t = values[row + ((x + dx) % size)] ?? 0;
          sum += t;
          squares += t * t;
          both += t * (window[y * WINDOW + x] ?? 0);
        }
      }
      const spread = squares - (sum * sum) / window.length;
      // The window has a mean of 0 and a length of 1.
      if (spread > 0) best = Math.max(best, both / Math.sqrt(spread));
    }
  }
  return best;
}

/** A window without its slow changes (relief), of mean 0 and length 1; undefined where all is one grey. */
function windowAt({ width, values }: Grey, [left, top]: Point): Float32Array | undefined {
  const cut = Float32Array.from(
    { length: WINDOW * WINDOW },
    (_, i) => values[(top + Math.floor(i / WINDOW)) * width + left + (i % WINDOW)] ?? 0,
  );
  const middle = [...cut].sort((a, b) => a - b)[cut.length >> 1] ?? 0;
  // Roads and rivers would drown a hatch: what is far from the ground counts as ground.
  for (let i = 0; i < cut.length; i++) if (Math.abs((cut[i] ?? 0) - middle) > 0.32) cut[i] = middle;
  const mean = cut.reduce((sum, each) => sum + each, 0) / cut.length;
  const length = Math.sqrt(cut.reduce((sum, each) => sum + (each - mean) ** 2, 0));
  return length === 0 ? undefined : cut.map((each) => (each - mean) / length);
}

export function readSides(
  map: MapController,
  geometry: MapGeometry,
  sides: readonly MapSide[],
  model: MapModel,
  vision: Vision,
): { readonly grounds: Reading[]; readonly counters: Reading[] } {
  const source = document.querySelector('canvas') as HTMLCanvasElement;
  const context = canvasOf(source.width, source.height);
  context.drawImage(source, 0, 0);
  const grey = greyOf(context, source.width, source.height, vision);
  const { x, y, scale, width, height } = map.camera();
  const onScreen = ([wx, wy]: Point): Point => [(wx - x) * scale + width / 2, (wy - y) * scale + height / 2];
  const arrangement = map.arrangement();
  if (!arrangement) throw new Error('The map has arranged nothing');
  const shift: Point = [width / 2 - x * scale, height / 2 - y * scale];
  const moved = ({ left, top, right, bottom }: Box): Box => ({
    left: left + shift[0],
    right: right + shift[0],
    top: top + shift[1],
    bottom: bottom + shift[1],
  });
  const marks = [...arrangement.names, ...arrangement.counters, ...arrangement.tags, ...arrangement.sideNames].map(
    ({ box }) => moved(box),
  );

  const grid = groundGridOf(geometry);
  const tiles = SLOTS.map((_, slot) => hatchTemplate(slot));
  const grounds = sideAreas(grid, geometry, model).map((area): Reading => {
    const scores = SLOTS.map(() => [] as number[]);
    const candidates = Array.from(cellsIn(grid, area), (cell) => onScreen(grid.middleOf(cell)))
      .map(([cx, cy]): Point => [Math.round(cx - WINDOW / 2), Math.round(cy - WINDOW / 2)])
      .map((corner) => ({ corner, cover: coverOf(corner) }))
      .filter(({ corner }) => isInside(corner))
      .sort((a, b) => a.cover - b.cover);
    const step = Math.max(1, Math.floor(candidates.length / 3 / WINDOWS));
    for (let i = 0; i < candidates.length && (scores[0]?.length ?? 0) < WINDOWS; i += step) {
      const window = windowAt(grey, candidates[i]?.corner ?? [0, 0]);
      if (window) for (const [slot, tile] of tiles.entries()) scores[slot]?.push(match(window, tile));
    }
    const means = scores.map((each) => each.reduce((sum, score) => sum + score, 0) / Math.max(1, each.length));
    const side = sides[area.side];
    return {
      is: side?.slot ?? -1,
      read: means.indexOf(Math.max(...means)),
      what: `${side?.short}: ${means.map((mean) => mean.toFixed(2)).join(' ')} (${scores[0]?.length})`,
    };

    /** Whether a window lies in the picture and wholly on the area. */
    function isInside([left, top]: Point): boolean {
      if (left < 0 || top < 0 || left + WINDOW > grey.width || top + WINDOW > grey.height) return false;
      return [0, 0.25, 0.5, 0.75, 1].every((dx) =>
        [0, 0.25, 0.5, 0.75, 1].every((dy) => {
          const x = (left + dx * WINDOW - shift[0]) / scale;
          const region = grid.regionAt(x, (top + dy * WINDOW - shift[1]) / scale);
          return area.isInside[region] === 1;
        }),
      );
    }
  });

  const counters = arrangement.counters.flatMap(({ plate, box }): Reading[] => {
    if (!plate) return [];
    const [left, top] = [Math.round(moved(box).left), Math.round(moved(box).top)];
    const seen = silhouette(grey, left, top);
    const scores = SLOTS.map((_, slot) => {
      const drawn = canvasOf(100, 40);
      drawn.fillStyle = SLOTS[plate.slot]?.fill ?? '';
      drawn.fillRect(0, 0, 100, 40);
      drawn.translate(2, 2);
      paintPlate(drawn, { ...plate, slot }, box.right - box.left, 1);
      const template = greyOf(drawn, 100, 40, vision);
      return Math.max(
        ...[1, 2, 3].flatMap((dx) => [1, 2, 3].map((dy) => agreement(seen, silhouette(template, dx, dy)))),
      );
    });
    return [
      {
        is: plate.slot,
        read: scores.indexOf(Math.max(...scores)),
        what: `${plate.men} ${scores.map((score) => score.toFixed(2)).join(' ')}`,
      },
    ];
  });
  return { grounds, counters };

  /** How much of a window marks cover, pixels. */
  function coverOf([left, top]: Point): number {
    return marks.reduce((sum, mark) => {
      const w = Math.min(mark.right, left + WINDOW) - Math.max(mark.left, left);
      const h = Math.min(mark.bottom, top + WINDOW) - Math.max(mark.top, top);
      return sum + (w > 0 && h > 0 ? w * h : 0);
    }, 0);
  }
}

/** Which pixels of a plate's shape are not as pale as the plate, from its top left corner. */
function silhouette({ width, values }: Grey, left: number, top: number): boolean[] {
  return Array.from({ length: SHAPE * SHAPE }, (_, i) => {
    const [x, y] = [left + 3 + (i % SHAPE), top + 3 + Math.floor(i / SHAPE)];
    return (values[y * width + x] ?? 0) < 0.93;
  });
}

/** Share of pixels that are the same, of those that either has. */
function agreement(a: readonly boolean[], b: readonly boolean[]): number {
  const both = a.filter((each, i) => each && b[i]).length;
  const either = a.filter((each, i) => each || b[i]).length;
  return either === 0 ? 0 : both / either;
}
