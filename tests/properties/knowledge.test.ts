import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { NONE } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createDeployment, type Deployment, isStanding } from '../../src/engine/knowledge/deployment.ts';
import { createGame, createSimulation } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { knowledgeOf } from '../../src/engine/view/behind.ts';
import { openView } from '../../src/engine/view/view.ts';
import { REGION_TAGS } from '../../src/engine/vocabulary.ts';
import { createPlay, playTurn } from '../../src/play/turn.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';
import { countryOf } from '../support/countries.ts';

describe(`who stands where (seed ${SEED})`, () => {
  it('[MEN-1] is kept true through a turn by whoever moves men: it is what a new survey finds', () => {
    holds(
      fc.property(anyMoment, ({ compiled, key, state, orders }) => {
        const simulation = createSimulation(compiled);
        simulation.load(key, state);
        simulation.advance(orders);
        const kept = knowledgeOf(simulation.views.open).deployment;
        const found = createDeployment(compiled, simulation.state);
        found.survey();
        const walk = ({ first, next: after }: Deployment): number[][] =>
          Array.from(first, (head) => {
            const forces: number[] = [];
            for (let f = head; f !== NONE; f = after[f]) forces.push(f);
            return forces;
          });
        expect(walk(kept)).toEqual(walk(found));
        expect([...kept.present]).toEqual([...found.present]);
        expect([...kept.sidesAt]).toEqual([...found.sidesAt]);
        expect([...kept.columnsAt]).toEqual([...found.columnsAt]);
      }),
      200,
    );
  });

  it('[EVAC-6] who can get where is after a turn what a new search finds, though it was asked before', () => {
    holds(
      fc.property(anyMoment, ({ compiled, key, state, orders }) => {
        const { region, people, side } = compiled;
        const simulation = createSimulation(compiled);
        const kept = knowledgeOf(simulation.views.open);
        const reachOf = ({ ways, friends }: typeof kept): boolean[] => {
          const places = Array.from({ length: region.count }, (_, r) => r as RegionIndex);
          return [
            ...Array.from({ length: people.count }, (_, p) => p as PeopleIndex).flatMap((p) =>
              places.map((r) => ways.canReach(p, r)),
            ),
            ...Array.from({ length: side.count }, (_, s) => s as SideIndex).flatMap((s) =>
              places.map((r) => ways.isRoadOpen(friends[s], places[0], r)),
            ),
          ];
        };
        simulation.load(key, state);
        expect(reachOf(kept)).toEqual(reachOf(knowledgeOf(openView(compiled, key, state))));
        simulation.advance(orders);
        expect(reachOf(kept)).toEqual(reachOf(knowledgeOf(openView(compiled, key, simulation.state))));
      }),
      100,
    );
  });

  it('a game that goes on from what the last turn left is the game whose every turn is taken in anew', () => {
    holds(
      fc.property(fc.constantFrom('five-valleys', 'ridge', 'on-the-brink'), anySeed, (country, seed) => {
        const compiled = countryOf(country);
        const key = keyOf(String(seed));
        const going = createPlay(compiled);
        going.simulation.begin(key);
        let anew = createGame(compiled, key);
        for (let t = 0; t < compiled.turns; t++) {
          going.advance();
          anew = playTurn(compiled, key, anew);
        }
        expect(digestOf(going.simulation.state)).toBe(digestOf(anew));
      }),
      30,
    );
  });

  it('knowledge answers what a search through the state finds', () => {
    holds(
      fc.property(anyMoment, fc.nat(), fc.nat(), ({ compiled, key, state }, place, other) => {
        const { region, side, road, force } = compiled;
        const knowledge = knowledgeOf(openView(compiled, key, state));
        const view = openView(compiled, key, state);
        const r = (place % region.count) as RegionIndex;
        const s = (other % side.count) as SideIndex;
        const { holder, firstHolder, contester } = state.region;
        const places = Array.from({ length: region.count }, (_, i) => i as RegionIndex);
        const neighbours = [...places.keys()].filter((n) =>
          Array.from(
            { length: (road.first[r + 1] as number) - (road.first[r] as number) },
            (_, k) => road.to[(road.first[r] as number) + k],
          ).includes(n as RegionIndex),
        ) as RegionIndex[];
        const standing = Array.from({ length: force.count }, (_, f) => f as ForceIndex).filter((f) =>
          isStanding(state, f),
        );
        const menHere = (at: RegionIndex): boolean => view.menAt(at, s) > 0;
        expect(knowledge.hasMen(r, s)).toBe(menHere(r));
        expect(knowledge.isAt(r, s)).toBe(menHere(r) || neighbours.some((n) => holder[n] === s));
        const close = standing.some((f) => {
          const at = state.force.region[f] as RegionIndex;
          const km = road.distance[at * region.count + r] as number;
          return (
            f < force.named &&
            (at === r || km < 25) &&
            view.hostile(state.force.side[f] as SideIndex, holder[r] as SideIndex)
          );
        });
        const besieged = neighbours.some((n) => view.hostile(holder[n] as SideIndex, holder[r] as SideIndex));
        expect(knowledge.isThreatened(r)).toBe(contester[r] !== NONE || close || besieged);
        const lost = places.filter((p) => firstHolder[p] === s && holder[p] !== s);
        expect(knowledge.holdings.lostBy(s)).toBe(lost.length);
        const tag = place % REGION_TAGS.length;
        expect(knowledge.holdings.lostBy(s, tag)).toBe(
          lost.filter((p) => compiled.hasTag(p, REGION_TAGS[tag] as (typeof REGION_TAGS)[number])).length,
        );
        expect(knowledge.holdings.peopleUnder(s)).toBe(
          places.reduce((sum, p) => (holder[p] === s ? sum + (region.people[p] as number) : sum), 0),
        );
      }),
      200,
    );
  });
});
