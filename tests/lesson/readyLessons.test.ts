import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { compiledForLesson } from '../../src/lesson/compiledLesson.ts';
import { binsOf, countsOf, settledForecast } from '../../src/lesson/forecasts.ts';
import { cardsFor, injectCards } from '../../src/lesson/injects.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readyLesson, readyLessons } from '../../src/lesson/readyLessons.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf, SHIPPED, scenarioOf } from '../support/countries.ts';

function countryFor(lesson: Lesson): CompiledScenario {
  const compiled = compiledForLesson(scenarioOf(lesson.scenario), lesson);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

function problemsOf(change: Partial<Lesson>): readonly string[] {
  const [{ lesson }] = readyLessons();
  const compiled = compiledForLesson(scenarioOf('on-the-brink'), { ...lesson, ...change });
  return compiled.ok ? [] : compiled.error.map(({ code }) => code);
}

describe('ready lessons', () => {
  it('are of the rules and numbers of today, and can be played', () => {
    expect(readyLessons().map(({ name }) => name)).toEqual(['flight', 'palace']);
    for (const { lesson } of readyLessons()) {
      expect(lesson.rules).toBe(RULES_VERSION);
      expect(lesson.contentHash).toBe(countryFor(lesson).contentHash);
    }
  });

  it('are found by name, for a group', () => {
    expect(readyLesson('flight', 'maple 17')).toEqual({ ...readyLessons()[0].lesson, group: 'maple 17' });
    expect(readyLesson('flights')).toBeUndefined();
  });
});

describe('the country of a lesson', () => {
  it('is the scenario with the levers moved and the injects in it', () => {
    const [{ lesson }] = readyLessons();
    const injects = [{ card: 'lebanon-shut', turn: 1 }];
    const compiled = countryFor({ ...lesson, levers: { army_will: 0.4 }, injects });
    const plain = countryOf('on-the-brink');
    expect(compiled.scenario.triggers).toHaveLength(plain.scenario.triggers.length + 1);
    expect(compiled.scenario.triggers.at(-1)?.text.en).toContain('Added by the teacher');
    expect(compiled.scenario.sides[0].will).toBe(0.4);
  });

  it('is refused with a reason for each thing that does not fit', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ scenario: 'five-valleys' })).toEqual(['lesson/scenario']);
    expect(problemsOf({ levers: { nothing: 1 } })).toEqual(['plan/levers']);
    expect(problemsOf({ injects: [{ card: 'snow', turn: 1 }] })).toEqual(['lesson/card']);
    expect(problemsOf({ injects: [{ card: 'doha-call', turn: 16 }] })).toEqual(['lesson/turn']);
    expect(
      problemsOf({
        desks: ['tehran', 'rome'],
        byHand: 17,
        forecasts: [{ kind: 'place', region: 'atlantis', cuts: [] }],
      }),
    ).toEqual(['lesson/desk', 'lesson/by-hand', 'lesson/place']);
  });

  it('takes every card in every Syrian start, and elsewhere none that names what is Syria’s', () => {
    const ofSyria = (id: string): boolean => scenarioOf(id).map?.includes('syria') === true;
    for (const id of SHIPPED) {
      const fit = cardsFor(scenarioOf(id)).map((card) => card.id);
      if (ofSyria(id)) expect(fit, id).toHaveLength(6);
      else
        expect(
          fit.filter((card) => card !== 'embassy-closes' && card !== 'false-flight'),
          id,
        ).toEqual([]);
    }
    expect(injectCards.map(({ id }) => id)).toEqual([
      'china-notice',
      'embassy-closes',
      'lebanon-shut',
      'doha-call',
      'baghdad-permits',
      'false-flight',
    ]);
  });
});

describe('bins of a forecast', () => {
  const [{ lesson }] = readyLessons();
  const compiled = countryFor(lesson);
  const played = runPlan(compiled.scenario, { seed: 'class', runs: 30, base: {}, course: 'none' });
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  const [table] = played.value.gathered.tables;

  it('take every run, each in one of them', () => {
    for (const forecast of [...lesson.forecasts, settledForecast(compiled, { kind: 'place', region: 'homs' }, table)]) {
      const counts = countsOf(table, binsOf(compiled, forecast));
      expect(counts.reduce((sum, count) => sum + count)).toBe(30);
      expect(Math.max(...counts), forecast.kind).toBeLessThan(30);
    }
  });

  it('are stretches of days without gaps, and never', () => {
    const { bins } = binsOf(compiled, lesson.forecasts[0]);
    expect(bins).toHaveLength(7);
    expect(bins[0]).toEqual({ kind: 'turns', from: 0, to: 3 });
    expect(bins.at(-2)).toMatchObject({ to: 15 });
    expect(bins.at(-1)).toEqual({ kind: 'held' });
  });

  it('are shared out evenly where nothing has been played', () => {
    expect(settledForecast(compiled, { kind: 'fall' })).toEqual({ kind: 'fall', cuts: [4, 8, 12] });
    expect(settledForecast(compiled, { kind: 'enters' })).toMatchObject({ sides: { length: 3 } });
  });
});
