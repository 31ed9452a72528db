/**
 * Prepared branch: a branch of a plan, ready to play. Levers are applied and compiled once for all branches that share
 * them. An inserted event becomes a scenario trigger that fires at its turn, so it goes through the rules like any
 * other. All branches of a plan carry the same triggers, inert where they belong to another branch, so that states have
 * one layout and can be compared word by word.
 */

import type { ActorIndex, TriggerIndex } from '../core/indices.ts';
import { FIRST, NONE } from '../core/indices.ts';
import { type Moment, momentOf } from '../core/moments.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { parseForm, parseOrder } from '../engine/orders/text.ts';
import { COLUMN_SPECS } from '../engine/state/columns.ts';
import { allocateState, columnOfState, type GameState } from '../engine/state/state.ts';
import type { DeskOrders } from '../play/turn.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import { insertTriggers } from '../scenario/insert.ts';
import { applyLevers, type LeverValues, valuesRefused } from '../scenario/levers/apply.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import {
  type Branch,
  type EnsemblePlan,
  type Habit,
  inspectPlan,
  PLAN_LIMITS,
  type PlanProblem,
  POLICY_NAMES,
  type PolicyName,
  type RandomPlay,
  type RunForm,
  rangeOf,
  type WeightChanges,
} from './plan.ts';
import { isReadable } from './readings.ts';
import { bytesOfRun, type TableShape, tableShapeOf } from './table.ts';

export interface PreparedBranch {
  readonly compiled: CompiledScenario;
  /** Actors that do not follow doctrine, by what they do. */
  readonly chairs: readonly SeatedPolicy[];
  /** Desk orders fixed by the branch, by turn. */
  readonly desks: readonly (DeskOrders | undefined)[];
  /** First turn in which the branch changes anything besides its levers; Infinity: never. */
  readonly firstChange: number;
  /** Start of every run; undefined: the scenario's start. */
  readonly start: GameState | undefined;
  /** Holder of each place at that start. */
  readonly firstHolder: Int8Array;
}

/** An actor that does not follow doctrine. */
export interface SeatedPolicy {
  readonly actor: ActorIndex;
  readonly policy: OtherPolicy | Habit;
  readonly random: RandomPlay | undefined;
}
export type OtherPolicy = Exclude<PolicyName, 'doctrine'>;

/**
 * Cache of compiled settings across plans: reusing one keeps the machine code that the JavaScript engine made for it.
 * The oldest entry is evicted.
 */
export interface CompiledCache {
  /** The cached result for the scenario object and key, else the result of `make`. */
  find(scenario: Scenario, key: string, make: () => CompileResult): CompileResult;
}

type CompileResult = Result<CompiledScenario, PlanProblem[]>;
const MOST_CACHED = 12;

