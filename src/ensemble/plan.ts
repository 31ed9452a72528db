/**
 * Plan: what an ensemble plays. A branch is one way to play a scenario: its levers, the policy of each chair, orders
 * changed at a turn, events inserted at a turn. An ensemble plays one branch over many seeded runs; a comparison plays
 * a base and its variants on the same runs, with the same key for run i of each. Everything here is plain data, so that
 * it can be sent to a worker.
 */

import type { ForceIndex } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import type { Effect } from '../engine/conditions/effect.ts';
import type { OrderTextProblem } from '../engine/orders/text.ts';
import type { WeightName } from '../engine/weights.ts';
import type { HabitRest } from '../policies/habit.ts';
import type { LeverValues } from '../scenario/levers/apply.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { Readings } from './readings.ts';

/** Who gives a chair's orders: its doctrine, nobody but the staff, a random legal choice, or another level. */
export const POLICY_NAMES = ['doctrine', 'silent', 'random', 'cadet', 'council'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** An actor's desk gives exactly these orders in this turn (from 0), instead of its policy's. */
export interface TurnOrders {
  readonly turn: number;
  readonly actor: string;
  /** Orders in text form; empty: the desk is silent. */
  readonly orders: readonly string[];
}

/** A trigger effect, applied in the trigger phase of this turn. */
export interface InsertedEvent {
  readonly turn: number;
  readonly effect: Effect;
}

export type WeightChanges = { readonly [name in WeightName]?: number };

/** How the seats of a branch whose policy is `random` play. */
export interface RandomPlay {
  /** Text that its draws are made from beside the run's key: on one run, each is another player. */
  readonly choice: string;
  /** First turn that is left to doctrine. */
  readonly until: number;
}

/** A desk that orders the same turn after turn: see `policies/habit.ts`. */
export interface Habit {
  /** In order of priority. */
  readonly steps: readonly {
    /** An order in text form, in which `*` leaves a field open. */
    readonly order: string;
    /** Turns from 0, the second one excluded; absent: from the first, to the last. */
    readonly from?: number;
    readonly until?: number;
  }[];
  readonly rest: HabitRest;
}

export interface Branch {
  readonly levers?: LeverValues;
  /** Weights of the rules that replace the scenario's, within the ranges of WEIGHT_SPECS. */
  readonly weights?: WeightChanges;
  /** Policy by actor id; others follow doctrine. */
  readonly chairs?: { readonly [actor: string]: PolicyName };
  /** Habits by actor id; they go before the policies. */
  readonly habits?: { readonly [actor: string]: Habit };
  /** Absent: its random seats draw from the run's key, to the last turn. */
  readonly random?: RandomPlay;
  readonly orders?: readonly TurnOrders[];
  readonly events?: readonly InsertedEvent[];
}

/** How much of the course by turn is kept: nothing (at no cost), sums over the runs, or every run as well. */
export type CourseDetail = 'none' | 'sums' | 'runs';

export interface EnsemblePlan {
  /** Text the base key is made from; run i plays under `keyOfRun(keyOf(seed), i)`. */
  readonly seed: string;
  readonly runs: number;
  readonly base: Branch;
  /** Each played on the same runs as the base. */
  readonly variants?: readonly Branch[];
  /** Play only these runs; absent: all. */
  readonly range?: RunRange;
  /** Words of a base state to start from; absent: the scenario's start. */
  readonly start?: Int32Array;
  /** Forces whose hidden values each run draws anew at its start; absent: none. */
  readonly redraw?: Redraw;
  /** Turns played when every run stops, from the scenario's start; absent: the scenario's length. */
  readonly until?: number;
  /** Quantities read in every run after a turn. */
  readonly readings?: Readings;
  /** Whether it is kept when each place came back to its first holder; absent: no. */
  readonly returns?: boolean;
  /** Number of pairs, from run 0, whose first differing term is looked up; the others record only the turn. */
  readonly termRuns?: number;
  /** How much of the course by turn is kept; absent: sums. */
  readonly course?: CourseDetail;
}

/** How each run is played and what is kept of it. */
export type RunForm = Pick<EnsemblePlan, 'redraw' | 'until' | 'readings' | 'returns' | 'course'>;

/** What is drawn anew: see `redrawHidden`. */
export interface Redraw {
  /** Forces whose breaking point is unknown. */
  readonly thresholds: readonly ForceIndex[];
  /** Forces whose will is known to its band. */
  readonly wills: readonly ForceIndex[];
}

export const PLAN_LIMITS = {
  runs: 1_000_000,
  variants: 64,
  changes: 400,
  seedCharacters: 200,
  bytes: 1_000_000_000,
} as const;
/** Default of `termRuns`. */
export const USUAL_TERM_RUNS = 400;

/** Why a plan cannot be played. `at` is a place in the plan: `runs`, `variants[0].orders[1]`. */
export type PlanProblem =
  | Problem<'plan/seed' | 'plan/variants' | 'plan/changes' | 'plan/memory', { readonly most: number }>
  | Problem<'plan/runs', { readonly most: number; readonly given: number }>
  | Problem<'plan/range', { readonly from: number; readonly to: number; readonly runs: number }>
  | Problem<'plan/turn', { readonly turns: number }>
  | Problem<'plan/actor' | 'plan/policy', { readonly given: string; readonly known: readonly string[] }>
  | (Problem<'plan/levers' | 'plan/event', Readonly<Record<never, never>>> & {
      readonly causes: readonly ScenarioProblem[];
    })
  | Problem<'plan/length' | 'plan/start' | 'plan/readings'>
  | OrderTextProblem;

/** Problems visible without the scenario: sizes out of range. */
export function inspectPlan(plan: EnsemblePlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (plan.seed.length > PLAN_LIMITS.seedCharacters)
    problems.push({ code: 'plan/seed', at: 'seed', values: { most: PLAN_LIMITS.seedCharacters } });
  if (!Number.isInteger(plan.runs) || plan.runs < 1 || plan.runs > PLAN_LIMITS.runs)
    problems.push({ code: 'plan/runs', at: 'runs', values: { most: PLAN_LIMITS.runs, given: plan.runs } });
  const { range } = plan;
  if (
    range !== undefined &&
    !(
      Number.isInteger(range.from) &&
      Number.isInteger(range.to) &&
      range.from >= 0 &&
      range.from < range.to &&
      range.to <= plan.runs
    )
  )
    problems.push({ code: 'plan/range', at: 'range', values: { from: range.from, to: range.to, runs: plan.runs } });
  const variants = plan.variants ?? [];
  if (variants.length > PLAN_LIMITS.variants)
    problems.push({ code: 'plan/variants', at: 'variants', values: { most: PLAN_LIMITS.variants } });
  for (const [name, branch] of [
    ['base', plan.base] as const,
    ...variants.map((branch, i) => [`variants[${i}]`, branch] as const),
  ]) {
    if ((branch.orders?.length ?? 0) + (branch.events?.length ?? 0) > PLAN_LIMITS.changes)
      problems.push({ code: 'plan/changes', at: name, values: { most: PLAN_LIMITS.changes } });
  }
  return problems;
}

/** Runs `from` (included) to `to` (excluded). */
export interface RunRange {
  readonly from: number;
  readonly to: number;
}

export function rangeOf(plan: Pick<EnsemblePlan, 'runs' | 'range'>): RunRange {
  return plan.range ?? { from: 0, to: plan.runs };
}

/** Shard `index` (from 1) of `count`: consecutive runs; the shards together cover every run exactly once. */
export function rangeOfShard(runs: number, index: number, count: number): RunRange {
  return { from: Math.floor((runs * (index - 1)) / count), to: Math.floor((runs * index) / count) };
}
