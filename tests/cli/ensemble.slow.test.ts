import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitRow } from '../../src/ensemble/csvLine.ts';
import { openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());

const read = (name: string): string => readFileSync(join(cli.folder, name), 'utf8');
const COUNT = 24;
const RUNS = ['--runs', String(COUNT), '--seed', '7', '--quiet'];
const done = (...args: string[]): string => {
  const ran = cli.run(...args);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return ran.out;
};

describe('brink ensemble', () => {
  it('gives the same numbers for any number of workers', () => {
    const one = done('ensemble', 'five-valleys', ...RUNS, '--workers', '1', '--json');
    expect(done('ensemble', 'five-valleys', ...RUNS, '--workers', '3', '--json')).toBe(one);
    const { summary } = JSON.parse(one);
    expect(summary.runs).toBe(COUNT);
    expect(summary.places[0]).toMatchObject({ share: { of: COUNT } });
    expect(summary.series).toEqual([]);
    const told = done('ensemble', 'five-valleys', ...RUNS);
    expect(told).toContain(`Five valleys: ${COUNT} runs, seed 7`);
  });

  it('writes rows of which each can be played again', () => {
    done('ensemble', 'five-valleys', ...RUNS, '--set', 'government-will=0.3', '--csv', 'rows.csv');
    const [header, ...rows] = read('rows.csv')
      .trimEnd()
      .split('\n')
      .map((line) => splitRow(line) ?? []);
    expect(rows).toHaveLength(COUNT);
    for (const run of [0, 13, COUNT - 1]) {
      const row = Object.fromEntries(header.map((name, i) => [name, rows[run][i]]));
      expect(row).toMatchObject({ run: String(run), levers: 'government-will=0.3' });
      const again = JSON.parse(
        done(
          'run',
          'five-valleys',
          '--seed',
          row.seed,
          '--run',
          row.run,
          '--set',
          row.levers,
          '--record',
          'one.json',
          '--json',
        ),
      );
      for (const [region, side] of Object.entries(again.final.holders)) expect(row[`holder.${region}`]).toBe(side);
      expect(Number(row.killedCivilians)).toBe(again.final.cost.killedCivilians);
      for (const [actor, aims] of Object.entries(
        again.final.profiles as Record<string, { aim: string; score: number }[]>,
      ))
        for (const { aim, score } of aims) expect(row[`score.${actor}.${aim}`]).toBe(String(score));
      const { digests } = JSON.parse(read('one.json'));
      expect(row.digest).toBe(`x${digests.at(-1)}`);
      expect(cli.run('replay', 'one.json').code).toBe(0);
    }
  });

  it('in shards merged is to the byte what one machine writes', () => {
    const whole = done('ensemble', 'five-valleys', ...RUNS, '--series', '--csv', 'whole.csv', '--json');
    for (const i of [1, 2, 3])
      done('ensemble', 'five-valleys', ...RUNS, '--series', '--csv', `part${i}.csv`, '--shard', `${i}/3`);
    expect(done('merge', 'part3.csv', 'part1.csv', 'part2.csv', '--csv', 'merged.csv', '--json')).toBe(whole);
    expect(read('merged.csv')).toBe(read('whole.csv'));
    expect(JSON.parse(whole).summary.series.length).toBeGreaterThan(0);
  });

  it('goes on where it was cut off', () => {
    const whole = done('ensemble', 'five-valleys', ...RUNS, '--csv', 'full.csv', '--json');
    const text = read('full.csv');
    for (const kept of [0, 40, Math.floor(text.length / 2), text.length]) {
      cli.file('cut.csv', text.slice(0, kept));
      expect(done('ensemble', 'five-valleys', ...RUNS, '--csv', 'cut.csv', '--resume', '--json')).toBe(whole);
      expect(read('cut.csv')).toBe(text);
    }
  });

  it('interrupted keeps whole rows and can be gone on with', async () => {
    const args = ['ensemble', 'five-valleys', '--runs', '4000', '--seed', '7', '--quiet', '--csv', 'stop.csv'];
    const child = spawn(process.execPath, [join(cli.built, 'brink.js'), ...args], { cwd: cli.folder });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const path = join(cli.folder, 'stop.csv');
    while (!existsSync(path) || statSync(path).size < 20_000) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    const rows = read('stop.csv').split('\n').length - 2;
    expect(read('stop.csv').endsWith('\n')).toBe(true);
    expect(rows).toBeGreaterThan(0);
    expect(err).toContain('go on with --resume');
    // Shorter from here, so that the test is: rows of 4,000 runs do not belong to another number of runs.
    expect(cli.run('ensemble', 'five-valleys', ...RUNS, '--csv', 'stop.csv', '--resume')).toMatchObject({ code: 2 });
  }, 60_000);

  it.each([
    [['--runs', '0'], 2, '--runs takes a whole number'],
    [['--runs', '99999999999'], 2, '--runs takes a whole number'],
    [['--workers', '0'], 2, '--workers takes'],
    [['--shard', '4/3'], 2, '--shard takes'],
    [['--shard', '1/90'], 2, 'shard 1/90 has none'],
    [['--set', 'government-will=9'], 2, 'out of range'],
    [['--set', 'gouvernment-will=0.5'], 2, 'Did you mean "government-will"'],
    [['--seat', 'nobody=silent'], 2, 'There is no actor "nobody"'],
    [['--seat', 'government=clever'], 2, 'There is no policy "clever"'],
    [['--resume'], 2, '--resume needs --csv'],
    [['--csv', 'no/such/folder.csv'], 3, 'Cannot write'],
  ])('%j is refused in words', (args, code, words) => {
    const ran = cli.run('ensemble', 'five-valleys', '--seed', '7', '--runs', '5', '--quiet', ...args);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(ran.err).not.toContain('    at ');
  });

  it('writes over no file, and goes on with none of other runs', () => {
    done('ensemble', 'five-valleys', ...RUNS, '--csv', 'mine.csv');
    const before = read('mine.csv');
    expect(cli.run('ensemble', 'five-valleys', ...RUNS, '--csv', 'mine.csv')).toMatchObject({ code: 2 });
    const other = cli.run(
      'ensemble',
      'five-valleys',
      '--runs',
      String(COUNT),
      '--seed',
      '8',
      '--quiet',
      '--csv',
      'mine.csv',
      '--resume',
    );
    expect(other).toMatchObject({ code: 2 });
    expect(other.err).toContain('its seed is 7, not 8');
    cli.file('notes.txt', 'my notes\n');
    expect(cli.run('ensemble', 'five-valleys', ...RUNS, '--csv', 'notes.txt', '--resume')).toMatchObject({ code: 2 });
    expect(read('mine.csv')).toBe(before);
    expect(read('notes.txt')).toBe('my notes\n');
  });

  it.runIf(existsSync('/dev/full'))('on a full disk says so and ends with 3', () => {
    const ran = cli.run('ensemble', 'five-valleys', ...RUNS, '--csv', '/dev/full');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('the disk is full');
  });
});

