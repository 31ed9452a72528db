import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { type BacktestReport, backtestReport } from '../../src/lab/backtestReport.ts';
import { playRuns, type Runs, runsOfTable } from '../../src/lab/runs.ts';
import { advanceTurn } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf, fileOf } from '../support/countries.ts';
import { factsOf } from '../support/facts.ts';

const valleys = countryOf('five-valleys');

describe('runs', () => {
  it('are those of the seed, wherever the ensemble is cut', () => {
    const whole = playRuns(valleys, 'cut', 0, 6);
    const rest = playRuns(valleys, 'cut', 2, 6);
    const regions = valleys.region.count;
    expect(whole.lossTurn.subarray(2 * regions)).toEqual(rest.lossTurn);
    expect(whole.dead.subarray(2 * valleys.turns * valleys.side.count)).toEqual(rest.dead);
  });

  it('keep what a single game does', () => {
    const key = keyOfRun(keyOf('one'), 3);
    const state = createGame(valleys, key);
    for (let t = 0; t < valleys.turns; t++) advanceTurn(valleys, key, state);
    const runs = playRuns(valleys, 'one', 3, 4);
    expect([...runs.lossTurn]).toEqual([...(state.region.firstLostTurn as Int16Array)]);
    expect([...runs.actTurn]).toEqual([...(state.act.endedTurn as Int16Array)]);
    expect([...runs.dead.slice(-valleys.side.count)]).toEqual([...(state.side.dead as Int32Array)]);
  });
});

describe('runs of an ensemble', () => {
  it('are the same whoever played them', () => {
    const played = runPlan(valleys.scenario, { seed: 'same', runs: 5, base: {}, keepSeries: true });
    if (!played.ok) throw new Error(JSON.stringify(played.error));
    expect(runsOfTable(valleys, played.value.gathered.tables[0])).toEqual(playRuns(valleys, 'same', 0, 5));
  });
});

describe('a backtest', () => {
  let compiled: CompiledScenario;
  let runs: Runs;
  let report: BacktestReport;
  beforeAll(() => {
    compiled = countryOf('eleven-days');
    runs = playRuns(compiled, 'backtest', 0, 30);
    report = backtestReport(compiled, runs, factsOf(compiled, fileOf('eleven-days', 'facts.json')));
  });

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

  it('gives quantiles in order and shares that add up', () => {
    for (const { quantiles, q10, median, q90 } of report.rows) {
      const values = [5, 10, 25, 50, 75, 90, 95].map((percent) => quantiles[percent]);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect([q10 + 0.25, median, q90 - 0.25]).toEqual([quantiles[10], quantiles[50], quantiles[90]]);
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
