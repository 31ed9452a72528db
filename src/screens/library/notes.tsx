/** What this is not, and where to doubt it first. */
import { NOT } from '../../present/notes.ts';
import { text } from '../../words/text.ts';

export function Notes() {
  return (
    <>
      <p class="library-lead">{text('notes.lead')}</p>
      <ul class="library-list">
        {NOT.map((name) => (
          <li key={name}>{text(`notes.list.${name}`)}</li>
        ))}
      </ul>
      <h2>{text('notes.missing')}</h2>
      <p>{text('notes.missingText')}</p>
      <h2>{text('notes.careful')}</h2>
      <p>{text('notes.carefulText')}</p>
      <h2>{text('notes.trust')}</h2>
      <ul class="library-list">
        <li>
          <a href="#/library/backtest">{text('notes.toBacktest')}</a>
        </li>
        <li>
          <a href="#/library/sensitivity">{text('notes.toSensitivity')}</a>
        </li>
        <li>
          <a href="#/library/facts">{text('notes.toFacts')}</a>
        </li>
      </ul>
    </>
  );
}
