/** Bases: ways out that a foreign actor keeps, and who decides about them. RULES.md: [CONTROL-5]. */

import type { ActorIndex, ExitIndex, PeopleIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';

/** Who has guaranteed a base: its keeper or somebody else outside, or a side at war with who holds the place. */
export const BY_OTHERS = 1;
export const BY_TAKER = 2;

/** Trust in its keeper from which who takes a place leaves a base alone: by itself, and where it is guaranteed. */
const LEAVES_ALONE = 450;
const LEAVES_GUARANTEED = 300;

/** The actor that commands a side; NONE where nobody does. */
export function commandOf({ actor }: Compiled, s: SideIndex): ActorIndex {
  for (let a: ActorIndex = FIRST; a < actor.count; a++) if (actor.side[a] === s) return a;
  return NONE;
}

/** Whether who takes the place of a way out by air or sea leaves it open: [CONTROL-5]. */
export function isLeftOpen(
  compiled: Compiled,
  { region, between }: GameState,
  x: ExitIndex,
  taker: SideIndex,
): boolean {
  const guaranteed = region.guaranteed[compiled.exit.region[x]];
  if (guaranteed === BY_TAKER) return true;
  const keeper = compiled.exit.keeper[x];
  const command = commandOf(compiled, taker);
  if (keeper === NONE || command === NONE) return guaranteed !== 0;
  const trust = between.trust[command * compiled.actor.count + keeper];
  return trust >= (guaranteed === 0 ? LEAVES_ALONE : LEAVES_GUARANTEED);
}

/** Whether a group's own actor keeps a way out at its place that is open. */
export function isInOpenBase({ exit, people }: Compiled, state: GameState, p: PeopleIndex): boolean {
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.keeper[x] === people.actor[p] && exit.region[x] === people.region[p] && state.exit.open[x] === 1)
      return true;
  return false;
}
