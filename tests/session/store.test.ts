import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/session/database.ts';
import { type GameStore, openStore } from '../../src/session/store.ts';
import { wholeGame } from '../support/keptGames.ts';

const deleteAll = (): Promise<void> =>
  new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase('brink');
    deleting.onsuccess = () => done();
    deleting.onerror = failed;
  });

/** A database as another page would have left it. */
const openRaw = (version: number, make: (database: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open('brink', version);
    opening.onupgradeneeded = () => make(opening.result);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = failed;
  });

async function saveNew(store: GameStore, id: string, changed = 0): Promise<void> {
  expect(await store.save(wholeGame(id, changed))).toMatchObject({ ok: true });
}

beforeEach(deleteAll);

describe('the store of games', () => {
  it('keeps many, lists them by when they changed, and gives each back whole', async () => {
    const store = openStore();
    for (const [id, changed] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      await saveNew(store, id, changed);
    const rows = await store.list();
    expect(rows.ok && rows.value.map(({ id, revision }) => [id, revision])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 1],
    ]);
    expect(await store.load('c')).toEqual({
      ok: true,
      value: {
        ...wholeGame('c', 2),
        kept: { ...wholeGame('c', 2).kept, revision: 1, check: expect.any(String), own: expect.any(String) },
      },
    });
    expect(await store.load('d')).toEqual({ ok: true, value: undefined });
  });

  it('finds out what was altered behind its back', async () => {
    const store = openStore();
    await saveNew(store, 'a', 1);
    const database = await openDB('brink');
    const contents = await database.get('contents', 'a');
    await database.put('contents', { ...contents, settled: ['none'] }, 'a');
    database.close();
    expect(await store.load('a')).toMatchObject({ ok: true, value: { isAltered: true } });
  });

  it('never writes over a revision that the writer has not read', async () => {
    const store = openStore();
    const other = openStore();
    await saveNew(store, 'a');
    const { kept, saved } = wholeGame('a', 5);
    expect(await other.save({ kept: { ...kept, revision: 1 }, saved })).toMatchObject({ ok: true });
    expect(await store.save({ kept: { ...kept, revision: 1 }, saved })).toEqual({ ok: false, error: 'changed' });
    expect(await store.save({ kept: { ...kept, revision: 0 }, saved })).toEqual({ ok: false, error: 'changed' });
    expect(await store.load('a')).toMatchObject({ ok: true, value: { kept: { revision: 2 } } });
  });

  it('does not bring back what was deleted, unless it is put back as new', async () => {
    const store = openStore();
    await saveNew(store, 'a');
    const removed = await store.remove('a');
    expect(removed).toMatchObject({ ok: true, value: { kept: { id: 'a', revision: 1 } } });
    const { kept, saved } = wholeGame('a');
    expect(await store.save({ kept: { ...kept, revision: 1 }, saved })).toEqual({ ok: false, error: 'gone' });
    expect(await store.rename('a', 'x')).toEqual({ ok: false, error: 'gone' });
    await saveNew(store, 'a');
  });

  it('keeps the name that was given last, whoever saves', async () => {
    const store = openStore();
    await saveNew(store, 'a');
    expect(await store.rename('a', 'Tuesday')).toEqual({ ok: true, value: true });
    const { kept, saved } = wholeGame('a');
    expect(await store.save({ kept: { ...kept, revision: 1 }, saved })).toMatchObject({ value: { name: 'Tuesday' } });
  });

  it('clears everything, also while another tab has the database open', async () => {
    const store = openStore();
    await saveNew(store, 'a');
    const other = openStore();
    expect(await other.list()).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    expect(await store.clear()).toEqual({ ok: true, value: true });
    expect(await other.list()).toEqual({ ok: true, value: [] });
  });

  it('lets go when another page needs the database, and comes again when it is asked', async () => {
    const store = openStore();
    await saveNew(store, 'a');
    await deleteAll();
    expect(await store.list()).toEqual({ ok: true, value: [] });
    await saveNew(store, 'a');
  });

  it('takes over the one game of the layout before', async () => {
    const saved = JSON.parse(readFileSync(new URL('../records/save-1-coast.json', import.meta.url), 'utf8'));
    const old = await openRaw(1, (database) => database.createObjectStore('games').put(saved, 'current'));
    old.close();
    const store = openStore();
    const { turns } = saved.label;
    const row = { id: 'current', revision: 1, label: { turns } };
    expect(await store.list()).toMatchObject({ ok: true, value: [row] });
    expect(await store.load('current')).toMatchObject({ ok: true, value: { saved: { format: 'brink-save' } } });
  });

  it('begins empty where the layout before holds no game', async () => {
    const old = await openRaw(1, (database) => database.createObjectStore('games').put('nonsense', 'current'));
    old.close();
    expect(await openStore().list()).toEqual({ ok: true, value: [] });
  });

  it('says so when a newer page wrote here', async () => {
    (await openRaw(99, () => undefined)).close();
    expect(await openStore().list()).toEqual({ ok: false, error: 'newer' });
    expect(await openStore().save(wholeGame('a'))).toEqual({ ok: false, error: 'newer' });
  });

  it('says so when a page with the layout before does not let go, and goes on once it does', async () => {
    const old = await openRaw(1, (database) => database.createObjectStore('games'));
    const store = openStore(openDatabase(100));
    expect(await store.list()).toEqual({ ok: false, error: 'blocked' });
    old.close();
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });

  it('tells damaged contents from a game that is not there, and lists the others', async () => {
    const store = openStore();
    await saveNew(store, 'a');
    await saveNew(store, 'b');
    const raw = await openRaw(3, () => undefined);
    await new Promise<void>((done) => {
      const writing = raw.transaction('contents', 'readwrite');
      writing.objectStore('contents').put({ format: 'brink-save' }, 'a');
      writing.oncomplete = () => done();
    });
    raw.close();
    expect(await store.load('a')).toEqual({ ok: false, error: 'damaged' });
    expect(await store.load('b')).toMatchObject({ ok: true });
    expect(await store.remove('a')).toEqual({ ok: true, value: undefined });
    expect(await store.list()).toMatchObject({ ok: true, value: [{ id: 'b' }] });
  });
});
