// Wiring only.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { createShell } from './app/shell.ts';
import { keepFocus } from './ui/focusKeeper.ts';
import { keepThroughTranslation } from './ui/translation.ts';
import { formatNumber } from './words/format.ts';
import { addLanguage, chooseLanguage, currentLanguage, loadWords, setLanguage } from './words/language.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no element with the id "app"');
if (import.meta.env.DEV) {
  const { PSEUDO, PSEUDO_TAGS } = await import('./words/pseudo.ts');
  for (const tag of PSEUDO_TAGS) addLanguage(tag, PSEUDO[tag]);
}
// The address may ask for a language before the browser does: ?language=en
const asked = new URLSearchParams(location.search).get('language');
await setLanguage(chooseLanguage([...(asked === null ? [] : [asked]), ...navigator.languages]));
await loadWords('shell');

/** Between two pieces of work the browser may answer its reader: neither holds it up for long. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

// The first number a page formats takes the longest.
formatNumber(0);
await pause();
effect(() => {
  const { tag, direction } = currentLanguage();
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
});
const shell = createShell();
effect(() => {
  const { projector, colours } = shell.preferences;
  document.documentElement.dataset.projector = `${projector.value}`;
  document.documentElement.dataset.colours = colours.value;
});
keepFocus();
keepThroughTranslation();
await pause();
render(<App shell={shell} />, place);
shell.start();
