/**
 * Dilemmas: two things that a chair may do instead of each other, as somebody wrote them down. In states in which both
 * are open, pairs of runs say which is better for the chair's ranked aims; a dilemma is one if each way is better in
 * some states, and if a coin would cost something.
 */
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isObject } from '../../core/unknown.ts';
import { averageOf, directionOf, pairedDifference, SCALE } from '../../ensemble/statistics.ts';
import { type Bench, playPlans } from './bench.ts';
import { type Chair, scoresOf } from './chair.ts';
import { planOf } from './orders.ts';
import type { ChoiceState } from './states.ts';

export interface WrittenDilemma {
  readonly id: string;
  readonly chair: string;
  readonly question: string;
  /** Orders of each way in text form, in which `*` stands for what the desk would sooner show; none: wait. */
  readonly ways: readonly [readonly string[], readonly string[]];
}

export type DilemmasProblem = Problem<'dilemmas/not-json' | 'dilemmas/list' | 'dilemmas/entry'>;

/** Files look like `scenarios/eleven-days/dilemmas.json`. */
export function readDilemmas(text: string): Result<readonly WrittenDilemma[], DilemmasProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'dilemmas/not-json', at: '', values: {} });
  }
  const list = isObject(raw) ? raw.dilemmas : undefined;
  if (!Array.isArray(list)) return fail({ code: 'dilemmas/list', at: 'dilemmas', values: {} });
  const found: WrittenDilemma[] = [];
  for (const [i, entry] of list.entries()) {
    const read = readDilemma(entry);
    if (read === undefined) return fail({ code: 'dilemmas/entry', at: `dilemmas[${i}]`, values: {} });
    found.push(read);
  }
  return ok(found);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function readDilemma(entry: unknown): WrittenDilemma | undefined {
  if (!isObject(entry)) return undefined;
  const { id, chair, question, ways } = entry;
  if (!(isText(id) && isText(chair) && isText(question) && Array.isArray(ways) && ways.length === 2)) return undefined;
  const [first, second]: unknown[] = ways;
  return isTexts(first) && isTexts(second) ? { id, chair, question, ways: [first, second] } : undefined;
}

export interface DilemmaReport {
  readonly id: string;
  readonly question: string;
  /** States in which both ways were open. */
  readonly states: number;
  /** Of these, those in which each way is better, clear of chance. */
  readonly first: number;
  readonly second: number;
  /** What a coin loses against whoever knows the better way, thousandths of the sum of ranked aims. */
  readonly regret: number;
}

export async function tryDilemmas(
  bench: Bench,
  chair: Chair,
  states: readonly ChoiceState[],
  dilemmas: readonly WrittenDilemma[],
  { most, pairs }: { readonly most: number; readonly pairs: number },
): Promise<DilemmaReport[]> {
  const reports: DilemmaReport[] = [];
  for (const { id, question, ways } of dilemmas) {
    const open = states
      .flatMap((state) => {
        const [first, second] = ways.map((way) => ordersOf(state, way));
        return first === undefined || second === undefined ? [] : [{ state, first, second }];
      })
      .slice(0, most);
    const plans = open.map(({ state, first, second }, i) =>
      planOf(bench, chair, state, 'doctrine', `dilemma/${id}`, i, [first, second], pairs),
    );
    const tables = await playPlans(bench, plans);
    const found = tables.map(([, ...two]) => two.map((table) => scoresOf(bench.compiled, table, chair).sum));
    const ahead = found.map(([first, second]) => directionOf(pairedDifference(second, first, SCALE)));
    reports.push({
      ...{ id, question, states: open.length },
      first: ahead.filter((way) => way > 0).length,
      second: ahead.filter((way) => way < 0).length,
      regret: averageOf(found.map(([first, second]) => regretOf(first, second))),
    });
  }
  return reports;
}

/** The orders of a way in a state; undefined if one of them may not be given. */
function ordersOf({ legal }: ChoiceState, way: readonly string[]): string[] | undefined {
  const orders = way.map((order) => legal.find(({ text }) => isOf(order, text))?.text);
  return orders.every((order) => order !== undefined) ? orders : undefined;
}

/** Whether an order is one of those that a text with open fields means. */
export function isOf(form: string, order: string): boolean {
  const [wanted, words] = [form.split(' '), order.split(' ')];
  return (
    wanted.length === words.length &&
    wanted.every((word, i) => word === words[i] || (word.endsWith(':*') && words[i].startsWith(word.slice(0, -1))))
  );
}

/**
 * Half of the difference in favour of the way that half of the pairs call better, as the other half sees it: chance
 * alone then makes no regret.
 */
function regretOf(first: Float64Array, second: Float64Array): number {
  const half = Math.floor(first.length / 2);
  const gap = (from: number, to: number): number =>
    averageOf(first.subarray(from, to)) - averageOf(second.subarray(from, to));
  const [one, other] = [gap(0, half), gap(half, first.length)];
  return (Math.sign(one) * other + Math.sign(other) * one) / 4;
}
