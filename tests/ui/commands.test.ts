import { describe, expect, it } from 'vitest';
import { actOnKey, type Command } from '../../src/ui/commands.tsx';

const command = (done: string[], name: string, rest: Partial<Command>): Command => ({
  name: () => name,
  act: (key) => done.push(`${name} ${key}`),
  ...rest,
});

describe('a key', () => {
  it('goes to the first command that has it and may act', () => {
    const done: string[] = [];
    const commands = {
      barred: command(done, 'barred', { keys: ['x'], may: () => false }),
      first: command(done, 'first', { keys: ['x'] }),
      second: command(done, 'second', { keys: ['x'] }),
    };
    expect(actOnKey(commands, 'x')).toBe(true);
    expect(done).toEqual(['first 0']);
  });

  it('says which of the keys it was', () => {
    const done: string[] = [];
    const commands = { one: command(done, 'one', { keys: ['a', '2', 'Escape'] }) };
    for (const key of ['a', '2', 'Escape']) expect(actOnKey(commands, key)).toBe(true);
    expect(actOnKey(commands, 'escape')).toBe(false);
    expect(done).toEqual(['one 0', 'one 1', 'one 2']);
  });

  it('is left to the browser where no command has it', () => {
    const done: string[] = [];
    expect(actOnKey({ one: command(done, 'one', {}) }, 'x')).toBe(false);
    expect(done).toEqual([]);
  });
});
