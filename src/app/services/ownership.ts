/**
 * Which tab owns a game: one at a time, which alone writes it. A web lock says so; where the browser has none (a page
 * that came over plain http), the tabs ask each other. Whoever slips through both is stopped by the store's revisions.
 */
import type { NewsChannel } from './news.ts';

export interface Ownership {
  /** Makes this tab the owner, beside what it owns already; false if another tab is. */
  own(id: string): Promise<boolean>;
  giveUp(id: string): void;
  /** Gives up every other game; all of them without an id. */
  keepOnly(id: string | undefined): void;
  /** Whether some tab owns it. */
  isOwned(id: string): Promise<boolean>;
}

/** So long a tab that is being closed or loaded anew may take to let go, milliseconds. */
const LEAVING_MS = 600;
/** So long another tab may take to answer, milliseconds. */
const ANSWER_MS = 300;

export function createOwnership(news: NewsChannel): Ownership {
  /** What this tab owns, with what gives it up. */
  const owned = new Map<string, () => void>();
  const has = 'locks' in navigator ? locksOf(navigator.locks) : answersOf(news, (id) => owned.has(id));
  function giveUp(id: string): void {
    owned.get(id)?.();
    owned.delete(id);
  }

  return {
    async own(id) {
      if (owned.has(id)) return true;
      const release = await has.take(id);
      if (release !== undefined) owned.set(id, release);
      return release !== undefined;
    },
    giveUp,
    keepOnly(id) {
      for (const other of [...owned.keys()]) if (other !== id) giveUp(other);
    },
    isOwned: async (id) => owned.has(id) || has.isTaken(id),
  };
}

interface Has {
  /** Gives what releases it; undefined if another tab has it. */
  take(id: string): Promise<(() => void) | undefined>;
  /** Whether a tab has it. */
  isTaken(id: string): Promise<boolean>;
}

const lockOf = (id: string): string => `brink-game-${id}`;

const locksOf = (locks: LockManager): Has => ({
  take: (id) =>
    new Promise((taken) => {
      const options = { signal: AbortSignal.timeout(LEAVING_MS) };
      const held = locks.request(lockOf(id), options, () => new Promise<void>((release) => taken(release)));
      held.catch(() => taken(undefined));
    }),
  async isTaken(id) {
    const { held } = await locks.query();
    return held?.some(({ name }) => name === lockOf(id)) === true;
  },
});

function answersOf(news: NewsChannel, isMine: (id: string) => boolean): Has {
  const asked = new Map<string, () => void>();
  news.hear(({ kind, id }) => {
    if (kind === 'asks' && isMine(id)) news.post({ kind: 'owns', id });
    if (kind === 'owns') asked.get(id)?.();
  });
  const isTaken = (id: string): Promise<boolean> =>
    new Promise((answered) => {
      asked.set(id, () => answered(true));
      setTimeout(() => answered(false), ANSWER_MS);
      news.post({ kind: 'asks', id });
    });
  return { isTaken, take: async (id) => ((await isTaken(id)) ? undefined : () => undefined) };
}
