/** The last turn's result, assembled for the panel. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { afterPicture } from '../../map/page/mapView.tsx';
import { accountOf } from '../../present/account.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import { newsLines } from '../../present/news/lines.ts';
import { type Game, isWatched, playedAt, seatView } from '../../session/game.ts';
import { currentNode, deskOf } from '../../session/tree.ts';
import { text } from '../../words/text.ts';
import { Receipts, type ReceiptsProps } from './panels/receipts.tsx';
import { Resolution } from './panels/resolution.tsx';
import { receiptsOf } from './present/receipts.ts';
import { resolvedOf } from './present/resolved.ts';
import type { PlayStore } from './store.ts';

/** To the orders, or where they are not shown to the map. */
function returnFocus(): void {
  const desk = document.querySelector<HTMLElement>('.desk-panel:not([hidden])');
  (desk ?? document.querySelector<HTMLElement>('.map-canvas'))?.focus({ preventScroll: true });
}

/**
 * Receipts after the first paint: each pair behind them takes a turn, and the map comes first. The mean of a hundred
 * pairs comes when the workers have played them.
 */
function ReceiptsOf({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const [receipts, setReceipts] = useState<ReceiptsProps | undefined>(undefined);
  const [isNotCome, setNotCome] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { id, parent, given } = currentNode(game.tree);
  useEffect(() => {
    const { reader } = accountOf(game);
    setReceipts(receiptsOf(game, id, reader));
    const orders = deskOf(given, game.shown) ?? [];
    if (parent < 0 || orders.length === 0) return undefined;
    const view = seatView(game, playedAt(game, parent).state);
    const asked = { compiled: game.compiled, view, orders, until: view.turn + 1 };
    setNotCome(false);
    return store.previews.ofTurn(asked, (pairs) => {
      setNotCome(pairs === undefined);
      if (pairs !== undefined) setReceipts(receiptsOf(game, id, reader, pairs));
    });
  }, [game.key, id, attempt]);
  if (receipts === undefined) return <p class="small dim">{text('receipt.working')}</p>;
  return (
    <>
      <Receipts {...receipts} />
      {isNotCome && (
        <p class="small dim not-come" role="status">
          {text('receipt.notCome')}{' '}
          <button type="button" class="quiet" onClick={() => setAttempt(attempt + 1)}>
            {text('app.again')}
          </button>
        </p>
      )}
    </>
  );
}

export function ResolutionView({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const account = accountOf(game);
  const { last } = incomingOf(game);
  const news = newsLines(account, last?.news);
  useLayoutEffect(() => returnFocus, []);
  useEffect(() => afterPicture(store.markSeen), []);
  return (
    <Resolution
      {...resolvedOf(game)}
      news={news}
      onMap={store.showOnMap}
      onLog={() => {
        store.chooseTab('log');
        store.goOn();
      }}
    >
      {!isWatched(game) && <ReceiptsOf store={store} game={game} />}
    </Resolution>
  );
}
