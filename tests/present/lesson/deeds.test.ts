import { describe, expect, it } from 'vitest';
import { deeds } from '../../../src/lesson/deeds.ts';
import { deedsOf } from '../../../src/present/lesson/deeds.ts';
import { countryOf } from '../../support/countries.ts';

describe('the sheet of sources', () => {
  const compiled = countryOf('eleven-days');

  it.each(deeds)('tells of what $actor did by facts that are there, each by its source', ({ actor, sources }) => {
    expect(compiled.actor.ids).toContain(actor);
    const { facts } = compiled.scenario;
    expect(sources.filter((id) => facts.filter(({ source = [] }) => source.includes(id)).length !== 1)).toEqual([]);
  });

  it('tells each fact in the order of its days', () => {
    for (const { facts } of deedsOf(compiled)) {
      const days = facts.map(({ moment }) => `${moment.date} ${moment.half}`);
      expect(days).toEqual([...days].sort());
    }
  });
});
