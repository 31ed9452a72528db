/** Harm to civilians that an order may be expected to do, told before it is given. */

import { type ExpectedHarm, engagedMen, expectedHarm, SORTIE_WEIGHT } from '../deeds/harm.ts';
import type { Sight } from '../view/view.ts';
import type { Order } from './orders.ts';

/** Undefined where the order endangers nobody. */
export function harmOf(sight: Sight, order: Order): ExpectedHarm | undefined {
  const { compiled, state } = sight;
  if (order.kind === 'fly')
    return expectedHarm(compiled, order.region, state.actor.sorties[sight.actor] * SORTIE_WEIGHT);
  if (order.kind === 'move' && sight.hostile(sight.forceSide(order.force), sight.holder(order.region))) {
    const against = sight.menAt(order.region, sight.holder(order.region));
    if (against === 0) return undefined;
    const { lossAttack, lossDefence } = compiled.weights;
    const engaged = engagedMen(sight.men(order.force), against);
    return expectedHarm(compiled, order.region, ((lossAttack + lossDefence) * engaged) / 1000);
  }
  return undefined;
}
