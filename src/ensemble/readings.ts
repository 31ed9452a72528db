/**
 * Readings: quantities read in every run, once, after a given turn: the will of a force, the ground lost at a place.
 * They answer what a table of the run's end cannot: what an order had done by then.
 */
import type { ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { GameState } from '../engine/state/state.ts';
import { POSTURE } from '../engine/vocabulary.ts';

export type Reading =
  /** Will of a force, thousandths; NONE once it no longer stands. */
  | { readonly kind: 'will'; readonly force: ForceIndex }
  /** Ground a side has lost at a place, thousandths; 1000 once another holds it. */
  | { readonly kind: 'groundLost'; readonly region: RegionIndex; readonly side: SideIndex };

export interface Readings {
  /** Turns played when they are read, from the scenario's start. */
  readonly turn: number;
  readonly of: readonly Reading[];
}

/** The value of a reading in a state. */
export function read(state: GameState, reading: Reading): number {
  if (reading.kind === 'will') {
    const { men, posture, will } = state.force;
    const { force } = reading;
    return men[force] === 0 || posture[force] >= POSTURE.travel ? NONE : will[force];
  }
  const { holder, contester, progress } = state.region;
  const { region, side } = reading;
  if (holder[region] !== side) return 1000;
  return contester[region] === NONE ? 0 : progress[region];
}

/** Whether a reading names only what the scenario has. */
export function isReadable({ force, region, side }: Compiled, reading: Reading): boolean {
  const isRow = (row: number, count: number): boolean => Number.isInteger(row) && row >= 0 && row < count;
  return reading.kind === 'will'
    ? isRow(reading.force, force.count)
    : isRow(reading.region, region.count) && isRow(reading.side, side.count);
}
