/** The class board: a desk that takes codes in, and pages that show a class what its orders came to. */
import './board.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { Debrief } from './debrief.tsx';
import { Intake } from './intake.tsx';
import { Playing } from './playing.tsx';
import { Show } from './show.tsx';
import { type BoardStore, createBoardStore } from './store.ts';

export function createBoard(shell: Shell): Screen {
  const store = createBoardStore(shell);
  return {
    arrive: async (route) => store.arrive(route.kind === 'board' ? route.part : undefined),
    view: () => <BoardScreen store={store} />,
  };
}

function BoardScreen({ store }: { readonly store: BoardStore }) {
  const [board, mode] = [store.board.value, store.mode.value];
  const before = useRef(mode);
  // Whoever comes back from the projector or from paper begins at the desk's heading.
  useLayoutEffect(() => {
    const isBack = before.current !== mode && mode === 'intake';
    before.current = mode;
    if (!isBack) return;
    const heading = document.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [mode]);
  if (mode === 'intake') return <Intake store={store} />;
  if (board !== undefined)
    return mode === 'print' ? <Debrief store={store} board={board} /> : <Show store={store} board={board} />;
  return (
    <main id="main" class="page">
      <Playing store={store} />
    </main>
  );
}
