// A game in the invented country, small enough for every test.
import { readFileSync } from 'node:fs';
import type { Compiled } from '../../src/engine/compiled.ts';
import { compileScenario } from '../../src/engine/scenario/compile.ts';
import { loadScenario } from '../../src/engine/scenario/load.ts';
import { beginGame, type Game } from '../../src/session/game.ts';

export const TEXT = readFileSync(new URL('../../scenarios/five-valleys/scenario.json', import.meta.url), 'utf8');

export function compiledValleys(): Compiled {
  const loaded = loadScenario(TEXT);
  if (!loaded.ok) throw new Error(loaded.error.map((problem) => problem.message).join('\n'));
  return compileScenario(loaded.value.scenario);
}

export function newGame(seed = 'harbour', chair?: string): Game {
  const compiled = compiledValleys();
  const seat = compiled.scenario.chairs.find((each) => each.actor === chair) ?? compiled.scenario.chairs[0];
  return beginGame({
    compiled,
    source: { kind: 'own', text: TEXT },
    seed,
    levers: {},
    chair: compiled.actorOf(seat.actor),
    aims: seat.aims.map((aim) => aim.id),
  });
}
