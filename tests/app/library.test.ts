import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../src/app/services/library.ts';
import type { News, NewsChannel } from '../../src/app/services/news.ts';
import type { Ownership } from '../../src/app/services/ownership.ts';
import { createStorage } from '../../src/app/services/storage.ts';
import { formatGames, readGames } from '../../src/session/gamesFile.ts';
import { linesOf } from '../../src/session/lines.ts';
import { openStore } from '../../src/session/store.ts';
import { wholeGame } from '../support/keptGames.ts';

/** Tabs that hear each other, and own games against each other. */
function createTabs() {
  const owners = new Map<string, object>();
  const tabs: { hear: ((news: News) => void)[] }[] = [];
  return () => {
    const me: { hear: ((news: News) => void)[] } = { hear: [] };
    tabs.push(me);
    const news: NewsChannel = {
      post: (told) => {
        for (const tab of tabs) if (tab !== me) for (const listener of tab.hear) listener(told);
      },
      hear: (listener) => me.hear.push(listener),
    };
    const ownership: Ownership = {
      async own(id) {
        const owner = owners.get(id) ?? me;
        owners.set(id, owner);
        return owner === me;
      },
      giveUp: (id) => void owners.delete(id),
      keepOnly: () => undefined,
      isOwned: async (id) => owners.has(id),
    };
    const store = openStore();
    return { library: createLibrary(store, news, ownership), ownership, store };
  };
}

const namesIn = ({ games }: Library): readonly string[] | undefined => games.value?.map(({ name }) => name);

beforeEach(async () => {
  await openStore().clear();
});

