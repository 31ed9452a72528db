/** The leader of one's own side speaks, stays, leaves or hands over: [ORDER-9]. */

import type { SideIndex } from '../../../core/indices.ts';
import { removeLeader } from '../../deeds/leader.ts';
import { giveSignal } from '../../deeds/signals.ts';
import type { Turn } from '../../turn.ts';
import type { LeaderAct } from '../../vocabulary.ts';
import type { OrderRules } from './rules.ts';

const ACTS: Readonly<Record<LeaderAct, (turn: Turn, s: SideIndex) => void>> = {
  speak(turn, s) {
    turn.state.side.spoke[s] = turn.number;
    turn.causes?.set('spoke', s, turn.cause);
    turn.note('leaderSpoke', { side: s });
    giveSignal(turn, 'leaderSpoke', { side: s, weight: 1000 });
  },
  // A binding word: the court holds together a little longer, and the capital is not left lightly.
  stay(turn, s) {
    const { cohesion } = turn.state.side;
    const before = cohesion[s];
    cohesion[s] = Math.min(4000, before + 250);
    turn.causes?.add('cohesion', s, turn.cause, cohesion[s] - before);
  },
  leave(turn, s) {
    turn.sum().add('order', 1000);
    turn.tell('leaderLeft', 0, 1000, { side: s, region: turn.compiled.side.capital[s] });
    removeLeader(turn, s, 1000);
  },
  handOver(turn, s) {
    turn.note('powerHandedOver', { side: s });
    removeLeader(turn, s, 450);
  },
};

export const leader: OrderRules<'leader'> = {
  needs: ['leader'],
  desk: { weight: 30, shows: 'nothing', raisedBy: ['leader'], answers: 'leader' },
  refusal(view) {
    return view.leaderPresent(view.side) ? undefined : 'noLeader';
  },
  act(turn, actor, { act }) {
    const side = turn.compiled.actor.side[actor];
    // If two orders of one turn tell him to leave and to hand over, only the first counts.
    if (turn.state.side.leaderPresent[side] === 1) ACTS[act](turn, side);
  },
};
