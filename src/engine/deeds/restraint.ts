/** Restraint: how far outside actors hold a side back, and what is left of their hold. RULES.md: [ALLY-4], [ALLY-8]. */

import { round } from '../../core/exact.ts';
import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { tellUndone } from './causes.ts';
import { regardForSide } from './regard.ts';
import { wearOf } from './words.ts';

/**
 * An actor's hold on a side changes its restraint by `change` thousandths; the result stays within 0 to 1000.
 *
 * @param told whether all learn of it, or those alone between whom it passes.
 */
export function changeRestraint(
  turn: Turn,
  a: ActorIndex,
  s: SideIndex,
  change: number,
  told: 'all' | 'parties' = 'parties',
): void {
  const { restraint } = turn.state.side;
  const before = restraint[s];
  turn.sum().add('restraint', change, undefined, a);
  const after = turn.terms.applyTo(before, 0, 1000);
  restraint[s] = after;
  if (turn.recorder !== undefined) rememberRestraint(turn, s, after - before);
  turn.tell('restraintChanged', before, after, { actor: a, side: s, ...(told === 'all' ? undefined : AMONG_PARTIES) });
}

/** Known to those alone between whom it passes. */
const AMONG_PARTIES = { isSecret: true } as const;

/**
 * What any asked halt adds to a side's restraint beside the hold on it; what it costs of the hold; what a freer hand
 * gives back, and what a turn does.
 */
const ASKED = 150;
const HALT_ASKED = -60;
const LET_LOOSE = 30;
const HOLD_REGAINED = 10;
/** Hold from which an asked halt is taken for more than words, thousandths: [TRUST-2]. */
const FIRM_HOLD = 100;

/** An actor asks a side to halt: as much as its hold is worth, which it spends: [ALLY-4], [ALLY-8]. */
export function askToHalt(turn: Turn, a: ActorIndex, s: SideIndex): void {
  const hold = turn.state.support.hold[a * turn.compiled.side.count + s];
  holdForATime(turn, a, s, hold + ASKED, 'all');
  changeHold(turn, a, s, HALT_ASKED);
  regardForSide(turn, a, s, 'halted', Math.min(1000, round((1000 * hold) / FIRM_HOLD)));
}

/** An actor lets a side loose: [ALLY-4], [ALLY-8]. */
export function letLoose(turn: Turn, a: ActorIndex, s: SideIndex): void {
  changeRestraint(turn, a, s, -500, 'all');
  changeHold(turn, a, s, LET_LOOSE);
  regardForSide(turn, a, s, 'letLoose');
}

/** Changes an actor's hold on a side; a side that never listened to it does not begin to: [ALLY-8]. */
export function changeHold(turn: Turn, a: ActorIndex, s: SideIndex, change: number): void {
  const cell = a * turn.compiled.side.count + s;
  if (turn.compiled.actor.restrains[cell] === 0) return;
  const { hold } = turn.state.support;
  const before = hold[cell];
  turn.sum().add('order', change);
  const after = turn.terms.applyTo(before, 0, 1000);
  hold[cell] = after;
  if (before !== after) turn.tell('holdChanged', before, after, { actor: a, side: s });
}

/** What an actor has spent of its hold on a side comes back, up to what it was at the start: [ALLY-8]. */
export function regainHold(turn: Turn, a: ActorIndex, s: SideIndex): void {
  const cell = a * turn.compiled.side.count + s;
  const { hold } = turn.state.support;
  const start = turn.compiled.actor.restrains[cell];
  if (hold[cell] >= start) return;
  const before = hold[cell];
  turn.sum().add('recovered', Math.min(HOLD_REGAINED, start - before));
  hold[cell] = turn.terms.applyTo(before, 0, 1000);
  turn.tell('holdChanged', before, hold[cell], { actor: a, side: s });
}

/** Restraint that wears off, by a warning or an asked halt: [ORDER-11]. */
export function holdForATime(
  turn: Turn,
  a: ActorIndex,
  s: SideIndex,
  change: number,
  told: 'all' | 'parties' = 'parties',
): void {
  const { restraint } = turn.state.side;
  const { restraintByWords } = turn.state.support;
  const cell = a * turn.compiled.side.count + s;
  const before = restraint[s];
  changeRestraint(turn, a, s, change, told);
  restraintByWords[cell] = restraintByWords[cell] + restraint[s] - before;
  turn.causes?.add('restraintWords', cell, turn.cause, restraint[s] - before);
}

/** What an actor's warnings and asked halts gave wears off: [ORDER-11]. Call it where they gave something. */
export function wearRestraint(turn: Turn, a: ActorIndex, s: SideIndex): void {
  const { restraint } = turn.state.side;
  const { restraintByWords } = turn.state.support;
  const cell = a * turn.compiled.side.count + s;
  const given = restraintByWords[cell];
  const worn = wearOf(given);
  restraintByWords[cell] = given - worn;
  const before = restraint[s];
  turn.sum().add('faded', -worn);
  const after = turn.terms.applyTo(before, 0, 1000);
  restraint[s] = after;
  if (turn.recorder !== undefined) {
    const losses = turn.recorder.causes.wear('restraintWords', cell, worn, given);
    turn.terms.because('faded', losses);
    for (const { cause, value } of losses) turn.recorder.causes.add('restraint', s, cause, value);
  }
  if (before !== after) turn.tell('restraintChanged', before, after, { actor: a, side: s, ...AMONG_PARTIES });
}

/** While recording: what holds a side back, and whose hold is undone by a change the other way. */
function rememberRestraint(turn: Turn, s: SideIndex, change: number): void {
  const { causes, cause } = turn;
  const last = causes?.all('restraint', s).at(-1);
  if (last !== undefined && last.amount * change < 0) tellUndone(turn, last.cause, cause);
  causes?.add('restraint', s, cause, change);
}
