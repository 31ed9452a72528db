/** What stands where runs are still being played. */
import { text } from '../../words/text.ts';
import type { BoardStore } from './store.ts';

export function Playing({ store }: { readonly store: BoardStore }) {
  const { progress, isFailed } = store;
  if (isFailed.value)
    return (
      <>
        <p role="status">{text('board.failed')}</p>
        <p>
          <button type="button" onClick={store.playAgain}>
            {text('board.again')}
          </button>
        </p>
      </>
    );
  return <p role="status">{text('board.playing', progress.value)}</p>;
}
