/**
 * A game as the library of this browser keeps it: a small row for lists, and beside it what the game is made of
 * (`SavedGame`). Lists read the rows alone.
 */
import { isCount, isObject, isText } from '../core/unknown.ts';
import { isLabel, type SavedGame, type SavedLabel } from './saved.ts';

export interface KeptGame {
  /** Of its own in this browser; part of its address. */
  readonly id: string;
  /** As its player named it; empty: the title of its scenario says enough. */
  readonly name: string;
  /** When it changed last, milliseconds since 1970 UTC. */
  readonly changed: number;
  /** Rises by one with each writing: who has read an older one does not write over a newer. 0: never written. */
  readonly revision: number;
  /** Which opening of the page wrote it last. */
  readonly writer?: string;
  /** Hash of the contents as they were written, unless they were altered; missing in games kept before it was. */
  readonly check?: string;
  /** How many lines of play its history has. */
  readonly lines: number;
  readonly label: SavedLabel;
  /** Key of the files of its scenario, if that is one's own. */
  readonly own?: string;
  /** Hash of the record it was opened from, until it is played on. */
  readonly record?: string;
  /** Link of the lesson that it is a game of. */
  readonly lesson?: string;
}

/** A kept game with its contents. */
export interface WholeGame {
  readonly kept: KeptGame;
  readonly saved: SavedGame;
  /** The contents are not as they were written. */
  readonly isAltered?: boolean;
}

/** Longest name of a game, characters. */
export const NAME_LIMIT = 80;

export const isGameId = (value: unknown): value is string => isText(value) && /^[A-Za-z0-9_-]{1,64}$/.test(value);

/** Reads a row; `undefined` if it is none. */
export const readKeptGame = (value: unknown): KeptGame | undefined => (isKeptGame(value) ? value : undefined);

const isKeptGame = (value: unknown): value is KeptGame =>
  isObject(value) &&
  isGameId(value.id) &&
  isText(value.name, NAME_LIMIT) &&
  isCount(value.changed) &&
  isCount(value.revision) &&
  (value.writer === undefined || isText(value.writer)) &&
  (value.check === undefined || isText(value.check)) &&
  isCount(value.lines) &&
  isLabel(value.label) &&
  (value.own === undefined || isText(value.own)) &&
  (value.record === undefined || isText(value.record)) &&
  (value.lesson === undefined || isText(value.lesson));
