/** The last turn's headlines, told one at a time on the map; what the orders did comes when that is over. */
import { useEffect } from 'preact/hooks';
import { momentOf } from '../../core/moments.ts';
import { afterPicture } from '../../map/page/mapView.tsx';
import { prefersStill, useStill } from '../../map/page/still.ts';
import { incomingOf } from '../../present/news/incoming.ts';
import type { Game } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { Showing } from './panels/showing.tsx';
import type { PlayStore } from './store.ts';

export function ShowingView({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const node = currentNode(game.tree);
  const { show } = store;
  // The turn as it ended is painted before anything is told of it.
  useEffect(
    () =>
      afterPicture(() => {
        const headlines = incomingOf(game).last?.news.headlines ?? [];
        const told = text('say.headlines', { count: headlines.length });
        store.say(text('say.played', { turn: node.turn, headlines: told }));
        show.begin(headlines, prefersStill());
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
      moment={formatMoment(momentOf(game.compiled.scenario.start, node.turn - 1))}
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
