import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { createRecord, formatRecord, type GameRecord, type SeatRecord } from '../../src/play/record.ts';
import { replayRecord } from '../../src/play/replay.ts';
import { playTurn } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('five-valleys');

const GOVERNMENT = compiled.actorOf('government');
const COAST = compiled.actorOf('coast');

function order(line: string): Order {
  const read = parseOrder(compiled, line);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** What desks gave in a turn; who is not in it follows doctrine. */
type Turn = readonly (readonly [ActorIndex, readonly Order[]])[];

function recorded(turns: readonly Turn[]): GameRecord {
  const key = keyOf('record');
  const digests: string[] = [];
  let state = createGame(compiled, key);
  for (const desks of turns) {
    state = playTurn(compiled, key, state, new Map(desks));
    digests.push(digestOf(state));
  }
  const actors = [...new Set(turns.flatMap((desks) => desks.map(([actor]) => actor)))];
  const seats = actors.map((actor) => ({ actor, orders: turns.map((desks) => new Map(desks).get(actor)) }));
  return createRecord(compiled, { seed: 'record', seats, digests });
}

/** The government reassures its second town first and is then silent. */
const ONE_SEAT: readonly Turn[] = [
  [[GOVERNMENT, [order('reassure region:tevera')]]],
  [[GOVERNMENT, []]],
  [[GOVERNMENT, []]],
  [[GOVERNMENT, []]],
];
/** The coast joins in the second turn and leaves the third to doctrine; the government leaves after the second. */
const TWO_SEATS: readonly Turn[] = [
  [[GOVERNMENT, [order('reassure region:tevera')]]],
  [
    [GOVERNMENT, []],
    [COAST, [order('fly region:kolm')]],
  ],
  [],
  [[COAST, []]],
  [],
];

const record = recorded(ONE_SEAT);
const read = (text: string): GameRecord => {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

describe('[STATE-2] a record', () => {
  it('comes back from its text the same', () => {
    expect(read(formatRecord(record))).toEqual(record);
  });

  it('is altered where its seal does not fit, and stays so', () => {
    const changed = read(formatRecord(record).replace('"record"', '"recorb"'));
    expect(changed).toEqual({ ...record, seed: 'recorb', altered: true });
    expect(read(formatRecord(changed))).toEqual(changed);
  });

  it('plays again to the same digests', () => {
    const replay = replayRecord(compiled, read(formatRecord(record)));
    expect(replay.ok && replay.value.differsAt).toBeUndefined();
    expect(replay.ok && replay.value.line.length).toBe(5);
  });

  it('with an order left out differs from the turn of that order', () => {
    const replay = replayRecord(compiled, { ...record, seats: [{ actor: 'government', orders: [[], [], [], []] }] });
    expect(replay.ok && replay.value.differsAt).toBe(0);
  });

  it('with another seed differs', () => {
    const replay = replayRecord(compiled, { ...record, seed: 'recorded' });
    expect(replay.ok && replay.value.differsAt).toBe(0);
  });

  it.each<[string, Partial<GameRecord>, string]>([
    ['another scenario', { scenario: 'ridge' }, 'record/scenario'],
    ['other numbers in the scenario', { contentHash: '0000000000000000' }, 'record/content'],
    ['other rules', { rules: record.rules + 1 }, 'record/rules'],
    ['a seat for nobody', { seats: [{ actor: 'nobody', orders: [] }] }, 'record/actor'],
    [
      'an order that nobody understands',
      { seats: [{ actor: 'government', orders: [['reassure region:atlantis']] }] },
      'order/name',
    ],
    ['more turns than the scenario', { digests: Array.from({ length: 60 }, () => '0'.repeat(16)) }, 'record/length'],
  ])('of %s is refused with its code', (_, change, code) => {
    const replay = replayRecord(compiled, { ...record, ...change });
    expect(!replay.ok && replay.error.code).toBe(code);
  });

  const written = (change: object): string => JSON.stringify({ ...record, ...change });
  const seat = (change: object): string => written({ seats: [{ ...record.seats[0], ...change }] });
  const branched = (change: object): string =>
    written({ branches: [{ from: { line: 0, turn: 1 }, seats: [], digests: record.digests.slice(0, 1), ...change }] });
  it.each([
    ['cut off', formatRecord(record).slice(0, -40), 'record/not-json', ''],
    ['of something else', '{"format":"other"}', 'record/not-a-record', 'format'],
    ['too large', ' '.repeat(12_000_001), 'record/too-large', ''],
    ['from the future', written({ version: 3 }), 'record/newer', 'version'],
    ['of no version', written({ version: 'two' }), 'record/version', 'version'],
    ['with a number for a seed', written({ seed: 7 }), 'record/text', 'seed'],
    ['with a word for the rules', written({ rules: 'two' }), 'record/rules-number', 'rules'],
    ['with a run below 0', written({ run: -1 }), 'record/run-number', 'run'],
    ['with a list of levers', written({ levers: [] }), 'record/levers', 'levers'],
    ['with a lever of no value', written({ levers: { mood: null } }), 'record/lever', 'levers.mood'],
    ['with a digest too short', written({ digests: ['abc'] }), 'record/digests', 'digests'],
    ['with more than it may hold', written({ seats: Array(40).fill(record.seats[0]) }), 'record/seats', 'seats'],
    ['with what no record has', written({ mood: 'fair' }), 'record/key', 'mood'],
    ['with a word for whose scenario it is', written({ own: 'mine' }), 'record/own', 'own'],
    ['with a branch of no line', branched({ from: { line: 1, turn: 0 } }), 'record/branch', 'branches[0]'],
    ['with a branch beyond its line', branched({ from: { line: 0, turn: 5 } }), 'record/branch', 'branches[0]'],
    ['with a branch of no turn', branched({ digests: [] }), 'record/branch', 'branches[0]'],
    [
      'with a stranger on a branch',
      branched({ seats: [{ actor: 'coast', orders: [] }] }),
      'record/branch',
      'branches[0]',
    ],
    [
      'with a branch of too many orders',
      branched({ seats: [record.seats[0]] }),
      'record/turns',
      'branches[0].seats[0].orders',
    ],
    ['with a word for its branches', written({ branches: 'two' }), 'record/branches', 'branches'],
    ['with a note on no turn', written({ marks: [{ line: 0, turn: 9, note: 'x' }] }), 'record/marks', 'marks'],
    ['with files that are none', written({ files: { 'map.json': '' } }), 'record/files', 'files'],
    ['with a seat that is a word', written({ seats: ['government'] }), 'record/seat', 'seats[0]'],
    [
      'with two seats for one',
      written({ seats: [record.seats[0], record.seats[0]] }),
      'record/seat-twice',
      'seats[1].actor',
    ],
    ['with aims that are none', seat({ aims: [1] }), 'record/aims', 'seats[0].aims'],
    ['with more turns than digests', seat({ orders: [[], [], [], [], []] }), 'record/turns', 'seats[0].orders'],
    ['with an order for a turn', seat({ orders: ['raisePay'] }), 'record/turn', 'seats[0].orders[0]'],
  ])('text %s is refused with its code and its place', (_, text, code, at) => {
    const parsed = parseRecord(text);
    expect(parsed).toMatchObject({ ok: false, error: { code, at } });
  });
});

describe('[STATE-2] a record of several seats', () => {
  const two = recorded(TWO_SEATS);

  it('holds what each of them gave: no lines for a silent desk, null for one on doctrine', () => {
    expect(two.seats).toEqual<readonly SeatRecord[]>([
      { actor: 'government', orders: [['reassure region:tevera'], []] },
      { actor: 'coast', orders: [null, ['fly region:kolm'], null, []] },
    ]);
    expect(read(formatRecord(two))).toEqual(two);
  });

  it('plays again to the same digests', () => {
    expect(replayRecord(compiled, read(formatRecord(two)))).toMatchObject({
      ok: true,
      value: { differsAt: undefined },
    });
  });

  it('tells a silent desk from one on doctrine', () => {
    const [government, coast] = two.seats;
    const silent = { ...two, seats: [government, { ...coast, orders: [...coast.orders.slice(0, 2), [], []] }] };
    expect(replayRecord(compiled, silent)).toMatchObject({ ok: true, value: { differsAt: 2 } });
  });

  it('is written with a line a turn', () => {
    const zeros = two.digests.map(() => '0'.repeat(16));
    expect(formatRecord({ ...two, contentHash: '0'.repeat(16), rules: 1, digests: zeros })).toMatchInlineSnapshot(`
      "{
        "format": "brink-record",
        "version": 2,
        "scenario": "five-valleys",
        "contentHash": "0000000000000000",
        "rules": 1,
        "seed": "record",
        "levers": {},
        "seats": [
          { "actor": "government", "orders": [
            ["reassure region:tevera"],
            "none"
          ] },
          { "actor": "coast", "orders": [
            "doctrine",
            ["fly region:kolm"],
            "doctrine",
            "none"
          ] }
        ],
        "digests": [
          "0000000000000000",
          "0000000000000000",
          "0000000000000000",
          "0000000000000000",
          "0000000000000000"
        ],
        "check": "3e57214b4ca7a2d1"
      }
      "
    `);
  });
});
