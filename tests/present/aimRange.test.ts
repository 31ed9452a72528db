import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import type { MeasuredChoices } from '../../src/lab/choices/measured.ts';
import { courseWords, shownRange } from '../../src/present/aimRange.ts';
import { profileData } from '../../src/present/profile.ts';
import { chairsOf, syrianGame, turnsOf } from '../support/games.ts';

const [chair] = chairsOf('on-the-brink');
const game = turnsOf(syrianGame(chair)).at(-1) ?? syrianGame(chair);
const [aim] = profileData(game);

const choicesOf = (contentHash: string): MeasuredChoices => ({
  ...{ scenario: 'on-the-brink', contentHash, rules: RULES_VERSION, seed: 'x', runs: 10 },
  chairs: [
    {
      chair,
      ...{ players: [], habits: [], kinds: [], dilemmas: [], gates: [] },
      ...{ states: 0, silenceBest: 0, doctrineBetter: 0, lastTurn: 0 },
      best: { habit: 'x', aims: [], sum: 0, falls: 0, fallsBy: 0 },
      mover: { habit: 'x', aims: [], sum: 0, falls: 0, fallsBy: 0 },
      ranges: [
        {
          ...{ aim: aim.id, worst: 100, silent: 300, doctrine: 400, best: 900, bestBy: 'x', atEnds: 0 },
          deciles: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000],
        },
      ],
    },
  ],
});

describe('the range of an aim', () => {
  it('says how many of a hundred runs a score is better than, and where others came', () => {
    const shown = shownRange(game, choicesOf(game.compiled.contentHash), aim.id, 730);
    expect(shown?.words).toBe('Better than 73 of 100 runs of this start.');
    expect(shown?.marks.map(({ kind, at }) => [kind, at])).toEqual([
      ['worst', 100],
      ['silent', 300],
      ['doctrine', 400],
      ['best', 900],
    ]);
    expect(shown?.marks[3].label).toBe('best found 90');
  });

  it('is not shown where other numbers were measured, or none', () => {
    expect(shownRange(game, choicesOf('0123456789abcdef'), aim.id, 730)).toBeUndefined();
    expect(shownRange(game, choicesOf(game.compiled.contentHash), 'another-aim', 730)).toBeUndefined();
    expect(shownRange(game, undefined, aim.id, 730)).toBeUndefined();
  });
});

describe('the course of an aim', () => {
  const number = /[+−]?\d+(?:\.\d+)?(?=[,;.]| and|$)/g;

  it.each(profileData(game).map(({ id, score }) => [id, score] as const))('of %s adds up to its score', (id, score) => {
    const words = courseWords(game, id);
    const [, start] = /began at (\d+(?:\.\d+)?)/.exec(words) ?? [];
    const changes = words.includes(';') ? (words.slice(words.indexOf(';')).match(number) ?? []) : [];
    const sum = changes.reduce((total, each) => total + Number(each.replace('−', '-')), Number(start));
    // Each is written to a tenth.
    if (changes.length > 0) expect(Math.abs(sum - score / 10), words).toBeLessThan(0.3);
    else expect(Math.abs(Number(start) - score / 10), words).toBeLessThan(10);
  });
});
