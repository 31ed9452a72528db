// Every line of a record is verified, games of a file as well; what does not come out can be looked at, saved, gone on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatRecord, type GameRecord } from '../../src/play/record.ts';
import { beginGame, branchFrom, endTurn, type Game } from '../../src/session/game.ts';
import { formatGames } from '../../src/session/gamesFile.ts';
import { savedOf } from '../../src/session/saving.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { openCli } from '../support/brink.ts';
import { countryOf } from '../support/countries.ts';
import { wholeGame } from '../support/keptGames.ts';

const cli = openCli();
afterAll(() => cli.remove());
cli.file('orders.txt', 'turn 1\nreassure region:tevera\nturn 2\ndoctrine\nturn 4\nraisePay\nthen doctrine\n');

/** Four turns, and one beside the last, in the shipped country. */
const played = ((): Game => {
  const compiled = countryOf('five-valleys');
  const seats = [{ actor: compiled.actorOf('government') }];
  const source = { kind: 'bundled', path: 'five-valleys/scenario.json' } as const;
  let game = beginGame({ compiled, source, seed: 'tree', levers: {}, seats, shown: seats[0].actor });
  for (let turn = 0; turn < 4; turn++) game = endTurn(game);
  const { current } = game.tree;
  const beside = branchFrom(game, 2);
  const left = endTurn({ ...beside, seats: [] });
  return { ...left, seats, tree: { ...left.tree, current } };
})();
const record = wholeRecordOf(played);
const text = (change: Partial<GameRecord> = {}): string => formatRecord({ ...record, ...change });

describe('brink replay', () => {
  it('verifies every branch, and names the one that differs', () => {
    expect(record.branches).toHaveLength(1);
    const sound = cli.run('replay', cli.file('tree.json', text()));
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining('Branch 1: verified, 3 turns.') });
    const branches = (record.branches ?? []).map((branch) => ({ ...branch, digests: ['0'.repeat(16)] }));
    const other = cli.run('replay', cli.file('other.json', text({ branches })));
    expect(other.code).toBe(1);
    expect(other.out).toContain('Verified: 4 turns');
    expect(other.out).toContain('Branch 1: not the same run, the first difference is in turn 3');
  });

  it('verifies each game of a file, and names what does not read', () => {
    const kept = wholeGame('a', 0, 'Monday');
    const whole = { ...kept, saved: savedOf(played, kept.kept.label) };
    const file = JSON.parse(formatGames([whole, { ...whole, isAltered: true }, whole]));
    file.games[2].record.seed = 7;
    const told = cli.run('replay', cli.file('games.json', file));
    expect(told.code).toBe(2);
    expect(told.out).toContain('Branch 1: verified');
    expect(told.out).toContain('It was changed after it was written');
    expect(told.err).toContain('games.json');
    expect(cli.run('replay', 'games.json', '--save-orders', 'x.txt').err).toContain('3 games');
  });

  it('saves the orders, which play the same run again, and the turns that come out', () => {
    const args = ['--seed', '7', '--chair', 'government', '--orders', 'orders.txt'];
    expect(cli.run('run', 'five-valleys', ...args, '--no-states', '--record', 'run.json').code).toBe(0);
    const made: GameRecord = JSON.parse(readFileSync(join(cli.folder, 'run.json'), 'utf8'));
    expect(made.seats[0].orders).toEqual([['reassure region:tevera'], 'doctrine', 'none', ['raisePay']]);
    const digests = made.digests.map((digest, t) => (t === 5 ? '0'.repeat(16) : digest));
    const { check: _, ...rest } = { check: '', ...made, digests, contentHash: 'f'.repeat(16) };
    cli.file('changed.json', rest);
    const ways = ['--as-recorded', '--save-orders', 'saved.txt', '--play-on', 'on.json'];
    const told = cli.run('replay', 'changed.json', ...ways);
    expect(told.code).toBe(2);
    expect(told.out).toContain('government: reassure region:tevera');
    expect(told.out).toContain('From here on the orders are all that is known:');
    expect(told.out).toContain('Written, 5 turns that come out as recorded: on.json');
    expect(cli.run('replay', 'on.json')).toMatchObject({ code: 0, out: expect.stringContaining('5 turns') });
    const again = ['--seed', '7', '--chair', 'government', '--orders', 'saved.txt'];
    expect(cli.run('run', 'five-valleys', ...again, '--no-states', '--record', 'again.json').code).toBe(0);
    expect(JSON.parse(readFileSync(join(cli.folder, 'again.json'), 'utf8')).digests).toEqual(made.digests);
  });

  it('saves the orders of a run whose scenario is not here', () => {
    cli.file('lost.json', text({ scenario: 'atlantis' }));
    const lost = cli.run('replay', 'lost.json', '--save-orders', 'lost.txt');
    expect(lost.code).toBe(2);
    expect(readFileSync(join(cli.folder, 'lost.txt'), 'utf8')).toContain('turn 4');
    expect(cli.run('replay', 'lost.json', '--play-on', 'x.json').err).toContain('no scenario here');
  });
});
