/**
 * What is open and what is chosen, as signals, and the commands that change it. Screens read the signals and call the
 * commands; the rules are asked through the session. A command that fails leaves everything as it was and shows why.
 */

import { computed, signal } from '@preact/signals';
import type { ActorIndex, RegionIndex } from '../core/indices.ts';
import type { Result } from '../core/result.ts';
import { harmOf } from '../engine/orders/harm.ts';
import type { Order } from '../engine/orders/orders.ts';
import { formatRecord } from '../play/record.ts';
import type { Fault } from '../session/fault.ts';
import { type Opened, readFile, recognisePasted } from '../session/file.ts';
import {
  beginGame,
  branchFrom,
  currentPlayed,
  currentView,
  endTurn,
  type Game,
  isOver,
  type Levers,
  undoTurn,
} from '../session/game.ts';
import { parseLink } from '../session/link.ts';
import { addOrder, removeOrder } from '../session/pending.ts';
import { linkOf, recordOf, type Verdict } from '../session/recording.ts';
import type { SavedGame } from '../session/saved.ts';
import { openStore } from '../session/store.ts';
import { currentNode } from '../session/tree.ts';
import { text } from '../words/text.ts';
import { formatRoute, parseRoute, type Route } from './router.ts';
import { copyText, saveFile } from './services/clipboard.ts';
import { openRecord, restoreGame, saveOf } from './services/opening.ts';
import { bundledScenarios, type Loaded, loadSource } from './services/scenarios.ts';

export const TABS = ['desk', 'reports', 'place', 'actors', 'places', 'log', 'legend'] as const;
export type Tab = (typeof TABS)[number];

/** What the page has to say about something that failed or was done. */
export type Notice =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly words: string };

export interface BeginChoice {
  readonly chair: ActorIndex;
  readonly seed: string;
  readonly aims: readonly string[];
  readonly levers: Levers;
}

