/** How much of the map the panels cover. */
import { type Insets, NO_INSETS } from '../../map/viewport.ts';

/** Counters and names are drawn beside their places, so the coast needs room. CSS pixels. */
const BESIDE = 34;

/**
 * CSS pixels covered at each edge of the map, measured from the page; none where the panels are below it. The map does
 * not move when a long list makes a side panel grow over it for a while.
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
