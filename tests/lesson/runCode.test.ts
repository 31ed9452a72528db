import { describe, expect, it } from 'vitest';
import { findRunCodes } from '../../src/lesson/findCodes.ts';
import { playClassRun } from '../../src/lesson/playClassRun.ts';
import { formatRunCode, openRunCode } from '../../src/lesson/runCode.ts';
import { lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';

describe('a run code', () => {
  it('has at most 200 letters for eight half days at any desk of a month, and opens as what was handed in', () => {
    const lengths: number[] = [];
    for (const id of SHIPPED) {
      const compiled = countryOf(id);
      for (const { actor } of compiled.scenario.chairs) {
        const lesson = lessonAt(id, actor);
        const run = pupilOf(lesson, lengths.length);
        const code = formatRunCode(run, compiled, lesson) ?? '';
        expect(code).toMatch(/^BRK1[0-9A-HJKMNP-TV-Z]+$/);
        lengths.push(code.length);
        // Each half day beyond a month adds a digit of its digest.
        expect(code.length).toBeLessThanOrEqual(200 + Math.max(0, compiled.turns - 60));
        const [found] = findRunCodes(code);
        if (found?.kind !== 'whole') throw new Error(JSON.stringify(found));
        expect(openRunCode(found.packed, compiled, lesson)).toEqual({ ok: true, value: run });
        expect(playClassRun(compiled, lesson, run).ok).toBe(true);
      }
    }
    expect(Math.min(...lengths)).toBeGreaterThan(80);
  });
});
