import { describe, expect, it } from 'vitest';
import { type ActIndex, indicesOf, NONE, type RegionIndex } from '../../src/core/indices.ts';
import { allocateTable, pickRows, type RunTable, tableShapeOf } from '../../src/ensemble/table.ts';
import { scoreRow, scoreWindow } from '../../src/lab/backtest.ts';
import { scoreCountry } from '../../src/lab/countries.ts';
import { type DatedRow, type Facts, isDated } from '../../src/lab/facts.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { heldRows, returnRows, scoreCapital, scoreHeld, scoreReturns } from '../../src/lab/standing.ts';
import { endTime } from '../../src/lab/times.ts';
import { countryOf } from '../support/countries.ts';
import { factsOf, factsText } from '../support/facts.ts';

const valleys = countryOf('five-valleys');
const { ids, holder } = valleys.region;
const RUNS = 20;
const capital = capitalOf(valleys);
const [lost, kept] = indicesOf<RegionIndex>(ids.length).filter((r) => r !== capital && holder[r] === holder[capital]);
const state = valleys.side.ids[holder[capital]];
const [taker, other] = valleys.side.ids.filter((id) => id !== state);
const sideOf = (id: string | undefined): number => valleys.side.ids.indexOf(id ?? '');

/** The capital and a place that held; one that was lost on the third day's afternoon, and came back on the fifth. */
function facts(changes: object[] = []): Facts {
  const loss = { date: '2031-03-05', half: 'pm', from: state, to: taker, how: 'assault', source: ['K'] };
  const back = { ...loss, date: '2031-03-07', half: 'am', from: taker, to: state };
  return factsOf(
    valleys,
    factsText([
      { region: ids[capital], holder: state },
      { region: ids[kept], holder: state },
      { region: ids[lost], holder: state, changes: changes.length > 0 ? changes : [loss, back] },
    ]),
  );
}

/** What became of a place in a run: turn of its loss, who took it, turn of its return. */
type Course = readonly [turn: number, to?: number, back?: number];

function tableOf(course: (run: number, region: number) => Course): RunTable {
  const table = allocateTable(tableShapeOf(valleys, false, 0, true), RUNS, Int8Array.from(holder));
  for (let run = 0; run < RUNS; run++)
    for (let r = 0; r < ids.length; r++) {
      const [turn, to = NONE, back = NONE] = course(run, r);
      const at = run * ids.length + r;
      table.lossTurn[at] = turn;
      table.lossTo[at] = to;
      table.lossManner[at] = turn === NONE ? NONE : 0;
      table.returnTurn[at] = back;
    }
  return table;
}

const NEVER: Course = [NONE];
const rowIn = (of: Facts): DatedRow => of.rows.filter(isDated)[0] as DatedRow;

describe('share and date', () => {
  it('are told apart: the end of the runs is no date', () => {
    const table = tableOf((run, r) => (r === lost && run < 8 ? [5, sideOf(taker)] : NEVER));
    const row = scoreRow(valleys, table, rowIn(facts()));
    expect(row).toMatchObject({ share: 0.4, median: undefined, q90: undefined, error: undefined, hit: true });
    expect(row.q10).toBe(2.5);
    expect(row.width).toBe(endTime(valleys) - 2.5);
    const { missed, lostShare } = scoreWindow(valleys, table, facts(), 0, 100);
    expect([missed, lostShare]).toEqual([1, 0.4]);
  });

  it('of a place that no run loses are a miss without a width', () => {
    const row = scoreRow(
      valleys,
      tableOf(() => NEVER),
      rowIn(facts()),
    );
    expect(row).toMatchObject({ share: 0, q10: undefined, hit: false, width: undefined, takerShare: undefined });
  });

  it('and the taker are scored by themselves, any that a source names being right', () => {
    const table = tableOf((run, r) => (r === lost ? [5, sideOf(run < 15 ? taker : other)] : NEVER));
    expect(scoreRow(valleys, table, rowIn(facts())).takerShare).toBe(0.75);
    const doubted = { date: '2031-03-05', half: 'pm', from: state, to: taker, orTo: [other] };
    const either = facts([{ ...doubted, how: 'assault', source: ['K'] }]);
    expect(scoreRow(valleys, table, rowIn(either)).takerShare).toBe(1);
  });
});

