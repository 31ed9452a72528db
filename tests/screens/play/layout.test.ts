import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../src/screens/play/layout.ts';

const at = (width: number, height: number, letter = 16) => layoutOf({ width: width / letter, height: height / letter });

describe('the layout', () => {
  it.each([
    [1366, 768, 'wide'],
    [1200, 500, 'wide'],
    [1199, 500, 'edge'],
    [1024, 768, 'edge'],
    [800, 600, 'edge'],
    [1366, 499, 'low'],
    [844, 390, 'low'],
    [683, 384, 'low'],
    [700, 600, 'low'],
    [390, 844, 'sheet'],
    [768, 1024, 'sheet'],
    [320, 568, 'sheet'],
    [342, 192, 'column'],
    [300, 700, 'column'],
  ] as const)('of %i x %i is %s', (width, height, layout) => {
    expect(at(width, height)).toBe(layout);
  });

  it('grows with the letters: twice their size is half the window', () => {
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
      [768, 1024],
      [390, 844],
    ] as const)
      expect(at(width, height, 32)).toBe(at(width / 2, height / 2));
    expect(at(2560, 1440, 26)).toBe('wide');
  });
});
