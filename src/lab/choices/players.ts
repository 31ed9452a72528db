/** Who may sit in a chair while it is measured: nobody, its doctrine, chance, the cards of its desk, or a habit. */
import type { Branch, Habit } from '../../ensemble/plan.ts';

export const PLAYERS = ['silent', 'doctrine', 'random', 'cards'] as const;
export type PlayerName = (typeof PLAYERS)[number];

const CARDS: Habit = { steps: [], rest: 'cards' };

/** The actor's chair held by one of these, everybody else on doctrine. */
export function branchOfPlayer(actor: string, player: PlayerName): Branch {
  return player === 'cards' ? branchOfHabit(actor, CARDS) : { chairs: { [actor]: player } };
}

export const branchOfHabit = (actor: string, habit: Habit): Branch => ({ habits: { [actor]: habit } });

/** A habit in one line: `leader act:stay; inspect region:* from 4 to 8; else doctrine`. */
export function habitText({ steps, rest }: Habit): string {
  const lines = steps.map(({ order, from, until }) =>
    [order, ...(from === undefined ? [] : [`from ${from + 1}`]), ...(until === undefined ? [] : [`to ${until}`])].join(
      ' ',
    ),
  );
  return [...lines, `else ${rest}`].join('; ');
}
