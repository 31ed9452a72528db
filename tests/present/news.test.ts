// What the chairs of seeded games are told: headlines, reports and clocks, in every shipped start.
import { describe, expect, it } from 'vitest';
import { FIRST, NONE, type RegionIndex } from '../../src/core/indices.ts';
import { awaitedBy } from '../../src/present/awaited.ts';
import { aboutToBreak } from '../../src/present/breaking.ts';
import { claimWords } from '../../src/present/claims.ts';
import { forceName, regionName } from '../../src/present/names.ts';
import { type HalfDay, isChief, ownSideOf } from '../../src/present/news/halfDay.ts';
import { HEADLINES } from '../../src/present/news/headlines.ts';
import { type Incoming, incomingOf } from '../../src/present/news/incoming.ts';
import { reportsOf } from '../../src/screens/play/present/reports.ts';
import { type Game, playThrough } from '../../src/session/game.ts';
import { pathTo } from '../../src/session/tree.ts';
import { busyGame, nothingGiven } from '../support/busyGame.ts';
import { SHIPPED } from '../support/countries.ts';
import { chairsOf, seatedGame } from '../support/games.ts';

/** A game that doctrine plays to its end, in front of a chair. */
const watched = (id: string, chair: string, seed: string): Game => {
  const game = seatedGame(id, seed, [chair]);
  return playThrough(
    game,
    Array.from({ length: game.compiled.turns }, () => []),
  );
};

/** The turns of a game as its chair meets them, the first without a half day behind it. */
const turnsOf = (game: Game): readonly Incoming[] =>
  pathTo(game.tree, game.tree.current).map(({ id }) => incomingOf(game, id));

const given = nothingGiven();
const busy = ['five-valleys', 'on-the-brink', 'third-of-december'].map((id) => busyGame(id, 'meadow', given));
const games: readonly Game[] = [
  ...SHIPPED.flatMap((id) => chairsOf(id).map((chair) => watched(id, chair, `news-${id}`))),
  ...busy.flatMap((game) => game.seats.map(({ actor }) => ({ ...game, shown: actor }))),
];
const played = games.map((game) => ({ game, turns: turnsOf(game) }));
const halfDays = played.flatMap(({ turns }) => turns.flatMap(({ last }) => (last === undefined ? [] : [last])));

const toldBy = (news: NonNullable<Incoming['last']>['news']): string =>
  news.headlines.map(({ fact, detail }) => `${fact} ${detail ?? ''}`).join('\n');
const regionsOf = ({ reader }: HalfDay): readonly RegionIndex[] =>
  Array.from({ length: reader.compiled.region.count }, (_, i) => (FIRST + i) as RegionIndex);

describe('headlines', () => {
  it('are one to five', () => {
    for (const { news } of halfDays) {
      expect(news.headlines.length).toBeGreaterThan(0);
      expect(news.headlines.length).toBeLessThanOrEqual(HEADLINES);
      expect(new Set(news.headlines.map(({ key }) => key)).size).toBe(news.headlines.length);
    }
  });

  it('name every place of the chair\u2019s side that fell, and every capital', () => {
    let fell = 0;
    for (const { halfDay, news } of halfDays) {
      const words = toldBy(news);
      for (const event of halfDay.events) {
        if (event.kind !== 'holderChanged') continue;
        if (event.before !== ownSideOf(halfDay.reader) && !isChief(halfDay, event.region)) continue;
        fell++;
        expect(words).toContain(regionName(halfDay.reader.compiled, event.region));
      }
    }
    expect(fell).toBeGreaterThan(500);
  });

  it('put the fall of the capital before everything else', () => {
    const falls = halfDays.flatMap(({ halfDay, news }) =>
      halfDay.events
        .filter(
          (event) => event.kind === 'holderChanged' && halfDay.reader.compiled.hasTag(event.region, 'nationalCapital'),
        )
        .map((event) => [news.headlines[0].places[0], event.region]),
    );
    expect(falls.length).toBeGreaterThan(10);
    for (const [first, capital] of falls) expect(first).toBe(capital);
  });

  it('tell of every place of the chair\u2019s side that is under assault', () => {
    let attacked = 0;
    for (const { halfDay, news } of halfDays) {
      const { reader, after } = halfDay;
      const words = toldBy(news);
      // [LAST-2] Fights stand still in the last act.
      if (after.lastAct > 0) continue;
      for (const region of regionsOf(halfDay)) {
        if (after.contester(region) === NONE || after.holder(region) !== ownSideOf(reader)) continue;
        attacked++;
        expect(words).toContain(regionName(reader.compiled, region));
      }
    }
    expect(attacked).toBeGreaterThan(300);
  });

  it('call a half day quiet only while nobody fights and nobody near breaking moves', () => {
    const quiet = halfDays.filter(({ news }) => news.headlines[0].sign === 'quiet');
    expect(quiet.length).toBeGreaterThan(0);
    for (const { halfDay } of quiet)
      for (const region of regionsOf(halfDay)) expect(halfDay.after.contester(region)).toBe(NONE);
    for (const { halfDay } of quiet)
      expect(
        aboutToBreak({ now: halfDay.after, before: halfDay.before }).filter(
          ({ standing }) => standing.will.trend !== 0,
        ),
      ).toEqual([]);
  });

  it('tell what came of every ask in the half day after it, also if nothing did', () => {
    let silent = 0;
    let granted = 0;
    for (const { halfDay, news } of halfDays) {
      const { actors } = halfDay.reader.compiled.scenario;
      for (const event of halfDay.history.at(-1) ?? []) {
        // An ask moves the support of whoever is asked, and says what for.
        if (event.kind !== 'supportChanged' || event.about === undefined) continue;
        if (event.cause?.actor !== halfDay.reader.actor) continue;
        const words = toldBy(news);
        expect(words).toMatch(new RegExp(`${actors[event.actor].short['en']} (grants|does not answer|says|answers)`));
        if (/grants|says yes/.test(words)) granted++;
        else silent++;
      }
    }
    expect(silent).toBeGreaterThan(0);
    expect(granted).toBeGreaterThan(0);
  });

  it('count every entry of the log that they do not tell', () => {
    for (const { halfDay, news } of halfDays) expect(news.smaller).toBeLessThanOrEqual(halfDay.events.length);
    expect(halfDays.some(({ news }) => news.smaller > 20)).toBe(true);
  });
});

