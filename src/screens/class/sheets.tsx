/** Sheets for paper: black and white, one page each. */
import { useState } from 'preact/hooks';
import { binsOf } from '../../lesson/forecasts.ts';
import { binNames, forecastQuestion } from '../../present/lesson/forecastWords.ts';
import { text } from '../../words/text.ts';
import { Choice } from './fields.tsx';
import { LinkPicture } from './linkCard.tsx';
import { SourceSheet } from './sourceSheet.tsx';
import type { ClassStore, Draft } from './store.ts';

export const SHEETS = ['pupil', 'sources', 'link'] as const;
type Sheet = (typeof SHEETS)[number];

export function Sheets({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  const [sheet, setSheet] = useState<Sheet>('pupil');
  return (
    <>
      <div class="class-print">
        <p class="class-lead">{text('sheet.lead')}</p>
        <Choice
          label={text('sheet.which')}
          options={SHEETS.map((value) => ({ value, words: text(`sheet.name.${value}`) }))}
          chosen={sheet}
          onChoose={setSheet}
        />
        <p class="buttons">
          <button type="button" class="primary" onClick={() => print()}>
            {text('sheet.print')}
          </button>
        </p>
      </div>
      <article class="class-sheet" data-sheet={sheet}>
        <h2>{draft.lesson.title}</h2>
        {sheet === 'pupil' && <PupilSheet draft={draft} />}
        {sheet === 'sources' && <SourceSheet compiled={draft.loaded.compiled} />}
        {sheet === 'link' && <LinkSheet store={store} />}
      </article>
    </>
  );
}

/** Works without a device: counters are drawn, sentences written. */
function PupilSheet({ draft: { lesson, loaded } }: { readonly draft: Draft }) {
  const { compiled } = loaded;
  return (
    <>
      <h3>{text('sheet.before')}</h3>
      <p>{text('sheet.counters')}</p>
      {lesson.forecasts.map((forecast) => {
        const bins = binsOf(compiled, forecast);
        return (
          <table key={forecast.kind} class="class-bins">
            <caption>{forecastQuestion(compiled, bins)}</caption>
            <tbody>
              {binNames(compiled, bins).map((bin) => (
                <tr key={bin}>
                  <th scope="row">{bin}</th>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
      {lesson.asksReason && <Line label={text('sheet.because')} />}
      {lesson.questions.map((question) => (
        <Line key={question} label={question} />
      ))}
      <Line label={text('sheet.saw')} lines={3} />
      <Line label={text('sheet.why')} lines={2} />
      <h3>{text('sheet.exit')}</h3>
      <Line label={text('sheet.exits.mattered')} lines={2} />
      <Line label={text('sheet.exits.kind')} />
      <Line label={text('sheet.exits.cannot')} />
      <Line label={text('sheet.source')} />
    </>
  );
}

function Line({ label, lines = 1 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div class="class-line">
      <p>{label}</p>
      {Array.from({ length: lines }, (_, i) => (
        <hr key={i} />
      ))}
    </div>
  );
}

function LinkSheet({ store }: { readonly store: ClassStore }) {
  const address = store.address.value;
  if (address === undefined) return null;
  return (
    <>
      <p>{text('sheet.open')}</p>
      <p class="class-address">{address}</p>
      <LinkPicture address={address} />
      {store.spoken.value !== undefined && <p class="class-spoken">{store.spoken.value}</p>}
    </>
  );
}
