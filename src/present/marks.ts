/** A side's mark for panels, taken from the map's palette so that map and panels cannot drift apart. */

import { NONE, type SideIndex } from '../core/indices.ts';
import { slotColour, slotPattern, strokeOn } from '../map/palette.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Mark } from '../ui/charts/swatch.tsx';

const NEUTRAL_SLOT = 8;

export function markOfSlot(slot: number): Mark {
  const { tile, path, stroke } = slotPattern(slot);
  return { colour: slotColour(slot), ink: strokeOn(slot), tile, path, stroke };
}

export function markOf(compiled: CompiledScenario, side: SideIndex): Mark {
  return markOfSlot(side === NONE ? NEUTRAL_SLOT : compiled.scenario.sides[side].colour);
}
