import { describe, expect, it } from 'vitest';
import { compiledForLesson } from '../../src/lesson/compiledLesson.ts';
import { createIntake, EMPTY_INTAKE } from '../../src/lesson/intake.ts';
import { PRACTICE_RUNS, practiceRuns } from '../../src/lesson/practiceRuns.ts';
import { readyLessons } from '../../src/lesson/readyLessons.ts';
import { formatRunCode } from '../../src/lesson/runCode.ts';
import { countryOf } from '../support/countries.ts';

describe.each(readyLessons())('the practice board of "$name"', ({ lesson }) => {
  const country = compiledForLesson(countryOf(lesson.scenario).scenario, lesson);
  if (!country.ok) throw new Error('The ready lesson cannot be played');
  const compiled = country.value;
  const runs = [...practiceRuns(compiled, lesson)];
  const codes = runs.map((run) => formatRunCode(run, compiled, lesson));

  it('has 24 codes, and the board takes in every one', () => {
    expect(new Set(codes).size).toBe(PRACTICE_RUNS);
    const steps = [...createIntake(compiled, lesson).take(EMPTY_INTAKE, codes.join('\n'))];
    const taken = steps.at(-1);
    expect(taken?.apart).toEqual([]);
    expect(taken?.accepted).toHaveLength(PRACTICE_RUNS);
  });

  it('is the same each time', () => {
    const again = [...practiceRuns(compiled, lesson)].map((run) => formatRunCode(run, compiled, lesson));
    expect(again).toEqual(codes);
  });

  it('has players who differ, some who watch, and ten counters each', () => {
    expect(new Set(runs.map(({ orders }) => JSON.stringify(orders))).size).toBeGreaterThan(PRACTICE_RUNS / 2);
    expect(runs.some(({ isObserver }) => isObserver)).toBe(true);
    for (const { expected } of runs)
      for (const { counters } of expected) expect(counters.reduce((sum, count) => sum + count, 0)).toBe(10);
  });
});
