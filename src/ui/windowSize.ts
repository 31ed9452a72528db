/** The window, measured in letters: the same window is small for a reader with large letters. */
import { useLayoutEffect, useState } from 'preact/hooks';

/** In rem: widths and heights of the letter that everything is measured by. */
export interface SizeInLetters {
  readonly width: number;
  readonly height: number;
}

function measured(): SizeInLetters {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { width: window.innerWidth / letter, height: window.innerHeight / letter };
}

const isSame = (a: SizeInLetters, b: SizeInLetters): boolean => a.width === b.width && a.height === b.height;

/** Follows the window and the size of its letters. */
export function useWindowSize(): SizeInLetters {
  const [size, setSize] = useState(measured);
  useLayoutEffect(() => {
    const measure = (): void => {
      setSize((before) => {
        const now = measured();
        return isSame(before, now) ? before : now;
      });
    };
    measure();
    // Nothing tells when the letters change, but what is measured by them changes with them.
    const letter = document.createElement('i');
    letter.className = 'letter';
    document.body.append(letter);
    const observer = new ResizeObserver(measure);
    observer.observe(letter);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      letter.remove();
      removeEventListener('resize', measure);
    };
  }, []);
  return size;
}
