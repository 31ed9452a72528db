import { describe, expect, it } from 'vitest';
import type { PairedDifference } from '../../../src/ensemble/statistics.ts';
import type { OrderEffect } from '../../../src/lab/orderTrials.ts';
import { decisionsOf } from '../../../src/screens/debrief/present/decisions.ts';
import type { Game } from '../../../src/session/game.ts';
import { ordersGiven, type TrialsSoFar, type Tried } from '../../../src/session/trials.ts';
import { withoutOrders } from '../../../src/session/without.ts';
import { formatPointChange } from '../../../src/words/format.ts';
import { syrianGame } from '../../support/games.ts';
import { playedWith } from '../../support/trials.ts';

const game = playedWith(syrianGame('tehran'), (turn) => (turn < 4 ? ['speak side:gov stance:standBy quiet:no'] : []));
const given = ordersGiven(game);
const TRUST = 'partners-trust';

const by = (difference: number, deviation = 1): PairedDifference => ({
  ...{ base: 0, variant: difference, difference, deviation, pairs: 200, gain: null },
  ...{ low: difference - deviation / 7, high: difference + deviation / 7 },
  unpaired: { low: 0, high: 0 },
});
const effect = (aims: Readonly<Record<string, PairedDifference>>, more: Partial<OrderEffect> = {}): OrderEffect => ({
  ...{ pairs: 200, parted: 200, killedCivilians: by(0), displaced: by(0), wills: [], losses: [] },
  aims: Object.entries(aims).map(([aim, one]) => ({ aim, by: one })),
  ...more,
});
const tried = (turn: number, made: OrderEffect): Tried => ({ kind: 'one', given: [given[turn]], effect: made });
const told = (found: readonly Tried[], more: Partial<TrialsSoFar> = {}, of: Game = game) =>
  decisionsOf(of, { pairs: 1, of: 1, found, more: 0, all: undefined, isFinal: true, ...more });

describe('decisions that mattered', () => {
  it('tell the average with its range beside this run, and people always', () => {
    const { decisions } = told([tried(0, effect({ [TRUST]: by(60) }))]);
    const [{ rows, pairs }] = decisions;
    expect(pairs).toMatch(/200 pairs/);
    expect(rows.map(({ label }) => label)).toEqual([
      expect.stringMatching(/of 100/),
      expect.stringMatching(/killed/),
      expect.stringMatching(/isplaced/),
    ]);
    expect(rows[0].average).toBe('+6 (+6 to +6)');
    const own = withoutOrders(game, [given[0]]).aims.find(({ aim }) => aim === TRUST);
    expect(rows[0].run).toBe(formatPointChange((own?.played ?? 0) - (own?.without ?? 0)));
    expect(rows[1].average).toBe('no clear difference');
  });

  it('say what had moved first, from what was measured', () => {
    const force = game.compiled.force.ids.indexOf('garrison-of-homs');
    const moved = effect(
      { [TRUST]: by(60) },
      {
        wills: [{ force: force as Tried['effect']['wills'][number]['force'], by: by(20) }],
        losses: [{ region: 'homs', by: by(2), lost: { played: 0.9, without: 0.9 } }],
      },
    );
    expect(told([tried(0, moved)]).decisions[0].cause).toMatch(
      /Homs was higher by 2 of 100.*Homs first changed hands 1\.0 days later/,
    );
    expect(told([tried(0, effect({ [TRUST]: by(60) }))]).decisions[0].cause).toMatch(/no will had moved.*No place/);
  });

  it('are not final while the pairs are those they were chosen by', () => {
    const found = told([tried(0, effect({ [TRUST]: by(60) }))], { isFinal: false });
    expect(found.lead).toMatch(/200 pairs/);
    expect(found.note).toBeUndefined();
    expect(found.decisions[0].rows.every(({ run }) => run === undefined)).toBe(true);
  });

  it('are said not to be there where there are none', () => {
    expect(told([], {}, syrianGame('tehran')).note).toMatch(/no orders/);
    expect(told([]).note).toMatch(/Nothing you ordered mattered/);
    expect(told([], { more: 2 }).note).toMatch(/2 more orders stood out/);
    const all: Tried = { kind: 'all', given, effect: effect({ [TRUST]: by(60) }) };
    expect(told([], { all })).toMatchObject({ note: expect.stringMatching(/No single order/), together: {} });
    expect(told([], { all: { ...all, effect: effect({ [TRUST]: by(0) }) } }).together).toBeUndefined();
  });
});
