import { describe, expect, it } from 'vitest';
import { coverage, type HarmCase, harmCases } from '../support/harmDone.ts';
import { someOf } from '../support/long.ts';
import type { Players } from '../support/playouts.ts';

const COUNTRIES = ['five-valleys', 'ridge', 'eleven-days', 'on-the-brink', 'third-of-december'];
const PLAYERS: readonly Players[] = ['random', 'doctrine'];
const SEEDS = Array.from({ length: someOf(30, 100) }, (_, i) => i + 1);
const GAMES = COUNTRIES.length * PLAYERS.length * SEEDS.length;

describe(`[HARM-2] harm that was promised covers harm that was done, in ${GAMES} games`, () => {
  const cases = new Map<string, readonly HarmCase[]>();
  it.each(COUNTRIES)('plays %s', { timeout: 600_000 }, (id) => {
    const found = PLAYERS.flatMap((players) => harmCases(id, players, SEEDS));
    cases.set(id, found);
    expect(found.length).toBeGreaterThan(5 * SEEDS.length);
  });

  const carriedOut = (kind: HarmCase['kind']): readonly HarmCase[] =>
    [...cases.values()].flat().filter((one) => one.kind === kind && one.carriedOut);

  it.each([
    ['fly', 0.9],
    ['move', 0.8],
  ] as const)('by %s: as often as it says, in each country too', (kind, claimed) => {
    for (const whom of ['killed', 'displaced'] as const) {
      expect(coverage(carriedOut(kind), whom).within, whom).toBeGreaterThanOrEqual(claimed);
      for (const id of COUNTRIES) {
        const here = carriedOut(kind).filter(({ label }) => label.startsWith(id));
        expect(coverage(here, whom).within, `${id}, ${whom}`).toBeGreaterThanOrEqual(claimed);
      }
    }
  });

  it.each(['fly', 'move'] as const)('by %s: neither end is so far out that it is never passed', (kind) => {
    const { below, above } = coverage(carriedOut(kind), 'displaced');
    expect(below).toBeGreaterThan(0.005);
    expect(above).toBeGreaterThan(0.02);
  });
});
