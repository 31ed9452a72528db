/** The form in which a game is stored between visits. */

import { momentOf } from '../../core/moments.ts';
import type { Game } from '../../session/game.ts';
import type { SavedGame } from '../../session/saved.ts';
import { savedOf } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';

/** `unread`: the last turn's resolution has not been shown yet. */
export function saveOf(game: Game, unread: boolean): SavedGame {
  const { compiled, shown, tree } = game;
  const { scenario } = compiled;
  const { turn } = currentNode(tree);
  const chair = scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  const label = {
    scenario: scenario.title,
    chair: chair?.name ?? {},
    moment: momentOf(scenario.start, turn),
    turn: Math.min(turn + 1, compiled.turns),
    turns: compiled.turns,
    over: turn >= compiled.turns,
  };
  return savedOf(game, label, unread);
}
