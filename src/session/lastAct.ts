/** Whether a game may go on into its last act, and the game there. RULES.md: LAST-1. */
import { NONE } from '../core/indices.ts';
import { currentView, type Game, playThrough } from './game.ts';
import { isOfLesson } from './gameLesson.ts';
import { isUnderTodaysRules } from './rulesOfToday.ts';

/** A person's to open, once the main question is settled. Games of a lesson end where their lesson says. */
export function mayOpenLastAct(game: Game): boolean {
  if (game.shown === NONE || isOfLesson(game) || !isUnderTodaysRules(game)) return false;
  if (game.compiled.scenario.aftermath === undefined) return false;
  const view = currentView(game);
  return view.lastAct === 0 && view.isSettled();
}

/** In the first step of the last act. */
export const openLastAct = (game: Game): Game =>
  playThrough(game, [[{ actor: game.shown, orders: [{ kind: 'openLastAct' }] }]]);
