import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { FIRST } from '../../src/core/indices.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { judgeDesk, mayGive, refusalOf } from '../../src/engine/orders/legality.ts';
import { candidates, legalOrders } from '../../src/engine/orders/legalOrders.ts';
import type { Refusal } from '../../src/engine/orders/refusals.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { costOf, ORDER_KINDS } from '../../src/engine/orders/shapes.ts';
import { sameOrder } from '../../src/engine/orders/sort.ts';
import { formatOrder, parseOrder } from '../../src/engine/orders/text.ts';
import { step } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { MEN_BANDS, SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { bandOf, viewOf } from '../../src/engine/view/view.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import { doctrineOrders } from '../../src/policies/doctrine.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { createStaff } from '../../src/policies/staff.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';

const actorOf = (compiled: CompiledScenario, pick: number): ActorIndex => (pick % compiled.actor.count) as ActorIndex;
const textOf = (compiled: CompiledScenario, orders: readonly Order[]): string[] =>
  orders.map((order) => formatOrder(compiled, order));

describe(`legal orders (seed ${SEED})`, () => {
  it('[ORDER-1] listed and checked alike, in one order, each once, each read back from its text', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const sight = viewOf(compiled, key, state, actorOf(compiled, pick));
        const listed = [...legalOrders(sight)];
        const checked = ORDER_KINDS.flatMap((kind) => [...candidates(sight, kind)]).filter(
          (order) => refusalOf(sight, order) === undefined,
        );
        expect(textOf(compiled, listed), label).toEqual(textOf(compiled, checked));
        for (let i = 1; i < listed.length; i++)
          expect(sameOrder(listed[i - 1] as Order, listed[i] as Order), label).toBe(false);
        expect(new Set(textOf(compiled, listed)).size, label).toBe(listed.length);
        for (const order of listed) {
          expect(mayGive(sight, order.kind)).toBe(true);
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
        const sight = viewOf(compiled, key, state, actor);
        const legal = [...legalOrders(sight)];
        const order = legal[pick % Math.max(1, legal.length)];
        if (order === undefined) return;
        given++;
        const log = new EventLog();
        const next = step(compiled, key, state, [{ actor, desk: [order], staff: [] }], log);
        const told = log.events.filter((event) => event.phase === 'orders' && event.actor === actor);
        expect(
          told.map((event) => event.kind),
          `${label}: ${formatOrder(compiled, order)}`,
        ).not.toContain('orderRefused');
        expect(told[0]?.kind).toBe('orderGiven');
        expect(next.actor.capital[actor]).toBe((state.actor.capital[actor] as number) - costOf(order));
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
        const sight = viewOf(compiled, key, state, actor);
        const kind = ORDER_KINDS[pick % ORDER_KINDS.length] as (typeof ORDER_KINDS)[number];
        const refused = [...candidates(sight, kind)].filter((order) => refusalOf(sight, order) !== undefined);
        const order = refused[pick % Math.max(1, refused.length)];
        if (order === undefined) return;
        given++;
        const others = orders.filter((set) => set.actor !== actor);
        const nothing = step(compiled, key, state, [...others, { actor, desk: [], staff: [] }]);
        for (const set of [
          { actor, desk: [order], staff: [] },
          { actor, desk: [], staff: [order] },
        ]) {
          expect(
            digestOf(step(compiled, key, state, [...others, set])),
            `${label}: ${formatOrder(compiled, order)}`,
          ).toBe(digestOf(nothing));
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
        const sight = viewOf(compiled, key, state, actorOf(compiled, pick));
        const legal = [...legalOrders(sight)];
        if (legal.length === 0) return;
        judged++;
        const desk = [0, 7, 13, 29, 0].map((jump) => legal[(pick + jump) % legal.length] as Order);
        const isRefusal = (verdict: Order | Refusal): verdict is Refusal => 'code' in verdict;
        const verdicts = judgeDesk(sight, desk);
        const accepted = verdicts.filter((verdict): verdict is Order => !isRefusal(verdict));
        const statements = accepted.filter(
          (order) => ['speak', 'warn'].includes(order.kind) || (order.kind === 'leader' && order.act === 'speak'),
        );
        expect(verdicts.length).toBe(desk.length);
        expect(accepted.length - statements.length, label).toBeLessThanOrEqual(2);
        expect(statements.length, label).toBeLessThanOrEqual(1);
        expect(new Set(textOf(compiled, accepted)).size).toBe(accepted.length);
        expect(accepted.reduce((sum, order) => sum + costOf(order), 0)).toBeLessThanOrEqual(sight.capital(sight.actor));
        const first = desk[0] as Order;
        expect(
          judgeDesk(sight, [first, { ...first }]).map((one) => (isRefusal(one) ? one.code : 'given')),
          label,
        ).toEqual(['given', 'twice']);
        const again = judgeDesk(sight, desk.slice().reverse());
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

/** Another value in the same band. */
function withinBand(value: number, lows: readonly number[], top: number, draw: number): number {
  const { low, high } = bandOf(value, lows, top);
  return low + (draw % (high - low));
}

/**
 * The same moment with everything changed that this actor does not see: thresholds, others' men, will and support
 * within their bands, others' orders, what runs inside other sides and actors, luck.
 */
function disguised(compiled: CompiledScenario, state: GameState, actor: ActorIndex, seed: number): GameState {
  const other = copyState(compiled, state);
  const sight = viewOf(compiled, { a: 0, b: 0 }, other, actor);
  const { region, force, side } = compiled;
  let x = seed >>> 0;
  const draw = (): number => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    return x >>> 4;
  };
  const bandsAt = (f: ForceIndex): string => {
    const r = other.force.region[f] as RegionIndex;
    const s = other.force.side[f] as SideIndex;
    return `${sight.menBand(f).index} ${sight.menAt(r, s)} ${sight.willBand(f).index}`;
  };
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    other.force.threshold[f] = draw() % 1000;
    if (sight.isOwn(f)) continue;
    other.force.will[f] = withinBand(other.force.will[f] as number, SHARE_BANDS, 1000, draw());
    other.force.quality[f] = draw() % 100;
    other.force.entrenched[f] = draw() % 600;
    other.force.travelled[f] = draw() % 900;
    other.force.lost[f] = draw() % 50;
    other.force.destination[f] = (draw() % region.count) as RegionIndex;
    other.force.arrivalTurn[f] = draw() % 40;
    const men = other.force.men[f] as number;
    if (men === 0 || (other.force.posture[f] as number) >= POSTURE.travel) continue;
    const before = bandsAt(f);
    const present = Math.floor((men * (other.force.fill[f] as number)) / 1000);
    other.force.men[f] = Math.max(1, men - (present > 100 ? draw() % 60 : 0));
    if (bandsAt(f) !== before) other.force.men[f] = men;
  }
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if (other.region.holder[r] === sight.side && sight.side >= 0) continue;
    for (const column of ['reassured', 'inspected', 'drawInTurn'] as const) other.region[column][r] = draw() % 3;
    other.region.policing[r] = draw() % 2;
    other.region.arsenalGuarded[r] = draw() % 2;
    other.region.connected[r] = draw() % 2;
  }
  for (let s = 0 as SideIndex; s < side.count; s++) {
    if (s === sight.side) continue;
    for (const column of ['pay', 'commandDelay', 'lossesExpected', 'cohesion', 'drawIns', 'ceasefireAsked'] as const)
      other.side[column][s] = draw() % 900;
  }
  for (let a = 0 as ActorIndex; a < compiled.actor.count; a++) {
    for (let s = 0; s < side.count; s++) {
      if (a === actor) continue;
      const cell = a * side.count + s;
      other.support.level[cell] = withinBand(other.support.level[cell] as number, SHARE_BANDS, 1000, draw());
    }
    if (a === actor) continue;
    for (const column of ['capital', 'belief', 'burden', 'advisers', 'spent'] as const)
      other.actor[column][a] = draw() % 900;
    const { firstRule, endRule } = compiled.actor;
    for (let d = firstRule[a] as number; d < (endRule[a] as number); d++) {
      other.doctrine.times[d] = draw() % 5;
      other.doctrine.lastTurn[d] = draw() % 20;
    }
  }
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) {
    if (compiled.people.actor[p] === actor) continue;
    other.people.doneTurn[p] = draw() % 30;
    other.people.held[p] = draw() % 2;
  }
  return other;
}

describe(`what is hidden decides nothing (seed ${SEED})`, () => {
  it('[VIEW-3] neither which orders are legal nor what doctrine and the random player choose', () => {
    holds(
      fc.property(anyMoment, anySeed, anySeed, ({ compiled, key, state, label }, pick, seed) => {
        const actor = actorOf(compiled, pick);
        const other = disguised(compiled, state, actor, seed);
        const a = viewOf(compiled, key, state, actor);
        const b = viewOf(compiled, key, other, actor);
        const name = `${label}, ${compiled.actor.ids[actor]}`;
        expect(textOf(compiled, [...legalOrders(b)]), name).toEqual(textOf(compiled, [...legalOrders(a)]));
        expect(doctrineOrders(b), name).toEqual(doctrineOrders(a));
        expect(randomPolicy(b, createStaff(b)), name).toEqual(randomPolicy(a, createStaff(a)));
      }),
      250,
    );
  });

  it("[VIEW-1] one sees one's own exactly and others in bands", () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const sight = viewOf(compiled, key, state, actorOf(compiled, pick));
        for (let f = 0 as ForceIndex; f < compiled.force.count; f++) {
          const there = (state.force.posture[f] as number) < POSTURE.travel;
          const men = there ? Math.floor(((state.force.men[f] as number) * (state.force.fill[f] as number)) / 1000) : 0;
          const { index, low, high } = sight.menBand(f);
          if (sight.isOwn(f))
            expect([index, low, high, sight.men(f), sight.will(f)]).toEqual([-1, men, men, men, state.force.will[f]]);
          else {
            expect(MEN_BANDS[index], label).toBe(low);
            expect(men >= low && men < high, label).toBe(true);
            expect(SHARE_BANDS).toContain(sight.willBand(f).low);
            expect(sight.margin(f), label).toBeUndefined();
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
        const sight = viewOf(compiled, key, state, actorOf(compiled, pick));
        for (let r = 0 as RegionIndex; r < compiled.region.count; r++) {
          const s = sight.holder(r);
          const forces = compiled.force.ids
            .map((_, f) => f as ForceIndex)
            .filter((f) => sight.forceRegion(f) === r && sight.forceSide(f) === s);
          if (forces.some((f) => sight.isOwn(f))) continue;
          const men = forces.reduce(
            (sum, f) =>
              sum +
              ((state.force.posture[f] as number) < POSTURE.travel
                ? Math.floor(((state.force.men[f] as number) * (state.force.fill[f] as number)) / 1000)
                : 0),
            0,
          );
          const seen = sight.menAt(r, s);
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
