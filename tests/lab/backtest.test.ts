import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { createCourseReader } from '../../src/ensemble/series.ts';
import { PERCENTILES } from '../../src/ensemble/statistics.ts';
import type { RunTable } from '../../src/ensemble/table.ts';
import { type BacktestReport, backtestReport } from '../../src/lab/backtestReport.ts';
import { endTime } from '../../src/lab/times.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf, fileOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';
import { factsOf } from '../support/facts.ts';

const valleys = countryOf('five-valleys');

describe('the course of a run in a table', () => {
  it('is that of a single game', () => {
    const seed = 'one';
    const { simulation, advance } = createPlay(valleys);
    const { state } = simulation;
    simulation.begin(keyOfRun(keyOf(seed), 3));
    const plan = { seed, runs: 4, range: { from: 3, to: 4 }, base: {}, course: 'runs' as const };
    const [table] = played(valleys.scenario, plan).gathered.tables;
    const dead = valleys.side.ids.map((id) => createCourseReader(valleys, table, 'dead', id));
    const displaced = createCourseReader(valleys, table, 'displaced');
    for (let turn = 0; turn < valleys.turns; turn++) {
      advance();
      expect(dead.map((read) => read(0, turn + 1))).toEqual([...(state.side.dead as ArrayLike<number> as Int32Array)]);
      expect(displaced(0, turn + 1)).toBe(state.cost.displaced[0]);
    }
    expect([...table.lossTurn]).toEqual([...(state.region.firstLostTurn as ArrayLike<number> as Int16Array)]);
  });
});

describe('a backtest', () => {
  let compiled: CompiledScenario;
  let runs: RunTable;
  let report: BacktestReport;
  beforeAll(() => {
    compiled = countryOf('eleven-days');
    const plan = { seed: 'backtest', runs: 30, base: {}, course: 'runs' as const, returns: true };
    [runs] = played(compiled.scenario, plan).gathered.tables;
    report = backtestReport(compiled, runs, factsOf(compiled, fileOf('eleven-days', 'facts.json')));
  }, 60_000);

  it('scores every dated row once, early or late', () => {
    expect(report.split).toBe('2024-12-06');
    expect(report.early.rows + report.late.rows).toBe(report.overall.rows);
    expect(report.rows).toHaveLength(report.overall.rows);
    expect(report.rows.filter(({ late }) => late)).toHaveLength(report.late.rows);
    const hits = report.rows.filter(({ hit }) => hit).length;
    expect(report.overall.hitRate).toBeCloseTo(hits / report.rows.length, 12);
  });

  it('splits where it is told to', () => {
    const other = backtestReport(compiled, runs, factsOf(compiled, fileOf('eleven-days', 'facts.json')), '2024-12-01');
    expect(other.split).toBe('2024-12-01');
    expect(other.early.rows).toBeLessThan(report.early.rows);
  });

  it('gives days in order, none beyond the end of the runs, and shares that add up', () => {
    const end = endTime(compiled);
    for (const { quantiles, q10, median, q90, share } of report.rows) {
      const values = PERCENTILES.flatMap((percent) => quantiles[percent] ?? []);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(Math.max(...values)).toBeLessThan(end);
      expect(values).toHaveLength(
        PERCENTILES.filter((percent) => Math.ceil((percent / 100) * 30) <= share * 30).length,
      );
      expect([q10, median, q90]).toEqual([
        ...(quantiles[10] === undefined ? [undefined] : [quantiles[10] - 0.25]),
        quantiles[50],
        ...(quantiles[90] === undefined ? [undefined] : [quantiles[90] + 0.25]),
      ]);
    }
    const shares = Object.values(report.overall.fallByShare).reduce((sum, share) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 9);
  });

  it('tells the course day by day, nothing undone', () => {
    const { days, acts, noFall } = report.aggregates;
    expect(days.map(({ date }) => date).at(-1)).toBe('2024-12-15');
    for (let d = 1; d < days.length; d++) {
      expect(days[d].capitalLost).toBeGreaterThanOrEqual(days[d - 1].capitalLost);
      expect(days[d].deadFighters.mean).toBeGreaterThanOrEqual(days[d - 1].deadFighters.mean);
    }
    expect(days.at(-1)?.capitalLost).toBeCloseTo(1 - noFall, 12);
    expect(days.reduce((sum, { lost }) => sum + lost, 0)).toBe(report.overall.rows);
    expect(Object.keys(acts)).toEqual(compiled.act.ids);
  });
});
