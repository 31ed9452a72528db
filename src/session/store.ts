/**
 * The games kept in this browser, in IndexedDB: one store of rows, quick to list, and one of contents. What the browser
 * refuses is a value; a connection gives way when another tab needs the database, and comes again when it is asked for.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { hash64 } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type KeptGame, readKeptGame, type WholeGame } from './kept.ts';
import { linesOf } from './lines.ts';
import { readSavedGame, type SavedGame } from './saved.ts';

/**
 * Why nothing was read or written.
 * `full`: no room; `newer`: a newer version of the page wrote here; `blocked`: a tab with an older version of the page
 * keeps the database; `silent`: no answer in time; `damaged`: what is there is no game; `changed`: another tab has
 * written a newer revision; `gone`: it was deleted; `refused`: anything else the browser objects to.
 */
export type StoreFault = 'full' | 'newer' | 'blocked' | 'silent' | 'damaged' | 'changed' | 'gone' | 'refused';

/** Whether the game as it stands is kept, or why not. `unloaded`: the code that saves could not be fetched. */
export type SaveState = 'saved' | 'saving' | 'unloaded' | StoreFault;

/** `open`: another tab has the game open. */
export type LibraryFault = StoreFault | 'open';

export interface GameStore {
  /** Every row, the last changed first. */
  list(): Promise<Result<readonly KeptGame[], StoreFault>>;
  /** `undefined`: there is no such game. */
  load(id: string): Promise<Result<WholeGame | undefined, StoreFault>>;
  /**
   * Writes a game over the revision it names or any by its writer, or for the first time if that is 0. Its name stays
   * as it was last given. Returns its row as written.
   */
  save(game: WholeGame): Promise<Result<KeptGame, StoreFault>>;
  rename(id: string, name: string): Promise<Result<true, StoreFault>>;
  /** Returns what was deleted. */
  remove(id: string): Promise<Result<WholeGame | undefined, StoreFault>>;
  /** Deletes every game. */
  clear(): Promise<Result<true, StoreFault>>;
}

const NAME = 'brink';
const LAYOUT_VERSION = 2;
/** The only store of version 1, and the key of its only game. */
const OLD = { store: 'games', key: 'current' } as const;
/** So long an answer may take, milliseconds. */
const PATIENCE_MS = 5000;

interface Layout extends DBSchema {
  rows: { key: string; value: unknown };
  contents: { key: string; value: unknown };
  [OLD.store]: { key: string; value: unknown };
}
type Database = IDBPDatabase<Layout>;

