import { describe, expect, it } from 'vitest';
import {
  DRAW,
  type DrawPurpose,
  draw,
  drawBits,
  drawNormal,
  drawThousandths,
  type Key,
  keyOf,
  keyOfRun,
  whoOf,
} from '../../src/engine/chance.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';

const KEY = keyOf('chance');

/**
 * Chi-square of counts against equal shares, for so many cells: mean cells - 1, standard deviation sqrt(2 (cells - 1)).
 */
function chiSquare(counts: readonly number[]): number {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const expected = all / counts.length;
  return counts.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
}

/** Within five standard deviations of its mean. The samples are fixed, so this either always holds or never. */
function expectUniform(counts: readonly number[]): void {
  const freedom = counts.length - 1;
  expect(Math.abs(chiSquare(counts) - freedom)).toBeLessThan(5 * Math.sqrt(2 * freedom));
}

describe('[CHANCE-1] a draw is a function of key, turn, purpose, who and number', () => {
  it('is the same twice and unlike for any other argument', () => {
    const at = (key: Key, turn: number, purpose: DrawPurpose, who: number, n: number) =>
      drawBits(key, turn, purpose, who, n);
    const base = at(KEY, 3, DRAW.battle, 77, 0);
    expect(at(KEY, 3, DRAW.battle, 77, 0)).toBe(base);
    for (const other of [
      at(keyOf('other'), 3, DRAW.battle, 77, 0),
      at({ a: KEY.a, b: KEY.b ^ 1 }, 3, DRAW.battle, 77, 0),
      at({ a: KEY.a ^ 1, b: KEY.b }, 3, DRAW.battle, 77, 0),
      at(KEY, 4, DRAW.battle, 77, 0),
      at(KEY, 3, DRAW.rising, 77, 0),
      at(KEY, 3, DRAW.battle, 78, 0),
      at(KEY, 3, DRAW.battle, 77, 1),
    ])
      expect(other).not.toBe(base);
  });

  it('never repeats over turns, purposes, places and numbers of a large game', () => {
    const seen = new Set<number>();
    let draws = 0;
    for (let turn = 0; turn < 40; turn++)
      for (const purpose of Object.values(DRAW))
        for (let who = 0; who < 60; who++)
          for (let n = 0; n < 2; n++) {
            seen.add(drawBits(KEY, turn, purpose, whoOf(`place-${who}`), n));
            draws++;
          }
    // 86,400 draws of 32 bits: about 0.9 pairs agree by chance.
    expect(draws - seen.size).toBeLessThan(8);
  });
});

describe('[CHANCE-2] draws are uniform and independent of their neighbours', () => {
  const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

  it.each([
    ['along turns', (i: number) => drawBits(KEY, i, DRAW.battle, 5)],
    ['along places', (i: number) => drawBits(KEY, 1, DRAW.battle, whoOf(`p${i}`))],
    ['along raw who', (i: number) => drawBits(KEY, 1, DRAW.battle, i)],
    ['along numbers', (i: number) => drawBits(KEY, 1, DRAW.battle, 5, i)],
    ['along runs', (i: number) => drawBits(keyOfRun(KEY, i), 1, DRAW.battle, 5)],
  ] as const)('%s: high byte, low byte and pairs', (_, bits) => {
    const values = many(65_536, bits);
    const cells = (pick: (value: number, i: number) => number): number[] => {
      const counts = new Array<number>(256).fill(0);
      values.forEach((value, i) => {
        const cell = pick(value, i);
        counts[cell] = (counts[cell] as number) + 1;
      });
      return counts;
    };
    expectUniform(cells((value) => value >>> 24));
    expectUniform(cells((value) => value & 255));
    expectUniform(cells((value, i) => ((value >>> 28) << 4) | ((values[(i + 1) % values.length] as number) >>> 28)));
  });

  it('changes half of the bits when one bit of an argument changes (avalanche)', () => {
    const flips: Record<string, number> = {};
    const count = (name: string, a: number, b: number): void => {
      let bits = a ^ b;
      let n = 0;
      while (bits !== 0) {
        n += bits & 1;
        bits >>>= 1;
      }
      flips[name] = (flips[name] ?? 0) + n;
    };
    const samples = 2000;
    for (let i = 0; i < samples; i++) {
      const who = whoOf(`w${i}`);
      const base = drawBits(KEY, i % 50, DRAW.rising, who, 0);
      count('who', base, drawBits(KEY, i % 50, DRAW.rising, who ^ (1 << (i % 32)), 0));
      count('turn', base, drawBits(KEY, (i % 50) ^ 1, DRAW.rising, who, 0));
      count('a', base, drawBits({ a: KEY.a ^ (1 << (i % 32)), b: KEY.b }, i % 50, DRAW.rising, who, 0));
      count('b', base, drawBits({ a: KEY.a, b: KEY.b ^ (1 << (i % 32)) }, i % 50, DRAW.rising, who, 0));
      count('number', base, drawBits(KEY, i % 50, DRAW.rising, who, 1 + (i % 7)));
    }
    for (const [name, all] of Object.entries(flips)) expect(Math.abs(all / samples - 16), name).toBeLessThan(0.5);
  });
});

