/** Measures the lessons and votes that come with the program, over the scenarios as they are: see `measured.ts`. */

import { RULES_VERSION } from '../engine/simulation.ts';
import type { Gathered } from '../ensemble/gather.ts';
import type { EnsemblePlan } from '../ensemble/plan.ts';
import type { Runner } from '../ensemble/runner.ts';
import { DOUBT_FACTORS, planDoubt } from '../lab/whatIf/doubt.ts';
import type { Change, PlannedWhatIf } from '../lab/whatIf/whatIf.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { ASK_PAIRS, askedInVote, askedOf, type MeasuredAsk, measureAsk, planAsk } from './asks.ts';
import { CHECK_RUNS, checkLesson, type DeskReach } from './check.ts';
import { compiledForLesson } from './compiledLesson.ts';
import { binsOf, countsOf, settledForecast } from './forecasts.ts';
import type { MeasuredLesson, MeasuredLessons, MeasuredVote } from './measured.ts';
import { READY_LUCK, type ReadyLesson } from './readyLessons.ts';
import type { Vote } from './votes.ts';

/** What measuring needs: who plays, and the scenarios. */
export interface Measuring {
  readonly runner: Runner;
  compiledOf(id: string): CompiledScenario;
  /** The starts of a scenario's campaign, earliest first. */
  startsOf(id: string): readonly CompiledScenario[];
  /** Told after each part. */
  onPart?(name: string): void;
}

/** What comes with the program is well-formed, and nobody stops a measurement halfway: else it is a bug of ours. */
function need<Value>(
  found: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
) {
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

async function played({ runner }: Measuring, scenario: Scenario, plan: EnsemblePlan): Promise<Gathered> {
  const end = await runner.run(scenario, plan).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return end.gathered;
}

async function measurePlan(measuring: Measuring, planned: PlannedWhatIf, plan = planned.plan): Promise<MeasuredAsk> {
  return measureAsk(
    planned,
    await played(measuring, planned.compiled.scenario, { ...plan, termRuns: 0, course: 'none' }),
  );
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
const rounded = (reach: DeskReach): DeskReach => ({ ...reach, spread: twoDecimals(reach.spread) });

export async function measureLesson(
  measuring: Measuring,
  { name, lesson: written, crib }: ReadyLesson,
): Promise<MeasuredLesson> {
  const compiled = need(compiledForLesson(measuring.compiledOf(written.scenario).scenario, written));
  // Players play on the typical run, whatever it was before.
  const lesson = { ...written, luck: { kind: 'same', seed: READY_LUCK } as const };
  const end = await checkLesson(measuring.runner, compiled, lesson).end;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  const { check } = end;
  const { table, luck, region } = check;
  const fall = settledForecast(compiled, { kind: 'fall' }, table);
  const enters = settledForecast(compiled, { kind: 'enters' }, table);
  const turn = table.lossTurn[luck.typical * table.shape.regions + region];
  const asks: MeasuredAsk[] = [];
  for (const { changes } of crib) asks.push(await measureChanges(measuring, compiled, changes));
  return {
    ...{ name, contentHash: measuring.compiledOf(lesson.scenario).contentHash },
    ...{ run: luck.typical, unusual: luck.unusual },
    cuts: fall.kind === 'fall' ? fall.cuts : [],
    sides: enters.kind === 'enters' ? enters.sides : [],
    runs: CHECK_RUNS,
    fall: countsOf(table, binsOf(compiled, fall)),
    enters: countsOf(table, binsOf(compiled, enters)),
    turn: turn < 0 ? null : turn,
    luckSpread: twoDecimals(check.luckSpread),
    reach: check.reach.map(rounded),
    crib: asks,
  };
}

const measureChanges = (
  measuring: Measuring,
  compiled: CompiledScenario,
  changes: readonly Change[],
): Promise<MeasuredAsk> => measurePlan(measuring, need(planAsk(compiled, askedOf(compiled, changes, READY_LUCK))));

export async function measureVote(measuring: Measuring, vote: Vote): Promise<MeasuredVote> {
  const compiled = measuring.compiledOf(vote.scenario);
  const asks: MeasuredAsk[] = [];
  const plans = vote.asks.map((_, ask) => need(planAsk(compiled, askedInVote(compiled, vote, ask, READY_LUCK))));
  for (const planned of plans) asks.push(await measurePlan(measuring, planned));
  const last = plans[plans.length - 1];
  const doubt: MeasuredAsk[] = [];
  for (const factor of DOUBT_FACTORS) {
    if (vote.carriedBy === undefined || factor === 1) continue;
    const range = { from: 0, to: ASK_PAIRS };
    const plan = need(planDoubt(compiled.scenario, last.plan, vote.carriedBy, factor, range));
    doubt.push(await measurePlan(measuring, last, plan));
  }
  return { id: vote.id, contentHash: compiled.contentHash, asks, doubt, starts: await measureStarts(measuring, vote) };
}

/** From every start in which the place is still held, for questions of when it was too late. */
async function measureStarts(measuring: Measuring, vote: Vote): Promise<MeasuredVote['starts']> {
  if (!vote.asksWhen) return [];
  const starts: MeasuredVote['starts'][number][] = [];
  for (const compiled of measuring.startsOf(vote.scenario)) {
    const planned = need(planAsk(compiled, askedInVote(compiled, vote, vote.asks.length - 1, READY_LUCK)));
    starts.push({ scenario: compiled.scenario.id, ...(await measurePlan(measuring, planned)) });
  }
  return starts;
}

export async function measureLessons(
  measuring: Measuring,
  ready: readonly ReadyLesson[],
  votes: readonly Vote[],
): Promise<MeasuredLessons> {
  const lessons: MeasuredLesson[] = [];
  for (const one of ready) {
    lessons.push(await measureLesson(measuring, one));
    measuring.onPart?.(one.name);
  }
  const asked: MeasuredVote[] = [];
  for (const vote of votes) {
    asked.push(await measureVote(measuring, vote));
    measuring.onPart?.(vote.id);
  }
  return { rules: RULES_VERSION, luck: READY_LUCK, lessons, votes: asked };
}
