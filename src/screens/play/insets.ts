/** How much of the map the panels cover. */
import type { Insets } from '../../map/viewport.ts';

/** What lies over the map at its sides, and what lies over its lower edge. */
const AT_SIDES = ['.desk-panel', '.tabs'];
const BELOW = ['.sheet-handle'];

/**
 * CSS pixels covered at each edge of the map, measured from the page. The map does not move when a long list makes the
 * side panel grow over it for a while: only the tabs above or beside it count.
 */
export function insetsOf(map: HTMLElement): Insets {
  const play = map.closest('.play');
  const field = map.getBoundingClientRect();
  const covering = (names: readonly string[]): readonly DOMRect[] =>
    names
      .flatMap((name) => [...(play?.querySelectorAll(name) ?? [])])
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.bottom > field.top && box.top < field.bottom);
  let [left, right, bottom] = [0, 0, 0];
  for (const box of covering(AT_SIDES)) {
    if (box.width > field.width * 0.6) continue;
    if (box.left + box.right < field.left + field.right) left = Math.max(left, box.right - field.left);
    else right = Math.max(right, field.right - box.left);
  }
  for (const box of covering(BELOW)) bottom = Math.max(bottom, field.bottom - box.top);
  return { left, top: 0, right, bottom };
}
