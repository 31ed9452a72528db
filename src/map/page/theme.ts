/** Whether the page is in its night colours, so that the map is drawn in its own. */
import { useEffect, useState } from 'preact/hooks';
import type { MapTheme } from '../palette.ts';

/** By what stands behind the page: whoever chose it, reader or system. */
function pageTheme(): MapTheme {
  const [red = 255, green = 255, blue = 255] =
    getComputedStyle(document.documentElement)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return 0.3 * red + 0.59 * green + 0.11 * blue < 110 ? 'night' : 'day';
}

export function usePageTheme(): MapTheme {
  const [theme, setTheme] = useState(pageTheme);
  useEffect(() => {
    const look = (): void => setTheme(pageTheme());
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', look);
    const choice = new MutationObserver(look);
    choice.observe(document.documentElement, { attributes: true });
    return () => {
      system.removeEventListener('change', look);
      choice.disconnect();
    };
  }, []);
  return theme;
}
