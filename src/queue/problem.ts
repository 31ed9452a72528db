/** What can be wrong about a queue that a user can mend. */
import type { Problem } from '../core/problem.ts';

export type QueueProblem =
  | Problem<'queue/address' | 'queue/secret'>
  | Problem<'queue/unreachable', { readonly queue: string; readonly reason: string }>
  /** The queue plays for another program, or other rules: `theirs` and `ours` name them. */
  | Problem<'queue/program', { readonly theirs: string; readonly ours: string }>
  /** This machine cannot play. */
  | Problem<'queue/unable', { readonly why: string }>
  | Problem<'queue/large', { readonly bytes: number; readonly most: number }>;
