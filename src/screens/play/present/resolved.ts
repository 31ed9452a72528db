/** What the result of the last turn is headed with: when it was, and how long it took. */
import { isStep, momentAt } from '../../../play/gameTime.ts';
import { type Game, gameTime } from '../../../session/game.ts';
import { currentNode } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export interface Resolved {
  readonly moment: string;
  readonly title: string;
}

export function resolvedOf(game: Game): Resolved {
  const time = gameTime(game);
  const { turn } = currentNode(game.tree);
  const [from, to] = [turn - 1, turn].map((each) => formatMoment(momentAt(time, each)));
  if (!isStep(time, turn - 1)) return { moment: from, title: text('resolution.title') };
  return { moment: text('lastAct.span', { from, to }), title: text('lastAct.result', { count: time.step / 2 }) };
}
