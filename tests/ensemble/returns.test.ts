import { describe, expect, it } from 'vitest';
import { indicesOf, NONE, type RegionIndex } from '../../src/core/indices.ts';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';

/** Where places are retaken. */
const country = countryOf('konna-2013');
const PLAN = { seed: 'returns', runs: 3, base: {}, returns: true };

describe('the return of places to their first holder', () => {
  const [table] = played(country.scenario, PLAN).gathered.tables;

  it('is in the turn in which a single game has it', () => {
    let seen = 0;
    for (let run = 0; run < PLAN.runs; run++) {
      const { simulation, advance } = createPlay(country);
      simulation.begin(keyOfRun(keyOf(PLAN.seed), run));
      const first = [...country.region.holder];
      const back = first.map(() => NONE as number);
      for (let turn = 0; turn < country.turns; turn++) {
        advance();
        const { firstLostTurn, holder } = simulation.state.region;
        for (const r of indicesOf<RegionIndex>(first.length)) {
          const isBack = firstLostTurn[r] !== NONE && holder[r] === first[r];
          if (isBack && back[r] === NONE) back[r] = turn;
        }
      }
      expect([...table.returnTurn.subarray(run * first.length, (run + 1) * first.length)]).toEqual(back);
      seen += back.filter((turn) => turn !== NONE).length;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('of a variant that first differs late is that of the whole variant', () => {
    const late = { orders: [{ turn: 6, actor: country.scenario.chairs[0].actor, orders: [] }] };
    const pair = played(country.scenario, { ...PLAN, runs: 2, variants: [late] }).gathered.tables;
    const alone = played(country.scenario, { ...PLAN, runs: 2, base: late }).gathered.tables;
    expect([...pair[1].returnTurn]).toEqual([...alone[0].returnTurn]);
  });

  it('is not kept where it is not asked for', () => {
    const [plain] = played(country.scenario, { seed: 'returns', runs: 2, base: {} }).gathered.tables;
    expect(plain.returnTurn).toHaveLength(0);
  });
});
