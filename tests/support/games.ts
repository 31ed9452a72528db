// Games of a session: in the invented country, small enough for every test, and in the Syrian ones.
import { type ActorIndex, NONE } from '../../src/core/indices.ts';
import { beginGame, endTurn, type Game, isOver } from '../../src/session/game.ts';
import { countryOf, textOf } from './countries.ts';

/** With a seat for each of these chairs; the first is the one shown. */
export function seatedGame(id: string, seed: string, chairs: readonly string[]): Game {
  const compiled = countryOf(id);
  const seats = compiled.scenario.chairs
    .filter(({ actor }) => chairs.includes(actor))
    .map(({ actor, aims }) => ({ actor: compiled.actorOf(actor), aims: aims.map((aim) => aim.id) }));
  const [first] = chairs;
  return beginGame({
    compiled,
    source: { kind: 'own', text: textOf(id) },
    seed,
    levers: {},
    seats,
    shown: first === undefined ? (NONE as ActorIndex) : compiled.actorOf(first),
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
