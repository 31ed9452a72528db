/**
 * Every order that is legal now, to be chosen by its kind, then its fields: each choice leaves only values legal with
 * the earlier ones.
 */
import type { OrderField } from '../../engine/orders/fields.ts';
import { ORDER_KINDS } from '../../engine/orders/shapes.ts';
import type { Choosable } from '../../ui/narrow.ts';
import { text } from '../../words/text.ts';
import { type DeskTurn, keyOf } from './cards.ts';
import { picksOf } from './fields.ts';

export interface ChooserKind {
  readonly kind: string;
  readonly label: string;
  readonly about: string;
  readonly orders: readonly Choosable<OrderField>[];
}
export function chooserKinds(turn: DeskTurn): readonly ChooserKind[] {
  return ORDER_KINDS.flatMap((kind) => {
    const orders = turn.legal.filter((order) => order.kind === kind);
    if (orders.length === 0) return [];
    return [
      {
        kind,
        label: text(`order.${kind}.name`),
        about: text(`order.${kind}.about`),
        orders: orders.map((order) => ({ key: keyOf(turn, order), picks: picksOf(turn.compiled, order) })),
      },
    ];
  });
}
