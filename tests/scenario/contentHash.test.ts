import { describe, expect, it } from 'vitest';
import { contentHashOf } from '../../src/scenario/compile/contentHash.ts';
import type { Draft } from '../support/countries.ts';
import { altered, FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';

const hash = (change: (draft: Draft) => void = () => {}): string => contentHashOf(loaded(altered(change)).scenario);
const BASE = contentHashOf(loaded(FIVE_VALLEYS_TEXT).scenario);

describe('content hash', () => {
  const same: readonly [what: string, change: (draft: Draft) => void][] = [
    ['spacing', () => {}],
    [
      'a corrected title',
      (d) => {
        d.title.en = 'Five Valleys';
      },
    ],
    [
      'a translation',
      (d) => {
        d.regions[0].name.ar = 'x';
      },
    ],
    [
      'a new name of a place',
      (d) => {
        d.regions[0].name.en = 'Upper Sorva';
      },
    ],
    [
      'a source',
      (d) => {
        d.sides[0].will = { value: 0.35, source: ['S1'] };
      },
    ],
    [
      'what it really cost',
      (d) => {
        d.costReal = { asOf: { date: '2030-03-01', half: 'am' }, displaced: [10, 20] };
      },
    ],
    [
      'a note',
      (d) => {
        d.regions[0].note = 'x';
      },
    ],
    [
      "the leader's title",
      (d) => {
        d.sides[0].leader.en = 'Chair';
      },
    ],
    [
      'where a place is drawn',
      (d) => {
        d.regions[0].lat += 0.1;
      },
    ],
    [
      'a colour',
      (d) => {
        d.sides[0].colour = 5;
      },
    ],
    [
      'the wording of a trigger',
      (d) => {
        d.triggers[0].text.en = 'x';
      },
    ],
    [
      'a version',
      (d) => {
        d.version = '1.0.1';
      },
    ],
    [
      'a default written out',
      (d) => {
        d.regions[0].tags = ['provincialCapital'];
        d.acts[0].when[0].kind = 'lost';
        d.exits[0].open = true;
      },
    ],
    [
      'the order of keys',
      (d) => {
        d.sides[0] = Object.fromEntries(Object.entries(d.sides[0]).reverse());
      },
    ],
    [
      'a fact',
      (d) => {
        d.facts = [{ moment: d.start, text: { en: 'x' } }];
      },
    ],
  ];
  it.each(same)('is unmoved by %s', (_, change) => {
    expect(hash(change)).toBe(BASE);
  });

  const moved: readonly [what: string, change: (draft: Draft) => void][] = [
    [
      'will',
      (d) => {
        d.sides[0].will = 0.43;
      },
    ],
    [
      'a weight',
      (d) => {
        d.weights = { contagion: 1.1 };
      },
    ],
    [
      'a distance',
      (d) => {
        d.links[0].km = 36;
      },
    ],
    [
      'a leader less',
      (d) => {
        delete d.sides[0].leader;
        for (const actor of d.actors)
          actor.doctrine = actor.doctrine.filter((rule: Draft) => !JSON.stringify(rule).match(/leader|offerAsylum/));
      },
    ],
    [
      'an order of places',
      (d) => {
        d.regions.reverse();
      },
    ],
    [
      'a doctrine',
      (d) => {
        d.actors[0].doctrine[0].weight = 0.8;
      },
    ],
    [
      'an effect',
      (d) => {
        d.triggers[0].effects[0].change = 0.2;
      },
    ],
    [
      "a lever's reach",
      (d) => {
        d.levers[0].max = 0.8;
      },
    ],
    [
      'the number of turns',
      (d) => {
        d.turns = 13;
      },
    ],
    [
      'an id',
      (d) => {
        d.acts[0].id = 'capital-fell';
      },
    ],
  ];
  it.each(moved)('moves with %s', (_, change) => {
    expect(hash(change)).not.toBe(BASE);
  });

  it('is sixteen hexadecimal digits', () => {
    expect(BASE).toMatch(/^[0-9a-f]{16}$/);
  });
});
