// A shell for the stores of screens: real notices and a real owner of the game; where it is asked to go, what it is
// asked to keep and which screens it is told to expect stand in lists.
import { signal } from '@preact/signals';
import { createBreakages } from '../../src/app/services/breakages.ts';
import { type CurrentGame, createCurrentGame } from '../../src/app/services/currentGame.ts';
import { createLibrary } from '../../src/app/services/library.ts';
import type { NewsChannel } from '../../src/app/services/news.ts';
import { createNotices } from '../../src/app/services/notices.ts';
import type { Ownership } from '../../src/app/services/ownership.ts';
import { createPreferences } from '../../src/app/services/preferences.ts';
import type { Route } from '../../src/app/services/routes.ts';
import type { ScenarioFiles } from '../../src/app/services/scenarioFiles.ts';
import type { ScreenName, Shell } from '../../src/app/services/shell.ts';
import type { Storage } from '../../src/app/services/storage.ts';
import { ok } from '../../src/core/result.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import type { Game } from '../../src/session/game.ts';
import { openStore, type SaveState } from '../../src/session/store.ts';
import { fakeWorkers } from './fakeWorker.ts';
import { ownScenarios } from './ownScenarios.ts';

export interface TestShell extends Shell {
  readonly went: Route[];
  readonly kept: { readonly game: Game; readonly unread: boolean }[];
  readonly expected: ScreenName[];
  readonly current: CurrentGame;
}

export function createTestShell(scenarioFiles: Partial<ScenarioFiles> = {}): TestShell {
  const went: Route[] = [];
  const kept: { game: Game; unread: boolean }[] = [];
  const expected: ScreenName[] = [];
  const storage: Storage = {
    state: signal<SaveState>('saved'),
    load: async () => ok(undefined),
    save: () => undefined,
    drop: () => undefined,
    retry: () => undefined,
  };
  const news: NewsChannel = { post: () => undefined, hear: () => undefined };
  const ownership: Ownership = {
    own: async () => true,
    giveUp: () => undefined,
    keepOnly: () => undefined,
    isOwned: async () => true,
  };
  // A reader who has played before: notes of the first turn come only in tests of them.
  const preferences = createPreferences();
  preferences.setGuided(true);
  return {
    route: signal<Route>({ kind: 'home' }),
    go: (to) => went.push(to),
    notices: createNotices(),
    breakages: createBreakages(),
    storage,
    preferences,
    library: createLibrary(openStore(), news, ownership),
    ownership,
    keeping: { takeOver: async () => undefined, branch: () => undefined, keepRecorded: async () => undefined },
    current: createCurrentGame((_as, game, unread) => kept.push({ game, unread })),
    scenarioFiles: { bundled: [], texts: new Map(), last: undefined, own: ownScenarios(), ...scenarioFiles },
    saved: async () => undefined,
    expectSaving: () => undefined,
    fetched: (load) => load(),
    page: { isServed: async () => true, renew: async () => undefined, fetchStyles: async () => undefined },
    opening: async () => undefined,
    // Its workers are in the test's own thread: they would warm up at its cost.
    runner: async () => ({ ...createPool(fakeWorkers().spawn, 1), warm: () => undefined }),
    expect: (screen) => expected.push(screen),
    went,
    kept,
    expected,
  };
}
