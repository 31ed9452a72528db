import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, openCli } from '../support/brink.ts';
import { type RunJson, runJson } from '../support/brinkRun.ts';

const cli = openCli();
afterAll(() => cli.remove());

const TEXT = readFileSync(inRoot('scenarios', 'five-valleys', 'scenario.json'), 'utf8');

describe('brink run --json', () => {
  it('has the shape that others read', () => {
    const run = runJson(cli, 'five-valleys', '--seed', '7');
    expect(run).toMatchObject({ scenario: 'five-valleys', seed: '7', levers: {}, chair: null });
    expect(run.contentHash).toMatch(/^[0-9a-f]{16}$/);
    expect(Number.isInteger(run.rules)).toBe(true);
    expect(run.turns.map(({ turn }) => turn)).toEqual(Array.from({ length: JSON.parse(TEXT).turns }, (_, i) => i + 1));
    expect(run.turns[0]).toMatchObject({ date: '2031-03-03', half: 'am' });
    expect(run.turns[1]).toMatchObject({ date: '2031-03-03', half: 'pm' });
    for (const { digest } of run.turns) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.keys(run.final.holders)).toEqual([
      'sorva',
      'kolm',
      'aldra',
      'moor',
      'tevera',
      'hedin',
      'karsa',
      'lasta',
    ]);
    expect(Object.keys(run.final.profiles)).toEqual(['government', 'highland-command', 'coast']);
    expect(run.final.cost.killedCivilians).toBeGreaterThanOrEqual(0);
  });

  it('moves levers, whatever their order on the line', () => {
    const plain = runJson(cli, 'five-valleys', '--seed', '7');
    const moved = runJson(
      cli,
      'five-valleys',
      '--seed',
      '7',
      '--set',
      'government-will=0.9',
      '--set',
      'lake-mood=warming',
    );
    const other = runJson(
      cli,
      'five-valleys',
      '--seed',
      '7',
      '--set',
      'lake-mood=warming',
      '--set',
      'government-will=0.9',
    );
    expect(moved.levers).toEqual({ 'government-will': 0.9, 'lake-mood': 'warming' });
    expect(moved.turns).not.toEqual(plain.turns);
    expect(moved.contentHash).not.toBe(plain.contentHash);
    expect(other.turns).toEqual(moved.turns);
  });

  it('plays a file of one’s own by path, and one that extends another', () => {
    cli.file('mine.json', { ...JSON.parse(TEXT), id: 'mine' });
    expect(runJson(cli, 'mine.json', '--seed', '7').scenario).toBe('mine');
    cli.file('short.json', { format: 1, extends: 'five-valleys', id: 'short-valleys', version: '1.0.0', turns: 4 });
    expect(runJson(cli, './short.json', '--seed', '7').turns).toHaveLength(4);
  });
});

describe('brink run --why', () => {
  it('is told in words under the change', () => {
    const ran = cli.run('run', 'five-valleys', '--seed', '7', '--why');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /passed from .* to .*\n {6}.*its will went from [\d,]+ at the start to \d+; it leaves under \d+/,
    );
    expect(ran.out).toMatch(/what moved it: [a-z]/);
  });
});

