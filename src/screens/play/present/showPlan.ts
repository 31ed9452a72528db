/**
 * How long each part of the resolution is shown: the orders close, one headline after another, the way back to the
 * player's view. Never more than eight seconds in all.
 */

/** Milliseconds. */
export const SHOW_MS = 8000;
const ORDERS = 600;
const BACK = 800;
/** A headline where there are few; else the first of them, and the others. */
const ALONE = 2200;
const FIRST = 1600;
const LATER = 700;
/** As many are told at leisure. */
const AT_LEISURE = 3;

/** Milliseconds of each part, the orders first and the way back last, with one for each headline between. */
export function showPlan(headlines: number): readonly number[] {
  const each = (index: number): number => (headlines <= AT_LEISURE ? ALONE : index < AT_LEISURE ? FIRST : LATER);
  return [ORDERS, ...Array.from({ length: headlines }, (_, index) => each(index)), BACK];
}
