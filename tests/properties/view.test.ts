import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, RegionIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { judgeDesk, mayGive, refusalOf } from '../../src/engine/orders/legality.ts';
import { candidates, legalOrders } from '../../src/engine/orders/legalOrders.ts';
import type { Refusal } from '../../src/engine/orders/refusals.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { costOf, isBeside, ORDER_KINDS } from '../../src/engine/orders/shapes.ts';
import { sameOrder } from '../../src/engine/orders/sort.ts';
import { formatOrder, parseOrder } from '../../src/engine/orders/text.ts';
import { createSimulation } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { bandOf, MEN_BANDS, SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';
import { countryOf } from '../support/countries.ts';
import { disguised } from '../support/disguise.ts';
import { nextTurn } from '../support/playouts.ts';

const actorOf = (compiled: CompiledScenario, pick: number): ActorIndex => (pick % compiled.actor.count) as ActorIndex;
const textOf = (compiled: CompiledScenario, orders: readonly Order[]): string[] =>
  orders.map((order) => formatOrder(compiled, order));

describe(`legal orders (seed ${SEED})`, () => {
  it('[ORDER-1] listed and checked alike, in one order, each once, each read back from its text', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const view = viewOf(compiled, key, state, actorOf(compiled, pick));
        const listed = [...legalOrders(view)];
        const checked = ORDER_KINDS.flatMap((kind) => [...candidates(view, kind)]).filter(
          (order) => refusalOf(view, order) === undefined,
        );
        expect(textOf(compiled, listed), label).toEqual(textOf(compiled, checked));
        for (let i = 1; i < listed.length; i++)
          expect(sameOrder(listed[i - 1] as Order, listed[i] as Order), label).toBe(false);
        expect(new Set(textOf(compiled, listed)).size, label).toBe(listed.length);
        for (const order of listed) {
          expect(mayGive(view, order.kind)).toBe(true);
          const read = parseOrder(compiled, formatOrder(compiled, order));
          expect(read.ok && read.value, label).toEqual(order);
        }
      }),
      80,
    );
  });

  it('[ORDER-1] are accepted, paid for and told', () => {
    let given = 0;
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const actor = actorOf(compiled, pick);
        const view = viewOf(compiled, key, state, actor);
        const legal = [...legalOrders(view)];
        const order = legal[pick % Math.max(1, legal.length)];
        if (order === undefined) return;
        given++;
        const { next, events } = nextTurn({ compiled, key, state }, [{ actor, desk: [order], staff: [] }]);
        const told = events.filter((event) => event.phase === 'orders' && event.actor === actor);
        expect(
          told.map((event) => event.kind),
          `${label}: ${formatOrder(compiled, order)}`,
        ).not.toContain('orderRefused');
        expect(told[0]?.kind).toBe('orderGiven');
        const paid = (state.actor.capital[actor] as number) - costOf(order);
        // What comes back, or an answer gives, is told beside it.
        const besides = told.reduce(
          (sum, { kind, before, after }) => sum + (kind === 'capitalChanged' ? after - before : 0),
          0,
        );
        expect(next.actor.capital[actor]).toBe(paid + besides);
      }),
      200,
    );
    expect(given).toBeGreaterThan(150);
  });

  it('[ORDER-2] a refused order leaves the turn as if it had not been given', () => {
    let given = 0;
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, orders, label }, pick) => {
        const actor = actorOf(compiled, pick);
        const view = viewOf(compiled, key, state, actor);
        const kind = ORDER_KINDS[pick % ORDER_KINDS.length] as (typeof ORDER_KINDS)[number];
        const refused = [...candidates(view, kind)].filter((order) => refusalOf(view, order) !== undefined);
        const order = refused[pick % Math.max(1, refused.length)];
        if (order === undefined) return;
        given++;
        const others = orders.filter((set) => set.actor !== actor);
        const digestAfter = (set: OrderSet): string =>
          digestOf(nextTurn({ compiled, key, state }, [...others, set]).next);
        const nothing = digestAfter({ actor, desk: [], staff: [] });
        for (const set of [
          { actor, desk: [order], staff: [] },
          { actor, desk: [], staff: [order] },
        ]) {
          expect(digestAfter(set), `${label}: ${formatOrder(compiled, order)}`).toBe(nothing);
        }
      }),
      200,
    );
    expect(given).toBeGreaterThan(100);
  });

  it('[ORDER-2] asking whether an order is legal changes nothing', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state }, pick) => {
        const before = digestOf(state);
        for (const _ of legalOrders(viewOf(compiled, key, state, actorOf(compiled, pick))));
        expect(digestOf(state)).toBe(before);
      }),
      30,
    );
  });

  it('[ORDER-4] a desk has two orders and one statement, pays for them once, and says nothing twice', () => {
    let judged = 0;
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const view = viewOf(compiled, key, state, actorOf(compiled, pick));
        const legal = [...legalOrders(view)];
        if (legal.length === 0) return;
        judged++;
        const desk = [0, 7, 13, 29, 0].map((jump) => legal[(pick + jump) % legal.length] as Order);
        const isRefusal = (verdict: Order | Refusal): verdict is Refusal => 'code' in verdict;
        const verdicts = judgeDesk(view, desk);
        const accepted = verdicts.filter((verdict): verdict is Order => !isRefusal(verdict));
        const statements = accepted.filter(
          (order) => ['speak', 'warn'].includes(order.kind) || (order.kind === 'leader' && order.act === 'speak'),
        );
        expect(verdicts.length).toBe(desk.length);
        const beside = accepted.filter(isBeside);
        expect(accepted.length - statements.length - beside.length, label).toBeLessThanOrEqual(2);
        expect(statements.length, label).toBeLessThanOrEqual(1);
        expect(new Set(textOf(compiled, accepted)).size).toBe(accepted.length);
        expect(accepted.reduce((sum, order) => sum + costOf(order), 0)).toBeLessThanOrEqual(view.capital(view.actor));
        const first = desk[0] as Order;
        expect(
          judgeDesk(view, [first, { ...first }]).map((one) => (isRefusal(one) ? one.code : 'given')),
          label,
        ).toEqual(['given', 'twice']);
        const again = judgeDesk(view, desk.slice().reverse());
        const words = (all: readonly (Order | Refusal)[]): string[] =>
          all.map((one) =>
            isRefusal(one) ? `${formatOrder(compiled, one.order)} ${one.code}` : formatOrder(compiled, one),
          );
        expect(words(again), label).toEqual(words(verdicts));
      }),
      150,
    );
    expect(judged).toBeGreaterThan(100);
  });
});

