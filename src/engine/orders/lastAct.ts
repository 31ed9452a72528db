/** What the last act asks of orders and conditions. */

import { memoize } from '../../core/memoize.ts';
import type { Compiled } from '../compiled.ts';
import { compileAll, type Test } from '../conditions/compile.ts';
import type { OrderSet } from './sets.ts';

/** By way of a decision: whether it is open, in the view of who decides. */
export const choiceTestsOf: (compiled: Compiled) => readonly Test[] = memoize((compiled: Compiled) =>
  compiled.choice.when.map((conditions) => compileAll(compiled, conditions)),
);

/** Whether a desk asks for the last act. */
export const isOpeningLastAct = (sets: readonly OrderSet[]): boolean =>
  sets.some(({ desk }) => desk.some(({ kind }) => kind === 'openLastAct'));
