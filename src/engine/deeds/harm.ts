/**
 * Harm: whom an order may be expected to harm, told before it is given.
 */
import type { RegionIndex } from '../../core/indices.ts';
import type { Order } from '../orders/orders.ts';
import type { Sight } from '../view/view.ts';

/**
 * Civilians killed and displaced that an order must be expected to cost over the next turn; undefined where it
 * endangers nobody.
 */
export interface ExpectedHarm {
  readonly killed: readonly [number, number];
  readonly displaced: readonly [number, number];
}

export function harmOf(sight: Sight, order: Order): ExpectedHarm | undefined {
  const crowd = (r: RegionIndex): number => Math.min(2.5, Math.max(0.1, sight.compiled.region.people[r] / 300_000));
  if (order.kind === 'fly')
    return harmRange((sight.state.actor.sorties[sight.actor] * 14 * crowd(order.region)) / 1, sight);
  if (order.kind === 'move' && sight.hostile(sight.forceSide(order.force), sight.holder(order.region))) {
    const against = sight.menAt(order.region, sight.holder(order.region));
    if (against === 0) return undefined;
    const engaged = Math.sqrt(Math.min(sight.men(order.force), 6000) * Math.min(against, 6000));
    return harmRange(
      ((sight.compiled.weights.lossAttack + sight.compiled.weights.lossDefence) * engaged * crowd(order.region)) / 1000,
      sight,
    );
  }
  return undefined;
}

function harmRange(weight: number, sight: Sight): ExpectedHarm {
  const scale = sight.compiled.weights.civilianHarm * weight;
  const range = (x: number): readonly [number, number] => [Math.floor(x / 3), Math.floor(x * 2.5) + 1];
  return { killed: range(scale * 0.022), displaced: range(scale * 32) };
}
