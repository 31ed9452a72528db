import { describe, expect, it } from 'vitest';
import { type ActorIndex, FIRST } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { mayActorGive, refusalOf } from '../../src/engine/orders/legality.ts';
import { candidates, legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { LISTED_ORDER_KINDS, ORDER_KINDS, type OrderKind } from '../../src/engine/orders/shapes.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { changed, compiledFrom } from '../support/countries.ts';

/** The country of the cases, in which every actor may give orders of these kinds only. */
const restricted = (kinds: readonly OrderKind[]): CompiledScenario =>
  compiledFrom(
    changed('ridge', ({ actors }) => {
      for (const actor of actors) Object.assign(actor, { may: kinds, doctrine: [] });
    }),
  );

describe('[ORDER-1] what an actor may order', () => {
  it.each(LISTED_ORDER_KINDS)('is told apart for %s and every other kind', (kind) => {
    const compiled = restricted([kind]);
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++)
      expect(LISTED_ORDER_KINDS.filter((other) => mayActorGive(compiled, a, other))).toEqual([kind]);
  });

  it('is every kind where every kind is named', () => {
    expect(LISTED_ORDER_KINDS.filter((kind) => mayActorGive(restricted(LISTED_ORDER_KINDS), FIRST, kind))).toEqual(
      LISTED_ORDER_KINDS,
    );
  });

  it('is all that it is offered: whatever else is asked for is refused as not for this desk', () => {
    const kind: OrderKind = 'inspect';
    const compiled = restricted([kind]);
    const key = keyOf('permissions');
    const view = viewOf(compiled, key, createGame(compiled, key), FIRST);
    const offered = [...legalOrders(view)];
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((order) => order.kind !== kind)).toEqual([]);
    const others = ORDER_KINDS.filter((other) => other !== kind).flatMap((other) => [...candidates(view, other)]);
    expect(new Set(others.map((order) => order.kind)).size).toBeGreaterThan(20);
    expect(others.filter((order) => refusalOf(view, order)?.code !== 'mayNot')).toEqual([]);
  });

  it('has room for every kind, in a set of its own for each actor', () => {
    const compiled = compiledFrom(
      changed('ridge', ({ actors }) => {
        for (const [i, actor] of actors.entries()) {
          const kind = LISTED_ORDER_KINDS[(i * 7) % LISTED_ORDER_KINDS.length];
          Object.assign(actor, { may: [kind], doctrine: [] });
        }
      }),
    );
    for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++)
      expect(LISTED_ORDER_KINDS.filter((kind) => mayActorGive(compiled, a, kind))).toEqual([
        LISTED_ORDER_KINDS[(a * 7) % LISTED_ORDER_KINDS.length],
      ]);
  });
});
