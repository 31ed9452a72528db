/** What the shell offers every screen, and what it expects of one. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Runner } from '../../ensemble/runner.ts';
import type { CurrentGame } from './currentGame.ts';
import type { Keeping } from './keeping.ts';
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
  /** The games kept in this browser. */
  readonly library: Library;
  readonly storage: Storage;
  readonly ownership: Ownership;
  readonly keeping: Keeping;
  readonly preferences: Preferences;
  readonly current: CurrentGame;
  readonly scenarioFiles: ScenarioFiles;
  /** Loads the code that opens games; undefined, with a notice, if the fetch fails. */
  opening(): Promise<Opening | undefined>;
  /** Plays runs outside the page's thread; undefined, with a notice, if the fetch fails. */
  runner(): Promise<Runner | undefined>;
  /** Prefetches the code of a screen likely to come next. */
  expect(screen: ScreenName): void;
}

type Opening = typeof import('./opening.ts');
export type ScreenName = Exclude<Route['kind'], 'run'>;

export interface Screen {
  /** Prepares the screen for the route; it is shown afterwards. */
  arrive(route: Route): Promise<void>;
  view(): ComponentChild;
}
