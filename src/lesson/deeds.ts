/** Deeds: which dated facts of a scenario tell of what an actor did, by sources that they go back to. */
import deedsFile from '../../lessons/deeds.json';

export interface Deeds {
  /** Id of the actor. */
  readonly actor: string;
  /** Ids of sources, one or more for each fact. */
  readonly sources: readonly string[];
}

export const deeds: readonly Deeds[] = deedsFile;
