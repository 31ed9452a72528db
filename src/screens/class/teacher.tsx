/** How a lesson is taught: to be read before the class comes. */
import { cribWords, planWords } from '../../present/lesson/planWords.ts';
import { NOT } from '../../present/notes.ts';
import { formatRange } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { SourceSheet } from './sourceSheet.tsx';
import type { ClassStore, Draft } from './store.ts';

export const QUESTIONS = [
  'mattered',
  'doing',
  'knew',
  'structure',
  'late',
  'sources',
  'missing',
  'model',
  'cannot',
] as const;
export const CARE = ['real', 'out', 'roles', 'dead', 'words', 'texts'] as const;

export function Teacher({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  return (
    <div class="class-reading">
      <p class="class-lead">{text('teaching.lead')}</p>
      <Plan store={store} draft={draft} />
      <h2 id="class-discuss">{text('teaching.discuss')}</h2>
      <ol>
        {QUESTIONS.map((name) => (
          <li key={name}>{text(`teaching.questions.${name}`)}</li>
        ))}
      </ol>
      <h2 id="class-care">{text('teaching.care')}</h2>
      <ul>
        {CARE.map((name) => (
          <li key={name}>{text(`teaching.careList.${name}`)}</li>
        ))}
      </ul>
      <h2 id="class-marks">{text('teaching.marks')}</h2>
      <p>{text('teaching.marksText')}</p>
      <h2 id="class-not">{text('teaching.not')}</h2>
      <ul>
        {NOT.map((name) => (
          <li key={name}>{text(`notes.list.${name}`)}</li>
        ))}
      </ul>
      <h2 id="class-sources">{text('teaching.sheets')}</h2>
      <p>{text('teaching.sheetsText')}</p>
      <SourceSheet compiled={draft.loaded.compiled} />
    </div>
  );
}

/** Minute by minute, with what comes out; and the counts that only the teacher reads beforehand. */
function Plan({ store, draft: { lesson, loaded } }: { readonly store: ClassStore; readonly draft: Draft }) {
  const { compiled } = loaded;
  const dayOf = (id: string): string | undefined => store.starts.find((start) => start.id === id)?.start.date;
  const crib = cribWords(lesson);
  return (
    <>
      <h2 id="class-plan">{text('teaching.plan', { title: lesson.title, minutes: String(lesson.minutes) })}</h2>
      <table class="class-plan">
        <thead>
          <tr>
            <th scope="col">{text('teaching.minute')}</th>
            <th scope="col">{text('teaching.screen')}</th>
            <th scope="col">{text('teaching.says')}</th>
          </tr>
        </thead>
        <tbody>
          {planWords(compiled, lesson, dayOf).map(({ from, to, screen, says }) => (
            <tr key={from}>
              <th scope="row">{formatRange(from, to)}</th>
              <td>{screen}</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text('teaching.late')}</p>
      {crib.length > 0 && (
        <>
          <h2 id="class-crib">{text('teaching.crib')}</h2>
          <p>{text('teaching.cribText')}</p>
          <ul>
            {crib.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{text('teaching.aloud')}</h3>
      <p>{text('teaching.aloudText')}</p>
    </>
  );
}
