/** Marks of fatigue, thousandths of what makes a column break off. RULES.md: [FIGHT-7], [FIGHT-8]. */

/** A column this tired breaks off its attack; it can be at most half as tired again. */
export const WORN_OUT = 1000;
export const MOST_FATIGUE = 1500;

/** A staff sends no column more tired than this against defenders; one on its way goes on until it is this tired. */
export const TOO_TIRED = 350;
export const TOO_TIRED_ON_THE_WAY = 700;
