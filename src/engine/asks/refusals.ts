/** Memory of refusals: the turns in which one was refused, as bits, this turn the lowest. RULES.md: [ASK-6]. */

/** This turn, and it with the twelve before it. */
export const THIS_TURN_REFUSED = 1;
export const MOST_REFUSED = 8191;
/** Of them, this turn and the six before it: so long a refusal of one ask weighs when it is put again. */
const RECENT = 127;

/** The bits a turn later. */
export const refusalsTurnedOver = (bits: number): number => (bits << 1) & MOST_REFUSED;

/** How often one was refused in the twelve turns before this one. */
export function timesRefused(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest >>= 1) count += rest & 1;
  return count;
}

/** How often in the six turns before this one. */
export const timesRefusedLately = (bits: number): number => timesRefused(bits & RECENT);
