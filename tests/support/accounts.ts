/** Whole games as somebody reads them: everybody of a session's game, or an actor of a playout. */

import { type ActorIndex, NONE } from '../../src/core/indices.ts';
import { type Key, keyOf } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { openView, type View, viewOf } from '../../src/engine/view/view.ts';
import type { Reached } from '../../src/play/courses.ts';
import { timeOf } from '../../src/play/gameTime.ts';
import { type Account, accountOf } from '../../src/present/account.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import type { Game } from '../../src/session/game.ts';
import { moments, type Players } from './playouts.ts';

/** Of everybody who may read of a game: who sees everything, and every seat. */
export const accountsOf = (game: Game): readonly Account[] => [
  accountOf(game, true),
  ...game.seats.map(({ actor }) => accountOf({ ...game, shown: actor })),
];

export interface Playout {
  readonly compiled: CompiledScenario;
  readonly key: Key;
  readonly line: readonly Reached[];
}

/** At most `turns` of them. */
export function playoutOf(compiled: CompiledScenario, seed: string, players: Players, turns = compiled.turns): Playout {
  const key = keyOf(seed);
  const log = new EventLog();
  const line: Reached[] = [{ state: createGame(compiled, key), events: [] }];
  for (const { next } of moments(compiled, seed, players, log)) {
    const told = line.reduce((count, { events }) => count + events.length, 0);
    line.push({ state: next, events: log.events.slice(told) });
    if (line.length > turns) break;
  }
  return { compiled, key, line };
}

/** @param actor NONE: everything is open. */
export function readBy({ compiled, key, line }: Playout, actor: ActorIndex): Account {
  const side = actor === NONE ? NONE : compiled.actor.side[actor];
  const views: View[] = [];
  return {
    reader: { compiled, actor, side, open: actor === NONE, time: timeOf(compiled) },
    line,
    viewAt(turns) {
      const { state } = line[turns];
      views[turns] ??= actor === NONE ? openView(compiled, key, state) : viewOf(compiled, key, state, actor);
      return views[turns];
    },
  };
}