describe(`what is hidden decides nothing (seed ${SEED})`, () => {
  it('[VIEW-3] not which orders are legal', () => {
    holds(
      fc.property(anyMoment, anySeed, anySeed, ({ compiled, key, state, label }, pick, seed) => {
        const actor = actorOf(compiled, pick);
        const legal = [state, disguised(compiled, state, actor, seed)].map((one) =>
          textOf(compiled, [...legalOrders(viewOf(compiled, key, one, actor))]),
        );
        expect(legal[1], `${label}, ${compiled.actor.ids[actor]}`).toEqual(legal[0]);
      }),
      150,
    );
  });

  it("[VIEW-1] one sees one's own exactly and others in bands", () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const view = viewOf(compiled, key, state, actorOf(compiled, pick));
        for (let f = 0 as ForceIndex; f < compiled.force.count; f++) {
          const there = (state.force.posture[f] as number) < POSTURE.travel;
          const men = there ? Math.floor(((state.force.men[f] as number) * (state.force.fill[f] as number)) / 1000) : 0;
          const { index, low, high } = view.menBand(f);
          if (view.isOwn(f))
            expect([index, low, high, view.men(f), view.will(f)]).toEqual([-1, men, men, men, state.force.will[f]]);
          else {
            expect(MEN_BANDS[index], label).toBe(low);
            expect(men >= low && men < high, label).toBe(true);
            expect(SHARE_BANDS).toContain(view.willBand(f).low);
            expect(view.margin(f), label).toBeUndefined();
          }
        }
      }),
      60,
    );
  });

  it('[VIEW-2] a report on a place is at most one band off, and wrong in about one of six', () => {
    let reports = 0;
    let wrong = 0;
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const view = viewOf(compiled, key, state, actorOf(compiled, pick));
        for (let r = 0 as RegionIndex; r < compiled.region.count; r++) {
          const s = view.holder(r);
          const forces = compiled.force.ids
            .map((_, f) => f as ForceIndex)
            .filter((f) => view.forceRegion(f) === r && view.forceSide(f) === s);
          if (forces.some((f) => view.isOwn(f))) continue;
          const men = forces.reduce(
            (sum, f) =>
              sum +
              ((state.force.posture[f] as number) < POSTURE.travel
                ? Math.floor(((state.force.men[f] as number) * (state.force.fill[f] as number)) / 1000)
                : 0),
            0,
          );
          const seen = view.menAt(r, s);
          if (men === 0) {
            expect(seen, label).toBe(0);
            continue;
          }
          reports++;
          const off = Math.abs(bandOf(seen, MEN_BANDS, 100_000).index - bandOf(men, MEN_BANDS, 100_000).index);
          expect(off, label).toBeLessThanOrEqual(1);
          wrong += off;
        }
      }),
      150,
    );
    expect(wrong / reports).toBeGreaterThan(0.1);
    expect(wrong / reports).toBeLessThan(0.2);
  });
});

/** Every object that can be reached from one by properties, its own and its class's; columns are not opened. */
function reachableFrom(root: object): Set<object> {
  const found = new Set<object>();
  const waiting: object[] = [root];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (found.has(here)) continue;
    found.add(here);
    if (ArrayBuffer.isView(here)) continue;
    for (const value of valuesOf(here)) if (typeof value === 'object' && value !== null) waiting.push(value);
  }
  return found;
}

function valuesOf(of: object): unknown[] {
  const values: unknown[] = [];
  for (let level: unknown = of; level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level))
    for (const name of Reflect.ownKeys(level as object)) values.push(Reflect.get(level as object, name, of));
  return values;
}

describe('a view', () => {
  it('[VIEW-3] leads nowhere to the state, but to the columns that everybody knows', () => {
    const compiled = countryOf('five-valleys');
    const key = keyOf('view');
    const simulation = createSimulation(compiled);
    simulation.begin(key);
    const { state, views } = simulation;
    const publicColumns = ['holder', 'firstHolder', 'contester', 'lastChangeTurn', 'termsFrom', 'rallied'] as const;
    const known = new Set<unknown>([...publicColumns.map((name) => state.region[name]), state.side.leaderPresent]);
    for (const view of [views.open, ...views.actors]) {
      const windows = [...reachableFrom(view)].filter(
        (each) => ArrayBuffer.isView(each) && each.buffer === state.words.buffer,
      );
      expect(new Set<unknown>(windows)).toEqual(known);
    }
    for (const one of reachableFrom(views.actors[0])) expect(Object.values(one)).not.toContain(state);
  });
});