/** `most`: entries kept. */
export function createCompiledCache(most = MOST_CACHED): CompiledCache {
  const numbers = new WeakMap<Scenario, number>();
  const kept = new Map<string, CompiledScenario>();
  let count = 0;
  return {
    find(scenario, key, make) {
      const number = numbers.get(scenario) ?? ++count;
      numbers.set(scenario, number);
      const name = `${number} ${key}`;
      const known = kept.get(name);
      const compiled = known === undefined ? make() : ok(known);
      if (!compiled.ok) return compiled;
      kept.delete(name);
      kept.set(name, compiled.value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return compiled;
    },
  };
}

/** The base first, then the variants; or every problem of the plan with this scenario. */
export function prepareBranches(
  scenario: Scenario,
  plan: EnsemblePlan,
  cache: CompiledCache = createCompiledCache(),
): Result<readonly PreparedBranch[], PlanProblem[]> {
  const branches = [plan.base, ...(plan.variants ?? [])];
  const hasEvents = branches.some(({ events = [] }) => events.length > 0);
  const problems = inspectPlan(plan);
  const prepared: PreparedBranch[] = [];
  for (const [i, branch] of branches.entries()) {
    const path = pathOfBranch(i);
    const { levers = {}, weights = {} } = branch;
    const key = JSON.stringify([levers, weights, hasEvents ? [i, ...branches.map(({ events = [] }) => events)] : []]);
    const found = cache.find(scenario, key, () => compileBranch(scenario, branches, i));
    if (!found.ok) {
      problems.push(...found.error);
      continue;
    }
    const compiled = found.value;
    const wrong = problemsOfBranch(compiled, branch, path);
    if (prepared.length > 0 && compiled.turns !== prepared[0].compiled.turns)
      wrong.push({ code: 'plan/length', at: `${path}.levers`, values: {} });
    if (plan.readings?.of.some((reading) => !isReadable(compiled, reading)) === true)
      wrong.push({ code: 'plan/readings', at: 'readings', values: {} });
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const start = plan.start === undefined ? undefined : adoptStart(compiled, plan.start, branches);
    if (plan.start !== undefined && start === undefined) {
      problems.push({ code: 'plan/start', at: 'start', values: {} });
      continue;
    }
    prepared.push({
      compiled,
      chairs: chairsOf(compiled, branch),
      desks: desksOf(compiled, branch),
      firstChange: firstChangeOf(branch),
      start,
      firstHolder: Int8Array.from((start?.region.firstHolder ?? compiled.region.holder) as ArrayLike<number>),
    });
  }
  if (problems.length === 0) problems.push(...memoryProblems(prepared, plan));
  return problems.length > 0 ? fail(problems) : ok(prepared);
}

const pathOfBranch = (i: number): string => (i === 0 ? 'base' : `variants[${i - 1}]`);

/** The scenario with the levers, weights and triggers of one of the branches. */
function compileBranch(scenario: Scenario, branches: readonly Branch[], i: number): CompileResult {
  const { levers = {}, weights = {} } = branches[i];
  const path = pathOfBranch(i);
  const moved = moveLevers(scenario, levers, path);
  if (!moved.ok) return moved;
  const own = insertTriggers(moved.value, triggersOf(branches[i], i, scenario.start));
  if (!own.ok)
    return fail(own.error.map((cause) => ({ code: 'plan/event', at: `${path}.events`, values: {}, causes: [cause] })));
  return ok(compileScenario(withWeights(withTriggers(own.value, moved.value.triggers.length, branches, i), weights)));
}

/** The scenario with its levers moved, or the problems; `path`: the branch's place in the plan. */
export function moveLevers(scenario: Scenario, levers: LeverValues, path = 'base'): Result<Scenario, PlanProblem[]> {
  const moved = applyLevers(scenario, levers);
  return moved.ok ? moved : fail(moved.error.map((problem) => leverProblem(problem, path)));
}

/** Problems of single levers of the base: those known without moving them. */
export function problemsOfLevers(scenario: Scenario, levers: LeverValues): PlanProblem[] {
  return valuesRefused(scenario, levers).map((problem) => leverProblem(problem, 'base'));
}

function leverProblem(cause: ScenarioProblem, path: string): PlanProblem {
  return { code: 'plan/levers', at: `${path}.${cause.at}`, values: {}, causes: [cause] };
}

/** The scenario with these weights of the rules; others keep their values. */
export function withWeights(scenario: Scenario, weights: WeightChanges): Scenario {
  if (Object.keys(weights).length === 0) return scenario;
  return { ...scenario, weights: { ...scenario.weights, ...weights } };
}

/** What a run of the plan keeps. */
export function shapeOf(compiled: CompiledScenario, { course, readings, returns }: RunForm): TableShape {
  return tableShapeOf(compiled, course === 'runs', readings?.of.length, returns);
}

function memoryProblems(prepared: readonly PreparedBranch[], plan: EnsemblePlan): PlanProblem[] {
  const { from, to } = rangeOf(plan);
  const each = bytesOfRun(shapeOf(prepared[0].compiled, plan)) * prepared.length;
  if (each * (to - from) <= PLAN_LIMITS.bytes) return [];
  const most = Math.floor(PLAN_LIMITS.bytes / each);
  return [{ code: 'plan/memory', at: 'runs', values: { most } }];
}

/** A branch's events as triggers; without a start date they never fire. */
function triggersOf({ events = [] }: Branch, i: number, start: Moment | undefined): Scenario['triggers'] {
  return events.map(({ turn, effect }, k) => ({
    id: `inserted-${i}-${k}`,
    text: { en: 'Inserted event' },
    when: start !== undefined && Number.isInteger(turn) ? [{ kind: 'from', moment: momentOf(start, turn) }] : NEVER,
    effects: [effect],
  }));
}

const NEVER: Scenario['triggers'][number]['when'] = [{ kind: 'not', that: { kind: 'always' } }];

/** Appends the triggers of all branches to the scenario's own `count`: this branch's as checked, the others inert. */
function withTriggers(checked: Scenario, count: number, branches: readonly Branch[], own: number): Scenario {
  const inserted = branches.flatMap((branch, i) =>
    i === own ? checked.triggers.slice(count) : triggersOf(branch, i, undefined),
  );
  return inserted.length === 0 ? checked : { ...checked, triggers: [...checked.triggers.slice(0, count), ...inserted] };
}

function problemsOfBranch(compiled: CompiledScenario, branch: Branch, path: string): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const checkActor = (actor: string, at: string): boolean => {
    if (compiled.actor.ids.includes(actor)) return true;
    problems.push({ code: 'plan/actor', at, values: { given: actor, known: compiled.actor.ids } });
    return false;
  };
  const checkTurn = (turn: number, at: string): void => {
    if (!Number.isInteger(turn) || turn < 0 || turn >= compiled.turns)
      problems.push({ code: 'plan/turn', at, values: { turns: compiled.turns } });
  };
  for (const [actor, policy] of Object.entries(branch.chairs ?? {})) {
    checkActor(actor, `${path}.chairs.${actor}`);
    if (!POLICY_NAMES.includes(policy))
      problems.push({
        code: 'plan/policy',
        at: `${path}.chairs.${actor}`,
        values: { given: policy, known: POLICY_NAMES },
      });
  }
  for (const [actor, { steps }] of Object.entries(branch.habits ?? {})) {
    const at = `${path}.habits.${actor}`;
    if (!checkActor(actor, at)) continue;
    for (const [n, { order }] of steps.entries()) {
      const form = parseForm(compiled, order);
      if (!form.ok) problems.push({ ...form.error, at: `${at}.steps[${n}]` });
    }
  }
  for (const [k, { turn, actor, orders }] of (branch.orders ?? []).entries()) {
    const at = `${path}.orders[${k}]`;
    checkTurn(turn, `${at}.turn`);
    if (!checkActor(actor, `${at}.actor`)) continue;
    for (const [n, text] of orders.entries()) {
      const order = parseOrder(compiled, text);
      if (!order.ok) problems.push({ ...order.error, at: `${at}.orders[${n}]` });
    }
  }
  for (const [k, { turn }] of (branch.events ?? []).entries()) checkTurn(turn, `${path}.events[${k}].turn`);
  return problems;
}

