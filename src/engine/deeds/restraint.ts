/** Restraint: how far outside actors hold a side back. */

import type { ActorIndex, SideIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { tellUndone } from './causes.ts';
import { wearOf } from './words.ts';

/** An actor's hold on a side changes its restraint by `change` thousandths; the result stays within 0 to 1000. */
export function changeRestraint(turn: Turn, a: ActorIndex, s: SideIndex, change: number): void {
  const { restraint } = turn.state.side;
  const before = restraint[s];
  turn.sum().add('restraint', change, undefined, a);
  const after = turn.terms.applyTo(before, 0, 1000);
  restraint[s] = after;
  if (turn.recorder !== undefined) rememberRestraint(turn, s, after - before);
  turn.tell('restraintChanged', before, after, { actor: a, side: s });
}

/** A warning adds to a side's restraint; what it added wears off: [ORDER-11]. */
export function warnSide(turn: Turn, a: ActorIndex, s: SideIndex, change: number): void {
  const { restraint } = turn.state.side;
  const { restraintByWords } = turn.state.support;
  const cell = a * turn.compiled.side.count + s;
  const before = restraint[s];
  changeRestraint(turn, a, s, change);
  restraintByWords[cell] = restraintByWords[cell] + restraint[s] - before;
  turn.causes?.add('restraintWords', cell, turn.cause, restraint[s] - before);
}

/** What an actor's warnings gave wears off: [ORDER-11]. Call it where they gave something. */
export function wearWarnings(turn: Turn, a: ActorIndex, s: SideIndex): void {
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
  if (before !== after) turn.tell('restraintChanged', before, after, { actor: a, side: s });
}

/** While recording: what holds a side back, and whose hold is undone by a change the other way. */
function rememberRestraint(turn: Turn, s: SideIndex, change: number): void {
  const { causes, cause } = turn;
  const last = causes?.all('restraint', s).at(-1);
  if (last !== undefined && last.amount * change < 0) tellUndone(turn, last.cause, cause);
  causes?.add('restraint', s, cause, change);
}
