import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot, openCli } from '../support/brink.ts';

const cli = openCli();
cli.file('orders.txt', 'turn 2\nreassure region:tevera\nturn 5\nraisePay\n');
afterAll(() => cli.remove());

interface Written {
  scenario: string;
  contentHash: string;
  rules: number;
  version: number;
  seed: string;
  levers: { [lever: string]: unknown };
  seats: { actor: string; orders: (string[] | null)[] }[];
  digests: string[];
  check?: string;
  states: string[];
}
const VALLEYS = JSON.parse(readFileSync(inRoot('scenarios', 'five-valleys', 'scenario.json'), 'utf8')) as {
  turns: number;
};
const TURNS = VALLEYS.turns;

type Change = (one: Written) => void;

let number = 0;
/** A record as the command line writes it, then changed by hand; its path. */
function record(change: Change, ...args: string[]): string {
  const name = `record-${number++}.json`;
  expect(cli.run('run', 'five-valleys', '--seed', '7', '--record', name, ...args).code).toBe(0);
  const read = JSON.parse(readFileSync(join(cli.folder, name), 'utf8')) as Written;
  // Who writes a record by hand leaves the check out.
  if (change !== asWritten) delete read.check;
  change(read);
  return cli.file(name, read);
}

const asWritten: Change = () => undefined;
const withoutOrder: Change = (one) => {
  one.seats[0].orders[4] = [];
};
const withOtherDigest: Change = (one) => {
  one.digests[4] = '0'.repeat(16);
};
const ORDERS = ['--chair', 'government', '--orders', 'orders.txt'];

describe('brink replay verifies', () => {
  it.each([
    ['a run on doctrine', []],
    ['a run of an ensemble', ['--run', '12']],
    ['a run with orders and levers', [...ORDERS, '--set', 'government-will=0.6', '--set', 'lake-mood=warming']],
    ['a record without states', ['--no-states']],
  ])('%s', (_, args) => {
    const ran = cli.run('replay', record(asWritten, ...args));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`Verified: ${TURNS} turns`);
  });

  it('a Syrian run, with its states', () => {
    expect(cli.run('run', 'eleven-days', '--seed', '7', '--record', 'syria.json').err).toBe('');
    expect(cli.run('replay', 'syria.json')).toMatchObject({ code: 0, out: expect.stringContaining('field by field') });
  });

  it('a record of a file of one’s own: where it was, beside the record, or named with --scenario', () => {
    const mine = { ...VALLEYS, id: 'mine', turns: 5 };
    mkdirSync(join(cli.folder, 'drawer'));
    cli.file('drawer/my-land.json', mine);
    expect(cli.run('run', 'drawer/my-land.json', '--seed', '7', '--record', 'mine-record.json').code).toBe(0);
    expect(cli.run('replay', 'mine-record.json').code).toBe(0);
    cli.file('drawer/mine.json', mine);
    cli.file('drawer/moved.json', readFileSync(join(cli.folder, 'mine-record.json'), 'utf8'));
    rmSync(join(cli.folder, 'drawer', 'my-land.json'));
    expect(cli.run('replay', 'drawer/moved.json').code).toBe(0);
    const lost = cli.run('replay', 'mine-record.json');
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('--scenario FILE');
    expect(cli.run('replay', 'mine-record.json', '--scenario', 'drawer/mine.json').code).toBe(0);
  });

  it('a record of a changed copy that kept the id of a shipped scenario', () => {
    cli.file('copy.json', { ...VALLEYS, turns: 5 });
    expect(cli.run('run', 'copy.json', '--seed', '7', '--record', 'copy-record.json').code).toBe(0);
    expect(cli.run('replay', 'copy-record.json')).toMatchObject({ code: 0, out: expect.stringContaining('5 turns') });
  });

  it('not of a scenario that has changed since, but as far as it still comes out', () => {
    const copy = cli.file('changed.json', { ...VALLEYS, turns: 5 });
    expect(cli.run('run', copy, '--seed', '7', '--record', 'changed-record.json').code).toBe(0);
    cli.file('changed.json', { ...VALLEYS, turns: 6 });
    const told = cli.run('replay', 'changed-record.json', '--scenario', copy);
    expect(told.code).toBe(2);
    expect(told.err).toContain('have changed since this run was played');
    expect(told.err).toContain('Up to turn 4 all comes out as recorded; turn 5 does not.');
  });

  it('what is piped in', () => {
    const text = readFileSync(record(asWritten), 'utf8');
    expect(cli.runWith({ input: text }, 'replay', '-').code).toBe(0);
  });
});

