// Wiring only.
import { render } from 'preact';
import { App } from './app/app.tsx';
import { createController } from './app/controller.ts';
import { direction, language } from './words/text.ts';

const place = document.getElementById('app');
document.documentElement.lang = language();
document.documentElement.dir = direction();
if (place === null) throw new Error('index.html has no element with the id "app"');
const controller = createController();
render(<App controller={controller} />, place);
controller.start();
