// Records, links and saved games as version 1 wrote them, with one chair or nobody's. They are never written anew: what
// people keep on their disks is not either. They open under the rules they were made with.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import { linkNamesOf } from '../../src/play/link/names.ts';
import { packRecord, unpackHead, unpackRecord } from '../../src/play/link/pack.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { formatRecord, type GameRecord } from '../../src/play/record.ts';
import { replayRecord } from '../../src/play/replay.ts';
import { type Game, playedAt } from '../../src/session/game.ts';
import { findRun } from '../../src/session/link.ts';
import { pendingOrders } from '../../src/session/pending.ts';
import { gameOfRecord, recordOf } from '../../src/session/recording.ts';
import { readSavedGame } from '../../src/session/saved.ts';
import { underRules } from '../support/releasedGames.ts';
import { reopened } from '../support/reopened.ts';

const sample = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

function read(text: string): GameRecord {
  const record = parseRecord(text);
  if (!record.ok) throw new Error(record.error.code);
  return record.value;
}

/** The scenario of a record, with the levers and under the rules that it was played with. */
const asPlayed = ({ rules, scenario, levers }: GameRecord) => underRules(rules, { id: scenario }, levers);

describe('a record of version 1', () => {
  it.each([
    ['record-1-government.json', ['government'], undefined],
    ['record-1-nobody.json', [], 12],
  ])('%s has the seats it was played with, and verifies', async (name, actors, run) => {
    const record = read(sample(name));
    expect(record.seats.map(({ actor }) => actor)).toEqual(actors);
    expect(record.run).toBe(run);
    const { compiled, setting } = await asPlayed(record);
    expect(replayRecord(compiled, record, setting)).toMatchObject({ ok: true, value: { differsAt: undefined } });
  });

  it('keeps each order in its turn', () => {
    const [seat] = read(sample('record-1-government.json')).seats;
    const old: { orders: string[][] } = JSON.parse(sample('record-1-government.json'));
    expect(seat.orders).toEqual(old.orders);
  });

  it('opens from a link as a game with one seat, written anew as version 2', async () => {
    const found = await findRun(`See https://example.org/${sample('link-1-tehran.txt')}`);
    if (!found.ok || found.value.kind !== 'record') throw new Error('no record');
    const record = read(found.value.text);
    const { compiled, setting } = await asPlayed(record);
    const opened = gameOfRecord(compiled, { kind: 'bundled', path: '' }, record, setting);
    if (!opened.ok) throw new Error(opened.error.code);
    const { game, verdict } = opened.value;
    expect(verdict).toEqual({ kind: 'verified' });
    expect(game.seats.map(({ actor }) => compiled.actor.ids[actor])).toEqual(['tehran']);
    expect(game.shown).toBe(compiled.actorOf('tehran'));
    const again = recordOf(game);
    expect(again).toEqual(record);
    expect(again.seats[0].aims).toBeUndefined();
  });

  it('keeps its seed letter by letter, capitals, spaces and all, also when it is written anew', async () => {
    const old: object = JSON.parse(sample('record-1-government.json'));
    const record = read(JSON.stringify({ ...old, seed: ' Homs ' }));
    expect(record.seed).toBe(' Homs ');
    expect(read(formatRecord(record))).toEqual(record);
    const names = linkNamesOf((await asPlayed(record)).compiled);
    const packed = unpackHead(packRecord(record, names) ?? '');
    expect(packed && unpackRecord(packed, names)?.seed).toBe(' Homs ');
  });

  it.each([
    ['orders that are no list', { orders: 'raisePay' }, 'record/turns'],
    ['fewer digests than turns', { digests: [] }, 'record/digests'],
    ['a number for a chair', { chair: 7 }, 'record/seat'],
  ])('with %s is refused', (_, change, code) => {
    const old: object = JSON.parse(sample('record-1-government.json'));
    expect(parseRecord(JSON.stringify({ ...old, ...change }))).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a saved game of version 1', () => {
  const open = async (name: string): Promise<Game> => {
    const saved = readSavedGame(JSON.parse(sample(name)));
    if (saved === undefined) throw new Error(`${name} is no saved game`);
    const from = saved.source.kind === 'own' ? { text: saved.source.text } : { id: 'five-valleys' };
    const { compiled, setting } = await underRules(saved.rules, from, saved.levers);
    return reopened(compiled, saved, setting);
  };

  it.each([
    ['save-1-coast.json', 8],
    ['save-1-nobody.json', 3],
  ])('%s opens with its whole history', async (name, nodes) => {
    const game = await open(name);
    expect(game.tree.nodes).toHaveLength(nodes);
    for (const node of game.tree.nodes) expect(game.player.digestOf(playedAt(game, node.id).state)).toBe(node.digest);
  });

  it('has the desk as it was left, in the branch that was played last', async () => {
    const game = await open('save-1-coast.json');
    const coast = game.compiled.actorOf('coast');
    expect(game.seats).toEqual([
      { actor: coast, aims: ['price-at-home', 'harbour-kept', 'partner-stands', 'people-home'] },
    ]);
    expect(game).toMatchObject({ shown: coast, tree: { current: 7 } });
    expect(pendingOrders(game).map(({ kind }) => kind)).toEqual(['fly', 'evacuate']);
    expect(readSavedGame(JSON.parse(sample('save-1-coast.json')))).toMatchObject({ unread: true });
  });

  it('of nobody’s chair has no seat', async () => {
    expect(await open('save-1-nobody.json')).toMatchObject({ seats: [], shown: NONE });
  });
});
