/** Today's engine: the rules of this source. */
import { ok } from '../../core/result.ts';
import type { Key } from '../../engine/chance.ts';
import { Causes } from '../../engine/events/causes.ts';
import { EVENT_KINDS, EventLog } from '../../engine/events/events.ts';
import { createGame, RULES_VERSION } from '../../engine/simulation.ts';
import { COLUMN_SPECS } from '../../engine/state/columns.ts';
import { digestOf } from '../../engine/state/digest.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { keyOfLuck } from '../luck.ts';
import type { Comparable } from '../parting.ts';
import { createPlay } from '../turn.ts';
import type { Engine, Player, Setting } from './engine.ts';

export const TODAYS_ENGINE: Engine = {
  rules: RULES_VERSION,
  readsFiles: false,
  open: ({ compiled }) => ok(todaysSetting(compiled)),
};

const KNOWN: Comparable = {
  columns: new Set(COLUMN_SPECS.map(({ name }) => name)),
  events: new Set(EVENT_KINDS),
};

export function todaysSetting(compiled: CompiledScenario): Setting {
  return {
    rules: RULES_VERSION,
    get contentHash() {
      return compiled.contentHash;
    },
    known: KNOWN,
    player: (luck) => todaysPlayer(compiled, keyOfLuck(luck)),
  };
}

function todaysPlayer(compiled: CompiledScenario, key: Key): Player {
  const play = createPlay(compiled);
  return {
    start: () => ({ state: createGame(compiled, key), events: [], memory: new Causes() }),
    next({ state, memory }, desks) {
      const log = new EventLog(memory instanceof Causes ? memory.copy() : new Causes());
      const next = play.nextState(key, state, { desks }, log);
      return { state: next, events: log.events, memory: log.causes };
    },
    digestOf,
  };
}
