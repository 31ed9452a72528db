import { describe, expect, it } from 'vitest';
import { countryOf, SHIPPED } from '../support/countries.ts';
import { someOf } from '../support/long.ts';
import { faultsOfRandomPlay } from '../support/randomPlay.ts';

const LAST = someOf(40, 200);

describe.each(SHIPPED)('random play of %s', (id) => {
  it(`runs seeds 9 to ${LAST} to their end, every order given accepted`, { timeout: 600_000 }, () => {
    expect(faultsOfRandomPlay(countryOf(id), 9, LAST)).toEqual([]);
  });
});
