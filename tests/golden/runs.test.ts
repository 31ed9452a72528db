import { describe, expect, it } from 'vitest';
import { countryOf } from '../support/countries.ts';
import { kept } from './keep.ts';
import { GOLDEN_RUNS, goldenDifference, goldenText } from './runs.ts';

const MOVED =
  'A rule moved. If it was meant to: raise RULES_VERSION, say so in RULES.md and CHANGELOG.md, and run `npm run ' +
  'golden`.';

describe('golden runs', () => {
  it.each(Object.entries(GOLDEN_RUNS))('[DIGEST-2] %s, seeds %s: every turn as kept', (id, seeds) => {
    const now = goldenText(countryOf(id), seeds);
    expect(goldenDifference(kept(id, now), now), MOVED).toBeUndefined();
  });

  const [head, seed, first] = goldenText(countryOf('five-valleys'), ['1']).split('\n') as [string, string, string];
  it('name the first turn and column that differ', () => {
    const [turn, digest, ...marks] = first.split(' ');
    const moved = marks.map((mark, i) => (i === 2 ? 'zzz' : mark));
    expect(
      goldenDifference([head, seed, first].join('\n'), [head, seed, [turn, digest, ...moved].join(' ')].join('\n')),
    ).toBe('seed 1, turn 0: first differing column clock.lastAct');
  });

  it('say when they were kept under other rules or another content', () => {
    expect(goldenDifference(['rules 0', seed, first].join('\n'), [head, seed, first].join('\n'))).toMatch(
      /^kept for "rules 0"/,
    );
  });
});
