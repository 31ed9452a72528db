/**
 * Harm promised and harm done: plays games, and each turn in which an order with an expected harm was given once more
 * without that order, with the same luck. What it did is the difference at the place that it names.
 */
import { type ActorIndex, indicesOf } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import type { ExpectedHarm } from '../../src/engine/deeds/harm.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { harmOf } from '../../src/engine/orders/meaning.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import type { Order, OrderOf } from '../../src/engine/orders/shapes.ts';
import { createSimulation } from '../../src/engine/simulation.ts';
import { copyState } from '../../src/engine/state/state.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf } from './countries.ts';
import { type Players, policiesOf } from './playouts.ts';

type Dangerous = OrderOf<'fly' | 'move'>;

export interface HarmCase {
  readonly kind: Dangerous['kind'];
  /** How to find it again. */
  readonly label: string;
  readonly promised: ExpectedHarm;
  readonly done: { readonly killed: number; readonly displaced: number };
  /** Whether the sorties were flown, or the force came to a fight, in the turn it was ordered. */
  readonly carriedOut: boolean;
}

const isDangerous = (order: Order): order is Dangerous => order.kind === 'fly' || order.kind === 'move';

/** The sets without an order; a force stays where it is instead, even if it was on its way already. */
function without(sets: readonly OrderSet[], order: Dangerous): readonly OrderSet[] {
  const instead: readonly Order[] = order.kind === 'move' ? [{ kind: 'hold', force: order.force }] : [];
  const replaced = (orders: readonly Order[]): readonly Order[] =>
    orders.flatMap((other) => (other === order ? instead : [other]));
  return sets.map((set) => ({ ...set, desk: replaced(set.desk), staff: replaced(set.staff) }));
}

/** Civilians killed or displaced by fighting at a place. */
const harmedAt = (events: readonly GameEvent[], region: number, kind: 'killed' | 'displaced'): number =>
  events
    .filter((event) => event.kind === 'civiliansHarmed' && event.phase === 'fighting' && event.region === region)
    .flatMap(({ terms }) => terms)
    .reduce((sum, term) => sum + (term.kind === kind ? term.value : 0), 0);

function wasCarriedOut(events: readonly GameEvent[], actor: ActorIndex, order: Dangerous): boolean {
  const happened = (kind: GameEvent['kind'], by?: (event: GameEvent) => boolean): boolean =>
    events.some((event) => event.kind === kind && event.region === order.region && (by?.(event) ?? true));
  if (order.kind === 'fly') return happened('sortiesFlown', (event) => event.actor === actor);
  return happened('forceMoved', (event) => event.force === order.force) && happened('groundGained');
}

/** What every order with an expected harm did in the games of these seeds. */
export function harmCases(id: string, players: Players, seeds: readonly number[]): readonly HarmCase[] {
  const compiled = countryOf(id);
  const policies = policiesOf(compiled, players);
  const { simulation, orders } = createPlay(compiled);
  const other = createSimulation(compiled);
  const cases: HarmCase[] = [];
  for (const seed of seeds) {
    const key = keyOf(String(seed));
    simulation.begin(key);
    while (simulation.state.clock.over[0] === 0) {
      const sets = orders({ policies });
      const promises = indicesOf<ActorIndex>(compiled.actor.count).flatMap((actor) =>
        [...sets[actor].desk, ...sets[actor].staff].filter(isDangerous).flatMap((order) => {
          const promised = harmOf(simulation.views.actors[actor], order);
          return promised === undefined ? [] : [{ actor, order, promised }];
        }),
      );
      const before = promises.length === 0 ? undefined : copyState(compiled, simulation.state);
      const log = new EventLog();
      simulation.advance(sets, log);
      for (const { actor, order, promised } of promises) {
        if (before === undefined) continue;
        const undone = new EventLog();
        other.load(key, before);
        other.advance(without(sets, order), undone);
        const done = (kind: 'killed' | 'displaced'): number =>
          harmedAt(log.events, order.region, kind) - harmedAt(undone.events, order.region, kind);
        cases.push({
          kind: order.kind,
          label: `${id}, seed ${seed}, ${players}, turn ${before.clock.turn[0]}, ${compiled.actor.ids[actor]}`,
          promised,
          done: { killed: done('killed'), displaced: done('displaced') },
          carriedOut: wasCarriedOut(log.events, actor, order),
        });
      }
    }
  }
  return cases;
}

/** The share of cases in which what was done lies in the range that was promised, and on either side of it. */
export function coverage(cases: readonly HarmCase[], kind: 'killed' | 'displaced') {
  const shareOf = (test: (done: number, low: number, high: number) => boolean): number =>
    cases.filter(({ done, promised }) => test(done[kind], ...promised[kind])).length / cases.length;
  return {
    within: shareOf((done, low, high) => done >= low && done <= high),
    below: shareOf((done, low) => done < low),
    above: shareOf((done, _, high) => done > high),
  };
}
