import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { pairedDifference } from '../../../src/ensemble/statistics.ts';
import { assumptionsExperiment } from '../../../src/lab/whatIf/assumptions.ts';
import { bandRows, bandsOf } from '../../../src/lab/whatIf/bands.ts';
import { gridCells, gridValues, planGrid } from '../../../src/lab/whatIf/leverGrid.ts';
import { nextMean } from '../../../src/lab/whatIf/nextMean.ts';
import { planWhatIf, usualOutcome } from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';

const compiled = countryOf('five-valleys');
const { scenario } = compiled;
const [first, second] = scenario.levers;
const outcome = usualOutcome(compiled);
const RUNS = 12;

function planned() {
  const found = planWhatIf(scenario, {
    ...{ scenario: scenario.id, contentHash: compiled.contentHash, rules: RULES_VERSION, luck: 'class' },
    ...{ firstRun: 0, pairs: RUNS, outcome },
    changes: [{ kind: 'policy', actor: scenario.chairs[0].actor, policy: 'silent' }],
  });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value.plan;
}

function played(plan: Parameters<typeof runPlan>[1]) {
  const run = runPlan(scenario, plan);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value.gathered;
}

describe('the mean of another thousand pairs', () => {
  /** Evenly spread between 0 and 1, always the same. */
  let seed = 7;
  const drawn = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };

  it('lies where it is said to, about nineteen times in twenty', () => {
    const sample = (size: number): Float64Array => Float64Array.from({ length: size }, () => (drawn() < 0.3 ? 4 : 0));
    const meanOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;
    for (const pairs of [400, 2000]) {
      let [inside, ofItself] = [0, 0];
      for (let times = 0; times < 400; times++) {
        const found = pairedDifference(new Float64Array(pairs), sample(pairs));
        const [next, thousand] = [nextMean(found), meanOf(sample(1000))];
        if (next !== undefined && next.low <= thousand && thousand <= next.high) inside++;
        if (found.low !== null && found.low <= thousand && thousand <= found.high) ofItself++;
      }
      expect(inside / 400).toBeGreaterThan(0.92);
      expect(inside / 400).toBeLessThan(0.98);
      expect(ofItself).toBeLessThan(inside);
    }
    expect(nextMean(pairedDifference(new Float64Array(20), new Float64Array(20).fill(3)))).toBeUndefined();
  });
});

describe('numbers', () => {
  it('bands hold nine of ten runs at each half day', () => {
    const [table] = played({ ...planned(), course: 'runs' }).tables;
    const [row] = bandRows(compiled);
    const bands = bandsOf(compiled, table, row);
    expect(bands).toHaveLength(compiled.turns + 1);
    for (const { low, middle, high } of bands) {
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
    }
    expect(bands[0].low).toBe(bands[0].high);
  });

  it('a grid plays every pair of values, and the levers as they are change nothing', () => {
    const own = [first, second].map((lever) => ({ ...lever, min: lever.default, max: lever.default }) as typeof lever);
    const still = planGrid(planned(), own[0], own[1]);
    const some = { ...still, runs: RUNS, range: { from: 0, to: RUNS } };
    const cells = gridCells(compiled, outcome, [own[0], own[1]], played(some));
    expect(cells).toEqual([{ first: first.default, second: second.default, later: 0, earlier: 0 }]);
    expect(planGrid(planned(), first, second).variants).toHaveLength(25);
    expect(gridValues(first)).toHaveLength(5);
  });

  it('assumptions are ranked by how far they move what is asked, and those not played are left out', () => {
    const { settings, report } = assumptionsExperiment(compiled, outcome);
    const some = settings.slice(0, 5).map(({ branch = {} }) => {
      const plan = { seed: 'class', runs: RUNS, base: branch };
      return ok(played(plan).tables[0]);
    });
    const ranking = report(some) ?? [];
    expect(ranking.map(({ lever }) => lever).sort()).toEqual([first.id, second.id].sort());
    expect(ranking[0].swing).toBeGreaterThanOrEqual(ranking[1].swing);
    expect(ranking[0].swing).toBeGreaterThan(0);
    expect(report([undefined])).toBeUndefined();
  });
});
