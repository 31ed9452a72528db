import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MECHANISM_IDS } from '../../src/lab/mechanisms.ts';
import { inRoot, openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());

const shippedFacts = inRoot('scenarios', 'eleven-days', 'facts.json');
const json = (...args: string[]): Record<string, unknown> => {
  const ran = cli.run(...args, '--json');
  expect(ran.err).toBe('');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out);
};

describe('brink backtest', () => {
  it('says that facts without a loss leave nothing to hold the runs against', () => {
    const days = { firstDay: '2031-03-01', lastDay: '2031-03-31' };
    const areas = [{ id: 'karsa', name: 'Karsa', region: 'karsa', holder: 'valleys', changes: [] }];
    const file = cli.file('quiet.json', { format: 1, title: 'Quiet', ...days, areas });
    const ran = cli.run('backtest', 'five-valleys', '--facts', file, '--runs', '2');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('no place that was lost');
  });

  it('takes the campaign and its facts by itself, and says the same each time', () => {
    const report = json('backtest', '--runs', '8', '--seed', 's');
    expect(report).toMatchObject({
      scenario: 'eleven-days',
      split: '2024-12-06',
      runs: 8,
      facts: 'eleven-days/facts.json',
    });
    for (const name of ['overall', 'early', 'late'])
      expect(Object.keys(report[name] as object)).toEqual(
        expect.arrayContaining([
          ...[
            'hitRate',
            'medianWidthDays',
            'medianAbsoluteErrorDays',
            'rankCorrelation',
            'crps',
            'skill',
            'missed',
            'takerShare',
            'fallByShare',
          ],
          ...['meanWidthDays', 'meanAbsoluteErrorDays', 'exactCoverage', 'baselines'],
        ]),
      );
    expect(json('backtest', 'eleven-days', '--facts', shippedFacts, '--runs', '8', '--seed', 's').rows).toEqual(
      report.rows,
    );
  });

  it('compares all scenarios with facts of their own in a row each, and writes the rows for other programs', () => {
    const file = join(cli.folder, 'all.csv');
    const { countries } = json('backtest', '--all', '--runs', '2') as { countries: { id: string; figures: object }[] };
    expect(countries.map(({ id }) => id)).toContain('eleven-days');
    expect(countries[0]?.figures).toHaveProperty('hitRate.low');
    expect(cli.run('backtest', '--all', '--runs', '2', '--csv', file)).toMatchObject({ code: 0, out: '' });
    const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    expect(head).toMatch(/^scenario,fitted,lost,regained,held,capitalFell,hitRate,hitRateLow,hitRateHigh,/);
    expect(rows).toHaveLength(countries.length);
    expect(cli.run('backtest', 'eleven-days', '--all').err).toMatch(/--all takes no scenario/);
  });

  it('finds the facts of what a scenario extends', () => {
    const ran = cli.run('backtest', 'third-of-december', '--runs', '2');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('hit rate');
  });

  it.each([
    [['--runs', 'many'], /--runs takes/],
    [['--facts', 'nowhere.json'], /Cannot read nowhere.json/],
    [['--split', 'Tuesday'], /--split takes a date/],
  ])('stops at %j', (args, words) => {
    const ran = cli.run('backtest', ...args);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(words);
  });

  it('stops where there are no facts, or none that fit', () => {
    expect(cli.run('backtest', 'five-valleys').err).toMatch(/no facts beside/);
    const ran = cli.run('backtest', 'five-valleys', '--facts', shippedFacts);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/No row of .* fits/);
  });
});

describe('an experiment that is interrupted', () => {
  it('stops with words and prints nothing', async () => {
    const args = ['mechanisms', 'five-valleys', '--runs', '100000', '--json'];
    const child = spawn(process.execPath, [join(cli.built, 'brink.js'), ...args]);
    const told = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      told.out += text;
    });
    child.stderr.on('data', (text) => {
      told.err += text;
    });
    await new Promise((resolve) => setTimeout(resolve, 5000));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(told.out).toBe('');
    expect(told.err).toMatch(/^Stopped/);
  }, 60_000);
});

