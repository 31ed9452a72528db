/** Leaks: what was said or promised in secret becomes known. */

import type { ActorIndex } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import type { Turn } from '../turn.ts';

/** Chance that a quiet word or promise leaks, thousandths. */
export const LEAK_CHANCE = 250;

/**
 * Whether an actor's quiet acts of this turn leak: [ALLY-3]. All of them share one draw; `probability` in thousandths.
 */
export function leaks(turn: Turn, a: ActorIndex, probability: number = LEAK_CHANCE): boolean {
  const draw = drawThousandths(turn.key, turn.number, DRAW.leak, turn.compiled.actor.who[a]);
  if (draw >= probability) return false;
  turn.sum();
  turn.tell('statementLeaked', 0, 0, { actor: a, chance: { probability, draw } });
  return true;
}
