/** A watched game that goes on by itself, one half day after another, as fast as whoever watches likes. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Game, isOver, isWatched } from '../../session/game.ts';

/** From slow enough to read the headlines, to a film. */
export const PACES = ['slow', 'steady', 'fast', 'film'] as const;
export type Pace = (typeof PACES)[number];
/** So long each half day stands, milliseconds. */
const STANDS_MS: Readonly<Record<Pace, number>> = { slow: 6000, steady: 3000, fast: 1200, film: 400 };

export interface Watching {
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly pace: ReadonlySignal<Pace>;
  /** Whether a half day stands long enough to be told to readers by ear. */
  readonly isTold: ReadonlySignal<boolean>;
  play(): void;
  pause(): void;
  setPace(pace: Pace): void;
  /** To the next pace, `by` 1 faster or -1 slower, as far as there is one. */
  shift(by: 1 | -1): void;
}

/** `next` plays a half day; the one after it is waited for once the game has changed. */
export function createWatching(game: ReadonlySignal<Game | undefined>, next: () => void): Watching {
  const isPlaying = signal(false);
  const pace = signal<Pace>('steady');
  effect(() => {
    const now = game.value;
    if (!isPlaying.value) return undefined;
    if (now === undefined || !isWatched(now) || isOver(now)) {
      isPlaying.value = false;
      return undefined;
    }
    const timer = setTimeout(next, STANDS_MS[pace.value]);
    return () => clearTimeout(timer);
  });
  return {
    isPlaying,
    pace,
    isTold: computed(() => pace.value === 'slow' || pace.value === 'steady'),
    play() {
      isPlaying.value = true;
    },
    pause() {
      isPlaying.value = false;
    },
    setPace(to) {
      pace.value = to;
    },
    shift(by) {
      pace.value = PACES[PACES.indexOf(pace.value) + by] ?? pace.value;
    },
  };
}
