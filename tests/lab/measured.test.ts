import { afterAll, describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { backtestExperiment } from '../../src/lab/backtestReport.ts';
import { type Experiment, runExperiment } from '../../src/lab/experiment.ts';
import { isDated, readFacts } from '../../src/lab/facts.ts';
import { measuredBacktest, measuredSensitivity, readMeasured } from '../../src/lab/measured.ts';
import { FALL_DAY } from '../../src/lab/outcomes.ts';
import { knobsOf, tornadoExperiment } from '../../src/lab/tornado.ts';
import { readText } from '../house/source.ts';
import { countryOf } from '../support/countries.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const HELP = 'Run "npm run measure".';
const country = countryOf('eleven-days');
const measured = readMeasured(readText('scenarios/eleven-days/measured.json'));
if (measured === undefined) throw new Error(HELP);
const read = readFacts(country, readText('scenarios/eleven-days/facts.json'));
if (!read.ok) throw new Error(read.error.map(({ code }) => code).join(' '));
const facts = read.value;

const pool = createPool(fakeWorkers().spawn, 2);
afterAll(() => pool.close());

async function reportOf<Report>(experiment: Experiment<Report>, runs: number): Promise<Report> {
  const end = await runExperiment(pool, experiment, { seed: measured?.seed ?? '', runs }).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.report;
}

describe('what was measured of "Eleven days"', () => {
  it('is of the rules, the numbers and the facts of today', () => {
    expect(measured.rules, HELP).toBe(RULES_VERSION);
    expect(measured.contentHash, HELP).toBe(country.contentHash);
    const dated = facts.rows.filter(isDated).map(({ region, loss: { early, late } }) => ({
      ...{ region: country.region.ids[region], actual: { early, late } },
    }));
    expect(
      measured.backtest.rows.map(({ region, actual }) => ({ region, actual })),
      HELP,
    ).toEqual(dated);
    expect(measured.sensitivity.bars.map(({ id }) => id).sort(), HELP).toEqual(
      country.scenario.levers.map(({ id }) => id).sort(),
    );
  });

  it('is what the backtest says when it is played again, to the last digit', async () => {
    const { runs } = measured.backtest;
    const { report } = await reportOf(backtestExperiment({ compiled: country, facts }), runs);
    expect(measuredBacktest(runs, report)).toEqual(measured.backtest);
  });

  it('is what the tornado says of a contested assumption when that is played again', async () => {
    const { runs, outcome, bars } = measured.sensitivity;
    const knobs = knobsOf(country.scenario).filter(({ id }) => id === 'withdraw_order');
    const again = await reportOf(tornadoExperiment(country, knobs, FALL_DAY), runs);
    const [bar] = measuredSensitivity(runs, outcome, again).bars;
    expect(bar?.effects.some(({ effect }) => Math.abs(effect) > 1)).toBe(true);
    expect(bars.find(({ id }) => id === 'withdraw_order')).toEqual(bar);
  });
});
