import { describe, expect, it } from 'vitest';
import { legalOrders } from '../../../src/engine/orders/legalOrders.ts';
import { formatOrder } from '../../../src/engine/orders/text.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { deskOf } from '../../../src/lab/whatIf/desk.ts';
import { type Change, planWhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';
import { askedOf } from '../../support/whatIfs.ts';

const ID = 'eleven-days';
const TURN = 9;
const { scenario } = countryOf(ID);

/** What an actor may order at its desk, with what else the question changes. */
function legalAt(actor: string, others: readonly Change[], turn = TURN): readonly string[] {
  const desk = deskOf(scenario, askedOf(ID, others, { firstRun: 5 }), others, actor, turn);
  if (desk === undefined) return [];
  return [...legalOrders(desk.now)].map((order) => formatOrder(desk.compiled, order));
}

/** Whether an order is refused in the question's first pair. */
function isRefused(actor: string, others: readonly Change[], order: string): boolean {
  const changes: readonly Change[] = [...others, { kind: 'orders', turn: TURN, actor, orders: [order] }];
  const planned = planWhatIf(scenario, askedOf(ID, changes, { firstRun: 5, pairs: 1 }));
  const played = planned.ok ? runPlan(scenario, planned.value.plan) : planned;
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  return played.value.gathered.tables[1].refused[0] === 1;
}

describe('the desk of a decision', () => {
  it.each<readonly [string, string, Change]>([
    [
      'an event',
      'damascus',
      { kind: 'event', turn: 8, effect: { kind: 'ceasefire', between: ['gov', 'hts'], turns: 6 } },
    ],
    ['a lever', 'opsroom', { kind: 'lever', lever: 'army_will', value: 0.9 }],
    ['a weight', 'opsroom', { kind: 'weight', weight: 'contagion', factor: 0 }],
    ['a desk led by chance', 'damascus', { kind: 'policy', actor: 'opsroom', policy: 'random' }],
  ])('is in the country that %s leads to: what is legal there is not refused', (_, actor, other) => {
    const [usual, changed] = [legalAt(actor, []), legalAt(actor, [other])];
    const gone = usual.filter((order) => !changed.includes(order));
    const come = changed.filter((order) => !usual.includes(order));
    expect(changed.length).toBeGreaterThan(0);
    expect(gone.length + come.length).toBeGreaterThan(0);
    for (const order of gone.slice(0, 2)) expect(isRefused(actor, [other], order), order).toBe(true);
    for (const order of come.slice(0, 2)) expect(isRefused(actor, [other], order), order).toBe(false);
  });

  it('is nowhere where the run is over, or nobody sits', () => {
    expect(legalAt('tehran', [], scenario.turns)).toEqual([]);
    expect(legalAt('nobody', [])).toEqual([]);
  });
});
