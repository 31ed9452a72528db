/** Leaks: what was said or promised in secret becomes known. */

import type { ActorIndex } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import type { Turn } from '../turn.ts';

/** Chance that a quiet word or promise leaks, thousandths. */
const LEAK_CHANCE = 250;

/** Whether an actor's quiet acts of this turn leak: [ALLY-3]. All of them share one draw. */
export function leaks(turn: Turn, a: ActorIndex): boolean {
  const draw = drawThousandths(turn.key, turn.number, DRAW.leak, turn.compiled.actor.who[a]);
  if (draw >= LEAK_CHANCE) return false;
  turn.sum();
  turn.tell('statementLeaked', 0, 0, { actor: a, chance: { probability: LEAK_CHANCE, draw } });
  return true;
}
