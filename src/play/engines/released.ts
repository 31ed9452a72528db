/**
 * A released engine in the form of today's: states go over column by column, by name, orders as text. What is shown
 * of a game is always today's code; what moves it is the engine that it was begun under.
 */
import type { Column } from '../../core/column.ts';
import { ok, type Result } from '../../core/result.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { createGame } from '../../engine/simulation.ts';
import { COLUMN_SPECS } from '../../engine/state/columns.ts';
import { columnOfState, copyState, type GameState } from '../../engine/state/state.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { keyOfLuck, type Luck } from '../luck.ts';
import type { Engine, Played, Player, Setting, SettingAnew } from './engine.ts';
import type { ReleasedColumn, ReleasedEngine, ReleasedMoment, ReleasedSetting } from './release.ts';

export const engineOfRelease = (released: ReleasedEngine): Engine => ({
  rules: released.rules,
  readsFiles: true,
  open: (wanted) => openIn(released, wanted),
});

function openIn(
  { rules, lists, open }: ReleasedEngine,
  { compiled, file, levers }: SettingAnew,
): Result<Setting, readonly string[]> {
  const opened = open(file.text, file.bases, levers);
  if (!opened.ok) return opened;
  const { contentHash, columns } = opened.value;
  const known = { columns: new Set(columns.map(({ name }) => name)), events: new Set(lists.named.EVENT_KINDS) };
  return ok({ rules, contentHash, known, player: (luck) => playerOf(compiled, opened.value, luck) });
}

function playerOf(compiled: CompiledScenario, setting: ReleasedSetting, luck: Luck): Player {
  const own = setting.player(luck.seed, luck.run);
  const columns = setting.columns;
  const start = createGame(compiled, keyOfLuck(luck));
  const momentOf = ({ words, events, memory }: ReleasedMoment): Played => ({
    state: todaysState(compiled, start, columns, words),
    events,
    memory,
  });
  return {
    start: () => momentOf(own.start()),
    next: ({ state, memory }, desks) =>
      momentOf(
        own.next(
          { words: ownWords(columns, state), memory },
          [...desks].map(([actor, orders]) => ({
            actor: compiled.actor.ids[actor],
            orders: orders.map((order) => formatOrder(compiled, order)),
          })),
        ),
      ),
    digestOf: (state) => own.digestOf(ownWords(columns, state)),
  };
}

/** A released engine's state as today's. A column that it does not know is as at the start of a game of today. */
function todaysState(
  compiled: CompiledScenario,
  start: GameState,
  columns: readonly ReleasedColumn[],
  words: Int32Array<ArrayBuffer>,
): GameState {
  const state = copyState(compiled, start);
  for (const { name, column } of windowsOnto(words, columns)) copyColumn(column, columnNamed(state, name), name);
  return state;
}

function ownWords(columns: readonly ReleasedColumn[], state: GameState): Int32Array<ArrayBuffer> {
  const bits = columns.reduce((sum, column) => sum + column.bits * column.rows, 0);
  const words = new Int32Array(Math.floor((bits + 31) / 32));
  for (const { name, column } of windowsOnto(words, columns)) copyColumn(columnNamed(state, name), column, name);
  return words;
}

function windowsOnto(words: Int32Array<ArrayBuffer>, columns: readonly ReleasedColumn[]) {
  let offset = 0;
  return columns.map(({ name, bits, rows }) => {
    const Window = bits === 32 ? Int32Array : Int16Array;
    const column: Column<number> = new Window(words.buffer, offset, rows);
    offset += rows * (bits / 8);
    return { name, column };
  });
}

const SPECS = new Map(COLUMN_SPECS.map((spec) => [spec.name, spec]));

/** Every column of a released engine is one of today's: `tests/house` holds it. */
function columnNamed(state: GameState, name: string): Column<number> {
  const spec = SPECS.get(name);
  if (spec === undefined) throw new Error(`A released engine has a column ${name}, today's states have none.`);
  return columnOfState(state, spec);
}

function copyColumn(from: Column<number>, into: Column<number>, name: string): void {
  if (from.length !== into.length) throw new Error(`Column ${name} has ${from.length} rows, and ${into.length} today.`);
  for (let i = 0; i < from.length; i++) into[i] = from[i];
}
