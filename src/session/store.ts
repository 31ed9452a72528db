/**
 * This browser's one saved game, in IndexedDB. If the browser refuses storage, the game continues unsaved and the page
 * says so.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { fail, ok, type Result } from '../core/result.ts';
import type { Fault } from './fault.ts';
import { readSavedGame, type SavedGame } from './saved.ts';

const NAME = 'brink';
const STORE = 'games';
const KEY = 'current';

/**
 * Whether the game as it stands is on this device, or why not: the browser has no room, refuses, or the code that
 * saves could not be fetched.
 */
export type SaveState = 'saved' | 'saving' | 'full' | 'refused' | 'unloaded';

export interface GameStore {
  load(): Promise<Result<SavedGame | undefined, Fault>>;
  /** If nothing could be saved: the browser's name for why. */
  save(game: SavedGame): Promise<Result<true, string>>;
  forget(): Promise<void>;
  /** Deletes everything the page stores in the browser. */
  clear(): Promise<void>;
}

export function openStore(): GameStore {
  let opened: Promise<IDBPDatabase> | undefined;
  const database = (): Promise<IDBPDatabase> => {
    opened ??= openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
    return opened;
  };
  return {
    async load() {
      try {
        const value: unknown = await (await database()).get(STORE, KEY);
        if (value === undefined) return ok(undefined);
        const saved = readSavedGame(value);
        return saved === undefined ? fail({ code: 'storage', values: { name: 'brink-save' } }) : ok(saved);
      } catch (error) {
        return fail({ code: 'storage', values: { name: error instanceof Error ? error.name : '' } });
      }
    },
    async save(game) {
      try {
        await (await database()).put(STORE, structuredClone(game), KEY);
        return ok(true);
      } catch (error) {
        return fail(error instanceof Error ? error.name : '');
      }
    },
    async forget() {
      await (await database()).delete(STORE, KEY).catch(() => undefined);
    },
    async clear() {
      (await opened?.catch(() => undefined))?.close();
      opened = undefined;
      await deleteDB(NAME).catch(() => undefined);
    },
  };
}
