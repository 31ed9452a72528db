import { describe, expect, it } from 'vitest';
import { familyOf } from '../../src/scenario/family.ts';

describe('families', () => {
  const start = (date: string) => ({ date, half: 'am' as const });
  const members = [
    { id: 'late', extends: 'campaign', start: start('2031-02-03') },
    { id: 'other', start: start('2031-01-01') },
    { id: 'later', extends: 'late', start: start('2031-02-09') },
    { id: 'campaign', start: start('2031-01-20') },
  ];

  it('are those with one root, by their starts', () => {
    for (const id of ['late', 'later', 'campaign'])
      expect(familyOf(id, members).map((one) => one.id)).toEqual(['campaign', 'late', 'later']);
    expect(familyOf('other', members).map((one) => one.id)).toEqual(['other']);
    expect(familyOf('nobody', members)).toEqual([]);
  });

  it('that extend each other in a circle end all the same', () => {
    const circle = [
      { id: 'a', extends: 'b', start: start('2031-01-01') },
      { id: 'b', extends: 'a', start: start('2031-01-02') },
    ];
    expect(familyOf('a', circle).length).toBeGreaterThan(0);
  });

  it('take the start that is not written from what is extended', () => {
    const cut = [...members, { id: 'same-start', extends: 'campaign' }, { id: 'lost', extends: 'nowhere' }];
    expect(familyOf('late', cut).map(({ id, start: { date } }) => [id, date])).toEqual([
      ['campaign', '2031-01-20'],
      ['same-start', '2031-01-20'],
      ['late', '2031-02-03'],
      ['later', '2031-02-09'],
    ]);
  });

  it('share a root that is not at hand', () => {
    const orphans = [
      { id: 'one', extends: 'nowhere', start: start('2031-01-02') },
      { id: 'two', extends: 'nowhere', start: start('2031-01-01') },
    ];
    expect(familyOf('one', orphans).map(({ id }) => id)).toEqual(['two', 'one']);
  });
});
