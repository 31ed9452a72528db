/**
 * Which key was pressed, as commands name keys: the letter printed on it where the layout has Latin letters, else the
 * letter at its place, so that Arabic, Cyrillic and French keyboards all have E, U and 1 to 6.
 */
import { createContext } from 'preact';

/** How a reader wants keys that are single characters: as they are, only together with Alt, or not at all. */
export const KEY_USES = ['plain', 'alt', 'off'] as const;
export type KeyUse = (typeof KEY_USES)[number];

/** The reader's choice, for whatever reads or shows keys. */
export const KeyUseContext = createContext<KeyUse>('plain');

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const LATIN = /^[a-z0-9]$/i;
const AT_PLACE = /^(?:Key|Digit)([A-Z0-9])$/;

/** One character, letters in lower case; or the name of the key, as `Escape`. */
export function keyOf({ key, code, shiftKey }: KeyPress): string {
  if (LATIN.test(key)) return key.toLowerCase();
  // Names of keys are in Latin letters; some keys write two letters at once.
  const isForeign = key > '\u007f';
  // French keyboards have digits only with Shift: the key of a digit is its digit.
  const isDigitKey = key.length === 1 && !shiftKey && code.startsWith('Digit');
  if (isForeign || isDigitKey || key === 'Dead') {
    const [, letter] = AT_PLACE.exec(code) ?? [];
    if (letter !== undefined) return letter.toLowerCase();
    if (code === 'Slash') return shiftKey ? '?' : '/';
  }
  return key;
}

/** Whether a press may be a command's: with the modifiers the reader wants and no other. */
export function isForCommands(press: KeyPress, use: KeyUse): boolean {
  if (press.ctrlKey || press.metaKey) return false;
  if (keyOf(press).length > 1) return !press.altKey;
  return use !== 'off' && press.altKey === (use === 'alt');
}

/** The value of `aria-keyshortcuts` for a command's key; undefined where the key does nothing. */
export function shortcutOf(key: string, use: KeyUse): string | undefined {
  if (key.length > 1 || use === 'plain') return key;
  return use === 'alt' ? `Alt+${key}` : undefined;
}
