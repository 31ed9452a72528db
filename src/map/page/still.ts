/** Whether the reader wants nothing to move. */
import { useEffect, useState } from 'preact/hooks';

const wish = (): MediaQueryList => matchMedia('(prefers-reduced-motion: reduce)');

export const prefersStill = (): boolean => wish().matches;

/** The same, followed when the reader changes it. */
export function useStill(): boolean {
  const [isStill, setStill] = useState(prefersStill);
  useEffect(() => {
    const query = wish();
    const look = (): void => setStill(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isStill;
}
