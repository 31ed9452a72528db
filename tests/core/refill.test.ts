import { describe, expect, it } from 'vitest';
import { createRefillable } from '../../src/core/refill.ts';

const setting = (rate: number, men: readonly number[]) => ({
  rate,
  names: ['a', 'b'],
  force: { men: Int32Array.from(men), count: men.length },
});

describe('a refillable record', () => {
  const first = setting(1, [10, 20]);
  const second = setting(2, [10, 30]);

  it('takes over what differs, column by column, and gives it back', () => {
    const { own, refill } = createRefillable(first);
    const { men } = own.force;
    refill(second);
    expect(own).toEqual({ ...second, names: own.names });
    expect(own.force.men).toBe(men);
    refill(first);
    expect(own).toEqual(first);
    expect([first, second]).toEqual([setting(1, [10, 20]), setting(2, [10, 30])]);
  });

  it('asks for nothing that is computed when asked for', () => {
    let asked = 0;
    const dear = (rate: number) => ({
      ...setting(rate, [10, 20]),
      get hash() {
        asked++;
        return String(rate);
      },
    });
    const { own, refill } = createRefillable(dear(1));
    refill(dear(2));
    expect([own.rate, asked]).toEqual([2, 0]);
  });
});
