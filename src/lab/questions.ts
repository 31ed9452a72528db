/**
 * Questions: what-ifs that people debated, each a start and values of levers, with the direction in which the rules are
 * expected to answer. Each is asked of two ensembles on the same luck. Files are of the form of
 * `scenarios/eleven-days/questions.json`; the list is called `questions` or `counterfactuals`.
 */

import { NONE } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import { applyLevers, type LeverValue, type LeverValues } from '../scenario/levers/apply.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { FALL_DAY, NO_FALL } from './outcomes.ts';
import { directionOf, type Shift, shiftOf } from './paired.ts';
import { capitalOf } from './parties.ts';
import type { Play, Runs } from './runs.ts';

export interface Question {
  readonly id: string;
  readonly question: string;
  /** Date of the start; absent: the scenario's own. */
  readonly start?: string;
  readonly levers: LeverValues;
  /** Expected: 1 later or less often, -1 sooner or more often, 0 little change, null not known. */
  readonly sign: number | null;
  readonly class: string;
}

export interface QuestionsError {
  readonly path: string;
  readonly message: string;
}

const CLASSES: readonly unknown[] = ['strong', 'medium', 'weak', 'ambiguous'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeverValue = (value: unknown): value is LeverValue => typeof value === 'number' || typeof value === 'string';

export function readQuestions(text: string): Result<readonly Question[], QuestionsError> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ path: '', message: 'The file is not complete JSON: the text breaks off or is damaged.' });
  }
  const name = isRecord(raw) && Array.isArray(raw.questions) ? 'questions' : 'counterfactuals';
  const list = isRecord(raw) ? raw[name] : undefined;
  if (!Array.isArray(list))
    return fail({ path: name, message: 'The file needs a list "questions" or "counterfactuals".' });
  const questions: Question[] = [];
  for (const [i, entry] of list.entries()) {
    const read = readQuestion(entry);
    if (typeof read === 'string') return fail({ path: `${name}[${i}]`, message: read });
    questions.push(read);
  }
  return ok(questions);
}

/** The question, or what is wrong with it. */
function readQuestion(entry: unknown): Question | string {
  if (!isRecord(entry) || typeof entry.id !== 'string') return 'A question needs an "id".';
  const levers = entry.levers ?? {};
  if (!isRecord(levers)) return `"levers" of "${entry.id}" should be an object of levers and their values.`;
  const wrong = Object.entries(levers).find(([, value]) => !isLeverValue(value));
  if (wrong !== undefined) return `The lever "${wrong[0]}" of "${entry.id}" takes a number or a choice.`;
  const { start, sign } = entry;
  if (start !== undefined && start !== null && !(typeof start === 'string' && /^\d{4}-\d{2}-\d{2}/.test(start)))
    return `"start" of "${entry.id}" should be a date written YYYY-MM-DD.`;
  if (sign !== undefined && sign !== null && !(typeof sign === 'number' && [-1, 0, 1].includes(sign)))
    return `"sign" of "${entry.id}" should be 1, 0, -1 or null.`;
  if (entry.class !== undefined && !CLASSES.includes(entry.class))
    return `"class" of "${entry.id}" should be one of: ${CLASSES.join(', ')}.`;
  return {
    id: entry.id,
    question: typeof entry.question === 'string' ? entry.question : '',
    ...(typeof start === 'string' ? { start: start.slice(0, 10) } : undefined),
    levers: Object.fromEntries(
      Object.entries(levers).filter((pair): pair is [string, LeverValue] => isLeverValue(pair[1])),
    ),
    sign: typeof sign === 'number' ? sign : null,
    class: typeof entry.class === 'string' ? entry.class : 'ambiguous',
  };
}

export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly scenario: string;
  readonly start: string;
  readonly levers: LeverValues;
  /** Days by which the capital falls later (restricted means), with the 95% interval of the paired runs. */
  readonly shiftDays: number;
  readonly interval: Shift['interval'];
  readonly noFallShift: number;
  readonly noFallInterval: Shift['interval'];
  readonly fallDay: { readonly base: number; readonly variant: number };
  readonly noFall: { readonly base: number; readonly variant: number };
  /** As expected by the file. */
  readonly sign: number | null;
  readonly class: string;
  /** Whether the rules answer as expected; null where nothing is expected. */
  readonly agrees: boolean | null;
}

export interface Unasked {
  readonly id: string;
  readonly question: string;
  readonly sign: number | null;
  readonly class: string;
  /** Why it could not be asked. */
  readonly problem: string;
}

/** Days within which a shift that is expected to be weak, or none, should stay. */
export const WEAK_DAYS = 2;

/** Asks every question; `scenarioAt` gives the scenario that starts on a date. Bases of one start are played once. */
export async function askQuestions(
  questions: readonly Question[],
  scenarioAt: (start: string | undefined) => Scenario | undefined,
  { play, seed, runs }: { readonly play: Play; readonly seed: string; readonly runs: number },
): Promise<(Answer | Unasked)[]> {
  const bases = new Map<Scenario, Promise<Runs>>();
  const answers: (Answer | Unasked)[] = [];
  for (const question of questions) {
    const { id, sign } = question;
    const unasked = (problem: string): Unasked => ({
      id,
      question: question.question,
      sign,
      class: question.class,
      problem,
    });
    const scenario = scenarioAt(question.start);
    if (scenario === undefined) {
      answers.push(unasked(`no scenario starts on ${question.start}`));
      continue;
    }
    if (capitalOf(compileScenario(scenario)) === NONE) {
      answers.push(unasked('no side of the scenario has a capital that could fall'));
      continue;
    }
    const moved = applyLevers(scenario, question.levers);
    if (!moved.ok) {
      answers.push(unasked(moved.error.map(({ message, mend }) => `${message} ${mend}`).join(' ')));
      continue;
    }
    const base = bases.get(scenario) ?? play(scenario, seed, runs);
    bases.set(scenario, base);
    answers.push(answerTo(question, scenario, await base, await play(moved.value, seed, runs)));
  }
  return answers;
}

function answerTo(question: Question, scenario: Scenario, base: Runs, variant: Runs): Answer {
  const compiled = compileScenario(scenario);
  const day = shiftOf(FALL_DAY.valuesOf(compiled, base), FALL_DAY.valuesOf(compiled, variant));
  const never = shiftOf(NO_FALL.valuesOf(compiled, base), NO_FALL.valuesOf(compiled, variant));
  return {
    id: question.id,
    question: question.question,
    scenario: scenario.id,
    start: scenario.start.date,
    levers: question.levers,
    shiftDays: day.shift,
    interval: day.interval,
    noFallShift: never.shift,
    noFallInterval: never.interval,
    fallDay: { base: day.base, variant: day.variant },
    noFall: { base: never.base, variant: never.variant },
    sign: question.sign,
    class: question.class,
    agrees: agreesWith(question, day),
  };
}

/** Strong and medium: its sign, and an interval that leaves out zero. Weak, and sign 0: under two days. */
function agreesWith(question: Question, day: Shift): boolean | null {
  if (question.class === 'weak' || question.sign === 0) return Math.abs(day.shift) < WEAK_DAYS;
  if (question.sign === null) return null;
  return directionOf(day) === question.sign;
}
