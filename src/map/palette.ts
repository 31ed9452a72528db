/**
 * Colours of the map and every legend. A search chose the nine side slots to maximise the smallest OKLab distance
 * between any two, and between each and the paper, as seen with normal vision, protanopia, deuteranopia and tritanopia
 * (the test measures it again). No slot is red or green, so no pair reads as opponents; every slot also has its own
 * hatch and counter shape.
 */

/** Opacity of a side's fill over the paper and its relief, 0-1. */
export const FILL_ALPHA = 0.66;

export const PAPER = '#eae2cf';
/** Background of the map sheet, in windows larger than the sheet. */
export const DESK = '#d6cdb8';
export const SEA = '#aac7cf';
export const SEA_INK = '#3f6f86';
/** Text and hard lines. */
export const INK = '#221c15';
/** Secondary text; still 4.5:1 on paper. */
export const FADED_INK = '#645a4c';
export const HALO = '#f7f2e6';
export const WATER_LINE = '#5b93ad';
export const LAKE = '#bfd6dd';
export const ROAD = '#7b4b32';
export const ROAD_CASING = '#f4ead6';
/** What the player is about to do. */
export const ORDER_INK = '#1b2a4a';

export const COUNTER_SHAPES = [
  'square',
  'circle',
  'diamond',
  'hexagon',
  'triangle',
  'pentagon',
  'shield',
  'octagon',
  'pill',
] as const;
export type CounterShape = (typeof COUNTER_SHAPES)[number];

/** A hatch: an SVG path on a square tile that repeats seamlessly. */
export interface Pattern {
  readonly name: string;
  /** Tile size, CSS pixels. */
  readonly tile: number;
  readonly path: string;
  /** Stroke width, CSS pixels; 0: filled. */
  readonly stroke: number;
}

export interface Slot {
  /** The colour as seen over paper, for legends, charts and counters. */
  readonly seen: string;
  /** The colour that gives `seen` when laid on paper with FILL_ALPHA. */
  readonly laid: string;
  /** The same hue, dark enough for text and lines on paper. */
  readonly ink: string;
  readonly shape: CounterShape;
  readonly pattern: Pattern;
}

const dot = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const SLOTS: readonly Slot[] = [
  {
    seen: '#9db7ef',
    laid: '#75a1ff',
    ink: '#2c4f96',
    shape: 'square',
    pattern: { name: 'diagonal', tile: 10, path: 'M-2 2L2 -2M0 10L10 0M8 12L12 8', stroke: 1.1 },
  },
  {
    seen: '#d9a15a',
    laid: '#d07f1e',
    ink: '#7a4c08',
    shape: 'circle',
    pattern: { name: 'dots', tile: 10, path: dot(2.5, 2.5, 1) + dot(7.5, 7.5, 1), stroke: 0 },
  },
  {
    seen: '#67b2b5',
    laid: '#2399a7',
    ink: '#0c5862',
    shape: 'diamond',
    pattern: { name: 'counterDiagonal', tile: 10, path: 'M-2 8L2 12M0 0L10 10M8 -2L12 2', stroke: 1.1 },
  },
  {
    seen: '#a97e8e',
    laid: '#874b6c',
    ink: '#6d3450',
    shape: 'hexagon',
    pattern: { name: 'crosshatch', tile: 12, path: 'M0 12L12 0M0 0L12 12', stroke: 0.9 },
  },
  {
    seen: '#eed177',
    laid: '#f1c94a',
    ink: '#685306',
    shape: 'triangle',
    pattern: { name: 'upright', tile: 9, path: 'M4.5 0V9', stroke: 1.1 },
  },
  {
    seen: '#8c8bc5',
    laid: '#5c5ebf',
    ink: '#43459c',
    shape: 'pentagon',
    pattern: { name: 'dashes', tile: 12, path: 'M1 3H7M7 9H13M-5 9H1', stroke: 1.2 },
  },
  {
    seen: '#c4754b',
    laid: '#b13d06',
    ink: '#873410',
    shape: 'shield',
    pattern: { name: 'crosses', tile: 12, path: 'M3 1V5M1 3H5M9 7V11M7 9H11', stroke: 1.1 },
  },
  {
    seen: '#b6d9ef',
    laid: '#9bd5ff',
    ink: '#14587c',
    shape: 'octagon',
    pattern: { name: 'waves', tile: 12, path: 'M0 3Q3 0 6 3T12 3M0 9Q3 6 6 9T12 9', stroke: 1 },
  },
  {
    seen: '#c9c3b5',
    laid: '#b7b3a8',
    ink: '#55524a',
    shape: 'pill',
    pattern: { name: 'rings', tile: 14, path: dot(7, 7, 2.2), stroke: 0.9 },
  },
];

export const SLOT_COUNT = SLOTS.length;
/** The greyish slot, for sides without one. */
export const NEUTRAL_SLOT = SLOT_COUNT - 1;

/** Slots are 0-8; any other number gets the neutral one. */
export function slotOf(slot: number): Slot {
  return SLOTS[slot] ?? SLOTS[NEUTRAL_SLOT];
}

/** CSS colour of a slot as the map shows it. */
export function slotColour(slot: number): string {
  return slotOf(slot).seen;
}

/** CSS colour for text or lines in the slot's hue; at least 4.5:1 on paper. */
export function slotInk(slot: number): string {
  return slotOf(slot).ink;
}

/** The slot's hatch, for an SVG `<pattern>` of `tile` by `tile`. */
export function slotPattern(slot: number): Pattern {
  return slotOf(slot).pattern;
}
