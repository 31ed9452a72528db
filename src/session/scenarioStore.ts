/** Scenarios of one's own, kept in this browser: rows for the list, and their files apart. */
import { fail, ok, type Result } from '../core/result.ts';
import { type Database, openDatabase, reading, type StoreFault, together, type Writing, writing } from './database.ts';
import { readKeptGame } from './kept.ts';
import { type KeptScenario, readKeptScenario } from './keptScenario.ts';
import { isOwnFiles, keyOfFiles, type OwnFiles } from './ownSource.ts';

export interface ScenarioStore {
  /** Those on the list, the last opened first. */
  list(): Promise<Result<readonly KeptScenario[], StoreFault>>;
  /** The files of one that is on the list or that a game is played in; `undefined`: there are none. */
  load(key: string): Promise<Result<OwnFiles | undefined, StoreFault>>;
  /** Puts a scenario on the list. A map that is there already stays unless another comes with it. */
  keep(row: KeptScenario, files: OwnFiles): Promise<Result<true, StoreFault>>;
  /** Takes one off the list. Its files stay as long as a game is played in it. */
  remove(key: string): Promise<Result<true, StoreFault>>;
}

export function openScenarioStore({ using }: Database = openDatabase()): ScenarioStore {
  return {
    list: () =>
      using(async (database) => {
        const rows = await reading(database, (transaction) => transaction.objectStore('scenarioRows').getAll());
        return ok(rows.flatMap((row) => readKeptScenario(row) ?? []).sort((a, b) => b.opened - a.opened));
      }),
    load: (key) =>
      using(async (database) =>
        readFiles(key, await reading(database, (transaction) => transaction.objectStore('scenarioFiles').get(key))),
      ),
    keep: (row, files) =>
      using((database) =>
        writing(database, async (transaction) => {
          const kept = transaction.objectStore('scenarioFiles');
          const before = readFiles(row.id, await kept.get(row.id));
          const { map, folder } = before.ok && before.value !== undefined ? before.value : files;
          const known = { ...(map === undefined ? {} : { map }), ...(folder === undefined ? {} : { folder }) };
          await together([
            () => kept.put({ ...known, ...plain(files) }, row.id),
            () => transaction.objectStore('scenarioRows').put(row),
          ]);
          return ok(true);
        }),
      ),
    remove: (key) =>
      using((database) =>
        writing(database, async (transaction) => {
          await transaction.objectStore('scenarioRows').delete(key);
          await dropUnused(transaction, key);
          return ok(true);
        }),
      ),
  };
}

function readFiles(key: string, files: unknown): Result<OwnFiles | undefined, StoreFault> {
  if (files === undefined) return ok(undefined);
  return isOwnFiles(files) && keyOfFiles(files) === key ? ok(files) : fail('damaged');
}

/** The files alone, without what else stands beside them. */
export const plain = ({ text, bases, map, folder }: OwnFiles): OwnFiles => ({
  text,
  ...(bases === undefined ? {} : { bases }),
  ...(map === undefined ? {} : { map }),
  ...(folder === undefined ? {} : { folder }),
});

/** Deletes the files of a scenario that is neither on the list nor played in any kept game. */
export async function dropUnused(transaction: Writing, key: string): Promise<void> {
  const listed = await transaction.objectStore('scenarioRows').getKey(key);
  const rows = await transaction.objectStore('rows').getAll();
  const isPlayed = rows.some((row) => readKeptGame(row)?.own === key);
  if (listed === undefined && !isPlayed) await transaction.objectStore('scenarioFiles').delete(key);
}
