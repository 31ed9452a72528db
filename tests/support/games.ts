// Games of a session: in the invented country, small enough for every test, and in the Syrian ones.
import { NONE } from '../../src/core/indices.ts';
import { beginGame, endTurn, type Game, isOver } from '../../src/session/game.ts';
import { countryOf, textOf } from './countries.ts';

/** With a seat for each of these actors; the first is the one shown. */
export function seatedGame(id: string, seed: string, actors: readonly string[]): Game {
  const compiled = countryOf(id);
  const aimsOf = (actor: string): readonly string[] =>
    compiled.scenario.chairs.find((chair) => chair.actor === actor)?.aims.map((aim) => aim.id) ?? [];
  const [first] = actors;
  return beginGame({
    compiled,
    source: { kind: 'own', text: textOf(id) },
    seed,
    levers: {},
    seats: actors.map((actor) => ({ actor: compiled.actorOf(actor), aims: aimsOf(actor) })),
    shown: first === undefined ? NONE : compiled.actorOf(first),
  });
}

export const newGame = (seed = 'harbour', chair = 'government'): Game => seatedGame('five-valleys', seed, [chair]);

export const syrianGame = (chair: string, id = 'on-the-brink'): Game => seatedGame(id, 'syria', [chair]);

/** The game at every turn, with nobody's orders in the chair. */
export function turnsOf(game: Game): readonly Game[] {
  const turns = [game];
  for (let now = game; !isOver(now); turns.push(now)) now = endTurn(now);
  return turns;
}

export const chairsOf = (id: string): readonly string[] => countryOf(id).scenario.chairs.map((chair) => chair.actor);
