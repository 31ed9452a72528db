/** The leader of one's own side speaks, stays, leaves or hands over: [ORDER-9], [ORDER-10]. */

import { round } from '../../../core/exact.ts';

import { type ActorIndex, NONE, type SideIndex } from '../../../core/indices.ts';
import { leaderLeaves } from '../../deeds/leader.ts';
import { endWord, giveWord } from '../../deeds/publicWord.ts';
import { toldHost } from '../../deeds/trust.ts';
import { say } from '../../deeds/words.ts';
import { backingOfLeader } from '../../knowledge/backing.ts';
import type { Turn } from '../../turn.ts';
import { stateOf } from '../../view/behind.ts';
import { ANSWER, type LeaderAct } from '../../vocabulary.ts';
import { openTalkOf } from '../questions.ts';
import type { OrderRules } from './rules.ts';

/** What his word that he stays adds to the core's cohesion, thousandths of a deviation. */
const STAYS = 250;

/** How hard the news of a hand-over strikes, thousandths of an exit: with talks open, and without. */
const IN_ORDER = 450;
const WITH_A_LETTER = 700;

/** Support behind a leader's word for his own side, thousandths: his side is all his. */
const OWN = 600;

const ACTS: Readonly<Record<LeaderAct, (turn: Turn, s: SideIndex, a: ActorIndex) => void>> = {
  speak(turn, s, a) {
    turn.state.side.spoke[s] = turn.number;
    turn.causes?.set('spoke', s, turn.cause);
    turn.note('leaderSpoke', { side: s });
    const freshness = say(turn.state.side.saidSpeech, s);
    giveWord(turn, a, s, 'leaderSpoke', OWN, freshness, backingOfLeader(turn.compiled, turn.state, s));
  },
  // A binding word: the court holds together a little longer, and the capital is not left lightly.
  stay(turn, s, a) {
    const { cohesion, cohesionByWords, saidStay } = turn.state.side;
    const before = cohesion[s];
    cohesion[s] = Math.min(4000, before + round((STAYS * say(saidStay, s)) / 1000));
    cohesionByWords[s] = cohesionByWords[s] + cohesion[s] - before;
    turn.causes?.add('cohesion', s, turn.cause, cohesion[s] - before);
    // Who would carry terms hears that there is nothing to carry.
    const talk = openTalkOf(turn, s);
    if (talk !== NONE) toldHost(turn, talk, a, 'stays');
  },
  leave(turn, s, a) {
    endWord(turn, a, s, 'brokenByDeed');
    turn.sum().add('order', 1000);
    turn.tell('leaderLeft', 0, 1000, { side: s, region: turn.compiled.side.capital[s] });
    leaderLeaves(turn, s, 1000, true);
  },
  handOver(turn, s, a) {
    endWord(turn, a, s, 'released');
    turn.note('powerHandedOver', { side: s });
    const talk = openTalkOf(turn, s);
    const isHeard = talk !== NONE;
    // Where talks are open there is somebody to hand over to.
    if (isHeard) {
      turn.state.side.ceasefireAsked[s] = ANSWER.handOver;
      turn.causes?.set('answer', s, turn.cause);
      toldHost(turn, talk, a, 'handsOver');
    }
    leaderLeaves(turn, s, isHeard ? IN_ORDER : WITH_A_LETTER, true);
  },
};

export const leader: OrderRules<'leader'> = {
  needs: ['leader'],
  desk: { weight: 30, shows: 'nothing', raisedBy: ['leader'], answers: 'leader' },
  refusal(view) {
    return view.leaderPresent(view.side) ? undefined : 'noLeader';
  },
  said(view, { act }) {
    const { saidSpeech, saidStay } = stateOf(view).side;
    return act === 'speak' ? saidSpeech[view.side] : act === 'stay' ? saidStay[view.side] : 0;
  },
  act(turn, actor, { act }) {
    const side = turn.compiled.actor.side[actor];
    // If two orders of one turn tell him to leave and to hand over, only the first counts.
    const { leaderPresent, lastExit } = turn.state.side;
    if (leaderPresent[side] === 1 && lastExit[side] !== turn.number) ACTS[act](turn, side, actor);
  },
};
