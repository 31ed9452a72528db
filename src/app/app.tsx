import './base.css';
import { text } from '../text/text.ts';

export function App() {
  return (
    <main>
      <h1>{text('page.title')}</h1>
      <p>{text('page.summary')}</p>
    </main>
  );
}
