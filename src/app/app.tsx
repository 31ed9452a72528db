/** The page: one screen at a time, and overlays shared by all. */
import './base.css';
import './controls.css';
import './pages.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KeyUseContext } from '../ui/keys.ts';
import { text } from '../words/text.ts';
import { NoticesView } from './notices.tsx';
import type { RunningShell } from './shell.ts';

export function App({ shell }: { readonly shell: RunningShell }) {
  const route = shell.route.value;
  const first = useRef(true);
  // A new screen scrolls to the top and moves screen readers to its heading; not on first load, which starts there
  // anyway.
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    const heading = document.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [route.kind]);
  return (
    <KeyUseContext.Provider value={shell.preferences.keys.value}>
      <button type="button" class="skip" onClick={skip}>
        {text('app.skip')}
      </button>
      {shell.screen.value.view()}
      <NoticesView notices={shell.notices} />
    </KeyUseContext.Provider>
  );
}

/**
 * A button, not a link: the fragment belongs to the routes. Content without a box of its own begins with its first
 * part.
 */
function skip(): void {
  const main = document.getElementById('main');
  if (main === null) return;
  const first = main.getClientRects().length > 0 ? main : main.querySelector<HTMLElement>(':scope > :not([hidden])');
  if (first?.tabIndex !== 0) first?.setAttribute('tabindex', '-1');
  first?.focus();
}
