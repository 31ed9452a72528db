/** What really happened: three dated facts with their sources, beside the story that most of our runs tell. */
import { useMemo } from 'preact/hooks';
import { datedFacts, insideWords, shownSources, storyWords } from '../../../present/lesson/boardReally.ts';
import { text } from '../../../words/text.ts';
import type { PageProps } from './pages.ts';

export function Really({ board: { results, facts, really } }: PageProps) {
  const dated = useMemo(() => (facts === undefined ? [] : datedFacts(results.compiled, facts)), [results, facts]);
  if (dated.length === 0) return <p>{text('boardReally.none')}</p>;
  return (
    <div class="board-really">
      <section>
        <h2>{text('boardReally.facts')}</h2>
        <dl>
          {dated.map((fact) => (
            <div key={fact.place}>
              <dt>{text('boardReally.row', { place: fact.place, moment: fact.moment })}</dt>
              <dd>
                {fact.what} {fact.range}
                <span class="dim">
                  {' '}
                  {text('boardReally.confidence', { sure: fact.sure })}. {shownSources(fact)}.
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{text('boardReally.ours')}</h2>
        <p>{storyWords(results, dated)}</p>
        <p>{insideWords(results, really)}</p>
      </section>
    </div>
  );
}
