import { describe, expect, it } from 'vitest';
import { fightTable, willTable } from './formulas.ts';
import { kept } from './keep.ts';

describe('golden formulas', () => {
  it.each([
    ['fighting', fightTable],
    ['will', willTable],
  ] as const)('%s over a grid', (name, table) => {
    const now = table();
    expect(now.trimEnd().split('\n')).toEqual(kept(name, now).trimEnd().split('\n'));
  });
});
