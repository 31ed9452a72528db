/** The board on the projector: one page at a time, by keys; on a phone or tablet the same pages in a column. */
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isForCommands, KeyUseContext, keyOf, shortcutOf } from '../../ui/keys.ts';
import { text } from '../../words/text.ts';
import { PAGES, type Page } from './pages/pages.ts';
import { Projected, useProjection } from './projector.ts';
import type { Board, BoardStore } from './store.ts';

interface ShowProps {
  readonly store: BoardStore;
  readonly board: Board;
}

export function Show({ store, board }: ShowProps) {
  const projection = useProjection();
  const { isProjected } = projection;
  useKeys(store);
  if (store.isBlank.value)
    return (
      <main id="main">
        <button type="button" class="board-blank" aria-label={text('board.unblank')} onClick={store.blank}>
          <span class="sr-only" role="status">
            {text('board.blanked')}
          </span>
        </button>
      </main>
    );
  const shown = isProjected ? [PAGES[store.page.value]] : PAGES;
  return (
    <Projected value={projection}>
      <main id="main" class="board-show" data-projected={isProjected}>
        {!isProjected && <Bar store={store} />}
        {shown.map((page) => (
          <PageView key={page.name} store={store} board={board} page={page} isAlone={isProjected} />
        ))}
      </main>
    </Projected>
  );
}

function useKeys(store: BoardStore): void {
  const use = useContext(KeyUseContext);
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => store.turn(1),
      ArrowLeft: () => store.turn(-1),
      b: store.blank,
      n: store.showNames,
      Escape: store.toIntake,
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[keyOf(event)];
      if (act === undefined || event.defaultPrevented || !isForCommands(event, use) || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store, use]);
}

/** Keys of a field, of a dialog and of the marks of a picture are theirs. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog') !== null) return true;
  const isArrow = key.startsWith('Arrow');
  if (target.closest('[data-item], [role="tablist"], .figure-table') !== null) return isArrow;
  return key !== 'Escape' && target.closest('input, select, textarea') !== null;
}

interface PageViewProps extends ShowProps {
  readonly page: Page;
  readonly isAlone: boolean;
}

function PageView({ store, board, page, isAlone }: PageViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = text(`boardPage.${page.name}.title`);
  const number = text('board.page', { number: PAGES.indexOf(page) + 1, of: PAGES.length });
  // Whoever does not see it hears which page it is.
  useLayoutEffect(() => {
    if (!isAlone) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isAlone]);
  const Heading = isAlone ? 'h1' : 'h2';
  const ask = page.ask(board);
  return (
    <section class="board-page" data-page={page.name} aria-label={`${number}: ${title}`}>
      <header class="board-head">
        <p class="board-number">{number}</p>
        <Heading ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        {board.isPractice && <p class="board-made-up">{text('board.practice')}</p>}
        {isAlone && <Bar store={store} />}
      </header>
      <div class="board-body">
        <page.View store={store} board={board} />
      </div>
      {ask !== undefined && (
        <p class="board-ask">
          <span class="sr-only">{text('board.ask')} </span>
          {ask}
        </p>
      )}
      {page.isModel && <p class="board-model dim">{text('pairs.model')}</p>}
    </section>
  );
}

/** The same as the keys, for a pointer. */
function Bar({ store }: { readonly store: BoardStore }) {
  const use = useContext(KeyUseContext);
  const names = store.hasNames.value;
  return (
    <nav class="buttons board-bar" aria-label={text('board.pages')}>
      <button
        type="button"
        aria-label={text('board.back')}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => store.turn(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label={text('board.next')}
        aria-keyshortcuts="ArrowRight"
        onClick={() => store.turn(1)}
      >
        ›
      </button>
      <button
        type="button"
        aria-pressed={names}
        aria-keyshortcuts={shortcutOf('n', use)}
        aria-label={text(names ? 'board.noNames' : 'board.names')}
        onClick={store.showNames}
      >
        N
      </button>
      <button
        type="button"
        aria-label={text('board.blank')}
        aria-keyshortcuts={shortcutOf('b', use)}
        onClick={store.blank}
      >
        B
      </button>
      <button type="button" aria-label={text('board.toIntake')} aria-keyshortcuts="Escape" onClick={store.toIntake}>
        ×
      </button>
    </nav>
  );
}
