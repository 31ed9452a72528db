/** How a lesson is taught: to be read before the class comes. */
import { NOT } from '../../present/notes.ts';
import { text } from '../../words/text.ts';
import { SourceSheet } from './sourceSheet.tsx';
import type { Draft } from './store.ts';

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

export function Teacher({ draft }: { readonly draft: Draft }) {
  return (
    <div class="class-reading">
      <p class="class-lead">{text('teaching.lead')}</p>
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
