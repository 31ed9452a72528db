import { describe, expect, it } from 'vitest';
import { planOf, readyCribOf } from '../../src/lesson/crib.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readyLesson, readyLessons } from '../../src/lesson/readyLessons.ts';
import { cribWords, planWords } from '../../src/present/lesson/planWords.ts';
import { countryOf } from '../support/countries.ts';

const flight = lessonNamed('flight');

function lessonNamed(name: string): Lesson {
  const lesson = readyLesson(name);
  if (lesson === undefined) throw new Error(`There is no lesson "${name}"`);
  return lesson;
}

const dayOf = (id: string): string => countryOf(id).scenario.start.date;

describe('the plan of a lesson', () => {
  it('fills its minutes without a gap, whatever is voted on, and leaves time to play', () => {
    const one = { kind: 'known', id: 'fighters-or-families' } as const;
    const own = { kind: 'experiment', link: 'abc' } as const;
    for (const minutes of [45, 90] as const)
      for (const votes of [[], [one], [own], [one, own, { kind: 'known', id: 'air-strikes' } as const]]) {
        const rows = planOf({ ...flight, minutes, votes });
        expect(rows[0].from).toBe(0);
        expect(rows.at(-1)?.to).toBe(minutes);
        for (const [i, row] of rows.entries()) expect(row.from).toBe(i === 0 ? 0 : rows[i - 1].to);
        const play = rows.find(({ step }) => step === 'play');
        expect((play?.to ?? 0) - (play?.from ?? 0)).toBeGreaterThanOrEqual(12);
      }
  });

  it('goes from the door over the vote to the doubt in 45 minutes', () => {
    expect(planOf(flight).map(({ step }) => step)).toEqual([
      ...['door', 'expect', 'play', 'happened', 'ended', 'luck', 'vote', 'why', 'tooLate', 'doubt', 'exit'],
    ]);
    expect(planOf(lessonNamed('palace')).filter(({ step }) => step === 'vote')).toHaveLength(3);
  });

  it('says what was measured, and no figure where nothing was', () => {
    const compiled = countryOf('on-the-brink');
    const says = planWords(compiled, flight, dayOf).map((row) => row.says);
    expect(says.join('\n')).toMatch(/The families fly home: \d+ later, \d+ the same, (9\d|100) earlier of 100/);
    expect(says.join('\n')).toMatch(/4 mornings.*27 November: −\d\.\d days.*6 December: −?0\.\d days/);
    expect(says.join('\n')).toMatch(/Half of it: −\d\.\d days\. Switched off: −?0\.\d days/);
    const own = planWords(compiled, { ...flight, byHand: 6 }, dayOf).map((row) => row.says);
    expect(own.join('\n')).not.toContain('runs by doctrine');
  });
});

describe('the crib of a ready lesson', () => {
  it('is there for whatever group, and not for a lesson that was changed', () => {
    expect(readyCribOf({ ...flight, group: 'maple 17' })?.ready.name).toBe('flight');
    expect(readyCribOf({ ...flight, byHand: 6 })).toBeUndefined();
    for (const { lesson, crib } of readyLessons()) expect(cribWords(lesson)).toHaveLength(crib.length);
    expect(cribWords(flight)[0]).toMatch(/^Families fly out openly: \d+ later, \d+ the same, \d+ earlier of 100/);
  });
});
