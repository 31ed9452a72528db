import { describe, expect, it } from 'vitest';
import type { OrderField } from '../../src/engine/orders/fields.ts';
import { type Choosable, narrow } from '../../src/ui/narrow.ts';

const order = (force: string, region: string): Choosable<OrderField> => ({
  key: `move ${force} ${region}`,
  picks: [
    { field: 'force', value: force, label: `force ${force}` },
    { field: 'region', value: region, label: region.toUpperCase() },
  ],
});
const ORDERS = [order('1', 'a'), order('1', 'b'), order('2', 'b'), order('2', 'c')];

describe('the chooser', () => {
  it('starts with the first order', () => {
    expect(narrow(ORDERS, {})?.key).toBe('move 1 a');
  });

  it('offers only what stays legal with the choices before', () => {
    const [, region] = narrow(ORDERS, { force: '2' })?.fields ?? [];
    expect(region?.options.map(({ value, label }) => `${value} ${label}`)).toEqual(['b B', 'c C']);
    expect(region?.value).toBe('b');
  });

  it('keeps a later choice where it is still possible, and drops it where not', () => {
    expect(narrow(ORDERS, { force: '2', region: 'c' })?.key).toBe('move 2 c');
    expect(narrow(ORDERS, { force: '1', region: 'c' })?.key).toBe('move 1 a');
  });

  it('reaches every order', () => {
    for (const each of ORDERS) {
      const wanted = Object.fromEntries(each.picks.map(({ field, value }) => [field, value]));
      expect(narrow(ORDERS, wanted)?.key).toBe(each.key);
    }
  });

  it('has nothing to say where nothing is legal', () => {
    expect(narrow([], {})).toBeUndefined();
  });
});
