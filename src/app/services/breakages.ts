/** Faults of the program itself: noted for a report, and told where they would pass unseen. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Breakage {
  readonly error: unknown;
  /** The part of the page that broke; `page` if that is not known. */
  readonly part: string;
  /** How often it has happened. */
  readonly times: number;
}

export interface Breakages {
  /** Each kind once, the last one last. */
  readonly all: ReadonlySignal<readonly Breakage[]>;
  /** Returns whether it had not been noted before. */
  note(error: unknown, part: string): boolean;
}

/** So many kinds are kept; a report has room for no more. */
const MOST = 5;

export function createBreakages(): Breakages {
  const all = signal<readonly Breakage[]>([]);
  return {
    all,
    note(error, part) {
      console.error(error);
      const known = all.value.find((each) => each.part === part && isAlike(each.error, error));
      const others = all.value.filter((each) => each !== known);
      all.value = [...others.slice(1 - MOST), { error, part, times: (known?.times ?? 0) + 1 }];
      return known === undefined;
    },
  };
}

const isAlike = (a: unknown, b: unknown): boolean => errorWords(a) === errorWords(b);

/** The name and message of an error, or whatever was thrown instead of one. */
export const errorWords = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : `${error}`;

/** Browsers report as an error that sizes changed while they were being told; nothing has happened then. */
const NO_FAULT = /^ResizeObserver loop/;

/** Calls for every error that nothing in the page has caught. */
export function onUncaught(call: (error: unknown) => void): void {
  addEventListener('error', (event) => {
    // A file or picture that did not come is told by who asked for it.
    if (event instanceof ErrorEvent && !NO_FAULT.test(event.message)) call(event.error ?? event.message);
  });
  addEventListener('unhandledrejection', ({ reason }) => call(reason));
}
