/**
 * Questions: what-ifs that people have debated, each a start and lever values, with the direction in which the rules
 * are expected to answer. Each compares two ensembles on the same luck. Files look like
 * `scenarios/eleven-days/questions.json`; the list is called `questions` or `counterfactuals`.
 */

import { NONE, type RegionIndex } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { isObject } from '../core/unknown.ts';
import type { PlanProblem } from '../ensemble/plan.ts';
import { directionOf, type PairedDifference } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import type { LeverValue, LeverValues } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { type Experiment, type Setting, tableOf } from './experiment.ts';
import { boundsOf, fallDayOf, noFallOf, type RunOutcome } from './outcomes.ts';
import { shiftOf } from './paired.ts';
import { capitalOf } from './parties.ts';

export interface Question {
  readonly id: string;
  readonly question: string;
  /** Date of the start; absent: the scenario's own. */
  readonly start?: string;
  /** Id of the place whose fall is asked for; absent: the capital. */
  readonly place?: string;
  readonly levers: LeverValues;
  /** Expected sign: 1 later or less often, -1 sooner or more often, 0 little change, null unknown. */
  readonly sign: number | null;
  readonly class: string;
}

/** Why a file of questions cannot be read. */
export type QuestionsProblem =
  | Problem<'questions/not-json' | 'questions/list' | 'questions/id'>
  | Problem<
      'questions/levers' | 'questions/start' | 'questions/place' | 'questions/sign',
      { readonly question: string }
    >
  | Problem<'questions/lever', { readonly question: string; readonly lever: string }>
  | Problem<'questions/class', { readonly question: string; readonly classes: readonly string[] }>;

const CLASSES: readonly string[] = ['strong', 'medium', 'weak', 'ambiguous'];

const isLeverValue = (value: unknown): value is LeverValue => typeof value === 'number' || typeof value === 'string';

export function readQuestions(text: string): Result<readonly Question[], QuestionsProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'questions/not-json', at: '', values: {} });
  }
  const name = isObject(raw) && Array.isArray(raw.questions) ? 'questions' : 'counterfactuals';
  const list = isObject(raw) ? raw[name] : undefined;
  if (!Array.isArray(list)) return fail({ code: 'questions/list', at: name, values: {} });
  const questions: Question[] = [];
  for (const [i, entry] of list.entries()) {
    const read = readQuestion(entry, `${name}[${i}]`);
    if (!read.ok) return read;
    questions.push(read.value);
  }
  return ok(questions);
}

function readQuestion(entry: unknown, at: string): Result<Question, QuestionsProblem> {
  if (!isObject(entry) || typeof entry.id !== 'string') return fail({ code: 'questions/id', at, values: {} });
  const values = { question: entry.id };
  const levers = entry.levers ?? {};
  if (!isObject(levers)) return fail({ code: 'questions/levers', at, values });
  const wrong = Object.entries(levers).find(([, value]) => !isLeverValue(value));
  if (wrong !== undefined) return fail({ code: 'questions/lever', at, values: { ...values, lever: wrong[0] } });
  const { start, place, sign } = entry;
  if (start !== undefined && start !== null && !(typeof start === 'string' && /^\d{4}-\d{2}-\d{2}/.test(start)))
    return fail({ code: 'questions/start', at, values });
  if (place !== undefined && typeof place !== 'string') return fail({ code: 'questions/place', at, values });
  if (sign !== undefined && sign !== null && !(typeof sign === 'number' && [-1, 0, 1].includes(sign)))
    return fail({ code: 'questions/sign', at, values });
  const { class: kind = 'ambiguous' } = entry;
  if (typeof kind !== 'string' || !CLASSES.includes(kind))
    return fail({ code: 'questions/class', at, values: { ...values, classes: CLASSES } });
  return ok({
    id: entry.id,
    question: typeof entry.question === 'string' ? entry.question : '',
    ...(typeof start === 'string' ? { start: start.slice(0, 10) } : undefined),
    ...(place === undefined ? undefined : { place }),
    levers: Object.fromEntries(
      Object.entries(levers).filter((pair): pair is [string, LeverValue] => isLeverValue(pair[1])),
    ),
    sign: typeof sign === 'number' ? sign : null,
    class: kind,
  });
}

