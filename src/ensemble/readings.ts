/**
 * Readings: quantities read in every run, once, after a given turn: the will of a force, the ground lost at a place, an
 * actor's support, how far a side is believed, the harm to a place's people. They answer what a table of the run's end
 * cannot: what an order had done by then.
 */
import type { ActorIndex, ForceIndex, RegionIndex, SideIndex } from '../core/indices.ts';
import { NONE } from '../core/indices.ts';
import { unreachable } from '../core/result.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { GameState } from '../engine/state/state.ts';
import { POSTURE } from '../engine/vocabulary.ts';

export type Reading =
  /** Will of a force, thousandths; NONE once it no longer stands. */
  | { readonly kind: 'will'; readonly force: ForceIndex }
  /** Ground a side has lost at a place, thousandths; 1000 once another holds it. */
  | { readonly kind: 'groundLost'; readonly region: RegionIndex; readonly side: SideIndex }
  /** How firmly an actor stands by a side, thousandths. */
  | { readonly kind: 'support'; readonly actor: ActorIndex; readonly side: SideIndex }
  /** How far a side is believed, thousandths. */
  | { readonly kind: 'credibility'; readonly side: SideIndex }
  /** Civilians of a place killed, and driven out, since the game began. */
  | { readonly kind: 'killed' | 'displaced'; readonly region: RegionIndex };

export interface Readings {
  /** Turns played when they are read, from the scenario's start. */
  readonly turn: number;
  readonly of: readonly Reading[];
}

/** The value of a reading in a state of a scenario. */
export function read(
  { side: { count } }: Compiled,
  { force, region, side, support }: GameState,
  reading: Reading,
): number {
  switch (reading.kind) {
    case 'will': {
      const { men, posture, will } = force;
      const f = reading.force;
      return men[f] === 0 || posture[f] >= POSTURE.travel ? NONE : will[f];
    }
    case 'groundLost': {
      const { holder, contester, progress } = region;
      if (holder[reading.region] !== reading.side) return 1000;
      return contester[reading.region] === NONE ? 0 : progress[reading.region];
    }
    case 'support':
      return support.level[reading.actor * count + reading.side];
    case 'credibility':
      return side.credibility[reading.side];
    case 'killed':
    case 'displaced':
      return region[reading.kind][reading.region];
    default:
      return unreachable(reading);
  }
}

/** What a reading may name. */
type Named = {
  readonly force?: ForceIndex;
  readonly region?: RegionIndex;
  readonly side?: SideIndex;
  readonly actor?: ActorIndex;
};

/** Whether a reading names only what the scenario has. */
export function isReadable(compiled: Compiled, reading: Reading): boolean {
  const isRow = (row: number | undefined, { count }: { readonly count: number }): boolean =>
    row === undefined || (Number.isInteger(row) && row >= 0 && row < count);
  const { force, region, side, actor }: Named = reading;
  return (
    isRow(force, compiled.force) &&
    isRow(region, compiled.region) &&
    isRow(side, compiled.side) &&
    isRow(actor, compiled.actor)
  );
}
