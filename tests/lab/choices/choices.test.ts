import { afterAll, describe, expect, it } from 'vitest';
import { parseForm } from '../../../src/engine/orders/text.ts';
import { prepareBranches } from '../../../src/ensemble/branch.ts';
import { weightOfRank } from '../../../src/ensemble/ranked.ts';
import { averageOf } from '../../../src/ensemble/statistics.ts';
import { createPool } from '../../../src/ensemble/workers/pool.ts';
import type { Bench } from '../../../src/lab/choices/bench.ts';
import { chairOf, scoresOf } from '../../../src/lab/choices/chair.ts';
import { correlationOf, winsOf } from '../../../src/lab/choices/choices.ts';
import { readDilemmas, tryDilemmas } from '../../../src/lab/choices/dilemmas.ts';
import { isWord, repeated, tricks } from '../../../src/lab/choices/habits.ts';
import { tryOrders } from '../../../src/lab/choices/orders.ts';
import { branchOfHabit, habitText } from '../../../src/lab/choices/players.ts';
import { search } from '../../../src/lab/choices/search.ts';
import { statesOf } from '../../../src/lab/choices/states.ts';
import { countryOf, fileOf } from '../../support/countries.ts';
import { played } from '../../support/ensembles.ts';
import { fakeWorkers } from '../../support/fakeWorker.ts';

const valleys = countryOf('five-valleys');
const pool = createPool(fakeWorkers().spawn, 1);
afterAll(() => pool.close());

const bench: Bench = { compiled: valleys, runner: pool, seed: 'choices' };

const tableOf = (plan: Parameters<typeof played>[1]) => played(valleys.scenario, plan).gathered.tables[0];

