/**
 * Colours, hatches and shapes of the nine sides, the same on the map, in the legend and in every panel. A search chose
 * the fills to make the smallest CIEDE2000 difference as large as it can be, as seen with normal vision, the three
 * dichromacies and in grey, asking more of the sides that can meet; the lightnesses are spread over the whole range, so
 * that grey still parts them. There is no green, and no pair reads as red against green. The test computes it again.
 */

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
  /** The colour of its ground, as seen on flat land, and of its counters. */
  readonly fill: string;
  /** The fill on the night map: darker and duller by one rule for all. */
  readonly night: string;
  /** The same hue, dark enough for text and lines on paper; at least 6:1. */
  readonly ink: string;
  readonly shape: CounterShape;
  readonly pattern: Pattern;
}

const dot = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const SLOTS: readonly Slot[] = [
  {
    fill: '#729bcc',
    night: '#3b5b7f',
    ink: '#3e5c7d',
    shape: 'square',
    pattern: { name: 'rising', tile: 14, path: 'M-3 3L3 -3M0 14L14 0M11 17L17 11', stroke: 1.5 },
  },
  {
    fill: '#a3771f',
    night: '#604200',
    ink: '#765301',
    shape: 'circle',
    pattern: { name: 'dots', tile: 13, path: dot(3.25, 3.25, 1.5) + dot(9.75, 9.75, 1.5), stroke: 0 },
  },
  {
    fill: '#99dde8',
    night: '#578a92',
    ink: '#3e5f64',
    shape: 'diamond',
    pattern: { name: 'falling', tile: 9, path: 'M-3 6L3 12M0 0L9 9M6 -3L12 3', stroke: 1.5 },
  },
  {
    fill: '#7a6376',
    night: '#443341',
    ink: '#6a5266',
    shape: 'hexagon',
    pattern: { name: 'net', tile: 16, path: 'M0 16L16 0M0 0L16 16', stroke: 1.3 },
  },
  {
    fill: '#fce89f',
    night: '#a0925c',
    ink: '#62593a',
    shape: 'triangle',
    pattern: { name: 'upright', tile: 11, path: 'M5.5 0V11', stroke: 1.5 },
  },
  {
    fill: '#3f4f89',
    night: '#16264f',
    ink: '#455694',
    shape: 'pentagon',
    pattern: { name: 'dashes', tile: 15, path: 'M1 4H8M9 11.5H15M-1 11.5H1', stroke: 1.7 },
  },
  {
    fill: '#944738',
    night: '#551e15',
    ink: '#914132',
    shape: 'shield',
    pattern: { name: 'plusSigns', tile: 15, path: 'M4 1.5V6.5M1.5 4H6.5M11.5 9V14M9 11.5H14', stroke: 1.5 },
  },
  {
    fill: '#828e92',
    night: '#495255',
    ink: '#525b5e',
    shape: 'octagon',
    pattern: { name: 'waves', tile: 14, path: 'M0 3.5Q3.5 0 7 3.5T14 3.5M0 10.5Q3.5 7 7 10.5T14 10.5', stroke: 1.4 },
  },
  {
    fill: '#bfb0a6',
    night: '#756a63',
    ink: '#615852',
    shape: 'pill',
    pattern: { name: 'rings', tile: 16, path: dot(8, 8, 3), stroke: 1.4 },
  },
];

export const SLOT_COUNT = SLOTS.length;
/** The greyish slot, for sides without one. */
export const NEUTRAL_SLOT = SLOT_COUNT - 1;

/** Slots are 0-8; any other number gets the neutral one. */
export function slotOf(slot: number): Slot {
  return SLOTS[slot] ?? SLOTS[NEUTRAL_SLOT];
}

/** CSS colour of a slot as the map shows it by day. */
export function slotColour(slot: number): string {
  return slotOf(slot).fill;
}

/** CSS colour for text or lines in the slot's hue on paper. */
export function slotInk(slot: number): string {
  return slotOf(slot).ink;
}

/** The slot's hatch, for an SVG `<pattern>` of `tile` by `tile`. */
export function slotPattern(slot: number): Pattern {
  return slotOf(slot).pattern;
}

/** Below this lightness (CIELAB, 0-100) a fill carries pale hatches and signs, above it dark ones. */
const PALE_ON_BELOW = 58;

/** CSS colour of hatch and sign on a side's fill: its ink, or paper where the fill is dark. */
export function strokeOn(slot: number, fill: string = slotOf(slot).fill): string {
  return lightnessOf(fill) < PALE_ON_BELOW ? PLATE : slotOf(slot).ink;
}

function lightnessOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

/** Ground of own counters, by day and night. */
export const PLATE = '#fffdf7';
/** Ground of reported counters. */
export const REPORTED_PLATE = '#faf3df';
/** Lines and letters of counters, by day and night; the ground of a counter about to break. */
export const PLATE_INK = '#221c15';

/** What the map is drawn on. */
export interface MapColours {
  /** Flat land outside the sides' ground. */
  readonly paper: string;
  /** Around the map sheet, in windows larger than the sheet. */
  readonly desk: string;
  readonly sea: string;
  readonly seaInk: string;
  /** Names and hard lines. */
  readonly ink: string;
  /** Names of countries; at least 4.5:1 on paper. */
  readonly fadedInk: string;
  /** Around names and lines. */
  readonly halo: string;
  readonly waterLine: string;
  readonly lake: string;
  readonly road: string;
  readonly roadCasing: string;
  /** What the player chose or is about to do. */
  readonly accent: string;
  readonly fills: readonly string[];
  /** Opacity of the hatches, 0-1: pale lines on dark ground need less. */
  readonly hatch: number;
}

export type MapTheme = 'day' | 'night';

export const MAP_COLOURS: Readonly<Record<MapTheme, MapColours>> = {
  day: {
    paper: '#eae2cf',
    desk: '#d6cdb8',
    sea: '#aac7cf',
    seaInk: '#3f6f86',
    ink: '#221c15',
    fadedInk: '#645a4c',
    halo: '#f7f2e6',
    waterLine: '#5b93ad',
    lake: '#bfd6dd',
    road: '#7b4b32',
    roadCasing: '#f4ead6',
    accent: '#1b2a4a',
    fills: SLOTS.map(({ fill }) => fill),
    hatch: 0.62,
  },
  night: {
    paper: '#2a2f38',
    desk: '#14181f',
    sea: '#1c2c38',
    seaInk: '#8fb6c8',
    ink: '#efe8d8',
    fadedInk: '#b9b09c',
    halo: '#191d24',
    waterLine: '#4d7f97',
    lake: '#27414f',
    road: '#c9a98a',
    roadCasing: '#22262d',
    accent: '#a9c1ee',
    fills: SLOTS.map(({ night }) => night),
    hatch: 0.36,
  },
};
