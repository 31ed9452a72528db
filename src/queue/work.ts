/**
 * Work: what a queue plays for a command, as data. Scenario, and plans with the order of their runs, are texts that are
 * known by their SHA-256; a job names the work and a stretch of its units. A unit is one run of one part, numbered in
 * the order in which a single machine would play them, so a job is a shard: which units it has follows from the work
 * alone.
 */
import { createHash } from 'node:crypto';
import { isListOf, isObject, isShallow, isText } from '../core/unknown.ts';
import { type EnsemblePlan, PLAN_LIMITS, type RunRange, rangeOf } from '../ensemble/plan.ts';
import type { Ensemble } from '../ensemble/runner.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Program, readProgram } from './program.ts';

/** Runs of one of the work's plans. */
export interface WorkPart {
  /** Index into `plans`. */
  readonly plan: number;
  readonly range: RunRange;
}

export interface Work {
  /** Address of the scenario's text. */
  readonly scenario: string;
  /** Without ranges: the parts have them. */
  readonly plans: readonly EnsemblePlan[];
  readonly parts: readonly WorkPart[];
}

/** Units `from` (included) to `to` (excluded) of a work. */
export interface Job {
  readonly program: Program;
  /** Address of the work's text. */
  readonly work: string;
  readonly from: number;
  readonly to: number;
}

/** Bytes of the texts, and parts of a work; jobs in the queue. */
export const WORK_LIMITS = { bytes: 32_000_000, parts: 200_000, jobs: 100_000 } as const;

export const addressOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What people call a work by: the first digits of its address. */
export const nameOfWork = (address: string): string => address.slice(0, 12);

export const sizeOfPart = ({ range }: WorkPart): number => range.to - range.from;
export const unitsOfWork = ({ parts }: Work): number => parts.reduce((sum, part) => sum + sizeOfPart(part), 0);

/** The scenario as a file that extends no other. Whoever gets it reads and checks it like any file. */
export function formatScenario({ checked: _, evidence: _evidence, ...file }: Scenario): string {
  return JSON.stringify(file);
}

export function readScenario(text: string): Scenario | undefined {
  const loaded = loadScenario(text);
  return loaded.ok ? loaded.value.scenario : undefined;
}

/** The work of these ensembles, all of one scenario. */
export function workOf(scenario: string, ensembles: readonly Ensemble[]): Work {
  const plans: EnsemblePlan[] = [];
  const known = new Map<string, number>();
  const parts = ensembles.map(({ plan: { range: _, ...plan }, plan: whole }): WorkPart => {
    const text = formatPlan(plan);
    const index = known.get(text) ?? plans.push(plan) - 1;
    known.set(text, index);
    return { plan: index, range: rangeOf(whole) };
  });
  return { scenario, plans, parts };
}

export function formatWork({ scenario, plans, parts }: Work): string {
  const rows = parts.map(({ plan, range }) => [plan, range.from, range.to]);
  return `{"scenario":"${scenario}","plans":[${plans.map(formatPlan).join(',')}],"parts":${JSON.stringify(rows)}}`;
}

/** Throws for what JSON would lose. */
function formatPlan(plan: EnsemblePlan): string {
  return JSON.stringify(plan, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`A plan holds ${value}.`);
    return value instanceof Int32Array ? [...value] : value;
  });
}

/** Undefined for a text that is no work. What its plans ask for is checked where they are prepared. */
export function readWork(text: string): Work | undefined {
  const raw = parsed(text);
  if (!isObject(raw) || !isAddress(raw.scenario)) return undefined;
  const { scenario, plans, parts } = raw;
  if (!isListOf(plans, isPlan, WORK_LIMITS.parts) || !isListOf(parts, isRow, WORK_LIMITS.parts)) return undefined;
  const read = parts.map(([plan, from, to]): WorkPart => ({ plan, range: { from, to } }));
  const fits = read.every(({ plan, range }) => plan < plans.length && range.from < range.to);
  if (!fits || read.length === 0) return undefined;
  return { scenario, plans: plans.map(withStart), parts: read };
}

