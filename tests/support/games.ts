// Games of a session: in the invented country, small enough for every test, and in the Syrian ones.
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { beginGame, endTurn, type Game, isOver } from '../../src/session/game.ts';
import { countryOf, textOf } from './countries.ts';

const beginIn = (id: string, compiled: CompiledScenario, seed: string, chair: string | undefined): Game => {
  const seat = compiled.scenario.chairs.find((each) => each.actor === chair) ?? compiled.scenario.chairs[0];
  return beginGame({
    compiled,
    source: { kind: 'own', text: textOf(id) },
    seed,
    levers: {},
    chair: compiled.actorOf(seat.actor),
    aims: seat.aims.map((aim) => aim.id),
  });
};

export const newGame = (seed = 'harbour', chair?: string): Game =>
  beginIn('five-valleys', countryOf('five-valleys'), seed, chair);

export const syrianGame = (chair: string, id = 'on-the-brink'): Game => beginIn(id, countryOf(id), 'syria', chair);

/** The game at every turn, with nobody's orders in the chair. */
export function turnsOf(game: Game): readonly Game[] {
  const turns = [game];
  for (let now = game; !isOver(now); turns.push(now)) now = endTurn(now);
  return turns;
}

export const chairsOf = (id: string): readonly string[] => countryOf(id).scenario.chairs.map((chair) => chair.actor);
