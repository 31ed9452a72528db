/** Whether the lesson will have something to show: tried out with many runs before the class comes. */
import { findingLine } from '../../present/lesson/checkWords.ts';
import { text } from '../../words/text.ts';
import type { ClassStore, Draft } from './store.ts';

export function CheckCard({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  const trial = store.check.value;
  const found = trial?.found;
  const { compiled } = draft.loaded;
  return (
    <section class="class-card" aria-labelledby="class-check">
      <h2 id="class-check">{text('lessonCheck.title')}</h2>
      <div aria-live="polite">
        {trial === undefined && <p class="dim">{text('lessonTrial.waiting')}</p>}
        {trial?.progress !== undefined && (
          <p class="dim">{text('lessonTrial.running', { runs: trial.progress.runs, of: trial.progress.of })}</p>
        )}
        {trial?.failed === true && (
          <p class="buttons">
            {text('lessonTrial.stopped')}
            <button type="button" class="quiet" onClick={() => void store.tryOut()}>
              {text('lessonTrial.again')}
            </button>
          </p>
        )}
        {found !== undefined && (
          <ul class="class-findings">
            {found.findings.map((finding, i) => (
              <li key={i} data-mark={finding.mark}>
                {findingLine(compiled, found, finding)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