export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly scenario: string;
  readonly start: string;
  readonly levers: LeverValues;
  /** The place that is asked for. */
  readonly place: string;
  /** Day of its fall (restricted means), and share of runs in which it never falls. */
  readonly fallDay: PairedDifference;
  readonly noFall: PairedDifference;
  /** The sign that the file expects. */
  readonly sign: number | null;
  readonly class: string;
  /** Whether the rules answer as expected; null if nothing is expected. */
  readonly agrees: boolean | null;
}

export interface Unasked extends Pick<Question, 'id' | 'question' | 'sign' | 'class'> {
  readonly why: ReasonUnasked;
}

/** Why a question cannot be asked. */
export type ReasonUnasked =
  /** No scenario of the family starts on that date. */
  | { readonly code: 'noStart'; readonly start: string }
  /** No side of the scenario has a capital that could fall. */
  | { readonly code: 'noCapital' }
  | { readonly code: 'noPlace'; readonly place: string }
  | { readonly code: 'refused'; readonly problems: readonly PlanProblem[] };

/** A shift expected to be weak or zero should stay within this many days. */
export const WEAK_DAYS = 2;

interface Asked {
  readonly question: Question;
  readonly compiled: CompiledScenario;
  readonly region: RegionIndex;
  readonly base: number;
  readonly variant: number;
}

/**
 * Asks every question; `scenarioAt` gives the scenario that starts on a date. Each start's base is played once. An
 * early report has the questions whose ensembles are being played or done.
 */
export function questionsExperiment(
  questions: readonly Question[],
  scenarioAt: (start: string | undefined) => Scenario | undefined,
): Experiment<readonly (Answer | Unasked)[]> {
  const settings: Setting[] = [];
  const countries = new Map<Scenario, CompiledScenario>();
  const countryOf = (scenario: Scenario): CompiledScenario => {
    const known = countries.get(scenario);
    if (known !== undefined) return known;
    const compiled = compileScenario(scenario);
    countries.set(scenario, compiled);
    return compiled;
  };
  const bases = new Map<Scenario, number>();
  const baseOf = (scenario: Scenario): number => {
    const known = bases.get(scenario);
    if (known !== undefined) return known;
    const base = settings.push({ scenario }) - 1;
    bases.set(scenario, base);
    return base;
  };
  const asked = questions.map((question): Asked | Unasked => {
    const scenario = scenarioAt(question.start);
    if (scenario === undefined) return unasked(question, { code: 'noStart', start: question.start ?? '' });
    const compiled = countryOf(scenario);
    const { place } = question;
    const region = place === undefined ? capitalOf(compiled) : compiled.regionOf(place);
    if (region === NONE)
      return unasked(question, place === undefined ? { code: 'noCapital' } : { code: 'noPlace', place });
    const base = baseOf(scenario);
    const setting = { scenario, branch: { levers: question.levers }, mayBeRefused: true };
    return { question, compiled, region, base, variant: settings.push(setting) - 1 };
  });
  return {
    settings,
    report: (played) =>
      asked.flatMap((one): (Answer | Unasked)[] => {
        if ('why' in one) return [one];
        const [base, variant] = [tableOf(played[one.base]), played[one.variant]];
        if (base === undefined || variant === undefined) return [];
        return variant.ok
          ? [answerTo(one, base, variant.value)]
          : [unasked(one.question, { code: 'refused', problems: variant.error })];
      }),
  };
}

function unasked({ id, question, sign, class: kind }: Question, why: ReasonUnasked): Unasked {
  return { id, question, sign, class: kind, why };
}

function answerTo({ question, compiled, region }: Asked, base: RunTable, variant: RunTable): Answer {
  const shift = (outcome: RunOutcome): PairedDifference =>
    shiftOf(outcome.valuesOf(compiled, base), outcome.valuesOf(compiled, variant), boundsOf(compiled, outcome));
  const fallDay = shift(fallDayOf(() => region));
  return {
    id: question.id,
    question: question.question,
    scenario: compiled.scenario.id,
    start: compiled.start.date,
    place: compiled.region.ids[region],
    levers: question.levers,
    fallDay,
    noFall: shift(noFallOf(() => region)),
    sign: question.sign,
    class: question.class,
    agrees: agreesWith(question, fallDay),
  };
}

/** Strong and medium: the expected sign, and an interval that excludes zero. Weak, and sign 0: under two days. */
function agreesWith(question: Question, fallDay: PairedDifference): boolean | null {
  if (question.class === 'weak' || question.sign === 0) return Math.abs(fallDay.difference) < WEAK_DAYS;
  if (question.sign === null) return null;
  return directionOf(fallDay) === question.sign;
}
