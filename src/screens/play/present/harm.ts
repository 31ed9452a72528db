/** The question before an order that may harm civilians: what the rules expect, and nothing that no rule says. */
import { harmOf } from '../../../engine/orders/meaning.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import type { View } from '../../../engine/view/view.ts';
import { askedAt, harmWords, orderTitle } from '../../../present/orders.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';
import type { HarmAsked } from '../panels/harmQuestion.tsx';

/** Harm comes by sorties from the air, by a rising, or by fighting on the ground. */
const harmFrom = ({ kind }: Order): 'air' | 'rising' | 'fighting' =>
  kind === 'fly' ? 'air' : kind === 'rally' ? 'rising' : 'fighting';

/**
 * The risk that an order brings, so that it is asked about once: its kind and its place by id. Undefined if it
 * endangers nobody.
 */
export function riskOf(view: View, order: Order): string | undefined {
  if (harmOf(view, order) === undefined) return undefined;
  return `${harmFrom(order)} ${'region' in order ? view.compiled.region.ids[order.region] : ''}`;
}

export function harmAsked(compiled: CompiledScenario, view: View, order: Order): HarmAsked {
  return {
    order: orderTitle(compiled, order, askedAt(view)),
    harm: harmWords(view, order) ?? '',
    rule: text(`harm.rule.${harmFrom(order)}`),
    noMore: text(`harm.noMore.${harmFrom(order)}`),
  };
}
