/** Leaks: what was said or promised quietly becomes known. */

import type { ActorIndex } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import type { Turn } from '../turn.ts';

/** Chance that a quiet word or promise leaks, thousandths. */
const LEAK_CHANCE = 250;

/** Whether what an actor does quietly this turn leaks: [ALLY-3]. All that it does quietly in a turn shares one draw. */
export function leaks(turn: Turn, a: ActorIndex): boolean {
  const draw = drawThousandths(turn.key, turn.number, DRAW.leak, turn.compiled.actor.who[a]);
  if (draw >= LEAK_CHANCE) return false;
  turn.sum();
  turn.tell('statementLeaked', 0, 0, { actor: a, chance: { probability: LEAK_CHANCE, draw } });
  return true;
}
