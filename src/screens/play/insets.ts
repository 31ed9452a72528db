/** How much of the map the panels cover. */
import type { Insets } from '../../map/viewport.ts';

/** Rem: a map in a narrower frame would show nothing, so a drawer lies over it instead. */
const LEAST_FRAME = 28;

const DESK = ':is([data-layout="wide"], [data-layout="edge"]) .desk-panel';
const TABS = ':not([data-layout="sheet"]) > .play-main > .tabs';
const SHEET = '.sheet-handle';
/** Headlines are shown beside the drawer that tells them, however narrow. */
const SHOWING = '.play[data-showing="true"]';

/**
 * CSS pixels covered at each edge of the map, measured from the page. The map does not move when a long list makes the
 * side panel grow over it for a while: only the tabs above or beside it count.
 */
export function insetsOf(map: HTMLElement): Insets {
  const field = map.getBoundingClientRect();
  const boxOf = (selector: string): DOMRect | undefined => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? undefined : box;
  };
  /** From the field's nearer side to the far side of the box. */
  const reach = (box: DOMRect | undefined): number =>
    box === undefined ? 0 : Math.min(box.right - field.left, field.right - box.left);
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const tabs = boxOf(TABS);
  const start = reach(boxOf(DESK));
  const withDrawer = reach(tabs);
  const isNarrow = field.width - start - withDrawer < LEAST_FRAME * letter;
  const end = isNarrow && map.closest(SHOWING) === null ? (tabs?.width ?? 0) : withDrawer;
  const bottom = Math.max(0, field.bottom - (boxOf(SHEET)?.top ?? field.bottom));
  const isMirrored = getComputedStyle(map).direction === 'rtl';
  return { left: isMirrored ? end : start, top: 0, right: isMirrored ? start : end, bottom };
}
