// A kept game opened again, every turn of it verified.
import type { Setting } from '../../src/play/engines/engine.ts';
import { todaysSetting } from '../../src/play/engines/today.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { agreementOf } from '../../src/session/agreement.ts';
import type { Game } from '../../src/session/game.ts';
import type { SavedGame } from '../../src/session/saved.ts';

export function reopened(
  compiled: CompiledScenario,
  saved: SavedGame,
  setting: Setting = todaysSetting(compiled),
): Game {
  const opened = agreementOf(compiled, saved, setting);
  if (!opened.ok) throw new Error(opened.error.code);
  const { game, parts } = opened.value;
  if (parts !== undefined) throw new Error(`${parts.cause} in turn ${parts.turn}`);
  return game;
}
