/**
 * How the play screen is laid out: by the window measured in letters, never by the device. Text at twice the size, a
 * browser at 200 % and a window of half the width are the same layout.
 */
import type { SizeInLetters } from '../../ui/windowSize.ts';
import type { SideTab } from './sidePanels.tsx';

/**
 * - `wide`: desk and side panel beside the map.
 * - `edge`: desk beside the map, the side panel a drawer behind upright tabs.
 * - `low`: the map, and one drawer for everything.
 * - `sheet`: the map, and a sheet over its lower part.
 * - `column`: one column to scroll, where nothing can be fixed but a bar.
 */
export const LAYOUTS = ['wide', 'edge', 'low', 'sheet', 'column'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How far the sheet is drawn up. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** What one tab opens: the desk, a side panel, or the list of what has no tab of its own. */
export type Tab = 'desk' | 'more' | SideTab;

export function layoutOf({ width, height }: SizeInLetters): Layout {
  if (height < 15 || width < 20 || (width < 22.5 && height < 30)) return 'column';
  if (width < 50 && height > width) return 'sheet';
  if (width < 50 || height < 31.25) return 'low';
  return width < 75 ? 'edge' : 'wide';
}

/** In a low window the drawer leaves room for the map only where the window is wide. */
export const opensAtStart = ({ width }: SizeInLetters): boolean => width >= 50;

/** Whether the desk has its place beside the map, whatever tab is chosen. */
export const hasDesk = (layout: Layout): boolean => layout === 'wide' || layout === 'edge' || layout === 'column';
