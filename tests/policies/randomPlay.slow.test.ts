import { describe, expect, it } from 'vitest';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { faultsOfRandomPlay } from '../support/randomPlay.ts';

describe.each(SHIPPED)('random play of %s', (id) => {
  it('runs seeds 9 to 200 to their end, every order given accepted', { timeout: 300_000 }, () => {
    expect(faultsOfRandomPlay(countryOf(id), 9, 200)).toEqual([]);
  });
});
