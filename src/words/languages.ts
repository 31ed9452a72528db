/**
 * The languages there are. A language is added by a folder beside `en` and an entry here; nothing of it is loaded
 * before it is asked for, and then only the parts that are: a page that has not begun a game knows no orders.
 */
import type { Nested } from './catalogue.ts';

/** `shell`: frame and first screen; `game`: playing, and what happened; `faults`: what is wrong with
 * something that was brought along; `terminal`: the command line. */
export const PARTS = ['shell', 'game', 'faults', 'terminal'] as const;
export type Part = (typeof PARTS)[number];

export interface Language {
  /** The tag by which Intl writes numbers and dates. */
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

/** Where neither the reader nor the file has another wish. */
export const USUAL_LANGUAGE = 'en';
