/**
 * What-if: one question to the model. From a start, up to four things are changed; base and change are then played on
 * the same luck, pair by pair. It is plain data: a file and a link hold it, and whoever opens it plays the same pairs
 * and counts the same. Results are never part of it.
 */
import type { RegionIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import { WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../../engine/weights.ts';
import { moveLevers } from '../../ensemble/branch.ts';
import {
  type Branch,
  type EnsemblePlan,
  type PlanProblem,
  type PolicyName,
  type RunRange,
  USUAL_TERM_RUNS,
} from '../../ensemble/plan.ts';
import { COSTS, type CostName } from '../../ensemble/table.ts';
import type { GameRecord, RecordProblem } from '../../play/record.ts';
import { replayRecord } from '../../play/replay.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { LeverValue, LeverValues } from '../../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { effect } from '../../scenario/schema/conditions.ts';
import { capitalOf } from '../parties.ts';

export const WHAT_IF_LIMITS = {
  changes: 4,
  /** Pairs of one experiment. */
  pairs: 10_000,
  /** First run; the runs of an experiment follow it. */
  firstRun: 900_000,
  /** Counters of a prediction. */
  counters: 10,
  /** Of the line that gives a reason for it, characters. */
  because: 140,
  orders: 8,
  lineCharacters: 300,
  characters: 20_000,
} as const;

/** One thing that is different. Turns count from 0, from the scenario's start. */
export type Change =
  /** Something was different from the start: a lever of the scenario. */
  | { readonly kind: 'lever'; readonly lever: string; readonly value: LeverValue }
  /** A desk decides otherwise in one turn; no orders: it is silent in that turn. */
  | { readonly kind: 'orders'; readonly turn: number; readonly actor: string; readonly orders: readonly string[] }
  /** A desk is led in another way throughout. */
  | { readonly kind: 'policy'; readonly actor: string; readonly policy: PolicyName }
  /** Something happens that would not have. */
  | { readonly kind: 'event'; readonly turn: number; readonly effect: Effect }
  /** A weight of the rules is this many times as large. */
  | { readonly kind: 'weight'; readonly weight: WeightName; readonly factor: number };

/** What a file or a link says to happen, if it is an effect; whether the scenario has what it names, the plan tells. */
export function effectIn(raw: unknown): Effect | undefined {
  const read = effect.safeParse(raw);
  return read.success ? read.data : undefined;
}

/** What is looked at. */
export type WhatIfOutcome =
  /** The half day in which whoever holds a place at the start first loses it. */
  | { readonly kind: 'place'; readonly region: string }
  /** The side that first takes a place from whoever holds it at the start: who enters it first. */
  | { readonly kind: 'firstToEnter'; readonly region: string }
  /** People, by the end. */
  | { readonly kind: 'cost'; readonly cost: CostName }
  /** How well a chair's aim is met at the end, 0 to 1000. */
  | { readonly kind: 'aim'; readonly actor: string; readonly aim: string };

/** Ten counters on what pairs may be, by the names of its kinds (`PAIR_KINDS`): later, the same, earlier. */
export interface Prediction {
  readonly later: number;
  readonly same: number;
  readonly earlier: number;
  /** "I don't know": the counters stand as they were given out. */
  readonly unknown?: boolean;
  readonly because?: string;
}

export interface WhatIf {
  readonly scenario: string;
  /** Of the scenario that it was asked of, 16 hexadecimal digits. */
  readonly contentHash: string;
  readonly rules: number;
  /** Base and change of pair i play run `firstRun + i` of this luck. */
  readonly luck: string;
  readonly firstRun: number;
  readonly pairs: number;
  /** A turn of somebody's run to start from, 0 to as many as it has; absent: the scenario's start. */
  readonly start?: { readonly record: GameRecord; readonly turn: number };
  /** Levers that base and change share; those of a run to start from come with it. */
  readonly levers?: LeverValues;
  readonly changes: readonly Change[];
  readonly outcome: WhatIfOutcome;
  readonly prediction?: Prediction;
}

export type WhatIfProblem =
  | Problem<'whatIf/scenario', { readonly theirs: string; readonly ours: string }>
  | Problem<'whatIf/nothing' | 'whatIf/start' | 'whatIf/outcome' | 'whatIf/weight'>
  | PlanProblem
  | RecordProblem;

/** What is played for a question: the plan, with the base first and the change as its variant. */
export interface PlannedWhatIf {
  readonly plan: EnsemblePlan;
  /** The base's country, as it stands at the scenario's start. */
  readonly compiled: CompiledScenario;
  readonly outcome: WhatIfOutcome;
}

/** What a question asks for if nobody chooses: when the capital is lost; the displaced where there is no capital. */
export function usualOutcome(compiled: CompiledScenario): WhatIfOutcome {
  const capital = capitalOf(compiled);
  return capital === NONE
    ? { kind: 'cost', cost: 'displaced' }
    : { kind: 'place', region: compiled.region.ids[capital] };
}

export function isSameOutcome(a: WhatIfOutcome, b: WhatIfOutcome): boolean {
  switch (a.kind) {
    case 'place':
    case 'firstToEnter':
      return b.kind === a.kind && a.region === b.region;
    case 'cost':
      return b.kind === 'cost' && a.cost === b.cost;
    case 'aim':
      return b.kind === 'aim' && a.actor === b.actor && a.aim === b.aim;
  }
}

/** A run as far as a question starts from it: what was played later is nobody's business there. */
export function runUpTo(record: GameRecord, turn: number): GameRecord {
  return {
    ...record,
    seats: record.seats.map((seat) => ({ ...seat, orders: seat.orders.slice(0, turn) })),
    digests: record.digests.slice(0, turn),
  };
}

/**
 * The plan of a question in its scenario; or why it cannot be asked. Whether its scenario has changed since is for
 * whoever opens it to tell (`contentHash`): with other numbers it is another question of the same form.
 *
 * @param range of its runs, from 0; all of them if not given.
 */
export function planWhatIf(
  scenario: Scenario,
  whatIf: WhatIf,
  range: RunRange = { from: 0, to: whatIf.pairs },
): Result<PlannedWhatIf, readonly WhatIfProblem[]> {
  if (whatIf.scenario !== scenario.id)
    return fail([{ code: 'whatIf/scenario', at: 'scenario', values: { theirs: whatIf.scenario, ours: scenario.id } }]);
  if (whatIf.changes.length === 0) return fail([{ code: 'whatIf/nothing', at: 'changes', values: {} }]);
  const levers: LeverValues = { ...whatIf.start?.record.levers, ...whatIf.levers };
  const moved = moveLevers(scenario, levers);
  if (!moved.ok) return moved;
  const compiled = compileScenario(moved.value);
  const start = startWords(compiled, whatIf);
  if (!start.ok) return fail([start.error]);
  const change = branchOf(compiled, whatIf.changes);
  if (!change.ok) return fail([change.error]);
  if (!isOutcome(compiled, whatIf.outcome)) return fail([{ code: 'whatIf/outcome', at: 'outcome', values: {} }]);
  const { luck, firstRun } = whatIf;
  const { from, to } = range;
  return ok({
    compiled,
    outcome: whatIf.outcome,
    plan: {
      seed: luck,
      runs: firstRun + to,
      range: { from: firstRun + from, to: firstRun + to },
      termRuns: firstRun + USUAL_TERM_RUNS,
      base: { levers },
      variants: [{ ...change.value, levers: { ...levers, ...change.value.levers } }],
      ...(start.value === undefined ? undefined : { start: start.value }),
    },
  });
}

/** The state that a run to start from had at its turn; undefined for the scenario's start. */
function startWords(compiled: CompiledScenario, { start }: WhatIf): Result<Int32Array | undefined, WhatIfProblem> {
  if (start === undefined) return ok(undefined);
  const replay = replayRecord(compiled, start.record);
  if (!replay.ok) return fail(replay.error);
  const { line, differsAt } = replay.value;
  const reached = line[start.turn];
  // A run that comes out otherwise has another state there than the one that was meant.
  if (reached === undefined || (differsAt !== undefined && differsAt < start.turn))
    return fail({ code: 'whatIf/start', at: 'start', values: {} });
  return ok(reached.state.words.slice());
}

/** The changes as one branch of a plan; later ones win over earlier ones of the same thing. */
function branchOf(compiled: CompiledScenario, changes: readonly Change[]): Result<Branch, WhatIfProblem> {
  const levers: Record<string, LeverValue> = {};
  const chairs: Record<string, PolicyName> = {};
  const weights: { [name in WeightName]?: number } = {};
  const orders: NonNullable<Branch['orders']>[number][] = [];
  const events: NonNullable<Branch['events']>[number][] = [];
  for (const [i, change] of changes.entries())
    switch (change.kind) {
      case 'lever':
        levers[change.lever] = change.value;
        break;
      case 'policy':
        chairs[change.actor] = change.policy;
        break;
      case 'orders':
        orders.push({ turn: change.turn, actor: change.actor, orders: change.orders });
        break;
      case 'event':
        events.push({ turn: change.turn, effect: change.effect });
        break;
      case 'weight': {
        const { weight, factor } = change;
        const value = (compiled.weights[weight] ?? Number.NaN) * factor;
        if (!WEIGHT_NAMES.includes(weight) || !isWithin(weight, value))
          return fail({ code: 'whatIf/weight', at: `changes[${i}]`, values: {} });
        weights[weight] = value;
      }
    }
  return ok({ levers, chairs, weights, orders, events });
}

const isWithin = (weight: WeightName, value: number): boolean =>
  value >= WEIGHT_SPECS[weight].min && value <= WEIGHT_SPECS[weight].max;

function isOutcome({ region, scenario }: CompiledScenario, outcome: WhatIfOutcome): boolean {
  switch (outcome.kind) {
    case 'place':
    case 'firstToEnter':
      return region.ids.includes(outcome.region);
    case 'cost':
      return COSTS.includes(outcome.cost);
    case 'aim':
      return scenario.chairs.some(
        ({ actor, aims }) => actor === outcome.actor && aims.some(({ id }) => id === outcome.aim),
      );
  }
}

/** The place that an outcome is about; NONE if it is about none. */
export function placeOf(compiled: CompiledScenario, outcome: WhatIfOutcome): RegionIndex {
  return 'region' in outcome ? compiled.regionOf(outcome.region) : NONE;
}

/**
 * What of an outcome has an amount, or comes about by a date: who enters a place first has neither, and is looked at as
 * when the place is lost.
 */
export const inAmounts = (outcome: WhatIfOutcome): WhatIfOutcome =>
  outcome.kind === 'firstToEnter' ? { kind: 'place', region: outcome.region } : outcome;
