// What moves on the map while a headline is told: marks that the half day has changed, at the headline's places alone.
import { describe, expect, it } from 'vitest';
import { orderArrows } from '../../src/map/model.ts';
import { changedMarks } from '../../src/map/pastMarks.ts';
import { mapOf } from '../../src/present/mapStandings.ts';
import { incomingOf } from '../../src/present/news/incoming.ts';
import { readerOf } from '../../src/present/reader.ts';
import { sightOf } from '../../src/present/sight.ts';
import { closedOrders } from '../../src/screens/play/mapPlace.tsx';
import { deskNow } from '../../src/screens/play/present/repeats.ts';
import { stageOf } from '../../src/screens/play/showingView.tsx';
import { currentView, endTurn, type Game } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { chairsOf, syrianGame, turnsOf } from '../support/games.ts';

const modelOf = (game: Game) => mapOf(game.compiled, sightOf(game), [], []);

describe('the marks of a headline', () => {
  const told = chairsOf('on-the-brink').flatMap((chair) => {
    const turns = turnsOf(syrianGame(chair)).slice(0, 8);
    return turns.slice(1).flatMap((game, i) => {
      const [before, now] = [modelOf(turns[i] as Game), modelOf(game)];
      return (incomingOf(game).last?.news.headlines ?? []).map((headline) => {
        const regions = stageOf(readerOf(game), headline);
        return { headline, regions, before, now, marks: changedMarks(before, now, regions) };
      });
    });
  });
  const ofSign = (sign: string) => told.filter(({ headline }) => headline.sign === sign);

  it('are those of its places that say something else than before', () => {
    let changed = 0;
    for (const { regions, before, marks } of told) {
      for (const { now, before: old } of marks.counters) {
        changed++;
        expect(regions).toContain(now.region);
        expect(old).not.toEqual(now);
        expect(before.standings.some((each) => each === old)).toBe(old !== undefined);
      }
      for (const region of [...marks.contests, ...marks.tags]) expect(regions).toContain(region);
    }
    expect(changed).toBeGreaterThan(50);
  });

  it('turn dark where a garrison comes near breaking', () => {
    const dark = ofSign('breaking').filter(({ marks }) => marks.counters.some(({ now }) => now.aboutToBreak));
    expect(ofSign('breaking').length).toBeGreaterThan(5);
    expect(dark.length).toBeGreaterThan(ofSign('breaking').length / 2);
  });

  it('are tags that appear where people begin to leave', () => {
    const leaving = ofSign('leaving').filter(({ headline }) => headline.places.length > 0);
    expect(leaving.length).toBeGreaterThan(3);
    expect(leaving.filter(({ marks }) => marks.tags.size === 0)).toEqual([]);
  });

  it('stand at the seat of the side that hears it, when an ally changes its mind', () => {
    const allies = ofSign('ally').filter(({ headline }) => headline.places.length === 0);
    expect(allies.length).toBeGreaterThan(3);
    expect(allies.filter(({ regions }) => regions.length !== 1)).toEqual([]);
  });
});

describe('orders on the map', () => {
  const game = syrianGame('opsroom', 'eleven-days');
  const given = deskNow(game)
    .legal.filter(({ kind }) => kind === 'move' || kind === 'inspect' || kind === 'offerTerms')
    .reduce<Game>((now, order) => {
      const added = addOrder(now, order);
      return added.ok ? added.value : now;
    }, game);

  it('have the numbers of their slots, and close as they stood', () => {
    const arrows = mapOf(game.compiled, sightOf(game), [], []).arrows;
    expect(arrows).toEqual([]);
    const closed = closedOrders(endTurn(given));
    expect(closed.map(({ number }) => number)).toEqual([1, 2]);
    expect(closedOrders(game)).toEqual([]);
    expect(orderArrows(currentView(game), [])).toEqual([]);
  });
});
