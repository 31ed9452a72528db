/** What the shell offers every screen, and what it expects of one. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Runner } from '../../ensemble/runner.ts';
import type { Game } from '../../session/game.ts';
import type { SavedGame } from '../../session/saved.ts';
import type { Breakages } from './breakages.ts';
import type { CurrentGame } from './currentGame.ts';
import type { Keeping } from './keeping.ts';
import type { LateCode, PageAround } from './lateCode.ts';
import type { Library } from './library.ts';
import type { Notices } from './notices.ts';
import type { Ownership } from './ownership.ts';
import type { Preferences } from './preferences.ts';
import type { Route } from './routes.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import type { Storage } from './storage.ts';

export interface Shell {
  /** The current route. */
  readonly route: ReadonlySignal<Route>;
  go(to: Route): void;
  readonly notices: Notices;
  readonly breakages: Breakages;
  /** The games kept in this browser. */
  readonly library: Library;
  readonly storage: Storage;
  readonly ownership: Ownership;
  readonly keeping: Keeping;
  readonly preferences: Preferences;
  readonly current: CurrentGame;
  readonly scenarioFiles: ScenarioFiles;
  /** The form in which a game is kept; undefined if the code for it cannot be fetched. `unread`: see `saveOf`. */
  saved(game: Game, unread: boolean): Promise<SavedGame | undefined>;
  /** Prefetches the code of that form. */
  expectSaving(): void;
  /** See `LateCode`. */
  fetched: LateCode['fetched'];
  readonly page: PageAround;
  /** Loads the code that opens games; undefined, with a notice, if nobody wants to wait for it any more. */
  opening(): Promise<Opening | undefined>;
  /** Plays runs outside the page's thread; undefined, and to be asked for again, if the code for it does not come. */
  runner(): Promise<Runner | undefined>;
  /** Prefetches the code of a screen likely to come next. */
  expect(screen: ScreenName): void;
}

type Opening = typeof import('./opening.ts');
export type ScreenName = Exclude<Route['kind'], 'run'>;

export interface Screen {
  /** Prepares the screen for the route; it is shown afterwards. */
  arrive(route: Route): Promise<void>;
  /** What is to be shown in its place, once it has arrived. */
  instead?(): Route | undefined;
  view(): ComponentChild;
}
