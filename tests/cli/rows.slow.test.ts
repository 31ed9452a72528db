import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRowHead } from '../../src/cli/lib/study.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createRowForm } from '../../src/ensemble/rows.ts';
import { openCli } from '../support/brink.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

const cli = openCli();
afterAll(() => cli.remove());

const read = (name: string): string => readFileSync(join(cli.folder, name), 'utf8');
const SWEEP = ['sweep', 'five-valleys', '--runs', '6', '--quiet', '--vary', 'government-will=0.3:0.7:3'];
const SETTINGS = 4;
const resume = (name: string, ...more: string[]) => cli.run(...SWEEP, '--csv', name, '--resume', ...more);
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

let whole = '';
let seed = '';
let columns: string[] = [];
beforeAll(() => {
  const ran = cli.run(...SWEEP, '--csv', 'whole.csv');
  expect(ran.code).toBe(0);
  seed = /drawn is (\S+)\./.exec(ran.err)?.[1] ?? '';
  whole = read('whole.csv');
  columns = linesOf(whole)[0].split(',');
}, 60_000);

/** The whole file with one cell of a line (from 1) changed. */
function withCell(line: number, column: string, to: string): string {
  return linesOf(whole)
    .map((text, i) =>
      i + 1 === line
        ? text
            .split(',')
            .map((cell, c) => (columns[c] === column ? to : cell))
            .join(',')
        : text,
    )
    .join('\n')
    .concat('\n');
}

describe('a sweep without a seed', () => {
  it('tells the one it drew, and writes it', () => {
    expect(seed).toMatch(/^[a-z]{10}$/);
    expect(linesOf(whole)[1]).toContain(`,seed=${seed},`);
    const again = cli.run(...SWEEP, '--seed', seed, '--csv', 'again.csv');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(read('again.csv')).toBe(whole);
  }, 60_000);

  it('plays one run of every setting, then more of every setting', () => {
    const rows = linesOf(whole)
      .slice(1)
      .map((line) => line.split(','));
    const points = rows.map((cells) => Number(cells[columns.indexOf('point')]));
    expect(points[0]).toBe(0);
    expect(new Set(points.slice(0, SETTINGS)).size).toBe(SETTINGS);
    expect(rows.slice(0, SETTINGS).every((cells) => cells[columns.indexOf('run')] === '0')).toBe(true);
  });

  it('stopped goes on to the byte, with the seed of its file', () => {
    for (const kept of [whole.indexOf('\n') + 300, Math.floor(whole.length / 2), whole.length - 1]) {
      cli.file('cut.csv', whole.slice(0, kept));
      expect(resume('cut.csv', ...(kept < 2000 ? ['--seed', seed] : []))).toMatchObject({ code: 0 });
      expect(read('cut.csv')).toBe(whole);
    }
  }, 60_000);

  it('stopped is summed up for what it is', () => {
    cli.file('part.csv', `${linesOf(whole).slice(0, 8).join('\n')}\n`);
    expect(cli.run('merge', 'part.csv')).toMatchObject({ code: 2 });
    const part = cli.run('merge', 'part.csv', '--partial');
    expect(part.code).toBe(0);
    expect(part.err).toContain('7 of 24 runs are there, of 4 of 4 settings');
    expect(part.out).toMatch(/\(1 of 6 runs\)/);
    expect(part.out).toContain('One pair: no intervals.');
  });
});

