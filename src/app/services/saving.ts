/** The form in which a game is stored between visits. */

import type { GameTime } from '../../play/gameTime.ts';
import { momentAt } from '../../play/gameTime.ts';
import { type Game, gameTime, heldSeats, isOver } from '../../session/game.ts';
import type { SavedGame, SavedLabel, Texts } from '../../session/saved.ts';
import { savedOf } from '../../session/saving.ts';
import { currentNode } from '../../session/tree.ts';

/** `unread`: the last turn's resolution has not been shown yet. */
export const saveOf = (game: Game, unread: boolean): SavedGame =>
  savedOf(game, labelOf(game, currentNode(game.tree).turn, isOver(game), gameTime(game)), unread);

/** `turn`: how many were played. */
export function labelOf(
  { compiled, seats }: Pick<Game, 'compiled' | 'seats'>,
  turn: number,
  over: boolean,
  time: GameTime,
): SavedLabel {
  const { scenario } = compiled;
  const held = heldSeats({ seats }).map(({ actor }) => compiled.actor.ids[actor]);
  const chairs = scenario.chairs.filter(({ actor }) => held.includes(actor));
  return {
    scenario: scenario.title,
    chair: joined(chairs.map(({ name }) => name)),
    moment: momentAt(time, turn),
    turn: Math.min(turn + 1, compiled.turns),
    turns: compiled.turns,
    over,
  };
}

/** Names of chairs in each language that has all of them. */
function joined([first, ...others]: readonly Texts[]): Texts {
  if (first === undefined) return {};
  return Object.fromEntries(
    Object.entries(first).flatMap(([tag, name]) =>
      others.every((other) => Object.hasOwn(other, tag))
        ? [[tag, [name, ...others.map((other) => other[tag])].join(', ')]]
        : [],
    ),
  );
}
