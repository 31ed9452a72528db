/**
 * The shell: routing and what all screens share. Only the first screen is bundled with it; the others are fetched on
 * demand.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Runner } from '../ensemble/runner.ts';
import { createHome } from '../screens/home/view.tsx';
import { openDatabase } from '../session/database.ts';
import type { Game } from '../session/game.ts';
import type { SavedGame } from '../session/saved.ts';
import { openScenarioStore } from '../session/scenarioStore.ts';
import { openStore } from '../session/store.ts';
import { loadWords } from '../words/language.ts';
import { createBreakages, onUncaught } from './services/breakages.ts';
import { bundledScenarios } from './services/cards.ts';
import { createCurrentGame } from './services/currentGame.ts';
import { takeDropped } from './services/dropping.ts';
import { createKeeping } from './services/keeping.ts';
import { createLateCode, isUnfetched, PAGE } from './services/lateCode.ts';
import { createLibrary } from './services/library.ts';
import { createNews } from './services/news.ts';
import { createNotices } from './services/notices.ts';
import { createOwnership } from './services/ownership.ts';
import { createOwnScenarios } from './services/ownScenarios.ts';
import { createPreferences } from './services/preferences.ts';
import { formatRoute, parseRoute, type Route } from './services/routes.ts';
import type { Screen, ScreenName, Shell } from './services/shell.ts';
import { stayHere } from './services/stayHere.ts';
import { createStorage, type KeptAs } from './services/storage.ts';

type CreateScreen = (shell: Shell) => Screen;

/** Loads code together with the game's texts. */
async function withWords<Module>(code: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([code, loadWords('game')]);
  return module;
}

const SCREENS: Readonly<Record<ScreenName, () => Promise<CreateScreen>>> = {
  home: async () => createHome,
  briefing: async () => (await withWords(import('../screens/briefing/view.tsx'))).createBriefing,
  // The menu of a lesson's game tells the counters as its door did.
  play: async () => {
    const [module] = await Promise.all([withWords(import('../screens/play/view.tsx')), loadWords('lesson')]);
    return module.createPlay;
  },
  debrief: async () => (await withWords(import('../screens/debrief/view.tsx'))).createDebrief,
  async lab() {
    const [module] = await Promise.all([withWords(import('../screens/lab/view.tsx')), loadWords('lab')]);
    return module.createLab;
  },
  async lesson() {
    const [module] = await Promise.all([withWords(import('../screens/lesson/view.tsx')), loadWords('lesson')]);
    return module.createLesson;
  },
  async library() {
    const [module] = await Promise.all([withWords(import('../screens/library/view.tsx')), loadWords('library', 'lab')]);
    return module.createReadingRoom;
  },
  async board() {
    const [module] = await Promise.all([
      withWords(import('../screens/board/view.tsx')),
      loadWords('lab', 'lesson', 'board'),
    ]);
    return module.createBoard;
  },
  async class() {
    const [module] = await Promise.all([
      withWords(import('../screens/class/view.tsx')),
      loadWords('class', 'lesson', 'library', 'faults'),
    ]);
    return module.createClass;
  },
};

type RouteOfGame = Exclude<Extract<Route, { readonly id?: string }>, { readonly kind: 'briefing' }>;

/** Whether a route shows a kept game. */
const isOfGame = (to: Route): to is RouteOfGame =>
  to.kind === 'play' || to.kind === 'debrief' || (to.kind === 'lesson' && to.link === undefined);

export interface RunningShell extends Shell {
  readonly screen: ReadonlySignal<Screen>;
  start(): void;
}

