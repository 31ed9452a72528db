/** This browser's saved game as the page knows it: read when a screen shows it, written after every change. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../core/result.ts';
import type { Fault } from '../../session/fault.ts';
import type { SavedGame } from '../../session/saved.ts';
import { openStore, type SaveState } from '../../session/store.ts';

export interface Storage {
  /** As last read; undefined if nothing is saved or nothing has been read yet. */
  readonly saved: ReadonlySignal<SavedGame | undefined>;
  /** Of the latest change. */
  readonly state: ReadonlySignal<SaveState>;
  read(): Promise<Result<SavedGame | undefined, Fault>>;
  /** Saves after what was to be saved before; `made` gives nothing if its code could not be fetched. */
  save(made: () => Promise<SavedGame | undefined>): void;
  /** Deletes everything this page stores in the browser. */
  clear(): Promise<void>;
}

export function createStorage(): Storage {
  const store = openStore();
  const saved = signal<SavedGame | undefined>(undefined);
  const state = signal<SaveState>('saved');
  let waiting = 0;
  let queue = Promise.resolve();

  async function saveNow(made: () => Promise<SavedGame | undefined>): Promise<SaveState> {
    const game = await made();
    if (game === undefined) return 'unloaded';
    const done = await store.save(game);
    if (done.ok) return 'saved';
    return done.error === 'QuotaExceededError' ? 'full' : 'refused';
  }

  return {
    saved,
    state,
    async read() {
      const read = await store.load();
      if (read.ok) saved.value = read.value;
      else state.value = 'refused';
      return read;
    },
    save(made) {
      waiting++;
      state.value = 'saving';
      queue = queue.then(async () => {
        const done = await saveNow(made);
        waiting--;
        state.value = done === 'saved' && waiting > 0 ? 'saving' : done;
      });
    },
    async clear() {
      await store.clear();
      saved.value = undefined;
    },
  };
}
