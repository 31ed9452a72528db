/**
 * Phase 11, talks and triggers: talks open when their conditions hold and are settled a turn later; triggers fire once.
 * RULES.md, chapter TALK (M17).
 */

import { clamp, round } from '../../core/exact.ts';
import type { SideIndex, TalkIndex, TriggerIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { DRAW, drawThousandths } from '../chance.ts';
import { applyEffect, ceasefire } from '../deeds/effects.ts';
import { divide } from '../events/causes.ts';
import type { Turn } from '../turn.ts';
import { ANSWER } from '../vocabulary.ts';

/** What it adds to the chance of an agreement that the weaker side hands over, thousandths. */
const HANDS_OVER = 600;

const [CLOSED, OPEN, AGREED, FAILED] = [0, 1, 2, 3] as const;

/** `mayOpen`, `mayFire`: whether the conditions of a talk, and of a trigger, hold in the current state. */
export function createTalksPhase(
  turn: Turn,
  mayOpen: (t: TalkIndex) => boolean,
  mayFire: (i: TriggerIndex) => boolean,
): () => void {
  const { talk, trigger, side } = turn.compiled;
  const { stage, turn: stageTurn } = turn.state.talk;
  const { firedTurn } = turn.state.trigger;
  const { ceasefireUntil } = turn.state.relation;

  return () => {
    if (turn.recorder !== undefined) tellEndedCeasefires();
    for (let t: TalkIndex = FIRST; t < talk.count; t++) {
      if (stage[t] === OPEN && stageTurn[t] < turn.number) settle(turn, t);
      else if (stage[t] === CLOSED && mayOpen(t)) open(turn, t);
    }
    for (let i: TriggerIndex = FIRST; i < trigger.count; i++) {
      if (firedTurn[i] !== NONE || !mayFire(i)) continue;
      firedTurn[i] = turn.number;
      turn.note('triggerFired', { about: trigger.ids[i] });
      const effects = trigger.effects[i];
      for (let e = 0; e < effects.length; e++) applyEffect(turn, effects[e]);
    }
  };

  function tellEndedCeasefires(): void {
    for (let a: SideIndex = FIRST; a < side.count; a++) {
      for (let b = a + 1; b < side.count; b++) {
        if (ceasefireUntil[a * side.count + b] === turn.number + 1)
          turn.note('ceasefireEnded', { side: a, about: side.ids[b] });
      }
    }
  }
}

function open(turn: Turn, t: TalkIndex): void {
  turn.state.talk.stage[t] = OPEN;
  turn.state.talk.turn[t] = turn.number;
  // Answers given in other talks do not count here.
  turn.state.side.ceasefireAsked[turn.compiled.talk.sideA[t]] = ANSWER.none;
  turn.state.side.ceasefireAsked[turn.compiled.talk.sideB[t]] = ANSWER.none;
  turn.note('talkOpened', { about: turn.compiled.talk.ids[t] });
}

/**
 * Chance that the winning side stops when asked: its own readiness, its sponsor's hold, mediation, against its
 * momentum: [TALK-2].
 */
function settle(turn: Turn, t: TalkIndex): void {
  const { talk, actor } = turn.compiled;
  const { state } = turn;
  const stronger = talk.sideB[t];
  const weaker = talk.sideA[t];
  const terms = turn.sum();
  const acceptance = talk.acceptance[t];
  terms.add('acceptance', acceptance);
  const sponsor = talk.leverage[t];
  if (sponsor !== NONE) {
    const usual = actor.restrains[sponsor * turn.compiled.side.count + stronger];
    terms.add('leverage', round((acceptance * (state.side.restraint[stronger] - usual)) / 1000), undefined, sponsor);
    const held = turn.causes?.all('restraint', stronger) ?? [];
    const byOrder = held.reduce((sum, { amount }) => sum + amount, 0);
    if (held.length > 0) terms.because('leverage', divide(round((acceptance * byOrder) / 1000), held));
  }
  terms.add('mediator', 6 * Math.min(6, state.talk.answer[t]));
  if (turn.recorder !== undefined)
    terms.because('mediator', divide(6 * Math.min(6, state.talk.answer[t]), turn.recorder.causes.all('mediation', t)));
  terms.add('momentum', -round((acceptance * state.side.momentum[stronger]) / 2000));
  const asked = state.side.ceasefireAsked;
  const answer = (s: SideIndex, value: number): void => {
    terms.add('order', value, undefined, undefined, s);
    if (turn.recorder !== undefined) terms.allBecause(turn.recorder.causes.of('answer', s));
  };
  if (asked[stronger] === ANSWER.accept) answer(stronger, 700);
  if (asked[stronger] === ANSWER.refuse) answer(stronger, -1000);
  if (asked[weaker] === ANSWER.refuse) answer(weaker, -1000);
  if (asked[weaker] === ANSWER.handOver) answer(weaker, HANDS_OVER);
  const probability = clamp(terms.sum, 0, 980);
  if (probability !== terms.sum) terms.add('limit', probability - terms.sum);
  const draw = drawThousandths(turn.key, 0, DRAW.talk, talk.who[t]);
  const agreed = draw < probability;
  state.talk.stage[t] = agreed ? AGREED : FAILED;
  state.talk.turn[t] = turn.number;
  turn.tell(agreed ? 'talkAgreed' : 'talkFailed', 0, probability, {
    about: talk.ids[t],
    chance: { probability, draw },
  });
  if (!agreed) return;
  ceasefire(turn, weaker, stronger, talk.turns[t]);
  for (const effect of talk.agreed[t]) applyEffect(turn, effect);
}
