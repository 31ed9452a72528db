import { describe, expect, it } from 'vitest';
import { problemFields, problemLine } from '../../../src/cli/lib/scenarioProblems.ts';
import { altered, FIVE_VALLEYS_TEXT, loaded, problemsOf } from '../../support/fiveValleys.ts';
import { region } from '../../support/problemRows.ts';

describe('one pass', () => {
  it('finds nothing in the shipped file', () => {
    expect(problemsOf(FIVE_VALLEYS_TEXT)).toEqual([]);
  });

  it('tells problems of shape and of reference together, in the order of lines', () => {
    const problems = problemsOf(
      altered((d) => {
        region(d, 'hedin').pastRebelion = 0.9;
        region(d, 'hedin').terrain = 'hill';
        d.sides[0].will = 46;
        region(d, 'lasta').holder = 'valeys';
        d.triggers[0].effects[0].actor = 'cost';
        delete d.links[3].km;
        d.actors[0].doctrine[0].give.order = 'comitReserve';
      }),
    );
    expect(problems.map(problemFields).map(({ code, path }) => [code, path])).toEqual([
      ['shape/out-of-range', 'sides[0] (valleys).will'],
      ['shape/not-in-list', 'regions[5] (hedin).terrain'],
      ['shape/unknown-key', 'regions[5] (hedin).pastRebelion'],
      ['check/unknown-id', 'regions[7] (lasta).holder'],
      ['shape/missing', 'links[3] (aldra--moor).km'],
      ['shape/not-in-list', 'actors[0] (government).doctrine[0] (reserve-forward).give.order'],
      ['check/unknown-id', 'triggers[0] (floods).effects[0].actor'],
    ]);
  });

  it('a list of the wrong length does not make a stand-in known', () => {
    const problems = problemsOf(
      altered((d) => {
        d.regions = [];
      }),
    );
    expect(problems.map(problemLine).filter((line) => line.includes('x-not-known'))).toEqual([]);
  });

  it('a repaired place brings no problem of its own', () => {
    const problems = problemsOf(
      altered((d) => {
        delete d.regions[0].id;
        delete d.sides[1].kind;
      }),
    );
    expect(problems.map(problemFields).map(({ code, path }) => [code, path])).not.toContainEqual(
      expect.arrayContaining(['check/repeated-id']),
    );
    expect(problems.filter((problem) => problemFields(problem).code === 'shape/missing')).toHaveLength(2);
  });
});

describe('evidence', () => {
  it('is kept by address, and the number reads as a number', () => {
    const { scenario } = loaded(FIVE_VALLEYS_TEXT);
    const { evidence } = scenario;
    expect(scenario.sides[0]?.will).toBe(0.35);
    expect(evidence.get('sides.valleys.will')).toMatchObject({ confidence: 'low', range: [0.28, 0.65] });
    expect(evidence.get('actors.coast.support.valleys.level')).toMatchObject({ range: [0.4, 0.9] });
    expect(evidence.get('levers.government-will')).toMatchObject({ contested: true });
  });
});