describe('brink merge refuses', () => {
  beforeAll(() => {
    for (const i of [1, 2]) done('ensemble', 'five-valleys', ...RUNS, '--csv', `m${i}.csv`, '--shard', `${i}/2`);
    done(
      'ensemble',
      'five-valleys',
      '--runs',
      String(COUNT),
      '--seed',
      '9',
      '--quiet',
      '--csv',
      'foreign.csv',
      '--shard',
      '2/2',
    );
  });

  it.each([
    [['m1.csv'], `Runs are missing: ${COUNT / 2} to ${COUNT - 1} of point 0`],
    [['m1.csv', 'm2.csv', 'm2.csv'], 'stands in m2.csv and again in m2.csv'],
    [
      ['m1.csv', 'foreign.csv'],
      'foreign.csv and m1.csv do not belong together: in line 2 of foreign.csv seed is 9, in m1.csv 7',
    ],
    [['nowhere.csv'], 'Cannot read nowhere.csv'],
  ])('%j', (files, words) => {
    const ran = cli.run('merge', ...files);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });

  it('rows that were changed by hand', () => {
    const lines = read('m1.csv').split('\n');
    const at = lines[0].split(',').indexOf('killedCivilians');
    const change = (cell: string): string => {
      const cells = lines[3].split(',');
      cells[at] = cell;
      return [...lines.slice(0, 3), cells.join(','), ...lines.slice(4)].join('\n');
    };
    cli.file('bad.csv', change('many'));
    expect(cli.run('merge', 'bad.csv', 'm2.csv')).toMatchObject({ code: 2 });
    expect(cli.run('merge', 'bad.csv', 'm2.csv').err).toContain('line 4: the cell "killedCivilians"');
    cli.file('bad.csv', read('m1.csv').replace(/five-valleys,[0-9a-f]{16}/g, 'five-valleys,0123456789abcdef'));
    expect(cli.run('merge', 'bad.csv').code).toBe(2);
    cli.file('empty.csv', '');
    expect(cli.run('merge', 'empty.csv').err).toContain('holds no rows');
  });
});