/** Who has a habit keeps it, whatever policy is named as well. */
const chairsOf = (
  compiled: CompiledScenario,
  { chairs = {}, habits = {}, random }: Branch,
): readonly SeatedPolicy[] => [
  ...Object.entries(chairs).flatMap(([actor, policy]) =>
    policy === 'doctrine' ? [] : [{ actor: compiled.actorOf(actor), policy, random }],
  ),
  ...Object.entries(habits).map(([actor, habit]) => ({ actor: compiled.actorOf(actor), policy: habit, random })),
];

function desksOf(compiled: CompiledScenario, branch: Branch): (DeskOrders | undefined)[] {
  const desks: (Map<ActorIndex, readonly Order[]> | undefined)[] = [];
  for (const { turn, actor, orders } of branch.orders ?? []) {
    desks[turn] ??= new Map();
    const parsed = orders.map((text) => parseOrder(compiled, text)).flatMap((order) => (order.ok ? [order.value] : []));
    desks[turn].set(compiled.actorOf(actor), parsed);
  }
  return desks;
}

function firstChangeOf(branch: Branch): number {
  if (Object.values(branch.chairs ?? {}).some((policy) => policy !== 'doctrine') || branch.habits !== undefined)
    return 0;
  return [...(branch.orders ?? []), ...(branch.events ?? [])].reduce(
    (first, { turn }) => Math.min(first, turn),
    Number.POSITIVE_INFINITY,
  );
}

/** The start state, in the layout with room for the plan's inserted triggers. */
function adoptStart(compiled: CompiledScenario, words: Int32Array, branches: readonly Branch[]): GameState | undefined {
  const inserted = branches.reduce((count, { events = [] }) => count + events.length, 0);
  const state = allocateState(compiled);
  const plain =
    inserted === 0
      ? state
      : allocateState({ ...compiled, trigger: { ...compiled.trigger, count: compiled.trigger.count - inserted } });
  if (words.length !== plain.words.length) return undefined;
  plain.words.set(words);
  if (plain === state) return state;
  // The plan's triggers follow the scenario's own and have not fired.
  for (let t: TriggerIndex = FIRST; t < compiled.trigger.count; t++) state.trigger.firedTurn[t] = NONE;
  for (const spec of COLUMN_SPECS) {
    const into = columnOfState(state, spec);
    const from = columnOfState(plain, spec);
    for (let i = 0; i < from.length; i++) into[i] = from[i];
  }
  return state;
}
