import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import type { Order } from '../../src/engine/orders/orders.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { createRecord, formatRecord, type GameRecord, parseRecord } from '../../src/play/record.ts';
import { chairOrders, replayRecord } from '../../src/play/replay.ts';
import { playTurn } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('five-valleys');

/** A run in which the government reassures its second town first and then does nothing. */
function recorded(): GameRecord {
  const key = keyOf('record');
  const order = parseOrder(compiled, 'reassure region:tevera');
  const orders: Order[][] = [order.ok ? [order.value] : [], [], [], []];
  const digests: string[] = [];
  let state = createGame(compiled, key);
  for (const desk of orders) {
    state = playTurn(compiled, key, state, chairOrders(compiled, 'government', desk));
    digests.push(digestOf(state));
  }
  return createRecord(compiled, { seed: 'record', chair: 'government', orders, digests });
}

const record = recorded();
const read = (text: string): GameRecord => {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('[STATE-2] a record', () => {
  it('comes back from its text the same', () => {
    expect(read(formatRecord(record))).toEqual(record);
  });

  it('plays again to the same digests', () => {
    const replay = replayRecord(compiled, read(formatRecord(record)));
    expect(replay.ok && replay.value.differsAt).toBeUndefined();
    expect(replay.ok && replay.value.states.length).toBe(5);
  });

  it('with an order left out differs from the turn of that order', () => {
    const replay = replayRecord(compiled, { ...record, orders: [[], [], [], []] });
    expect(replay.ok && replay.value.differsAt).toBe(0);
  });

  it('with another seed differs', () => {
    const replay = replayRecord(compiled, { ...record, seed: 'recorded' });
    expect(replay.ok && replay.value.differsAt).toBe(0);
  });

  it.each([
    ['another scenario', { scenario: 'ridge' }, 'record/scenario'],
    ['other numbers in the scenario', { contentHash: '0000000000000000' }, 'record/content'],
    ['other rules', { rules: record.rules + 1 }, 'record/rules'],
    ['a chair that does not exist', { chair: 'nobody' }, 'record/order'],
    ['an order that nobody understands', { orders: [['reassure region:atlantis'], [], [], []] }, 'record/order'],
    ['more turns than the scenario', { orders: Array.from({ length: 60 }, () => []) }, 'record/order'],
  ])('of %s is refused with its code', (_, change, code) => {
    const replay = replayRecord(compiled, { ...record, ...change } as GameRecord);
    expect(!replay.ok && replay.error.code).toBe(code);
  });

  it.each([
    ['cut off', formatRecord(record).slice(0, -40), 'record/not-json'],
    ['of something else', '{"format":"other"}', 'record/not-a-record'],
    ['from the future', formatRecord(record).replace('"version": 1', '"version": 2'), 'record/newer'],
    ['with a digest too short', formatRecord(record).replace(record.digests[0] as string, 'abc'), 'record/shape'],
    ['too large', ' '.repeat(500_000), 'record/too-large'],
  ])('text %s is refused with its code', (_, text, code) => {
    const parsed = parseRecord(text);
    expect(!parsed.ok && parsed.error.code).toBe(code);
  });
});
