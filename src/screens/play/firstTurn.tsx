/** The guided first turn: three notes, at the desk, at the place in most danger, and at the end of the turn. */
import { useEffect } from 'preact/hooks';
import { regionName } from '../../present/names.ts';
import { isWatched } from '../../session/game.ts';
import { text } from '../../words/text.ts';
import { FirstNote } from './panels/firstNote.tsx';
import { dangerOf } from './present/danger.ts';
import { DANGER_NOTE, NOTES, type PlayStore, type Table } from './store.ts';

function firstOf({ game }: Table) {
  const target = '.desk-panel';
  if (isWatched(game)) return { head: text('play.watch'), words: text('note.watchText'), target };
  return { head: text('note.desk'), words: text('note.deskText'), target };
}

export function FirstTurn({ store, table }: { readonly store: PlayStore; readonly table: Table }) {
  const { step } = store.notes;
  const at = step.value;
  const danger = at === DANGER_NOTE ? dangerOf(table) : undefined;
  useEffect(() => {
    if (danger !== undefined) store.showOnMap(table.game.compiled.region.ids[danger.region]);
  }, [at]);
  if (at === undefined) return null;
  const note =
    danger === undefined
      ? at === 0
        ? firstOf(table)
        : {
            head: text(isWatched(table.game) ? 'play.nextHalf' : 'note.end'),
            words: text('note.endText'),
            target: 'button.end',
          }
      : {
          head: regionName(table.game.compiled, danger.region),
          words: text(danger.breaks ? 'note.breaking' : isWatched(table.game) ? 'note.anyPlace' : 'note.place'),
          target: '.map-canvas',
        };
  return (
    <FirstNote
      step={at + 1}
      steps={NOTES}
      {...note}
      points={danger === undefined ? undefined : '.map-noted'}
      onNext={store.notes.next}
      onSkip={store.notes.end}
    />
  );
}
