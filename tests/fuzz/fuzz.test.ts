// A short, seeded run of every fuzzer, and every case that one of them has found. `npm run fuzz` runs them long.
import { describe, expect, it } from 'vitest';
import { keptCases } from './cases.ts';
import { diceFor } from './dice.ts';
import { tryInput } from './target.ts';
import { FUZZ_TARGETS } from './targets.ts';

const SEED = 20_241_127;

describe(`a short run of each fuzzer (seed ${SEED})`, () => {
  it.each(FUZZ_TARGETS.map((target) => [target.name, target.about, target] as const))(
    '%s: %s',
    async (name, _about, target) => {
      const outcomes = new Set<string>();
      const failures: string[] = [];
      for (let number = 0; number < target.shortRun; number++) {
        const input = target.make(diceFor(name, SEED, number));
        const { outcome, failure } = await tryInput(target, input);
        outcomes.add(outcome);
        if (failure !== undefined) failures.push(`input ${number}: ${failure.words}`);
      }
      expect(failures).toEqual([]);
      expect([...outcomes]).toEqual(expect.arrayContaining([...target.reaches]));
    },
    120_000,
  );
});

describe('what a fuzzer found once', () => {
  it.each(keptCases())('holds: %s', async (_file, { target: name, input }) => {
    const target = FUZZ_TARGETS.find((each) => each.name === name);
    if (target === undefined) throw new Error(`There is no target ${name}.`);
    expect(await tryInput(target, input)).not.toHaveProperty('failure');
  });
});
