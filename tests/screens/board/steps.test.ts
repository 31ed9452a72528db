import { describe, expect, it } from 'vitest';
import {
  FIRST_STEP,
  isReached,
  mayGoOn,
  talliesOf,
  VOTE_STEPS,
  type VoteAct,
  type VoteState,
  voteAfter,
} from '../../../src/screens/board/vote/steps.ts';

const GO_ON: VoteAct = { kind: 'goOn' };
const PLAYED: VoteAct = { kind: 'played' };
const counted = (...hands: number[]): VoteAct => ({ kind: 'counted', hands });
const reachedBy = (acts: readonly VoteAct[]): VoteState => acts.reduce(voteAfter, FIRST_STEP);

/** The one way through a vote. */
const WAY = [GO_ON, counted(3, 9, 2), GO_ON, counted(8, 4, 2), GO_ON, PLAYED, GO_ON, GO_ON, GO_ON];

describe('a vote', () => {
  it('goes through its steps in one order', () => {
    const steps = WAY.map((_, i) => reachedBy(WAY.slice(0, i + 1)).step);
    expect([FIRST_STEP.step, ...steps.filter((step, i) => step !== steps[i - 1])]).toEqual(VOTE_STEPS);
  });

  it('takes no act before its turn', () => {
    for (const [i, due] of WAY.entries()) {
      const state = reachedBy(WAY.slice(0, i));
      const early = [GO_ON, counted(1, 1, 1), PLAYED].filter(({ kind }) => kind !== due.kind);
      for (const act of early) expect(voteAfter(state, act), `${state.step} ${act.kind}`).toEqual(state);
    }
  });

  it('hides the first count until the second is in', () => {
    for (let i = 0; i < 4; i++) expect(talliesOf(reachedBy(WAY.slice(0, i)))).toBeUndefined();
    for (let i = 4; i <= WAY.length; i++)
      expect(talliesOf(reachedBy(WAY.slice(0, i)))).toEqual([
        [3, 9, 2],
        [8, 4, 2],
      ]);
  });

  it('asks why only after every pair was played', () => {
    const playing = reachedBy(WAY.slice(0, 5));
    expect(playing.step).toBe('pairs');
    expect(mayGoOn(playing)).toBe(false);
    expect(voteAfter(playing, GO_ON)).toEqual(playing);
    expect(mayGoOn(voteAfter(playing, PLAYED))).toBe(true);
    expect(isReached(playing, 'writeDown')).toBe(false);
  });

  it('ends with doubt', () => {
    const end = reachedBy(WAY);
    expect(end.step).toBe('doubt');
    for (const act of [GO_ON, PLAYED, counted(1)]) expect(voteAfter(end, act)).toEqual(end);
  });
});
