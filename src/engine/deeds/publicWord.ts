/**
 * A public word: what an actor says for a side, what stands behind it, and what becomes of the actor's name when it is
 * kept or broken. RULES.md, chapter WORD.
 */

import { round } from '../../core/exact.ts';
import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { BARE, type Backing, hasLostCapital } from '../knowledge/backing.ts';
import type { Turn } from '../turn.ts';
import { regardForSide } from './regard.ts';
import { giveSignal } from './signals.ts';

/** How long a public word binds, turns. */
const BINDS = 6;

/** What a word that is kept, broken or taken back does to the credence of whoever gave it, thousandths. */
const OUTCOMES = { kept: 60, brokenByDeed: -200, brokenByEvents: -100, released: -60 } as const;
export type WordOutcome = keyof typeof OUTCOMES;

/** What a broken word takes, as a multiple of what it gave. */
const REVERSED = 1250;

/** Support, and credence, at which a word counts wholly. */
const WHOLLY = 600;

/**
 * An actor gives a public word for a side: it moves the side's forces as far as something stands behind it, and binds
 * for six turns: [WORD-1], [WORD-2].
 *
 * @param support how firmly the actor stands by the side, thousandths.
 * @param freshness what a word counts that was said before, thousandths.
 */
export function giveWord(
  turn: Turn,
  a: ActorIndex,
  s: SideIndex,
  signal: 'stoodBy' | 'leaderSpoke',
  support: number,
  freshness: number,
  backing: Backing,
): void {
  const { wordFrom, wordUntil, wordGave } = turn.state.support;
  const { credence } = turn.state.actor;
  const cell = a * turn.compiled.side.count + s;
  const scale = ((support / WHOLLY) * (credence[a] / WHOLLY) * freshness) / 1000;
  const terms = turn.sum();
  terms.add('base', round(scale * BARE));
  terms.add('people', round(scale * backing.people));
  terms.add('deed', round(scale * backing.deed));
  terms.add('men', round(scale * backing.men));
  const weight = terms.sum;
  turn.tell('wordGiven', 0, weight, { actor: a, side: s });
  giveSignal(turn, signal, { actor: a, side: s, weight });
  if (wordUntil[cell] < turn.number) {
    wordFrom[cell] = turn.number;
    wordGave[cell] = 0;
  }
  wordUntil[cell] = turn.number + BINDS;
  wordGave[cell] = Math.min(1000, wordGave[cell] + round((turn.compiled.weights.word * weight) / 1000));
  turn.causes?.add('word', cell, turn.cause);
}

/**
 * An actor's standing word for a side ends, if it has given one: its name gains or loses, and where it is broken the
 * side's forces lose more than it gave them: [WORD-3].
 */
export function endWord(turn: Turn, a: ActorIndex, s: SideIndex, outcome: WordOutcome): void {
  const { wordFrom, wordUntil, wordGave } = turn.state.support;
  if (s === NONE) return;
  const cell = a * turn.compiled.side.count + s;
  if (wordFrom[cell] === NONE) return;
  const gave = wordGave[cell];
  wordFrom[cell] = NONE;
  wordUntil[cell] = NONE;
  wordGave[cell] = 0;
  if (turn.recorder !== undefined && turn.cause === undefined) turn.because(turn.recorder.causes.of('word', cell));
  changeCredence(turn, a, outcome, OUTCOMES[outcome], s);
  // A leader's word is to his own.
  if (turn.compiled.actor.side[a] !== s) regardForSide(turn, a, s, outcome);
  if (outcome === 'brokenByDeed' || outcome === 'brokenByEvents') {
    const { alliedSignal } = turn.compiled.weights;
    // The signal is felt by its usual weight, so that what was given is taken, and a quarter more.
    const weight = alliedSignal === 0 ? 0 : Math.min(3000, round((REVERSED * gave) / alliedSignal));
    if (weight > 0) giveSignal(turn, 'wordBroken', { actor: a, side: s, weight });
  }
  turn.causes?.set('word', cell, undefined);
}

/** Changes how far an actor's word is believed, within 0 to 1000: [WORD-3]. */
export function changeCredence(
  turn: Turn,
  a: ActorIndex,
  why: WordOutcome | 'trigger',
  change: number,
  s?: SideIndex,
): void {
  const { credence } = turn.state.actor;
  const before = credence[a];
  turn.sum().add(why, change, undefined, undefined, s);
  const after = turn.terms.applyTo(before, 0, 1000);
  credence[a] = after;
  if (before !== after) turn.tell('credenceChanged', before, after, { actor: a });
}

/** An actor has done something for a side that stands behind a word: `size`, thousandths of fresh men: [WORD-1]. */
export function rememberDeed(turn: Turn, a: ActorIndex, s: SideIndex, size: number): void {
  const { deed, deedTurn } = turn.state.actor;
  // A deed makes a word fresh again.
  turn.state.actor.saidStandBy[a] = 0;
  if (deedTurn[a] !== turn.number || deed[a] < size) deed[a] = size;
  deedTurn[a] = turn.number;
  if (s !== NONE && turn.compiled.side.hasLeader[s] === 1) turn.state.side.helped[s] = turn.number;
}

/** Words whose time is over, or which events have broken: [WORD-3]. Call it once a turn. */
export function settleWords(turn: Turn): void {
  const { compiled, state } = turn;
  const { actor, side } = compiled;
  const { wordFrom, wordUntil } = state.support;
  for (let a: ActorIndex = FIRST; a < actor.count; a++)
    for (let s: SideIndex = FIRST, cell = a * side.count; s < side.count; s++, cell++) {
      const from = wordFrom[cell];
      if (from === NONE) continue;
      if (isBroken(turn, a, s, from)) endWord(turn, a, s, 'brokenByEvents');
      else if (wordUntil[cell] <= turn.number) endWord(turn, a, s, 'kept');
      turn.because(undefined);
    }
}

/** Whether a capital has fallen since a word and nothing came; what a leader says of his own side breaks alike. */
function isBroken(turn: Turn, a: ActorIndex, s: SideIndex, from: number): boolean {
  const { compiled, state } = turn;
  if (!hasLostCapital(compiled, state, s, from)) return false;
  return compiled.actor.side[a] === s || state.actor.deedTurn[a] < from;
}
