/**
 * The available languages. To add one, add a folder next to `en` and an entry here. Parts load on demand: a page that
 * has not started a game has no words for orders.
 */
import type { Nested } from './catalogue.ts';

/**
 * `shell`: frame and first screen; `game`: playing, and what happened; `faults`: problems with what the user supplied;
 * `terminal`: the command line.
 */
export const PARTS = ['shell', 'game', 'faults', 'terminal'] as const;
export type Part = (typeof PARTS)[number];

export interface Language {
  /** The tag that Intl formats numbers and dates by. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly parts: Readonly<Record<Part, () => Promise<{ readonly words: Nested }>>>;
}

export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    locale: 'en-GB',
    direction: 'ltr',
    parts: {
      shell: () => import('./en/shell.ts'),
      game: () => import('./en/game.ts'),
      faults: () => import('./en/faults.ts'),
      terminal: () => import('./en/terminal.ts'),
    },
  },
};

/** Default if neither the reader nor the file prefers another. */
export const USUAL_LANGUAGE = 'en';
