import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../src/core/indices.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { createPlay } from '../../src/play/turn.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import { anyMoment, anySeed, holds, SEED, shuffled } from '../support/arbitraries.ts';

describe(`what doctrines ask once for all (seed ${SEED})`, () => {
  it('is no more than each actor sees alone, whoever asked before and about whatever state', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, next, label }, seed) => {
        const { simulation, orders: ordersOfTurn } = createPlay(compiled);
        const together = [state, next, state].map((one) => {
          simulation.load(key, one);
          return ordersOfTurn();
        });
        const actors = shuffled(
          compiled.actor.ids.map((_, a) => a as ActorIndex),
          seed,
        );
        for (const a of actors) {
          const alone = [state, next].map((one) => doctrineOrders(viewOf(compiled, key, one, a)));
          expect(
            together.map((sets) => sets[a]),
            label,
          ).toEqual([alone[0], alone[1], alone[0]]);
        }
      }),
      100,
    );
  });
});