describe('brink verify', () => {
  it('plays all rows again, or some', () => {
    expect(cli.run('verify', 'whole.csv', '--quiet')).toMatchObject({ code: 0, err: '' });
    const some = cli.run('verify', 'whole.csv', '--sample', '3', '--quiet');
    expect(some.code).toBe(0);
    expect(some.out).toContain('3 of 24 rows were played again');
  });

  it.each([
    ['killedCivilians', '50000'],
    ['digest', 'x0123456789abcdef'],
    ['check', 'x0123456789abcdef'],
    ['levers', 'government-will=0.31'],
    ['content', 'x0123456789abcdef'],
  ])('names an altered %s with its row and both values; resuming and summing up stop at it', (column, to) => {
    const was = linesOf(whole)[8].split(',')[columns.indexOf(column)];
    cli.file('altered.csv', withCell(9, column, to));
    const told = cli.run('verify', 'altered.csv', '--sample', '1', '--quiet');
    expect(told.code).toBe(1);
    expect(told.out).toMatch(/line 9, point \d, run \d/);
    expect(told.out).toContain(`${column} is "${to}", played again it is "${was}"`);
    for (const stopped of [resume('altered.csv'), cli.run('merge', 'altered.csv')]) {
      expect(stopped).toMatchObject({ code: 2, out: '' });
      expect(stopped.err).toContain('altered.csv');
      expect(stopped.err).toContain('line 9');
    }
    expect(read('altered.csv')).toBe(withCell(9, column, to));
  });

  it.each([
    ['seed', 'seed=other', 'key'],
    ['run', '5.5', 'run'],
  ])('names a row whose %s is not its own', (column, to, named) => {
    cli.file('lost.csv', withCell(3, column, to));
    const told = cli.run('verify', 'lost.csv', '--quiet');
    expect(told.code).toBe(1);
    expect(told.out).toContain(`line 3: its run is not known, for ${named} is`);
  });

  it('finds an own scenario by its file', () => {
    const { id, ...rest } = JSON.parse(
      readFileSync(join(cli.built, '../../scenarios/five-valleys/scenario.json'), 'utf8'),
    );
    const own = cli.file('own.json', { ...rest, id: `my-${id}` });
    expect(cli.run('ensemble', own, '--runs', '3', '--seed', '7', '--csv', 'own.csv', '--quiet').code).toBe(0);
    const lost = cli.run('verify', 'own.csv', '--quiet');
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('--scenario');
    expect(cli.run('verify', 'own.csv', '--scenario', own, '--quiet').code).toBe(0);
  });
});

describe('a file that a spreadsheet saved again', () => {
  const cellsOf = (): string[][] => linesOf(whole).map((line) => line.split(','));
  const join2 = (separator: string, end: string): string =>
    cellsOf()
      .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator) + end)
      .join('');
  const FORMS: Record<string, () => string | Buffer> = {
    'with a mark, CRLF and semicolons': () => `\ufeff${join2(';', '\r\n')}`,
    'with a mark alone': () => `\ufeff${whole}`,
    'in UTF-16 with tabs': () => Buffer.from(`\ufeff${join2('\t', '\r\n')}`, 'utf16le'),
    'with CR alone': () => join2(',', '\r'),
    'with every row as one cell': () =>
      linesOf(whole)
        .map((line) => `"${line}"\r\n`)
        .join(''),
    'with sep= and empty columns and lines': () => `sep=,\r\n${join2(',', ',,\r\n')},,,\r\n`,
    'without its last line end': () => whole.slice(0, -1),
  };

  it.each(Object.keys(FORMS))('%s is read, and gone on with in its own form', (form) => {
    writeFileSync(join(cli.folder, 'saved.csv'), FORMS[form]());
    const plain = cli.run('merge', 'whole.csv');
    expect(cli.run('merge', 'saved.csv')).toMatchObject({ code: 0, out: plain.out });
    expect(resume('saved.csv').code).toBe(0);
    expect(read('saved.csv')).toBe(whole);
  });

  it('with rounded or lost cells is named itself, never the other', () => {
    const half = Math.floor(linesOf(whole).length / 2);
    cli.file('good.csv', `${linesOf(whole).slice(0, half).join('\n')}\n`);
    const rest = [columns.join(','), ...linesOf(withCell(half + 4, 'displaced', '2.5E+04')).slice(half)];
    cli.file('rounded.csv', `${rest.join('\r\n')}\r\n`);
    const ran = cli.run('merge', 'good.csv', 'rounded.csv');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('rounded.csv, line ');
    expect(ran.err).not.toContain('good.csv,');
  });
});

