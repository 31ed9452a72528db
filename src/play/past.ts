/** The past of a line of play, as far back as policies are told of it. */
import type { Earlier } from '../policies/policy.ts';

/** Turns back. */
const TOLD = 2;

export interface Past {
  /** The states before the one that the next turn is played from. */
  earlier(): Earlier;
  /** The same of the turn that was played last. */
  beforeLast(): Earlier;
  /** Remembers the state that a turn was played from. */
  add(words: Int32Array): void;
  /** Another line begins. */
  forget(): void;
}

export function createPast(): Past {
  const kept: Int32Array[] = [];
  let known = 0;
  return {
    earlier: () => kept.slice(0, Math.min(known, TOLD)),
    beforeLast: () => kept.slice(1, known),
    add(words) {
      // The oldest is written over.
      const room = kept.length > TOLD ? kept.pop() : undefined;
      room?.set(words);
      kept.unshift(room ?? words.slice());
      known = Math.min(kept.length, known + 1);
    },
    forget() {
      known = 0;
    },
  };
}
