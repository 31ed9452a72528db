/** The last turn's headlines, told one at a time on the map; what the orders did comes when that is over. */

import { useEffect } from 'preact/hooks';
import { NONE, type RegionIndex } from '../../core/indices.ts';
import { afterPicture } from '../../map/page/mapView.tsx';
import { prefersStill, useStill } from '../../map/page/still.ts';
import { accountOf } from '../../present/account.ts';
import type { Reader } from '../../present/events.ts';
import { ownSideOf } from '../../present/news/halfDay.ts';
import type { Headline } from '../../present/news/headline.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import type { Game } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { playedWords } from './announce.ts';
import { Showing } from './panels/showing.tsx';
import { resolvedOf } from './present/resolved.ts';
import type { PlayStore } from './store.ts';

/** Where a headline is shown: at its places; what allies say and do, at the seat of the side that hears it. */
export function stageOf(reader: Reader, { sign, places }: Pick<Headline, 'sign' | 'places'>): readonly RegionIndex[] {
  const own = ownSideOf(reader);
  if (places.length > 0 || sign !== 'ally' || own === NONE) return places;
  const seat = reader.compiled.side.capital[own];
  return seat === NONE ? [] : [seat];
}

export function ShowingView({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const node = currentNode(game.tree);
  const { show } = store;
  // The turn as it ended is painted before anything is told of it.
  useEffect(
    () =>
      afterPicture(() => {
        const headlines = incomingOf(game).last?.news.headlines ?? [];
        store.say(playedWords(game));
        const { reader } = accountOf(game);
        show.begin(
          headlines.map((headline) => ({ ...headline, places: stageOf(reader, headline) })),
          prefersStill(),
        );
        store.markSeen();
      }),
    [node.id],
  );
  const isStill = useStill();
  useEffect(() => show.setByHand(isStill), [isStill]);
  const now = show.headline.value;
  const headlines = show.headlines.value;
  useEffect(() => {
    const headline = now === undefined ? undefined : headlines[now];
    if (headline !== undefined) store.say([headline.fact, headline.detail ?? ''].join(' ').trim());
  }, [now]);
  return (
    <Showing
      {...resolvedOf(game)}
      told={headlines.slice(0, show.step.value ?? 0)}
      count={headlines.length}
      isPaused={show.isPaused.value}
      onBack={show.back}
      onNext={show.next}
      onPause={show.pause}
      onSkip={show.skip}
    />
  );
}
