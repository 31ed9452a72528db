/**
 * Judging: plays candidates on all packs and in the laboratory, and says what each loses. All jobs of a generation are
 * handed to the pool at once, so that no worker waits; every candidate has the same luck.
 */

import type { Gathered } from '../../src/ensemble/gather.ts';
import type { Branch, CourseDetail } from '../../src/ensemble/plan.ts';
import type { Runner } from '../../src/ensemble/runner.ts';
import { averageOf } from '../../src/ensemble/statistics.ts';
import { FALL_DAY } from '../../src/lab/outcomes.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type CountryLoss, type JudgeOptions, lossOf, type Played } from './country.ts';
import { LABORATORY_WEIGHT } from './goals.ts';
import type { LaboratoryLoss } from './laboratory.ts';
import type { Laboratory } from './laboratoryThread.ts';
import type { Pack } from './packs.ts';
import type { Vector } from './search.ts';

export interface RunCounts {
  /** Runs of each country. */
  readonly country: number;
  /** Runs of each strong question; 0: they are not asked. */
  readonly question: number;
  /** Runs of each case of the laboratory. */
  readonly laboratory: number;
}

export interface Judgement {
  readonly loss: number;
  readonly countries: readonly { readonly pack: Pack; readonly result: CountryLoss }[];
  readonly laboratory: LaboratoryLoss | undefined;
}

export interface Bench {
  readonly runner: Runner;
  readonly packs: readonly Pack[];
  /** Absent: it is not asked. */
  readonly laboratory?: Laboratory;
  readonly runs: RunCounts;
}

/** What some weights lose over all packs of a bench. */
export async function judge(
  { runner, packs, laboratory, runs }: Bench,
  weights: Vector,
  seed: string,
  options: JudgeOptions = {},
): Promise<Judgement> {
  const play = (scenario: Scenario, branch: Branch, count: number, course: CourseDetail): Promise<Gathered> =>
    played(runner, scenario, { ...branch, weights }, seed, count, course);
  const towns = laboratory?.judge({ weights, runs: runs.laboratory, seed });
  const countries = await Promise.all(
    packs.map(async (pack) => ({ pack, result: lossOf(pack, await playedOf(pack, play, runs), options) })),
  );
  const inTowns = await towns;
  const loss = countries.reduce((sum, { result }) => sum + result.loss, LABORATORY_WEIGHT * (inTowns?.loss ?? 0));
  return { loss, countries, laboratory: inTowns };
}

type Play = (scenario: Scenario, branch: Branch, count: number, course: CourseDetail) => Promise<Gathered>;

async function playedOf({ compiled, goals, questions }: Pack, play: Play, runs: RunCounts): Promise<Played> {
  const { scenario } = compiled;
  const asked = runs.question === 0 ? [] : questions;
  const base = play(scenario, {}, runs.country, goals.dead === undefined ? 'none' : 'sums');
  const answers = asked.map(async (question) => {
    const compiledThere = question.scenario === scenario ? compiled : compileScenario(question.scenario);
    const without = question.scenario === scenario ? base : play(question.scenario, {}, runs.question, 'none');
    const withIt = play(question.scenario, { levers: question.levers }, runs.question, 'none');
    const dayIn = async (ensemble: Promise<Gathered>): Promise<number> =>
      averageOf(FALL_DAY.valuesOf(compiledThere, (await ensemble).tables[0]).subarray(0, runs.question));
    return { question, days: (await dayIn(withIt)) - (await dayIn(without)) };
  });
  const { tables, sums } = await base;
  return { table: tables[0], sums: sums[0], answers: await Promise.all(answers) };
}

async function played(
  runner: Runner,
  scenario: Scenario,
  base: Branch,
  seed: string,
  runs: number,
  course: CourseDetail,
): Promise<Gathered> {
  const end = await runner.run(scenario, { seed, runs, base, course }).end;
  switch (end.kind) {
    case 'done':
      return end.gathered;
    case 'refused':
      throw new Error(`${scenario.id}: ${end.problems.map(({ code, at }) => `${at} ${code}`).join(', ')}`);
    default:
      throw new Error(`The runs of ${scenario.id} ended as ${end.kind}.`);
  }
}
