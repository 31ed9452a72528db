/** The games kept in this browser, as lists show them, and what is done to them there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { fail, ok, type Result } from '../../core/result.ts';
import type { StoreFault } from '../../session/database.ts';
import { type KeptGame, NAME_LIMIT, type WholeGame } from '../../session/kept.ts';
import { describeLine, type LineWords, linesOf } from '../../session/lines.ts';
import type { GameStore, LibraryFault, LoadFault } from '../../session/store.ts';
import { scenarioText } from '../../words/text.ts';
import { newGameId } from './gameId.ts';
import type { NewsChannel } from './news.ts';
import type { Ownership } from './ownership.ts';

export interface Library {
  /** The last changed first; undefined until they are read. */
  readonly games: ReadonlySignal<readonly KeptGame[] | undefined>;
  /** How many there were when this device was last looked at: room is kept for them before they are read. */
  readonly expected: number;
  read(): Promise<Result<readonly KeptGame[], StoreFault>>;
  /** Takes in a row that was written. */
  note(row: KeptGame): void;
  load(id: string): Promise<Result<WholeGame | undefined, LoadFault>>;
  /** `name` is trimmed and cut; empty: back to the scenario's title. */
  rename(id: string, name: string): Promise<Result<true, StoreFault>>;
  /** Names a line of play of a game that no other tab has open, and writes a note to it. */
  describeLine(id: string, last: number, words: LineWords): Promise<Result<KeptGame, LibraryFault>>;
  /** Adds the same game under another id, and a name that none has, made of this one. */
  duplicate(id: string, name: string): Promise<Result<KeptGame, LoadFault>>;
  /** As the game was last named, here or in another tab. */
  nameOf(as: Pick<KeptGame, 'id' | 'name'>): string;
  /** The name, with a number behind it if a game has it already: "Coast (2)". */
  freeName(name: string): string;
  /** Deletes a game that no other tab has open; gives what `putBack` takes. */
  remove(id: string): Promise<Result<WholeGame | undefined, LibraryFault>>;
  putBack(game: WholeGame): Promise<Result<KeptGame, StoreFault>>;
  /** Adds games from a file beside what is here, and says how many were here already. */
  add(games: readonly WholeGame[]): Promise<Result<{ readonly added: number; readonly known: number }, StoreFault>>;
  /** Deletes all of them, here and for every other tab. */
  clear(): Promise<Result<true, StoreFault>>;
}

export function createLibrary(store: GameStore, news: NewsChannel, ownership: Ownership): Library {
  const games = signal<readonly KeptGame[] | undefined>(undefined);
  const expected = rememberedCount();

  function show(rows: readonly KeptGame[]): void {
    games.value = [...rows].sort((a, b) => b.changed - a.changed);
    rememberCount(rows.length);
  }

  function withRow(row: KeptGame): void {
    if (games.value !== undefined) show([row, ...games.value.filter(({ id }) => id !== row.id)]);
    else if (expected === 0) rememberCount(1);
  }

  async function read(): Promise<Result<readonly KeptGame[], StoreFault>> {
    const rows = await store.list();
    if (rows.ok) show(rows.value);
    return rows;
  }

  function freeName(name: string): string {
    const plain = nameOf(name).replace(/ \(\d+\)$/, '');
    const taken = new Set(games.value?.map((game) => game.name || scenarioText(game.label.scenario)));
    for (let n = 1; ; n++) {
      const number = n === 1 ? '' : ` (${n})`;
      const numbered = cutAt(plain, NAME_LIMIT - number.length) + number;
      if (!taken.has(numbered)) return numbered;
    }
  }

  async function write(game: WholeGame): Promise<Result<KeptGame, StoreFault>> {
    const row = await store.save({ ...game, kept: { ...game.kept, revision: 0 } });
    if (row.ok) {
      withRow(row.value);
      news.post({ kind: 'saved', id: row.value.id });
    }
    return row;
  }

  async function describe(id: string, last: number, words: LineWords): Promise<Result<KeptGame, LoadFault>> {
    const whole = await store.load(id);
    if (!whole.ok) return whole;
    if (whole.value === undefined) return fail('gone');
    const { saved } = whole.value;
    const row = await store.save({ ...whole.value, saved: { ...saved, tree: describeLine(saved.tree, last, words) } });
    if (!row.ok) return row;
    withRow(row.value);
    news.post({ kind: 'saved', id });
    return row;
  }

  news.hear(({ kind }) => {
    if (games.value !== undefined && kind !== 'asks' && kind !== 'owns' && kind !== 'scenarios') void read();
  });

  return {
    games,
    expected,
    read,
    note(row) {
      withRow(row);
      news.post({ kind: 'saved', id: row.id });
    },
    load: store.load,
    nameOf: ({ id, name }) => games.value?.find((game) => game.id === id)?.name ?? name,
    freeName,
    async rename(id, name) {
      const done = await store.rename(id, nameOf(name));
      if (done.ok) {
        await read();
        news.post({ kind: 'saved', id });
      }
      return done;
    },
    async describeLine(id, last, words) {
      if (!(await ownership.own(id))) return fail('open');
      const row = await describe(id, last, words);
      ownership.giveUp(id);
      return row;
    },
    async duplicate(id, name) {
      const whole = await store.load(id);
      if (!whole.ok) return whole;
      if (whole.value === undefined) return fail('gone');
      const { kept } = whole.value;
      const copy = { ...kept, id: newGameId(), name: freeName(name), changed: Date.now() };
      return write({ ...whole.value, kept: copy });
    },
    async remove(id) {
      if (!(await ownership.own(id))) return fail('open');
      const removed = await store.remove(id);
      ownership.giveUp(id);
      if (removed.ok) {
        if (games.value !== undefined) show(games.value.filter((row) => row.id !== id));
        news.post({ kind: 'removed', id });
      }
      return removed;
    },
    putBack: write,
    async add(wholes) {
      const rows = await store.list();
      if (!rows.ok) return rows;
      let known = 0;
      for (const whole of wholes) {
        const { kept, saved } = whole;
        // What was added under another id, since its own was played on here, is not added again.
        if (rows.value.some((row) => row.changed === kept.changed && row.label.turn === kept.label.turn)) {
          known++;
          continue;
        }
        const id = rows.value.some((row) => row.id === kept.id) ? newGameId() : kept.id;
        const row = await write({
          ...whole,
          kept: { ...kept, id, lines: linesOf(saved.tree).length, label: saved.label },
        });
        if (!row.ok) return row;
      }
      return ok({ added: wholes.length - known, known });
    },
    async clear() {
      const done = await store.clear();
      if (done.ok) {
        show([]);
        news.post({ kind: 'cleared', id: '' });
      }
      return done;
    },
  };
}

/** What would break a line, or turn the direction of what is written behind it. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

const nameOf = (name: string): string => cutAt(name.replace(CONTROLS, ' ').trim(), NAME_LIMIT);

/** At most so many units, and no half of a letter. */
const cutAt = (name: string, most: number): string => name.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** Where the number of games is kept so that it can be read at once; nothing is kept for none. */
const COUNT = 'brink-games';

function rememberedCount(): number {
  try {
    return Math.max(0, Math.trunc(Number(localStorage.getItem(COUNT)))) || 0;
  } catch {
    return 0;
  }
}

function rememberCount(count: number): void {
  try {
    if (count === 0) localStorage.removeItem(COUNT);
    else localStorage.setItem(COUNT, String(count));
  } catch {
    // Without it, nothing but the room for the list is missing.
  }
}
