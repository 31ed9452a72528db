/** A whole game as one record: the line that is played, every other that was tried, and what was written to them. */
import type { GameRecord } from '../play/record.ts';
import type { Game } from './game.ts';
import { recordOfSaved } from './keptRecord.ts';
import { savedOf } from './saving.ts';

/** `name`: as its player named the game; empty for none. */
export function wholeRecordOf(game: Game, name = ''): GameRecord {
  const label = { scenario: {}, chair: {}, turn: 1, turns: 1, over: false };
  const record = recordOfSaved(savedOf(game, label), game.compiled.scenario.id);
  return name === '' ? record : { ...record, name };
}
