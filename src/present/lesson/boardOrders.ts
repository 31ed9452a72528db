/** Orders of a class in words. */
import { NONE } from '../../core/indices.ts';
import { parseOrder } from '../../engine/orders/text.ts';
import type { ClassRun } from '../../lesson/classRun.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { orderTitle } from '../orders.ts';

/** An order as its card says it; one that does not read, as it is written; none: that nothing was ordered. */
export function orderWords(compiled: CompiledScenario, desk: string, line: string | undefined): string {
  if (line === undefined) return text('boardParted.nothing');
  const actor = compiled.actorOf(desk);
  const order = parseOrder(compiled, line);
  const side = actor === NONE ? NONE : compiled.actor.side[actor];
  return order.ok ? orderTitle(compiled, order.value, { side, view: undefined }) : line;
}

/** What most said to have mattered: orders with how often each was chosen, most first. */
export function chosenOrders(
  compiled: CompiledScenario,
  pupils: readonly ClassRun[],
  most: number,
): readonly { readonly words: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { desk, orders, chosen } of pupils) {
    const line = chosen === undefined ? undefined : orders[chosen.turn]?.[chosen.order];
    if (line === undefined) continue;
    const words = orderWords(compiled, desk, line);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .map(([words, count]) => ({ words, count }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .slice(0, most);
}
