/**
 * Several people at one screen: each holds a seat, and they give the orders of a half day one after another, in the
 * order of the seats. The turn is played when the last has ended.
 */
import type { ActorIndex } from '../core/indices.ts';
import { type Game, heldSeats, isOver } from './game.ts';
import { currentNode } from './tree.ts';

/** Whether more than one person plays, so that the screen is handed over. */
export const isShared = (game: Pick<Game, 'seats'>): boolean => heldSeats(game).length > 1;

const placeOf = (game: Game): number => heldSeats(game).findIndex(({ actor }) => actor === game.shown);

/** Who gives orders after the seat on screen, in the same half day; undefined if that was the last. */
export const nextSeat = (game: Game): ActorIndex | undefined => heldSeats(game)[placeOf(game) + 1]?.actor;

/** The game with the next seat on screen; the same game if there is none. */
export function passOn(game: Game): Game {
  const next = nextSeat(game);
  return next === undefined ? game : { ...game, shown: next };
}

/** The game with the seat before on screen, to change its orders of this half day; the same game for the first. */
export function passBack(game: Game): Game {
  const before = heldSeats(game)[placeOf(game) - 1];
  return before === undefined ? game : { ...game, shown: before.actor };
}

/** The game with the seat on screen that begins a half day. */
export function atFirstSeat(game: Game): Game {
  const [first] = heldSeats(game);
  return !isShared(game) || game.shown === first.actor ? game : { ...game, shown: first.actor };
}

/** The game as another of its people sees it; the same game for one in which nobody holds that seat. */
export function asSeat(game: Game, actor: ActorIndex): Game {
  return game.shown === actor || !heldSeats(game).some((seat) => seat.actor === actor)
    ? game
    : { ...game, shown: actor };
}

/** `ordered`: has ended this half day; `next`: has the screen now; `waits`: comes later. */
export type SeatState = 'ordered' | 'next' | 'waits';

/** How far each seat has come in this half day, in the order in which they give orders; after the end nobody has. */
export function seatStates(game: Game): readonly { readonly actor: ActorIndex; readonly state: SeatState }[] {
  const at = placeOf(game);
  return heldSeats(game).map(({ actor }, i) => ({
    actor,
    state: i < at ? 'ordered' : i === at && !isOver(game) ? 'next' : 'waits',
  }));
}

/** Whether there is a half day to be told of to whoever comes to the screen. */
export const hasNews = ({ tree }: Game): boolean => currentNode(tree).turn > 0;
