import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/session/database.ts';
import type { WholeGame } from '../../src/session/kept.ts';
import type { KeptScenario } from '../../src/session/keptScenario.ts';
import { keyOfFiles, type OwnFiles } from '../../src/session/ownSource.ts';
import { openScenarioStore } from '../../src/session/scenarioStore.ts';
import { openStore } from '../../src/session/store.ts';
import { wholeGame } from '../support/keptGames.ts';

const FILES: OwnFiles = {
  text: '{ "id": "mine" }',
  map: { name: 'mine/map.topo.json', text: '{ "type": "Topology" }' },
};
const MAP = FILES.map;

const rowOf = (files: OwnFiles, opened = 0): KeptScenario => ({
  id: keyOfFiles(files),
  scenario: 'mine',
  title: { en: 'Mine' },
  summary: {},
  start: { date: '2024-11-27', half: 'am' },
  turns: 20,
  opened,
});

/** A game that is played in a scenario of these files. */
function gameIn(files: OwnFiles, id: string): WholeGame {
  const { kept, saved } = wholeGame(id);
  return { kept, saved: { ...saved, source: { kind: 'own', ...files } } };
}

function open() {
  const database = openDatabase();
  return { scenarios: openScenarioStore(database), games: openStore(database), clear: database.clear };
}

/** What the database holds in a store, by key. */
async function heldIn(store: string): Promise<Readonly<Record<string, unknown>>> {
  const database = await openDB('brink');
  const [keys, values] = [await database.getAllKeys(store), await database.getAll(store)];
  database.close();
  return Object.fromEntries(keys.map((key, i) => [String(key), values[i]]));
}

beforeEach(async () => {
  await openDatabase().clear();
});