function parsed(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text);
    return isShallow(raw) ? raw : undefined;
  } catch {
    return undefined;
  }
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isRow = (value: unknown): value is [number, number, number] => isListOf(value, isCount, 3) && value.length === 3;
const isAbsentOr = (value: unknown, is: (each: unknown) => boolean): boolean => value === undefined || is(value);
const isList = (value: unknown): boolean => Array.isArray(value);

function isBranch(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { levers, weights, chairs, habits, random, orders, events } = value;
  return (
    [levers, weights, chairs, habits, random].every((each) => isAbsentOr(each, isObject)) &&
    [orders, events].every((each) => isAbsentOr(each, isList))
  );
}

/** A plan as JSON has it, its start as a list. */
function isPlan(value: unknown): value is EnsemblePlan {
  if (!isObject(value)) return false;
  const { seed, runs, base, variants, start, readings, redraw, until, termRuns } = value;
  return (
    isText(seed, PLAN_LIMITS.seedCharacters) &&
    isCount(runs) &&
    isBranch(base) &&
    isAbsentOr(variants, (list) => Array.isArray(list) && list.every(isBranch)) &&
    isAbsentOr(start, (list) => isListOf(list, isWord)) &&
    [readings, redraw].every((each) => isAbsentOr(each, isObject)) &&
    [until, termRuns].every((each) => isAbsentOr(each, isCount))
  );
}

const isWord = (value: unknown): value is number => Number.isInteger(value);

function withStart(plan: EnsemblePlan): EnsemblePlan {
  return plan.start === undefined ? plan : { ...plan, start: Int32Array.from(plan.start) };
}

/** Undefined for data that is no job. */
export function readJob(raw: unknown): Job | undefined {
  if (!isObject(raw)) return undefined;
  const program = readProgram(raw.program);
  const { work, from, to } = raw;
  if (program === undefined || !isAddress(work) || !isCount(from) || !isCount(to) || from >= to) return undefined;
  return { program, work, from, to };
}

/** The same for the same stretch of the same work by the same program, whoever lays it out: rows are found by it. */
export const idOfJob = ({ program, work, from, to }: Job): string =>
  `${program.build}-${program.rules}-${work.slice(0, 32)}-${from}-${to}`;

/** A part's runs that belong to a stretch of units. */
export interface PartStretch {
  /** Index into the work's parts. */
  readonly part: number;
  readonly range: RunRange;
}

/** The parts of units `from` to `to`, in order. */
export function stretchesOf({ parts }: Work, { from, to }: RunRange): PartStretch[] {
  const found: PartStretch[] = [];
  let unit = 0;
  for (const [part, { range }] of parts.entries()) {
    const first = Math.max(range.from, range.from + from - unit);
    const last = Math.min(range.to, range.from + to - unit);
    if (first < last) found.push({ part, range: { from: first, to: last } });
    unit += range.to - range.from;
    if (unit >= to) break;
  }
  return found;
}

/** The plan of a stretch. */
export const planOfStretch = ({ plans, parts }: Work, { part, range }: PartStretch): EnsemblePlan => ({
  ...plans[parts[part].plan],
  range,
});

/** Seconds that a job shall take one core. */
export const JOB_SECONDS = 60;
/** A work that is soon done is cut into so many jobs, so that many workers have something of it. */
const FEWEST_JOBS = 32;
/** Bytes of rows that a job may bring. */
const MOST_ROW_BYTES = 32_000_000;

/**
 * Units of a job.
 *
 * @param seconds of one core for a unit, about.
 * @param bytes of a unit's rows.
 * @param aim seconds that a job shall take.
 */
export function sizeOfJob(units: number, seconds: number, bytes: number, aim = JOB_SECONDS): number {
  const long = Math.max(1, aim) / Math.max(seconds, 1e-6);
  const even = Math.max(Math.min(1, aim) / Math.max(seconds, 1e-6), units / FEWEST_JOBS);
  const size = Math.floor(Math.min(long, even, MOST_ROW_BYTES / Math.max(1, bytes)));
  return Math.max(1, Math.ceil(units / WORK_LIMITS.jobs), size);
}

/** All stretches of so many units each, on the grid that begins with unit 0. */
export function cutUnits(units: number, size: number): RunRange[] {
  return Array.from({ length: Math.ceil(units / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(units, (i + 1) * size),
  }));
}
