/** A side's mark for panels, taken from the map's palette so that map and panels cannot drift apart. */

import { NONE, type SideIndex } from '../core/indices.ts';
import { slotOf, strokeOn } from '../map/palette.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Mark } from '../ui/charts/swatch.tsx';

const NEUTRAL_SLOT = 8;

export function markOfSlot(slot: number): Mark {
  const { fill, night, pattern } = slotOf(slot);
  const { tile, path, stroke } = pattern;
  const day = { colour: fill, ink: strokeOn(slot) };
  return { day, night: { colour: night, ink: strokeOn(slot, night) }, tile, path, stroke };
}

export function markOf(compiled: CompiledScenario, side: SideIndex): Mark {
  return markOfSlot(side === NONE ? NEUTRAL_SLOT : compiled.scenario.sides[side].colour);
}
