/** The last turn's result, assembled for the panel. */
import { useEffect } from 'preact/hooks';
import { momentOf } from '../../core/moments.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import { newsLines } from '../../present/news/lines.ts';
import { readerOf } from '../../present/reader.ts';
import type { Game } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { formatMoment } from '../../words/format.ts';
import { Receipts } from './panels/receipts.tsx';
import { Resolution } from './panels/resolution.tsx';
import { receiptsOf } from './present/receipts.ts';
import type { PlayStore } from './store.ts';

/** Moves focus to the orders, not to the top of the page. */
function returnFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.desk-panel')?.focus({ preventScroll: true });
  });
}

export function ResolutionView({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const node = currentNode(game.tree);
  const reader = readerOf(game);
  const { last } = incomingOf(game);
  useEffect(() => returnFocus, []);
  return (
    <Resolution
      moment={formatMoment(momentOf(game.compiled.scenario.start, node.turn - 1))}
      news={newsLines(reader, last?.news)}
      onMap={store.showOnMap}
      onNext={store.goOn}
      onLog={() => {
        store.chooseTab('log');
        store.goOn();
      }}
    >
      <Receipts {...receiptsOf(game, node.id, reader)} />
    </Resolution>
  );
}
