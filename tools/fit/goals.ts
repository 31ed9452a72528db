/**
 * Goals: where an ensemble should lie beside its CRPS, each with room to spare towards the limit that a reader holds it
 * to. Smooth figures stand for those that move in steps: an interval of half days jumps, the search needs to see it
 * come nearer.
 */
import type { ActKind } from '../../src/engine/vocabulary.ts';

export const GOALS = {
  /**
   * Share of rows whose interval touches their span; a miss of a day or more counts as none of a row. Overall and in
   * each window.
   */
  hits: { all: 0.9, window: 0.8 },
  /** Share of rows whose interval holds the middle of the span: less is overconfident, more is vague. */
  exact: [0.68, 0.92],
  /**
   * Days: width of the middle fifth of the rows (their median, made smooth), and of all. Half a day less than the
   * report's, whose turns are whole.
   */
  width: { middle: 1.75, mean: 2.7 },
  rank: 0.875,
  skill: { early: 0.52, late: 0.36 },
  /** Mean error of the medians in the early window, days. */
  earlyError: 0.85,
  /** How far the share of a manner of loss may be from the facts. */
  manner: 0.085,
  /**
   * The capital is lost by the end of the second day after the fact in so many runs, and kept to the end in at least so
   * many.
   */
  capital: { days: 2, lost: [0.55, 0.865], kept: 0.032 },
  /** Rarer ends each come about in at least so many runs. */
  acts: { kinds: ['remnant', 'deal', 'wideningWar'] as readonly ActKind[], share: 0.021 },
  /** Places that were not lost and fall all the same: so many are forgiven. */
  falseAlarms: 2,
  /** Dead of all sides on the last day before the collapse. */
  dead: [450, 950],
} as const;

/** What it costs, in days of CRPS, to be off by one whole of each: shares cost by the share, widths by the day. */
export const COSTS = {
  hits: 2,
  exact: 2,
  middleWidth: 2,
  meanWidth: 0.5,
  rank: 8,
  skill: 2,
  earlyError: 0.5,
  manner: 4,
  capital: 5,
  kept: 15,
  act: 10,
  falseAlarm: 0.1,
  dead: 0.002,
} as const;
