/**
 * A fuzz target: how an input is made from dice, and what must hold of it. Inputs are JSON, so that any of them can be
 * made smaller and kept as a file.
 */
import type { Dice } from './dice.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What came of an input. `outcome`: a word for counting; `wrong`: what does not hold, if something does not. */
export interface Came {
  readonly outcome: string;
  readonly wrong?: string;
}

export interface FuzzTarget<Input extends Json = Json> {
  readonly name: string;
  /** What is read, and the property. */
  readonly about: string;
  /** Outcomes that a few hundred inputs come to: a target that stopped reaching one of them tests nothing there. */
  readonly reaches: readonly string[];
  /** Inputs of the short run, about two seconds of work. */
  readonly shortRun: number;
  make(dice: Dice): Input;
  check(input: Input): Promise<Came> | Came;
}

/** A failure, told apart from others by what stands before its first colon. */
export interface Failure {
  readonly kind: string;
  readonly words: string;
}

/** Milliseconds of work that one input may take: far above what any takes, far below what somebody would wait for. */
const MOST_WORK_MS = 8000;

/** Checks an input; a throw is a failure, and so is too much work. */
export async function tryInput(
  target: FuzzTarget,
  input: Json,
): Promise<{ readonly outcome: string; readonly failure?: Failure }> {
  const before = process.cpuUsage();
  try {
    const { outcome, wrong } = await target.check(input);
    const { user, system } = process.cpuUsage(before);
    const ms = Math.round((user + system) / 1000);
    if (wrong !== undefined) return { outcome, failure: { kind: wrong.split(':', 1)[0], words: wrong } };
    if (ms > MOST_WORK_MS) return { outcome, failure: { kind: 'slow', words: `slow: ${ms} ms of work` } };
    return { outcome };
  } catch (error) {
    return { outcome: 'threw', failure: failureOf(error) };
  }
}

/** A throw is known by where in the program it came from. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'threw', words: `threw: ${String(error)}` };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const place = frames[0]?.trim().replace(/\(?(file:|\/).*\/([^/]+)\)?$/, '$2') ?? '';
  return { kind: `threw ${error.name} ${place.replace(/:\d+/g, '')}`, words: error.stack ?? error.message };
}
