/** A report on what broke, as text to copy: what whoever mends it needs, and nothing about who met it. */
import { type Breakage, errorWords } from './breakages.ts';

export interface ReportFacts {
  /** The page's version and that of its rules, as the build wrote them. */
  readonly version: string;
  /** With whatever it holds. */
  readonly address: string;
  /** The folder that the page was loaded from. */
  readonly folder: string;
  /** Undefined: no game was open. */
  readonly game: GameFacts | undefined;
  readonly language: string;
  readonly browser: string;
  /** CSS pixels, and device pixels to one of them. */
  readonly window: { readonly width: number; readonly height: number; readonly ratio: number };
  readonly isTranslated: boolean;
  readonly isOnline: boolean;
}

export interface GameFacts {
  /** A shipped one; undefined for one's own, whose id may say whose. */
  readonly scenario: string | undefined;
  readonly rules: number;
  /** Number of turns played. */
  readonly turn: number;
  readonly digest: string;
  /** How it is kept. */
  readonly saving: string;
}

export function formatReport(breakages: readonly Breakage[], facts: ReportFacts): string {
  const { width, height, ratio } = facts.window;
  const bare = (words: string): string => withoutSecrets(words, facts.folder);
  return [
    `Report: ${facts.version}`,
    `Page: ${bare(facts.address)}`,
    `Game: ${gameWords(facts.game)}`,
    `Browser: ${facts.browser}`,
    `Window: ${width} x ${height} at ${ratio}; language ${facts.language}; ` +
      `${facts.isTranslated ? 'translated' : 'not translated'}; ${facts.isOnline ? 'online' : 'offline'}`,
    ...breakages.flatMap(({ error, part, times }) => ['', `In ${part}, ${timesWords(times)}:`, bare(stackOf(error))]),
  ].join('\n');
}

function gameWords(game: GameFacts | undefined): string {
  if (game === undefined) return 'none';
  const { scenario, rules, turn, digest, saving } = game;
  return `${scenario ?? 'own scenario'}, rules ${rules}, ${turn} turns played, digest ${digest}, ${saving}`;
}

const timesWords = (times: number): string => (times === 1 ? 'once' : `${times} times`);

/** Chrome's stacks begin with the error's words, those of other browsers do not. */
function stackOf(error: unknown): string {
  const words = errorWords(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const lines = (stack.startsWith(words) ? stack : `${words}\n${stack}`).split('\n');
  return lines.slice(0, STACK_LINES).join('\n').trim();
}
const STACK_LINES = 20;

/** Without folders of this machine or school, and without what follows `?` or `#` in an address: it may be a game. */
export function withoutSecrets(words: string, folder: string): string {
  return words
    .replaceAll(folder, './')
    .replace(/#\/?[a-z]*[^\s:)]*/gi, (fragment) => /^#\/[a-z]*/.exec(fragment)?.[0] ?? '#')
    .replace(/\?[^\s:)#]*/g, '?')
    .replace(/\bfile:[^\s#?]*\//g, 'file:/');
}
