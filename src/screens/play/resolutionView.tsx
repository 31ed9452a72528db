/** The last turn's result, assembled for the panel. */
import { useLayoutEffect } from 'preact/hooks';
import { momentOf } from '../../core/moments.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import { newsLines } from '../../present/news/lines.ts';
import { readerOf } from '../../present/reader.ts';
import type { Game } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { Receipts } from './panels/receipts.tsx';
import { Resolution } from './panels/resolution.tsx';
import { receiptsOf } from './present/receipts.ts';
import type { PlayStore } from './store.ts';

/** To the orders, or where they are not shown to the map. */
function returnFocus(): void {
  const desk = document.querySelector<HTMLElement>('.desk-panel:not([hidden])');
  (desk ?? document.querySelector<HTMLElement>('.map-canvas'))?.focus({ preventScroll: true });
}

export function ResolutionView({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const node = currentNode(game.tree);
  const reader = readerOf(game);
  const { last } = incomingOf(game);
  const news = newsLines(reader, last?.news);
  useLayoutEffect(() => {
    const told = text('say.headlines', { count: news.lines.length });
    store.say(text('say.played', { turn: node.turn, headlines: told }));
    return returnFocus;
  }, []);
  return (
    <Resolution
      moment={formatMoment(momentOf(game.compiled.scenario.start, node.turn - 1))}
      news={news}
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
