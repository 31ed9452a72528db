import { beforeAll, describe, expect, it } from 'vitest';
import { NUMBER_GROUPS, numbersOf } from '../../../src/screens/library/facts/numbers.ts';
import { loadWords } from '../../../src/words/language.ts';
import { countryOf } from '../../support/countries.ts';

const country = countryOf('eleven-days');
beforeAll(() => loadWords('game', 'library'));

describe('the numbers put in', () => {
  it('are all that the file has evidence for, each with a name', () => {
    const shown = NUMBER_GROUPS.flatMap((group) => numbersOf(country, group));
    const addresses = new Set(shown.map(({ address }) => address));
    const numeric = [...country.scenario.evidence.entries()].filter(
      ([address, { range }]) => range !== undefined && NUMBER_GROUPS.some((group) => address.startsWith(`${group}.`)),
    );
    expect(numeric.length).toBeGreaterThan(300);
    expect(numeric.flatMap(([address]) => (addresses.has(address) ? [] : [address]))).toEqual([]);
    expect(shown.filter(({ of, what }) => !/\S/.test(of) || /[{}.]/.test(what))).toEqual([]);
  });

  it('say which of them are contested', () => {
    const will = numbersOf(country, 'sides').find(({ address }) => address === 'sides.gov.will');
    expect(will).toMatchObject({ value: 0.35, range: [0.2, 0.5], isContested: true, what: 'will, 0 to 1' });
    expect(numbersOf(country, 'forces').some(({ isContested }) => !isContested)).toBe(true);
  });
});
