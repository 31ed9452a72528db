import { describe, expect, it } from 'vitest';
import { FIRST, type RegionIndex } from '../../../src/core/indices.ts';
import { eventWords, isVisible, seesTerms, whyOf } from '../../../src/present/events.ts';
import { HEADLINES, headlinesOf } from '../../../src/present/headlines.ts';
import { orderTitle } from '../../../src/present/orders.ts';
import { readerOf } from '../../../src/present/reader.ts';
import { chooserKinds, deskCards, deskTurn } from '../../../src/screens/play/present/desk.ts';
import { picksOf } from '../../../src/screens/play/present/fields.ts';
import { placeData, placeRows } from '../../../src/screens/play/present/place.ts';
import { receiptsOf } from '../../../src/screens/play/present/receipts.ts';
import { REPORTS, reportsOf } from '../../../src/screens/play/present/reports.ts';
import { CARDS } from '../../../src/screens/play/present/suggest.ts';
import { currentPlayed, currentView, endTurn, type Game, isOver, lineOfPlay } from '../../../src/session/game.ts';
import { addOrder } from '../../../src/session/pending.ts';
import { newGame } from '../../support/games.ts';

const BLANK = /\{\w+\}|undefined|NaN|\[object/;

function allGames(): Game[] {
  return newGame().compiled.scenario.chairs.map((chair) => {
    let game = newGame('meadow', chair.actor);
    while (!isOver(game)) {
      const [first] = deskTurn(game.compiled, currentView(game)).cards;
      const added = first === undefined ? undefined : addOrder(game, first);
      game = endTurn(added?.ok ? added.value : game);
    }
    return game;
  });
}

describe('words for everything that happens', () => {
  const games = allGames();

  it('have no open blanks, in any event of any run', () => {
    for (const game of games) {
      for (const reader of [readerOf(game), readerOf(game, true)]) {
        for (const event of lineOfPlay(game).flatMap((played) => played.events)) {
          expect(eventWords(reader, event)).not.toMatch(BLANK);
          const why = whyOf(reader, event);
          if (why !== undefined) expect(JSON.stringify(why)).not.toMatch(BLANK);
        }
      }
    }
  });

  it('are at most five headlines a turn, and at least one', () => {
    for (const game of games) {
      for (const played of lineOfPlay(game)) {
        const { length } = headlinesOf(readerOf(game), played.events);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(HEADLINES);
      }
    }
  });

  it('hide the exact terms of another side', () => {
    const hidden = games.flatMap((game) => {
      const reader = readerOf(game);
      const events = lineOfPlay(game).flatMap((played) => played.events);
      return events
        .filter((event) => event.seenBy !== undefined && event.seenBy !== reader.side)
        .map((event) => ({ reader, event }));
    });
    const shown = hidden.filter(({ reader, event }) => isVisible(reader, event) && event.terms.length > 0);
    expect(shown.length).toBeGreaterThan(0);
    for (const { reader, event } of hidden) expect(seesTerms(reader, event)).toBe(false);
    for (const { reader, event } of shown)
      expect(whyOf(reader, event)?.terms.every((term) => !/\d/.test(term.value))).toBe(true);
  });
});

describe('the desk', () => {
  it.each(newGame().compiled.scenario.chairs.map((chair) => chair.actor))(
    'has up to six cards and every legal order in the chooser: %s',
    (chair) => {
      const game = newGame('meadow', chair);
      const turn = deskTurn(game.compiled, currentView(game));
      const cards = deskCards(turn, []);
      expect(cards.length).toBeGreaterThan(0);
      expect(cards.length).toBeLessThanOrEqual(CARDS);
      expect(new Set(cards.map((card) => card.title)).size).toBe(cards.length);
      const kinds = chooserKinds(turn);
      expect(kinds.reduce((sum, kind) => sum + kind.orders.length, 0)).toBe(turn.legal.length);
      for (const order of turn.legal) {
        expect(orderTitle(game.compiled, order, turn.sight.side)).not.toMatch(BLANK);
        expect(picksOf(order)).toHaveLength(Object.keys(order).length - 1);
      }
    },
  );
});

describe('places and reports', () => {
  it('say something of every place, and three reports at most', () => {
    const game = endTurn(newGame('meadow'));
    const sight = currentView(game);
    expect(placeRows(game.compiled, sight)).toHaveLength(game.compiled.region.count);
    for (let r: RegionIndex = FIRST; r < game.compiled.region.count; r++)
      expect(JSON.stringify(placeData(game.compiled, sight, r))).not.toMatch(BLANK);
    const reports = reportsOf(sight, readerOf(game), currentPlayed(game).events);
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.length).toBeLessThanOrEqual(REPORTS);
  });

  it('give a receipt for every order', () => {
    const game = newGame('meadow');
    const turn = deskTurn(game.compiled, currentView(game));
    const played = endTurn(game);
    const { events, state } = currentPlayed(played);
    expect(receiptsOf(readerOf(game), turn.cards, events, state).receipts).toHaveLength(turn.cards.length);
  });
});
