// Wiring only.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { createShell } from './app/shell.ts';
import { keepFocus } from './ui/focusKeeper.ts';
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
effect(() => {
  const { tag, direction } = currentLanguage();
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
});
const shell = createShell();
effect(() => {
  document.documentElement.dataset.projector = `${shell.preferences.projector.value}`;
});
keepFocus();
render(<App shell={shell} />, place);
shell.start();
