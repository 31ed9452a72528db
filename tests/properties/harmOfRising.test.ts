// What a call to rise is told to risk, and what risings that follow it do; and that entering a place harms nobody.
import { describe, expect, it } from 'vitest';
import { type ActorIndex, indicesOf } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { harmOf } from '../../src/engine/orders/meaning.ts';
import type { Order, OrderOf } from '../../src/engine/orders/shapes.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { createPlay } from '../../src/play/turn.ts';
import { changed, compiledFrom, type Draft } from '../support/countries.ts';

type Told = OrderOf<'rally' | 'enter'>;

interface Pair {
  readonly order: Told;
  readonly isPromised: boolean;
  readonly most: number;
  /** Harmed at the order's place in its turn, with and without it; and whether its people rose with it alone. */
  readonly with: number;
  readonly without: number;
  readonly rose: boolean;
}

const isTold = (order: Order): order is Told => order.kind === 'rally' || order.kind === 'enter';

/** A country in which people rise more readily than they do, so that there is something to count. */
const restless = (id: string) =>
  compiledFrom(
    changed(id, (draft: Draft) => {
      draft.weights = { ...draft.weights, riseBase: -9, riseRally: 5 };
    }),
  );

function pairsIn(id: string, seeds: number, turns: number): readonly Pair[] {
  const compiled = restless(id);
  const play = createPlay(compiled);
  const pairs: Pair[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const key = keyOf(`risings ${seed}`);
    let state = createGame(compiled, key);
    for (let turn = 0; turn < Math.min(turns, compiled.turns); turn++) {
      for (const actor of indicesOf<ActorIndex>(compiled.actor.count)) {
        const view = viewOf(compiled, key, state, actor);
        const orders = [...legalOrders(view)].filter(isTold);
        const order = orders[(seed + turn) % Math.max(1, orders.length)];
        if (order === undefined) continue;
        const [ordered, silent] = [[order], []].map((desk) => played(state, actor, desk));
        const harm = harmOf(view, order);
        pairs.push({
          ...{ order, isPromised: harm !== undefined, most: harm?.displaced[1] ?? 0 },
          ...{ with: displacedAt(ordered, order), without: displacedAt(silent, order) },
          rose: hasRisen(ordered, order) && !hasRisen(silent, order),
        });
      }
      state = copyState(compiled, play.nextState(key, state));
    }

    function played(from: GameState, actor: ActorIndex, desk: readonly Order[]): readonly GameEvent[] {
      const log = new EventLog();
      play.nextState(key, from, { desks: new Map([[actor, desk]]) }, log);
      return log.events;
    }
  }
  return pairs;
}

const displacedAt = (events: readonly GameEvent[], { region }: Told): number =>
  events
    // Those who flee from whoever takes the place are not told of beforehand.
    .filter((event) => event.kind === 'civiliansHarmed' && event.region === region && event.phase !== 'control')
    .flatMap(({ terms }) => terms)
    .reduce((sum, { kind, value }) => sum + (kind === 'displaced' ? value : 0), 0);
const hasRisen = (events: readonly GameEvent[], { region }: Told): boolean =>
  events.some((event) => event.kind === 'placeRose' && event.region === region);

describe('[HARM-2] harm that is no fight', () => {
  const pairs = [...pairsIn('on-the-brink', 30, 8), ...pairsIn('five-valleys', 8, 10)];
  const of = (kind: Told['kind']): readonly Pair[] => pairs.filter(({ order }) => order.kind === kind);

  it('is told of a call to rise, and holds nine times in ten where people rise for it', () => {
    const rallies = of('rally');
    expect(rallies.length).toBeGreaterThan(300);
    expect(rallies.every(({ isPromised, most }) => isPromised && most > 0)).toBe(true);
    const risen = rallies.filter(({ rose }) => rose);
    expect(risen.length).toBeGreaterThan(5);
    expect(risen.some((pair) => pair.with > pair.without)).toBe(true);
    const kept = risen.filter((pair) => pair.with - pair.without <= pair.most);
    expect(kept.length / risen.length).toBeGreaterThanOrEqual(0.9);
    // Where nobody rises nobody is harmed by it.
    expect(rallies.filter((pair) => !pair.rose && pair.with !== pair.without)).toEqual([]);
  });

  it('is neither told of entering a place nor done by it', () => {
    const entries = of('enter');
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter((pair) => pair.isPromised || pair.with > pair.without)).toEqual([]);
  });
});
