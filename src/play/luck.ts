/** The luck of a run: what its chance is dealt from. */
import { type Key, keyOf, keyOfRun } from '../engine/chance.ts';

export interface Luck {
  readonly seed: string;
  /** Run number in an ensemble, if the key is that run's and not the seed's. */
  readonly run?: number;
}

export function keyOfLuck({ seed, run }: Luck): Key {
  const base = keyOf(seed);
  return run === undefined ? base : keyOfRun(base, run);
}
