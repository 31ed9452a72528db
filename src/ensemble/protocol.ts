/**
 * Protocol between the pool and a worker that plays runs. Every request gets exactly one final reply with its id,
 * errors included; a batch may send any number of `progress` replies before. Workers keep opened jobs until they are
 * closed.
 */
import type { Scenario } from '../scenario/scenario.ts';
import type { Batch } from './batch.ts';
import type { GatheringForm } from './gather.ts';
import type { EnsemblePlan, PlanProblem } from './plan.ts';

export type WorkerRequest =
  /** Hands over a scenario, which plans then name by number; `forget` drops it. Final reply: `done`. */
  | { readonly kind: 'keep'; readonly id: number; readonly scenario: number; readonly content: Scenario }
  | { readonly kind: 'forget'; readonly id: number; readonly scenario: number }
  /** Prepares a plan for a scenario. Final reply: `opened` or `refused`. */
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly job: number;
      readonly scenario: number;
      readonly plan: EnsemblePlan;
    }
  /**
   * Plays runs `from` (included) to `to` (excluded). Final reply: `batch`, `cancelled`, or `stale` if the job is not
   * open.
   */
  | { readonly kind: 'batch'; readonly id: number; readonly job: number; readonly from: number; readonly to: number }
  /** Pauses or resumes the batches of a job. Final reply: `done`. */
  | { readonly kind: 'pause'; readonly id: number; readonly job: number }
  | { readonly kind: 'resume'; readonly id: number; readonly job: number }
  /** Forgets a job; its batches are cancelled. Final reply: `done`. */
  | { readonly kind: 'close'; readonly id: number; readonly job: number };

export type WorkerReply = { readonly kind: 'progress'; readonly id: number; readonly runs: number } | FinalReply;

export type FinalReply =
  /** `shapes`: of its base and of each variant, as `scenarioShapeOf` gives them. */
  | {
      readonly kind: 'opened';
      readonly id: number;
      readonly form: GatheringForm;
      readonly shapes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly id: number; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'batch'; readonly id: number; readonly batch: Batch }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'stale'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number }
  /** A bug of ours; `why` is what was thrown, for developers only. */
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };
