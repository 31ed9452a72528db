import { describe, expect, test } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import type { Arrangement, Sheet, Zoom } from '../../src/map/arrange.ts';
import { counterRank } from '../../src/map/counters.ts';
import { keptWithin } from '../../src/map/draw/groundPaper.ts';
import type { MapModel } from '../../src/map/model.ts';
import { crosses, Room, type Wish } from '../../src/map/room.ts';
import { sideLines } from '../../src/map/sideLines.ts';
import { type Box, overlaps, type Point } from '../../src/map/viewport.ts';
import { mapOf } from '../../src/present/mapStandings.ts';
import { sightOf } from '../../src/present/sight.ts';
import { newsPlaces } from '../../src/screens/play/present/news.ts';
import { endTurn, type Game } from '../../src/session/game.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { chairsOf, seatedGame } from '../support/games.ts';
import { arrangedFor, boxesOf, depthOf, LAPTOP, sheetOf, zoomOf } from '../support/mapWindow.ts';

/** Pixels by which two marks may lie over each other. */
const TOUCH = 2;
/** CSS pixels from its place beyond which a counter has a leader. */
const NEAR = 9;

interface Seen {
  readonly name: string;
  readonly sheet: Sheet;
  readonly model: MapModel;
  readonly zoom: Zoom;
  readonly arranged: Arrangement;
}

const sheets = new Map(SHIPPED.map((id) => [id, sheetOf(countryOf(id))]));

function seen(id: string, name: string, game: Game): Seen {
  const sheet = sheets.get(id) as Sheet;
  const model = mapOf(game.compiled, sightOf(game), [], newsPlaces({ game }));
  const zoom = zoomOf(sheet, LAPTOP);
  return { name, sheet, model, zoom, arranged: arrangedFor(sheet, model, zoom) };
}

/** Every shipped start from its first and last chair, and four moments each of seeded games: 20 and more in all. */
const moments: readonly Seen[] = SHIPPED.flatMap((id) => {
  const chairs = chairsOf(id);
  return [chairs[0], chairs[chairs.length - 1]].flatMap((chair, i) => {
    if (chair === undefined) return [];
    let game = seatedGame(id, `map ${i}`, [chair]);
    const found = [seen(id, `${id}, ${chair}, start`, game)];
    for (let turn = 1; turn <= 8; turn++) {
      game = endTurn(game);
      if (turn % 2 === 0) found.push(seen(id, `${id}, ${chair}, turn ${turn}`, game));
    }
    return found;
  });
});

const distance = ([x, y]: Point, { left, right, top, bottom }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

describe('the whole country at 1366 by 768', () => {
  test('has every shipped start and twenty states of seeded games, with something of every kind', () => {
    expect(moments.length).toBeGreaterThanOrEqual(SHIPPED.length + 20);
    const all = moments.map(({ arranged }) => arranged);
    for (const kind of ['names', 'counters', 'sideNames'] as const)
      for (const each of all) expect(each[kind].length, kind).toBeGreaterThan(0);
    expect(all.some(({ tags }) => tags.length > 0)).toBe(true);
  });

  test.each(moments)('no two marks overlap, none stands under a control: $name', ({ arranged, zoom }) => {
    const boxes = boxesOf(arranged);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1))
        expect(depthOf(a.box, b.box), `${a.name}, ${b.name}`).toBeLessThanOrEqual(TOUCH);
      for (const edge of zoom.edges) expect(depthOf(a.box, edge), a.name).toBeLessThanOrEqual(TOUCH);
    }
  });

  test.each(moments)('every place in the news and the capital are named: $name', ({ arranged, model, sheet }) => {
    const named = new Set(arranged.names.map(({ region }) => region));
    expect(model.news.filter((region) => !named.has(region)).map((region) => model.places[region]?.name)).toEqual([]);
    for (const { region, id } of model.places)
      if (sheet.geometry.towns[region]?.rank === 'capital') expect(named.has(region), id).toBe(true);
  });

  test.each(moments)('every counter apart from its place has a leader that crosses nothing: $name', (moment) => {
    const { arranged, sheet, zoom } = moment;
    const boxes = boxesOf(arranged);
    for (const { standing, box, leader } of arranged.counters) {
      const [x, y] = sheet.geometry.towns[standing.region].at;
      const at: Point = [x * zoom.scale, y * zoom.scale];
      const away = distance(at, box);
      expect(away).toBeLessThanOrEqual(101);
      const ground = sheet.grid.regionAt(
        (box.left + box.right) / 2 / zoom.scale,
        (box.top + box.bottom) / 2 / zoom.scale,
      );
      const isForeign = ground !== NONE && moment.model.places[ground]?.holder !== standing.side;
      if (away <= (isForeign ? NEAR * 0.35 : NEAR)) continue;
      expect(leader, `counter ${standing.region}/${standing.side}`).toBeDefined();
      for (const other of boxes)
        if (leader && other.box !== box) expect(crosses(leader, other.box), other.name).toBe(false);
    }
  });

  test('what matters most is hardly ever left out', () => {
    const capitals = (sheet: Sheet): ReadonlySet<number> =>
      new Set(sheet.geometry.towns.flatMap(({ rank }, i) => (rank === 'capital' ? [i] : [])));
    let [wanted, found] = [0, 0];
    for (const { model, sheet, arranged } of moments) {
      const placed = new Set(arranged.counters.map(({ standing }) => standing));
      for (const standing of model.standings) {
        const rank = counterRank(standing, model, capitals(sheet), 1);
        if (rank === undefined || rank > 4) continue;
        wanted++;
        if (placed.has(standing)) found++;
      }
    }
    expect(found / wanted).toBeGreaterThan(0.94);
  });
});

