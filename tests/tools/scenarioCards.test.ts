import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../src/app/services/cards.ts';
import { bundledList } from '../../tools/scenarioCards.ts';
import { SHIPPED, textOf } from '../support/countries.ts';

const file = (value: Record<string, unknown>) => ({ path: `${value.id}/scenario.json`, text: JSON.stringify(value) });

const BASE = {
  id: 'base',
  title: { en: 'Base' },
  summary: { en: 'All of it' },
  start: { date: '2024-11-27', half: 'am' },
  turns: 10,
  sides: [
    { id: 'north', colour: 3 },
    { id: 'south', colour: 5 },
  ],
  regions: [
    { id: 'town', lat: 10, lon: 20, holder: 'north', people: 50 },
    { id: 'city', lat: 11, lon: 21, holder: 'south', people: { value: 600, source: ['x'] } },
  ],
  links: [{ between: ['town', 'city'] }],
};

describe('the list of scenarios in the page', () => {
  it('has a card for every shipped scenario, a family by its dates', () => {
    const list = bundledList(SHIPPED.map((id) => ({ path: `${id}/scenario.json`, text: textOf(id) })));
    expect(list.map(({ id }) => id).sort()).toEqual([...SHIPPED].sort());
    for (const { card } of list) {
      expect(card?.title.en).toMatch(/\S/);
      expect(card?.picture.places.length).toBeGreaterThan(3);
      for (const [x, y] of card?.picture.places ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(PICTURE.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(PICTURE.height);
      }
    }
    const dates = list.slice(0, SHIPPED.length - 1).map(({ card }) => card?.start.date);
    expect(dates).toEqual([...dates].sort());
  });

  it('draws places by holder and size, and the roads between them', () => {
    const [{ card }] = bundledList([file(BASE)]);
    expect(card?.picture.places.map(([, , radius, slot]) => [radius, slot])).toEqual([
      [2.9, 3],
      [5.5, 5],
    ]);
    expect(card?.picture.roads).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });

  it('takes over from what a scenario extends all that it leaves out', () => {
    const cut = {
      id: 'cut',
      extends: 'base',
      title: { en: 'Cut' },
      start: { date: '2024-12-03', half: 'pm' },
      // Only changed in part: the colour stays.
      sides: [{ id: 'south', capital: 'city' }],
      regions: [{ id: 'town', holder: 'south' }],
    };
    const [base, later] = bundledList([file(cut), file(BASE)]);
    expect([base.id, later.id, later.base]).toEqual(['base', 'cut', 'base']);
    expect(later.card).toMatchObject({ title: { en: 'Cut' }, summary: { en: 'All of it' }, turns: 10 });
    expect(later.card?.start).toEqual({ date: '2024-12-03', half: 'pm' });
    expect(later.card?.picture.places.map(([, , , slot]) => slot)).toEqual([5, 5]);
  });

  it('lists a file that lacks what a card shows without a card', () => {
    const { title: _, ...untitled } = BASE;
    expect(bundledList([file(untitled), { path: 'x/scenario.json', text: 'no JSON' }])).toEqual([
      { id: '', path: 'x/scenario.json' },
      { id: 'base', path: 'base/scenario.json' },
    ]);
  });
});
