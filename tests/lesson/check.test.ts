import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPlan } from '../../src/ensemble/run.ts';
import { createPool } from '../../src/ensemble/workers/pool.ts';
import { firstToEnter } from '../../src/lab/outcomes.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { CHECK_PLAYERS, CHECK_RUNS, checkLesson, type LessonCheck, playersPlan } from '../../src/lesson/check.ts';
import { compiledForLesson } from '../../src/lesson/compiledLesson.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readyLesson } from '../../src/lesson/readyLessons.ts';
import { isTypical, standingOf, typicalLuck } from '../../src/lesson/typicalLuck.ts';
import { countryOf, scenarioOf } from '../support/countries.ts';
import { fakeWorkers } from '../support/fakeWorker.ts';

const pool = createPool(fakeWorkers().spawn, 2);
afterAll(() => pool.close());

const flight = lessonNamed('flight');

function lessonNamed(name: string): Lesson {
  const lesson = readyLesson(name);
  if (lesson === undefined) throw new Error(`There is no lesson "${name}"`);
  return lesson;
}

async function checked(lesson: Lesson): Promise<LessonCheck> {
  const compiled = compiledForLesson(scenarioOf(lesson.scenario), lesson);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const end = await checkLesson(pool, compiled.value, lesson).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.check;
}

describe('the check of a lesson', () => {
  let check: LessonCheck;
  beforeAll(async () => {
    check = await checked({ ...flight, desks: ['ankara', 'tehran'] });
  }, 120_000);

  it('says of each desk whether what is done there moves the day', () => {
    const { findings, runs } = check;
    expect(runs).toBe(CHECK_RUNS);
    const moved = findings.flatMap((finding) => (finding.kind === 'moves' ? [finding.reach.desk] : []));
    expect([...moved].sort()).toEqual(['ankara', 'tehran']);
  });

  it('says by how much choices and luck move the day, and which aims are the same for everybody', () => {
    const { findings, luckSpread, standing, falls } = check;
    expect(findings.map(({ kind, mark }) => `${kind} ${mark}`)).toEqual([
      ...['moves shows', 'moves shows', 'luck shows', 'certain shows'],
    ]);
    const reach = findings[1].kind === 'moves' ? findings[1].reach : undefined;
    expect(reach?.spread).toBeGreaterThan(0.3);
    expect(luckSpread).toBeGreaterThan(0.3);
    expect(reach?.constantAims).toEqual([]);
    expect(falls).toBe(CHECK_RUNS);
    expect((standing?.earlier ?? 0) + (standing?.same ?? 0) + (standing?.later ?? 0)).toBe(CHECK_RUNS);
  });

  it('compares each player with doctrine on the same luck where every device has its own', async () => {
    const [desk] = countryOf('five-valleys').scenario.chairs.map(({ actor }) => actor);
    const lesson: Lesson = {
      ...{ ...flight, scenario: 'five-valleys', desks: [desk], luck: { kind: 'own', seed: 'class' } },
      forecasts: [{ kind: 'fall', cuts: [] }],
    };
    const { reach, standing } = await checked(lesson);
    expect(standing).toBeUndefined();
    expect(reach[0]).toMatchObject({ desk, players: CHECK_PLAYERS });
  }, 120_000);

  it('ends when it is cancelled', async () => {
    const compiled = compiledForLesson(scenarioOf(flight.scenario), flight);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const check = checkLesson(pool, compiled.value, flight);
    check.cancel();
    expect(await check.end).toEqual({ kind: 'cancelled' });
  });
});

describe('players who play some turns by hand', () => {
  const country = countryOf('five-valleys');
  const [desk] = country.scenario.chairs.map(({ actor }) => actor);

  function digestsOf(byHand: number): readonly string[] {
    const plan = playersPlan({ ...flight, luck: { kind: 'same', seed: 'class' }, byHand }, desk, 0);
    const played = runPlan(country.scenario, plan);
    if (!played.ok) throw new Error(JSON.stringify(played.error));
    return played.value.gathered.tables.map(({ digest }) => digest.join(' '));
  }

  it('are as many players as there are choices, each the same whenever asked', () => {
    const [doctrine, ...players] = digestsOf(6);
    expect(new Set([doctrine, ...players]).size).toBeGreaterThan(CHECK_PLAYERS / 2);
    expect(digestsOf(6)).toEqual([doctrine, ...players]);
  });

  it('leave all later turns to doctrine: those who play none are doctrine', () => {
    expect(new Set(digestsOf(0)).size).toBe(1);
  });
});

describe('typical luck', () => {
  const country = countryOf('on-the-brink');
  const capital = capitalOf(country);
  const played = runPlan(country.scenario, { seed: 'class', runs: 100, base: {}, course: 'none' });
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  const [table] = played.value.gathered.tables;
  const { typical, unusual, firstComer, secondCity } = typicalLuck(country, capital, table);
  const turns = Array.from({ length: 100 }, (_, run) => table.lossTurn[run * table.shape.regions + capital]);

  it('is a run near the middle, in which whoever mostly comes first does', () => {
    expect(country.region.ids[secondCity]).toBe('homs');
    expect(country.side.ids[firstComer]).toBe('south');
    expect(firstToEnter(table, typical, capital)).toBe(firstComer);
    expect(turns.filter((turn) => turn < turns[typical]).length).toBeLessThan(60);
    expect(turns.filter((turn) => turn > turns[typical]).length).toBeLessThan(60);
  });

  it('is typical where unusual luck is not', () => {
    const isUsual = (run: number): boolean => isTypical(standingOf(turns, run, country.turns));
    expect([isUsual(typical), isUsual(unusual)]).toEqual([true, false]);
  });
});
