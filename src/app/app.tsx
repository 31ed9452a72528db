/** The page: one screen at a time, and what may lie over any of them. */
import './base.css';
import './controls.css';
import './home.css';
import './play.css';
import './desk.css';
import './panels.css';
import './resolution.css';
import './narrow.css';
import './debrief.css';
import { useEffect, useRef } from 'preact/hooks';
import { Briefing } from '../screens/briefing/view.tsx';
import { Debrief } from '../screens/debrief/view.tsx';
import { Home } from '../screens/home/view.tsx';
import { Play } from '../screens/play/view.tsx';
import { text } from '../words/text.ts';
import type { Controller } from './controller.ts';
import { Notices } from './notices.tsx';

export function App({ controller }: { readonly controller: Controller }) {
  const route = controller.route.value;
  const first = useRef(true);
  // A new screen starts at its top, and a screen reader at its heading; not on the first load, which starts there
  // anyway.
  useEffect(() => {
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
    <>
      <button type="button" class="skip" onClick={skip}>
        {text('app.skip')}
      </button>
      <Screen controller={controller} />
      <Notices controller={controller} />
    </>
  );
}

/** A button and not a link: the fragment belongs to the routes. */
function skip(): void {
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

function Screen({ controller }: { readonly controller: Controller }) {
  const route = controller.route.value;
  switch (route.kind) {
    case 'briefing':
      return <Briefing controller={controller} id={route.id} />;
    case 'play':
      return <Play controller={controller} />;
    case 'debrief':
      return <Debrief controller={controller} />;
    default:
      return <Home controller={controller} />;
  }
}
