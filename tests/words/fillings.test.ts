import { describe, expect, it } from 'vitest';
import { filesUnder, isSource, readText } from '../house/source.ts';
import { emptyFillings, untypedFillings } from './fillings.ts';

const page = ['present', 'screens', 'map', 'ui'].flatMap((room) => filesUnder(`src/${room}`)).filter(isSource);

describe('the blanks of messages', () => {
  it('are filled with something, and checked by type, wherever a game is told', () => {
    expect(page.flatMap((file) => emptyFillings(file, readText(file)))).toEqual([]);
    expect(page.flatMap((file) => untypedFillings(file, readText(file)))).toEqual([]);
  });
});

describe('the judge of fillings', () => {
  it.each([
    "text('a', { b: '' })",
    "text('a', { b: c ? '' : d })",
    "text('a', { b: c ?? '' })",
    "text('a', { d: 'e', b: c === undefined ? f : g ?? '' })",
  ])('finds a blank that may be filled with nothing: %s', (code) => {
    expect(emptyFillings('a.ts', code)).toEqual(['a.ts:1']);
  });

  it('takes what is said', () => {
    expect(emptyFillings('a.ts', "text('a', { b: c ? 'd' : e }); tell({ b: '' });")).toEqual([]);
  });

  it('finds messages that no type checks', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    expect(untypedFillings('a.ts', "text('a');\ntextBy(`a.${b}`, c);")).toEqual(['a.ts:2']);
  });
});
