import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/core/indices.ts';
import { type AnyValue, type OrderField, valueKindOf } from '../../src/engine/orders/fields.ts';
import { mayActorGive } from '../../src/engine/orders/legality.ts';
import { sampleOf } from '../../src/engine/orders/patterns.ts';
import {
  codeOf,
  costOf,
  fieldsOf,
  isForDesk,
  isStatement,
  kindNamed,
  LISTED_ORDER_KINDS,
  ORDER_KINDS,
  type Order,
  type OrderKind,
  orderOf,
  shapeOf,
} from '../../src/engine/orders/shapes.ts';
import { sameOrder, sortOrders } from '../../src/engine/orders/sort.ts';
import { formatOrder, parseOrder } from '../../src/engine/orders/text.ts';
import { valuesOf } from '../../src/engine/orders/values.ts';
import { countryOf } from '../support/countries.ts';

const SEED = 20241127;
const COUNTRIES = ['five-valleys', 'ridge', 'on-the-brink', 'eleven-days'];
const compiled = countryOf('on-the-brink');

function anyValue(field: OrderField): fc.Arbitrary<AnyValue> {
  const kind = valueKindOf(field);
  if ('km' in kind) return fc.integer({ min: 1, max: 9999 });
  if ('oneOf' in kind) return fc.constantFrom(...kind.oneOf);
  return fc.nat({ max: compiled[kind.row].ids.length - 1 });
}

const anyOrderOf = (kind: OrderKind): fc.Arbitrary<Order> =>
  fc
    .record(Object.fromEntries(fieldsOf(kind).map((field) => [field, anyValue(field)])))
    .map((values) => orderOf(kind, values));
const anyOrder = fc.constantFrom(...ORDER_KINDS).chain(anyOrderOf);

describe(`the table of orders (seed ${SEED})`, () => {
  it.each(ORDER_KINDS)('every %s is read back from its text', (kind) => {
    fc.assert(
      fc.property(anyOrderOf(kind), (order) => {
        expect(parseOrder(compiled, formatOrder(compiled, order))).toEqual({ ok: true, value: order });
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  it('sorts by kind, then field by field, whatever the order they come in', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { minLength: 2, maxLength: 12 }), (orders) => {
        const sorted = sortOrders(orders);
        expect(sortOrders(orders.slice().reverse()).map((order) => formatOrder(compiled, order))).toEqual(
          sorted.map((order) => formatOrder(compiled, order)),
        );
        for (let i = 1; i < sorted.length; i++) {
          const [a, b] = [sorted[i - 1], sorted[i]];
          expect(codeOf(a.kind)).toBeLessThanOrEqual(codeOf(b.kind));
          expect(sameOrder(a, b)).toBe(formatOrder(compiled, a) === formatOrder(compiled, b));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('names each kind once, staff first, and knows a word that is none', () => {
    expect(ORDER_KINDS.map((kind) => kindNamed(kind))).toEqual(ORDER_KINDS);
    expect(ORDER_KINDS.map(codeOf)).toEqual(ORDER_KINDS.map((_, code) => code));
    expect(kindNamed('parley')).toBeUndefined();
    expect(LISTED_ORDER_KINDS.map(isForDesk)).toEqual(LISTED_ORDER_KINDS.map((_, code) => code >= 4));
  });

  it('lets a staff order single forces only, for nothing', () => {
    const routine = LISTED_ORDER_KINDS.filter((kind) => !isForDesk(kind));
    expect(routine.length).toBeGreaterThan(0);
    for (const kind of routine) expect(shapeOf(kind)).toMatchObject({ cost: 0, phase: 'orders' });
    for (const kind of routine) expect(fieldsOf(kind)[0]).toBe('force');
  });

  it('prices a quiet word and a leader who goes at nothing, and counts what is said', () => {
    const priced = (text: string): readonly [number, boolean] => {
      const read = parseOrder(compiled, text);
      if (!read.ok) throw new Error(text);
      return [costOf(read.value), isStatement(read.value)];
    };
    const side = compiled.side.ids[FIRST];
    expect(priced(`speak side:${side} stance:hedge quiet:no`)).toEqual([1, true]);
    expect(priced(`speak side:${side} stance:hedge quiet:yes`)).toEqual([0, true]);
    expect(priced('leader act:speak')).toEqual([1, true]);
    expect(priced('leader act:stay')).toEqual([1, false]);
    expect(priced('leader act:leave')).toEqual([0, false]);
    expect(priced('leader act:handOver')).toEqual([0, false]);
    expect(priced(`warn side:${side}`)).toEqual([1, true]);
    expect(priced('raisePay')).toEqual([2, false]);
  });
});

describe('what a scenario says of orders', () => {
  it('lets an actor give the kinds that its file lists, and no other', () => {
    let allowed = 0;
    for (const country of COUNTRIES) {
      const one = countryOf(country);
      for (const [a, { id, may }] of one.scenario.actors.entries()) {
        const actor = one.actorOf(id);
        expect(actor).toBe(a);
        const given = LISTED_ORDER_KINDS.filter((kind) => mayActorGive(one, actor, kind));
        expect(given).toEqual(LISTED_ORDER_KINDS.filter((kind) => may.includes(kind)));
        allowed += given.length;
      }
    }
    expect(allowed).toBeGreaterThan(100);
  });

  it('fills a pattern with what the doctrine wrote', () => {
    const kinds = new Set<OrderKind>();
    for (const country of COUNTRIES) {
      const one = countryOf(country);
      for (const { rule } of one.doctrine.rules) {
        const { order, ...written } = rule.give;
        const sample = sampleOf(one, rule.give);
        expect(sample.kind).toBe(order);
        kinds.add(sample.kind);
        const line = formatOrder(one, sample);
        for (const [field, value] of Object.entries(written)) {
          if (field === 'region' || value === undefined) continue;
          expect(line).toContain(`${field}:${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`);
        }
        expect(Object.values(valuesOf(sample)).every((value) => value !== undefined)).toBe(true);
      }
    }
    expect(kinds.size).toBeGreaterThan(20);
  });
});
