import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { seedCell, seedIn, wholeIn } from '../../src/ensemble/cellText.ts';
import { separatorIn, splitRow } from '../../src/ensemble/csvLine.ts';
import { createRowForm, createStartReader, formatPairs, type RowHead } from '../../src/ensemble/rows.ts';
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

  const startOf = createStartReader(keyOf);
  const partsOfRow = (line: string) => {
    const cells = splitRow(line) ?? [];
    const start = startOf(cells);
    if ('cell' in start) throw new Error(`no row for its ${start.cell}`);
    return { cells, start };
  };

  it.each([true, false])('read back are the runs they were written from, course by turn: %s', (keepSeries) => {
    const table = keepSeries ? gathered.tables[0] : played(valleys, { seed, runs: 20, base: {} }).gathered.tables[0];
    const form = createRowForm(compiled, keepSeries);
    const copy = allocateTable(table.shape, 20, table.firstHolder);
    for (let run = 0; run < 20; run++) {
      const { cells, start } = partsOfRow(form.format(head, keyOf(seed), run, table, run));
      expect(start).toMatchObject({ head, run });
      expect(form.parse(cells, start, copy, run)).toBeUndefined();
      expect(cells).toHaveLength(form.names.length);
      // Nothing that a spreadsheet would reckon or round.
      expect(cells.filter((cell) => /^[=+@-]|^\d{12}|^\d+e\d+$/i.test(cell))).toEqual([]);
    }
    expect(tablesEqual(copy, table)).toBe(true);
  });

  it('with an altered or damaged cell name it, or their check', () => {
    const form = createRowForm(compiled, false);
    const { cells, start } = partsOfRow(form.format(head, keyOf(seed), 3, gathered.tables[0], 3));
    const table = allocateTable({ ...gathered.tables[0].shape, points: 0 }, 20, gathered.tables[0].firstHolder);
    const place = valleys.regions[1].id;
    for (const [column, bad, cell] of [
      [`lost.${place}`, '500', `lost.${place}`],
      [`to.${place}`, 'nobody', `to.${place}`],
      ['displaced', '1.5e9x', 'displaced'],
      ['refused', '', 'refused'],
      ['killedCivilians', '50000', 'check'],
      ['digest', 'x0123456789abcdef', 'check'],
      ['digest', '0123456789abcdef', 'digest'],
      ['check', 'x0123456789abcdef', 'check'],
    ]) {
      const damaged = cells.map((one, i) => (form.names[i] === column ? bad : one));
      expect(form.parse(damaged, start, table, 3)).toMatchObject({ cell });
    }
    expect(form.parse(cells.slice(0, -1), start, table, 3)).toMatchObject({ cell: 'check' });
  });

  it('as a spreadsheet writes numbers are the same rows', () => {
    const form = createRowForm(compiled, false);
    const { cells, start } = partsOfRow(form.format(head, keyOf(seed), 3, gathered.tables[0], 3));
    const table = allocateTable({ ...gathered.tables[0].shape, points: 0 }, 20, gathered.tables[0].firstHolder);
    const i = form.names.indexOf('displaced');
    const value = Number(cells[i]);
    expect(value).toBeGreaterThan(1000);
    for (const again of [`${value}.0`, `${value},00`, value.toLocaleString('en'), value.toExponential()]) {
      const saved = cells.map((cell, c) => (c === i ? again : cell));
      expect([again, form.parse(saved, start, table, 3)]).toEqual([again, undefined]);
    }
    const rounded = cells.map((cell, c) => (c === i ? '2E+04' : cell));
    expect(form.parse(rounded, start, table, 3)).toMatchObject({ cell: 'check' });
  });

  it.each([
    ['run', '4', 'key'],
    ['run', '20', 'run'],
    ['point', '3', 'point'],
    ['seed', 'seed=other', 'key'],
    ['seed', '7', 'seed'],
    ['content', '0123456789abcdef', 'content'],
    ['rules', 'one', 'rules'],
    ['key', '1.2E+15', 'key'],
  ])('whose %s is %s are none, for their %s', (column, bad, cell) => {
    const form = createRowForm(compiled, false);
    const { cells } = partsOfRow(form.format(head, keyOf(seed), 3, gathered.tables[0], 3));
    expect(startOf(cells.map((one, i) => (form.names[i] === column ? bad : one)))).toMatchObject({ cell });
  });

  it.each(['7', '007', '=1+1', '-1', '@a', '1e5', '1-2', 'true', 'a, "b"; c%', 'الشام', '12345678901234567890'])(
    'keep the seed %s in plain ASCII that begins with a letter',
    (typed) => {
      const cell = seedCell(typed);
      expect(cell).toMatch(/^seed=[ -~]*$/);
      expect(cell).not.toMatch(/[",;]/);
      expect(seedIn(cell)).toBe(typed);
    },
  );

  it('know a separator by the header, and no number where there is none', () => {
    expect(['a,b', 'a;b;c', 'a\tb'].map(separatorIn)).toEqual([',', ';', '\t']);
    expect(splitRow('"a;b";c', ';')).toEqual(['a;b', 'c']);
    for (const text of ['', 'x', '1.5', '1,2', '05-Jan', '#REF!']) expect(wholeIn(text)).toBeUndefined();
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
