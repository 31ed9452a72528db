/** What a chair has before it when it sits down to a turn: its view, and the news of the half day just over. */

import { type Game, playedAt, seatView } from '../../session/game.ts';
import { currentLanguage } from '../../words/language.ts';
import type { Reader } from '../events.ts';
import { readerOf } from '../reader.ts';
import type { Sight } from '../sight.ts';
import { type HalfDay, halfDayOf, sightIn } from './halfDay.ts';
import { type News, newsOf } from './headlines.ts';

export interface Incoming {
  readonly reader: Reader;
  readonly sight: Sight;
  /** Undefined at the start, where nothing has happened yet. */
  readonly last: { readonly halfDay: HalfDay; readonly news: News } | undefined;
}

/** By game, node and language: the map, the telling and the panels of one turn ask for the same. */
const known = new WeakMap<Game, Map<string, Incoming>>();

export function incomingOf(game: Game, id: number = game.tree.current): Incoming {
  const ofGame = known.get(game) ?? new Map<string, Incoming>();
  known.set(game, ofGame);
  const key = `${currentLanguage().tag}/${id}`;
  const incoming = ofGame.get(key) ?? foundIn(game, id);
  ofGame.set(key, incoming);
  return incoming;
}

function foundIn(game: Game, id: number): Incoming {
  const halfDay = halfDayOf(game, id);
  return {
    reader: readerOf(game),
    sight:
      halfDay === undefined ? { now: seatView(game, playedAt(game, id).state), before: undefined } : sightIn(halfDay),
    last: halfDay === undefined ? undefined : { halfDay, news: newsOf(halfDay) },
  };
}
