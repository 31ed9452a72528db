import { describe, expect, test } from 'vitest';
import {
  COUNTER_SHAPES,
  MAP_COLOURS,
  PLATE,
  PLATE_INK,
  REPORTED_PLATE,
  SLOTS,
  slotColour,
  slotOf,
  slotPattern,
  strokeOn,
} from '../../src/map/palette.ts';
import { contrast, difference, hueOf, labOf, VISIONS, type Vision } from '../support/colourVision.ts';

const NAMES = ['Gov', 'HTS', 'SNA', 'SDF', 'South', 'SFA', 'Isr', 'free', 'Res'] as const;

/** Pairs of sides whose grounds can meet in the scenarios of Syria, by slot. */
const MEETING: readonly (readonly [number, number])[] = [
  ...[0, 1, 2, 3, 4, 8].flatMap((a, i, all) => all.slice(i + 1).map((b) => [a, b] as const)),
  ...[0, 1, 3, 4, 8].map((a) => [a, 5] as const),
  ...[0, 1, 4, 8].map((a) => [a, 6] as const),
].filter(([a, b]) => !(a === 2 && b === 4) && !(a === 3 && b === 4));
const ALL = SLOTS.flatMap((_, a) => SLOTS.slice(a + 1).map((_two, b) => [a, a + 1 + b] as const));

/** Smallest CIEDE2000 that the design holds: of pairs that meet, and of all. */
const LEAST: Readonly<Record<Vision, { readonly meeting: number; readonly all: number; readonly night: number }>> = {
  normal: { meeting: 19, all: 15, night: 15.2 },
  deuteranopia: { meeting: 15, all: 12.5, night: 10.2 },
  protanopia: { meeting: 14, all: 13.5, night: 11.2 },
  tritanopia: { meeting: 12.5, all: 12.5, night: 9.6 },
  grey: { meeting: 7.8, all: 3.9, night: 4.8 },
};

function least(pairs: readonly (readonly [number, number])[], vision: Vision, theme: 'day' | 'night' = 'day') {
  const fills = MAP_COLOURS[theme].fills;
  return pairs
    .map(([a, b]) => ({ pair: `${NAMES[a]}-${NAMES[b]}`, gap: difference(fills[a] ?? '', fills[b] ?? '', vision) }))
    .reduce((smallest, each) => (each.gap < smallest.gap ? each : smallest));
}

describe('colours of sides', () => {
  test('CIEDE2000 is that of its published examples', () => {
    expect(difference('#729bcc', '#729bcc', 'normal')).toBe(0);
    expect(difference('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1);
    expect(difference('#ff0000', '#00ff00', 'normal')).toBeCloseTo(86.6, 0);
  });

  test.each(VISIONS)('sides that can meet, and any two, are told apart with %s', (vision) => {
    expect(MEETING).toHaveLength(22);
    const [meeting, all] = [least(MEETING, vision), least(ALL, vision)];
    expect(meeting.gap, meeting.pair).toBeGreaterThanOrEqual(LEAST[vision].meeting);
    expect(all.gap, all.pair).toBeGreaterThanOrEqual(LEAST[vision].all);
  });

  test.each(VISIONS)('sides that can meet are told apart at night with %s', (vision) => {
    const night = least(MEETING, vision, 'night');
    expect(night.gap, night.pair).toBeGreaterThanOrEqual(LEAST[vision].night);
  });

  test('at night every fill is darker and duller by the same rule', () => {
    for (const [i, { fill, night }] of SLOTS.entries()) {
      const [[l, a, b], [l2, a2, b2]] = [labOf(fill, 'normal'), labOf(night, 'normal')];
      expect(l2, `slot ${i}`).toBeCloseTo(20 + 0.78 * (l - 40), 0);
      // A dark, saturated fill is cut off by what a screen can show.
      expect(Math.abs(Math.hypot(a2, b2) - 0.8 * Math.hypot(a, b)), `slot ${i}`).toBeLessThan(4);
    }
  });

  test('no slot is a green, so that no pair reads as red against green', () => {
    for (const [i, slot] of SLOTS.entries()) {
      const { hue, chroma } = hueOf(slot.fill);
      expect(chroma > 12 && hue > 110 && hue < 175, `slot ${i} has hue ${hue.toFixed(0)}`).toBe(false);
    }
  });
});

describe('ink', () => {
  test("text in a slot's ink is legible on paper and on its halo", () => {
    const { paper, halo } = MAP_COLOURS.day;
    for (const [i, slot] of SLOTS.entries()) {
      expect(contrast(slot.ink, '#faf6ec'), `slot ${i} on a sheet`).toBeGreaterThanOrEqual(6);
      expect(contrast(slot.ink, paper), `slot ${i} on paper`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(slot.ink, halo), `slot ${i} on halo`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['day', 'night'] as const)('names and faded names are legible by %s', (theme) => {
    const { ink, halo, fadedInk, paper } = MAP_COLOURS[theme];
    expect(contrast(ink, halo)).toBeGreaterThanOrEqual(7);
    expect(contrast(fadedInk, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('counters are legible on both their grounds, and in reverse', () => {
    expect(contrast(PLATE_INK, PLATE)).toBeGreaterThanOrEqual(14);
    expect(contrast(PLATE_INK, REPORTED_PLATE)).toBeGreaterThanOrEqual(14);
  });

  test('signs and hatches stand out from their fill, by day and by night', () => {
    for (const theme of ['day', 'night'] as const) {
      for (const [i, fill] of MAP_COLOURS[theme].fills.entries())
        expect(contrast(strokeOn(i, fill), fill), `slot ${i} by ${theme}`).toBeGreaterThanOrEqual(1.9);
    }
  });
});

describe('told apart without colour', () => {
  test('every slot has a hatch and a counter shape of its own', () => {
    expect(new Set(SLOTS.map((slot) => slot.pattern.name)).size).toBe(SLOTS.length);
    expect(new Set(SLOTS.map((slot) => slot.pattern.path)).size).toBe(SLOTS.length);
    expect(new Set(SLOTS.map((slot) => slot.shape)).size).toBe(SLOTS.length);
    expect(COUNTER_SHAPES).toHaveLength(SLOTS.length);
  });

  test('a slot out of range is drawn as the neutral one', () => {
    expect(slotOf(99)).toBe(SLOTS[8]);
    expect(slotColour(-1)).toBe(SLOTS[8]?.fill);
    expect(slotPattern(0).tile).toBeGreaterThan(0);
  });
});
