/**
 * Saving: what is to be kept is written in turn, the newest state of each game, and how that went is told. What could
 * not be written is tried again until it is.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { ok, type Result } from '../../core/result.ts';
import type { KeptGame, WholeGame } from '../../session/kept.ts';
import { linesOf } from '../../session/lines.ts';
import type { SavedGame } from '../../session/saved.ts';
import type { GameStore, LoadFault, SaveState } from '../../session/store.ts';
import { newGameId } from './gameId.ts';

/** How a game is kept, apart from what it is made of. */
export type KeptAs = Pick<KeptGame, 'id' | 'name' | 'record'>;

export interface Storage {
  /** Whether everything is kept; as long as something is not, why. */
  readonly state: ReadonlySignal<SaveState>;
  /**
   * A game as it is kept once everything asked for before is written, or as it waits to be written; `undefined`: there
   * is none.
   */
  load(id: string): Promise<Result<WholeGame | undefined, LoadFault>>;
  /**
   * Writes a game after what was to be written before, in place of an older state of it that still waits. `made` gives
   * nothing if its code could not be fetched.
   */
  save(as: KeptAs, made: () => Promise<SavedGame | undefined>): void;
  /** Lets go of what waits to be written of a game; of every game without an id. */
  drop(id?: string): void;
  /** Tries at once what waits for its next attempt. */
  retry(): void;
}

interface Waiting {
  readonly as: KeptAs;
  readonly made: () => Promise<SavedGame | undefined>;
}

/** Milliseconds until the next attempts; the last one again and again. */
const PAUSES_MS = [500, 1000, 2000, 5000, 10_000, 30_000];

/** What no further attempt mends: who plays here has to choose. */
const isFinal = (state: SaveState): boolean => state === 'changed';

/** `onSaved` gets every row that was written. */
export function createStorage(
  store: GameStore,
  onSaved: (row: KeptGame) => void,
  pauses: readonly number[] = PAUSES_MS,
): Storage {
  const state = signal<SaveState>('saved');
  const waiting = new Map<string, Waiting>();
  /** What this tab last read or wrote of each game. */
  const revisions = new Map<string, number>();
  /** A write that was given up for late may still arrive: it is known by its writer. */
  const writer = newGameId();
  let writing: Promise<void> | undefined;
  let failures = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    const failed = await writeAll();
    writing = undefined;
    if (failed === undefined) {
      failures = 0;
      state.value = 'saved';
    } else {
      state.value = failed;
      if (isFinal(failed)) return;
      pause = setTimeout(retry, pauses[Math.min(failures++, pauses.length - 1)]);
    }
  }

  /** Why something could not be written, which waits on. */
  async function writeAll(): Promise<SaveState | undefined> {
    for (let [next] = waiting.values(); next !== undefined; [next] = waiting.values()) {
      const done = await saveNow(next);
      const { id } = next.as;
      const isNewest = waiting.get(id) === next;
      if (done === 'saved' || isFinal(done)) {
        if (isNewest) waiting.delete(id);
        if (done !== 'saved') return done;
      } else if (isNewest) {
        // Its rows are gone, and nobody here has deleted it: the browser has cleared them. Next time it is new.
        if (done === 'gone') revisions.delete(id);
        return done;
      }
    }
    return undefined;
  }

  function retry(): void {
    clearTimeout(pause);
    pause = undefined;
    if (waiting.size > 0) writing ??= write();
  }

  async function wholeOf({ as, made }: Waiting): Promise<WholeGame | undefined> {
    const saved = await made();
    if (saved === undefined) return undefined;
    const kept: KeptGame = {
      ...as,
      changed: Date.now(),
      revision: revisions.get(as.id) ?? 0,
      writer,
      lines: linesOf(saved.tree).length,
      label: saved.label,
      ...(saved.lesson === undefined ? {} : { lesson: saved.lesson.link }),
    };
    return { kept, saved };
  }

  async function saveNow(next: Waiting): Promise<SaveState> {
    const whole = await wholeOf(next);
    if (whole === undefined) return 'unloaded';
    const done = await store.save(whole);
    if (!done.ok) return done.error;
    revisions.set(done.value.id, done.value.revision);
    onSaved(done.value);
    return 'saved';
  }

  return {
    state,
    async load(id) {
      await writing;
      const unwritten = waiting.get(id);
      const whole = unwritten === undefined ? undefined : await wholeOf(unwritten);
      if (whole !== undefined) return ok(whole);
      const loaded = await store.load(id);
      if (loaded.ok && loaded.value !== undefined) revisions.set(id, loaded.value.kept.revision);
      return loaded;
    },
    save(as, made) {
      waiting.set(as.id, { as, made });
      // While something cannot be written, that is told until it can.
      if (failures === 0) state.value = 'saving';
      if (pause === undefined) writing ??= write();
    },
    drop(id) {
      if (id === undefined) waiting.clear();
      else waiting.delete(id);
      if (waiting.size > 0 || writing !== undefined) return;
      clearTimeout(pause);
      pause = undefined;
      failures = 0;
      state.value = 'saved';
    },
    retry,
  };
}
