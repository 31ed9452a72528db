/** Saving: what is to be kept is written in turn, the newest state of each game, and how that went is told. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../core/result.ts';
import type { KeptGame, WholeGame } from '../../session/kept.ts';
import { linesOf } from '../../session/lines.ts';
import type { SavedGame } from '../../session/saved.ts';
import type { GameStore, SaveState, StoreFault } from '../../session/store.ts';

/** How a game is kept, apart from what it is made of. */
export type KeptAs = Pick<KeptGame, 'id' | 'name' | 'record'>;

export interface Storage {
  /** Of the latest change. */
  readonly state: ReadonlySignal<SaveState>;
  /** A game as it is kept once everything asked for before is written; `undefined`: there is none. */
  load(id: string): Promise<Result<WholeGame | undefined, StoreFault>>;
  /**
   * Writes a game after what was to be written before, in place of an older state of it that still waits. `made` gives
   * nothing if its code could not be fetched.
   */
  save(as: KeptAs, made: () => Promise<SavedGame | undefined>): void;
}

interface Waiting {
  readonly as: KeptAs;
  readonly made: () => Promise<SavedGame | undefined>;
}

/** `onSaved` gets every row that was written. */
export function createStorage(store: GameStore, onSaved: (row: KeptGame) => void): Storage {
  const state = signal<SaveState>('saved');
  const waiting = new Map<string, Waiting>();
  /** What this tab last read or wrote of each game. */
  const revisions = new Map<string, number>();
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    for (let next = takeFirst(); next !== undefined; next = takeFirst()) {
      const done = await saveNow(next);
      state.value = done === 'saved' && waiting.size > 0 ? 'saving' : done;
    }
    writing = undefined;
  }

  function takeFirst(): Waiting | undefined {
    const [first] = waiting.values();
    if (first !== undefined) waiting.delete(first.as.id);
    return first;
  }

  async function saveNow({ as, made }: Waiting): Promise<SaveState> {
    const saved = await made();
    if (saved === undefined) return 'unloaded';
    const kept: KeptGame = {
      ...as,
      changed: Date.now(),
      revision: revisions.get(as.id) ?? 0,
      lines: linesOf(saved.tree).length,
      label: saved.label,
    };
    const done = await store.save({ kept, saved });
    if (!done.ok) return done.error;
    revisions.set(as.id, done.value.revision);
    onSaved(done.value);
    if (saved.label.turn > 1) void stayHere();
    return 'saved';
  }

  return {
    state,
    async load(id) {
      await writing;
      const loaded = await store.load(id);
      if (loaded.ok && loaded.value !== undefined) revisions.set(id, loaded.value.kept.revision);
      return loaded;
    },
    save(as, made) {
      waiting.set(as.id, { as, made });
      state.value = 'saving';
      writing ??= write();
    },
  };
}

let isAsked = false;

/** Asks the browser, once a visit, not to clear this page's storage when room is short. */
async function stayHere(): Promise<void> {
  if (isAsked || !('storage' in navigator)) return;
  isAsked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A browser that does not answer keeps what it keeps.
  }
}
