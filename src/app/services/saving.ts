/** The form in which a game is stored between visits. */

import type { ActorIndex } from '../../core/indices.ts';
import { momentOf } from '../../core/moments.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Game } from '../../session/game.ts';
import type { SavedGame, SavedLabel } from '../../session/saved.ts';
import { savedOf } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';

/** `unread`: the last turn's resolution has not been shown yet. */
export const saveOf = (game: Game, unread: boolean): SavedGame =>
  savedOf(game, labelOf(game.compiled, game.shown, currentNode(game.tree).turn), unread);

/** `turn`: how many were played. */
export function labelOf(compiled: CompiledScenario, shown: ActorIndex, turn: number): SavedLabel {
  const { scenario } = compiled;
  const chair = scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  return {
    scenario: scenario.title,
    chair: chair?.name ?? {},
    moment: momentOf(scenario.start, turn),
    turn: Math.min(turn + 1, compiled.turns),
    turns: compiled.turns,
    over: turn >= compiled.turns,
  };
}
