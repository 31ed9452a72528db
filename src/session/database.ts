/**
 * The database of this browser, in IndexedDB. What the browser refuses is a value; a connection gives way when another
 * tab needs the database, and comes again when it is asked for.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { fail, ok, type Result } from '../core/result.ts';
import type { KeptGame } from './kept.ts';
import { linesOf } from './lines.ts';
import { readSavedGame } from './saved.ts';

/**
 * Why nothing was read or written.
 * `full`: no room; `newer`: a newer version of the page wrote here; `blocked`: a tab with an older version of the page
 * keeps the database; `silent`: no answer in time; `damaged`: what is there is no game; `changed`: another tab has
 * written a newer revision; `gone`: it was deleted; `refused`: anything else the browser objects to.
 */
export type StoreFault = 'full' | 'newer' | 'blocked' | 'silent' | 'damaged' | 'changed' | 'gone' | 'refused';

const NAME = 'brink';
const LAYOUT_VERSION = 3;
/** The only store of version 1, and the key of its only game. */
const OLD = { store: 'games', key: 'current' } as const;
/** So long an answer may take, milliseconds. */
const PATIENCE_MS = 5000;

/** Of games and of scenarios of one's own: rows for lists, and what each is made of apart. */
const STORES = ['rows', 'contents', 'scenarioRows', 'scenarioFiles'] as const;

interface Layout extends DBSchema {
  rows: { key: string; value: unknown };
  contents: { key: string; value: unknown };
  scenarioRows: { key: string; value: unknown };
  /** Of scenarios on the list, and of those that a kept game is played in. */
  scenarioFiles: { key: string; value: unknown };
  [OLD.store]: { key: string; value: unknown };
}
export type Connection = IDBPDatabase<Layout>;
type StoreNames = (typeof STORES)[number][];
export type Reading = IDBPTransaction<Layout, StoreNames, 'readonly'>;
export type Writing = IDBPTransaction<Layout, StoreNames, 'readwrite'>;

export interface Database {
  /** Gives a connection to `act`, and a new one once more if that fails. */
  using<Value, Fault = StoreFault>(
    act: (connection: Connection) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault | StoreFault>>;
  /** Empties every store, for every tab. */
  clear(): Promise<Result<true, StoreFault>>;
}

export function openDatabase(patience = PATIENCE_MS): Database {
  let opened: Promise<Connection> | undefined;
  let isBlocked = false;

  /** Never throws, as some browsers do. */
  function open(): Promise<Connection> {
    const opening: Promise<Connection> = connect(
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

  async function connect(onWanted: () => void, onClosed: () => void): Promise<Connection> {
    return openDB<Layout>(NAME, LAYOUT_VERSION, {
      async upgrade(database, from, _to, transaction) {
        // What cannot be laid out whole is not laid out at all; then the opening itself fails.
        await wholly(transaction, async () => {
          database.createObjectStore('scenarioRows', { keyPath: 'id' });
          database.createObjectStore('scenarioFiles');
          if (from === 2) return;
          const rows = database.createObjectStore('rows', { keyPath: 'id' });
          const contents = database.createObjectStore('contents');
          if (from !== 1) return;
          const old = readSavedGame(await transaction.objectStore(OLD.store).get(OLD.key));
          database.deleteObjectStore(OLD.store);
          if (old === undefined) return;
          const lines = linesOf(old.tree).length;
          const row: KeptGame = { id: OLD.key, name: '', changed: Date.now(), revision: 1, lines, label: old.label };
          await together([() => rows.put(row), () => contents.put(old, row.id)]);
        }).catch(() => undefined);
      },
      blocked() {
        isBlocked = true;
      },
      blocking: onWanted,
      terminated: onClosed,
    });
  }

  function forget(connection: Promise<Connection>): void {
    if (opened === connection) opened = undefined;
  }

  /** Closes it, if it was ever opened. */
  function letGo(connection: Promise<Connection>): void {
    forget(connection);
    connection.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  /** A connection that fails is not used again: once more is tried with a new one, unless there is no room. */
  async function using<Value, Fault = StoreFault>(
    act: (connection: Connection) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault | StoreFault>> {
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

  function inTime<Value, Fault>(work: Promise<Result<Value, Fault>>): Promise<Result<Value, Fault | StoreFault>> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => done(fail(isBlocked ? 'blocked' : 'silent')), patience);
      work.then(done, failed).finally(() => clearTimeout(timer));
    });
  }

  async function deleted(): Promise<Result<true, StoreFault>> {
    isBlocked = false;
    const deleting = deleteDB(NAME, {
      blocked() {
        isBlocked = true;
      },
    });
    try {
      return await inTime(deleting.then((): Result<true, StoreFault> => ok(true)));
    } catch (error) {
      return fail(faultOf(error instanceof Error ? error.name : ''));
    }
  }

  return {
    using,
    async clear() {
      // Other tabs need not let go of the database for this; only what cannot be emptied is deleted whole.
      const emptied = await using<true>((database) =>
        writing(database, async (transaction) => {
          await together(STORES.map((name) => () => transaction.objectStore(name).clear()));
          return ok(true);
        }),
      );
      return emptied.ok ? emptied : deleted();
    },
  };
}

/** Reads what belongs together at one moment. */
export const reading = <Value>(database: Connection, act: (transaction: Reading) => Promise<Value>): Promise<Value> => {
  const transaction = database.transaction([...STORES], 'readonly');
  return wholly(transaction, () => act(transaction));
};

/** Writes all of it or nothing. */
export const writing = <Value>(database: Connection, act: (transaction: Writing) => Promise<Value>): Promise<Value> => {
  const transaction = database.transaction([...STORES], 'readwrite');
  return wholly(transaction, () => act(transaction));
};

/** Does all of what is asked of a transaction, or nothing: where part of it fails, the rest is undone. */
async function wholly<Value>(
  transaction: { readonly done: Promise<void>; abort(): void },
  act: () => Promise<Value>,
): Promise<Value> {
  // It ends unheard where what was asked of it failed before.
  transaction.done.catch(() => undefined);
  try {
    const value = await act();
    await transaction.done;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser has ended it.
    }
    throw error;
  }
}

/** Asks for all of it at once: a transaction does not end between one and the next. */
export async function together(asked: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(asked.map(async (ask) => ask()));
}

function faultOf(name: string): StoreFault {
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}