describe('the store of scenarios', () => {
  const key = keyOfFiles(FILES);

  it('lists them, the last opened first, and gives each back with its map', async () => {
    const { scenarios } = open();
    const other: OwnFiles = { text: '{ "id": "other" }' };
    await scenarios.keep(rowOf(FILES, 1), FILES);
    await scenarios.keep(rowOf(other, 2), other);
    const listed = await open().scenarios.list();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([keyOfFiles(other), key]);
    expect(await open().scenarios.load(key)).toEqual({ ok: true, value: FILES });
    expect(await scenarios.load('_0')).toEqual({ ok: true, value: undefined });
  });

  it('keeps a map that came before until another comes with the same scenario', async () => {
    const { scenarios } = open();
    await scenarios.keep(rowOf(FILES), FILES);
    await scenarios.keep(rowOf(FILES), { text: FILES.text });
    expect(await scenarios.load(key)).toEqual({ ok: true, value: FILES });
    const better = { ...FILES, map: { name: 'mine/map.topo.json', text: '{ "type": "FeatureCollection" }' } };
    await scenarios.keep(rowOf(better), better);
    expect(await scenarios.load(key)).toEqual({ ok: true, value: better });
    expect(await scenarios.list()).toMatchObject({ value: [{ id: key }] });
  });

  it('holds one copy for every game that is played in it, and gives it to each', async () => {
    const { games } = open();
    await games.save(gameIn(FILES, 'a'));
    await games.save(gameIn(FILES, 'b'));
    expect(await heldIn('scenarioFiles')).toEqual({ [key]: FILES });
    const contents = await heldIn('contents');
    expect(contents).toMatchObject({ a: { source: { kind: 'own', key } }, b: { source: { kind: 'own', key } } });
    expect(JSON.stringify(contents)).not.toContain('Topology');
    expect(await games.load('b')).toMatchObject({ value: { saved: { source: { kind: 'own', ...FILES } } } });
  });

  it('lets a game open after its scenario was taken off the list, and drops the files with the last game', async () => {
    const { scenarios, games } = open();
    await scenarios.keep(rowOf(FILES), FILES);
    await games.save(gameIn(FILES, 'a'));
    expect(await scenarios.remove(key)).toEqual({ ok: true, value: true });
    expect(await scenarios.list()).toEqual({ ok: true, value: [] });
    const loaded = await games.load('a');
    expect(loaded).toMatchObject({ ok: true, value: { saved: { source: { ...FILES } } } });
    expect(loaded.ok && loaded.value?.isAltered).toBeUndefined();
    await games.remove('a');
    expect(await heldIn('scenarioFiles')).toEqual({});
  });

  it('keeps a scenario on the list when its games go, and drops one that no game needs', async () => {
    const { scenarios, games } = open();
    await scenarios.keep(rowOf(FILES), FILES);
    await games.save(gameIn(FILES, 'a'));
    await games.remove('a');
    expect(await scenarios.load(key)).toEqual({ ok: true, value: FILES });
    await scenarios.remove(key);
    expect(await heldIn('scenarioFiles')).toEqual({});
  });

  it('brings the files back with a game that was deleted and is put back', async () => {
    const { games } = open();
    await games.save(gameIn(FILES, 'a'));
    const removed = await games.remove('a');
    if (!removed.ok || removed.value === undefined) throw new Error('The game was there.');
    await games.save({ ...removed.value, kept: { ...removed.value.kept, revision: 0 } });
    expect(await games.load('a')).toMatchObject({ ok: true, value: { saved: { source: { ...FILES } } } });
  });

  it('says so where the files of a game were lost, and where they were changed', async () => {
    const { games, scenarios } = open();
    await games.save(gameIn(FILES, 'a'));
    const database = await openDB('brink');
    await database.put('scenarioFiles', { ...FILES, text: '{ "id": "yours" }' }, key);
    expect(await games.load('a')).toMatchObject({ ok: true, value: { isAltered: true } });
    expect(await scenarios.load(key)).toEqual({ ok: false, error: 'damaged' });
    await database.delete('scenarioFiles', key);
    database.close();
    expect(await games.load('a')).toEqual({ ok: false, error: 'scenario' });
    await scenarios.keep(rowOf(FILES), FILES);
    const again = await games.load('a');
    expect(again.ok && again.value?.isAltered).toBeUndefined();
    expect(again).toMatchObject({ ok: true, value: { saved: { source: { ...FILES } } } });
  });

  it('goes with everything else that is cleared', async () => {
    const { scenarios, games } = open();
    await scenarios.keep(rowOf(FILES), FILES);
    await games.save(gameIn(FILES, 'a'));
    expect(await games.clear()).toEqual({ ok: true, value: true });
    for (const store of ['rows', 'contents', 'scenarioRows', 'scenarioFiles']) expect(await heldIn(store)).toEqual({});
  });

  it('begins empty beside the games of the layout before, which still open', async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('brink').onsuccess = done;
    });
    const { kept, saved } = gameIn({ text: '{ "id": "mine" }' }, 'a');
    const old = await openDB('brink', 2, {
      upgrade(database) {
        database.createObjectStore('rows', { keyPath: 'id' }).put({ ...kept, revision: 1 });
        database.createObjectStore('contents').put(saved, 'a');
      },
    });
    old.close();
    const { scenarios, games } = open();
    expect(await scenarios.list()).toEqual({ ok: true, value: [] });
    expect(await games.load('a')).toMatchObject({
      ok: true,
      value: { saved: { source: { text: '{ "id": "mine" }' } } },
    });
  });
});

describe('the key of a scenario', () => {
  it('is that of what is played: another text or base changes it, a map does not', () => {
    const bases = { one: '1', two: '2' };
    const key = keyOfFiles({ text: 'a', bases });
    expect(keyOfFiles({ text: 'a', bases: { two: '2', one: '1' } })).toBe(key);
    expect(keyOfFiles({ text: 'a', bases, map: MAP ?? { name: '', text: '' } })).toBe(key);
    expect(new Set([key, keyOfFiles({ text: 'b', bases }), keyOfFiles({ text: 'a' })]).size).toBe(3);
    expect(key).toMatch(/^_[0-9a-f]{16}$/);
  });
});
