import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { askedInVote, isBorneOut, type MeasuredAsk, measureAsk, planAsk } from '../../src/lesson/asks.ts';
import { measured, measuredVote } from '../../src/lesson/measured.ts';
import { readyLessons } from '../../src/lesson/readyLessons.ts';
import { type Vote, voteNamed, votes, votesOf } from '../../src/lesson/votes.ts';
import { countryOf } from '../support/countries.ts';

const HELP = 'Run "npm run lessons"; where a question has lost its surprise, choose another.';

function found(vote: Vote, ask: number): MeasuredAsk {
  const compiled = countryOf(vote.scenario);
  const planned = planAsk(compiled, askedInVote(compiled, vote, ask, measured.luck));
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const run = runPlan(compiled.scenario, { ...planned.value.plan, termRuns: 0, course: 'none' });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return measureAsk(planned.value, run.value.gathered);
}

describe('what classes vote on', () => {
  it('is three questions and two in reserve, each with three options', () => {
    expect(votes.map(({ id }) => id)).toEqual([
      'fighters-or-families',
      'pull-back',
      'air-strikes',
      'reserve-homs',
      'turkey-holds',
    ]);
    expect(votes.filter(({ isReserve }) => isReserve)).toHaveLength(2);
    for (const { options } of votes) expect(options).toHaveLength(3);
    expect(votesOf('eleven-days').map(({ id }) => id)).toEqual(['fighters-or-families', 'pull-back']);
    expect(votesOf('on-the-brink').map(({ id }) => id)).toEqual(['air-strikes']);
  });

  it('is what every ready lesson asks', () => {
    const asked = readyLessons().flatMap(({ lesson }) => lesson.votes);
    expect(asked.length).toBeGreaterThan(3);
    for (const vote of asked) expect(vote.kind === 'known' && voteNamed(vote.id)).toBeTruthy();
    expect(voteNamed('who-wins')).toBeUndefined();
  });

  it.each(votes.map((vote) => [vote.id, vote] as const))('still surprises: %s', (id, vote) => {
    const kept = measuredVote(id);
    expect(measured.rules, HELP).toBe(RULES_VERSION);
    expect(kept?.contentHash, HELP).toBe(countryOf(vote.scenario).contentHash);
    expect(kept?.asks, HELP).toHaveLength(vote.asks.length);
    const lost = vote.surprise.filter((surprise) => !isBorneOut(surprise, kept?.asks ?? []));
    expect(lost, HELP).toEqual([]);
  });

  it('comes out as it was measured when it is played again', () => {
    for (const id of ['reserve-homs', 'air-strikes']) {
      const vote = voteNamed(id);
      if (vote === undefined) throw new Error(id);
      expect(found(vote, 0), HELP).toEqual(measuredVote(id)?.asks[0]);
    }
  }, 120_000);

  it('hangs on the weight that is said to carry it', () => {
    const carried = votes.filter(({ carriedBy }) => carriedBy !== undefined);
    expect(carried.map(({ id }) => id)).toEqual(['fighters-or-families']);
    for (const { id } of carried) {
      const [half, none] = measuredVote(id)?.doubt ?? [];
      expect(Math.abs(half.days), HELP).toBeGreaterThan(0.3);
      expect(none.same, HELP).toBeGreaterThanOrEqual(90);
    }
  });

  it('was too late at the last start, where that is asked', () => {
    const starts = measuredVote('fighters-or-families')?.starts ?? [];
    expect(starts).toHaveLength(4);
    const days = starts.map((start) => start.days);
    expect(days, HELP).toEqual([...days].sort((a, b) => a - b));
    expect(days[0], HELP).toBeLessThan(-1);
    expect(Math.abs(days[3]), HELP).toBeLessThan(0.1);
    expect(starts[3].same, HELP).toBeGreaterThanOrEqual(67);
  });
});

describe('a surprise', () => {
  const costs = [{ cost: 'killedCivilians', base: 100, change: 149 }] as const;
  const ask: MeasuredAsk = { later: 10, same: 80, earlier: 10, days: 0, nearMean: 30, costs };

  it('is lost where the pairs no longer bear it out', () => {
    expect(isBorneOut({ kind: 'pairs', ask: 0, is: 'same', atLeast: 80 }, [ask])).toBe(true);
    expect(isBorneOut({ kind: 'pairs', ask: 0, is: 'same', atLeast: 81 }, [ask])).toBe(false);
    expect(isBorneOut({ kind: 'cost', ask: 0, cost: 'killedCivilians', times: 1.4 }, [ask])).toBe(true);
    expect(isBorneOut({ kind: 'cost', ask: 0, cost: 'killedCivilians', times: 1.5 }, [ask])).toBe(false);
    expect(isBorneOut({ kind: 'cost', ask: 0, cost: 'displaced', times: 1 }, [ask])).toBe(false);
    expect(isBorneOut({ kind: 'nearMean', ask: 0, atMost: 29 }, [ask])).toBe(false);
  });
});