describe('what a run was worth to a chair', () => {
  it('weighs aims by rank, on the scale of one', () => {
    const chair = chairOf(valleys, 'coast');
    const scores = scoresOf(valleys, tableOf({ seed: 'x', runs: 3, base: {} }), chair);
    const [first] = scores.sum;
    const weights = chair.aims.map((_, rank) => weightOfRank(rank));
    const byHand = scores.aims.reduce((sum, aim, rank) => sum + weights[rank] * aim[0], 0);
    expect(first).toBeCloseTo(byHand / weights.reduce((sum, weight) => sum + weight, 0), 9);
    expect(weights).toEqual([5, 4, 3, 2]);
  });

  it('counts a tie as half a win', () => {
    const of = (...sum: number[]) => ({
      runs: sum.length,
      aims: [],
      sum: Float64Array.from(sum),
      fell: new Float64Array(4),
    });
    expect(winsOf(of(2, 1, 1, 0), of(1, 1, 2, 0))).toMatchObject({ count: 2, of: 4, share: 0.5 });
  });

  it('knows how two aims go together', () => {
    expect(correlationOf([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 9);
    expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 9);
    expect(correlationOf([1, 2, 3], [5, 5, 5])).toBeNull();
  });
});

describe('a habit', () => {
  const holding = branchOfHabit('highland-command', repeated('hold force:*'));

  it('gives its orders as far as they may be given, and changes runs', () => {
    const scores = (base: Parameters<typeof tableOf>[0]['base']) => [...tableOf({ seed: 'x', runs: 6, base }).digest];
    const silent = scores({ chairs: { 'highland-command': 'silent' } });
    expect(scores(branchOfHabit('highland-command', { steps: [], rest: 'silent' }))).toEqual(silent);
    expect(scores(holding)).not.toEqual(silent);
  });

  it('leaves the rest to doctrine, with what that has counted of its rules', () => {
    const digests = (base: Parameters<typeof tableOf>[0]['base']) => [...tableOf({ seed: 'x', runs: 4, base }).digest];
    expect(digests(branchOfHabit('government', { steps: [], rest: 'doctrine' }))).toEqual(digests({}));
  });

  it('is refused where it names what is not there', () => {
    const refused = prepareBranches(valleys.scenario, {
      ...{ seed: 'x', runs: 1 },
      base: branchOfHabit('coast', { steps: [{ order: 'fly region:nowhere' }], rest: 'silent' }),
    });
    expect(refused.ok ? [] : refused.error).toMatchObject([{ code: 'order/name', at: 'base.habits.coast.steps[0]' }]);
  });

  it('leaves places and men open, not sides and words', () => {
    expect(parseForm(valleys, 'fly region:*')).toMatchObject({ ok: true, value: { kind: 'fly', values: {} } });
    const [order] = statesOf(valleys, chairOf(valleys, 'coast'), 'forms', 4)
      .flatMap(({ legal }) => legal)
      .filter(({ kind }) => kind === 'speak');
    expect(order.form).toBe(order.text);
    expect(isWord(order.form)).toBe(true);
    expect(isWord('fly region:*')).toBe(false);
  });

  it('makes tricks of the orders that the chair has: all of a kind, always or at once', () => {
    const found = tricks([
      'fly region:*',
      'speak side:front stance:hedge quiet:no',
      'speak side:front stance:letGo quiet:no',
    ]);
    expect(found.map(({ id, habit }) => [id, habit.steps.length])).toEqual([
      ['fly * to 2', 1],
      ['speak *', 2],
      ['speak * to 2', 2],
    ]);
  });
});

describe('the search', () => {
  it('finds the better of two habits, and says so from the runs it gave them', async () => {
    const chair = chairOf(valleys, 'highland-command');
    const states = statesOf(valleys, chair, 'search', 4);
    const start = [
      { steps: [], rest: 'doctrine' as const },
      { steps: [{ order: 'hold force:*' }], rest: 'silent' as const },
    ];
    const { best, all } = await search(bench, chair, states, start, { first: 8, last: 1, changes: 0 });
    expect(all).toHaveLength(2);
    expect(best).toHaveLength(1);
    expect(best[0].scores.runs).toBe(16);
    // Whoever goes on was ahead after the first eight runs.
    const loser = all.find(({ habit }) => habitText(habit) !== habitText(best[0].habit));
    expect(averageOf(best[0].scores.sum.subarray(0, 8))).toBeGreaterThan(averageOf(loser?.scores.sum ?? []));
  });
});

describe('single orders', () => {
  it('that move an aim are found, with the sign that they have', async () => {
    const chair = chairOf(valleys, 'government');
    const states = statesOf(valleys, chair, 'orders', 3);
    const report = await tryOrders(bench, chair, states, { orders: 16, pairs: 4, again: 8, confirm: 24 });
    expect(report.states).toBe(3);
    const moves = report.kinds.flatMap(({ up, down }) => [
      ...up.map(({ by }) => by.difference >= 30 && (by.low ?? 1) > 0),
      ...down.map(({ by }) => by.difference <= -30 && (by.high ?? -1) < 0),
    ]);
    expect(moves.length).toBeGreaterThan(0);
    expect(moves).not.toContain(false);
    expect(report.kinds.reduce((sum, { best }) => sum + best, report.silenceBest)).toBe(report.states);
  });
});

describe('a dilemma', () => {
  it('without a difference has no better way, and a coin loses nothing', async () => {
    const chair = chairOf(valleys, 'government');
    const states = statesOf(valleys, chair, 'dilemmas', 3);
    const none = { id: 'none', chair: 'government', question: '?', ways: [[], []] as const };
    const [report] = await tryDilemmas(bench, chair, states, [none], { most: 3, pairs: 10 });
    expect(report).toEqual({ id: 'none', question: '?', states: 3, first: 0, second: 0, regret: 0 });
  });

  it('is looked for only where both ways are open', async () => {
    const chair = chairOf(valleys, 'government');
    const states = statesOf(valleys, chair, 'dilemmas', 3);
    const closed = { id: 'closed', chair: 'government', question: '?', ways: [['fly region:nowhere'], []] as const };
    const [report] = await tryDilemmas(bench, chair, states, [closed], { most: 3, pairs: 10 });
    expect(report).toMatchObject({ states: 0, first: 0, second: 0 });
  });

  it('is read from a file, or refused with its place', () => {
    expect(readDilemmas('{')).toMatchObject({ error: { code: 'dilemmas/not-json' } });
    expect(readDilemmas('{}')).toMatchObject({ error: { code: 'dilemmas/list' } });
    const file = { dilemmas: [{ id: 'a', chair: 'b', question: 'c', ways: [[]] }] };
    expect(readDilemmas(JSON.stringify(file))).toMatchObject({ error: { code: 'dilemmas/entry', at: 'dilemmas[0]' } });
  });

  it('of the shipped campaign names chairs and orders that it has', () => {
    const read = readDilemmas(fileOf('eleven-days', 'dilemmas.json'));
    const syria = countryOf('eleven-days');
    const dilemmas = read.ok ? read.value : [];
    expect(new Set(dilemmas.map(({ chair }) => chair))).toEqual(
      new Set(syria.scenario.chairs.map(({ actor }) => actor)),
    );
    const orders = dilemmas.flatMap(({ ways }) => ways.flat());
    expect(orders.filter((order) => !parseForm(syria, order).ok)).toEqual([]);
    expect(new Set(dilemmas.map(({ id }) => id)).size).toBe(dilemmas.length);
  });
});
