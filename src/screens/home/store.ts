/** The first screen: cards, the kept games, and files or links the user brings. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BundledScenario, ScenarioCard } from '../../app/services/cards.ts';
import { fetchAhead } from '../../app/services/scenarioFiles.ts';
import type { Shell } from '../../app/services/shell.ts';
import type { Result } from '../../core/result.ts';
import type { KeptGame, WholeGame } from '../../session/kept.ts';
import type { KeptScenario } from '../../session/keptScenario.ts';
import { describeLine, type Line, type LineWords, linesOf } from '../../session/lines.ts';
import type { LibraryFault } from '../../session/store.ts';
import { scenarioText, text } from '../../words/text.ts';

export interface HomeCard extends ScenarioCard {
  readonly id: string;
}

/** A row of the list: a game, or where one was that has just been deleted. */
export interface HomeGame {
  readonly kept: KeptGame;
  readonly isDeleted: boolean;
}

export interface HomeStore {
  readonly cards: readonly HomeCard[];
  /** Whether the list of what stands beside the page came broken. */
  readonly isListBroken: boolean;
  /** Loads the page anew, the list with it. */
  renew(): void;
  /** Files that stand beside the page, and of which no card could be made. */
  readonly unreadable: readonly string[];
  /** The last changed first; undefined until they are read. */
  readonly games: ReadonlySignal<readonly HomeGame[] | undefined>;
  /** Whether the browser gave no answer to what games it has. */
  readonly isUnread: ReadonlySignal<boolean>;
  readGames(): Promise<void>;
  /** How many there will probably be. */
  readonly expected: number;
  arrive(): Promise<void>;
  /** Called when the user is about to open a briefing; fetches ahead. */
  expectBriefing(id: string): void;
  openBriefing(id: string): void;
  continueGame(game: KeptGame): void;
  rename(game: KeptGame, name: string): Promise<void>;
  duplicate(game: KeptGame): Promise<void>;
  remove(game: KeptGame): Promise<void>;
  /** Brings the game deleted last back. */
  undoRemove(): Promise<void>;
  saveOne(game: KeptGame): Promise<void>;
  /** Every game, and every scenario of one's own. */
  saveAll(): Promise<void>;
  /** Empty, with a notice, if they cannot be read. */
  linesOf(game: KeptGame): Promise<readonly Line[]>;
  openLine(game: KeptGame, line: Line): Promise<void>;
  describeLine(game: KeptGame, line: Line, words: LineWords): Promise<void>;
  /** One's own scenarios, the last opened first; undefined until they are read. */
  readonly own: ReadonlySignal<readonly KeptScenario[] | undefined>;
  removeOwn(row: KeptScenario): Promise<void>;
  openFiles(files: readonly File[]): Promise<void>;
  openPasted(pasted: string): Promise<void>;
  clearDevice(): Promise<void>;
}

/** Milliseconds to wait for storage: if it never answers, the screen must still appear. */
const PATIENCE_MS = 500;

/** As its player named it, else as its scenario is called. */
export const nameOf = ({ name, label }: KeptGame): string => name || scenarioText(label.scenario);

export function createHomeStore(shell: Shell): HomeStore {
  const { library, storage, notices, scenarioFiles, current } = shell;
  const deleted = signal<WholeGame | undefined>(undefined);
  const isUnread = signal(false);

  /** The value; tells a fault and gives undefined otherwise. */
  async function told<Value>(work: Promise<Result<Value, LibraryFault>>): Promise<Value | undefined> {
    const done = await work;
    if (done.ok) return done.value;
    notices.fault({ code: 'storage', why: done.error });
    return undefined;
  }

  async function readGames(): Promise<void> {
    const rows = await library.read();
    isUnread.value = !rows.ok;
    if (!rows.ok) notices.fault({ code: 'storage', why: rows.error }, { onAgain: () => void readGames() });
  }

  return {
    cards: scenarioFiles.bundled.flatMap(cardOf),
    isListBroken: scenarioFiles.isListBroken === true,
    renew: () => void shell.page.renew(),
    unreadable: scenarioFiles.bundled.flatMap(({ card, path }) => (card === undefined ? [path] : [])),
    isUnread,
    readGames,
    games: computed(() => {
      const rows = library.games.value?.map((kept): HomeGame => ({ kept, isDeleted: false }));
      if (rows === undefined || deleted.value === undefined) return rows;
      const gone: HomeGame = { kept: deleted.value.kept, isDeleted: true };
      const later = rows.findIndex(({ kept }) => kept.changed < gone.kept.changed);
      const at = later < 0 ? rows.length : later;
      return [...rows.slice(0, at), gone, ...rows.slice(at)];
    }),
    expected: library.expected,
    async arrive() {
      deleted.value = undefined;
      const read = Promise.all([readGames(), scenarioFiles.own.read()]);
      await Promise.race([read, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    },
    expectBriefing(id) {
      shell.expect('briefing');
      fetchAhead(scenarioFiles, id);
    },
    openBriefing(id) {
      shell.go({ kind: 'briefing', id });
    },
    continueGame({ id, label }) {
      shell.go({ kind: label.over ? 'debrief' : 'play', id });
    },
    async rename({ id }, name) {
      await told(library.rename(id, name));
    },
    async duplicate(game) {
      await told(library.duplicate(game.id, nameOf(game)));
    },
    async remove({ id }) {
      if (current.as.value?.id === id) current.forget();
      storage.drop(id);
      const whole = await told(library.remove(id));
      if (whole !== undefined) deleted.value = whole;
    },
    async undoRemove() {
      const back = deleted.value;
      if (back !== undefined && (await told(library.putBack(back))) !== undefined) deleted.value = undefined;
    },
    async saveOne(game) {
      await (await shell.opening())?.saveOne(shell, game);
    },
    async saveAll() {
      await (await shell.opening())?.saveAll(shell);
    },
    async linesOf({ id }) {
      const whole = await told(library.load(id));
      return whole === undefined ? [] : linesOf(whole.saved.tree);
    },
    async openLine({ id }, { last }) {
      await (await shell.opening())?.openLine(shell, id, last);
    },
    async describeLine({ id }, { last }, words) {
      const open = current.as.value?.id === id && current.hold.value === 'own' ? current.game.value : undefined;
      if (open !== undefined) current.change({ ...open, tree: describeLine(open.tree, last, words) });
      else await told(library.describeLine(id, last, words));
    },
    own: scenarioFiles.own.kept,
    async removeOwn({ id, title, scenario }) {
      if ((await told(scenarioFiles.own.remove(id))) === undefined) return;
      notices.tell(text('own.removed', { title: scenarioText(title) || scenario }));
    },
    async openFiles(files) {
      await (await shell.opening())?.openFiles(shell, files);
    },
    async openPasted(pasted) {
      await (await shell.opening())?.openPasted(shell, pasted);
    },
    async clearDevice() {
      const cleared = await told(library.clear());
      if (cleared === undefined) return;
      storage.drop();
      scenarioFiles.own.forget();
      scenarioFiles.last = undefined;
      deleted.value = undefined;
      shell.preferences.forget();
      current.forget();
      notices.tell(text('home.cleared'));
    },
  };
}

const cardOf = ({ id, card }: BundledScenario): readonly HomeCard[] => (card === undefined ? [] : [{ id, ...card }]);
