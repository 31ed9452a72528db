/**
 * What the browser has kept, altered behind the page's back: a game that is not as it was written is never opened as if
 * it were, no other game suffers, and everything that can be done to a game is done or refused.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { createLibrary } from '../../../src/app/services/library.ts';
import type { Notices } from '../../../src/app/services/notices.ts';
import { openKept } from '../../../src/app/services/opening.ts';
import { createStorage } from '../../../src/app/services/storage.ts';
import { ok } from '../../../src/core/result.ts';
import { formatGames, readGames } from '../../../src/session/gamesFile.ts';
import type { WholeGame } from '../../../src/session/kept.ts';
import { savedOf } from '../../../src/session/saving.ts';
import { openStore } from '../../../src/session/store.ts';
import { SHIPPED, textOf } from '../../support/countries.ts';
import { createTestShell } from '../../support/shell.ts';
import { type PartChange, partChange, withPartChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import { RUN_NAMES, type RunName, runNamed } from '../runs.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

type Altered = {
  readonly of: RunName;
  readonly row: readonly PartChange[];
  readonly contents: readonly PartChange[];
};

/** Values that a database can hold and JSON cannot, by name. */
const ODD: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  nan: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  bigint: () => 7n,
  date: () => new Date(Number.NaN),
  bytes: () => new Uint8Array(8),
  map: () => new Map([['a', 1]]),
  error: () => new RangeError('x'),
  holes: () => new Array(3),
};

const kept = (of: RunName): WholeGame => ({
  kept: { id: 'a', name: 'A', changed: 1_700_000_000_000, revision: 0, lines: 1, label: LABEL },
  saved: savedOf(runNamed(of), LABEL),
});

/** With `{ "odd": name }` replaced by what that names. */
function withOdd(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(withOdd);
  if (typeof value !== 'object' || value === null) return value;
  const { odd } = value as { readonly odd?: Json };
  if (typeof odd === 'string' && Object.hasOwn(ODD, odd)) return ODD[odd]();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withOdd(each)]));
}

function change(document: Json, dice: Dice): PartChange {
  const made = partChange(document, dice);
  return made.do === 'set' && dice.once(3) ? { ...made, to: { odd: dice.pick(Object.keys(ODD)) } } : made;
}

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** JSON of a value that may hold what JSON cannot. */
const worded = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each)) ?? '';

async function check({ of, row, contents }: Altered): Promise<Came> {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  const store = openStore();
  await store.save(kept(of));
  await store.save({ ...kept('five-valleys-short'), kept: { ...kept('five-valleys-short').kept, id: 'b' } });
  const before = await store.load('b');

  const database = await openDB('brink');
  const wroteRow: unknown = await database.get('rows', 'a');
  const wrote: unknown = await database.get('contents', 'a');
  const alteredRow = withOdd(row.reduce<Json>(withPartChange, jsonOf(wroteRow)));
  const altered = withOdd(contents.reduce<Json>(withPartChange, jsonOf(wrote)));
  try {
    if (row.length > 0) await database.put('rows', alteredRow);
    await database.put('contents', altered, 'a');
  } catch {
    // No row without an id, and none with an id that is no key.
    return { outcome: 'not to be stored' };
  } finally {
    database.close();
  }

  const rows = await store.list();
  if (!rows.ok || !rows.value.some(({ id }) => id === 'b')) return { outcome: 'lost', wrong: 'another game is lost' };
  const loaded = await store.load('a');
  const again = await store.load('b');
  if (worded(again) !== worded(before)) return { outcome: 'lost', wrong: 'another game has changed' };
  const isSame = worded(altered) === worded(wrote);
  if (loaded.ok && loaded.value !== undefined && row.length === 0 && !isSame && loaded.value.isAltered !== true)
    return { outcome: 'taken', wrong: `taken for what was written: ${worded(altered).slice(0, 300)}` };
  const opened = await openAltered();
  const whole = opened === 'opened' && row.length === 0 && !isSame;
  if (whole) return { outcome: 'opened', wrong: 'opened as if nothing had been altered' };
  if (loaded.ok && loaded.value !== undefined) {
    const file = readGames(JSON.parse(formatGames([loaded.value])));
    if (file === undefined || file.games.length + file.unread.length !== 1)
      return { outcome: opened, wrong: 'lost in a file of games' };
  }
  const library = createLibrary(
    store,
    { post: () => undefined, hear: () => undefined },
    { own: async () => true, giveUp: () => undefined, keepOnly: () => undefined, isOwned: async () => true },
  );
  await library.read();
  await library.duplicate('a', 'Copy');
  await library.rename('a', 'B');
  const removed = await library.remove('a');
  if (!removed.ok) return { outcome: opened, wrong: `not to be deleted: ${removed.error}` };
  const last = await store.load('a');
  return last.ok && last.value === undefined
    ? { outcome: opened }
    : { outcome: opened, wrong: 'deleted, and still there' };
}

/** What becomes of the game when it is asked for: it is opened, shown as far as it agrees, or refused. */
async function openAltered(): Promise<string> {
  const seen: string[] = [];
  const shell = createTestShell({
    bundled: SHIPPED.map((id) => ({ id, path: `${id}/scenario.json` })),
    texts: new Map(SHIPPED.map((id) => [`${id}/scenario.json`, Promise.resolve(ok(textOf(id)))])),
  });
  const notices: Notices = {
    ...shell.notices,
    fault: () => void seen.push('refused'),
    differ: () => void seen.push('differs'),
  };
  await openKept({ ...shell, notices, storage: createStorage(openStore(), () => undefined) }, 'a');
  return seen.at(-1) ?? (shell.current.game.value === undefined ? 'nothing' : 'opened');
}

export const saved: FuzzTarget<Altered> = {
  name: 'saved',
  about: 'kept games altered in the database: found out or refused, and no other game suffers',
  reaches: ['opened', 'differs', 'refused'],
  shortRun: 50,
  make(dice) {
    const of = dice.pick(RUN_NAMES);
    const { kept: row, saved: game } = kept(of);
    const [forRow, forContents] = [jsonOf(row), jsonOf(game)];
    return {
      of,
      row: dice.once(3) ? dice.some(3, () => change(forRow, dice)) : [],
      contents: dice.once(6) ? [] : [change(forContents, dice), ...dice.some(3, () => change(forContents, dice))],
    };
  },
  check,
};