export function createController() {
  const store = openStore();
  const route = signal<Route>({ kind: 'home' });
  const loaded = signal<Loaded | undefined>(undefined);
  const game = signal<Game | undefined>(undefined);
  const saved = signal<SavedGame | undefined>(undefined);
  const saving = signal(true);
  const notice = signal<Notice | undefined>(undefined);
  const busy = signal(false);
  const tab = signal<Tab>('desk');
  const selected = signal<RegionIndex | undefined>(undefined);
  const resolving = signal(false);
  const confirming = signal<Order | undefined>(undefined);
  const dialog = signal<'menu' | 'keys' | undefined>(undefined);
  const expanded = signal(false);
  const verdict = signal<Verdict | undefined>(undefined);
  const view = computed(() => (game.value === undefined ? undefined : currentView(game.value)));

  const fault = (what: Fault): void => {
    notice.value = { kind: 'fault', fault: what };
  };
  const go = (to: Route): void => {
    const hash = formatRoute(to);
    if (location.hash === hash) void arrive();
    else location.hash = hash;
  };

  /** Takes up what the address says. */
  async function arrive(): Promise<void> {
    const to = parseRoute(location.hash);
    if (to.kind === 'run') return openLink(to.link);
    if (to.kind === 'briefing') await openBriefing(to.id);
    if ((to.kind === 'play' || to.kind === 'debrief') && game.value === undefined) await continueSaved();
    route.value = to;
    if (to.kind === 'home') await readSaved();
  }

  async function openLink(link: string): Promise<void> {
    route.value = { kind: 'home' };
    const text = await parseLink(link);
    // The address loses the link either way: reloading must not open it twice, and a broken one must not stay.
    history.replaceState(null, '', game.value === undefined ? '#/' : '#/play');
    if (text.ok) await openText({ kind: 'record', text: text.value });
    else fault(text.error);
    if (location.hash === '#/play' && game.value !== undefined && !text.ok) route.value = { kind: 'play' };
    if (location.hash === '#/') await readSaved();
  }

  async function openBriefing(id: string): Promise<void> {
    if (loaded.value?.scenario.id === id) return;
    const list = await bundledScenarios();
    const found = list.ok ? list.value.find((each) => each.id === id) : undefined;
    if (!list.ok) return fault(list.error);
    if (found === undefined) return;
    const result = await working(loadSource({ kind: 'bundled', path: found.path }));
    if (result.ok) loaded.value = result.value;
    else fault(result.error);
  }

  async function working<T>(task: Promise<T>): Promise<T> {
    busy.value = true;
    try {
      return await task;
    } finally {
      busy.value = false;
    }
  }

  async function readSaved(): Promise<void> {
    const read = await store.load();
    if (read.ok) saved.value = read.value;
    else saving.value = false;
  }

  async function continueSaved(): Promise<void> {
    const read = await working(store.load());
    if (!read.ok) return fault(read.error);
    if (read.value === undefined) return;
    const restored = await working(restoreGame(read.value));
    if (!restored.ok) return fault(restored.error);
    loaded.value = restored.value.loaded;
    takeGame(restored.value.game, read.value.unread === true && currentNode(restored.value.game.tree).turn > 0);
  }

  /** `unread`: the last turn's resolution has still to be shown. */
  function takeGame(next: Game, unread = false): void {
    game.value = next;
    resolving.value = unread;
    confirming.value = undefined;
    selected.value = undefined;
    tab.value = 'desk';
    void keep(next);
  }

  async function keep(next: Game): Promise<void> {
    const done = await store.save(saveOf(next, resolving.value));
    saving.value = done;
  }

  /** A changed game: shown and saved. */
  function change(next: Game): void {
    if (next === game.value) return;
    game.value = next;
    void keep(next);
  }

  async function openText(opened: Opened): Promise<void> {
    if (opened.kind === 'record') {
      const result = await working(openRecord(opened.text, loaded.value));
      if (!result.ok) return fault(result.error);
      loaded.value = result.value.loaded;
      takeGame(result.value.game);
      verdict.value = result.value.verdict;
      go({ kind: 'debrief' });
      return;
    }
    const result = await working(loadSource({ kind: 'own', text: opened.text }));
    if (!result.ok) return fault(result.error);
    loaded.value = result.value;
    go({ kind: 'briefing', id: result.value.scenario.id });
  }

  const select = (region: RegionIndex | undefined): void => {
    selected.value = region;
    if (region !== undefined) tab.value = 'place';
  };
  const tell = (words: string): void => {
    notice.value = { kind: 'done', words };
  };

  const openResult = async (result: Result<Opened, Fault>): Promise<void> =>
    result.ok ? openText(result.value) : fault(result.error);

  return {
    route,
    loaded,
    game,
    saved,
    saving,
    notice,
    busy,
    tab,
    selected,
    resolving,
    confirming,
    verdict,
    view,
    dialog,
    expanded,
    go,
    start(): void {
      addEventListener('hashchange', () => void arrive());
      void arrive();
    },
    fault,
    tell,
    openFile: async (file: File): Promise<void> => openResult(await readFile(file)),
    openPasted: async (pasted: string): Promise<void> => openResult(await recognisePasted(pasted)),
    async begin(choice: BeginChoice): Promise<void> {
      const from = loaded.value;
      if (from === undefined) return;
      const result = await working(loadSource(from.source, choice.levers));
      if (!result.ok) return fault(result.error);
      verdict.value = undefined;
      takeGame(beginGame({ compiled: result.value.compiled, source: from.source, ...choice }));
      go({ kind: 'play' });
    },
    /** Adds an order, asking first where it endangers civilians. */
    order(order: Order, confirmed = false): void {
      const now = game.value;
      if (now === undefined || isOver(now)) return;
      if (!confirmed && harmOf(currentView(now), order) !== undefined) {
        confirming.value = order;
        return;
      }
      confirming.value = undefined;
      const added = addOrder(now, order);
      if (added.ok) change(added.value);
    },
    /** An order pulled on the map from one place to another: the strongest force that may go. */
    pull(legal: readonly Order[], from: RegionIndex, to: RegionIndex): void {
      const sight = view.value;
      if (sight === undefined) return;
      const moves = legal.filter(
        (order) =>
          (order.kind === 'move' || order.kind === 'commitReserve') &&
          order.region === to &&
          sight.forceRegion(order.force) === from,
      );
      const menOf = (order: Order): number => ('force' in order ? sight.men(order.force) : 0);
      const [strongest] = moves.sort((a, b) => menOf(b) - menOf(a));
      if (strongest === undefined) tell(text('play.cannotPull'));
      else this.order(strongest);
    },
    remove(line: string): void {
      if (game.value !== undefined) change(removeOrder(game.value, line));
    },
    removeLast(): void {
      const last = game.value?.pending.at(-1);
      if (game.value !== undefined && last !== undefined) change(removeOrder(game.value, last));
    },
    endTurn(): void {
      const now = game.value;
      if (now === undefined || isOver(now) || resolving.value) return;
      verdict.value = undefined;
      resolving.value = true;
      change(endTurn(now));
    },
    closeResolution(): void {
      resolving.value = false;
      const now = game.value;
      if (now !== undefined) void keep(now);
      if (now !== undefined && isOver(now)) go({ kind: 'debrief' });
    },
    undo(): void {
      const now = game.value;
      if (now === undefined || currentNode(now.tree).parent < 0) return;
      resolving.value = false;
      change(undoTurn(now));
    },
    branch(turn: number): void {
      if (game.value === undefined) return;
      verdict.value = undefined;
      resolving.value = false;
      change(branchFrom(game.value, turn));
      go({ kind: 'play' });
    },
    select,
    selectId(id: string): void {
      const compiled = game.value?.compiled;
      if (compiled !== undefined) select(compiled.regionOf(id));
    },
    chooseTab(next: Tab): void {
      tab.value = next;
    },
    openDialog(next: 'menu' | 'keys' | undefined): void {
      dialog.value = next;
    },
    expand(): void {
      expanded.value = !expanded.value;
    },
    async copyLink(): Promise<void> {
      const link = game.value === undefined ? undefined : await linkOf(game.value);
      if (link === undefined) return tell(text('play.linkLong'));
      const copied = await copyText(`${location.origin}${location.pathname}${link}`);
      tell(text(copied ? 'app.copied' : 'app.copyFailed'));
    },
    exportRun(): void {
      if (game.value === undefined) return;
      const { compiled, seed } = game.value;
      saveFile(
        `${compiled.scenario.id}-${seed.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40)}.json`,
        formatRecord(recordOf(game.value)),
      );
    },
    async clearDevice(): Promise<void> {
      await store.clear();
      saved.value = undefined;
      game.value = undefined;
      verdict.value = undefined;
    },
    played: () => (game.value === undefined ? undefined : currentPlayed(game.value)),
  };
}

export type Controller = ReturnType<typeof createController>;