describe('arranging', () => {
  const { sheet, model } = moments.find(({ name }) => name.startsWith('on-the-brink')) as Seen;

  test('depends on the zoom, not on the window: twice the same gives the same', () => {
    const zoom = zoomOf(sheet, LAPTOP, 2);
    expect(arrangedFor(sheet, model, zoom)).toEqual(arrangedFor(sheet, model, zoom));
  });

  test('zoomed in, more places are named and more counters shown, and still nothing overlaps', () => {
    const counts = [1, 2, 4].map((closeness) => {
      const arranged = arrangedFor(sheet, model, zoomOf(sheet, LAPTOP, closeness));
      const boxes = boxesOf(arranged);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(depthOf(a.box, b.box), `${closeness}: ${a.name}, ${b.name}`).toBeLessThanOrEqual(TOUCH);
      return { names: arranged.names.length, counters: arranged.counters.length };
    });
    expect(counts[1]?.names).toBeGreaterThan(counts[0]?.names ?? 0);
    expect(counts[2]?.names).toBe(model.places.length);
    expect(counts[1]?.counters).toBeGreaterThan(counts[0]?.counters ?? 0);
  });

  test('in a small window only the most urgent have plates, and there are no tags', () => {
    const phone = { width: 390, height: 360, insets: { left: 0, top: 0, right: 0, bottom: 0 }, controls: [] };
    const zoom = zoomOf(sheet, phone);
    expect(zoom.small).toBe(true);
    const arranged = arrangedFor(sheet, model, zoom);
    expect(arranged.tags).toEqual([]);
    expect(arranged.counters.some(({ plate }) => plate === undefined)).toBe(true);
  });

  test('names grow with the page', () => {
    const widths = [1, 1.5].map((scale) => {
      const names = arrangedFor(sheet, model, zoomOf(sheet, LAPTOP, 1, scale)).names;
      const damascus = names.find(({ style }) => style === 'capital');
      return damascus === undefined ? 0 : damascus.box.right - damascus.box.left;
    });
    expect(widths[1]).toBeCloseTo((widths[0] ?? 0) * 1.5, 5);
  });
});

describe('room', () => {
  const wish = (x: number, y: number): Wish => ({
    at: [x, y],
    width: 70,
    height: 24,
    gap: 8,
    reach: 100,
    near: 9,
  });

  test('a crowd around one place has no two over each other, and the far ones have leaders', () => {
    const room = new Room();
    const spots = Array.from({ length: 12 }, () => {
      const spot = room.around(wish(300, 300));
      if (spot) room.takeSpot(spot);
      return spot;
    }).filter((spot) => spot !== undefined);
    expect(spots.length).toBeGreaterThan(5);
    for (const [i, a] of spots.entries()) {
      for (const b of spots.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
      if (distance([300, 300], a.box) > 9) expect(a.leader).toBeDefined();
    }
  });

  test('what finds no room is left out', () => {
    const room = new Room([{ left: -1000, top: -1000, right: 1000, bottom: 1000 }]);
    expect(room.around(wish(0, 0))).toBeUndefined();
    expect(room.beside(wish(0, 0))).toBeUndefined();
  });

  test('dearer ground is taken only where nothing cheaper is as near', () => {
    const costAt = (x: number): number => (x > 300 ? 40 : 0);
    const spot = new Room().around({ ...wish(300, 300), costAt });
    expect(((spot?.box.left ?? 0) + (spot?.box.right ?? 0)) / 2).toBeLessThanOrEqual(300);
  });

  test('a segment crosses a box or passes it', () => {
    const box: Box = { left: 0, top: 0, right: 10, bottom: 10 };
    const through: (readonly [Point, Point])[] = [
      [
        [-5, 5],
        [15, 5],
      ],
      [
        [5, 5],
        [50, 50],
      ],
      [
        [-5, -5],
        [15, 15],
      ],
    ];
    for (const line of through) expect(crosses(line, box)).toBe(true);
    const past: (readonly [Point, Point])[] = [
      [
        [-5, -5],
        [15, -5],
      ],
      [
        [20, 0],
        [20, 10],
      ],
      [
        [-10, 5],
        [-1, 5],
      ],
    ];
    for (const line of past) expect(crosses(line, box)).toBe(false);
  });
});

describe('lines between sides', () => {
  test('a front that moved leaves its old line; friends have a border and no front', () => {
    const moved = moments.find(({ model }) => model.places.some((place) => place.holder !== place.heldBefore)) as Seen;
    const { fronts, former, friendly } = sideLines(moved.sheet.geometry, moved.model);
    expect(former.length).toBeGreaterThan(0);
    const now = new Set(fronts.map(({ a, b }) => `${a}/${b}`));
    for (const { a, b } of [...former, ...friendly]) expect(now.has(`${a}/${b}`)).toBe(false);
    expect(moments.some(({ sheet, model }) => sideLines(sheet.geometry, model).friendly.length > 0)).toBe(true);
  });
});

describe('names of countries', () => {
  const free: Box = { left: 100, top: 0, right: 300, bottom: 200 };

  test('that the edge of the free part would cut move inside it; those wholly beyond it stay there', () => {
    expect(keptWithin([105, 190], [20, 40], free, 1)).toEqual([120, 160]);
    expect(keptWithin([150, 100], [20, 40], free, 1)).toEqual([150, 100]);
    expect(keptWithin([40, 100], [20, 40], free, 1)).toEqual([40, 100]);
  });
});
