import { describe, expect, it } from 'vitest';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { faultsOfRandomPlay } from '../support/randomPlay.ts';

describe.each(SHIPPED)('random play of %s', (id) => {
  it('runs seeds 1 to 8 to their end, every order given accepted', () => {
    expect(faultsOfRandomPlay(countryOf(id), 1, 8)).toEqual([]);
  });
});
