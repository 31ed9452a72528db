/**
 * Starts: the same change from each start of a campaign. The starts end on different days, so all are looked at on one
 * calendar date, the earliest last half day among them. What somebody decides, and what happens, is moved to the first
 * turn of each start; what was different from the start stays as it is.
 */
import { NONE } from '../../core/indices.ts';
import { type Moment, momentOf, turnOf } from '../../core/moments.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { EnsemblePlan, PlanProblem } from '../../ensemble/plan.ts';
import type { RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { valuesOf } from './pairs.ts';
import { type Change, placeOf, planWhatIf, type WhatIf, type WhatIfOutcome, type WhatIfProblem } from './whatIf.ts';

/** Pairs from each start at most. */
const START_PAIRS = 100;

/** Pairs from each start. */
export const pairsOfStart = ({ pairs }: WhatIf): number => Math.min(pairs, START_PAIRS);

/** When a scenario begins, and how many half days it has. */
export interface Span {
  readonly start: Moment;
  readonly turns: number;
}

/** The earliest last half day: all starts that begin by then have reached it. */
export function commonEnd(spans: readonly Span[]): Moment {
  const ends = spans.map(({ start, turns }) => momentOf(start, turns - 1));
  return ends.reduce((first, end) => (turnOf(first, end) < 0 ? end : first));
}

/** The question from one start. */
export interface PlannedStart {
  readonly compiled: CompiledScenario;
  readonly plan: EnsemblePlan;
  readonly outcome: WhatIfOutcome;
}

/** Why a start cannot be asked. */
export type StartRefusal =
  | { readonly kind: 'problems'; readonly problems: readonly (WhatIfProblem | PlanProblem)[] }
  /** The place is no longer held by whoever holds it in the question. */
  | { readonly kind: 'lostBefore' };

/**
 * The plan of a question from another start of its campaign, up to `end`. Whoever plays it may still refuse the change.
 *
 * @param own country of the question itself.
 */
export function planStart(
  own: CompiledScenario,
  whatIf: WhatIf,
  scenario: Scenario,
  end: Moment,
): Result<PlannedStart, StartRefusal> {
  const { start, ...asked } = whatIf;
  const planned = planWhatIf(scenario, {
    ...asked,
    scenario: scenario.id,
    pairs: pairsOfStart(whatIf),
    levers: { ...start?.record.levers, ...whatIf.levers },
    changes: atFirst(whatIf.changes),
  });
  if (!planned.ok) return fail({ kind: 'problems', problems: planned.error });
  const { compiled, plan, outcome } = planned.value;
  if (holderOf(own, outcome) !== holderOf(compiled, outcome)) return fail({ kind: 'lostBefore' });
  return ok({ compiled, outcome, plan: { ...plan, until: turnOf(scenario.start, end) + 1, termRuns: 0 } });
}

/** The changes with the earliest act or event in the first turn, and the others as long after it as they were. */
function atFirst(changes: readonly Change[]): readonly Change[] {
  const turns = changes.flatMap((change) => ('turn' in change ? [change.turn] : []));
  const first = Math.min(...turns);
  return changes.map((change) => ('turn' in change ? { ...change, turn: change.turn - first } : change));
}

function holderOf(compiled: CompiledScenario, outcome: WhatIfOutcome): string | undefined {
  const place = placeOf(compiled, outcome);
  return place === NONE ? undefined : compiled.side.ids[compiled.region.holder[place]];
}

/** What is looked at, over the runs of one start, by the common date. */
export interface ByDate {
  /** For a place: runs in which it is still held then. */
  readonly held: number;
  /**
   * Means. For a place: days from `since` to its loss, where a run in which it is still held counts as if it were lost
   * just then; else people, or thousandths.
   */
  readonly mean: number;
}

export interface StartFinding {
  readonly pairs: number;
  /** Pairs in which an order of the change was not possible; they count as no change. */
  readonly refused: number;
  readonly base: ByDate;
  readonly change: ByDate;
}

/**
 * What came of one start. At least one pair must have been played.
 *
 * @param since from which days are counted: the start of the campaign's first scenario.
 */
export function findStart({ compiled, plan, outcome }: PlannedStart, gathered: Gathered, since: Moment): StartFinding {
  const [base, change] = gathered.tables;
  const until = plan.until ?? compiled.turns;
  const before = turnOf(since, compiled.start);
  const byDate = (table: RunTable): ByDate => {
    const values = valuesOf(compiled, outcome, table);
    const isPlace = outcome.kind === 'place';
    const held = isPlace ? values.reduce((count, turn) => count + (turn >= until ? 1 : 0), 0) : 0;
    const figureOf = (value: number): number => (isPlace ? (before + Math.min(until, value + 1)) / 2 : value);
    return { held, mean: values.reduce((sum, value) => sum + figureOf(value), 0) / values.length };
  };
  return {
    pairs: base.runs,
    refused: change.refused.reduce((count, one) => count + one, 0),
    base: byDate(base),
    change: byDate(change),
  };
}
