// Names in the shipped scenarios: one for one thing, true on every day of a start.
import { describe, expect, it } from 'vitest';
import type { ForceIndex } from '../../src/core/indices.ts';
import { countryOf } from '../support/countries.ts';

const SYRIAN = ['eleven-days', 'thirtieth-of-november', 'third-of-december', 'on-the-brink'];
const VIETNAMESE = ['fifty-two-days', 'sixteenth-of-april'];
const MALIAN = ['konna-2013', 'konna-lost', 'north-2012'];
const english = (texts: Readonly<Record<string, string>>): string => texts['en'] ?? '';

describe.each([...SYRIAN, ...VIETNAMESE, ...MALIAN, 'five-valleys'])('names of %s', (id) => {
  const { scenario, region, force } = countryOf(id);
  const places = scenario.regions.map(({ name }) => english(name));

  it('of a force say what it is, not where it stood on another day', () => {
    const wrong = scenario.forces.flatMap(({ name }, f) => {
      // An organisation is called after where it comes from.
      if (/Council|committees/.test(english(name))) return [];
      const here = region.ids[force.home[f as ForceIndex]];
      const at = scenario.regions.find((each) => each.id === here);
      return places
        .filter((place) => new RegExp(`\\b${place}\\b`).test(english(name)) && place !== english(at?.name ?? {}))
        .map((place) => `${english(name)}: ${place}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of two sides, two actors or two forces are never the same', () => {
    for (const list of [scenario.sides, scenario.actors]) {
      const shorts = list.map(({ short }) => english(short));
      expect(new Set(shorts).size).toBe(shorts.length);
    }
    const forces = scenario.forces.map(({ name }) => english(name));
    expect(new Set(forces).size).toBe(forces.length);
  });

  it('of the actor that commands a side are those of the side', () => {
    for (const word of ['perations room', 'Operations Command'])
      for (const texts of [...scenario.sides, ...scenario.actors, ...scenario.chairs].map(({ name }) => english(name)))
        expect(texts).not.toContain(word);
  });

  it('mark as contested what accounts dispute, and by far not everything', () => {
    const { levers } = scenario;
    const contested = levers.filter(({ contested: is }) => is === true);
    expect(contested.length).toBeLessThanOrEqual(levers.length / 2);
    // In an invented country there are no accounts to differ.
    if (!SYRIAN.includes(id)) return;
    for (const { meaning } of contested)
      expect(english(meaning)).toMatch(/denied|by one account|accounts|said that|others say/i);
  });
});
