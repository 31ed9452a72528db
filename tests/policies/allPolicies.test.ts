/** What holds of every policy, whoever it is: a new one joins the table and is asked the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorIndex, FIRST, indicesOf, NONE } from '../../src/core/indices.ts';
import { mayGive, refusalOfStaff, refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { DESK_ORDERS, DESK_STATEMENTS, type OrderSet } from '../../src/engine/orders/sets.ts';
import { costOf, isBeside, isStatement, ORDER_KINDS, type Order } from '../../src/engine/orders/shapes.ts';
import { sameOrder } from '../../src/engine/orders/sort.ts';
import { forceOf } from '../../src/engine/orders/values.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import { createRecord, desksOfRecord, formatRecord } from '../../src/play/record.ts';
import { createPlay, type DeskOrders } from '../../src/play/turn.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import { habitOf } from '../../src/policies/habit.ts';
import { type Policy, silent } from '../../src/policies/policy.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { createStaff } from '../../src/policies/staff.ts';
import { anyMoment, anySeed, type Drawn, holds, SEED } from '../support/arbitraries.ts';
import { disguised } from '../support/disguise.ts';
import { nextTurn } from '../support/playouts.ts';

/** The desk orders of a whole run, by turn, as they come back from the text of its record. */
const recorded = new Map<Drawn['run'], readonly DeskOrders[]>();

function recordedDesks({ compiled, run }: Drawn): readonly DeskOrders[] {
  const known = recorded.get(run);
  if (known !== undefined) return known;
  const record = createRecord(compiled, {
    seed: 'any',
    seats: indicesOf<ActorIndex>(compiled.actor.count).map((actor) => ({
      actor,
      orders: run.map(({ orders }) => orders[actor].desk),
    })),
    digests: run.map(({ next }) => digestOf(next)),
  });
  const read = parseRecord(formatRecord(record));
  if (!read.ok) throw new Error(read.error.code);
  const desks = desksOfRecord(compiled, read.value);
  if (!desks.ok) throw new Error(desks.error.code);
  recorded.set(run, desks.value);
  return desks.value;
}

/** Every kind of order with all its fields open, the last ones first. */
const stepsOf = ({ turns }: Drawn['compiled']) =>
  [...ORDER_KINDS].reverse().map((kind) => ({ form: { kind, values: {} }, from: 0, until: turns }));

/** A policy, as it is at a moment of a run: one that replays needs the run. */
const POLICIES: Readonly<Record<string, (moment: Drawn) => Policy>> = {
  doctrine: () => (view) => doctrineOrders(view),
  'staff beside a busy desk': () => (view, staff) => {
    const { actor, desk } = randomPolicy(view, staff);
    return { actor, desk, staff: staff.ordersOf(view, desk) };
  },
  silent: () => silent,
  random: () => randomPolicy,
  cards: () => habitOf([], 'cards', []),
  'a habit beside doctrine': ({ compiled }) => habitOf(stepsOf(compiled), 'doctrine', []),
  replayed: (moment) => {
    const desks = recordedDesks(moment)[moment.state.clock.turn[0]];
    return ({ actor }) => ({ actor, desk: desks?.get(actor) ?? [], staff: [] });
  },
};

/** The policy's orders for a view of its own onto a state. */
function ordersAt(moment: Drawn, policy: Policy, actor: ActorIndex, state: GameState = moment.state): OrderSet {
  const view = viewOf(moment.compiled, moment.key, state, actor);
  return policy(view, createStaff(view, view.compiled), doctrineOrders, []) ?? doctrineOrders(view);
}

const actorsOf = ({ compiled }: Drawn): readonly ActorIndex[] => indicesOf(compiled.actor.count);
const nameOf = ({ compiled, label }: Drawn, actor: ActorIndex): string => `${label}, ${compiled.actor.ids[actor]}`;
const unlike = (orders: readonly Order[]): boolean =>
  orders.every((order, i) => orders.every((other, j) => i === j || !sameOrder(order, other)));

