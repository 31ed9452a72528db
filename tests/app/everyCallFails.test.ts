// Every call to IndexedDB fails once, in every manner that fits it, in a session that does everything a library does:
// nothing that was kept is lost, "saved" is said only of what is there, and what failed is done when it is tried again.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLibrary, type Library } from '../../src/app/services/library.ts';
import { createStorage, type Storage } from '../../src/app/services/storage.ts';
import { hash64 } from '../../src/core/hash.ts';
import { isObject } from '../../src/core/unknown.ts';
import { openDatabase } from '../../src/session/database.ts';
import { formatGames, readGames } from '../../src/session/gamesFile.ts';
import { readKeptGame, type WholeGame } from '../../src/session/kept.ts';
import { type KeptScenario, readKeptScenario } from '../../src/session/keptScenario.ts';
import { keyOfFiles, type OwnFiles } from '../../src/session/ownSource.ts';
import { readSavedGame, type SavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { openScenarioStore, type ScenarioStore } from '../../src/session/scenarioStore.ts';
import { openStore, type SaveState } from '../../src/session/store.ts';
import { textOf } from '../support/countries.ts';
import { type FailingDatabase, type Failure, failingDatabase, storedIn } from '../support/failingDatabase.ts';
import { newGame } from '../support/games.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };
const GAME = newGame();
/** A scenario of one's own that no game is played in. */
const FILES: OwnFiles = { text: '{ "id": "mine" }', map: { name: 'map.json', text: '{ "type": "Topology" }' } };
/** The one that the games are played in. */
const PLAYED: OwnFiles = { text: textOf('five-valleys') };
const rowOf = (files: OwnFiles): KeptScenario => ({
  ...{ id: keyOfFiles(files), scenario: 'mine', title: { en: 'Mine' }, summary: {} },
  ...{ start: { date: '2024-11-27', half: 'am' }, turns: 20, opened: 1 },
});

const savedAt = (turn: number): SavedGame => savedOf(GAME, { ...LABEL, turn });

/** Milliseconds until an answer is given up: what is still under way then is another failure to live with. */
const PATIENCE = 40;
/** How often somebody tries again what was said to have failed. */
const MOST_TRIES = 40;

/** What somebody at the page knows to be kept, by id. */
type Known = Map<string, { turn: number; name: string }>;

interface Tab {
  readonly storage: Storage;
  readonly library: Library;
  readonly scenarios: ScenarioStore;
  readonly told: SaveState[];
}

function openTab(patience: number): Tab {
  const database = openDatabase(patience);
  const store = openStore(database);
  const library = createLibrary(
    store,
    { post: () => undefined, hear: () => undefined },
    { own: async () => true, giveUp: () => undefined, keepOnly: () => undefined, isOwned: async () => true },
  );
  const told: SaveState[] = [];
  const storage = createStorage(store, (row) => library.note(row), [2]);
  storage.state.subscribe((state) => told.push(state));
  return { storage, library, scenarios: openScenarioStore(database), told };
}

/** Contents with the files of their scenario, which is one's own, in the place of the key that names them. */
function wholeOf(contents: unknown, files: ReadonlyMap<string, unknown>): unknown {
  if (!isObject(contents) || !isObject(contents.source)) return undefined;
  const own = files.get(String(contents.source.key));
  return isObject(own) ? { ...contents, source: { ...own, kind: 'own' } } : undefined;
}

class Session {
  tab: Tab;
  readonly known: Known = new Map();
  /** What was asked to be deleted, and not said to be. */
  readonly unsure = new Set<string>();
  /** Scenarios that are known to be on the list, by key. */
  readonly scenarios = new Map<string, OwnFiles>();
  private readonly patience: number;

  constructor(patience: number) {
    this.patience = patience;
    this.tab = openTab(patience);
  }

  /** Loads the page anew. */
  reload(): void {
    this.tab = openTab(this.patience);
  }

  /** Everything that is kept, by what stands in the database. */
  async kept(): Promise<ReadonlyMap<string, WholeGame>> {
    const contents = await storedIn('brink', 'contents');
    const files = await storedIn('brink', 'scenarioFiles');
    const games = new Map<string, WholeGame>();
    for (const [id, row] of await storedIn('brink', 'rows')) {
      const kept = readKeptGame(row);
      const saved = readSavedGame(wholeOf(contents.get(id), files));
      const isAltered = kept?.check !== hash64(JSON.stringify(contents.get(id)) ?? '');
      if (kept !== undefined && saved !== undefined) games.set(id, { kept, saved, isAltered });
    }
    return games;
  }

  /** Nothing that was said to be kept is lost, or other than it was. */
  async expectKept(): Promise<void> {
    const kept = await this.kept();
    for (const [id, { turn, name }] of this.known) {
      if (this.unsure.has(id)) continue;
      expect(kept.get(id), id).toMatchObject({ kept: { name }, saved: { label: { turn } }, isAltered: false });
    }
  }

  /** A scenario that was said to be on the list is there with its files, and those of games are. */
  async expectScenarios(): Promise<void> {
    const [rows, files] = [await storedIn('brink', 'scenarioRows'), await storedIn('brink', 'scenarioFiles')];
    for (const [key, own] of this.scenarios) {
      expect(readKeptScenario(rows.get(key)), key).toEqual(rowOf(own));
      expect(files.get(key), key).toEqual(own);
    }
    const unlisted = [...rows.keys()].filter((key) => !files.has(key));
    expect(unlisted).toEqual([]);
  }

  async keepScenario(files: OwnFiles): Promise<void> {
    await this.untilDone(() => this.tab.scenarios.keep(rowOf(files), files));
    this.scenarios.set(keyOfFiles(files), files);
    expect(await this.untilDone(() => this.tab.scenarios.load(keyOfFiles(files)))).toEqual(files);
    await this.expectScenarios();
  }

  async removeScenario(files: OwnFiles, isPlayed: boolean): Promise<void> {
    const key = keyOfFiles(files);
    this.scenarios.delete(key);
    await this.untilDone(() => this.tab.scenarios.remove(key));
    const listed = await this.untilDone(() => this.tab.scenarios.list());
    expect(listed.map(({ id }) => id)).not.toContain(key);
    expect((await storedIn('brink', 'scenarioFiles')).has(key)).toBe(isPlayed);
    await this.expectKept();
  }

  async untilDone<Value>(
    act: () => Promise<{ ok: true; value: Value } | { ok: false; error: string }>,
  ): Promise<Value> {
    for (let tries = 0; ; tries++) {
      const done = await act();
      if (done.ok) return done.value;
      await this.expectKept();
      await this.expectScenarios();
      if (tries === MOST_TRIES) throw new Error(`It never worked again: ${done.error}`);
    }
  }

  /** Saves games, and waits until they are said to be saved. */
  async save(...games: readonly (readonly [id: string, turn: number])[]): Promise<void> {
    const { storage, told } = this.tab;
    for (const [id, turn] of games) {
      const name = this.known.get(id)?.name ?? '';
      storage.save({ id, name }, async () => savedAt(turn));
    }
    expect(storage.state.value).not.toBe('saved');
    await vi.waitFor(() => expect(storage.state.value).toBe('saved'), { timeout: 10_000, interval: 2 });
    for (const [id, turn] of games) this.known.set(id, { turn, name: this.known.get(id)?.name ?? '' });
    // Nobody else writes here.
    expect(told).not.toContain('changed');
    await this.expectKept();
  }

  async rename(id: string, name: string): Promise<void> {
    const { turn } = this.known.get(id) ?? { turn: 0 };
    this.unsure.add(id);
    await this.untilDone(() => this.tab.library.rename(id, name));
    this.unsure.delete(id);
    this.known.set(id, { turn, name });
  }

  async duplicate(id: string): Promise<string> {
    const row = await this.untilDone(() => this.tab.library.duplicate(id, 'Copy'));
    this.known.set(row.id, { turn: row.label.turn, name: row.name });
    return row.id;
  }

  async open(id: string): Promise<void> {
    const whole = await this.untilDone(() => this.tab.storage.load(id));
    expect(whole).toMatchObject({ saved: { label: { turn: this.known.get(id)?.turn } } });
  }

  /** A file of all games. */
  async exportAll(): Promise<void> {
    const rows = await this.untilDone(() => this.tab.library.read());
    const games: WholeGame[] = [];
    for (const { id } of rows) {
      const whole = await this.untilDone(() => this.tab.library.load(id));
      if (whole !== undefined) games.push(whole);
    }
    const file = readGames(JSON.parse(formatGames(games)));
    expect(file?.unread).toEqual([]);
    for (const [id, { turn }] of this.known)
      expect(file?.games.find(({ kept }) => kept.id === id)?.kept.label.turn, id).toBe(turn);
  }

  /** Deletes a game, and puts it back. */
  async removeAndPutBack(id: string): Promise<void> {
    this.unsure.add(id);
    const before = this.known.get(id);
    const whole = await this.untilDone(() => this.tab.library.remove(id));
    this.known.delete(id);
    this.unsure.delete(id);
    expect((await this.kept()).has(id)).toBe(false);
    await this.expectKept();
    // What an earlier try has deleted unheard is not there to be put back.
    if (whole === undefined || before === undefined) return;
    await this.untilDone(() => this.tab.library.putBack(whole));
    this.known.set(id, before);
  }

  async clear(): Promise<void> {
    for (const id of this.known.keys()) this.unsure.add(id);
    await this.untilDone(() => this.tab.library.clear());
    this.known.clear();
    this.unsure.clear();
    this.scenarios.clear();
    expect((await this.kept()).size).toBe(0);
  }
}

/** Everything that is done to a library, once. */
async function keepGames(session: Session): Promise<void> {
  await session.untilDone(() => session.tab.library.read());
  await session.save(['a', 1]);
  await session.save(['a', 2], ['b', 1]);
  await session.rename('a', 'Monday');
  const copy = await session.duplicate('a');
  await session.save(['branch', 3]);
  await session.removeAndPutBack(copy);
  await session.exportAll();
  session.reload();
  await session.untilDone(() => session.tab.library.read());
  await session.open('a');
  await session.save(['a', 4]);
  await session.expectKept();
  await session.clear();
  await session.save(['c', 1]);
}

/** Everything that is done to scenarios of one's own, once, with a game in one of them. */
async function keepScenarios(session: Session): Promise<void> {
  await session.keepScenario(FILES);
  await session.save(['a', 1]);
  await session.keepScenario(PLAYED);
  session.reload();
  await session.open('a');
  await session.removeScenario(PLAYED, true);
  await session.removeScenario(FILES, false);
  await session.keepScenario(FILES);
  await session.clear();
}

type Play = typeof keepGames;

async function playWith(play: Play, failure: Failure | undefined, patience: number): Promise<FailingDatabase> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const database = failingDatabase(failure);
  try {
    await play(new Session(patience));
    return database;
  } finally {
    database.restore();
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const CALLS = [
  ...['clear', 'commit', 'createObjectStore', 'delete', 'get', 'getAll', 'getKey', 'objectStore', 'open', 'put'],
  'transaction',
];

for (const [of, play] of [['games', keepGames] as const, ['scenarios', keepScenarios] as const]) {
  const { calls } = await playWith(play, undefined, 10_000);
  const failures = calls.flatMap(({ name, manners }, at) => manners.map((manner) => [at, name, manner] as const));

  describe(`a session of ${of} in which one of ${calls.length} calls fails, in ${failures.length} ways,`, () => {
    it('makes every kind of call', () => {
      expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual(CALLS);
    });

    it.each(failures)('loses nothing and recovers: call %i, %s, %s', async (at, name, manner) => {
      expect((await playWith(play, { at, name, manner }, PATIENCE)).hasFailed()).toBe(true);
    });
  });
}
