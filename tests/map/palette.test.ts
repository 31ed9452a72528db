import { describe, expect, test } from 'vitest';
import {
  COUNTER_SHAPES,
  FADED_INK,
  FILL_ALPHA,
  HALO,
  INK,
  PAPER,
  SLOTS,
  slotColour,
  slotOf,
  slotPattern,
} from '../../src/map/palette.ts';
import { channelsOf, contrast, distance, hueOf, VISIONS } from '../support/colourVision.ts';

/**
 * A legend is read from memory, not side by side, and fills lie over shaded relief: one just noticeable difference
 * (0.02) is far too little, three and a half hold. The counters' shapes and the hatches carry the rest.
 */
const LEAST_BETWEEN_SIDES = 0.07;
/** Held land against land outside the country, which also has the outline between them. */
const LEAST_FROM_PAPER = 0.06;

const pairs = SLOTS.flatMap((a, i) => SLOTS.slice(i + 1).map((b, j) => [i, i + 1 + j, a.seen, b.seen] as const));

describe('colours of sides', () => {
  test.each(VISIONS)('any two slots are told apart with %s', (vision) => {
    for (const [i, j, a, b] of pairs)
      expect(distance(a, b, vision), `slots ${i} and ${j}`).toBeGreaterThan(LEAST_BETWEEN_SIDES);
  });

  test.each(VISIONS)('every slot is told from paper with %s', (vision) => {
    for (const [i, slot] of SLOTS.entries())
      expect(distance(slot.seen, PAPER, vision), `slot ${i}`).toBeGreaterThan(LEAST_FROM_PAPER);
  });

  test('no slot is a green, so that no pair reads as red against green', () => {
    for (const [i, slot] of SLOTS.entries()) {
      const { hue, chroma } = hueOf(slot.seen);
      expect(chroma > 0.04 && hue > 110 && hue < 170, `slot ${i} has hue ${hue.toFixed(0)}`).toBe(false);
    }
  });

  test('what is laid on the paper gives the colour of the legend', () => {
    for (const slot of SLOTS) {
      const mixed = channelsOf(slot.laid).map(
        (c, k) => c * FILL_ALPHA + (channelsOf(PAPER)[k] as number) * (1 - FILL_ALPHA),
      );
      for (const [k, c] of channelsOf(slot.seen).entries()) expect(mixed[k]).toBeCloseTo(c, 1.8);
    }
  });
});

describe('ink', () => {
  test("text in a slot's ink is legible on paper and on its halo", () => {
    for (const [i, slot] of SLOTS.entries()) {
      expect(contrast(slot.ink, PAPER), `slot ${i} on paper`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(slot.ink, HALO), `slot ${i} on halo`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('names and faded names are legible', () => {
    expect(contrast(INK, HALO)).toBeGreaterThanOrEqual(7);
    expect(contrast(FADED_INK, PAPER)).toBeGreaterThanOrEqual(4.5);
    for (const [i, slot] of SLOTS.entries())
      expect(contrast(INK, slot.seen), `ink on slot ${i}`).toBeGreaterThanOrEqual(4.5);
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
    expect(slotColour(-1)).toBe(SLOTS[8]?.seen);
    expect(slotPattern(0).tile).toBeGreaterThan(0);
  });
});
