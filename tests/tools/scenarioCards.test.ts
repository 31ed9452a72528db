import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../src/app/services/cards.ts';
import { slotOf } from '../../src/map/palette.ts';
import { bundledList, cardPictures } from '../../tools/scenarioCards.ts';
import { readText } from '../house/source.ts';
import { SHIPPED, scenarioOf, textOf } from '../support/countries.ts';

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
  const shipped = SHIPPED.map((id) => ({ path: `${id}/scenario.json`, text: textOf(id) }));
  const pictures = cardPictures(shipped, (path) => readText(`scenarios/${path}`));

  it('has a card for every shipped scenario, in the order that the terminal has too: where to start first', () => {
    const order: string[] = JSON.parse(readText('scenarios/order.json'));
    const list = bundledList(shipped, [], new Map(), order);
    expect(list.map(({ id }) => id)).toEqual(order);
    expect(list.map(({ id }) => id).sort()).toEqual([...SHIPPED].sort());
    for (const { card } of list) expect(card?.title.en).toMatch(/\S/);
    expect(list.map(({ card }) => card?.startHere)).toEqual([true, ...SHIPPED.slice(1).map(() => false)]);
    expect(list.filter(({ card }) => card?.invented).map(({ id }) => id)).toEqual(['five-valleys']);
    const families = list.map(({ id, base }) => base ?? id);
    expect(families.filter((family, i) => family !== families[i - 1])).toEqual([...new Set(families)]);
  });

  it('has a picture for every card, each another, small, in the colours of its holders', () => {
    const drawn = bundledList(shipped).map(({ id, card }) => ({ id, svg: pictures.get(card?.picture ?? '') ?? '' }));
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(SHIPPED.length);
    for (const { id, svg } of drawn) {
      expect(svg).toContain(`viewBox="0 0 ${PICTURE.width} ${PICTURE.height}"`);
      expect(svg.length).toBeLessThan(50_000);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      // Unless one side holds the whole country, at least two are in sight with a front between; places are named.
      const holders = new Set(scenarioOf(id).regions.map(({ holder }) => holder)).size;
      expect(svg.match(/<pattern /g)?.length).toBeGreaterThanOrEqual(Math.min(2, holders));
      expect(svg.match(/<text /g)?.length).toBeGreaterThan(2);
    }
  });

  it('draws a scenario without a map by cells around its places', () => {
    const svg = cardPictures(
      [file({ ...BASE, relations: [{ between: ['north', 'south'], relation: 'hostile' }] })],
      () => undefined,
    ).get('cards/base.svg');
    expect(svg).toContain(slotOf(3).fill);
    expect(svg).toContain(slotOf(5).fill);
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
    const [base, later] = bundledList([file(BASE), file(cut)]);
    expect([base.id, later.id, later.base]).toEqual(['base', 'cut', 'base']);
    expect(later.card).toMatchObject({ title: { en: 'Cut' }, summary: { en: 'All of it' }, turns: 10 });
    expect(later.card?.start).toEqual({ date: '2024-12-03', half: 'pm' });
    expect(later.card?.picture).toBe('cards/cut.svg');
  });

  it('lists a file that lacks what a card shows without a card', () => {
    const { title: _, ...untitled } = BASE;
    expect(bundledList([file(untitled), { path: 'x/scenario.json', text: 'no JSON' }])).toEqual([
      { id: '', path: 'x/scenario.json' },
      { id: 'base', path: 'base/scenario.json' },
    ]);
  });
});
