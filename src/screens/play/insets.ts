/** What the panels cover of the map. */
import { type Insets, NO_INSETS } from '../../map/viewport.ts';

/** Counters and names stand beside their places: the coast needs room for them. */
const BESIDE = 34;

/**
 * CSS pixels at the edges of the map's table, read from the page itself; none where the panels stand below it. A side
 * panel that grows for a long list lies over the map for a while: the map does not move for it.
 */
export function insetsOf(map: HTMLElement): Insets {
  const table = map.closest('.table')?.getBoundingClientRect();
  if (table === undefined) return NO_INSETS;
  const panels = ['.desk-panel', '.side-panel'].map((name) => document.querySelector(name)?.getBoundingClientRect());
  let [left, right] = [0, 0];
  for (const panel of panels) {
    if (panel === undefined || panel.width === 0 || panel.width > table.width * 0.6) continue;
    if (panel.left + panel.right < table.left + table.right) left = panel.right - table.left + BESIDE;
    else right = table.right - Math.max(panel.left, panel.right - (panels[0]?.width || panel.width));
  }
  return { left, top: 0, right, bottom: 0 };
}