describe('brink questions', () => {
  it('asks each from its start', () => {
    const { questions } = JSON.parse(readFileSync(inRoot('scenarios', 'eleven-days', 'questions.json'), 'utf8'));
    const asked = questions.filter(({ id }: { id: string }) => ['CF04', 'CF13'].includes(id));
    const file = cli.file('questions.json', { counterfactuals: asked });
    const report = json('questions', 'eleven-days', '--facts', file, '--runs', '4');
    expect(report.questions).toMatchObject([
      { id: 'CF04', scenario: 'on-the-brink', start: '2024-12-06', sign: 1, class: 'weak' },
      { id: 'CF13', scenario: 'thirtieth-of-november', start: '2024-11-30', sign: null, class: 'ambiguous' },
    ]);
    for (const row of report.questions as { shiftDays: unknown; interval: unknown; noFallShift: unknown }[]) {
      expect(typeof row.shiftDays).toBe('number');
      // Where all pairs are alike there is no interval.
      expect(row.interval === null || (Array.isArray(row.interval) && row.interval.length === 2)).toBe(true);
      expect(typeof row.noFallShift).toBe('number');
    }
  });
});

describe('brink tornado and mechanisms', () => {
  it('rank levers and weights', () => {
    const { bars } = json('tornado', 'five-valleys', '--only', 'levers', '--runs', '3', '--outcome', 'noFall') as {
      bars: { swing: number }[];
    };
    expect(bars.length).toBeGreaterThan(5);
    expect(cli.run('tornado', 'five-valleys', '--outcome', 'act:nonesuch')).toMatchObject({ code: 2 });
  });

  it('tell of settings that the scenario does not allow', () => {
    const scenario = JSON.parse(readFileSync(inRoot('scenarios', 'five-valleys', 'scenario.json'), 'utf8'));
    scenario.levers = [scenario.levers.at(-1)];
    scenario.levers[0].choices[0].sets = [{ path: 'regions.hedin.holder', value: 'valeys' }];
    const ran = cli.run('tornado', cli.file('own.json', scenario), '--only', 'levers', '--runs', '2');
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('lake-mood was not tried at no-talks: ');
  });

  it('report each mechanism', () => {
    const { mechanisms } = json('mechanisms', 'five-valleys', '--runs', '3') as { mechanisms: { id: string }[] };
    expect(mechanisms).toHaveLength(MECHANISM_IDS.length);
    expect(cli.run('mechanisms', 'five-valleys', '--runs', '3').out).toContain('reserve is removed');
  });
});

describe('brink explain', () => {
  it('tells what holds a garrison and how long it lasts, in words, as JSON and as a table', () => {
    const few = ['explain', 'five-valleys', 'aldra', '--runs', '3', '--days', '3'];
    const ran = cli.run(...few);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Its will at the start is 414 of 1000');
    expect(ran.out).not.toMatch(/cli\.|\{\w+\}/);
    const report = json(...few) as { garrison: { parts: object; near: object[] }; situations: { id: string }[] };
    expect(report.garrison).toMatchObject({ side: 'valleys', force: 'garrison-of-aldra', parts: { own: 350 } });
    expect(report.situations.map(({ id }) => id)).toEqual(['alone', 'pressed', 'cutOff', 'shutIn']);
    const table = cli.file('aldra.csv', '');
    expect(cli.run(...few, '--csv', table).code).toBe(0);
    const lines = readFileSync(table, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('situation,days,figure,value');
    expect(lines).toContain('alone,0.5,standing,1.000');
  });

  it('moves levers, and says where nobody stands or no such place is', () => {
    const moved = cli.run(
      'explain',
      'five-valleys',
      'aldra',
      '--runs',
      '1',
      '--days',
      '1',
      '--set',
      'government-will=0.6',
    );
    expect(moved.out).toContain('Its will at the start is 664 of 1000');
    expect(cli.run('explain', 'five-valleys', 'moor').out).toContain('nobody in particular holds it');
    const wrong = cli.run('explain', 'five-valleys', 'aldr');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('"aldra"');
  });
});
