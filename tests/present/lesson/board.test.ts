import { describe, expect, it } from 'vitest';
import { tableOfClass } from '../../../src/lesson/classNumbers.ts';
import { playClassRun } from '../../../src/lesson/playClassRun.ts';
import { costsShown } from '../../../src/present/lesson/boardCost.ts';
import { endedSentence, endedTable } from '../../../src/present/lesson/boardEnded.ts';
import { expectedRows, expectedSentence } from '../../../src/present/lesson/boardExpected.ts';
import { luckRows, luckSentence } from '../../../src/present/lesson/boardLuck.ts';
import { partedAsk, partedOf, partedSentence } from '../../../src/present/lesson/boardParted.ts';
import type { BoardResults } from '../../../src/present/lesson/boardResults.ts';
import { lessonAt, pupilOf } from '../../support/classes.ts';
import { countryOf } from '../../support/countries.ts';

const lesson = lessonAt('on-the-brink', 'tehran');
const compiled = countryOf(lesson.scenario);

/** A class of so many with the orders of a few players; what they came to stands for the redraws too. */
function classOf(size: number, players: number): BoardResults {
  const runs = Array.from({ length: players }, (_, n) => pupilOf(lesson, n));
  const tables = runs.map((run) => {
    const play = playClassRun(compiled, lesson, run);
    if (!play.ok) throw new Error('A pupil cannot be played');
    return play.value.table;
  });
  const rows = Array.from({ length: size }, (_, i) => tables[i % players]);
  const own = tableOfClass(rows.map((table) => ({ table })));
  if (own === undefined) throw new Error('Nobody is in the class');
  const pupils = rows.map((_, i) => runs[i % players]);
  return { lesson, compiled, pupils, own, staff: own, redraws: rows };
}

describe('a class whose runs are all the same', () => {
  const results = classOf(9, 1);

  it('is told so instead of being drawn', () => {
    expect(endedSentence(results)).toMatch(/^The same for everybody: in each of our 9 runs Damascus is /);
    for (const { isSame, ranges, sentence } of costsShown(results)) {
      expect(isSame).toBe(true);
      expect(ranges.map(({ who }) => who)).not.toContain('ours');
      expect(sentence).toContain('the same for everybody');
    }
    expect(luckSentence(results)).toMatch(/^The same for everybody/);
    expect(partedSentence(results, partedOf(results))).toMatch(/^The same for everybody/);
  });
});

describe('a class of fewer than eight', () => {
  const results = classOf(7, 3);

  it('is too small to tell choices from luck, and to make groups', () => {
    expect(luckSentence(results)).toMatch(/^Too few to say/);
    const parted = partedOf(results);
    expect(partedSentence(results, parted)).toMatch(/^Too few to say/);
    expect(partedAsk(results, parted)).toMatch(/something else than the others/);
  });
});

describe('a class', () => {
  it('has its counters summed, and a row of the table for each half day on which a run ended', () => {
    const results = classOf(12, 4);
    const rows = expectedRows(results);
    for (const { stacks } of rows) expect(stacks.reduce((sum, { count }) => sum + count, 0)).toBe(120);
    expect(expectedSentence(rows, results)).toMatch(/^Of our 120 counters, most lie on /);
    const ended = endedTable(results).rows.map(([, ours]) => Number(ours));
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(12);
  });

  it('of over 34 stands in rows of ten, with every run in one of them', () => {
    const rows = luckRows(classOf(36, 4));
    expect(rows.map(({ own }) => own.length)).toEqual([10, 10, 10, 6]);
    expect(rows[0].name).toBe('Runs 1 to 10');
  });
});