describe('the library', () => {
  it('shows what one tab adds, names and deletes in every other that has looked', async () => {
    const open = createTabs();
    const [one, other] = [open().library, open().library];
    await other.read();
    expect(await one.putBack(wholeGame('a', 0, 'Monday'))).toMatchObject({ ok: true });
    await expect.poll(() => namesIn(other)).toEqual(['Monday']);
    await one.rename('a', '  Tuesday  ');
    await expect.poll(() => namesIn(other)).toEqual(['Tuesday']);
    await one.remove('a');
    await expect.poll(() => namesIn(other)).toEqual([]);
  });

  it('deletes no game that another tab has open', async () => {
    const open = createTabs();
    const [one, other] = [open(), open()];
    await one.library.putBack(wholeGame('a'));
    await other.ownership.own('a');
    expect(await one.library.remove('a')).toEqual({ ok: false, error: 'open' });
    other.ownership.giveUp('a');
    expect(await one.library.remove('a')).toMatchObject({ ok: true, value: { kept: { id: 'a' } } });
  });

  it('keeps what was altered altered, however it is copied', async () => {
    const { library, store } = createTabs()();
    const altered = { ...wholeGame('a', 0, 'Coast'), isAltered: true };
    await library.putBack(altered);
    const copy = await library.duplicate('a', 'Coast');
    if (!copy.ok) throw new Error(copy.error);
    expect(await store.load(copy.value.id)).toMatchObject({ ok: true, value: { isAltered: true } });
    const carried = readGames(JSON.parse(formatGames([altered])));
    await library.add((carried?.games ?? []).map((game) => ({ ...game, kept: { ...game.kept, id: 'b', changed: 1 } })));
    expect(await store.load('b')).toMatchObject({ ok: true, value: { isAltered: true } });
    await library.putBack(wholeGame('c'));
    const sound = await store.load('c');
    expect(sound.ok && sound.value?.isAltered).toBeUndefined();
  });

  it('names a line of play and writes to it, unless another tab has the game', async () => {
    const open = createTabs();
    const [one, other] = [open(), open()];
    await one.library.putBack(wholeGame('a'));
    const words = { name: ' Monday ', note: 'Held the pass.' };
    await other.ownership.own('a');
    expect(await one.library.describeLine('a', 0, words)).toEqual({ ok: false, error: 'open' });
    other.ownership.giveUp('a');
    expect(await one.library.describeLine('a', 0, words)).toMatchObject({ ok: true, value: { revision: 2 } });
    const kept = await other.store.load('a');
    if (!kept.ok || kept.value === undefined) throw new Error('gone');
    expect(kept.value.isAltered).toBeUndefined();
    expect(linesOf(kept.value.saved.tree)).toMatchObject([{ name: 'Monday', note: 'Held the pass.' }]);
  });

  it('gives copies numbers of their own', async () => {
    const { library } = createTabs()();
    await library.putBack(wholeGame('a', 0, 'Coast'));
    await library.read();
    for (const name of ['Coast', 'Coast', 'Coast (2)', `${'x'.repeat(90)}`]) await library.duplicate('a', name);
    expect([...(namesIn(library) ?? [])].sort()).toEqual([
      'Coast',
      'Coast (2)',
      'Coast (3)',
      'Coast (4)',
      'x'.repeat(80),
    ]);
  });

  it('takes names in any writing, whole letters of them, and no marks that would turn or break a line', async () => {
    const { library } = createTabs()();
    await library.putBack(wholeGame('a'));
    for (const [given, kept] of [
      ['  \u062d\u0644\u0628 \u2013 \u0663 ', '\u062d\u0644\u0628 \u2013 \u0663'],
      ['\u202eone\ntwo\u2066', 'one two'],
      [`${'x'.repeat(79)}\u{1f6a9}`, 'x'.repeat(79)],
      ['\u{1f9d1}\u200d\u{1f3eb}', '\u{1f9d1}\u200d\u{1f3eb}'],
    ]) {
      await library.rename('a', given);
      expect(library.games.value?.[0].name).toBe(kept);
    }
  });

  it('takes the games of a file beside its own, and none twice', async () => {
    const { library } = createTabs()();
    const file = readGames(JSON.parse(formatGames([wholeGame('a', 1), wholeGame('b', 2)])));
    if (file === undefined) throw new Error('not read');
    expect(await library.add(file.games)).toEqual({ ok: true, value: { added: 2, known: 0 } });
    expect(await library.add(file.games)).toEqual({ ok: true, value: { added: 0, known: 2 } });
    // Played on elsewhere: a game of its own.
    expect(await library.add([wholeGame('a', 9)])).toEqual({ ok: true, value: { added: 1, known: 0 } });
    expect(await library.add([wholeGame('a', 9)])).toEqual({ ok: true, value: { added: 0, known: 1 } });
    await library.read();
    expect(library.games.value).toHaveLength(3);
  });

  it.each([
    ['another format', { format: 'brink-record', version: 1, games: [] }],
    ['a newer version', { format: 'brink-games', version: 3, games: [] }],
    ['no list', { format: 'brink-games', version: 1 }],
  ])('reads no file with %s', (_, file) => {
    expect(readGames(JSON.parse(JSON.stringify(file)))).toBeUndefined();
  });
});

describe('saving', () => {
  it('writes the newest state of each game, and tells how it went', async () => {
    const store = openStore();
    const written: number[] = [];
    const storage = createStorage(store, ({ revision }) => written.push(revision));
    let made = 0;
    for (let times = 0; times < 20; times++)
      storage.save({ id: 'a', name: '' }, async () => {
        made++;
        return wholeGame('a').saved;
      });
    expect(storage.state.value).toBe('saving');
    await expect.poll(() => storage.state.value).toBe('saved');
    expect(made).toBeLessThanOrEqual(2);
    expect(written.at(-1)).toBe(made);
  });

  it('says so when another tab has written or deleted the game meanwhile', async () => {
    const [one, other] = [createStorage(openStore(), () => undefined), createStorage(openStore(), () => undefined)];
    const save = (storage: typeof one): void => storage.save({ id: 'a', name: '' }, async () => wholeGame('a').saved);
    save(one);
    await expect.poll(() => one.state.value).toBe('saved');
    await other.load('a');
    save(other);
    await expect.poll(() => other.state.value).toBe('saved');
    save(one);
    await expect.poll(() => one.state.value).toBe('changed');
    await openStore().clear();
    save(other);
    await expect.poll(() => other.state.value).toBe('gone');
  });

  it('says so when its code could not be fetched', async () => {
    const storage = createStorage(openStore(), () => undefined);
    storage.save({ id: 'a', name: '' }, async () => undefined);
    await expect.poll(() => storage.state.value).toBe('unloaded');
  });
});
