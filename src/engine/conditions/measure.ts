import type { PeopleGroup } from '../vocabulary.ts';

/**
 * The places of a measure: those named; else those that the side did not hold at the start; else all. Of the side's
 * measure of order, what neither it nor a friend has reached counts 400 of 1000.
 */
export interface OverPlaces {
  readonly side?: string | undefined;
  readonly regions?: readonly string[] | undefined;
}

/** The closed set of measures that score a chair's aims. Ids name entries of the scenario. */
export type Measure =
  /** Share of its people abroad who are home or safe. */
  | { readonly kind: 'peopleHome'; readonly actor: string }
  /**
   * Its people home or safe, by group as they weigh: families and commanders 3, officials 2, others 1, where
   * `weights` does not say otherwise. Who fled counts half, and so does who stays in a quiet place; who is in an open
   * base of its own counts whole, who is cut off not.
   */
  | {
      readonly kind: 'peopleSafe';
      readonly actor: string;
      readonly weights?: { readonly [Group in PeopleGroup]?: number | undefined } | undefined;
    }
  | { readonly kind: 'holds'; readonly side: string; readonly regions: readonly string[] }
  | { readonly kind: 'notHeldBy'; readonly side: string; readonly regions: readonly string[] }
  /**
   * Share of places that are quiet: nobody attacks them, and they are the side's or a friend's; an enemy's with whom
   * there is a cease-fire count half.
   */
  | { readonly kind: 'quiet'; readonly side: string; readonly regions: readonly string[] }
  | { readonly kind: 'roadOpen'; readonly side: string; readonly from: string; readonly to: string }
  | { readonly kind: 'support'; readonly actor: string; readonly side: string }
  | { readonly kind: 'credibility'; readonly side: string }
  | { readonly kind: 'capitalLeft'; readonly actor: string }
  /**
   * How far an actor's word is believed, and where partners are named, half by how far these trust it: 0 at 200
   * thousandths, 1 at 750.
   */
  | { readonly kind: 'credence'; readonly actor: string; readonly partners?: readonly string[] | undefined }
  /**
   * What an actor can ask of a side: the mean of what is left of its hold on the side, and of how far the side's
   * command trusts it.
   */
  | { readonly kind: 'hold'; readonly actor: string; readonly side: string }
  /** How far others trust an actor, the mean by their weights: 0 at 150 thousandths, 1 at 750. */
  | {
      readonly kind: 'trust';
      readonly in: string;
      readonly of: readonly { readonly actor: string; readonly weight: number }[];
    }
  /** How near war two actors are, the mean of the highest they stood and where they stand: 1 up to 10, 0 from 70 on. */
  | { readonly kind: 'ladder'; readonly between: readonly [string, string] }
  /**
   * Civilians spared, of these places or of the whole country: 1 while no more than `least` are killed (absent:
   * nobody), falling to 0 at `worst`.
   */
  | ({ readonly kind: 'livesSpared' } & Spared)
  | ({ readonly kind: 'displacedSpared' } & Spared)
  /** Own dead: 1 with no more than `least`, 0 at `worst`. */
  | ({ readonly kind: 'ownDeadSpared'; readonly side: string } & Omit<Spared, 'regions'>)
  /**
   * Ways out that an actor keeps on others' ground, the mean: open where the side it backs holds the land 0.6; on
   * somebody else's land by how far his command trusts it, 0.4 to 1 if open, 0.1 to 0.35 if shut in; half
   * where its fighters have left.
   */
  | { readonly kind: 'bases'; readonly actor: string; readonly exits: readonly string[] }
  /** Order: 1000 less disorder over places, by their people; those tied to the state count twice. */
  | ({ readonly kind: 'order' } & OverPlaces)
  /** Offices at work over capitals, arsenals and prisons (or the places named), by people, whoever holds them. */
  | ({ readonly kind: 'offices' } & OverPlaces)
  /** Share of stores of arms that are guarded or were cleared. */
  | ({ readonly kind: 'depots' } & OverPlaces)
  /**
   * Share of the stores of these places that was moved out or spoilt; what was not counts half while who had it holds
   * it, a quarter where others guard it, a tenth where it lies open.
   */
  | { readonly kind: 'storesCleared'; readonly regions: readonly string[] }
  /** Of files for released rules: read still, written no more; `offices` has taken its place. */
  | { readonly kind: 'institutions'; readonly side: string }
  | { readonly kind: 'ended'; readonly act: string }
  | { readonly kind: 'notEnded'; readonly act: string }
  | { readonly kind: 'exitOpen'; readonly exit: string };

/** People who came to harm since the start. */
interface Spared {
  readonly worst: number;
  readonly least?: number | undefined;
  readonly regions?: readonly string[] | undefined;
}

/** One aim of a chair and how it is scored. */
export interface Aim {
  readonly id: string;
  readonly measure: Measure;
  /** The mean of the measure after each turn, not what it is at the end. */
  readonly overTurns?: boolean | undefined;
  /** What of the measure counts as nothing and as all, shares; absent: 0 and 1. */
  readonly anchors?: { readonly worst: number; readonly best: number } | undefined;
}
