/** The meaning of an order kind: when it may be given, what it does, and whom it may harm. */

import type { ActorIndex } from '../../../core/indices.ts';
import type { ExpectedHarm } from '../../deeds/harm.ts';
import type { Turn } from '../../turn.ts';
import type { View } from '../../view/view.ts';
import type { RefusalCode } from '../refusals.ts';
import type { OrderKind, OrderOf } from '../shapes.ts';

export interface OrderRules<Kind extends OrderKind> {
  /**
   * Why the actor of a view may not give it now, even though it may give the kind and can afford it; undefined if it
   * may.
   */
  refusal(view: View, order: OrderOf<Kind>): RefusalCode | undefined;
  /** Carries it out once accepted and paid for. */
  act(turn: Turn, actor: ActorIndex, order: OrderOf<Kind>): void;
  /** Expected harm to civilians if carried out; undefined if it endangers nobody. */
  harm?(view: View, order: OrderOf<Kind>): ExpectedHarm | undefined;
}
