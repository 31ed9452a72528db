/** Leader: a side's leader leaves, or hands over; somebody may follow. RULES.md: [BREAK-7], [BREAK-10]. */

import { round } from '../../core/exact.ts';
import type { SideIndex } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

/**
 * A side's leader leaves. Where somebody follows, only as much of the shock strikes as the state was the leader's own;
 * where nobody does, the state gives up, and all of it (Geddes, Wright and Frantz 2014; Brownlee 2007).
 *
 * @param weight how hard the news strikes everybody, thousandths.
 * @param seatStands whether there is still a seat to follow him in.
 */
export function leaderLeaves(turn: Turn, s: SideIndex, weight: number, seatStands: boolean): void {
  const { compiled, state } = turn;
  const { successor, personal, who } = compiled.side;
  const { exits, lastExit, leaderPresent } = state.side;
  exits[s] = exits[s] + 1;
  lastExit[s] = turn.number;
  // Each further exit leaves fewer who would.
  const probability = seatStands ? round(successor[s] / exits[s]) : 0;
  const draw = probability === 0 ? 0 : drawThousandths(turn.key, turn.number, DRAW.succession, who[s]);
  const follows = draw < probability;
  if (!follows) leaderPresent[s] = 0;
  const shock = follows ? round((weight * personal[s]) / 1000) : weight;
  turn.exitShock[s] = shock;
  giveSignal(turn, 'leaderLeft', { side: s, weight: shock });
  // Where nobody ever could, there was no chance to tell of.
  if (turn.recorder === undefined || probability === 0) return;
  turn.sum().add('base', successor[s]);
  turn.terms.add('exits', probability - successor[s]);
  const kind = follows ? 'leaderFollowed' : 'nobodyFollowed';
  turn.tell(kind, 0, probability, { side: s, chance: { probability, draw } });
}
