import { describe, expect, it } from 'vitest';
import type { ForceIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { situationWords } from '../../src/present/desk/situation.ts';
import { changeWords, eventWords, isVisible } from '../../src/present/events.ts';
import { costData } from '../../src/present/humanCost.ts';
import { forceTitle, regionName, sourceTitles } from '../../src/present/names.ts';
import { incomingOf } from '../../src/present/news/incoming.ts';
import { harmWords } from '../../src/present/orders.ts';
import { readerOf } from '../../src/present/reader.ts';
import { sightOf } from '../../src/present/sight.ts';
import { besideData } from '../../src/screens/debrief/present/beside.ts';
import { actorsData } from '../../src/screens/play/present/actors.ts';
import { clocksOf } from '../../src/screens/play/present/clocks.ts';
import { intentionsOf, reportsOf } from '../../src/screens/play/present/reports.ts';
import { currentPlayed, currentView, type Game } from '../../src/session/game.ts';
import { chairsOf, seatedGame, syrianGame, turnsOf } from '../support/games.ts';

const clockWords = (game: Game): readonly string[] => clocksOf(game.compiled, sightOf(game)).map(({ words }) => words);

// In the last of them the capital is fought over.
const games = [
  ...chairsOf('on-the-brink').map((chair) => syrianGame(chair)),
  seatedGame('on-the-brink', '4', ['damascus']),
].flatMap(turnsOf);

describe('sentences', () => {
  it('begin with a capital letter, also where a garrison stands first', () => {
    for (const game of games) {
      const reader = readerOf(game, true);
      for (const event of currentPlayed(game).events) expect(eventWords(reader, event)).toMatch(/^[^a-z]/);
    }
  });

  it('hold for sides and actors of any number', () => {
    for (const game of games) {
      const incoming = incomingOf(game);
      const said = [...reportsOf(incoming).map(({ words }) => words), ...intentionsOf(incoming)];
      for (const words of said)
        expect(words).not.toMatch(/none support|words support|is said to|stands by|Residents \w+s /);
    }
  });

  it('never call losses a fall', () => {
    const lost = games.flatMap((game) =>
      currentPlayed(game)
        .events.filter((event) => event.kind === 'menLost')
        .map((event) => changeWords(readerOf(game), event)),
    );
    expect(lost.length).toBeGreaterThan(0);
    for (const words of lost) expect(words).not.toMatch(/up|down/);
  });

  it('tell a lost place once, and no attack on a place that fell', () => {
    let attacks = 0;
    for (const game of games) {
      const reader = readerOf(game);
      const { events } = currentPlayed(game);
      expect(
        events.some(
          (event) =>
            event.kind === 'signalGiven' &&
            ['placeLost', 'evacuation', 'leak'].includes(event.about ?? '') &&
            isVisible(reader, event),
        ),
      ).toBe(false);
      const fallen = events
        .filter((event) => event.kind === 'holderChanged')
        .map((event) => regionName(game.compiled, event.region as RegionIndex));
      for (const { fact, sign } of incomingOf(game).last?.news.headlines ?? []) {
        if (sign !== 'fighting') continue;
        attacks++;
        expect(fallen.filter((place) => fact.startsWith(`${place} `))).toEqual([]);
      }
    }
    expect(attacks).toBeGreaterThan(0);
  });

  it('have garrisons as headings in the list, and with an article inside', () => {
    const [game] = games;
    const force = game.compiled.force.named;
    expect(forceTitle(game.compiled, force as ForceIndex)).toMatch(/^The garrison of [A-Z]/);
  });
});

describe('numbers', () => {
  it('on a card are the men who are there, not those on the list', () => {
    let moves = 0;
    for (const game of games) {
      const view = currentView(game);
      for (const order of legalOrders(view)) {
        if (order.kind !== 'move' && order.kind !== 'commitReserve') continue;
        moves++;
        expect(situationWords(game.compiled, sightOf(game), order).replaceAll(',', '')).toMatch(
          new RegExp(`^${view.men(order.force)} m[ae]n`),
        );
        break;
      }
    }
    expect(moves).toBeGreaterThan(10);
  });

  it('of harm to expect have two figures at most', () => {
    let numbers = 0;
    for (const game of games) {
      const view = currentView(game);
      for (const order of legalOrders(view)) {
        const words = harmWords(view, order);
        if (words === undefined) continue;
        for (const [number] of words.matchAll(/[\d,]+\d|\d/g)) {
          numbers++;
          expect(number.replaceAll(',', '')).toMatch(/^\d{1,2}0*$/);
        }
      }
    }
    expect(numbers).toBeGreaterThan(100);
  });

  it('of the human cost have two figures at most beyond what is known, and no range from a number to itself', () => {
    const numberOf = (words: string | undefined): number => Number((words ?? '0').replaceAll(',', ''));
    for (const game of games) {
      // Who was cut off is told in words.
      const counted = costData(game).rows.filter(({ before, run }) => !/[a-z]/i.test(`${before ?? ''}${run}`));
      for (const { before, run } of counted) {
        const [value, range = value] = run.split(/[()]/);
        const ends = range.split('\u2013');
        if (ends.length > 1) expect(numberOf(value)).toBeGreaterThanOrEqual(numberOf(ends[0]));
        for (const end of ends) expect(String(numberOf(end) - numberOf(before))).toMatch(/^\d{1,2}0*$/);
        expect(new Set(ends).size).toBe(ends.length);
      }
    }
  });

  it('on the clocks of a side that marches are its own', () => {
    const game = syrianGame('opsroom', 'eleven-days');
    expect(clockWords(game).filter((words) => / km from /.test(words))).toEqual([
      expect.stringMatching(/^HTS-led command/),
    ]);
  });

  it('of kilometres to the capital give way to the fight for it', () => {
    const fought = games.filter((game) => {
      const view = currentView(game);
      const government = 0 as SideIndex;
      const capital = view.compiled.side.capital[government] as RegionIndex;
      return view.holder(capital) === government && view.contester(capital) >= 0;
    });
    expect(fought.length).toBeGreaterThan(0);
    for (const game of fought) expect(clockWords(game).join()).not.toMatch(/ km from /);
  });

  it('of people who are all out are not listed one by one', () => {
    for (const game of games) {
      for (const { people } of actorsData(game.compiled, currentView(game), game.shown).actors)
        for (const { line } of people) expect(line).not.toMatch(/: 0, gone/);
    }
  });
});

describe('sources', () => {
  it('are named for readers, not by the keys of the list', () => {
    const [game] = games;
    const { before, moments, after } = besideData(game);
    const notes = [...before, ...moments, ...after].flatMap(({ real }) => real.flatMap(({ note }) => note ?? []));
    const costs = costData(game).rows.flatMap(({ sources }) => sources ?? []);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of [...notes, ...costs]) expect(note).not.toMatch(/: page of |unreferenced/);
  });

  it('without a title say that they are a page, whose, and of which day where that is known', () => {
    const sources = {
      dated: {
        title: 'ABC 12: page of news.example',
        publisher: 'news.example',
        url: 'https://news.example/2024/12/05/hama',
      },
      bare: { title: 'ABC: page of other.example', publisher: 'other.example', url: 'https://other.example/1' },
    };
    const scenario = { ...games[0].compiled.scenario, sources };
    expect(sourceTitles(scenario, ['dated', 'bare'])).toBe(
      'a page of news.example, 5 December 2024; a page of other.example',
    );
  });
});