export function openStore(patience = PATIENCE_MS): GameStore {
  let opened: Promise<Database> | undefined;
  let isBlocked = false;

  /** Never throws, as some browsers do. */
  function open(): Promise<Database> {
    const opening: Promise<Database> = connect(
      () => letGo(opening),
      () => forget(opening),
    );
    opening.then(
      () => {
        isBlocked = false;
      },
      () => forget(opening),
    );
    return opening;
  }

  async function connect(onWanted: () => void, onClosed: () => void): Promise<Database> {
    return openDB<Layout>(NAME, LAYOUT_VERSION, {
      async upgrade(database, from, _to, transaction) {
        const rows = database.createObjectStore('rows', { keyPath: 'id' });
        const contents = database.createObjectStore('contents');
        if (from !== 1) return;
        const old = readSavedGame(await transaction.objectStore(OLD.store).get(OLD.key));
        database.deleteObjectStore(OLD.store);
        if (old === undefined) return;
        const lines = linesOf(old.tree).length;
        const row: KeptGame = { id: OLD.key, name: '', changed: Date.now(), revision: 1, lines, label: old.label };
        await Promise.all([rows.put(row), contents.put(old, row.id)]);
      },
      blocked() {
        isBlocked = true;
      },
      blocking: onWanted,
      terminated: onClosed,
    });
  }

  function forget(connection: Promise<Database>): void {
    if (opened === connection) opened = undefined;
  }

  /** Closes it, if it was ever opened. */
  function letGo(connection: Promise<Database>): void {
    forget(connection);
    connection.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  /** A connection that fails is not used again: once more is tried with a new one, unless there is no room. */
  async function using<Value>(
    act: (database: Database) => Promise<Result<Value, StoreFault>>,
  ): Promise<Result<Value, StoreFault>> {
    for (let tries = 0; ; tries++) {
      opened ??= open();
      const connection = opened;
      try {
        const done = await inTime(connection.then(act));
        if (!done.ok && (done.error === 'silent' || done.error === 'blocked')) letGo(connection);
        return done;
      } catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (name === 'QuotaExceededError') return fail('full');
        letGo(connection);
        if (tries > 0) return fail(faultOf(name));
      }
    }
  }

  function inTime<Value>(work: Promise<Result<Value, StoreFault>>): Promise<Result<Value, StoreFault>> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => done(fail(isBlocked ? 'blocked' : 'silent')), patience);
      work.then(done, failed).finally(() => clearTimeout(timer));
    });
  }

  return {
    list: () =>
      using(async (database) => {
        const rows = (await database.getAll('rows')).flatMap((row) => readKeptGame(row) ?? []);
        return ok(rows.sort((a, b) => b.changed - a.changed));
      }),
    load: (id) => using(async (database) => readWhole(await bothOf(database, id))),
    save: ({ kept, saved }) =>
      using(async (database) => {
        const writing = database.transaction(['rows', 'contents'], 'readwrite');
        const rows = writing.objectStore('rows');
        const known = readKeptGame(await rows.get(kept.id));
        const isOurs = known?.writer !== undefined && known.writer === kept.writer;
        if (known === undefined ? kept.revision > 0 : known.revision !== kept.revision && !isOurs) {
          await writing.done;
          return fail(known === undefined ? 'gone' : 'changed');
        }
        const revision = (known?.revision ?? kept.revision) + 1;
        const row: KeptGame = { ...kept, name: known?.name ?? kept.name, revision, check: checkOf(saved) };
        await Promise.all([
          rows.put(row),
          writing.objectStore('contents').put(structuredClone(saved), kept.id),
          writing.done,
        ]);
        return ok(row);
      }),
    rename: (id, name) =>
      using(async (database) => {
        const writing = database.transaction('rows', 'readwrite');
        const known = readKeptGame(await writing.store.get(id));
        if (known !== undefined) await writing.store.put({ ...known, name });
        await writing.done;
        return known === undefined ? fail('gone') : ok(true);
      }),
    remove: (id) =>
      using(async (database) => {
        const whole = readWhole(await bothOf(database, id));
        const writing = database.transaction(['rows', 'contents'], 'readwrite');
        await Promise.all([
          writing.objectStore('rows').delete(id),
          writing.objectStore('contents').delete(id),
          writing.done,
        ]);
        // What cannot be read may go, but does not come back.
        return whole.ok ? whole : ok(undefined);
      }),
    async clear() {
      // Other tabs need not let go of the database for this; only what cannot be emptied is deleted whole.
      const emptied = await using(async (database) => {
        const writing = database.transaction(['rows', 'contents'], 'readwrite');
        await Promise.all([writing.objectStore('rows').clear(), writing.objectStore('contents').clear(), writing.done]);
        return ok<true>(true);
      });
      return emptied.ok ? emptied : deleted();
    },
  };

  async function deleted(): Promise<Result<true, StoreFault>> {
    isBlocked = false;
    const deleting = deleteDB(NAME, {
      blocked() {
        isBlocked = true;
      },
    });
    try {
      return await inTime(deleting.then(() => ok<true>(true)));
    } catch (error) {
      return fail(faultOf(error instanceof Error ? error.name : ''));
    }
  }
}

async function bothOf(database: Database, id: string): Promise<readonly [row: unknown, contents: unknown]> {
  const reading = database.transaction(['rows', 'contents']);
  const both = await Promise.all([reading.objectStore('rows').get(id), reading.objectStore('contents').get(id)]);
  await reading.done;
  return both;
}

function readWhole([row, contents]: readonly [unknown, unknown]): Result<WholeGame | undefined, StoreFault> {
  if (row === undefined && contents === undefined) return ok(undefined);
  const kept = readKeptGame(row);
  const saved: SavedGame | undefined = readSavedGame(contents);
  if (kept === undefined || saved === undefined) return fail('damaged');
  const isAltered = kept.check !== undefined && kept.check !== checkOf(contents);
  return ok({ kept, saved, ...(isAltered ? { isAltered } : {}) });
}

/** A copy in the database has its properties in the order of what was written. */
const checkOf = (contents: unknown): string => hash64(JSON.stringify(contents));

function faultOf(name: string): StoreFault {
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}
