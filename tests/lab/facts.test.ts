import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/lab/facts.ts';
import { dailyLosses, usualSplit } from '../../src/lab/windows.ts';
import { countryOf, fileOf } from '../support/countries.ts';
import { factsOf, factsText } from '../support/facts.ts';

const valleys = countryOf('five-valleys');
const VALLEYS = valleys.scenario;

const [first, second, third] = VALLEYS.regions;
const change = (date: string, half_day: 'AM' | 'PM' | null, from: string, to: string, rest: object = {}): object => ({
  date,
  half_day,
  from,
  to,
  how: 'assault',
  ...rest,
});
const other = VALLEYS.sides.find(({ id }) => id !== first.holder)?.id as string;

describe('facts', () => {
  it('reads the first loss by the holder at the start, in days since the start day', () => {
    const text = factsText([
      { region: first.id, controller: first.holder, changes: [change('2031-03-05', 'PM', first.holder, other)] },
      { region: second.id, controller: second.holder },
    ]);
    const { rows } = factsOf(valleys, text);
    expect(rows.map(({ loss }) => loss?.at)).toEqual([2.75, undefined]);
    expect(rows[0].loss).toMatchObject({ early: 2.75, late: 2.75, manner: 'assault' });
  });

  it('puts ends of the span that are other days at midday', () => {
    const range = { date_range: ['2031-03-04', '2031-03-06'] };
    const text = factsText([
      { region: first.id, controller: first.holder, changes: [change('2031-03-05', null, first.holder, other, range)] },
    ]);
    expect(factsOf(valleys, text).rows[0].loss).toMatchObject({ early: 1.5, at: 2.5, late: 3.5 });
  });

  it('leaves out, with the reason, what is finer than the map, unknown, or held by another', () => {
    const text = factsText([
      { region: null, controller: first.holder },
      { region: 'nowhere', controller: first.holder },
      { region: third.id, controller: VALLEYS.sides.find(({ id }) => id !== third.holder)?.id as string },
    ]);
    const { rows, leftOut } = factsOf(valleys, text);
    expect(rows).toEqual([]);
    expect(leftOut.map(({ why }) => why.code)).toEqual(['facts/too-fine', 'facts/no-place', 'facts/other-holder']);
  });

  it('takes the first owner from the first change where no controller is named', () => {
    const areas = [
      { id: 'a', region: first.id, changes: [change('2031-03-05', null, first.holder.toUpperCase(), other)] },
      { id: 'b', region: second.id, changes: [] },
    ];
    const { rows } = factsOf(valleys, JSON.stringify({ areas }));
    expect(rows.map(({ loss }) => loss?.at)).toEqual([2.5, undefined]);
  });

  it.each([
    ['{"areas": [', 'facts/not-json'],
    ['[]', 'facts/areas'],
    ['{"areas": [{}]}', 'facts/area'],
    [factsText([{ region: first.id, controller: first.holder, changes: [{ date: 'soon' }] }]), 'facts/date'],
  ])('refuses %s', (text, code) => {
    expect(readFacts(valleys, text)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a change of a facts file', () => {
  const good = { date: '2031-03-05', half_day: 'PM', from: first.holder, to: other, how: 'assault' };
  const withChanges = (...changes: object[]): string =>
    factsText([{ region: first.id, controller: first.holder, changes }]);

  it.each([
    ['a day that there is not', [{ ...good, date: '2031-02-30' }], 'facts/date'],
    ['nobody who lost it', [{ ...good, from: null }], 'facts/sides'],
    ['a taker that is no word', [{ ...good, to: 3 }], 'facts/sides'],
    ['a span of one word', [{ ...good, date_range: '2031-03-05' }], 'facts/range'],
    ['a span of one day', [{ ...good, date_range: ['2031-03-05'] }], 'facts/range'],
    ['a span of nothing', [{ ...good, date_range: [] }], 'facts/range'],
    ['a span with a month that there is not', [{ ...good, date_range: ['2031-03-04', '2031-13-06'] }], 'facts/range'],
    ['a half day in other words', [{ ...good, half_day: 'am' }], 'facts/half'],
  ])('is refused with %s', (_, changes, code) => {
    const read = readFacts(valleys, withChanges(...changes));
    const at = 'areas[0].changes[0]';
    expect(read).toMatchObject({ ok: false, error: { code, at, values: { area: expect.any(String) } } });
  });

  it('counts the first, in whatever order they are written', () => {
    const back = { ...good, date: '2031-03-09', from: other, to: first.holder };
    const [sorted] = factsOf(valleys, withChanges(good, back)).rows;
    expect(factsOf(valleys, withChanges(back, good)).rows[0]).toEqual(sorted);
    expect(sorted?.loss).toBeDefined();
  });

  it('is left out with the reason, and not counted as held, where it is from somebody else than the holder', () => {
    const { rows, leftOut } = factsOf(valleys, withChanges({ ...good, from: 'nobody-known' }));
    expect(rows).toEqual([]);
    expect(leftOut[0].why).toMatchObject({ code: 'facts/other-loser', values: { loser: 'nobody-known' } });
  });
});

describe('the usual split', () => {
  it('is the day at which the losses a day change most', () => {
    const days = ['04', '04', '09', '09', '09', '10', '10', '10'];
    const text = factsText(
      days.map((day) => ({
        region: first.id,
        controller: first.holder,
        changes: [change(`2031-03-${day}`, 'AM', first.holder, other)],
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
