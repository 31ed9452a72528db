/**
 * The order of a vote, which nothing can change: think alone, count, talk, count again, and only then see both counts,
 * play the pairs, write down what is seen, and ask why.
 */

export const VOTE_STEPS = [
  'alone',
  'count',
  'talk',
  'countAgain',
  'tallies',
  'pairs',
  'writeDown',
  'why',
  'doubt',
] as const;
export type VoteStep = (typeof VOTE_STEPS)[number];

/** Hands by option. */
export type Hands = readonly number[];

export interface VoteState {
  readonly step: VoteStep;
  readonly first?: Hands;
  readonly second?: Hands;
  /** All pairs have been played. */
  readonly isPlayed: boolean;
}

export type VoteAct =
  /** Whoever leads the vote goes on. */
  { readonly kind: 'goOn' } | { readonly kind: 'counted'; readonly hands: Hands } | { readonly kind: 'played' };

export const FIRST_STEP: VoteState = { step: 'alone', isPlayed: false };

/** Seconds that a step is given; others have as long as they take. */
export const SECONDS: { readonly [Step in VoteStep]?: number } = { alone: 60, talk: 120, writeDown: 30 };

/** What an act makes of a vote; one that is out of order changes nothing. */
export function voteAfter(state: VoteState, act: VoteAct): VoteState {
  switch (act.kind) {
    case 'counted':
      if (state.step === 'count') return { ...state, step: 'talk', first: act.hands };
      if (state.step === 'countAgain') return { ...state, step: 'tallies', second: act.hands };
      return state;
    case 'played':
      return state.step === 'pairs' ? { ...state, isPlayed: true } : state;
    case 'goOn':
      return mayGoOn(state) ? { ...state, step: VOTE_STEPS[VOTE_STEPS.indexOf(state.step) + 1] } : state;
  }
}

/** Counting ends with a count, playing with the last pair; nothing follows doubt. */
export function mayGoOn({ step, isPlayed }: VoteState): boolean {
  if (step === 'count' || step === 'countAgain' || step === 'doubt') return false;
  return step !== 'pairs' || isPlayed;
}

/** Both counts, once the second is in; before that neither is anybody's business. */
export function talliesOf({ step, first, second }: VoteState): readonly [Hands, Hands] | undefined {
  const isOpen = VOTE_STEPS.indexOf(step) >= VOTE_STEPS.indexOf('tallies');
  return isOpen && first !== undefined && second !== undefined ? [first, second] : undefined;
}

/** Whether a step has been reached. */
export const isReached = ({ step }: VoteState, asked: VoteStep): boolean =>
  VOTE_STEPS.indexOf(step) >= VOTE_STEPS.indexOf(asked);
