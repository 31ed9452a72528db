import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SHOW_MS, showPlan } from '../../../src/screens/play/present/showPlan.ts';
import { createShow, type ToldHeadline } from '../../../src/screens/play/show.ts';

const headlines = (count: number): readonly ToldHeadline[] =>
  Array.from({ length: count }, (_, i) => ({ key: `${i}`, fact: `fact ${i}`, places: [] }));

describe('the plan of the resolution', () => {
  it.each([1, 2, 3, 4, 5])('tells %i headlines within eight seconds', (count) => {
    const plan = showPlan(count);
    expect(plan).toHaveLength(count + 2);
    expect(Math.min(...plan)).toBeGreaterThan(500);
    expect(plan.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(SHOW_MS);
  });
});

describe('the resolution as it is told', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes through the headlines one at a time and is over within eight seconds', () => {
    const show = createShow();
    show.open();
    show.begin(headlines(5), false);
    const told: (number | undefined)[] = [];
    for (let ms = 0; ms < SHOW_MS; ms += 50) {
      if (show.headline.value !== told.at(-1)) told.push(show.headline.value);
      vi.advanceTimersByTime(50);
    }
    expect(told.filter((one) => one !== undefined)).toEqual([0, 1, 2, 3, 4]);
    expect(show.step.value).toBeUndefined();
  });

  it('waits while it is paused, and goes back and on by hand', () => {
    const show = createShow();
    show.open();
    show.begin(headlines(3), false);
    show.next();
    show.pause();
    vi.advanceTimersByTime(20_000);
    expect(show.headline.value).toBe(0);
    show.next();
    expect(show.headline.value).toBe(1);
    show.back();
    show.back();
    expect(show.headline.value).toBe(0);
    show.pause();
    vi.advanceTimersByTime(2200);
    expect(show.headline.value).toBe(1);
  });

  it('tells by hand to readers who want nothing to move', () => {
    const show = createShow();
    show.open();
    show.begin(headlines(2), true);
    vi.advanceTimersByTime(20_000);
    expect(show.headline.value).toBe(0);
    show.next();
    expect(show.headline.value).toBe(1);
    show.next();
    expect(show.step.value).toBeUndefined();
  });

  it('tells nothing that was skipped before it began', () => {
    const show = createShow();
    show.open();
    show.skip();
    show.begin(headlines(2), false);
    vi.advanceTimersByTime(1000);
    expect(show.step.value).toBeUndefined();
  });
});
