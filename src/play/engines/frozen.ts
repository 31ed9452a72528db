/**
 * The engine as a release keeps it: `npm run release` builds this file with all it needs, and nothing else of the
 * program imports it.
 */
import { fail, ok } from '../../core/result.ts';
import { Causes } from '../../engine/events/causes.ts';
import { EventLog } from '../../engine/events/events.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { parseOrder } from '../../engine/orders/text.ts';
import { createGame, RULES_VERSION } from '../../engine/simulation.ts';
import { kindOf, rowsOf } from '../../engine/state/columns.ts';
import { digestOf } from '../../engine/state/digest.ts';
import { LAYOUT } from '../../engine/state/state.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { applyLevers } from '../../scenario/levers/apply.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { keyOfLuck } from '../luck.ts';
import { createPlay } from '../turn.ts';
import { CLOSED_LISTS } from './lists.ts';
import type { ReleasedDesk, ReleasedEngine, ReleasedPlayer, ReleasedSetting } from './release.ts';

export const engine: ReleasedEngine = {
  rules: RULES_VERSION,
  lists: CLOSED_LISTS,
  open(text, bases, levers) {
    const loaded = loadScenario(text, (id) => bases.get(id));
    if (!loaded.ok) return fail(codesOf(loaded.error));
    const moved = applyLevers(loaded.value.scenario, levers);
    return moved.ok ? ok(settingOf(compileScenario(moved.value))) : fail(codesOf(moved.error));
  },
};

const codesOf = (problems: readonly ScenarioProblem[]): readonly string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

function settingOf(compiled: CompiledScenario): ReleasedSetting {
  const rows = rowsOf(compiled);
  return {
    contentHash: compiled.contentHash,
    columns: LAYOUT.map((spec) => ({ name: spec.name, bits: kindOf(spec).bits, rows: rows[spec.of] })),
    player: (seed, run) => playerOf(compiled, seed, run),
  };
}

function playerOf(compiled: CompiledScenario, seed: string, run: number | undefined): ReleasedPlayer {
  const key = keyOfLuck(run === undefined ? { seed } : { seed, run });
  const { simulation, advance } = createPlay(compiled);
  const desksOf = (desks: readonly ReleasedDesk[]) =>
    new Map(desks.map(({ actor, orders }) => [compiled.actorOf(actor), orders.map((line) => orderOf(compiled, line))]));
  return {
    start: () => ({ words: createGame(compiled, key).words, events: [], memory: new Causes() }),
    next({ words, memory }, desks) {
      const log = new EventLog(memory instanceof Causes ? memory.copy() : new Causes());
      simulation.load(key, { words });
      advance({ desks: desksOf(desks) }, log);
      return { words: simulation.state.words.slice(), events: log.events, memory: log.causes };
    },
    digestOf: (words) => digestOf({ words }),
  };
}

/** Orders were read once before they came here: a line that this version does not know is a fault of the caller. */
function orderOf(compiled: CompiledScenario, line: string): Order {
  const order = parseOrder(compiled, line);
  if (!order.ok) throw new Error(`Rules version ${RULES_VERSION} knows no order "${line}" (${order.error.code}).`);
  return order.value;
}
