// Wiring only.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { createController } from './app/controller.ts';
import { chooseLanguage, currentLanguage, loadWords, setLanguage } from './words/language.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no element with the id "app"');
await setLanguage(chooseLanguage(navigator.languages));
await loadWords('shell', 'game');
effect(() => {
  const { tag, direction } = currentLanguage();
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
});
const controller = createController();
render(<App controller={controller} />, place);
controller.start();
