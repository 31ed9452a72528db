/**
 * A file of whole games, to carry them to another browser: each with its history, and with its
 * scenario if that is one's own.
 */
import { isListOf, isObject } from '../core/unknown.ts';
import { readKeptGame, type WholeGame } from './kept.ts';
import { readSavedGame } from './saved.ts';

export const GAMES_FORMAT = 'brink-games';
const GAMES_VERSION = 1;
/** Largest file of games that is read, bytes. */
export const GAMES_FILE_LIMIT = 64_000_000;

export const formatGames = (games: readonly WholeGame[]): string =>
  JSON.stringify({ format: GAMES_FORMAT, version: GAMES_VERSION, games });

/** The games in a parsed file; `undefined` if one of them is none. */
export function readGames(file: unknown): readonly WholeGame[] | undefined {
  if (!isObject(file) || file.format !== GAMES_FORMAT || file.version !== GAMES_VERSION) return undefined;
  if (!isListOf(file.games, isObject)) return undefined;
  const games = file.games.flatMap(({ kept, saved }): readonly WholeGame[] => {
    const row = readKeptGame(kept);
    const contents = readSavedGame(saved);
    return row === undefined || contents === undefined ? [] : [{ kept: row, saved: contents }];
  });
  return games.length === file.games.length ? games : undefined;
}
