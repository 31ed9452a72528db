/**
 * Behind a view: the engine's own way to the state that a view is of, for rules that judge an actor's orders by what is
 * its own. No other area may import it (see the test of the house's boundaries), and JavaScript has no other way in.
 */

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { GameState } from '../state/state.ts';
import type { View } from './view.ts';

let read: (view: View) => Knowledge;

/** The class of views tells here, once, how to look behind one. */
export function lookBehindBy(way: (view: View) => Knowledge): void {
  read = way;
}

/** What is known behind a view. */
export function knowledgeOf(view: View): Knowledge {
  return read(view);
}

/** The state behind a view. */
export function stateOf(view: View): GameState {
  return read(view).state;
}
