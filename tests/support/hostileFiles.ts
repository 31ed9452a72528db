/** Texts of 4 MB that cost a careless reader minutes, or its stack: built upon the text of a good scenario. */
const BYTES = 3_900_000;

export function hostileFiles(good: string): Readonly<Record<string, string>> {
  const base = JSON.parse(good);
  const written = (change: object): string => JSON.stringify({ ...base, ...change });
  const many = <Value>(bytes: number, value: (i: number) => Value): Value[] =>
    Array.from({ length: Math.floor(BYTES / bytes) }, (_, i) => value(i));
  const entries = (bytes: number, value: unknown): object => Object.fromEntries(many(bytes, (i) => [`k${i}`, value]));
  const [act] = base.acts;
  const [trigger] = base.triggers;
  const nest = (width: number, depth: number): object =>
    depth === 0
      ? { kind: 'hold' }
      : { kind: depth % 2 === 0 ? 'all' : 'any', of: Array.from({ length: width }, () => nest(width, depth - 1)) };
  return {
    'a million empty places': written({ regions: many(3, () => ({})) }),
    'unknown keys without end': written(entries(14, 0)),
    'conditions without end': written({ acts: [{ ...act, when: many(18, () => ({ kind: 'nope' })) }] }),
    'conditions within conditions': written({ triggers: [{ ...trigger, when: [nest(55, 3)] }] }),
    'weights without end': written({ weights: entries(16, 1) }),
    'a title in every language': written({ title: entries(18, 'x') }),
    'one key again and again': `{${many(11, () => '"format":1,').join('')}"id":"x"}`,
    'differences without end': JSON.stringify({
      ...{ format: 1, extends: 'five-valleys', id: 'mine', title: { en: 'x' } },
      regions: many(20, (i) => ({ id: `r${i}` })),
    }),
    'places that nobody knows': written({
      triggers: Array.from({ length: 190 }, (_, t) => ({
        ...{ ...trigger, id: `t${t}` },
        when: Array.from({ length: 40 }, () => ({ kind: 'held', region: 'nix', by: Array(12).fill('no') })),
      })),
    }),
  };
}
