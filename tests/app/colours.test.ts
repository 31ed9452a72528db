import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../support/colourVision.ts';

const TOKENS = readFileSync('src/app/base.css', 'utf8');
const THEMES = ['day', 'night'] as const;
type Theme = (typeof THEMES)[number];

/** The colour of a token by day or by night. */
function colourOf(token: string, theme: Theme): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\)`).exec(TOKENS);
  const colour = found?.[theme === 'day' ? 1 : 2];
  if (colour === undefined) throw new Error(`no colours of --${token} by day and by night`);
  return colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour;
}

/** What is written on what, or drawn on it as an edge, and the least contrast of the two. */
const PAIRS: readonly (readonly [on: string, what: readonly string[], least: number])[] = [
  ['paper', ['ink', 'ink-soft', 'accent', 'warn', 'good'], 4.5],
  ['sheet', ['ink', 'ink-soft', 'ink-off', 'accent', 'warn', 'good'], 4.5],
  ['sheet-raised', ['ink', 'ink-soft', 'ink-off', 'accent', 'warn', 'good'], 4.5],
  ['accent-soft', ['ink', 'ink-soft', 'accent', 'warn'], 4.5],
  ['warn-soft', ['ink', 'warn'], 4.5],
  ['accent', ['on-accent'], 4.5],
  ['accent-lit', ['on-accent'], 4.5],
  ['accent-off', ['on-accent'], 4.5],
  ['sheet', ['line-strong', 'up', 'down'], 3],
  ['sheet-raised', ['line-strong', 'up', 'down'], 3],
];

describe.each(THEMES)('the colours of the page by %s', (theme) => {
  test.each(PAIRS)('on %s are read', (on, what, least) => {
    for (const each of what)
      expect(contrast(colourOf(each, theme), colourOf(on, theme)), each).toBeGreaterThanOrEqual(least);
  });
});

test('every colour has one by day and one by night', () => {
  const withOneColour = TOKENS.split('\n').filter(
    (line) => /#[0-9a-f]{3,8}\b|rgb\(/.test(line) && !line.includes('light-dark('),
  );
  expect(withOneColour).toEqual([]);
});
