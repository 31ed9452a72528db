/** Outcomes: what a tornado or a what-if question measures. */

import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Bounds } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import { scoreWindow, type WindowScore } from './backtest.ts';
import type { Facts } from './facts.ts';
import { daysWithin, lossDays } from './paired.ts';
import { capitalOf } from './parties.ts';

/** A number for each run. */
export interface RunOutcome {
  readonly kind: 'run';
  /** `fallDay`, `noFall`, `act:ID`. */
  readonly id: string;
  readonly unit: 'days' | 'share';
  valuesOf(compiled: Compiled, table: RunTable): Float64Array;
}

/** One number for the whole ensemble: how well it predicts dated facts. */
export interface EnsembleOutcome {
  readonly kind: 'ensemble';
  readonly id: ScoreName;
  readonly unit: 'days' | 'none';
  valueOf(compiled: Compiled, table: RunTable): number;
}

export type Outcome = RunOutcome | EnsembleOutcome;

/** Backtest scores that can serve as outcomes. */
export const SCORE_NAMES = ['crps', 'hitRate', 'skill'] as const satisfies readonly (keyof WindowScore)[];
export type ScoreName = (typeof SCORE_NAMES)[number];

type PlaceIn = (compiled: Compiled) => RegionIndex;

/** Day on which a place is first lost by whoever holds it at the start; the last turn if it never is. */
export const fallDayOf = (place: PlaceIn): RunOutcome => ({
  kind: 'run',
  id: 'fallDay',
  unit: 'days',
  valuesOf: (compiled, table) => lossDays(compiled, table, place(compiled)),
});

/** 1 in runs in which whoever holds a place at the start holds it to the end. */
export const noFallOf = (place: PlaceIn): RunOutcome => ({
  kind: 'run',
  id: 'noFall',
  unit: 'share',
  valuesOf(compiled, table) {
    const r = place(compiled);
    const n = compiled.region.count;
    return Float64Array.from({ length: table.runs }, (_, i) => (table.lossTurn[i * n + r] === NONE ? 1 : 0));
  },
});

/** Of the state's capital. */
export const FALL_DAY: RunOutcome = fallDayOf(capitalOf);
export const NO_FALL: RunOutcome = noFallOf(capitalOf);

/**
 * The side that first takes a place from whoever holds it at the start, in one run of a table; NONE if it is held to
 * the end. Of the capital: who enters it first.
 */
export const firstToEnter = ({ shape, lossTo }: RunTable, run: number, region: RegionIndex): SideIndex =>
  lossTo[run * shape.regions + region] as SideIndex;

function actOutcome(act: string): RunOutcome {
  return {
    kind: 'run',
    id: `act:${act}`,
    unit: 'share',
    valuesOf(compiled, table) {
      const { ids, count } = compiled.act;
      const a = ids.indexOf(act);
      return Float64Array.from({ length: table.runs }, (_, i) => (table.actTurn[i * count + a] === NONE ? 0 : 1));
    },
  };
}

/** Between which values the figures of an outcome lie. */
export const boundsOf = (compiled: Compiled, { unit }: RunOutcome): Bounds =>
  unit === 'days' ? daysWithin(compiled) : { least: 0, most: 1 };

/** A score of the backtest over all dated facts. */
export function scoreOutcome(facts: Facts, id: ScoreName): EnsembleOutcome {
  const all = Number.POSITIVE_INFINITY;
  return {
    kind: 'ensemble',
    id,
    unit: id === 'crps' ? 'days' : 'none',
    valueOf: (compiled, table) => scoreWindow(compiled, table, facts, -all, all)[id],
  };
}

/** Why a word is not an outcome of a run. */
export type OutcomeRefusal =
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'noCapital' };

export function outcomeNamed(compiled: Compiled, word: string): Result<RunOutcome, OutcomeRefusal> {
  const ids = [FALL_DAY.id, NO_FALL.id, ...compiled.act.ids.map((id) => `act:${id}`)];
  if (!ids.includes(word)) return fail({ kind: 'unknown', known: ids });
  if (!word.startsWith('act:') && capitalOf(compiled) === NONE) return fail({ kind: 'noCapital' });
  return ok([FALL_DAY, NO_FALL].find(({ id }) => id === word) ?? actOutcome(word.slice(4)));
}
