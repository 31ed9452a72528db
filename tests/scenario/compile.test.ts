import { describe, expect, it } from 'vitest';
import { FAR } from '../../src/engine/compiled.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers } from '../../src/scenario/levers/apply.ts';
import { compiledFrom, countryOf, textOf } from '../support/countries.ts';

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

  it("knows an act's earlier word for its kind by today's", () => {
    const country = JSON.parse(textOf('five-valleys'));
    country.acts[0].kind = 'coastApart';
    expect(compiledFrom(JSON.stringify(country)).act.kinds[0]).toBe('remnant');
    expect(compiled.act.kinds).toContain('capitalFalls');
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

  it.each(['five-valleys', 'eleven-days'])('measures the shortest way between any two places: %s', (id) => {
    const { road, region } = countryOf(id);
    const n = region.count;
    const shortest: number[] = Array.from({ length: n * n }, (_, cell) => (cell % (n + 1) === 0 ? 0 : FAR));
    for (const [l, [a, b]] of road.ends.entries())
      for (const cell of [a * n + b, b * n + a]) shortest[cell] = Math.min(shortest[cell], [...road.linkKm][l]);
    for (let via = 0; via < n; via++)
      for (let cell = 0; cell < n * n; cell++) {
        const around = shortest[Math.floor(cell / n) * n + via] + shortest[via * n + (cell % n)];
        if (around < shortest[cell]) shortest[cell] = around;
      }
    expect([...road.distance]).toEqual(shortest);
  });

  it('measures roads once for all settings that leave them as they are', () => {
    const { scenario } = compiled;
    const moved = applyLevers(scenario, { 'government-will': 0.5 });
    if (!moved.ok) throw new Error('refused');
    const other = compileScenario(moved.value);
    expect(other.road.distance).toBe(compiled.road.distance);
    expect(other.contentHash).not.toBe(compiled.contentHash);
    const fast = compileScenario({ ...scenario, weights: { ...scenario.weights, speedMotorway: 10_000 } });
    expect([...fast.road.time]).not.toEqual([...compiled.road.time]);
    const [first, ...rest] = scenario.links;
    const longer = compileScenario({ ...scenario, links: [{ ...first, km: first.km + 10 }, ...rest] });
    expect([...longer.road.distance]).not.toEqual([...compiled.road.distance]);
    const turned = compileScenario({ ...scenario, regions: [...scenario.regions].reverse() });
    expect([...turned.road.distance]).toEqual([...compiled.road.distance].reverse());
  });

  it('is the same twice, and frozen', () => {
    const again = compiledFrom(textOf('five-valleys'));
    expect(JSON.stringify(again)).toBe(JSON.stringify(compiled));
    expect(again.contentHash).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.isFrozen(compiled.scenario.sides[0])).toBe(true);
  });
});
