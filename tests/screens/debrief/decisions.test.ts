import { describe, expect, it } from 'vitest';
import { DECISIONS, decisionsOf } from '../../../src/screens/debrief/present/decisions.ts';
import type { Without } from '../../../src/session/without.ts';
import { syrianGame } from '../../support/games.ts';

const game = syrianGame('tehran');
const PRICE = 'price-at-home';
const TRUST = 'partners-trust';

/** An order that changed these aims by so many thousandths, and so many lives. */
function order(turn: number, changes: Readonly<Record<string, number>>, killed = 0): Without {
  const cost = { killedCivilians: 1000, killedFighters: 1000, displaced: 100_000 } as Without['cost']['played'];
  return {
    turn,
    order: { kind: 'raisePay' },
    aims: [PRICE, TRUST].map((aim) => ({ aim, played: 500, without: 500 + (changes[aim] ?? 0) })),
    cost: { played: cost, without: { ...cost, killedCivilians: cost.killedCivilians + killed } },
    weight: 0,
  };
}

describe('decisions that mattered', () => {
  it('moved more than their own price', () => {
    const found = decisionsOf(game, [
      order(0, { [PRICE]: 143 }),
      order(1, { [PRICE]: 143, [TRUST]: -60 }),
      order(2, {}, 300),
    ]);
    expect(found.decisions.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(found.note).toMatch(/other orders/);
  });

  it('that come to the same are told once', () => {
    const same = [0, 1, 2].map((turn) => order(turn, { [TRUST]: -60 }));
    const found = decisionsOf(game, [...same, order(3, { [TRUST]: -90 })]);
    expect(found.decisions.map(({ same }) => same !== undefined)).toEqual([true, false]);
    expect(found.note).toBeUndefined();
  });

  it('are at most three, no two of them with the same figures', () => {
    const found = decisionsOf(
      game,
      Array.from({ length: 12 }, (_, i) => order(i, { [TRUST]: 20 + 10 * (i % 5) })),
    );
    expect(found.decisions).toHaveLength(DECISIONS);
    expect(new Set(found.decisions.map(({ rows }) => JSON.stringify(rows))).size).toBe(DECISIONS);
  });

  it('are said not to be there where there are none', () => {
    expect(decisionsOf(game, [])).toMatchObject({ decisions: [], note: expect.stringMatching(/no orders/) });
    expect(decisionsOf(game, [order(0, { [PRICE]: 143 })])).toMatchObject({
      decisions: [],
      note: expect.stringMatching(/mattered/),
    });
  });
});
