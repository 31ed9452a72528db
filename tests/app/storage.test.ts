// Saving tells the truth: what could not be written is told, tried again, and written once storage works.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStorage } from '../../src/app/services/storage.ts';
import { fail, ok } from '../../src/core/result.ts';
import { openDatabase, type StoreFault } from '../../src/session/database.ts';
import type { KeptGame } from '../../src/session/kept.ts';
import type { SavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { type GameStore, openStore, type SaveState } from '../../src/session/store.ts';
import { seatedGame } from '../support/games.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };
const GAME = seatedGame('five-valleys', 'kept', ['coast']);
const savedAt = (turn: number): SavedGame => savedOf(GAME, { ...LABEL, turn });
const AS = { id: 'one', name: '' };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Every state that is told, in turn. */
function storageOver(store: GameStore, pauses = [5]) {
  const told: SaveState[] = [];
  const rows: KeptGame[] = [];
  const storage = createStorage(store, (row) => rows.push(row), pauses);
  storage.state.subscribe((state) => told.push(state));
  const isSaved = () => vi.waitFor(() => expect(storage.state.value).toBe('saved'), { timeout: 5000, interval: 5 });
  return { storage, told, rows, isSaved };
}

/** A store whose first saves fail. */
function failingStore(...faults: readonly StoreFault[]): GameStore {
  const store = openStore();
  const left = [...faults];
  return {
    ...store,
    async save(game) {
      const fault = left.shift();
      return fault === undefined ? store.save(game) : fail(fault);
    },
  };
}

describe('what could not be saved', () => {
  it.each<StoreFault>(['full', 'newer', 'blocked', 'silent', 'refused', 'damaged'])(
    'is told (%s), tried again, and saved',
    async (fault) => {
      const { storage, told, isSaved } = storageOver(failingStore(fault, fault));
      storage.save(AS, async () => savedAt(2));
      await isSaved();
      expect(told).toEqual(['saved', 'saving', fault, 'saved']);
      expect(await openStore().load('one')).toMatchObject({ ok: true, value: { saved: { label: { turn: 2 } } } });
    },
  );

  it('is saved in its newest state, with every other game that waited', async () => {
    const { storage, rows, isSaved } = storageOver(failingStore('full'), [300]);
    storage.save(AS, async () => savedAt(2));
    await vi.waitFor(() => expect(storage.state.value).toBe('full'));
    storage.save(AS, async () => savedAt(3));
    storage.save({ id: 'two', name: '' }, async () => savedAt(7));
    expect(storage.state.value).toBe('full');
    await isSaved();
    expect(rows.map(({ id, label }) => [id, label.turn])).toEqual([
      ['one', 3],
      ['two', 7],
    ]);
  });

  it('opens as it waits, not as it was kept', async () => {
    const { storage, isSaved } = storageOver(failingStore('full'), [60_000]);
    storage.save(AS, async () => savedAt(2));
    await vi.waitFor(() => expect(storage.state.value).toBe('full'));
    expect(await storage.load('one')).toMatchObject({ ok: true, value: { saved: { label: { turn: 2 } } } });
    storage.retry();
    await isSaved();
  });

  it('is tried again if the code that saves could not be fetched', async () => {
    const { storage, told, isSaved } = storageOver(openStore());
    let tries = 0;
    storage.save(AS, async () => (tries++ === 0 ? undefined : savedAt(2)));
    await isSaved();
    expect(told).toContain('unloaded');
  });

  it('is let go of when the game is deleted', async () => {
    const { storage } = storageOver(failingStore('full'), [300]);
    storage.save(AS, async () => savedAt(2));
    await vi.waitFor(() => expect(storage.state.value).toBe('full'));
    storage.drop('one');
    expect(storage.state.value).toBe('saved');
    await new Promise((later) => setTimeout(later, 400));
    expect(await openStore().list()).toEqual(ok([]));
  });
});

describe('a browser that', () => {
  it('cleared its data gets the game anew', async () => {
    const { storage, told, rows, isSaved } = storageOver(openStore());
    storage.save(AS, async () => savedAt(2));
    await isSaved();
    await openStore().clear();
    storage.save(AS, async () => savedAt(3));
    await isSaved();
    expect(told).toEqual(['saved', 'saving', 'saved', 'saving', 'gone', 'saved']);
    expect(rows.at(-1)).toMatchObject({ id: 'one', label: { turn: 3 } });
    expect(await openStore().list()).toMatchObject({ ok: true, value: [{ id: 'one' }] });
  });

  it('never answers is told so within its time, and asked again', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => new IDBOpenDBRequest());
    const { storage, told, isSaved } = storageOver(openStore(openDatabase(30)));
    storage.save(AS, async () => savedAt(2));
    await isSaved();
    expect(told).toEqual(['saved', 'saving', 'silent', 'saved']);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('answers after it was given up is not taken for another tab', async () => {
    const store = openStore();
    let isLate = true;
    const late: GameStore = {
      ...store,
      async save(game) {
        const done = await store.save(game);
        if (!isLate) return done;
        isLate = false;
        return fail('silent');
      },
    };
    const { storage, told, isSaved } = storageOver(late);
    storage.save(AS, async () => savedAt(2));
    await isSaved();
    expect(told).toEqual(['saved', 'saving', 'silent', 'saved']);
  });

  const CALLS = [
    [() => indexedDB, 'open'],
    [() => IDBDatabase.prototype, 'transaction'],
    [() => IDBTransaction.prototype, 'objectStore'],
    [() => IDBObjectStore.prototype, 'get'],
    [() => IDBObjectStore.prototype, 'put'],
  ] as const;
  const ERRORS = ['InvalidStateError', 'AbortError', 'UnknownError', 'QuotaExceededError', 'TransactionInactiveError'];
  it.each(CALLS.flatMap(([of, call]) => ERRORS.map((error) => [call, error, of] as const)))(
    'fails in %s once, by %s, saves all the same',
    async (call, error, of) => {
      const { storage, isSaved } = storageOver(openStore(openDatabase(500)));
      storage.save(AS, async () => savedAt(2));
      await isSaved();
      const owner: Record<string, () => unknown> = Object(of());
      const real = owner[call];
      owner[call] = () => {
        owner[call] = real;
        throw new DOMException('', error);
      };
      try {
        const fresh = call === 'open' ? storageOver(openStore(openDatabase(500))) : { storage, isSaved };
        fresh.storage.save({ id: 'two', name: '' }, async () => savedAt(3));
        await fresh.isSaved();
        expect(owner[call]).toBe(real);
      } finally {
        owner[call] = real;
      }
      expect(await openStore().load('two')).toMatchObject({ ok: true, value: { saved: { label: { turn: 3 } } } });
    },
  );
});
