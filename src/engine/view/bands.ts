/**
 * What a chair sees: the only input of policies, legal orders, panels and advice. Its own side exactly; others' men,
 * will and support in bands; thresholds and others' orders not at all; reports on enemy places may be off by a band. A
 * spectator's view (debrief) is open.
 */

import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import type { Key } from '../chance.ts';
import type { Compiled } from '../compiled.ts';
import type { GameState } from '../state/state.ts';

export interface Band {
  /** Index of the band; 0 is the lowest. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Lower bounds of the bands for others' men. */
export const MEN_BANDS = [0, 100, 300, 700, 1500, 3000, 6000, 12000, 25000, 50000] as const;
/** Lower bounds of the bands for others' will and support, thousandths. */
export const SHARE_BANDS = [0, 100, 250, 450, 650, 850] as const;

export interface View {
  readonly compiled: Compiled;
  readonly key: Key;
  /** The viewing actor; NONE for the open view of the debrief. */
  readonly actor: ActorIndex;
  /**
   * Its side, for an actor that commands one; allies do not see through their partner's eyes. NONE for the open view.
   */
  readonly side: SideIndex;
  readonly turn: number;
  /** Public facts, straight from the state. */
  holder(region: RegionIndex): SideIndex;
  contester(region: RegionIndex): SideIndex;
  leaderPresent(side: SideIndex): boolean;
  credibility(side: SideIndex): number;
  hostile(a: SideIndex, b: SideIndex): boolean;
  /** Whether this view sees the force exactly. */
  isOwn(force: ForceIndex): boolean;
  forceRegion(force: ForceIndex): RegionIndex;
  forceSide(force: ForceIndex): SideIndex;
  posture(force: ForceIndex): number;
  /** Men present: exact for own forces, else the middle of the band; 0: not here. */
  men(force: ForceIndex): number;
  menBand(force: ForceIndex): Band;
  /** Men of a side at a place: exact for the own side, else the middle of the reported band. */
  menAt(region: RegionIndex, side: SideIndex): number;
  /** Will in thousandths: exact for own forces, else the middle of the band. */
  will(force: ForceIndex): number;
  willBand(force: ForceIndex): Band;
  /** Will minus threshold: only for own garrisons inspected lately, or in the open view; else undefined. */
  margin(force: ForceIndex): number | undefined;
  /** Support of an actor toward a side, thousandths: exact for its own, else the middle of the band. */
  support(actor: ActorIndex, side: SideIndex): number;
  supportBand(actor: ActorIndex, side: SideIndex): Band;
  /** Political capital left, points: own only; NONE for others. */
  capital(actor: ActorIndex): number;
  /** People of an actor's group still in the country (public), and the stage of their departure. */
  peopleLeft(people: PeopleIndex): number;
  peopleStage(people: PeopleIndex): number;
  /** The state itself, for rules and the open view only; panels and policies use the methods above. */
  readonly state: GameState;
}
