/** A game in the form in which it is kept between visits. */

import { momentOf } from '../../core/moments.ts';
import type { Game } from '../../session/game.ts';
import { SAVE_VERSION, type SavedGame } from '../../session/saved.ts';
import { currentNode } from '../../session/tree.ts';
import { formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';

/** `unread`: the last turn's resolution has still to be shown. */
export function saveOf(game: Game, unread: boolean): SavedGame {
  const { compiled, chair, tree } = game;
  const { scenario } = compiled;
  const { turn } = currentNode(tree);
  const seat = scenario.chairs.find((each) => each.actor === compiled.actor.ids[chair]);
  return {
    format: 'brink-save',
    version: SAVE_VERSION,
    source: game.source,
    seed: game.seed,
    levers: game.levers,
    chair: compiled.actor.ids[chair] ?? '',
    aims: game.aims,
    tree,
    pending: game.pending,
    ...(unread ? { unread } : {}),
    ...(game.run === undefined ? {} : { run: game.run }),
    label: {
      scenario: scenarioText(scenario.title),
      chair: seat === undefined ? text('chair.nobody') : scenarioText(seat.name),
      moment: formatMoment(momentOf(scenario.start, turn)),
      turn: Math.min(turn + 1, compiled.turns),
      turns: compiled.turns,
      over: turn >= compiled.turns,
    },
  };
}