describe('brink replay ends with 1 and names the first difference', () => {
  const differs = (path: string): { turn: number; field: string; note: string } => {
    const ran = cli.run('replay', path, '--json');
    expect(ran).toMatchObject({ code: 1, err: '' });
    return JSON.parse(ran.out).differs;
  };

  it('a changed digest', () => {
    expect(differs(record(withOtherDigest))).toMatchObject({ turn: 5, field: 'digests[4]', note: 'digestAltered' });
    expect(differs(record(withOtherDigest, '--no-states'))).toMatchObject({
      turn: 5,
      field: 'digests[4]',
      note: 'onlyDigest',
    });
  });

  it('a changed order: the turn and the field of the state', () => {
    const path = record(withoutOrder, ...ORDERS);
    const found = differs(path);
    expect(found).toMatchObject({ turn: 5, note: 'field' });
    expect(found.field).toMatch(/^\w+\.\w+\[.+\]$/);
    const words = cli.run('replay', path);
    expect(words.code).toBe(1);
    expect(words.out).toContain('the first difference is in turn 5 (5 March 2031, morning)');
    expect(words.out).toContain(`First field that differs: ${found.field}`);
  });

  it('a changed order, where the record has no states: the turn', () => {
    expect(differs(record(withoutOrder, ...ORDERS, '--no-states'))).toMatchObject({
      turn: 5,
      field: 'digests[4]',
      note: 'noStates',
    });
  });

  it('another seed: the start', () => {
    const path = record((one) => {
      one.seed = '8';
    });
    expect(differs(path)).toMatchObject({ turn: 0, note: 'field' });
    expect(cli.run('replay', path).out).toContain('the start');
  });

  it('a changed state', () => {
    const path = record((one) => {
      const line = one.states[3] as string;
      one.states[3] = line.replace(
        /force\.will (\d+)=(\d+)/,
        (_, row, will) => `force.will ${row}=${Number(will) + 1}`,
      );
    });
    expect(differs(path)).toMatchObject({ turn: 3, note: 'stateAltered' });
  });
});