describe('a file begun with capitals in its seed', () => {
  it('goes on with the seed as it stands there, typed in capitals or not', () => {
    const seed = 'Homs';
    const { branches, gathered } = played(scenarioOf('five-valleys'), { seed, runs: 6, base: {} });
    const { scenario } = branches[0].compiled;
    const form = createRowForm(branches[0].compiled, false);
    const headOf = createRowHead({ scenario, seed, runs: 6, points: [{}], seats: {}, keepSeries: false });
    const rows = [0, 1, 2, 3, 4, 5].map((run) => form.format(headOf(0), keyOf(seed), run, gathered.tables[0], run));
    for (const typed of [['--seed', 'homs'], ['--seed', 'HOMS'], []]) {
      cli.file('homs.csv', `${[form.header, ...rows.slice(0, 3)].join('\n')}\n`);
      const args = ['ensemble', 'five-valleys', '--runs', '6', '--quiet', '--csv', 'homs.csv', '--resume', ...typed];
      expect(cli.run(...args)).toMatchObject({ code: 0, err: '' });
      expect(read('homs.csv')).toBe(`${[form.header, ...rows].join('\n')}\n`);
    }
  });
});

describe('two writers of a file', () => {
  const lock = (): string => join(cli.folder, 'locked.csv.lock');
  const args = ['ensemble', 'five-valleys', '--runs', '200000', '--seed', '7', '--quiet', '--csv', 'locked.csv'];
  const ownerOf = (): number | undefined => {
    try {
      return JSON.parse(readFileSync(lock(), 'utf8')).pid;
    } catch {
      return undefined;
    }
  };
  const start = async () => {
    const child = spawn(process.execPath, [join(cli.built, 'brink.js'), ...args, '--resume'], { cwd: cli.folder });
    await expect.poll(() => ownerOf(), { timeout: 20_000 }).toBe(child.pid);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended };
  };

  it('are one too many: the second is told whose it is; a lock goes with its program, or is taken over', async () => {
    const first = await start();
    const second = cli.run(...args, '--resume');
    expect(second).toMatchObject({ code: 2, out: '' });
    expect(second.err).toContain(`another program, number ${first.child.pid}, since 20`);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(130);
    expect(existsSync(lock())).toBe(false);

    const killed = await start();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: killed.child.pid, host: hostname() });
    const third = await start();
    expect(third.child.pid).not.toBe(killed.child.pid);
    third.child.kill('SIGTERM');
    await third.ended;
    expect(existsSync(lock())).toBe(false);
  }, 60_000);

  it('on another computer cannot be seen, and the lock says so', () => {
    const owner = { pid: 1, host: 'elsewhere', since: '2031-03-03T08:00:00.000Z', mark: '' };
    cli.file('locked.csv.lock', owner);
    const ran = cli.run(...args, '--resume');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('elsewhere');
    expect(ran.err).toContain('locked.csv.lock');
    expect(existsSync(lock())).toBe(true);
  });
});

describe('few runs', () => {
  it('have no interval of one, and none beyond what is possible', () => {
    const told = cli.run(
      'compare',
      'five-valleys',
      '--runs',
      '1',
      '--seed',
      '7',
      '--quiet',
      '--seat',
      'government=silent',
    );
    expect(told.out).toContain('One pair: no intervals.');
    expect(told.out).not.toMatch(/ to [−+\d]/);
    for (const runs of ['6', '12']) {
      const { summary } = JSON.parse(
        cli.run('ensemble', 'five-valleys', '--runs', runs, '--seed', '7', '--quiet', '--json').out,
      );
      for (const { mean } of [...summary.scores, ...summary.costs]) {
        if (runs === '6') expect(mean).toMatchObject({ low: null, high: null });
        if (mean.low !== null) expect(mean.low).toBeGreaterThanOrEqual(0);
      }
      for (const { mean } of summary.scores) expect(mean.high ?? 0).toBeLessThanOrEqual(1000);
    }
  });
});
