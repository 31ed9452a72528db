/**
 * Levels of opponent: one doctrine with handicaps and lookahead. A chair that nobody else plays is at one of them.
 *
 * `cadet` acts on old reports and overlooks some of its rules, `staff` follows its doctrine as written, `council` tries
 * what it might order in runs of its own before it decides.
 */
export const LEVELS = ['cadet', 'staff', 'council'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The levels whose orders are kept with a game like those of a person, so that a replay needs nothing but them.
 * Doctrine gives the same orders again whenever it is asked, so a chair at `staff` has no seat.
 */
export type SeatLevel = Exclude<Level, 'staff'>;

export const isSeatLevel = (value: unknown): value is SeatLevel => value === 'cadet' || value === 'council';
