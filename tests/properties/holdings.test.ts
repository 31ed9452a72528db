import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { createHoldings, type Holdings } from '../../src/engine/knowledge/holdings.ts';
import { allocateState, copyState, type GameState, overwriteState } from '../../src/engine/state/state.ts';
import { REGION_TAGS } from '../../src/engine/vocabulary.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';

/** Everything that holdings say, found by a search through the state. */
function searched({ region, road, side, hasTag }: CompiledScenario, state: GameState): unknown {
  const { holder, firstHolder } = state.region;
  const places = Array.from({ length: region.count }, (_, r) => r as RegionIndex);
  return {
    near: places.map((r) => {
      let near = 0;
      for (let k = road.first[r] as number; k < (road.first[r + 1] as number); k++)
        near |= 1 << (holder[road.to[k] as RegionIndex] as number);
      return near;
    }),
    sides: side.ids.map((_, s) => {
      const lost = places.filter((r) => firstHolder[r] === s && holder[r] !== s);
      return {
        lost: [lost.length, ...REGION_TAGS.map((tag) => lost.filter((r) => hasTag(r, tag)).length)],
        held: places.filter((r) => holder[r] === s),
        taken: places.filter((r) => holder[r] === s && firstHolder[r] !== s).length,
        people: places.reduce((sum, r) => (holder[r] === s ? sum + (region.people[r] as number) : sum), 0),
      };
    }),
  };
}

function told({ region, side }: CompiledScenario, holdings: Holdings): unknown {
  const isIn = (s: number, r: number): boolean =>
    ((holdings.places[s * holdings.words + (r >>> 5)] as number) & (1 << (r & 31))) !== 0;
  return {
    near: [...holdings.near],
    sides: side.ids.map((_, s) => ({
      lost: [holdings.lostBy(s as SideIndex), ...REGION_TAGS.map((_, tag) => holdings.lostBy(s as SideIndex, tag))],
      held: Array.from({ length: region.count }, (_, r) => r).filter((r) => isIn(s, r)),
      taken: holdings.takenBy(s as SideIndex),
      people: holdings.peopleUnder(s as SideIndex),
    })),
  };
}

describe(`what follows from who holds what (seed ${SEED})`, () => {
  const kept = new Map<CompiledScenario, { holdings: Holdings; table: GameState }>();

  it('is what a search through the state finds, whatever state was read before', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, state, next, label }, seed) => {
        let own = kept.get(compiled);
        if (own === undefined) {
          const table = allocateState(compiled);
          own = { holdings: createHoldings(compiled, table), table };
          kept.set(compiled, own);
        }
        // A state that no game comes to, of another start.
        const other = copyState(compiled, next);
        for (let i = 0; i < 5; i++) {
          const r = ((seed >>> (3 * i)) % compiled.region.count) as RegionIndex;
          other.region.holder[r] = ((seed + i) % compiled.side.count) as SideIndex;
          other.region.firstHolder[r] = ((seed >>> i) % compiled.side.count) as SideIndex;
        }
        for (const one of [state, next, next, other]) {
          overwriteState(own.table, one);
          own.holdings.read();
          expect(told(compiled, own.holdings), label).toEqual(searched(compiled, one));
        }
      }),
      100,
    );
  });
});
