import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstLevers, readStarters } from '../../../src/lab/whatIf/starters.ts';
import { countryOf } from '../../support/countries.ts';

const compiled = countryOf('eleven-days');
const file = readFileSync(new URL('../../../scenarios/eleven-days/starters.json', import.meta.url), 'utf8');
const asked = JSON.stringify({
  levers: ['turkey_restraint'],
  starters: [
    {
      title: { en: 'Pull back?' },
      about: { en: 'The far east is given up.' },
      asks: [{ title: { en: 'Early' }, changes: [{ kind: 'lever', lever: 'withdraw_order', value: 'early' }] }],
    },
  ],
});

describe('what the Lab begins with', () => {
  it('offers first levers that the scenario has', () => {
    const { levers } = compiled.scenario;
    const first = readStarters(file)?.levers ?? [];
    expect(first).toHaveLength(6);
    expect(firstLevers(levers, first).map(({ id }) => id)).toEqual(first);
    expect(firstLevers(levers, []).map(({ id }) => id)).toEqual(levers.slice(0, 6).map(({ id }) => id));
  });

  it('reads questions with what is tried in each', () => {
    expect(readStarters(asked)?.starters.map(({ asks }) => asks.length)).toEqual([1]);
  });

  it('reads what is looked at, where a question says so', () => {
    const looks = asked.replace('"changes"', '"outcome":{"kind":"place","region":"homs"},"changes"');
    expect(readStarters(looks)?.starters[0]?.asks[0]?.outcome).toEqual({ kind: 'place', region: 'homs' });
    expect(readStarters(looks.replace('"place"', '"weather"'))).toBeUndefined();
  });

  it('is nothing where the file is not one of starters', () => {
    expect(readStarters('{')).toBeUndefined();
    expect(readStarters(asked.replace('"withdraw_order"', '3'))).toBeUndefined();
  });
});
