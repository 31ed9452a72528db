import { describe, expect, it } from 'vitest';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { createPlayer } from '../../src/ensemble/batch.ts';
import { prepareBranches } from '../../src/ensemble/branch.ts';
import { createGathering, differencesOfTables, sumsOfTable } from '../../src/ensemble/gather.ts';
import { type EnsemblePlan, type PolicyName, rangeOfShard } from '../../src/ensemble/plan.ts';
import { compareVariant, formOf, summariseBranch } from '../../src/ensemble/run.ts';
import { COSTS, tablesEqual } from '../../src/ensemble/table.ts';
import { createPlay } from '../../src/play/turn.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

const valleys = scenarioOf('five-valleys');
const [chair] = valleys.chairs;
const [lever] = valleys.levers;
if (lever.type === 'choice') throw new Error('the first lever is a number');
const plan: EnsemblePlan = {
  seed: 'ensemble',
  runs: 40,
  base: {},
  variants: [{ levers: { [lever.id]: lever.max } }, { chairs: { [chair.actor]: 'silent' } }],
  termRuns: 10,
  course: 'runs',
};

describe('an ensemble', () => {
  const whole = played(valleys, plan);

  it('holds what the same runs give when played one by one', () => {
    const { compiled } = whole.branches[0];
    const table = whole.gathered.tables[0];
    for (const run of [0, 7, 39]) {
      const { simulation, advance } = createPlay(compiled);
      const { state } = simulation;
      simulation.begin(keyOfRun(keyOf(plan.seed), run));
      while (state.clock.over[0] === 0) advance();
      const lost = Array.from(table.lossTurn.subarray(run * table.shape.regions, (run + 1) * table.shape.regions));
      expect(lost).toEqual(Array.from(state.region.firstLostTurn as unknown as Int16Array));
      expect(table.cost[run * table.shape.costs + COSTS.indexOf('displaced')]).toBe(state.cost.displaced[0]);
    }
  });

  // Seed of the shuffle is its name.
  it.each([1, 7, 40])('is the same to the bit in batches of %i, whatever their order', (size) => {
    const branches = prepareBranches(valleys, plan);
    if (!branches.ok) throw new Error('a good plan');
    const gathering = createGathering(formOf(branches.value, plan));
    const starts = Array.from({ length: Math.ceil(plan.runs / size) }, (_, i) => i * size);
    starts.sort((a, b) => ((a * 7919) % 41) - ((b * 7919) % 41));
    for (const from of starts) {
      const { batch, next } = createPlayer(branches.value, plan).batch(from, Math.min(plan.runs, from + size));
      while (next());
      gathering.add(batch);
    }
    const split = gathering.soFar();
    expect(split.runs).toBe(plan.runs);
    for (const line of [0, 1, 2]) {
      expect(tablesEqual(split.tables[line], whole.gathered.tables[line])).toBe(true);
      expect(summariseBranch(branches.value, split, line)).toEqual(
        summariseBranch(whole.branches, whole.gathered, line),
      );
    }
    for (const variant of [0, 1])
      expect(compareVariant(branches.value, split, variant)).toEqual(
        compareVariant(whole.branches, whole.gathered, variant),
      );
  });

  it('answers in part with the runs before the first gap', () => {
    const branches = prepareBranches(valleys, plan);
    if (!branches.ok) throw new Error('a good plan');
    const gathering = createGathering(formOf(branches.value, plan));
    const add = (from: number, to: number): void => {
      const { batch, next } = createPlayer(branches.value, plan).batch(from, to);
      while (next());
      gathering.add(batch);
    };
    add(20, 40);
    expect([gathering.count(), gathering.ready()]).toEqual([20, 0]);
    add(0, 10);
    expect([gathering.count(), gathering.ready()]).toEqual([30, 10]);
    const { gathered } = played(valleys, { ...plan, range: { from: 0, to: 10 } });
    expect(summariseBranch(branches.value, gathering.soFar(), 0)).toEqual(summariseBranch(branches.value, gathered, 0));
    add(10, 20);
    expect(gathering.ready()).toBe(40);
  });

  it('has the same sums by turn as the runs it keeps', () => {
    const { tables, sums, differences } = whole.gathered;
    expect(sumsOfTable(tables[0], tables[0].shape.points)).toEqual(sums[0]);
    expect(differencesOfTables(tables[0], tables[1], tables[0].shape.points)).toEqual(differences[0]);
  });

  it('is the same runs where their course by turn is not wanted', () => {
    const bare = played(valleys, { ...plan, course: 'none' });
    const summed = played(valleys, { ...plan, course: 'sums' });
    for (const [i, table] of bare.gathered.tables.entries()) {
      expect(tablesEqual(table, summed.gathered.tables[i])).toBe(true);
      const { series, ...rest } = summariseBranch(bare.branches, bare.gathered, i);
      expect(series).toEqual([]);
      expect({ ...rest, series: summariseBranch(summed.branches, summed.gathered, i).series }).toEqual(
        summariseBranch(whole.branches, whole.gathered, i),
      );
    }
    expect(bare.gathered.pairs).toEqual(whole.gathered.pairs);
  });

  it('counts censored runs', () => {
    const summary = summariseBranch(whole.branches, whole.gathered, 0);
    for (const place of summary.places) {
      const lost = place.byTurn.reduce((sum, runs) => sum + runs, 0);
      expect(place.share).toMatchObject({ count: lost, of: plan.runs });
      expect(place.turns[50] === null).toBe(2 * lost < plan.runs);
      expect(place.takers.reduce((sum, { runs }) => sum + runs, 0)).toBe(lost);
      expect(place.manners.reduce((sum, { runs }) => sum + runs, 0)).toBe(lost);
    }
    expect(summary.places.some(({ share }) => share.count > 0)).toBe(true);
  });

  it('gives another answer for another seed', () => {
    const other = played(valleys, { ...plan, seed: 'another' });
    expect(tablesEqual(other.gathered.tables[0], whole.gathered.tables[0])).toBe(false);
  });
});