describe('brink sweep', () => {
  const SWEEP = [
    'sweep',
    'five-valleys',
    '--runs',
    '8',
    '--seed',
    '7',
    '--quiet',
    '--vary',
    'government-will=0.3:0.7:3',
    '--vary',
    'lake-mood',
  ];

  it('in shards merged is to the byte what one machine writes', () => {
    const whole = done(...SWEEP, '--csv', 'sweep.csv', '--json');
    for (const i of [1, 2, 3, 4]) done(...SWEEP, '--csv', `sweep${i}.csv`, '--shard', `${i}/4`);
    const files = [3, 1, 4, 2].map((i) => `sweep${i}.csv`);
    expect(done('merge', ...files, '--csv', 'sweepMerged.csv', '--json')).toBe(whole);
    expect(read('sweepMerged.csv')).toBe(read('sweep.csv'));
    const { points } = JSON.parse(whole);
    expect(points[0].levers).toEqual({});
    expect(points[1].levers).toMatchObject({ 'government-will': 0.3 });
    expect(points[1].difference.pairs).toBe(8);
  }, 120_000);

  it('draws a Latin hypercube', () => {
    const args = ['--vary', 'government-will', '--vary', 'reserve-men=0:3000', '--design', 'latin', '--points', '4'];
    const { points } = JSON.parse(
      done('sweep', 'five-valleys', '--runs', '5', '--seed', '7', '--quiet', '--json', ...args),
    );
    expect(points).toHaveLength(5);
    for (const { levers } of points.slice(1)) expect(Number.isInteger(levers['reserve-men'])).toBe(true);
  });

  it.each([
    [['--vary', 'nothing=1:2'], '"nothing"'],
    [['--vary', 'government-will=a:b'], '--vary takes'],
    [['--vary', 'government-will=0:5:3'], 'out of range'],
    [['--vary', 'government-will', '--vary', 'government-will'], 'twice'],
    [['--vary', 'weather'], 'there is no lever "weather". Levers here: government-will,'],
    [['--vary', 'government-will', '--points', '4'], '--points belongs to'],
    [['--vary', 'government-will', '--design', 'spiral'], '--design is'],
    [['--vary', 'government-will=0.2:0.9:1000', '--vary', 'reserve-men=0:6000:1000'], 'at most'],
    [[], 'What is to vary?'],
  ])('%j is refused in words', (args, words) => {
    const ran = cli.run('sweep', 'five-valleys', '--runs', '5', '--seed', '7', '--quiet', ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });
});

describe('brink compare', () => {
  const compared = (...args: string[]) =>
    JSON.parse(done('compare', 'five-valleys', ...RUNS, '--json', ...args)).comparison;

  it('of a lever gives paired differences, the same for any number of workers', () => {
    const one = compared('--set', 'government-will=0.25', '--workers', '1');
    expect(compared('--set', 'government-will=0.25', '--workers', '3')).toEqual(one);
    expect(one.state.atStart).toBe(COUNT);
    expect(one.acts[0]).toHaveProperty('share.flipped.share');
    expect(one.places[0]).toHaveProperty('time.unpaired.low');
  });

  it('of an order, a seat and an event', () => {
    expect(compared('--order', '3:government:leader act:speak').state.byTurn.slice(0, 2)).toEqual([0, 0]);
    expect(compared('--seat', 'government=silent').state.share.count).toBeGreaterThan(0);
    const event = compared('--event', '4:{"kind":"credibility","side":"front","change":0.3}');
    expect(event.state.byTurn[3]).toBe(COUNT);
    expect(done('compare', 'five-valleys', ...RUNS, '--seat', 'government=silent')).toContain('The pairs part');
  });

  it('from each start of a family', () => {
    const args = ['--runs', '4', '--seed', '7', '--quiet', '--json', '--each-start', '--set', 'contagion=0.5'];
    const { starts } = JSON.parse(done('compare', 'on-the-brink', ...args));
    const dates = starts.map(({ start }: { start: { date: string } }) => start.date);
    expect(dates.length).toBeGreaterThanOrEqual(4);
    expect(dates).toEqual([...dates].sort());
  }, 60_000);

  it.each([
    [[], 'What is to be compared?'],
    [['--order', 'x'], '--order takes'],
    [['--order', '3:nobody:raisePay'], 'no actor "nobody"'],
    [['--order', '99:government:raisePay'], 'turns'],
    [['--event', '3:{'], '--event takes'],
    [['--event', '3:{"kind":"credibility","side":"nobody","change":0.3}'], 'no side "nobody"'],
    [['--event', '3:{"kind":"holder","side":"front"}'], '"holder" is not one of the words'],
  ])('%j is refused in words', (args, words) => {
    const ran = cli.run('compare', 'five-valleys', ...RUNS, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
  });
});