describe('places that held', () => {
  it('cost by the share of the runs that lose them, and by the days', () => {
    const table = tableOf((run, r) => (r === kept && run < 5 ? [0, sideOf(taker)] : NEVER));
    const rows = heldRows(valleys, table, facts());
    expect(rows.map(({ region, lostShare }) => [region, lostShare])).toEqual([
      [ids[capital], 0],
      [ids[kept], 0.25],
    ]);
    expect(rows[0].crps).toBe(0);
    expect(rows[1].crps).toBeGreaterThan(0);
    expect(scoreHeld(rows)).toMatchObject({ rows: 2, lostOften: 1, lostShare: 0.125 });
  });

  it('are not lost from the half day on up to which the facts say that they held', () => {
    const table = tableOf((run, r) => (r === kept && run < 8 ? [6, sideOf(taker)] : NEVER));
    // In half of those runs the act ends in the same half day, in the others later or never.
    for (let run = 0; run < RUNS; run++) table.actTurn[run * valleys.act.count] = run < 4 ? 6 : run < 6 ? 9 : NONE;
    const [, row] = heldRows(valleys, table, { ...facts(), heldUntil: 0 as ActIndex });
    const [, all] = heldRows(valleys, table, facts());
    expect([all.lostShare, row.lostShare]).toEqual([0.4, 0.2]);
    expect(row.crps).toBeGreaterThan(0);
    expect(row.crps).toBeLessThan(all.crps);
  });

  it('hold the capital where it is right, and count against it where it fell', () => {
    const table = tableOf((run, r) => (r === capital && run < 4 ? [9, sideOf(taker)] : NEVER));
    expect(scoreCapital(valleys, table, facts())).toEqual({ region: ids[capital], fell: false, right: 0.8 });
    const fell = factsOf(
      valleys,
      factsText([
        {
          ...{ region: ids[capital], holder: state },
          changes: [{ date: '2031-03-05', from: state, to: taker, how: 'bargain', source: ['K'] }],
        },
      ]),
    );
    expect(scoreCapital(valleys, table, fell)).toMatchObject({ fell: true, right: 0.2 });
    expect(scoreCapital(valleys, table, { ...fell, rows: [] })).toBeUndefined();
  });
});

describe('places that came back', () => {
  it('are rows of their own, dated by their return', () => {
    const table = tableOf((run, r) => (r === lost ? [5, sideOf(taker), run < 16 ? 8 : NONE] : NEVER));
    const [row] = returnRows(valleys, table, facts());
    expect(row).toMatchObject({ share: 0.8, median: 4.25, q90: undefined, hit: true });
    expect(scoreReturns(valleys, table, facts())).toMatchObject({ rows: 1, found: 1, share: 0.8, gone: 0 });
  });

  it('cost where they were lost for good', () => {
    const table = tableOf((_, r) => (r === lost ? [5, sideOf(taker), 8] : NEVER));
    const gone = facts([{ date: '2031-03-05', from: state, to: taker, how: 'assault', source: ['K'] }]);
    expect(scoreReturns(valleys, table, gone)).toMatchObject({ rows: 0, gone: 1, backOften: 1 });
  });
});

describe('the figures of a country', () => {
  const table = tableOf((run, r) =>
    r === lost
      ? [3 + (run % 5), sideOf(run % 3 === 0 ? other : taker), 8 + (run % 2)]
      : r === kept && run < 5
        ? [0, sideOf(taker)]
        : NEVER,
  );

  it('lie in their ranges over luck, which come out the same each time', () => {
    const score = scoreCountry(valleys, table, facts());
    expect(score).toMatchObject({ lost: 1, regained: 1, held: 2, capitalFell: false, isFitted: false });
    const { takerShare, heldLost, capitalRight, returnShare, earlySkill } = score.figures;
    expect(earlySkill).toBeUndefined();
    expect(capitalRight).toEqual({ value: 1, low: 1, high: 1 });
    expect(returnShare?.value).toBe(1);
    expect(takerShare?.value).toBe(0.65);
    expect(takerShare?.low).toBeLessThan(0.6);
    expect(takerShare?.high).toBeGreaterThan(0.7);
    expect(heldLost).toMatchObject({ value: 1, low: 0, high: 1 });
    expect(scoreCountry(valleys, table, facts())).toEqual(score);
  });

  it('are made of rows that are picked whole', () => {
    const picked = pickRows(table, [3, 3, 0]);
    const n = ids.length;
    expect(picked.runs).toBe(3);
    expect([...picked.lossTurn.subarray(n, 2 * n)]).toEqual([...table.lossTurn.subarray(3 * n, 4 * n)]);
    expect([...picked.returnTurn.subarray(2 * n)]).toEqual([...table.returnTurn.subarray(0, n)]);
  });
});
