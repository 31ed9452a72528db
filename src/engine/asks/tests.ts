/** The conditions of asks, compiled once: when one may be put, and what speaks for a yes or against it. */

import { memoize } from '../../core/memoize.ts';
import type { Compiled } from '../compiled.ts';
import { compileAll, type Test } from '../conditions/compile.ts';
import type { WorthReason } from '../vocabulary.ts';

/** What speaks for a yes, or against it below 0, thousandths, while its test holds in the view of who is asked. */
export interface Worth {
  readonly reason: WorthReason;
  readonly is: number;
  readonly holds: Test;
}

export interface AskTests {
  /** By ask: whether it may be put, in the view of who puts it. */
  readonly when: readonly Test[];
  readonly worth: readonly (readonly Worth[])[];
}

export const askTestsOf = memoize(
  (compiled: Compiled): AskTests => ({
    when: compiled.ask.when.map((conditions) => compileAll(compiled, conditions)),
    worth: compiled.ask.worth.map((each) =>
      each.map(({ reason, is, when }) => ({ reason, is, holds: compileAll(compiled, when) })),
    ),
  }),
);
