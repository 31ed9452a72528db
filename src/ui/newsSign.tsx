/** The sign before a piece of news: what kind it is, told by form. Decorative: the words beside it say the same. */
import './newsSign.css';

/** Paths on a field of 18 by 18, drawn as lines. */
const PATHS = {
  /** A struck flag. */
  fall: 'M4 16V2 M4 3h9l-2.5 3 2.5 3H4 M2 16 16 2',
  /** A plate with a torn edge. */
  breaking: 'M2.5 3.5h13v8l-2.2 3-2.2-3-2.1 3-2.1-3-2.2 3-2.2-3z',
  /** Crossed strokes. */
  fighting: 'M3 3l12 12 M15 3 3 15 M3 11.5 6.5 15 M11.5 15l3.5-3.5',
  /** A two-way arrow. */
  ally: 'M2 9h14 M5.5 5.5 2 9l3.5 3.5 M12.5 5.5 16 9l-3.5 3.5',
  /** A door and an arrow out of it. */
  leaving: 'M8 2.5H3v13h5 M7 9h9 M12.5 5.5 16 9l-3.5 3.5',
  /** A bracket and an arrow into it. */
  arriving: 'M10 2.5h5v13h-5 M2 9h9 M7.5 5.5 11 9l-3.5 3.5',
  /** A bent arrow. */
  turnedBack: 'M3 6h8a4 4 0 0 1 0 8H5 M6.5 2.5 3 6l3.5 3.5',
  /** A curved arrow. */
  march: 'M2.5 15C3 8 8 5 15 5 M11 1.5 15 5l-4 3.5',
  /** Speech. */
  talks: 'M2.5 3h13v9H8l-4 3.5V12H2.5z',
  /** A triangle. */
  harm: 'M9 2.5 16 15H2z M9 7v4 M9 13v.2',
  /** Nothing moved. */
  quiet: 'M3 9h12',
} as const;

export type NewsSign = keyof typeof PATHS;

export const NewsSignIcon = ({ sign }: { readonly sign: NewsSign }) => (
  <svg class="news-sign" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
    <path d={PATHS[sign]} />
  </svg>
);
