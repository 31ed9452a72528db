/** What the shell gives to every screen, and what it asks of one. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { CurrentGame } from './currentGame.ts';
import type { Library } from './library.ts';
import type { Notices } from './notices.ts';
import type { Route } from './routes.ts';
import type { Storage } from './storage.ts';

export interface Shell {
  /** The screen that is shown. */
  readonly route: ReadonlySignal<Route>;
  go(to: Route): void;
  readonly notices: Notices;
  readonly storage: Storage;
  readonly current: CurrentGame;
  readonly library: Library;
  /** Opens what was kept or brought along; undefined where its code could not be fetched, which is then said. */
  opening(): Promise<Opening | undefined>;
  /** Fetches the code of a screen that is likely to come next. */
  expect(screen: ScreenName): void;
}

type Opening = typeof import('./opening.ts');
export type ScreenName = Exclude<Route['kind'], 'run'>;

export interface Screen {
  /** Takes up what the address says; the screen is shown once it has. */
  arrive(route: Route): Promise<void>;
  view(): ComponentChild;
}
