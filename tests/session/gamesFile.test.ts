// Games are carried in one form: a record of each, and how it stood in the list.
import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { parseWhatIf } from '../../src/lab/whatIf/file.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord } from '../../src/play/record.ts';
import { branchFrom, currentView, endTurn, type Game } from '../../src/session/game.ts';
import { formatGames, readGames, recordOfKept } from '../../src/session/gamesFile.ts';
import type { WholeGame } from '../../src/session/kept.ts';
import { addOrder } from '../../src/session/pending.ts';
import { savedOf } from '../../src/session/saving.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { newGame } from '../support/games.ts';
import { wholeGame } from '../support/keptGames.ts';
import { reopened } from '../support/reopened.ts';

function withOrder(game: Game): Game {
  const [order] = legalOrders(currentView(game));
  const added = addOrder(game, order);
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

/** Two lines of play, and an order on the desk. */
const played = withOrder(endTurn(withOrder(branchFrom(endTurn(endTurn(withOrder(newGame()))), 1))));
const game = (id: string, name = ''): WholeGame => {
  const whole = wholeGame(id, 5, name);
  return { ...whole, saved: { ...savedOf(played, whole.kept.label), unread: true } };
};

describe('a file of games', () => {
  it('is refused, not choked on, where it is nested ten thousand deep; so is a record, and an experiment', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const documentOf = (format: string, version: number) => `{"format":"${format}","version":${version},"x":${deep}}`;
    for (const seal of ['', '"check":"0",']) {
      const record = documentOf('brink-record', 2).replace('{', `{${seal}`);
      expect(parseRecord(record)).toMatchObject({ ok: false });
      const experiment = documentOf('brink-experiment', 1).replace('{', `{${seal}`);
      expect(parseWhatIf(experiment)).toMatchObject({ ok: false, error: { code: 'experiment/check' } });
      const games = JSON.parse(`{"format":"brink-games","version":2,"games":[{"name":"A","record":${record}}]}`);
      expect(readGames(games)).toMatchObject({ games: [], unread: [{ row: 1, name: 'A', problem: undefined }] });
    }
  });

  it('holds each whole: its lines, what is on its desks, its scenario, its name and its place in the list', () => {
    const read = readGames(JSON.parse(formatGames([game('a', 'Monday'), wholeGame('b')])));
    if (read === undefined) throw new Error('not read');
    expect(read.unread).toEqual([]);
    const [first, second] = read.games;
    expect(first.kept).toMatchObject({ id: 'a', name: 'Monday', lines: 2, revision: 0, label: game('a').kept.label });
    expect(second.kept).toMatchObject({ id: 'b', name: '' });
    const again = reopened(played.compiled, first.saved);
    expect(wholeRecordOf(again)).toEqual(wholeRecordOf(played));
    expect(played.tree.nodes[played.tree.current].drafts).toHaveLength(1);
  });

  it('has a record of each that opens by itself, and says so if it was altered', () => {
    const record = recordOfKept({ ...game('a', 'Monday'), isAltered: true });
    expect(parseRecord(formatRecord(record))).toMatchObject({ ok: true, value: { name: 'Monday', altered: true } });
    const [row] = JSON.parse(formatGames([game('a', 'Monday')])).games;
    expect(parseRecord(JSON.stringify(row.record))).toMatchObject({ ok: true, value: { name: 'Monday' } });
  });

  it('names the rows that are no games, each with its reason, and reads the others, a changed one as altered', () => {
    const file = JSON.parse(formatGames([game('a'), game('b', 'Changed'), game('c'), game('../d', 'Away'), game('e')]));
    file.games[1].record.seed = 7;
    file.games[2] = 7;
    file.games[4].record.seed = 'other';
    const read = readGames(file);
    expect(read?.games.map(({ kept, isAltered = false }) => [kept.id, isAltered])).toEqual([
      ['a', false],
      ['e', true],
    ]);
    expect(read?.unread).toMatchObject([
      { row: 2, name: 'Changed', problem: { code: 'record/text' } },
      { row: 3, name: '', problem: undefined },
      { row: 4, name: 'Away', problem: undefined },
    ]);
  });

  it('carries scenarios of one\u2019s own that no game brings along, each with its map, and names what is none', () => {
    const idle = { text: '{ "id": "idle" }', bases: { far: '{}' }, map: { name: 'idle/land.json', text: '{}' } };
    const played = { kind: 'own', text: '{ "id": "played" }' } as const;
    const whole = game('a');
    const text = formatGames([{ ...whole, saved: { ...whole.saved, source: played } }], [idle, played]);
    const file = JSON.parse(text);
    file.scenarios.push({ files: { 'land.json': '{}' } });
    const read = readGames(file);
    expect(read?.games[0].saved.source).toEqual(played);
    expect(read?.scenarios).toEqual([{ kind: 'own', ...idle }]);
    expect(read?.unread).toMatchObject([{ list: 'scenarios', row: 2 }]);
  });

  it('of version 1 is still read', () => {
    const file = { format: 'brink-games', version: 1, games: [game('a', 'Monday'), { kept: {}, saved: {} }] };
    const read = readGames(JSON.parse(JSON.stringify(file)));
    expect(read?.games).toEqual([JSON.parse(JSON.stringify(game('a', 'Monday')))]);
    expect(read?.unread).toMatchObject([{ row: 2 }]);
  });
});
