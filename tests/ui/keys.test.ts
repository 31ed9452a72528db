import { describe, expect, it } from 'vitest';
import { isForCommands, type KeyPress, keyOf, shortcutOf } from '../../src/ui/keys.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false },
  ...held,
});

describe('the key that was pressed', () => {
  it.each([
    ['English', press('e', 'KeyE'), 'e'],
    ['English, capitals', press('E', 'KeyE', { shiftKey: true }), 'e'],
    ['Russian', press('\u0443', 'KeyE'), 'e'],
    ['Arabic', press('\u062b', 'KeyE'), 'e'],
    ['Arabic, two letters on a key', press('\u0644\u0627', 'KeyB'), 'b'],
    ['Greek, a dead key', press('Dead', 'KeyE'), 'e'],
    ['French, the letter M', press('m', 'Semicolon'), 'm'],
    ['French, the first digit', press('&', 'Digit1'), '1'],
    ['French, the second digit', press('\u00e9', 'Digit2'), '2'],
    ['French, a digit with Shift', press('3', 'Digit3', { shiftKey: true }), '3'],
    ['Arabic, a digit', press('\u0661', 'Digit1'), '1'],
    ['German, the slash', press('/', 'Digit7', { shiftKey: true }), '/'],
    ['English, an exclamation mark', press('!', 'Digit1', { shiftKey: true }), '!'],
    ['English, a question mark', press('?', 'Slash', { shiftKey: true }), '?'],
    ['Arabic, a question mark', press('\u061f', 'Slash', { shiftKey: true }), '?'],
    ['a Mac with Option', press('\u00b4', 'KeyE', { altKey: true }), 'e'],
    ['Dvorak, a full stop where E is on others', press('.', 'KeyE'), '.'],
    ['a key with a name', press('Escape', 'Escape'), 'Escape'],
  ])('on a keyboard that is %s', (_, event, key) => {
    expect(keyOf(event)).toBe(key);
  });
});

describe('a single character', () => {
  const plain = press('e', 'KeyE');
  const withAlt = press('e', 'KeyE', { altKey: true });

  it('works alone unless the reader wants Alt or nothing', () => {
    expect([isForCommands(plain, 'plain'), isForCommands(withAlt, 'plain')]).toEqual([true, false]);
    expect([isForCommands(plain, 'alt'), isForCommands(withAlt, 'alt')]).toEqual([false, true]);
    expect([isForCommands(plain, 'off'), isForCommands(withAlt, 'off')]).toEqual([false, false]);
  });

  it('belongs to the browser with Control or Meta', () => {
    expect(isForCommands(press('e', 'KeyE', { ctrlKey: true }), 'plain')).toBe(false);
    expect(isForCommands(press('e', 'KeyE', { metaKey: true, altKey: true }), 'alt')).toBe(false);
  });

  it('is told to readers as it works', () => {
    expect([shortcutOf('e', 'plain'), shortcutOf('e', 'alt'), shortcutOf('e', 'off')]).toEqual([
      'e',
      'Alt+e',
      undefined,
    ]);
  });
});

describe('a key with a name', () => {
  it('works whatever the reader chose for single characters', () => {
    for (const use of ['plain', 'alt', 'off'] as const) {
      expect(isForCommands(press('Escape', 'Escape'), use)).toBe(true);
      expect(shortcutOf('Escape', use)).toBe('Escape');
    }
  });
});