describe('shards', () => {
  it.each([
    [10, 3],
    [7, 7],
    [5, 8],
    [1000, 16],
  ])('of %i runs in %i cover each run once', (runs, count) => {
    const covered = Array.from({ length: count }, (_, i) => rangeOfShard(runs, i + 1, count));
    expect(covered[0].from).toBe(0);
    expect(covered[count - 1].to).toBe(runs);
    for (let i = 1; i < count; i++) expect(covered[i].from).toBe(covered[i - 1].to);
  });
});

describe('a plan that cannot be played', () => {
  it('is refused with everything that is wrong with it', () => {
    const result = prepareBranches(valleys, {
      seed: 'x'.repeat(300),
      runs: 1e9,
      base: { chairs: { nobody: 'doctrine', [chair.actor]: 'clever' as PolicyName } },
      variants: [
        { levers: { [lever.id]: lever.max + 1, 'no-such-lever': 1 } },
        { orders: [{ turn: 99, actor: chair.actor, orders: ['sing region:nowhere'] }] },
      ],
    });
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual([
      'plan/seed',
      'plan/runs',
      'plan/actor',
      'plan/policy',
      'plan/levers',
      'plan/levers',
      'plan/turn',
      'order/kind',
    ]);
  });

  it.each([
    { from: 3, to: 3 },
    { from: -1, to: 3 },
    { from: 0, to: 11 },
    { from: 0.5, to: 3 },
  ])('runs $from to $to of ten', (range) => {
    expect(prepareBranches(valleys, { seed: '1', runs: 10, base: {}, range })).toMatchObject({
      ok: false,
      error: [{ code: 'plan/range' }],
    });
  });

  it('that would not fit into memory', () => {
    const result = prepareBranches(valleys, { seed: '1', runs: 1_000_000, base: {}, variants: [{}], course: 'runs' });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'plan/memory' }] });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d runs', (runs) => {
    expect(prepareBranches(valleys, { seed: '1', runs, base: {} })).toMatchObject({
      ok: false,
      error: [{ code: 'plan/runs' }],
    });
  });

  it('a start from another scenario', () => {
    const result = prepareBranches(valleys, { seed: '1', runs: 1, base: {}, start: new Int32Array(3) });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'plan/start' }] });
  });
});
