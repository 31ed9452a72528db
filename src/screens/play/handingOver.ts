/**
 * The screen of a game that several people play: covered whenever another of them is to sit down, and after it was
 * loaded anew. What was uncovered holds for one person and one half day, so that any change of either covers it again.
 */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { CurrentGame } from '../../app/services/currentGame.ts';
import type { ActorIndex } from '../../core/indices.ts';
import { isShared } from '../../session/hotSeat.ts';

export interface HandingOver {
  /** Whether nothing of anybody's desk may be seen. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** Shows the desk of the person whose turn it is; false while the cover has only just come. */
  uncover(): boolean;
}

interface Uncovered {
  readonly taken: number;
  readonly node: number;
  readonly seat: ActorIndex;
}

/** So long after it came, a press does not lift the cover: it was meant for what stood there before, milliseconds. */
const SETTLE_MS = 600;

/** `onCovered` runs each time that the screen is covered. */
export function createHandingOver({ game, taken }: CurrentGame, onCovered: () => void): HandingOver {
  const uncovered = signal<Uncovered | undefined>(undefined);
  let coveredAt = 0;
  const now = computed((): Uncovered | undefined => {
    const shown = game.value;
    if (shown === undefined || !isShared(shown)) return undefined;
    return { taken: taken.value, node: shown.tree.current, seat: shown.shown };
  });
  const isCovered = computed(() => {
    const [one, other] = [now.value, uncovered.value];
    if (one === undefined) return false;
    return one.taken !== other?.taken || one.node !== other.node || one.seat !== other.seat;
  });
  effect(() => {
    // Named, so that it runs once more where one cover follows another.
    now.value;
    if (!isCovered.value) return;
    coveredAt = performance.now();
    // Whoever comes back to the screen in this half day lifts a cover again.
    uncovered.value = undefined;
    untracked(onCovered);
  });
  return {
    isCovered,
    uncover() {
      if (performance.now() - coveredAt < SETTLE_MS) return false;
      uncovered.value = now.value;
      return true;
    },
  };
}
