/**
 * Anchors of will: what garrisons of each will come to, so that an author knows what a number means. Conscripts of
 * quality 20, to whom quality adds nothing, a little dug in on open ground, before seasoned men; no leader.
 */
import { CONSCRIPT, USUAL } from './cases.ts';
import type { RangeTrial } from './country.ts';

/** Will of the side, 0-1. */
export const RANGE_ANCHORS = {
  leaving: 0.17,
  hollow: 0.25,
  abandoned: 0.3,
  unpaid: 0.38,
  steady: 0.5,
  volunteers: 0.7,
  sworn: 0.9,
} as const satisfies Record<string, number>;
export type RangeAnchorId = keyof typeof RANGE_ANCHORS;
export const RANGE_ANCHOR_IDS = Object.keys(RANGE_ANCHORS) as readonly RangeAnchorId[];

const WORKS = 0.3;

/** Attacked by so many men for each of its own; shut in; and both, by the usual besiegers. */
export interface AnchorTrials {
  readonly attacked: (odds: number) => RangeTrial;
  readonly shutIn: RangeTrial;
  readonly besieged: RangeTrial;
}

export function anchorTrials(will: number): AnchorTrials {
  const garrison: RangeTrial = {
    ...{ ...USUAL, works: WORKS },
    defenders: { men: USUAL.defenders.men, quality: CONSCRIPT, will },
  };
  const before = (odds: number, more: Partial<RangeTrial>): RangeTrial => ({
    ...garrison,
    attackers: { ...USUAL.attackers, men: Math.round(odds * USUAL.defenders.men) },
    ...more,
  });
  return {
    attacked: (odds) => before(odds, {}),
    shutIn: before(1, { isAttacked: false, isCutOff: true }),
    besieged: before(1, { isCutOff: true }),
  };
}
