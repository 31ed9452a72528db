import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { createRowForm, formatPairs, type RowHead, splitRow, startOfRow } from '../../src/ensemble/rows.ts';
import { factorialPoints, latinPoints, SWEEP_LIMITS, stepsOf } from '../../src/ensemble/sweep.ts';
import { allocateTable, tablesEqual } from '../../src/ensemble/table.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

const valleys = scenarioOf('five-valleys');

describe('rows', () => {
  const seed = 'a "quoted", seed';
  const { branches, gathered } = played(valleys, { seed, runs: 20, base: {}, course: 'runs' });
  const { compiled } = branches[0];
  const head: RowHead = {
    scenario: 'x',
    content: '0123456789abcdef',
    rules: 1,
    seed,
    runs: 20,
    points: 3,
    point: 1,
    levers: formatPairs({ b: 2, a: 0.25 }),
    seats: '',
  };

  it.each([true, false])('read back are the runs they were written from, course by turn: %s', (keepSeries) => {
    const table = keepSeries ? gathered.tables[0] : played(valleys, { seed, runs: 20, base: {} }).gathered.tables[0];
    const form = createRowForm(compiled, keepSeries);
    const copy = allocateTable(table.shape, 20, table.firstHolder);
    for (let run = 0; run < 20; run++) {
      const line = form.format(head, keyOf(seed), run, table, run);
      const cells = splitRow(line) ?? [];
      expect(startOfRow(cells, keyOf)).toEqual({ head, run });
      expect(form.parse(cells, copy, run)).toBeUndefined();
    }
    expect(tablesEqual(copy, table)).toBe(true);
    expect(form.header.split(',')).toHaveLength((splitRow(form.format(head, keyOf(seed), 0, table, 0)) ?? []).length);
  });

  it('with a damaged cell name it', () => {
    const form = createRowForm(compiled, false);
    const cells = splitRow(form.format(head, keyOf(seed), 3, gathered.tables[0], 3)) ?? [];
    const names = form.header.split(',');
    const table = allocateTable({ ...gathered.tables[0].shape, points: 0 }, 20, gathered.tables[0].firstHolder);
    for (const [name, bad] of [
      [`lost.${valleys.regions[1].id}`, '500'],
      [`to.${valleys.regions[1].id}`, 'nobody'],
      ['displaced', '1e9'],
      ['refused', ''],
    ]) {
      const damaged = cells.map((cell, i) => (names[i] === name ? bad : cell));
      expect(form.parse(damaged, table, 3)).toBe(name);
    }
    expect(form.parse(cells.slice(0, -1), table, 3)).toBe('length');
  });

  it('with another key than their run has are none', () => {
    const cells = splitRow(createRowForm(compiled, false).format(head, keyOf(seed), 3, gathered.tables[0], 3)) ?? [];
    expect(
      startOfRow(
        cells.map((cell, i) => (i === 9 ? '4' : cell)),
        keyOf,
      ),
    ).toBeUndefined();
  });

  it.each([
    ['a,b', ['a', 'b']],
    ['"a,""b""",c', ['a,"b"', 'c']],
    ['"a",', ['a', '']],
    ['"a', undefined],
    ['"a"b', undefined],
  ])('splits %s', (line, cells) => {
    expect(splitRow(line)).toEqual(cells);
  });
});

describe('sweeps', () => {
  it('take equal steps, both ends included', () => {
    expect(stepsOf(0, 1, 5, false)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(stepsOf(1, 3, 9, true)).toEqual([1, 2, 3]);
    expect(stepsOf(0.1, 0.3, 3, false)).toEqual([0.1, 0.2, 0.3]);
  });

  it('of every combination start with the base', () => {
    const points = factorialPoints({ a: 9 }, [
      { lever: 'b', values: [1, 2] },
      { lever: 'c', values: ['x', 'y', 'z'] },
    ]);
    if (!points.ok) throw new Error('few points');
    expect(points.value).toHaveLength(7);
    expect(points.value[0]).toEqual({ a: 9 });
    expect(points.value[4]).toEqual({ a: 9, b: 2, c: 'x' });
  });

  it('of a Latin hypercube take each stratum once, and the same for the same seed', () => {
    const axes = [
      { lever: 'a', from: 0, to: 1, whole: false },
      { lever: 'b', from: 10, to: 20, whole: false },
      { lever: 'c', values: ['x', 'y'] },
    ];
    const points = latinPoints({}, axes, 20, keyOf('latin'));
    if (!points.ok) throw new Error('few points');
    for (const [lever, from, to] of [
      ['a', 0, 1],
      ['b', 10, 20],
    ] as const) {
      const strata = points.value
        .slice(1)
        .map((point) => Math.floor(((Number(point[lever]) - from) / (to - from)) * 20));
      expect(strata.sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    }
    expect(points.value.filter(({ c }) => c === 'x')).toHaveLength(10);
    expect(latinPoints({}, axes, 20, keyOf('latin'))).toEqual(points);
    expect(latinPoints({}, axes, 20, keyOf('other'))).not.toEqual(points);
  });

  it('too large are refused before they are built', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    const axes = ['a', 'b', 'c', 'd'].map((lever) => ({ lever, values }));
    expect(factorialPoints({}, axes)).toEqual({ ok: false, error: 1e12 });
    expect(latinPoints({}, axes, SWEEP_LIMITS.points, keyOf('1')).ok).toBe(false);
  });
});