describe('brink replay ends with 2 and says why', () => {
  const cases: [string, Partial<Written> | Change, RegExp][] = [
    ['other rules', { rules: 99_999 }, /rules version 99999/],
    ['a newer record', { version: 99 }, /newer version of Brink/],
    ['other numbers', { contentHash: '0'.repeat(16) }, /numbers of the scenario have changed/],
    ['an unknown scenario', { scenario: 'six-valleys' }, /no scenario "six-valleys"/],
    ['a path for a scenario', { scenario: '../../../etc/passwd' }, /no scenario/],
    ['an unknown chair', { seats: [{ actor: 'nobody', orders: [] }] }, /no chair "nobody"/],
    ['an unknown lever', { levers: { nothing: 1 } }, /no lever "nothing"/],
    [
      'an order nobody can read',
      { seats: [{ actor: 'government', orders: [[], [], ['surrender']] }] },
      /"surrender" is not an order[\s\S]*At seats\[0\]\.orders\[2\]\[0\]/,
    ],
    [
      'fewer digests than turns of a seat',
      { seats: [{ actor: 'government', orders: [[], []] }], digests: ['0'.repeat(16)] },
      /as many as there are digests/,
    ],
    ['fewer states than turns', (one) => one.states.pop(), new RegExp(`should hold ${TURNS + 1} states`)],
    ['a state nobody can read', (one) => one.states.splice(2, 1, 'region.holder 99=1'), /states\[2\]/],
    [
      'more turns than the scenario',
      (one) => one.digests.push('0'.repeat(16)),
      new RegExp(`${TURNS + 1} turns; the scenario has ${TURNS}`),
    ],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const ran = cli.run('replay', record(typeof change === 'function' ? change : (one) => Object.assign(one, change)));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(expected);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  it('a file that breaks off, is no record, or is not there', () => {
    cli.file('half.json', readFileSync(record(asWritten), 'utf8').slice(0, 700));
    expect(cli.run('replay', 'half.json')).toMatchObject({ code: 2, err: expect.stringContaining('breaks off') });
    cli.file('other.json', { format: 'something' });
    expect(cli.run('replay', 'other.json').code).toBe(2);
    cli.file('null.json', 'null');
    expect(cli.run('replay', 'null.json').code).toBe(2);
    expect(cli.run('replay', 'missing.json').code).toBe(2);
    expect(cli.run('replay').code).toBe(2);
  });

  it('a file that is too large', () => {
    cli.file('large.json', ' '.repeat(500_000));
    expect(cli.run('replay', 'large.json').code).toBe(2);
  });
});

describe('brink', () => {
  it('says what it can do', () => {
    const help = cli.run('--help');
    expect(help.code).toBe(0);
    for (const word of ['check', 'run', 'replay', 'Exit codes']) expect(help.out).toContain(word);
    expect(cli.run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['check', 'run', 'replay']) expect(cli.run(command, '--help').code).toBe(0);
  });

  it('ends with 2 for nothing and for nonsense', () => {
    expect(cli.run().code).toBe(2);
    expect(cli.run('rnu')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean run?') });
  });
});

describe('brink run --link', () => {
  it('prints a link that replay verifies, with turns by hand and then doctrine', () => {
    cli.file('then.txt', 'turn 2\nreassure region:tevera\nthen doctrine\n');
    const run = ['run', 'five-valleys', '--seed', 'Link', '--chair', 'government', '--orders', 'then.txt'];
    const { out } = cli.run(...run, '--link');
    expect(out).toMatch(/^#run=2\.[A-Za-z0-9_-]+\n$/);
    expect(cli.run('replay', out.trim())).toMatchObject({ code: 0, out: expect.stringMatching(/^Verified: 20/) });
    cli.run(...run, '--record', 'then.json');
    const { seats, seed } = JSON.parse(readFileSync(join(cli.folder, 'then.json'), 'utf8'));
    expect(seed).toBe('link');
    expect(seats).toEqual([{ actor: 'government', orders: ['none', ['reassure region:tevera']] }]);
    cli.file('late.txt', 'turn 2\nthen doctrine\nturn 3\n');
    expect(cli.run(...run.slice(0, -1), 'late.txt')).toMatchObject({ code: 2, err: expect.stringContaining('Line 2') });
  });
});

describe('brink replay of a link', () => {
  const link = readFileSync(inRoot('tests', 'records', 'link-1-tehran.txt'), 'utf8').trim();

  it('verifies the run, given as it is, or in a text with words around it', () => {
    expect(cli.run('replay', `https://brink.example/${link}`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Verified/),
    });
    const letter = `Dear all,\n> look:\n> ${(link.match(/.{1,70}/g) ?? []).join('\n> ')}\nRegards`;
    expect(cli.run('replay', cli.file('letter.txt', letter))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Verified/),
    });
  });

  it('ends with 2 and says why where it is damaged, or none', () => {
    expect(cli.run('replay', link.slice(0, -9))).toMatchObject({ code: 2, err: expect.stringContaining('damaged') });
    expect(cli.run('replay', '#run=')).toMatchObject({ code: 2, err: expect.stringContaining('no run of Brink') });
  });
});

describe('brink replay of a file that was changed', () => {
  it('ends with 1, tells where it differs, and says that it was changed', () => {
    const text = readFileSync(record(asWritten), 'utf8');
    cli.file('changed.json', text.replace(/"seed": ?"7"/, '"seed":"8"'));
    expect(cli.run('replay', 'changed.json')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/first difference is[\s\S]*It was changed after it was written/),
    });
  });

  it('finds the scenario that it brings along', () => {
    const own = { ...VALLEYS, id: 'mine' };
    cli.file('mine.json', own);
    expect(cli.run('run', 'mine.json', '--seed', '7', '--record', 'run-of-mine.json').code).toBe(0);
    const written = JSON.parse(readFileSync(join(cli.folder, 'run-of-mine.json'), 'utf8'));
    const { check: _check, scenarioFile: _file, ...rest } = written;
    rmSync(join(cli.folder, 'mine.json'));
    cli.file('whole.json', { ...rest, own: true, files: { 'scenario.json': JSON.stringify(own) } });
    expect(cli.run('replay', 'whole.json')).toMatchObject({ code: 0, out: expect.stringMatching(/^Verified/) });
  });
});

describe('a seed in the terminal', () => {
  it('is the same however it is typed, and refused when empty', () => {
    const digests = (seed: string): string => cli.run('run', 'five-valleys', '--seed', seed, '--json').out;
    expect(digests(' HOMS ')).toBe(digests('homs'));
    expect(cli.run('run', 'five-valleys', '--seed', ' ')).toMatchObject({ code: 2 });
    expect(cli.run('ensemble', 'five-valleys', '--seed', '')).toMatchObject({ code: 2 });
  });
});
