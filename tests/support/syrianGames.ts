// Games of a shipped scenario, played to the end with nobody's orders in the chair.
import { readFileSync } from 'node:fs';
import { compileScenario } from '../../src/engine/scenario/compile.ts';
import { loadScenario } from '../../src/engine/scenario/load.ts';
import { beginGame, endTurn, type Game, isOver } from '../../src/session/game.ts';

const textOf = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}/scenario.json`, import.meta.url), 'utf8');

export function syrianGame(chair: string, id = 'on-the-brink'): Game {
  const loaded = loadScenario(textOf(id), textOf);
  if (!loaded.ok) throw new Error(loaded.error.map((problem) => problem.message).join('\n'));
  const compiled = compileScenario(loaded.value.scenario);
  return beginGame({
    compiled,
    source: { kind: 'own', text: '' },
    seed: 'syria',
    levers: {},
    chair: compiled.actorOf(chair),
    aims: [],
  });
}

/** The game at every turn. */
export function turnsOf(game: Game): readonly Game[] {
  const turns = [game];
  for (let now = game; !isOver(now); turns.push(now)) now = endTurn(now);
  return turns;
}

export const CHAIRS = syrianGame('tehran').compiled.scenario.chairs.map((chair) => chair.actor);
