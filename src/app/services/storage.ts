/** This browser's saved game as the page knows it: read when a screen shows it, written after every change. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../core/result.ts';
import type { Fault } from '../../session/fault.ts';
import type { SavedGame } from '../../session/saved.ts';
import { openStore } from '../../session/store.ts';

export interface Storage {
  /** As last read; undefined if nothing is saved or nothing has been read yet. */
  readonly saved: ReadonlySignal<SavedGame | undefined>;
  /** False if the browser stores nothing: the game goes on unsaved. */
  readonly works: ReadonlySignal<boolean>;
  read(): Promise<Result<SavedGame | undefined, Fault>>;
  save(game: SavedGame): Promise<void>;
  /** Deletes everything this page stores in the browser. */
  clear(): Promise<void>;
}

export function createStorage(): Storage {
  const store = openStore();
  const saved = signal<SavedGame | undefined>(undefined);
  const works = signal(true);
  return {
    saved,
    works,
    async read() {
      const read = await store.load();
      if (read.ok) saved.value = read.value;
      else works.value = false;
      return read;
    },
    async save(game) {
      works.value = await store.save(game);
    },
    async clear() {
      await store.clear();
      saved.value = undefined;
    },
  };
}
