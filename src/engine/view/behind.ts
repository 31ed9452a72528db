/**
 * The state behind a view, for the engine alone: rules judge an actor's orders by it. No other area may import this
 * module (the test of boundaries checks that), and a view itself leads nowhere to its state.
 */

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { GameState } from '../state/state.ts';
import type { View } from './view.ts';

let read: (view: View) => Knowledge;

/** Called once by the class of views, which alone can read its private fields. */
export function lookBehindBy(way: (view: View) => Knowledge): void {
  read = way;
}

/** What is derived from the state behind a view. */
export function knowledgeOf(view: View): Knowledge {
  return read(view);
}

/** The state behind a view. */
export function stateOf(view: View): GameState {
  return read(view).state;
}