export function createShell(): RunningShell {
  const route = signal<Route>({ kind: 'home' });
  const notices = createNotices();
  const breakages = createBreakages();
  const { fetched } = createLateCode(notices, PAGE);
  const database = openDatabase();
  const store = openStore(database);
  const news = createNews();
  const ownership = createOwnership(news);
  const library = createLibrary(store, news, ownership);
  const storage = createStorage(store, (row) => {
    library.note(row);
    if (row.label.turn > 1) void stayHere();
  });
  const own = createOwnScenarios(openScenarioStore(database), news);
  const current = createCurrentGame(save);
  const bundled = bundledScenarios();
  const screens = new Map<ScreenName, Promise<Screen>>();
  let arrivals = 0;

  let runner: Promise<Runner> | undefined;

  const shell: Shell = {
    route,
    go(to) {
      const hash = formatRoute(named(to));
      if (location.hash === hash) void arrive();
      else location.hash = hash;
    },
    notices,
    breakages,
    library,
    storage,
    ownership,
    keeping: createKeeping({ current, storage, ownership, news, shell: () => shell }),
    preferences: createPreferences(),
    current,
    scenarioFiles: {
      bundled: bundled ?? [],
      isListBroken: bundled === undefined,
      texts: new Map(),
      last: undefined,
      own,
    },
    saved,
    expectSaving() {
      import('./services/saving.ts').catch(() => undefined);
    },
    fetched,
    page: PAGE,
    opening: () => fetched(() => withWords(import('./services/opening.ts'))),
    async runner() {
      runner ??= import('./services/runner.ts').then(({ createRunner }) => createRunner());
      try {
        return await runner;
      } catch (error) {
        runner = undefined;
        if (isUnfetched(error)) return undefined;
        throw error;
      }
    },
    expect(name) {
      screenOf(name).catch(() => undefined);
    },
  };
  const screen = signal(createHome(shell));
  screens.set('home', Promise.resolve(screen.value));

  /** The bar says that nothing is kept as long as this code does not come, and it is asked for again and again. */
  async function saved(game: Game, unread: boolean): Promise<SavedGame | undefined> {
    try {
      return (await import('./services/saving.ts')).saveOf(game, unread);
    } catch (error) {
      if (isUnfetched(error)) return undefined;
      throw error;
    }
  }

  function save(as: KeptAs, game: Game, unread: boolean): void {
    storage.save(as, () => saved(game, unread));
  }

  /** Each screen is created once; a failed load is retried. */
  function screenOf(name: ScreenName): Promise<Screen> {
    const known = screens.get(name);
    if (known !== undefined) return known;
    const made = SCREENS[name]().then((create) => create(shell));
    screens.set(name, made);
    made.catch(() => screens.delete(name));
    return made;
  }

  /** A route to a game says which one. */
  function named(to: Route): Route {
    if (!isOfGame(to) || to.id !== undefined) return to;
    const id = current.as.value?.id;
    return id === undefined ? to : { ...to, id };
  }

  /** Shows what the address asks for; if several arrivals overlap, the latest wins. */
  async function arrive(): Promise<void> {
    const arrival = ++arrivals;
    const isStale = (): boolean => arrival !== arrivals;
    const to = parseRoute(location.hash);
    if (to.kind === 'run') return arriveByLink(to.link);
    if (isOfGame(to)) {
      await open(to.id, isStale);
      if (isStale()) return;
      history.replaceState(null, '', formatRoute(named({ kind: to.kind })));
    }
    const next = await fetched(() => screenOf(to.kind));
    await next?.arrive(to);
    if (next === undefined || isStale()) return;
    const instead = next.instead?.();
    if (instead !== undefined) {
      history.replaceState(null, '', formatRoute(named(instead)));
      return arrive();
    }
    batch(() => {
      screen.value = next;
      route.value = to;
    });
  }

  /** Opens a kept game, the last one if none is named, unless it is open. */
  async function open(asked: string | undefined, isStale: () => boolean): Promise<void> {
    const isOpen = current.as.value !== undefined;
    if (isOpen && (asked === undefined || asked === current.as.value?.id)) return;
    const rows = asked === undefined ? await library.read() : undefined;
    const id = rows?.ok ? rows.value[0]?.id : asked;
    if (id !== undefined && !isStale()) await (await shell.opening())?.openKept(shell, id, isStale);
  }

  async function arriveByLink(link: string): Promise<void> {
    const { hash } = location;
    // Removes the link from the address either way: reloading must not open it twice, and a broken one must not stay.
    function leave(): void {
      const back: Route = current.as.value === undefined ? { kind: 'home' } : named({ kind: 'play' });
      if (location.hash === hash) history.replaceState(null, '', formatRoute(back));
    }
    const isOpen = await (await shell.opening())?.openLink(shell, link, leave);
    leave();
    if (isOpen !== true) await arrive();
  }

  return {
    ...shell,
    screen,
    start() {
      addEventListener('hashchange', () => void arrive());
      onUncaught((error) => {
        if (isUnfetched(error)) notices.fault({ code: 'load.code', values: {} });
        else if (breakages.note(error, 'page')) notices.broken();
      });
      takeDropped(async (dropped) => (await shell.opening())?.openFiles(shell, dropped));
      void arrive();
    },
  };
}
