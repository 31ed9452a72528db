/** What a projector asks of a page: large letters, and pictures as high as the screen leaves them. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';

export interface Projection {
  /** One page fills the screen; else all stand in a column, as on a phone. */
  readonly isProjected: boolean;
  /** Height of what is written in pictures, CSS pixels. */
  readonly letters: number;
  /** Room of a picture, CSS pixels. */
  readonly widest: number;
  readonly height: number;
}

/** From this width on a page stands alone, CSS pixels. */
const WIDE = 1024;
/** What is read from the last row of a classroom, CSS pixels. */
const LEAST_LETTERS = 24;
const MOST_LETTERS = 30;
/** Lines of a page besides its picture: title, sentence, caption, question and foot. */
const LINES = 14.5;
const COLUMN: Projection = { isProjected: false, letters: 15, widest: 720, height: 360 };

function measured(): Projection {
  if (innerWidth < WIDE) return COLUMN;
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const letters = Math.max(LEAST_LETTERS, Math.min(MOST_LETTERS, 1.5 * root));
  return {
    isProjected: true,
    letters,
    widest: innerWidth - 4 * letters,
    height: Math.max(9 * letters, innerHeight - LINES * letters),
  };
}

/** Follows the window. */
export function useProjection(): Projection {
  const [projection, setProjection] = useState(measured);
  useLayoutEffect(() => {
    const measure = (): void => setProjection(measured());
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return projection;
}

const ProjectionContext = createContext<Projection>(COLUMN);
export const Projected = ProjectionContext.Provider;
export const useProjected = (): Projection => useContext(ProjectionContext);
