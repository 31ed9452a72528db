/** The page: one screen at a time, and overlays shared by all. */
import './base.css';
import './controls.css';
import './pages.css';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Guard, GuardContext, Guarded } from '../ui/guarded.tsx';
import { KeyUseContext } from '../ui/keys.ts';
import { text } from '../words/text.ts';
import { BrokenPart, BrokenScreen } from './broken.tsx';
import { NoticesView } from './notices.tsx';
import type { RunningShell } from './shell.ts';

export function App({ shell }: { readonly shell: RunningShell }) {
  const route = shell.route.value;
  const first = useRef(true);
  const guards = useMemo(() => guardsOf(shell), [shell]);
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
      <GuardContext.Provider value={guards.screen}>
        <Guarded part={route.kind} of={`${route.kind} ${shell.current.taken.value}`}>
          {() => <GuardContext.Provider value={guards.part}>{shell.screen.value.view()}</GuardContext.Provider>}
        </Guarded>
      </GuardContext.Provider>
      <GuardContext.Provider value={guards.part}>
        <Guarded part="notices" place="broken-aside" of={shell.notices.notice.value}>
          {() => <NoticesView shell={shell} />}
        </Guarded>
      </GuardContext.Provider>
    </KeyUseContext.Provider>
  );
}

/** What stands in for a screen that broke, and for a part of one. */
function guardsOf(shell: RunningShell): { readonly screen: Guard; readonly part: Guard } {
  const onBroken = (error: unknown, part: string): void => {
    shell.breakages.note(error, part);
  };
  return {
    screen: { onBroken, standIn: (onAgain) => <BrokenScreen shell={shell} onAgain={onAgain} /> },
    part: {
      onBroken,
      standIn: (onAgain, place) => <BrokenPart place={place} onAgain={onAgain} onExplain={shell.notices.broken} />,
    },
  };
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
