import { describe, expect, test } from 'vitest';
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { NONE } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createGame } from '../../src/engine/state/start.ts';
import { openView, viewOf } from '../../src/engine/view/view.ts';
import { frontTests, isHostile, mapModelOf, mapNamesOf, mapSidesOf } from '../../src/map/model.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('five-valleys');
const key = keyOf('map model');
const state = createGame(compiled, key);
const english = ({ en }: Readonly<Record<string, string>>): string => en;
const names = mapNamesOf(compiled, english);
const open = mapModelOf(openView(compiled, key, state), names);
const command = Array.from({ length: compiled.actor.count }, (_, i) => i as ActorIndex).find(
  (actor) => compiled.actor.side[actor] !== NONE,
) as ActorIndex;
const chairView = viewOf(compiled, key, state, command);
const chair = mapModelOf(chairView, names);

describe('the model of a view', () => {
  test('holds every place with its name and holder', () => {
    expect(open.places.map(({ id }) => id)).toEqual(compiled.region.ids);
    open.places.forEach((place, i) => {
      expect(place.name).toBe(compiled.scenario.regions[i]?.name['en']);
      expect(place.holder).toBe(state.region.holder[i as RegionIndex]);
    });
    expect(mapSidesOf(compiled, english).map(({ name }) => name)).toEqual(
      compiled.scenario.sides.map((side) => side.name['en']),
    );
  });

  test('fronts lie between linked places of hostile holders, and only there', () => {
    const tests = frontTests(open);
    const linked = compiled.road.ends.filter(([a, b]) => tests.hostile(a, b));
    expect(open.fronts.map(({ a, b }) => [a, b])).toEqual(linked);
    for (const { a, b } of open.fronts)
      expect(isHostile(open, open.places[a]?.holder as SideIndex, open.places[b]?.holder as SideIndex)).toBe(true);
  });

  test('shows a chair its own forces exactly and others in bands', () => {
    expect(open.forces.every(({ exact }) => exact)).toBe(true);
    for (const force of chair.forces) {
      expect(force.exact).toBe(chairView.isOwn(force.force));
      expect(force.men).toBe(chairView.men(force.force));
    }
    expect(chair.forces.some(({ exact }) => !exact)).toBe(true);
  });

  test('leaves out forces that are not in the country', () => {
    for (const force of open.forces) {
      expect(force.region).not.toBe(NONE);
      expect(['away', 'travel', 'latent', 'gone']).not.toContain(force.posture);
    }
  });

  test('is plain data', () => {
    expect(structuredClone(chair)).toEqual(chair);
    expect(JSON.parse(JSON.stringify(chair))).toEqual(chair);
  });

  test('orders become arrows from where the force stands, or marks', () => {
    const force = chair.forces.find(({ exact }) => exact)?.force as ForceIndex;
    const from = chairView.forceRegion(force);
    const to = compiled.road.to[compiled.road.first[from] as number] as RegionIndex;
    const { arrows } = mapModelOf(chairView, names, {
      orders: [{ kind: 'move', force, region: to }, { kind: 'inspect', region: to }, { kind: 'raisePay' }],
    });
    expect(arrows).toEqual([
      { kind: 'move', side: chairView.forceSide(force), from, to, number: 1 },
      { kind: 'inspect', side: chairView.side, from: NONE, to, number: 2 },
    ]);
  });
});
