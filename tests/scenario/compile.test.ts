import { describe, expect, it } from 'vitest';
import { FAR } from '../../src/engine/compiled.ts';
import { compiledFrom, textOf } from '../support/countries.ts';

describe('compileScenario', () => {
  const compiled = compiledFrom(textOf('five-valleys'));

  it('gives every place a garrison slot after the named forces', () => {
    expect(compiled.force.count).toBe(compiled.force.named + compiled.region.count);
    expect(compiled.force.ids[compiled.force.named]).toBe('garrison-of-sorva');
    expect(compiled.region.garrison[compiled.regionOf('karsa')]).toBe(compiled.forceOf('garrison-of-karsa'));
  });

  it("takes a garrison as written, else by its holder's rule, and none where nobody in particular holds", () => {
    const men = (place: string) => compiled.force.paper[compiled.forceOf(`garrison-of-${place}`)];
    expect(men('aldra')).toBe(2200);
    expect(men('hedin')).toBe(300 + 4 * 90);
    expect(men('tevera')).toBe((300 + 4 * 320) * 1.5);
    expect(men('moor')).toBe(0);
  });

  it('measures roads', () => {
    const { distance } = compiled.road;
    const between = (a: string, b: string) =>
      distance[compiled.regionOf(a) * compiled.region.count + compiled.regionOf(b)];
    expect(between('sorva', 'aldra')).toBe(65);
    expect(between('aldra', 'karsa')).toBe(140);
    expect(between('karsa', 'aldra')).toBe(140);
    expect(Math.max(...Array.from({ length: distance.length }, (_, i) => distance[i] as number))).toBeLessThan(FAR);
  });

  it('is the same twice, and frozen', () => {
    const again = compiledFrom(textOf('five-valleys'));
    expect(JSON.stringify(again)).toBe(JSON.stringify(compiled));
    expect(again.contentHash).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.isFrozen(compiled.scenario.sides[0])).toBe(true);
  });
});
