/**
 * What may be wrong with a scenario, said so that whoever wrote the file can mend it: where, what, why, and what to do.
 * Every problem of a file is found in one pass; an `error` keeps the scenario from loading, a `warning` does not.
 */
export const PROBLEM_CODES = [
  // the text
  'text/too-large',
  'text/too-deep',
  'text/syntax',
  'text/forbidden-key',
  'text/repeated-key',
  'text/not-a-scenario',
  'text/version',
  // the shape
  'shape/missing',
  'shape/unknown-key',
  'shape/wrong-type',
  'shape/not-in-list',
  'shape/out-of-range',
  'shape/too-many',
  'shape/too-few',
  'shape/form',
  'shape/more',
  // scenarios built upon another
  'extends/not-found',
  'extends/cycle',
  'extends/too-deep',
  'extends/no-identity',
  'extends/nothing-to-remove',
  'extends/base',
  // references between parts
  'check/repeated-id',
  'check/reserved-id',
  'check/unknown-id',
  'check/hash-collision',
  'check/disconnected',
  'check/link',
  'check/residents',
  'check/capital',
  'check/relation',
  'check/weight',
  'check/condition-never',
  'check/order-not-allowed',
  'check/order-target',
  'check/people',
  'check/package',
  'check/talk',
  'check/chair',
  'check/command',
  'check/pay',
  'check/map-place',
  'check/date',
  'check/range',
  'check/language',
  'check/source',
  // levers
  'lever/path',
  'lever/range',
  'lever/default',
  'lever/unknown',
  'lever/type',
  'lever/result',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** `regions[12] (hama).pastRebellion`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
  /** Where the path stands in the text, both from 1, where that is known. */
  readonly line?: number;
  readonly column?: number;
}

/** A problem before its path is put into words. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity?: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
  readonly mend: string;
}

export type Path = readonly (string | number)[];

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** One line a problem, for terminals and logs. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? '' : `line ${problem.line}, column ${problem.column ?? 1}: `;
  const path = problem.path === '' ? '' : `${problem.path}: `;
  return `${problem.severity} ${problem.code} ${place}${path}${problem.message} ${problem.mend}`;
}