describe('reports', () => {
  it('never tell of a place that a headline names, nor again what was known before', () => {
    let claims = 0;
    for (const { turns } of played) {
      for (const incoming of turns) {
        const named = new Set((incoming.last?.news.headlines ?? []).flatMap(({ places }) => places));
        for (const { place, words } of reportsOf(incoming)) {
          if (place === undefined) continue;
          claims++;
          const { compiled } = incoming.reader;
          const region = compiled.regionOf(place);
          expect(named.has(region)).toBe(false);
          if (incoming.last !== undefined)
            expect(words).not.toBe(
              claimWords(compiled, { now: incoming.last.halfDay.before, before: undefined }, region),
            );
        }
      }
    }
    expect(claims).toBeGreaterThan(500);
  });

  it('are of the chair\u2019s own side, its enemies beside it, or what it aims at', () => {
    let reports = 0;
    for (const id of SHIPPED.filter((each) => chairsOf(each).includes('moscow'))) {
      for (const incoming of turnsOf(watched(id, 'moscow', 'reports'))) {
        for (const { place } of reportsOf(incoming)) {
          if (place === undefined) continue;
          const { sight, reader } = incoming;
          const view = sight.now;
          const holder = view.holder(reader.compiled.regionOf(place));
          reports++;
          expect(holder === ownSideOf(reader) || view.hostile(holder, ownSideOf(reader))).toBe(true);
        }
      }
    }
    expect(reports).toBeGreaterThan(50);
  });
});

describe('the clock of an arrival', () => {
  it('tells the turn in which it comes, or what became of it is told', () => {
    let came = 0;
    let turned = 0;
    for (const { game, turns } of played) {
      const { compiled } = game;
      for (const [t, { sight }] of turns.entries()) {
        const view = sight.now;
        for (const { force, goal, turn } of awaitedBy(view)) {
          const next = turns[t + 1];
          if (next === undefined) continue;
          const told = toldBy(next.last?.news ?? { headlines: [], smaller: 0, weight: 0 });
          const later = awaitedBy(next.sight.now).find((each) => each.force === force && each.goal === goal);
          if (turn > view.turn) {
            // Still on its way, by the same clock; or something happened to it.
            if (later !== undefined) expect(later.turn).toBe(turn);
            continue;
          }
          // Turned back, it may be sent again at once: with another clock.
          if (later !== undefined) {
            expect(later.turn).toBeGreaterThan(turn);
            continue;
          }
          const name = forceName(compiled, force);
          if (told.includes(`Arrived at ${regionName(compiled, goal)}: ${name}`)) came++;
          else {
            turned++;
            expect(told).toMatch(new RegExp(`(Turned back|Stopped short of .*|Not arrived at .*): ${name}`));
          }
        }
      }
    }
    expect(came).toBeGreaterThan(20);
    expect(turned).toBeGreaterThan(0);
  });
});
