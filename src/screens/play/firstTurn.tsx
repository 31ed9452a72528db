/** The guided first turn: three notes, at the desk, at the place in most danger, and at the end of the turn. */
import { useEffect } from 'preact/hooks';
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import { aboutToBreak } from '../../present/breaking.ts';
import { regionName } from '../../present/names.ts';
import { ownSideOf } from '../../present/news/halfDay.ts';
import { heatOf } from '../../present/places.ts';
import { readerOf } from '../../present/reader.ts';
import { text } from '../../words/text.ts';
import { FirstNote } from './panels/firstNote.tsx';
import { NOTES, type PlayStore, type Table } from './store.ts';

export function FirstTurn({ store, table }: { readonly store: PlayStore; readonly table: Table }) {
  const { step } = store.notes;
  const at = step.value;
  const danger = at === 1 ? dangerOf(table) : undefined;
  useEffect(() => {
    if (danger !== undefined) store.showOnMap(table.game.compiled.region.ids[danger.region]);
  }, [at]);
  if (at === undefined) return null;
  const note =
    danger === undefined
      ? at === 0
        ? { head: text('note.desk'), words: text('note.deskText'), target: '.desk-panel' }
        : { head: text('note.end'), words: text('note.endText'), target: 'button.end' }
      : {
          head: regionName(table.game.compiled, danger.region),
          words: text(danger.breaks ? 'note.breaking' : 'note.place'),
          target: '.map-canvas',
        };
  return (
    <FirstNote
      step={at + 1}
      steps={NOTES}
      {...note}
      over={danger !== undefined}
      onNext={store.notes.next}
      onSkip={store.notes.end}
    />
  );
}

/** The own place in most danger: about to break, else attacked or nearest to the enemy. */
function dangerOf({ game, turn }: Table): { readonly region: RegionIndex; readonly breaks: boolean } {
  const { sight, view } = turn;
  const own = ownSideOf(readerOf(game));
  const breaking = aboutToBreak(sight).find(({ standing }) => standing.side === own);
  if (breaking !== undefined) return { region: breaking.standing.region, breaks: true };
  const [hottest] = heatOf(game.compiled, view)
    .map((heat, i) => ({ heat, region: i as RegionIndex }))
    .filter(({ region }) => own === NONE || view.holder(region) === own)
    .sort((a, b) => b.heat - a.heat || a.region - b.region);
  return { region: hottest.region, breaks: false };
}
