import { describe, expect, it } from 'vitest';
import { NONE, type RegionIndex } from '../../../src/core/indices.ts';
import type { Gathered } from '../../../src/ensemble/gather.ts';
import { allocateTable } from '../../../src/ensemble/table.ts';
import { lostBy, placeChanges, turnOfMostDifference } from '../../../src/lab/whatIf/places.ts';

/** Two places, four half days; losses by run: [place 0, place 1]. */
function gathered(base: readonly (readonly number[])[], change: readonly (readonly number[])[]): Gathered {
  const shape = { turns: 4, regions: 2, acts: 0, aims: 0, costs: 4, points: 0, readings: 0, returns: 0 };
  const tables = [base, change].map((rows) => {
    const table = allocateTable(shape, rows.length, new Int8Array(2));
    table.lossTurn.set(rows.flat());
    return table;
  });
  return { range: { from: 0, to: base.length }, runs: base.length, tables, sums: [], pairs: [], differences: [] };
}

const PLAYED = gathered(
  [
    [1, NONE],
    [1, NONE],
    [2, 3],
    [3, NONE],
  ],
  [
    [3, NONE],
    [NONE, NONE],
    [0, 3],
    [3, 0],
  ],
);

describe('places', () => {
  it('change hands later, earlier, no longer or newly, those of most pairs first', () => {
    expect(placeChanges(PLAYED)).toEqual([
      { region: 0, later: 1, earlier: 1, noLonger: 1, newly: 0, moved: 3 },
      { region: 1, later: 0, earlier: 0, noLonger: 0, newly: 1, moved: 1 },
    ]);
  });

  it('have changed hands by a turn in as many runs as lost them until then', () => {
    const [base, change] = PLAYED.tables.map(lostBy);
    const [first, second] = [0 as RegionIndex, 1 as RegionIndex];
    expect([0, 1, 2, 3].map((turn) => base(turn, first))).toEqual([0, 2, 3, 4]);
    expect([0, 1, 2, 3].map((turn) => change(turn, first))).toEqual([1, 1, 1, 3]);
    expect([0, 1, 2, 3].map((turn) => base(turn, second))).toEqual([0, 0, 0, 1]);
    expect(turnOfMostDifference(PLAYED)).toBe(2);
  });
});
