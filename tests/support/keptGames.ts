// Games as the library keeps them, made of a real one.
import type { WholeGame } from '../../src/session/kept.ts';
import { savedOf } from '../../src/session/saving.ts';
import { newGame } from './games.ts';

const LABEL = { scenario: { en: 'Five valleys' }, chair: {}, turn: 1, turns: 20, over: false };

/** As somebody keeps it for the first time, so many milliseconds after the first. */
export const wholeGame = (id: string, changed = 0, name = ''): WholeGame => ({
  kept: { id, name, changed: 1_700_000_000_000 + changed, revision: 0, lines: 1, label: LABEL },
  saved: savedOf(newGame(), LABEL),
});
