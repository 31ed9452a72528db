import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { WEIGHT_SPECS } from '../../src/engine/weights.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers, type LeverValues } from '../../src/scenario/levers/apply.ts';
import type { ProblemCode } from '../../src/scenario/problem.ts';
import { altered, FIVE_VALLEYS_TEXT, loaded } from '../support/fiveValleys.ts';

const { scenario } = loaded(FIVE_VALLEYS_TEXT);

function moved(values: LeverValues) {
  const result = applyLevers(scenario, values);
  if (!result.ok) throw new Error(result.error.map(problemLine).join('\n'));
  return result.value;
}

describe('applyLevers', () => {
  it('without values gives the same scenario', () => {
    expect(moved({})).toBe(scenario);
  });

  it('at every default gives the same rules', () => {
    const defaults = Object.fromEntries(scenario.levers.map((lever) => [lever.id, lever.default]));
    expect(compileScenario(moved(defaults)).weights).toEqual(compileScenario(scenario).weights);
    expect({ ...moved(defaults), weights: {} }).toEqual({ ...scenario, weights: {} });
  });

  it('sets numbers, scaled ones, weights and choices, and leaves the scenario alone', () => {
    const before = JSON.stringify(scenario);
    const result = moved({
      'government-will': 0.8,
      'evacuation-signal': 2,
      'contagion-weight': 0.5,
      'reserve-men': 10,
      'lake-mood': 'warming',
    });
    expect(result.sides[0]?.will).toBe(0.8);
    expect(result.actors[2]?.people.map(({ signal }) => signal)).toEqual([2, 2, 3, 1.6]);
    expect(compileScenario(result).weights.contagion).toBe(0.5 * WEIGHT_SPECS.contagion.value);
    expect(result.forces[2]?.paper).toBe(10);
    expect(result.talks[0]?.acceptance).toBe(0.5);
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it('does not care in which order values are listed', () => {
    const a = moved({ 'government-will': 0.8, 'garrison-fill': 0.9 });
    const b = moved({ 'garrison-fill': 0.9, 'government-will': 0.8 });
    expect(a).toEqual(b);
  });

  const refused: readonly [what: string, values: LeverValues, code: ProblemCode, words: string][] = [
    ['an unknown lever', { 'goverment-will': 1 }, 'lever/unknown', 'Did you mean "government-will"?'],
    ['out of range', { 'government-will': 1 }, 'lever/range/value', 'from 0.2 to 0.9'],
    ['a word for a number', { 'government-will': 'high' }, 'lever/type/number', 'takes a number'],
    ['not a number', { 'government-will': Number.NaN }, 'lever/type/number', 'takes a number'],
    ['a fraction for a whole number', { 'reserve-men': 12.5 }, 'lever/type/whole', 'whole numbers'],
    ['an unknown choice', { 'lake-mood': 'warm' }, 'lever/type/choice', 'Did you mean "warming"?'],
    ['a prototype key', JSON.parse('{ "__proto__": 1 }') as LeverValues, 'lever/unknown', 'no lever'],
  ];
  it.each(refused)('refuses %s', (_, values, code, words) => {
    const result = applyLevers(scenario, values);
    if (result.ok) throw new Error('accepted');
    const [problem] = result.error;
    expect(problem.code).toBe(code);
    expect(problemLine(problem)).toContain(words);
  });

  it('refuses levers that together leave the range', () => {
    const doubled = loaded(
      altered((d) => {
        d.levers.push({
          id: 'will-factor',
          type: 'number',
          label: { en: 'x' },
          meaning: { en: 'x' },
          min: 0.5,
          max: 2,
          default: 1,
          sets: [{ path: 'sides.valleys.will', multiply: true }],
        });
      }),
    ).scenario;
    const result = applyLevers(doubled, { 'government-will': 0.9, 'will-factor': 2 });
    if (result.ok) throw new Error('accepted');
    expect(result.error[0]).toMatchObject({ code: 'lever/result', at: 'sides[0] (valleys).will' });
  });

  it('refuses a choice that breaks what fitted together', () => {
    const turned = loaded(
      altered((d) => {
        d.levers.push({
          id: 'karsa-holder',
          type: 'choice',
          label: { en: 'x' },
          meaning: { en: 'x' },
          default: 'as-is',
          choices: [
            { id: 'as-is', label: { en: 'x' }, sets: [{ path: 'regions.karsa.holder', value: 'valleys' }] },
            { id: 'turned', label: { en: 'x' }, sets: [{ path: 'regions.karsa.holder', value: 'front' }] },
          ],
        });
      }),
    ).scenario;
    const result = applyLevers(turned, { 'karsa-holder': 'turned' });
    if (result.ok) throw new Error('accepted');
    expect(result.error[0]?.code).toBe('lever/result');
    expect(problemLine(result.error[0])).toContain('cannot lose it');
  });
});
