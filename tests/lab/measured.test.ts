import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { backtestExperiment, FIRST_RUNS } from '../../src/lab/backtestReport.ts';
import { type Experiment, runExperiment } from '../../src/lab/experiment.ts';
import { isDated } from '../../src/lab/facts.ts';
import { type Measured, measuredBacktest, measuredSensitivity, readMeasured } from '../../src/lab/measured.ts';
import { FALL_DAY } from '../../src/lab/outcomes.ts';
import { knobsOf, tornadoExperiment } from '../../src/lab/tornado.ts';
import { withCountryTable } from '../../tools/countryTable.ts';
import { readText } from '../house/source.ts';
import { inRoot } from '../support/brink.ts';
import { countryOf, fileOf, SHIPPED } from '../support/countries.ts';
import { factsOf } from '../support/facts.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const HELP = 'Run "npm run measure".';
const WITH_FACTS = SHIPPED.filter((id) => existsSync(inRoot('scenarios', id, 'facts.json')));

function measuredOf(id: string): Measured {
  const measured = readMeasured(fileOf(id, 'measured.json'));
  if (measured === undefined) throw new Error(HELP);
  return measured;
}

const pool = createPool(fakeWorkers().spawn, 2);
afterAll(() => pool.close());

async function reportOf<Report>(experiment: Experiment<Report>, seed: string, runs: number): Promise<Report> {
  const end = await runExperiment(pool, experiment, { seed, runs }).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.report;
}

describe.each(WITH_FACTS)('what was measured of %s', (id) => {
  const measured = measuredOf(id);
  const compiled = countryOf(id);
  const facts = factsOf(compiled, fileOf(id, 'facts.json'));

  it('is of the rules, the numbers and the facts of today', () => {
    expect(measured.rules, HELP).toBe(RULES_VERSION);
    expect(measured.contentHash, HELP).toBe(compiled.contentHash);
    expect(measured.backtest.country.isFitted, HELP).toBe(facts.isFitted);
    const dated = facts.rows.filter(isDated).map(({ region, loss: { early, late } }) => ({
      ...{ region: compiled.region.ids[region], actual: { early, late } },
    }));
    expect(
      measured.backtest.rows.map(({ region, actual }) => ({ region, actual })),
      HELP,
    ).toEqual(dated);
    expect(
      measured.backtest.held.map(({ region }) => region),
      HELP,
    ).toEqual(facts.rows.filter((row) => !isDated(row)).map(({ region }) => compiled.region.ids[region]));
  });

  it('begins with the runs that are played today', async () => {
    const { report } = await reportOf(backtestExperiment({ compiled, facts }), measured.seed, FIRST_RUNS);
    expect(report.firstRuns, HELP).toBe(measured.backtest.firstRuns);
  });
});

describe('what was measured of "Eleven days"', () => {
  const measured = measuredOf('eleven-days');
  const country = countryOf('eleven-days');

  it('is what the backtest says when it is played again, to the last digit', async () => {
    const { runs } = measured.backtest;
    const facts = factsOf(country, fileOf('eleven-days', 'facts.json'));
    const { report } = await reportOf(backtestExperiment({ compiled: country, facts }), measured.seed, runs);
    expect(measuredBacktest(runs, report), HELP).toEqual(measured.backtest);
  });

  it('is what the tornado says of a contested assumption when that is played again', async () => {
    if (measured.sensitivity === undefined) throw new Error(HELP);
    const { runs, outcome, bars } = measured.sensitivity;
    expect(bars.map(({ id }) => id).sort(), HELP).toEqual(country.scenario.levers.map(({ id }) => id).sort());
    const knobs = knobsOf(country.scenario).filter(({ id }) => id === 'withdraw_order');
    const again = await reportOf(tornadoExperiment(country, knobs, FALL_DAY), measured.seed, runs);
    const [bar] = measuredSensitivity(runs, outcome, again).bars;
    expect(bar?.effects.some(({ effect }) => Math.abs(effect) > 1)).toBe(true);
    expect(bars.find(({ id }) => id === 'withdraw_order')).toEqual(bar);
  });
});

it('the table of README.md is that of what was measured', () => {
  const all = WITH_FACTS.map((id) => ({ title: countryOf(id).scenario.title.en ?? id, measured: measuredOf(id) }));
  const readme = readText('README.md');
  expect(readme, HELP).toBe(withCountryTable(readme, all));
});
