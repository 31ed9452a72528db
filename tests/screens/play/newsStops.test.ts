// Keys go from headline to headline on the map.
import { describe, expect, it } from 'vitest';
import { nextIn } from '../../../src/map/walk.ts';
import { incomingOf } from '../../../src/present/news/incoming.ts';
import { newsStops } from '../../../src/screens/play/present/news.ts';
import { chairsOf, syrianGame, turnsOf } from '../../support/games.ts';

describe('headlines walked through on the map', () => {
  const games = chairsOf('on-the-brink').flatMap((chair) => turnsOf(syrianGame(chair)).slice(1));

  it('are those that have a place, in the order of the list, each once', () => {
    let sharing = 0;
    for (const game of games) {
      const headlines = incomingOf(game).last?.news.headlines ?? [];
      const stops = newsStops({ game });
      expect(stops.map(({ words }) => words)).toEqual(
        headlines.filter(({ places }) => places.length > 0).map(({ fact }) => fact),
      );
      for (const { words, region } of stops)
        expect(headlines.some(({ fact, places }) => fact === words && places[0] === region)).toBe(true);
      expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
      if (new Set(stops.map(({ region }) => region)).size < stops.length) sharing++;
    }
    // Places alone would go round without ever coming to some of them.
    expect(sharing).toBeGreaterThan(0);
  });

  it('are all come to before the first comes again', () => {
    for (const game of games) {
      const keys = newsStops({ game }).map(({ key }) => key);
      const walked: string[] = [];
      let last: string | undefined;
      for (const _ of keys) {
        last = nextIn(keys, last);
        if (last !== undefined) walked.push(last);
      }
      expect(walked).toEqual(keys);
    }
  });

  it('of another turn begin anew', () => {
    const repeated = games.flatMap((game, i) => {
      const before = games[i - 1];
      if (before === undefined || before.shown !== game.shown) return [];
      const known = newsStops({ game: before }).map(({ key }) => key);
      return newsStops({ game }).filter(({ key }) => known.includes(key));
    });
    expect(repeated).toEqual([]);
  });
});
