/** The staff carries on: it is said, then shown half-day by half-day, by itself or by hand. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { momentOf } from '../../core/moments.ts';
import { MapView } from '../../map/page/mapView.tsx';
import { prefersStill } from '../../map/page/still.ts';
import { accountOf } from '../../present/account.ts';
import { mapOf } from '../../present/mapStandings.ts';
import { halfDayOf } from '../../present/news/halfDay.ts';
import { newsOf } from '../../present/news/headlines.ts';
import { newsLines } from '../../present/news/lines.ts';
import { lineOfPlay, seatView } from '../../session/game.ts';
import type { LessonGame } from '../../session/gameLesson.ts';
import { currentNode, pathTo } from '../../session/tree.ts';
import { Whys } from '../../ui/charts/why.tsx';
import { Headlines } from '../../ui/headlines.tsx';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { LessonStore, Watching } from './store.ts';

interface GoesOnProps {
  readonly store: LessonStore;
  readonly game: LessonGame;
}

/** All half-days that are left are shown within this time, milliseconds. */
const SHOWN_MS = 8000;
/** An observer has all of them to read. */
const OBSERVED_MS = 4000;

export function GoesOn({ store, game }: GoesOnProps) {
  const count = game.compiled.turns - currentNode(game.tree).turn;
  const { isObserver } = game.lesson.work;
  return (
    <>
      <p>{text(isObserver ? 'goesOn.observer' : 'goesOn.lead', { count })}</p>
      <p class="buttons">
        <button type="button" class="primary large" onClick={() => store.carryOn(prefersStill())}>
          {text(isObserver ? 'goesOn.watch' : 'goesOn.see')}
        </button>
      </p>
    </>
  );
}

export function Watched({ store, game, watching }: GoesOnProps & { readonly watching: Watching }) {
  const { compiled } = game;
  const { from, at, isPaused } = watching;
  const line = lineOfPlay(game);
  const last = line.length - 1;
  const pace = game.lesson.work.isObserver ? OBSERVED_MS : SHOWN_MS / Math.max(1, last - from);
  useEffect(() => {
    if (isPaused || at >= last) return undefined;
    const timer = setTimeout(() => store.watch({ at: at + 1 }), pace);
    return () => clearTimeout(timer);
  }, [at, isPaused, last]);
  const sight = useMemo(
    () => ({
      now: seatView(game, line[at].state),
      before: at === 0 ? undefined : seatView(game, line[at - 1].state),
    }),
    [game, at],
  );
  const model = useMemo(() => mapOf(compiled, sight, [], []), [sight]);
  const news = useMemo(() => {
    const node = pathTo(game.tree, game.tree.current)[at];
    const halfDay = at === 0 ? undefined : halfDayOf(game, node.id);
    return newsLines(accountOf(game), halfDay === undefined ? undefined : newsOf(halfDay));
  }, [game, at]);
  const go = (to: number): void => store.watch({ at: Math.min(last, Math.max(from, to)), isPaused: true });
  const onward = useRef<HTMLButtonElement>(null);
  // Whoever saw it to its end goes on from there.
  useEffect(() => {
    if (at === last) onward.current?.focus({ preventScroll: true });
  }, [at === last]);
  const moment = formatMoment(momentOf(compiled.scenario.start, Math.max(0, at - 1)));
  return (
    <div class="lesson-watched">
      <div class="lesson-map">
        <MapView
          compiled={compiled}
          file={store.map.value}
          page={store.page}
          model={model}
          selected={undefined}
          onIntent={() => undefined}
        />
      </div>
      <fieldset class="buttons lesson-steps">
        <legend class="sr-only">{text('goesOn.watching')}</legend>
        <button type="button" class="quiet" disabled={at <= from} onClick={() => go(at - 1)}>
          {text('goesOn.back')}
        </button>
        <button type="button" class="quiet" disabled={at >= last} onClick={() => store.watch({ isPaused: !isPaused })}>
          {text(isPaused ? 'goesOn.goOn' : 'goesOn.pause')}
        </button>
        <button type="button" class="quiet" disabled={at >= last} onClick={() => go(at + 1)}>
          {text('goesOn.next')}
        </button>
        <button ref={onward} type="button" class={at === last ? 'primary' : ''} onClick={store.endWatching}>
          {text(at === last ? 'goesOn.toHappened' : 'goesOn.skip')}
        </button>
      </fieldset>
      <div aria-live={isPaused ? 'polite' : 'off'}>
        <h2>{text('goesOn.moment', { moment, turn: Math.max(1, at), turns: compiled.turns })}</h2>
        {news.lines.length === 0 && <p class="dim">{text('goesOn.nothing')}</p>}
        <Headlines
          lines={news.lines}
          smaller={news.smaller}
          why={({ whys, fact }) => (
            <Whys whys={whys} label={text('why.open')} what={fact} choose={text('why.choose')} />
          )}
        />
      </div>
    </div>
  );
}
