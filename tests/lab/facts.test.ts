import { describe, expect, it } from 'vitest';
import { dailyLosses, usualSplit } from '../../src/lab/windows.ts';
import { countryOf, fileOf } from '../support/countries.ts';
import { factsOf, factsText } from '../support/facts.ts';

const valleys = countryOf('five-valleys');
const VALLEYS = valleys.scenario;

const [first, second, third] = VALLEYS.regions;
const change = (date: string, half: 'am' | 'pm' | undefined, from: string, to: string, rest: object = {}): object => ({
  ...{ date, half, from, to, how: 'assault', source: ['K'] },
  ...rest,
});
const other = VALLEYS.sides.find(({ id }) => id !== first.holder)?.id as string;
const takerFrom = (holder: string): string => (holder === other ? first.holder : other);
const stranger = VALLEYS.sides.find(({ id }) => id !== first.holder && id !== other)?.id as string;
const rowWith = (...changes: object[]) =>
  factsOf(valleys, factsText([{ region: first.id, holder: first.holder, changes }])).rows[0];

describe('facts', () => {
  it('reads the first loss by the holder at the start, in days since the start day', () => {
    const text = factsText([
      { region: first.id, holder: first.holder, changes: [change('2031-03-05', 'pm', first.holder, other)] },
      { region: second.id, holder: second.holder },
    ]);
    const { rows } = factsOf(valleys, text);
    expect(rows.map(({ loss }) => loss?.at)).toEqual([2.75, undefined]);
    expect(rows[0].loss).toMatchObject({ early: 2.75, late: 2.75, manner: 'assault' });
  });

  it('puts ends of the range that are other days at midday', () => {
    const range = { range: ['2031-03-04', '2031-03-06'] };
    expect(rowWith(change('2031-03-05', undefined, first.holder, other, range)).loss).toMatchObject({
      ...{ early: 1.5, at: 2.5, late: 3.5 },
    });
  });

  it('leaves out, with the reason, what is finer than the map, unknown, or held by another', () => {
    const text = factsText([
      { region: null, holder: first.holder },
      { region: 'nowhere', holder: first.holder },
      { region: third.id, holder: VALLEYS.sides.find(({ id }) => id !== third.holder)?.id as string },
    ]);
    const { rows, leftOut } = factsOf(valleys, text);
    expect(rows).toEqual([]);
    expect(leftOut.map(({ why }) => why.code)).toEqual(['facts/too-fine', 'facts/no-place', 'facts/other-holder']);
    expect(leftOut.map(({ name }) => name)).toEqual(['Area 0', 'Area 1', 'Area 2']);
  });

  it('knows who held a place at the start from what happened before', () => {
    const lostBefore = change('2031-03-01', 'pm', first.holder, other);
    const back = change('2031-03-02', 'am', other, first.holder);
    const again = change('2031-03-06', 'am', first.holder, other);
    expect(rowWith(lostBefore, back, again).loss?.at).toBe(3.25);
    const { rows, leftOut } = factsOf(
      valleys,
      factsText([{ region: first.id, holder: first.holder, changes: [lostBefore] }]),
    );
    expect(rows).toEqual([]);
    expect(leftOut[0].why).toMatchObject({ code: 'facts/other-holder', values: { code: other } });
  });

  it('counts a place that was lost after the last turn as held', () => {
    const late = factsOf(
      valleys,
      factsText(
        [{ region: first.id, holder: first.holder, changes: [change('2031-12-01', 'am', first.holder, other)] }],
        {
          lastDay: '2031-12-31',
        },
      ),
    );
    expect(late.rows).toHaveLength(1);
    expect(late.rows[0].loss).toBeUndefined();
  });

  it('names every side that a source names as the taker', () => {
    const sides = (ids: readonly string[]): readonly number[] => ids.map((id) => valleys.side.ids.indexOf(id));
    const doubted = change('2031-03-05', 'pm', first.holder, other, { orTo: [stranger] });
    expect(rowWith(doubted).loss?.takers).toEqual(sides([other, stranger]));
  });

  it('dates the day on which the side that lost a place had it back', () => {
    const lost = change('2031-03-05', 'pm', first.holder, other);
    const passed = change('2031-03-06', undefined, other, stranger);
    const back = change('2031-03-08', 'am', stranger, first.holder);
    expect(rowWith(lost, passed).regain).toBeUndefined();
    expect(rowWith(lost, passed, back)).toMatchObject({ loss: { at: 2.75 }, regain: { at: 5.25 } });
  });
});

describe('the usual split', () => {
  it('is the day at which the losses a day change most', () => {
    const days = ['04', '04', '09', '09', '09', '10', '10', '10'];
    const text = factsText(
      days.map((day, i) => ({
        ...{ region: VALLEYS.regions[i].id, holder: VALLEYS.regions[i].holder },
        changes: [change(`2031-03-${day}`, 'am', VALLEYS.regions[i].holder, takerFrom(VALLEYS.regions[i].holder))],
      })),
    );
    const facts = factsOf(valleys, text);
    expect(dailyLosses(facts)).toEqual([0, 2, 0, 0, 0, 0, 3, 3]);
    expect(usualSplit(facts)).toBe(6);
  });

  it('is the break of 6 December 2024 for the shipped facts, from any start before it', () => {
    for (const [id, day] of [
      ['eleven-days', 9],
      ['thirtieth-of-november', 6],
      ['third-of-december', 3],
    ] as const) {
      expect(usualSplit(factsOf(countryOf(id), fileOf('eleven-days', 'facts.json')))).toBe(day);
    }
  });
});
