/** The games kept in this browser: one store of rows, quick to list, and one of contents. */
import { hash64 } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { isObject } from '../core/unknown.ts';
import {
  type Database,
  openDatabase,
  type Reading,
  reading,
  type StoreFault,
  together,
  type Writing,
  writing,
} from './database.ts';
import { type KeptGame, readKeptGame, type WholeGame } from './kept.ts';
import { isOwnFiles, keyOfFiles } from './ownSource.ts';
import { readSavedGame, type SavedGame } from './saved.ts';
import { dropUnused, plain } from './scenarioStore.ts';

/** Whether the game as it stands is kept, or why not. `unloaded`: the code that saves could not be fetched. */
export type SaveState = 'saved' | 'saving' | 'unloaded' | StoreFault;

/** `scenario`: the files of the game's scenario, one's own, are gone. */
export type LoadFault = StoreFault | 'scenario';

/** `open`: another tab has the game open. */
export type LibraryFault = LoadFault | 'open';

export interface GameStore {
  /** Every row, the last changed first. */
  list(): Promise<Result<readonly KeptGame[], StoreFault>>;
  /** `undefined`: there is no such game. */
  load(id: string): Promise<Result<WholeGame | undefined, LoadFault>>;
  /**
   * Writes a game over the revision it names or any by its writer, or for the first time if that is 0. Its name stays
   * as it was last given, and contents that were altered are so ever after. Returns its row as written.
   */
  save(game: WholeGame): Promise<Result<KeptGame, StoreFault>>;
  rename(id: string, name: string): Promise<Result<true, StoreFault>>;
  /** Returns what was deleted. */
  remove(id: string): Promise<Result<WholeGame | undefined, StoreFault>>;
  /** Deletes every game, and every scenario of one's own. */
  clear(): Promise<Result<true, StoreFault>>;
}

export function openStore({ using, clear }: Database = openDatabase()): GameStore {
  return {
    list: () =>
      using(async (database) => {
        const rows = await reading(database, (transaction) => transaction.objectStore('rows').getAll());
        return ok(rows.flatMap((row) => readKeptGame(row) ?? []).sort((a, b) => b.changed - a.changed));
      }),
    load: (id) =>
      using(async (database) => readWhole(await reading(database, (transaction) => foundOf(transaction, id)))),
    save: ({ kept, saved, isAltered = false }) =>
      using((database) =>
        writing(database, async (transaction) => {
          const rows = transaction.objectStore('rows');
          const files = transaction.objectStore('scenarioFiles');
          const known = readKeptGame(await rows.get(kept.id));
          const isOurs = known?.writer !== undefined && known.writer === kept.writer;
          if (known === undefined ? kept.revision > 0 : known.revision !== kept.revision && !isOurs)
            return fail(known === undefined ? 'gone' : 'changed');
          const { source } = saved;
          const own = source.kind === 'own' ? keyOfFiles(source) : undefined;
          const contents = structuredClone(own === undefined ? saved : { ...saved, source: { kind: 'own', key: own } });
          const revision = (known?.revision ?? kept.revision) + 1;
          const { own: _, ...as } = kept;
          const name = known?.name ?? kept.name;
          const check = isAltered ? ALTERED : checkOf(contents);
          const row: KeptGame = { ...as, name, revision, check, ...(own === undefined ? {} : { own }) };
          const isNew = own !== undefined && (await files.getKey(own)) === undefined;
          await together([
            () => rows.put(row),
            () => transaction.objectStore('contents').put(contents, kept.id),
            async () => (isNew && source.kind === 'own' ? files.put(plain(source), own) : undefined),
          ]);
          return ok(row);
        }),
      ),
    rename: (id, name) =>
      using((database) =>
        writing(database, async (transaction) => {
          const rows = transaction.objectStore('rows');
          const known = readKeptGame(await rows.get(id));
          if (known === undefined) return fail('gone');
          await rows.put({ ...known, name });
          return ok(true);
        }),
      ),
    remove: (id) =>
      using((database) =>
        writing(database, async (transaction) => {
          const found = await foundOf(transaction, id);
          await together([
            () => transaction.objectStore('rows').delete(id),
            () => transaction.objectStore('contents').delete(id),
          ]);
          const own = keyIn(found.contents);
          if (own !== undefined) await dropUnused(transaction, own);
          const whole = readWhole(found);
          // What cannot be read may go, but does not come back.
          return whole.ok ? whole : ok(undefined);
        }),
      ),
    clear,
  };
}

/** What is kept of a game: its row, its contents, and the files of its scenario if that is one's own. */
interface Found {
  readonly row: unknown;
  readonly contents: unknown;
  readonly files: unknown;
}

async function foundOf(transaction: Reading | Writing, id: string): Promise<Found> {
  const row = await transaction.objectStore('rows').get(id);
  const contents = await transaction.objectStore('contents').get(id);
  const key = keyIn(contents);
  const files = key === undefined ? undefined : await transaction.objectStore('scenarioFiles').get(key);
  return { row, contents, files };
}

/** Names the files of a scenario of one's own, where contents have a key in their place. */
function keyIn(contents: unknown): string | undefined {
  if (!isObject(contents) || !isObject(contents.source)) return undefined;
  const { kind, key } = contents.source;
  return kind === 'own' && typeof key === 'string' ? key : undefined;
}

function readWhole({ row, contents, files }: Found): Result<WholeGame | undefined, LoadFault> {
  if (row === undefined && contents === undefined) return ok(undefined);
  const key = keyIn(contents);
  if (key !== undefined && files === undefined) return fail('scenario');
  const isOwn = key !== undefined && isObject(contents) && isOwnFiles(files);
  const kept = readKeptGame(row);
  const saved: SavedGame | undefined = readSavedGame(
    isOwn ? { ...contents, source: { kind: 'own', ...plain(files) } } : contents,
  );
  if (kept === undefined || saved === undefined) return fail('damaged');
  const isOther = isOwn && keyOfFiles(files) !== key;
  const isAltered = isOther || (kept.check !== undefined && kept.check !== checkOf(contents));
  return ok({ kept, saved, ...(isAltered ? { isAltered } : {}) });
}

/** Instead of the hash of contents that were found altered: a copy of them proves no more than they do. */
const ALTERED = 'altered';

/** A copy in the database has its properties in the order of what was written. */
const checkOf = (contents: unknown): string => hash64(JSON.stringify(contents));