describe('brink run in words', () => {
  it('dates every turn and ends with acts, human cost and aims', () => {
    const { out, code, err } = cli.run('run', 'five-valleys', '--seed', '7', '--chair', 'coast');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Turn 1: 3 March 2031, morning');
    expect(out).toContain('Turn 12: 8 March 2031, evening');
    expect(out).toMatch(/Human cost\n {4}Civilians killed: [\d,]+/);
    expect(out).toContain('The desk of the Coast Republic, how far its aims were reached:');
    expect(out).not.toContain('Highland command, how far');
    expect(out).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe('brink run --orders', () => {
  it('carries orders out and says which were refused and why, without stopping', () => {
    cli.file(
      'orders.txt',
      '# from the desk\r\nturn 1\r\nraisePay   # at once\r\nguardArsenal region:lasta\r\n\r\nTurn 3:\r\nreassure ' +
        'region:tevera\r\n',
    );
    const ran = cli.run(
      'run',
      'five-valleys',
      '--seed',
      '7',
      '--chair',
      'government',
      '--orders',
      'orders.txt',
      '--json',
    );
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('Turn 1: refused "guardArsenal region:lasta": there is nothing of the kind.\n');
    const run = JSON.parse(ran.out) as RunJson;
    expect(run.chair).toBe('government');
    expect(run.turns[0]?.refused).toEqual([{ order: 'guardArsenal region:lasta', code: 'nothingThere' }]);
    expect(run.turns[0]?.digest).not.toBe(
      runJson(cli, 'five-valleys', '--seed', '7', '--chair', 'government').turns[0]?.digest,
    );
  });

  it('names the line of every problem of a malformed file and ends with 2', () => {
    const lines = [
      'raisePay',
      'turn 0',
      'turn two',
      'turn 2',
      'march force:x',
      'move force:guard-brigade',
      'reassure region:nowhere',
    ];
    cli.file('bad.txt', [...lines, 'turn 2', 'turn 99', 'turn 3', 'doctrine', 'raisePay'].join('\n'));
    const ran = cli.run('run', 'five-valleys', '--seed', '7', '--chair', 'government', '--orders', 'bad.txt');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect([...ran.err.matchAll(/line (\d+):/g)].map((match) => Number(match[1]))).toEqual([
      1, 2, 3, 5, 6, 7, 8, 9, 12,
    ]);
    expect(ran.err).toContain('it began in line 4');
  });

  it('refuses more orders in a turn than a record holds', () => {
    cli.file('many.txt', `turn 1\n${'raisePay\n'.repeat(9)}`);
    expect(cli.run('run', 'five-valleys', '--seed', '7', '--chair', 'government', '--orders', 'many.txt').code).toBe(2);
  });

  it('needs a chair, a readable file and text', () => {
    cli.file('fine.txt', 'turn 1\nraisePay\n');
    expect(cli.run('run', 'five-valleys', '--seed', '7', '--orders', 'fine.txt').code).toBe(2);
    const chair = ['run', 'five-valleys', '--seed', '7', '--chair', 'government'];
    expect(cli.run(...chair, '--orders', 'missing.txt').code).toBe(2);
    expect(cli.run(...chair, '--orders', inRoot('public', 'maps', 'syria-relief.webp')).code).toBe(2);
  });
});

describe('brink run refuses', () => {
  const cases: [string, string[], RegExp][] = [
    ['no seed', ['five-valleys'], /--seed/],
    ['an unknown scenario', ['five-valley', '--seed', '1'], /Did you mean "five-valleys"/],
    ['an unknown option', ['five-valleys', '--seed', '1', '--sed', '2'], /--sed/],
    ['an unknown chair', ['five-valleys', '--seed', '1', '--chair', 'coats'], /Did you mean "coast"/],
    [
      'an actor without a chair',
      ['five-valleys', '--seed', '1', '--chair', 'plateau'],
      /no chair "plateau".*Chairs: government/,
    ],
    ['a seed without end', ['five-valleys', '--seed', 'x'.repeat(81)], /at most 80/],
    ['a run that is no number', ['five-valleys', '--seed', '1', '--run', '1.5'], /whole number/],
    ['a negative run', ['five-valleys', '--seed', '1', '--run=-1'], /whole number/],
    [
      'an unknown lever',
      ['five-valleys', '--seed', '1', '--set', 'goverment-will=0.5'],
      /Did you mean "government-will".*\n.*Levers here: government-will, /,
    ],
    ['a lever out of range', ['five-valleys', '--seed', '1', '--set', 'government-will=5'], /0\.2 to 0\.9/],
    [
      'a lever with a word for a number',
      ['five-valleys', '--seed', '1', '--set', 'government-will=high'],
      /takes a number/,
    ],
    ['half a soldier', ['five-valleys', '--seed', '1', '--set', 'reserve-men=1.5'], /whole number/],
    [
      'a choice that is not there',
      ['five-valleys', '--seed', '1', '--set', 'lake-mood=sunny'],
      /no-talks, cold-mood, warming/,
    ],
    ['a lever without a value', ['five-valleys', '--seed', '1', '--set', 'government-will'], /lever=value/],
    ['a lever twice', ['five-valleys', '--seed', '1', '--set', 'reserve-men=1', '--set', 'reserve-men=2'], /twice/],
    ['a lever of every object', ['five-valleys', '--seed', '1', '--set', '__proto__=1'], /no lever/],
  ];
  it.each(cases)('%s', (_, args, expected) => {
    const ran = cli.run('run', ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(expected);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  it('a scenario with problems, and prints them', () => {
    cli.file('broken.json', { ...JSON.parse(TEXT), turns: 0 });
    const ran = cli.run('run', 'broken.json', '--seed', '1');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('turns');
  });
});

describe('brink run writes', () => {
  it('with exit code 3 and words where it cannot', () => {
    const ran = cli.run('run', 'five-valleys', '--seed', '1', '--record', join('no', 'such', 'folder.json'));
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('there is no such file or folder');
  });

  it.skipIf(!existsSync('/dev/full'))('with exit code 3 on a full disk', () => {
    const ran = cli.run('run', 'five-valleys', '--seed', '1', '--record', '/dev/full');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('the disk is full');
  });

  it('and leaves nothing half written', () => {
    expect(cli.run('run', 'five-valleys', '--seed', '1', '--record', 'kept.json').code).toBe(0);
    expect(existsSync(join(cli.folder, 'kept.json'))).toBe(true);
    expect(cli.run('run', 'five-valleys', '--seed', '1', '--record', cli.folder).code).toBe(3);
    expect(readdirSync(cli.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