describe.each(Object.entries(POLICIES))(`policy: %s (seed ${SEED})`, (name, policyAt) => {
  it('[ORDER-1] gives each actor orders that are legal in its view, and says whose they are', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        for (const actor of actorsOf(moment)) {
          const set = ordersAt(moment, policyAt(moment), actor);
          const view = viewOf(moment.compiled, moment.key, moment.state, actor);
          const refusals = [
            ...refusalsOfDesk(view, set.desk),
            ...set.staff.map((order) => refusalOfStaff(view, order)).filter((refusal) => refusal !== undefined),
          ];
          expect(refusals, nameOf(moment, actor)).toEqual([]);
          expect(set.actor).toBe(actor);
        }
      }),
      40,
    );
  });

  it('[ORDER-4] keeps the desk small and pays for it; the staff orders each force once, and none of the desk', () => {
    let given = 0;
    holds(
      fc.property(anyMoment, (moment) => {
        for (const actor of actorsOf(moment)) {
          const { desk, staff } = ordersAt(moment, policyAt(moment), actor);
          const view = viewOf(moment.compiled, moment.key, moment.state, actor);
          const at = nameOf(moment, actor);
          given += desk.length + staff.length;
          expect(desk.filter((order) => !isStatement(order) && !isBeside(order)).length, at).toBeLessThanOrEqual(
            DESK_ORDERS,
          );
          expect(desk.filter(isStatement).length, at).toBeLessThanOrEqual(DESK_STATEMENTS);
          expect(
            desk.reduce((sum, order) => sum + costOf(order), 0),
            at,
          ).toBeLessThanOrEqual(view.capital(actor));
          const forces = [...desk, ...staff].map(forceOf).filter((force) => force !== NONE);
          expect(new Set(forces).size, at).toBe(forces.length);
          expect(unlike([...desk, ...staff]), at).toBe(true);
          expect([...desk, ...staff].every(({ kind }) => mayGive(view, kind))).toBe(true);
        }
      }),
      40,
    );
    expect(given).toBeGreaterThan(30);
  });

  it('is the same for the same view, whatever it was asked before', () => {
    holds(
      fc.property(anyMoment, anySeed, (moment, pick) => {
        const actor = (pick % moment.compiled.actor.count) as ActorIndex;
        const policy = policyAt(moment);
        const first = ordersAt(moment, policy, actor);
        for (const other of actorsOf(moment)) ordersAt(moment, policy, other, moment.next);
        expect(ordersAt(moment, policy, actor), nameOf(moment, actor)).toEqual(first);
      }),
      40,
    );
  });

  it('is the same for all in one simulation as for each alone, and the sets stand in the order of actors', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        const policy = policyAt(moment);
        const play = createPlay(moment.compiled);
        play.simulation.load(moment.key, moment.state);
        const policies = new Map(actorsOf(moment).map((actor) => [actor, policy]));
        const alone = actorsOf(moment).map((actor) => ordersAt(moment, policy, actor));
        // The rules that a desk's orders stand for are added where all orders are put together.
        const given = ({ actor, desk, staff }: OrderSet) => ({ actor, desk, staff });
        expect(play.orders({ policies }).map(given), moment.label).toEqual(alone.map(given));
      }),
      30,
    );
  });

  it('[VIEW-3] is the same whatever stands in what is hidden', () => {
    holds(
      fc.property(anyMoment, anySeed, anySeed, (moment, pick, seed) => {
        const actor = (pick % moment.compiled.actor.count) as ActorIndex;
        const policy = policyAt(moment);
        const other = disguised(moment.compiled, moment.state, actor, seed);
        expect(ordersAt(moment, policy, actor, other), nameOf(moment, actor)).toEqual(ordersAt(moment, policy, actor));
      }),
      80,
    );
  });

  it('leaves the state as it is', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        const state = copyState(moment.compiled, moment.state);
        for (const actor of actorsOf(moment)) ordersAt(moment, policyAt(moment), actor, state);
        expect(digestOf(state), moment.label).toBe(digestOf(moment.state));
      }),
      40,
    );
  });

  it('is accepted whole by the rules', () => {
    holds(
      fc.property(anyMoment, (moment) => {
        const sets = actorsOf(moment).map((actor) => ordersAt(moment, policyAt(moment), actor));
        expect(
          nextTurn(moment, sets).events.filter(({ kind }) => kind === 'orderRefused'),
          moment.label,
        ).toEqual([]);
      }),
      40,
    );
  });

  it('answers at every state of random games, the last and a disguised one included', () => {
    let asked = 0;
    holds(
      fc.property(anyMoment, anySeed, (drawn, seed) => {
        for (const moment of drawn.run.filter((_, turn) => turn % 5 === seed % 5)) {
          const here = { ...drawn, ...moment };
          const last = drawn.run.at(-1)?.next ?? here.state;
          for (const state of [here.state, last, disguised(here.compiled, here.state, FIRST, seed)]) {
            asked++;
            expect(() => actorsOf(here).map((actor) => ordersAt(here, policyAt(here), actor, state))).not.toThrow();
          }
        }
      }),
      12,
    );
    expect(asked).toBeGreaterThan(100);
  });

  if (name === 'doctrine')
    it('[POLICY-1] counts rules of its own only, each once, in their order', () => {
      let counted = 0;
      holds(
        fc.property(anyMoment, (moment) => {
          const { firstRule, endRule } = moment.compiled.actor;
          for (const actor of actorsOf(moment)) {
            const rules = ordersAt(moment, policyAt(moment), actor).rules ?? [];
            counted += rules.length;
            expect(
              rules.every((rule, i) => rule >= (rules[i - 1] ?? firstRule[actor] - 1) + 1),
              nameOf(moment, actor),
            ).toBe(true);
            expect(rules.every((rule) => rule < endRule[actor])).toBe(true);
          }
        }),
        40,
      );
      expect(counted).toBeGreaterThan(20);
    });
});
