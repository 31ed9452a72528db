import { describe, expect, it } from 'vitest';
import { coverage, harmCases } from '../support/harmDone.ts';
import type { Players } from '../support/playouts.ts';

const GAMES = 40;
const PLAYED: readonly (readonly [string, Players])[] = [
  ['five-valleys', 'doctrine'],
  ['eleven-days', 'random'],
];

describe(`[HARM-2] harm that was promised covers harm that was done, in ${GAMES} games`, () => {
  const cases = PLAYED.flatMap(([id, players]) =>
    harmCases(
      id,
      players,
      Array.from({ length: GAMES / PLAYED.length }, (_, i) => i + 1),
    ),
  );

  it.each([
    ['fly', 0.9],
    ['move', 0.8],
  ] as const)('by %s: as often as it says', (kind, claimed) => {
    const carriedOut = cases.filter((one) => one.kind === kind && one.carriedOut);
    expect(carriedOut.length).toBeGreaterThan(100);
    for (const whom of ['killed', 'displaced'] as const)
      expect(coverage(carriedOut, whom).within, whom).toBeGreaterThanOrEqual(claimed);
  });

  it('and an order that is not carried out harms nobody', () => {
    const idle = cases.filter((one) => one.kind === 'fly' && !one.carriedOut);
    expect(idle.length).toBeGreaterThan(0);
    expect(idle.filter(({ done }) => done.killed !== 0 || done.displaced !== 0).map(({ label }) => label)).toEqual([]);
  });
});
