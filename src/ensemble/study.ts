/**
 * Study: an ensemble or sweep split into parts: points (lever settings; an ensemble has one) times runs. A unit is one
 * run of one point, numbered point by point; a shard is a range of units. Each part is played by as few workers as
 * possible, and parts are reported in order.
 */
import type { LeverValues } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { sumsOfTable } from './gather.ts';
import type { EnsemblePlan, PolicyName, RunRange } from './plan.ts';
import { type EnsembleSummary, summarise } from './summary.ts';
import type { RunTable } from './table.ts';

export interface Study {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
  readonly points: readonly LeverValues[];
  readonly seats: { readonly [actor: string]: PolicyName };
  readonly keepSeries: boolean;
}

/** The runs of one point within a range of units. */
export interface StudyPart {
  readonly point: number;
  readonly range: RunRange;
}

export interface PlayedPart extends StudyPart {
  readonly table: RunTable;
}

export const unitsOf = (study: Study): number => study.points.length * study.runs;

export function partsOf({ runs }: Study, units: RunRange): StudyPart[] {
  const parts: StudyPart[] = [];
  for (let point = Math.floor(units.from / runs); point * runs < units.to; point++) {
    const start = point * runs;
    parts.push({ point, range: { from: Math.max(0, units.from - start), to: Math.min(runs, units.to - start) } });
  }
  return parts;
}

export const sizeOf = ({ range }: StudyPart): number => range.to - range.from;

export function planOf({ seed, runs, points, seats, keepSeries }: Study, { point, range }: StudyPart): EnsemblePlan {
  return { seed, runs, range, base: { levers: points[point], chairs: seats }, course: keepSeries ? 'runs' : 'none' };
}

/** `compiled`: any point's. */
export function summaryOfPart(compiled: CompiledScenario, { table }: PlayedPart): EnsembleSummary {
  const { points } = table.shape;
  return summarise(compiled, table, points === 0 ? undefined : sumsOfTable(table, points));
}

/** Whether a part can be compared with the base pair by pair: same runs, same number of turns. */
export function isComparable(base: PlayedPart, part: PlayedPart): boolean {
  return (
    base.point === 0 &&
    part.point !== 0 &&
    base.range.from === part.range.from &&
    base.range.to === part.range.to &&
    base.table.shape.turns === part.table.shape.turns
  );
}
