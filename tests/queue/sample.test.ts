// Which rows are played again: some of every job, from all over it, and how seldom a wrong one goes unfound.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EnsemblePlan } from '../../src/ensemble/plan.ts';
import { alteredRun, createBench, placesOf } from '../../src/queue/sample.ts';
import { workOf } from '../../src/queue/work.ts';
import { played } from '../support/ensembles.ts';
import { FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';

const { scenario } = loaded(FIVE_VALLEYS_TEXT);
const plan: EnsemblePlan = { seed: '7', runs: 10, base: {} };
const bench = createBench();
const { range, tables, sums, pairs, differences } = played(scenario, plan).gathered;
const places = placesOf(
  workOf('', [{ scenario, plan }]),
  [{ part: 0, range }],
  [{ first: range.from, tables, sums, pairs, differences }],
);
const [{ digest }] = tables;
const DIGEST_WORDS = digest.length / plan.runs;

/** What is found by a sample of two where these rows are wrong. */
function found(wrong: readonly number[]): number | undefined {
  const right = digest.slice();
  for (const row of wrong) digest[DIGEST_WORDS * row] += 1;
  const run = alteredRun(scenario, places ?? [], 2, bench)?.run;
  digest.set(right);
  return run;
}

describe('a sample of two runs of a job', () => {
  it('finds nothing where all rows hold', () => {
    expect(found([])).toBeUndefined();
  });

  it('has one of each half, so that it finds a half that is wrong', () => {
    for (let i = 0; i < 20; i++) {
      expect(found([0, 1, 2, 3, 4])).toBeLessThan(5);
      expect(found([5, 6, 7, 8, 9])).toBeGreaterThanOrEqual(5);
    }
  });

  it('finds one wrong row of ten about once in five times', () => {
    const times = Array.from({ length: 400 }, () => found([3])).filter((run) => run === 3).length;
    // Five standard deviations: one failure in a million.
    expect(Math.abs(times / 400 - 0.2)).toBeLessThan(0.1);
  });

  it('leaves unfound what the page of the queue says', () => {
    const page = readFileSync(new URL('../../deploy/README.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| 1 in (\d+) \| (\d+) \| ([\d.]+)% \| ([\d.]+)% \| ([\d.]+)% \|$/gm)];
    expect(rows.length).toBeGreaterThan(5);
    for (const [, one, sample, ...told] of rows)
      expect(told).toEqual(
        [1, 10, 100].map((jobs) => (100 * (1 - 1 / Number(one)) ** (Number(sample) * jobs)).toFixed(1)),
      );
  });
});
