/**
 * The news before this turn: the headlines of the half day just over, at most three dated reports, which may be wrong,
 * and the others' apparent intentions.
 */
import type { NewsLines } from '../../../present/news/lines.ts';
import { Whys } from '../../../ui/charts/why.tsx';
import { Headlines } from '../../../ui/headlines.tsx';
import { text } from '../../../words/text.ts';

export interface Report {
  readonly key: string;
  readonly date: string;
  readonly words: string;
  readonly known: boolean;
  readonly contested: boolean;
  readonly source?: string;
  readonly place?: string;
}
export interface ReportsProps {
  readonly situation?: string;
  /** The half day just over and its headlines; undefined at the start. */
  readonly last?: {
    readonly moment: string;
    readonly news: NewsLines;
  };
  readonly reports: readonly Report[];
  readonly intentions: readonly string[];
  /** Whether others are seen as a desk sees them, a band too high or too low. */
  readonly mayBeWrong: boolean;
  readonly onPlace: (id: string) => void;
  readonly onMap: (id: string) => void;
}

export function Reports({ situation, last, reports, intentions, mayBeWrong, onPlace, onMap }: ReportsProps) {
  return (
    <section class="reports" aria-labelledby="reports-title">
      {last && (
        <>
          <h2>{last.moment}</h2>
          <Headlines
            lines={last.news.lines}
            smaller={last.news.smaller}
            map={{ words: text('headline.map'), onPlace: onMap }}
            why={({ whys, fact }) => (
              <Whys whys={whys} label={text('why.open')} what={fact} choose={text('why.choose')} />
            )}
          />
        </>
      )}
      <h2 id="reports-title">{text('reports.title')}</h2>
      {situation && <p class="situation">{situation}</p>}
      {reports.length === 0 && <p class="dim">{text('reports.gap')}</p>}
      <ol class="report-list">
        {reports.map((report) => {
          const place = report.place;
          return (
            <li key={report.key} class="report">
              <p class="report-head">
                <span>{report.date}</span>
                {!report.known && <span class="tag">{text('reports.unconfirmed')}</span>}
                {report.contested && <span class="tag">{text('reports.contested')}</span>}
              </p>
              <p>{report.words}</p>
              {report.source && <p class="small dim">{text('reports.source', { source: report.source })}</p>}
              {place !== undefined && (
                <button type="button" class="link" onClick={() => onPlace(place)}>
                  {text('place.show')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {mayBeWrong && <p class="small dim">{text('reports.note')}</p>}
      <h3>{text('reports.intentions')}</h3>
      {intentions.length === 0 && <p class="dim">{text('reports.noIntent')}</p>}
      <ul class="intentions">
        {intentions.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