describe('[CHANCE-3] shares, thousandths and normal draws', () => {
  it('lie in their ranges, ends included and excluded as said', () => {
    for (let i = 0; i < 20_000; i++) {
      const share = draw(KEY, i, DRAW.harm, 9);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThan(1);
      const thousandths = drawThousandths(KEY, i, DRAW.harm, 9);
      expect(thousandths).toBe(Math.floor(share * 1000));
      expect(Math.abs(drawNormal(KEY, i, DRAW.harm, 9))).toBeLessThan(3.4642);
    }
  });

  it('are normal: mean, deviation and shares within one, two and three deviations', () => {
    const count = 100_000;
    let sum = 0;
    let squares = 0;
    const within = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const x = drawNormal(KEY, i, DRAW.casualties, 11);
      sum += x;
      squares += x * x;
      for (let k = 0; k < 3; k++) if (Math.abs(x) < k + 1) within[k] = (within[k] as number) + 1;
    }
    expect(Math.abs(sum / count)).toBeLessThan(0.02);
    expect(Math.abs(squares / count - 1)).toBeLessThan(0.02);
    const normal = [0.6827, 0.9545, 0.9973];
    within.forEach((n, k) => {
      expect(Math.abs(n / count - (normal[k] as number)), `${k + 1} deviations`).toBeLessThan(0.02);
    });
  });
});

describe('[CHANCE-4] seeds', () => {
  it('give unlike keys, short repeating ones too', () => {
    const seeds = ['1', '11', '111', '1111', '', ' ', '0', '01', '10', 'a', 'aa', 'aaa', 'ab', 'ba', 'abab'];
    expect(new Set(seeds.map((seed) => `${keyOf(seed).a} ${keyOf(seed).b}`)).size).toBe(seeds.length);
    expect(new Set(Array.from({ length: 5000 }, (_, i) => `${keyOf(String(i)).a} ${keyOf(String(i)).b}`)).size).toBe(
      5000,
    );
  });

  it('give unlike keys to the runs of an ensemble', () => {
    const base = keyOf('ensemble');
    expect(
      new Set(Array.from({ length: 100_000 }, (_, i) => `${keyOfRun(base, i).a} ${keyOfRun(base, i).b}`)).size,
    ).toBe(100_000);
    expect(keyOfRun(base, 0)).not.toEqual(base);
  });
});

describe('[CHANCE-5] who', () => {
  it.each(SHIPPED)('is unlike for all places, forces, sides, actors, talks and rules of %s', (id) => {
    const { region, force, side, actor, talk, doctrine } = countryOf(id);
    const names = [
      ...[...region.ids, ...force.ids, ...side.ids, ...actor.ids, ...talk.ids].map(
        (name) => [name, whoOf(name)] as const,
      ),
      ...doctrine.rules.map((rule, i) => [`rule ${i}`, rule.who] as const),
    ];
    const byWho = new Map<number, Set<string>>();
    for (const [name, who] of names) byWho.set(who, (byWho.get(who) ?? new Set()).add(name));
    expect([...byWho.values()].filter((same) => same.size > 1).map((same) => [...same].join(' = '))).toEqual([]);
  });

  it('is unlike for 20,000 likely ids', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `garrison-of-place-${i.toString(36)}`);
    // 20,000 ids in 32 bits: 0.05 pairs agree by chance.
    expect(new Set(ids.map(whoOf)).size).toBeGreaterThan(19_997);
  });
});

/**
 * Frozen outputs. They say only that nothing moved; they may hold an old mistake. A change of them is a change of
 * rules.
 */
describe('[CHANCE-6] no regression', () => {
  it('seeds', () => {
    expect(['', '1', '11', 'brink'].map((seed) => [keyOf(seed).a, keyOf(seed).b])).toMatchInlineSnapshot(`
      [
        [
          -1425495470,
          976028326,
        ],
        [
          304950727,
          -2125235327,
        ],
        [
          -907381057,
          1187114046,
        ],
        [
          -106754563,
          -873427524,
        ],
      ]
    `);
  });
  it('runs', () => {
    expect(
      [0, 1, 2, 1000].map((i) => [keyOfRun({ a: 1, b: 2 }, i).a, keyOfRun({ a: 1, b: 2 }, i).b]),
    ).toMatchInlineSnapshot(`
      [
        [
          -1281356421,
          594186190,
        ],
        [
          -1486716712,
          -52338604,
        ],
        [
          736062070,
          932472331,
        ],
        [
          -516146236,
          -954151680,
        ],
      ]
    `);
  });
  it('who', () => {
    expect(['', 'a', 'hama', 'garrison-of-hama'].map(whoOf)).toMatchInlineSnapshot(`
      [
        1572119809,
        1469464775,
        -364400832,
        -72364410,
      ]
    `);
  });
  it('bits, a purpose each', () => {
    expect(
      Object.entries(DRAW).map(
        ([name, purpose], i) => `${name} ${drawBits({ a: 123, b: 456 }, i, purpose, 789, i % 3)}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "threshold 3733372932",
        "cohesion 2446425504",
        "battle 1414522672",
        "bargain 1892328563",
        "rising 424128738",
        "leaderExit 1193966539",
        "interception 3740425012",
        "leak 3720819886",
        "talk 998989124",
        "doctrine 1905498155",
        "report 3019285469",
        "defection 4283220629",
        "casualties 138477187",
        "harm 2582918037",
        "random 422502524",
        "escalation 566547245",
        "obedience 1854363520",
        "fortune 1089237748",
        "succession 192994838",
        "posture 302692131",
        "lapse 3914068088",
        "disorder 4055586078",
        "depot 3404237388",
      ]
    `);
  });
  it('normal draws', () => {
    expect([0, 1, 2, 3].map((turn) => drawNormal({ a: 123, b: 456 }, turn, DRAW.battle, 789))).toMatchInlineSnapshot(`
      [
        0.0735254722085055,
        0.9800665298015849,
        0.30110557328235193,
        -0.12162624841967733,
      ]
    `);
  });
});
