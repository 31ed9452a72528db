/** The debrief on paper: two pages in black and white, with sentences, sources, and what this is not. */
import './debrief.css';
import { useEffect, useMemo } from 'preact/hooks';
import { datedFacts } from '../../present/lesson/boardReally.ts';
import { captionValues } from '../../present/lesson/boardResults.ts';
import { formatSeries } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { PAGES, type Page } from './pages/pages.ts';
import { Projected, type Projection } from './projector.ts';
import type { Board, BoardStore } from './store.ts';

interface DebriefProps {
  readonly store: BoardStore;
  readonly board: Board;
}

/** What a sheet of A4 or Letter has room for, CSS pixels. */
const SHEET: Projection = { isProjected: false, letters: 12, widest: 640, height: 170 };
const FIRST = ['ended', 'cost', 'luck'];
const SECOND = ['parted', 'tooLate'];

export function Debrief({ store, board }: DebriefProps) {
  const { results, facts, votes } = board;
  const dated = useMemo(() => (facts === undefined ? [] : datedFacts(results.compiled, facts)), [results, facts]);
  // Too late? is played by whoever looks at it first.
  useEffect(() => void store.starts.play(), [store, votes]);
  return (
    <Projected value={SHEET}>
      <main id="main" class="board-print">
        <p class="buttons board-print-ways">
          <button type="button" class="primary" onClick={() => print()}>
            {text('boardPrint.print')}
          </button>
          <button type="button" onClick={store.toIntake}>
            {text('board.toIntake')}
          </button>
        </p>
        <div class="board-sheet">
          <h1>{text('boardPrint.title', { title: results.lesson.title })}</h1>
          {board.isPractice && <p class="board-made-up">{text('board.practice')}</p>}
          <Pages names={FIRST} store={store} board={board} />
        </div>
        <div class="board-sheet">
          <Pages names={SECOND} store={store} board={board} />
          {dated.length > 0 && (
            <section>
              <h2>{text('boardReally.facts')}</h2>
              <ul>
                {dated.map(({ place, moment, what, range, sure, sources }) => (
                  <li key={place}>
                    <b>{text('boardReally.row', { place, moment })}</b> {what} {range}{' '}
                    {text('boardReally.confidence', { sure })}.{' '}
                    {text('boardReally.sources', { sources: formatSeries(sources) })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{text('boardPrint.notThis')}</h2>
            <p>
              {text('boardPrint.notForecast')} {text('boardPrint.notProof')} {text('pairs.model')}
            </p>
          </section>
          <p class="small">{text('boardPrint.made', captionValues(results))}</p>
        </div>
      </main>
    </Projected>
  );
}

interface PagesProps extends DebriefProps {
  readonly names: readonly string[];
}

const Pages = ({ names, store, board }: PagesProps) => (
  <>
    {PAGES.filter(({ name }) => names.includes(name)).map((page) => (
      <Part key={page.name} page={page} store={store} board={board} />
    ))}
  </>
);

function Part({ page, store, board }: DebriefProps & { readonly page: Page }) {
  return (
    <section>
      <h2>{text(`boardPage.${page.name}.title`)}</h2>
      <page.View store={store} board={board} />
    </section>
  );
}
