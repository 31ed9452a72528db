import { describe, expect, it } from 'vitest';
import { findingOf } from '../../../src/lab/whatIf/finding.ts';
import { partingsOf } from '../../../src/lab/whatIf/partings.ts';
import type { Change, WhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { partingRule, partingsSentence } from '../../../src/present/partingsWords.ts';
import { findingWords } from '../../../src/present/whatIf.ts';
import { playedOf } from '../../support/whatIfs.ts';

interface Question {
  readonly name: string;
  readonly id: string;
  readonly changes: readonly Change[];
  readonly more?: Partial<WhatIf>;
  /** Of a hundred pairs: later, the same, earlier; and those that differ on the ground. */
  readonly counts: readonly [later: number, same: number, earlier: number, ground: number];
}

const lever = (name: string, value: number | string): Change => ({ kind: 'lever', lever: name, value });
const flight = (quiet: 'yes' | 'no'): Change => ({
  ...{ kind: 'orders', turn: 0, actor: 'tehran' },
  orders: [`evacuate group:families way:air quiet:${quiet}`],
});
const HOMS = { outcome: { kind: 'place', region: 'homs' } } as const;

/** Counts under today's rules. They change when the rules do, and then what is taught by them has to be read again. */
const QUESTIONS: readonly Question[] = [
  {
    ...{ name: 'fighters: ten thousand instead of three hundred', id: 'eleven-days' },
    ...{ changes: [lever('iran_militia_new', 10_000), lever('iraq_permit', 0.8)], counts: [12, 84, 4, 61] },
  },
  { name: 'families fly out openly', id: 'eleven-days', changes: [flight('no')], counts: [0, 0, 100, 100] },
  { name: 'families leave quietly', id: 'eleven-days', changes: [flight('yes')], counts: [17, 43, 40, 90] },
  {
    ...{ name: 'pulled back early', id: 'eleven-days', changes: [lever('withdraw_order', 'early')] },
    counts: [0, 8, 92, 96],
  },
  {
    ...{ name: 'four times the air strikes', id: 'eleven-days' },
    ...{ changes: [lever('russia_sorties_per_day', 150)], counts: [50, 25, 25, 93] },
  },
  {
    ...{ name: 'four times the air strikes, too late', id: 'on-the-brink' },
    ...{ changes: [lever('russia_sorties_per_day', 150)], counts: [7, 90, 3, 60] },
  },
  {
    ...{ name: 'the reserve in Homs', id: 'on-the-brink', changes: [lever('reserve_placement', 'homs')], more: HOMS },
    counts: [62, 38, 0, 78],
  },
  {
    ...{ name: 'the command held back', id: 'eleven-days', changes: [lever('turkey_restraint', 0.9)] },
    counts: [61, 39, 0, 63],
  },
  {
    ...{ name: 'fighters whom nobody sends', id: 'on-the-brink', changes: [lever('iran_militia_new', 15_000)] },
    counts: [0, 100, 0, 0],
  },
  {
    ...{ name: 'Tehran silent', id: 'on-the-brink', changes: [{ kind: 'policy', actor: 'tehran', policy: 'silent' }] },
    counts: [47, 50, 3, 100],
  },
];

/** Each question is played once. */
const played = new Map<string, ReturnType<typeof playedOf>>();
function answerOf(name: string): ReturnType<typeof playedOf> {
  const found = QUESTIONS.find((question) => question.name === name);
  if (found === undefined) throw new Error(name);
  const answer = played.get(name) ?? playedOf(found.id, found.changes, found.more);
  played.set(name, answer);
  return answer;
}

describe('a hundred pairs of a question', () => {
  it.each(QUESTIONS)('$name', ({ name, counts }) => {
    const { compiled, whatIf, pairs, gathered } = answerOf(name);
    const finding = findingOf(compiled, whatIf.outcome, pairs, gathered);
    const { later, same, earlier } = finding.counts;
    expect([later, same, earlier, finding.onGround]).toEqual(counts);
    const partings = partingsOf(gathered);
    expect(partings.looked).toBe(100);
    expect(partings.never).toBe(100 - finding.onGround);
    expect(partings.groups.reduce((sum, group) => sum + group.pairs.length, 0)).toBe(finding.onGround);
  });
});

describe('why pairs part', () => {
  it('is named by the term that comes first, with its rule', () => {
    const { gathered } = answerOf('Tehran silent');
    const partings = partingsOf(gathered);
    expect(partingsSentence(partings)).toBe(
      'What first parts the pairs on the ground: what allies did (will and breaking), in 98 of 100.',
    );
    expect(partingRule(partings.groups[0])).toBe('WILL-5');
  });

  it('is looked up whichever run the pairs begin with', () => {
    const silent: Change = { kind: 'policy', actor: 'tehran', policy: 'silent' };
    const { gathered } = playedOf('on-the-brink', [silent], { firstRun: 5000, pairs: 4 });
    expect(partingsOf(gathered).looked).toBe(4);
  });

  it('is nothing where nothing changes on the ground, which is then said', () => {
    const { compiled, whatIf, pairs, gathered } = answerOf('fighters whom nobody sends');
    expect(partingsSentence(partingsOf(gathered))).toBe('In none of 100 pairs do the two runs part on the ground.');
    const finding = findingOf(compiled, whatIf.outcome, pairs, gathered);
    expect(findingWords(compiled, whatIf.outcome, finding).notes[0]).toContain('nobody uses what you changed');
  });

  it('is told without costs where a change moves nothing that people bear by a tenth', () => {
    const { compiled, whatIf, pairs, gathered } = answerOf('four times the air strikes, too late');
    const finding = findingOf(compiled, whatIf.outcome, pairs, gathered);
    expect(findingWords(compiled, whatIf.outcome, finding).costs).toEqual([]);
  });
});
