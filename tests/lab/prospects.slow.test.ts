// What orders are expected to change by the end: what is told of them is right, and tells nothing hidden.
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import { beliefOf } from '../../src/engine/view/belief.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { PairedDifference } from '../../src/ensemble/statistics.ts';
import { isClear } from '../../src/lab/orderTrials.ts';
import { planOfPreviews, previewOf } from '../../src/lab/previews.ts';
import { type Prospect, planOfProspects, prospectOf, withoutIt } from '../../src/lab/prospects.ts';
import { createPlay } from '../../src/play/turn.ts';
import { suggest } from '../../src/policies/cards/suggest.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf } from '../support/countries.ts';
import { disguised } from '../support/disguise.ts';
import { played } from '../support/ensembles.ts';
import { chairsOf } from '../support/games.ts';
import { someOf } from '../support/long.ts';

/** Fresh pairs that what was told is held against. */
const FRESH = 400;
/** Of what is told, so much has the right sign. */
const RIGHT = 0.9;
const ORDERS = someOf(3, 6);

function stateAfter(compiled: CompiledScenario, turns: number): GameState {
  const play = createPlay(compiled);
  play.simulation.begin(keyOf('prospects'));
  for (let turn = 0; turn < turns; turn++) play.advance();
  return play.simulation.state;
}

/** What a chair's desk would show, and what it knows. */
function deskAt(compiled: CompiledScenario, state: GameState, chair: string) {
  const view = viewOf(compiled, { a: 0, b: 0 }, state, compiled.actorOf(chair));
  const cards = suggest(view, compiled.scenario.watch, [...legalOrders(view)], doctrineOrders(view).desk);
  return { view, belief: beliefOf(view), orders: cards.slice(0, ORDERS).map((order) => formatOrder(compiled, order)) };
}

type Desk = ReturnType<typeof deskAt>;

function prospectsOf(
  compiled: CompiledScenario,
  { view, belief, orders }: Desk,
  luck: { readonly seed?: string; readonly runs?: number } = {},
): readonly Prospect[] {
  const { actor, turn } = view;
  const plan = planOfProspects(compiled, { actor, belief, turn, desk: [], others: orders.map((order) => [order]) });
  const { gathered } = played(compiled.scenario, { ...plan, ...luck });
  return orders.map((_, i) => prospectOf(compiled, belief, gathered, { with: i + 1, without: 0 }, actor));
}

function previewsOf(compiled: CompiledScenario, { view, belief, orders }: Desk, luck = {}) {
  const { actor, turn } = view;
  const plan = planOfPreviews(compiled, {
    ...{ actor, belief, turn, orders },
    until: Math.min(compiled.turns, turn + 3),
  });
  const { gathered } = played(compiled.scenario, { ...plan, ...luck });
  return orders.map((_, i) => previewOf(compiled, belief, gathered, i, actor));
}

/** What is told, by name: aims, the fall, will and people. */
type Told = ReadonlyMap<string, PairedDifference>;
const told = (prospect: Prospect): Told =>
  new Map([
    ...prospect.aims.map(({ aim, expected }) => [aim, expected.by] as const),
    ...(prospect.fall === undefined ? [] : [['fall', prospect.fall.share] as const]),
    ...(prospect.fall === undefined ? [] : [['day', prospect.fall.turns] as const]),
    ...(prospect.killedCivilians === undefined ? [] : [['killed', prospect.killedCivilians.by] as const]),
  ]);
const near = ({ aims, wills, killedCivilians }: ReturnType<typeof previewsOf>[number]): Told =>
  new Map([
    ...aims.map(({ aim, expected }) => [aim, expected.by] as const),
    ...wills.map(({ force, expected }) => [`will ${force}`, expected.by] as const),
    ...(killedCivilians === undefined ? [] : [['killed', killedCivilians.by] as const]),
  ]);

const WORTH: Readonly<Record<string, number>> = { killed: 2, fall: 20, day: 0.2 };

/** How much of what stands clear of chance has the sign that fresh pairs have. */
function signs(all: readonly Told[], fresh: readonly Told[]): { right: number; of: number } {
  let [right, of] = [0, 0];
  for (const [i, one] of all.entries())
    for (const [name, by] of one) {
      if (!isClear(by, WORTH[name] ?? 5)) continue;
      of++;
      if (Math.sign(fresh[i].get(name)?.difference ?? 0) === Math.sign(by.difference)) right++;
    }
  return { right, of };
}

const IS_LONG = someOf(0, 1) === 1;
const STATES: readonly (readonly [string, readonly number[]])[] = [
  ['five-valleys', IS_LONG ? [1, 3, 5, 7, 9, 12] : [3]],
  ...(IS_LONG
    ? ([
        ['on-the-brink', [1, 3]],
        ['third-of-december', [2, 6]],
        ['thirtieth-of-november', [3]],
      ] as const)
    : []),
];

describe('what orders are expected to change', () => {
  it('has the sign that 400 fresh pairs have in nine of ten', () => {
    const found = { right: 0, of: 0 };
    for (const [id, turns] of STATES)
      for (const turn of turns)
        for (const chair of chairsOf(id)) {
          const compiled = countryOf(id);
          const desk = deskAt(compiled, stateAfter(compiled, turn), chair);
          const luck = { seed: `fresh ${turn}`, runs: FRESH };
          for (const { right, of } of [
            signs(prospectsOf(compiled, desk).map(told), prospectsOf(compiled, desk, luck).map(told)),
            signs(previewsOf(compiled, desk).map(near), previewsOf(compiled, desk, luck).map(near)),
          ]) {
            found.right += right;
            found.of += of;
          }
        }
    console.info(`signs: ${found.right} of ${found.of}`);
    expect(found.of).toBeGreaterThan(10);
    expect(found.right / found.of).toBeGreaterThanOrEqual(RIGHT);
  }, 600_000);

  it('[VIEW-3] is the same for equal views, whatever is hidden', () => {
    const compiled = countryOf('five-valleys');
    const [chair] = chairsOf('five-valleys');
    const state = stateAfter(compiled, 4);
    const other = disguised(compiled, state, compiled.actorOf(chair), 7);
    const [one, two] = [state, other].map((truth) =>
      prospectsOf(compiled, deskAt(compiled, truth, chair), { runs: 10 }),
    );
    expect(two).toEqual(one);
  });

  it('turned round is what it changes to leave the order out', () => {
    const compiled = countryOf('five-valleys');
    const [chair] = chairsOf('five-valleys');
    const desk = deskAt(compiled, stateAfter(compiled, 4), chair);
    for (const prospect of prospectsOf(compiled, desk, { runs: 20 })) {
      const turned = withoutIt(prospect);
      for (const [i, { expected }] of turned.aims.entries()) {
        const { by, change } = prospect.aims[i].expected;
        expect([expected.by.difference, expected.by.base, expected.by.variant]).toEqual([
          -by.difference,
          by.variant,
          by.base,
        ]);
        expect([expected.change.low, expected.change.high]).toEqual([-change.high, -change.low]);
      }
      const fallen = prospect.fall && 0 - prospect.fall.turns.difference;
      expect(turned.fall && turned.fall.turns.difference + 0).toBe(fallen && fallen + 0);
    }
  });
});
