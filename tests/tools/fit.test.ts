// npm run fit: what it makes small, how it searches, and what it writes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import { STANDARD_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS } from '../../src/engine/weights.ts';
import { allocateTable, type RunTable, tableShapeOf } from '../../src/ensemble/table.ts';
import { isDated } from '../../src/lab/facts.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { timeOfTurn } from '../../src/lab/times.ts';
import { usualSplit } from '../../src/lab/windows.ts';
import { lossOf } from '../../tools/fit/country.ts';
import { goalsFrom, goalsIn, STANDARD_GOALS } from '../../tools/fit/goals.ts';
import type { Pack } from '../../tools/fit/packs.ts';
import { patchOf, withValues } from '../../tools/fit/patch.ts';
import { search, type Vector } from '../../tools/fit/search.ts';
import { countryOf, fileOf, SHIPPED } from '../support/countries.ts';
import { factsOf } from '../support/facts.ts';

const compiled = countryOf('eleven-days');
const facts = factsOf(compiled, fileOf('eleven-days', 'facts.json'));
const pack: Pack = {
  ...{ id: 'eleven-days', compiled, facts, split: usualSplit(facts), goals: STANDARD_GOALS },
  questions: [{ id: 'CF01', scenario: compiled.scenario, levers: {}, sign: 1 }],
};
const RUNS = 20;

/** Runs in which everything came as it did. */
function asItWas({ compiled, facts }: Pack): RunTable {
  const table = allocateTable(tableShapeOf(compiled, false), RUNS, Int8Array.from(compiled.region.holder));
  table.lossTurn.fill(NONE);
  const turnOf = (day: number): number => {
    let turn = 0;
    while (timeOfTurn(compiled, turn) < day) turn++;
    return turn;
  };
  for (const { region, loss } of facts.rows.filter(isDated)) {
    for (let i = 0; i < RUNS; i++) {
      table.lossTurn[i * compiled.region.count + region] = turnOf(loss.at);
      table.lossTo[i * compiled.region.count + region] = loss.takers[0];
    }
  }
  return table;
}

/** The same with a place lost, or not, in a share of the runs. */
function changed(table: RunTable, region: number, share: number, turn: number): RunTable {
  for (let i = 0; i < share * RUNS; i++) table.lossTurn[i * pack.compiled.region.count + region] = turn;
  return table;
}

const loss = (table: RunTable) => lossOf(pack, { table, answers: [] });

describe('what a country loses', () => {
  it('is nothing where all comes as it did, but for the manner', () => {
    const { all, capital, held, taker, loss: whole, penalties } = loss(asItWas(pack));
    expect(all.crps).toBeLessThan(0.3);
    expect({ capital, taker, lost: held.lost }).toEqual({ capital: 1, taker: 1, lost: 0 });
    expect(whole - penalties.manner).toBeLessThan(0.15);
  });

  it('grows with the runs in which places are lost that held, beyond a fifth', () => {
    const heldRows = pack.facts.rows.filter((row) => !isDated(row));
    const heldPenalty = (share: number): number => {
      const table = asItWas(pack);
      for (const { region } of heldRows) changed(table, region, share, 3);
      return loss(table).penalties.held;
    };
    expect(heldPenalty(0.15)).toBe(0);
    expect(heldPenalty(0.5)).toBeGreaterThan(0.5);
    expect(heldPenalty(1)).toBeGreaterThan(2 * heldPenalty(0.5));
  });

  it('has the capital fall in two thirds of the runs where it fell', () => {
    const capital = capitalOf(pack.compiled);
    expect(loss(changed(asItWas(pack), capital, 0.25, NONE)).penalties.capital).toBe(0);
    expect(loss(changed(asItWas(pack), capital, 0.6, NONE)).penalties.capital).toBeGreaterThan(0.3);
  });

  it('counts the goals of the pack itself: ends that come about too rarely', () => {
    const goals = goalsFrom({ ends: [{ act: 'deal', share: [0.5, 1] }] }, 'fit.json');
    const table = asItWas(pack);
    table.actTurn.fill(NONE);
    const { penalties } = lossOf({ ...pack, goals }, { table, answers: [] });
    expect(penalties.deal).toBeGreaterThan(1);
  });

  it('asks strong questions for their sign', () => {
    const [question] = pack.questions;
    const penalty = (days: number): number | undefined =>
      lossOf(pack, { table: asItWas(pack), answers: [{ question, days }] }).penalties[question.id];
    expect([penalty(2 * question.sign), penalty(-2 * question.sign)]).toEqual([0, expect.closeTo(0.375)]);
  });
});

describe('goals of a pack', () => {
  it('of every shipped one can be read', () => {
    const goals = SHIPPED.map((id) =>
      goalsIn(fileURLToPath(new URL(`../../scenarios/${id}/fit.json`, import.meta.url))),
    );
    expect(goals.filter(({ width }) => width !== undefined).length).toBeGreaterThan(0);
    for (const { ends = [] } of goals) for (const { share } of ends) expect(share[0]).toBeLessThan(0.1);
  });

  it.each([
    ['an unknown goal', { speed: 1 }],
    ['a share above 1', { hit: 85 }],
    ['a range upside down', { dead: [2, 1] }],
    ['a list', []],
  ])('are refused: %s', (_, raw) => {
    expect(() => goalsFrom(raw, 'fit.json')).toThrow(/fit\.json/);
  });
});

describe('the search', () => {
  it('finds the bottom of a bowl, and stays within the ranges', async () => {
    const names = ['pressure', 'nearKm', 'coreHold'] as const;
    const goal = { pressure: 260, nearKm: 20, coreHold: 2 };
    const off = (weights: Vector): number =>
      names.reduce((sum, name) => sum + ((weights[name] ?? 0) / goal[name] - 1) ** 2, 0);
    let centre: Vector = {};
    await search(
      { names, start: STANDARD_WEIGHTS, seed: 'bowl', generations: 60, candidates: 8, step: 0.1 },
      (candidates) => Promise.resolve(candidates.map(off)),
      (generation) => {
        centre = generation.centre;
        return 'more';
      },
    );
    expect(Math.abs((centre.pressure ?? 0) - 260)).toBeLessThan(10);
    expect(Math.abs((centre.nearKm ?? 0) - 20)).toBeLessThan(1);
    expect(centre.coreHold).toBe(WEIGHT_SPECS.coreHold.max);
  });

  it('stops when it is told that it is enough', async () => {
    let generations = 0;
    await search(
      { names: ['pressure'], start: { pressure: 200 }, seed: 's', generations: 9, candidates: 4, step: 0.1 },
      (candidates) => Promise.resolve(candidates.map(() => 0)),
      () => (++generations === 2 ? 'enough' : 'more'),
    );
    expect(generations).toBe(2);
  });
});

describe('the patch', () => {
  const source = readFileSync(new URL('../../src/engine/weights.ts', import.meta.url), 'utf8');

  it('finds every weight in the source, and leaves its standard value where it is told that', () => {
    expect(withValues(source, STANDARD_WEIGHTS)).toBe(source);
    const moved = withValues(source, Object.fromEntries(WEIGHT_NAMES.map((name) => [name, 0.125])));
    expect(patchOf('w', source, moved).filter((line) => line.startsWith('+ '))).toHaveLength(WEIGHT_NAMES.length);
  });

  it('refuses a weight that is not there', () => {
    expect(() => withValues('', { pressure: 1 })).toThrow(/pressure/);
  });
});
