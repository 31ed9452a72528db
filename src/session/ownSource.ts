/**
 * The files of a scenario of one's own: its own text, those of other files that it extends, and its map. A kept game
 * names them by a key, an exported one carries them whole.
 */
import { hash64 } from '../core/hash.ts';
import { memoize } from '../core/memoize.ts';
import { isObject, isText } from '../core/unknown.ts';

export interface MapFile {
  /** As the scenario refers to it, else as the file was called. */
  readonly name: string;
  readonly text: string;
}

export interface OwnFiles {
  /** The scenario's file as written. */
  readonly text: string;
  /**
   * Texts of the scenarios that it extends, by id, as they were when it was opened; without them, those shipped today
   * are meant.
   */
  readonly bases?: Readonly<Record<string, string>>;
  readonly map?: MapFile;
  /** Name of the folder that it was opened from, if it was the scenario of one. */
  readonly folder?: string;
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((each) => isText(each));

export const isOwnFiles = <Value>(value: Value): value is Value & OwnFiles =>
  isObject(value) &&
  isText(value.text) &&
  (value.bases === undefined || isTexts(value.bases)) &&
  (value.map === undefined || (isObject(value.map) && isText(value.map.name) && isText(value.map.text))) &&
  (value.folder === undefined || isText(value.folder));

/**
 * Names what is played by its content: the same files have the same key wherever they are opened. The map is left out,
 * since it can be brought later or drawn better, and so is the folder. No scenario id begins like this.
 */
export const keyOfFiles = memoize(
  ({ text, bases = {} }: OwnFiles): string =>
    `_${hash64(JSON.stringify([text, ...Object.entries(bases).sort(([a], [b]) => (a < b ? -1 : 1))]))}`,
);

export const isOwnKey = (word: string): boolean => word.startsWith('_');
