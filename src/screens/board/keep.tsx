/** What a teacher keeps of a board: a file that opens the same pages again, a table, and the debrief on paper. */
import { text } from '../../words/text.ts';
import type { BoardStore } from './store.ts';

export function Keep({ store }: { readonly store: BoardStore }) {
  const isEmpty = store.codes.intake.value.accepted.length === 0;
  const isPractice = store.isPractice.value;
  return (
    <section aria-labelledby="board-keep">
      <h2 id="board-keep">{text('boardIntake.keep')}</h2>
      <p>{text(isPractice ? 'boardIntake.keepPractice' : 'boardIntake.keepAbout')}</p>
      <p class="buttons">
        <button type="button" disabled={isEmpty || isPractice} onClick={store.save}>
          {text('boardIntake.save')}
        </button>
        <button type="button" disabled={isEmpty || isPractice} onClick={store.saveTable}>
          {text('boardIntake.csv')}
        </button>
        <button type="button" disabled={isEmpty} onClick={store.toPrint}>
          {text('boardIntake.print')}
        </button>
      </p>
    </section>
  );
}
