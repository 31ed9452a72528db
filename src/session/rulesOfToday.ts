/** Games under the rules of an earlier version, and what today's make of the same orders. */
import { RULES_VERSION } from '../engine/simulation.ts';
import { type Parting, partingOf } from '../play/parting.ts';
import { beginGame, type Game, lineOfPlay, playThrough } from './game.ts';
import { pathTo } from './tree.ts';

/** Whether what today's rules reckon ahead (previews, trials) holds for the game. */
export const isUnderTodaysRules = ({ setting }: Game): boolean => setting.rules === RULES_VERSION;

export interface AgainToday {
  /** A game of its own: the current line, with the same luck and the same orders. */
  readonly game: Game;
  /** Where it parts from the line as it was played; undefined if it never does. */
  readonly parting: Parting | undefined;
}

/** Plays the current line of a game once more under today's rules, in the same scenario. */
export function againToday(game: Game): AgainToday {
  const { compiled, source, seed, levers, seats, shown, run } = game;
  const begun = beginGame({ compiled, source, seed, levers, seats, shown, ...(run === undefined ? {} : { run }) });
  const turns = pathTo(game.tree, game.tree.current).slice(1);
  const again = playThrough(
    begun,
    turns.map(({ given }) => given),
  );
  return { game: again, parting: partingOf(compiled, lineOfPlay(game), lineOfPlay(again), game.setting.known) };
}
