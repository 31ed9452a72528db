import { describe, expect, it } from 'vitest';
import { filesUnder, readText } from './source.ts';

/** The one file that gives colours their names, and the lengths that do not grow with letters. */
const TOKENS = 'src/app/base.css';

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/i;
const PIXELS = /\d\s*px\b/;
/** Sides of the screen instead of sides of the text: wrong from right to left. */
const PHYSICAL =
  /^\s*(?:(?:margin|padding|border)-)?(?:left|right|top|bottom)(?:-[a-z]+)?\s*:|^\s*(?:min-|max-)?(?:width|height)\s*:/;
const PHYSICAL_VALUE = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

const styles = filesUnder('src').filter((path) => path.endsWith('.css'));

function linesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

const others = styles.filter((path) => path !== TOKENS);

describe('every style', () => {
  it('has its colours from the tokens', () => {
    expect(linesWith(COLOUR, others)).toEqual([]);
  });

  it('has its lengths in rem, so that everything grows with the letters', () => {
    expect(linesWith(PIXELS, others)).toEqual([]);
  });

  it('is the same from right to left', () => {
    expect(linesWith(PHYSICAL, styles)).toEqual([]);
    expect(linesWith(PHYSICAL_VALUE, styles)).toEqual([]);
  });
});

describe('the judge of styles', () => {
  it.each(['color: #fff;', 'background: rgb(1 2 3 / 0.5);'])('finds the colour in %s', (line) => {
    expect(COLOUR.test(line)).toBe(true);
  });

  it.each(['  left: 0;', 'margin-right: 1rem;', '  width: 3rem;', 'border-top-color: red;'])('finds %s', (line) => {
    expect(PHYSICAL.test(line)).toBe(true);
  });

  it.each(['  line-height: 1;', '  stroke-width: 6;', '  inline-size: 3rem;'])('leaves %s', (line) => {
    expect(PHYSICAL.test(line)).toBe(false);
  });
});
