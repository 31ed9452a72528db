// What the pack of Libya 2011 claims about itself: classes are used alike, and as its table says; no date moves either
// side, only what others did of their own motion has one; and it is watched, since it has no chairs.
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import { beginGame, carryOn, isOver, isWatched } from '../../src/session/game.ts';
import { countryOf, type Draft, fileOf, textOf } from '../support/countries.ts';

const ID = 'benghazi-2011';
const raw: Draft = JSON.parse(textOf(ID));
const compiled = countryOf(ID);

/** Rows of a table of the pack's README, by the word in their first column. */
const rows = new Map(
  fileOf(ID, 'README.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map((cells) => [cells[1], cells.slice(3, -1)] as const),
);
const figures = (...values: readonly number[]): readonly string[] => values.map((value) => value.toFixed(2));

describe('the classes of Libya', () => {
  it('give every place what the table says: past rebellion, ties, armed people', () => {
    for (const { id, pastRebellion, ties, people, local } of raw.regions) {
      const name = pastRebellion.note.replace('class ', '');
      const [past, tied, armed] = rows.get(name) ?? [];
      expect([id, ties.note]).toEqual([id, pastRebellion.note]);
      expect([id, ...figures(pastRebellion.value, ties.value)]).toEqual([id, past, tied]);
      // Under ten are not written.
      const men = people.value * Number(armed);
      expect([id, Math.abs((local?.men.value ?? 0) - men) <= (local === undefined ? 10 : 0.5)]).toEqual([id, true]);
    }
  });

  it('give every garrison that is written the will of its class', () => {
    for (const { id, garrison } of raw.regions.filter((region: Draft) => region.garrison !== undefined)) {
      const name = /^Class (\w+)/.exec(garrison.paper.note)?.[1] ?? '';
      expect([id, garrison.will.value.toFixed(2)]).toEqual([id, rows.get(name)?.[0]]);
    }
    expect(raw.sides[0].will.value.toFixed(2)).toBe(rows.get('police')?.[0]);
  });
});

it('no date moves the government or the rebels, and every rule says why and where from', () => {
  for (const { id, side, doctrine = [] } of raw.actors)
    for (const rule of doctrine) {
      expect([id, rule.id, rule.source.length > 0 && rule.why !== '']).toEqual([id, rule.id, true]);
      if (side !== undefined) expect([rule.id, JSON.stringify(rule.when ?? [])]).not.toContain('"from"');
    }
});

it('is watched to its end: nobody has a seat, and everything is in sight', () => {
  expect(compiled.scenario.chairs).toEqual([]);
  const game = beginGame({
    compiled,
    source: { kind: 'bundled', path: `${ID}/scenario.json` },
    seed: 'watched',
    levers: {},
    seats: [],
    shown: NONE,
  });
  expect(isWatched(game)).toBe(true);
  const ended = carryOn(game);
  expect(isOver(ended)).toBe(true);
  expect(ended.seats).toEqual([]);
});
