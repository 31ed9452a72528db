import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../src/ensemble/statistics.ts';
import type { ChairReport } from '../../../src/lab/choices/choices.ts';
import { GATE_NAMES, type GateName, gatesOf } from '../../../src/lab/choices/gates.ts';
import { countryOf } from '../../support/countries.ts';

const syria = countryOf('third-of-december');

const sum = (mean: number) => ({ mean, deviation: 10, low: mean - 5, high: mean + 5 });
const by = (difference: number) => ({
  ...{ pairs: 40, base: 500, variant: 500 + difference, difference, deviation: 10, low: null, high: null },
  ...{ unpaired: { low: null, high: null }, gain: null },
});
const player = (name: ChairReport['players'][number]['player'], over: number, falls: number) => ({
  ...{ player: name, sum: sum(500), aims: [500, 500], falls: shareOf(falls, 100) },
  ...{ overSilence: shareOf(over, 100), overDoctrine: shareOf(50, 100) },
});
const habit = (id: string, mean: number, more: Partial<ChairReport['best']> = {}): ChairReport['best'] => ({
  ...{ id, habit: id, isRepeated: true, isWord: false, sum: sum(mean), aims: [500, 500] },
  ...{ falls: shareOf(60, 100), fallsBy: by(0), ...more },
});
const move = (aim: string, difference: number) => ({ aim, order: 'o', turn: 1, by: by(difference) });
const range = (aim: string) => ({
  ...{ aim, worst: 100, silent: 300, doctrine: 400, best: 800, bestBy: 'x', atEnds: shareOf(5, 100) },
  deciles: [0, 100, 200, 300, 400, 500, 600, 700, 750, 800, 900],
});

/** A chair of which every gate holds. */
const GOOD: ChairReport = {
  chair: 'damascus',
  players: [player('silent', 50, 96), player('doctrine', 90, 96), player('random', 40, 96), player('cards', 70, 90)],
  habits: [habit('fly region:*', 500), habit('speak', 480, { isWord: true, fallsBy: by(0.1) })],
  best: habit('best', 800, { isRepeated: false }),
  mover: habit('mover', 700, { isRepeated: false }),
  ranges: [range('one'), range('two')],
  correlations: [{ aims: ['one', 'two'], by: 0.2 }],
  orders: {
    ...{ states: 20, orders: 100, silenceBest: 3, doctrineBetter: 10, overDoctrine: 5, lastTurn: 18 },
    kinds: Array.from({ length: 8 }, (_, i) => ({
      ...{ kind: `kind${i}`, states: 20, tried: 40, best: 2 },
      ...{ up: [move('one', 40), move('two', 40)], down: [move('one', -40), move('two', -40)] },
    })),
  },
  dilemmas: [{ id: 'd', question: '?', states: 20, first: 8, second: 5, regret: 40 }],
};

const openOf = (report: ChairReport): GateName[] =>
  gatesOf(syria, report).flatMap(({ gate, holds }) => (holds ? [] : [gate]));

/** For each gate, a change after which it does not hold. */
const SPOILT: { readonly [Name in GateName]: Partial<ChairReport> } = {
  doctrine: { players: [player('silent', 50, 96), player('doctrine', 60, 96), player('cards', 70, 90)] },
  cards: { players: [player('silent', 50, 96), player('doctrine', 90, 96), player('cards', 50, 90)] },
  repeated: { habits: [habit('fly region:*', 760)] },
  oneKind: { orders: { ...GOOD.orders, kinds: [{ ...GOOD.orders.kinds[0], best: 6 }, ...GOOD.orders.kinds.slice(1)] } },
  silence: { orders: { ...GOOD.orders, silenceBest: 6 } },
  kinds: { orders: { ...GOOD.orders, kinds: GOOD.orders.kinds.slice(1) } },
  dilemmas: { dilemmas: [{ ...GOOD.dilemmas[0], second: 2 }] },
  spread: { ranges: [range('one'), { ...range('two'), atEnds: shareOf(31, 100) }] },
  bothWays: {
    orders: {
      ...GOOD.orders,
      kinds: GOOD.orders.kinds.map((kind, i) => ({ ...kind, down: i === 0 ? kind.down : [move('one', -40)] })),
    },
  },
  apart: { correlations: [{ aims: ['one', 'two'], by: 0.9 }] },
  falls: { mover: habit('mover', 700, { falls: shareOf(80, 100) }) },
  words: { habits: [habit('speak', 480, { isWord: true, fallsBy: by(-0.21) })] },
};

describe('the gates of a chair', () => {
  it('all hold of a chair with choices', () => {
    expect(gatesOf(syria, GOOD).map(({ gate }) => gate)).toEqual(GATE_NAMES);
    expect(openOf(GOOD)).toEqual([]);
  });

  it.each(GATE_NAMES)('%s does not hold where it should not, and no other is touched', (gate) => {
    expect(openOf({ ...GOOD, ...SPOILT[gate] })).toEqual([gate]);
  });

  it('ask less of an ally, and nothing of others or where the fall is settled', () => {
    const falls = (report: ChairReport) => gatesOf(syria, report).find(({ gate }) => gate === 'falls');
    const modest = { ...GOOD, ...SPOILT.falls };
    expect(falls({ ...modest, chair: 'tehran' })?.holds).toBe(true);
    expect(falls({ ...modest, chair: 'opsroom' })).toBeUndefined();
    const settled = GOOD.players.map((each) => ({ ...each, falls: shareOf(100, 100) }));
    expect(falls({ ...modest, players: settled })).toBeUndefined();
  });
});
