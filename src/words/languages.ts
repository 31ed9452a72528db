/**
 * The available languages. To add one, add a folder next to `en` and an entry here. Parts load on demand: a page that
 * has not started a game has no words for orders.
 */
import type { Nested, Translated } from './catalogue.ts';
import type { words as board } from './en/board.ts';
import type { words as classKit } from './en/class.ts';
import type { words as faults } from './en/faults.ts';
import type { words as game } from './en/game.ts';
import type { words as lab } from './en/lab.ts';
import type { words as lesson } from './en/lesson.ts';
import type { words as library } from './en/library.ts';
import type { words as shell } from './en/shell.ts';
import type { words as terminal } from './en/terminal.ts';

/**
 * `shell`: frame and first screen; `game`: playing, and what happened; `lab`: questions and their pairs; `library`:
 * the reading room; `class`: making lessons; `lesson`: a pupil's way; `board`: a class's board; `faults`: problems with
 * what the user supplied; `terminal`: the command line.
 */
export const PARTS = ['shell', 'game', 'lab', 'library', 'class', 'lesson', 'board', 'faults', 'terminal'] as const;
export type Part = (typeof PARTS)[number];

export interface Language {
  /** The tag that Intl formats numbers and dates by. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly parts: Readonly<Record<Part, () => Promise<{ readonly words: Nested }>>>;
}

/** What English says, part by part; every other language has a message for each of its own. */
export interface English {
  readonly shell: typeof shell;
  readonly game: typeof game;
  readonly lab: typeof lab;
  readonly library: typeof library;
  readonly board: typeof board;
  readonly lesson: typeof lesson;
  readonly class: typeof classKit;
  readonly faults: typeof faults;
  readonly terminal: typeof terminal;
}

interface WholeLanguage extends Language {
  readonly parts: { readonly [P in Part]: () => Promise<{ readonly words: Translated<English[P]> }> };
}

export const LANGUAGES: Readonly<Record<string, WholeLanguage>> = {
  en: {
    locale: 'en-GB',
    direction: 'ltr',
    parts: {
      shell: () => import('./en/shell.ts'),
      game: () => import('./en/game.ts'),
      lab: () => import('./en/lab.ts'),
      library: () => import('./en/library.ts'),
      board: () => import('./en/board.ts'),
      lesson: () => import('./en/lesson.ts'),
      class: () => import('./en/class.ts'),
      faults: () => import('./en/faults.ts'),
      terminal: () => import('./en/terminal.ts'),
    },
  },
};

/** Default if neither the reader nor the file prefers another. */
export const USUAL_LANGUAGE = 'en';
