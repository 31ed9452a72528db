import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/ensemble/workers/pool.ts';
import type { Bench } from '../../../src/lab/choices/bench.ts';
import { type ChairReport, measureChair } from '../../../src/lab/choices/choices.ts';
import type { ChoicesSizes } from '../../../src/lab/choices/sizes.ts';
import { countryOf } from '../../support/countries.ts';
import { fakeWorkers } from '../../support/fakeWorker.ts';

const pool = createPool(fakeWorkers().spawn, 1);
afterAll(() => pool.close());

const bench: Bench = { compiled: countryOf('five-valleys'), runner: pool, seed: 'choices' };
const SIZES: ChoicesSizes = {
  ...{ players: 12, habits: 4, drawn: 6, states: 3, moreStates: 6 },
  search: { first: 2, last: 3, changes: 2 },
  orders: { orders: 6, pairs: 4, again: 6, confirm: 16 },
  dilemmas: { most: 3, pairs: 10 },
};

describe('the report of a chair', () => {
  let report: ChairReport;

  it('is made', async () => {
    report = await measureChair(bench, 'coast', [], SIZES);
    expect(report.players.map(({ player }) => player)).toEqual(['silent', 'doctrine', 'random', 'cards']);
  });

  it('has ranges that hold what lies between their ends', () => {
    for (const { worst, silent, doctrine, best, deciles, atEnds } of report.ranges) {
      expect(Math.min(silent, doctrine)).toBeGreaterThanOrEqual(worst);
      expect(Math.max(silent, doctrine)).toBeLessThanOrEqual(best);
      expect([...deciles].sort((a, b) => a - b)).toEqual(deciles);
      expect(atEnds.of).toBe(5 * SIZES.players);
    }
    expect(report.ranges.some(({ deciles }) => deciles[9] > deciles[1])).toBe(true);
  });

  it('says that silence ties with itself, and that the best is no worse than doctrine', () => {
    const [silent, doctrine] = report.players;
    expect(silent.overSilence.share).toBe(0.5);
    expect(doctrine.overDoctrine.share).toBe(0.5);
    expect(report.best.sum.mean).toBeGreaterThanOrEqual(Math.max(silent.sum.mean, doctrine.sum.mean));
  });

  it('is the same again', async () => {
    expect(await measureChair(bench, 'coast', [], SIZES)).toEqual(report);
  });
});
