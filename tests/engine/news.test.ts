import { describe, expect, it } from 'vitest';
import type { RegionIndex } from '../../src/core/indices.ts';
import { newsOfPlace } from '../../src/engine/state/start.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { countryOf } from '../support/countries.ts';

const { scenario } = countryOf('eleven-days');
/** The country with so many provincial capitals, the national one among them. */
const withCapitals = (count: number) => {
  const national = scenario.regions.filter(({ tags }) => tags.includes('nationalCapital'));
  const others = scenario.regions.filter((region) => !national.includes(region)).slice(0, count - national.length);
  const tagged = new Set([...national, ...others]);
  return compileScenario({
    ...scenario,
    regions: scenario.regions.map((region) => ({
      ...region,
      tags: [
        ...region.tags.filter((tag) => tag !== 'provincialCapital'),
        ...(tagged.has(region) ? (['provincialCapital'] as const) : []),
      ],
    })),
  });
};
const newsOf = (compiled: ReturnType<typeof withCapitals>, tag: 'provincialCapital' | 'nationalCapital'): number => {
  const at = compiled.region.ids.findIndex(
    (_, r) =>
      compiled.hasTag(r as RegionIndex, tag) &&
      (tag === 'nationalCapital' || !compiled.hasTag(r as RegionIndex, 'nationalCapital')),
  );
  return newsOfPlace(compiled, at as RegionIndex);
};

describe('[NEWS-2] what a fall is worth as news', () => {
  it.each([
    [5, 1000, 2000],
    [14, 1000, 2000],
    [28, 500, 1000],
    [35, 400, 800],
  ])('in a country of %i provincial capitals: %i, and %i the national one', (capitals, provincial, national) => {
    const compiled = withCapitals(capitals);
    expect(newsOf(compiled, 'provincialCapital')).toBe(provincial);
    expect(newsOf(compiled, 'nationalCapital')).toBe(national);
  });
});
