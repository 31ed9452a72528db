/**
 * The closed set of conditions, shared by doctrines, triggers, talks and acts. In a doctrine a condition reads what its
 * actor may see: others' hidden quantities (support, men) come in bands, so thresholds on them are approximate there.
 */
import type { Moment } from '../../core/moments.ts';
import type { DepotState, ExitKind, PeopleGroup, RegionTag, Reply, SignalKind, TalkState } from '../vocabulary.ts';

/** Conditions not built from others. Ids name entries of the scenario; shares are 0 to 1. */
export type SimpleCondition =
  | { readonly kind: 'always' }
  /** From this moment on (included). */
  | { readonly kind: 'from'; readonly moment: Moment }
  /** Before this moment (excluded). */
  | { readonly kind: 'before'; readonly moment: Moment }
  | { readonly kind: 'held'; readonly region: string; readonly by: readonly string[] }
  /** The side has lost this place since the start (it held it then and does not now). */
  | { readonly kind: 'lost'; readonly region: string; readonly side: string }
  /** The side has lost at least this many places with this tag that it held at the start. Without a tag: any places. */
  | {
      readonly kind: 'placesLost';
      readonly side: string;
      readonly tag?: RegionTag | undefined;
      readonly atLeast: number;
    }
  /** The side has lost at least this share of the people it ruled at the start. */
  | { readonly kind: 'shareLost'; readonly side: string; readonly atLeast: number }
  | {
      readonly kind: 'support';
      readonly actor: string;
      readonly side: string;
      readonly atLeast?: number | undefined;
      readonly below?: number | undefined;
    }
  | {
      readonly kind: 'credibility';
      readonly side: string;
      readonly atLeast?: number | undefined;
      readonly below?: number | undefined;
    }
  /** An enemy of the holder stands in the place or next to it by road. */
  | { readonly kind: 'threatened'; readonly region: string }
  /** The side's capital, or one of its provincial capitals, is threatened. */
  | { readonly kind: 'capitalThreatened'; readonly side: string }
  /** The side has no men at the place. */
  | { readonly kind: 'empty'; readonly region: string; readonly side: string }
  /** The side can travel between the two places through places held by itself or its friends. */
  | { readonly kind: 'roadOpen'; readonly side: string; readonly from: string; readonly to: string }
  | { readonly kind: 'leaderPresent'; readonly side: string }
  | { readonly kind: 'evacuated'; readonly actor: string; readonly group: PeopleGroup }
  /** People of the actor, of this group or of any, are cut off: their place is an enemy's. */
  | { readonly kind: 'cutOff'; readonly actor: string; readonly group?: PeopleGroup | undefined }
  /** Seats of the open ways out of a kind in half a day, less what others' notices take. */
  | {
      readonly kind: 'seats';
      readonly way: ExitKind;
      readonly atLeast?: number | undefined;
      readonly below?: number | undefined;
    }
  /** At least this many public signals of a kind in the last `within` turns. */
  | { readonly kind: 'signals'; readonly signal: SignalKind; readonly atLeast: number; readonly within: number }
  | { readonly kind: 'talk'; readonly talk: string; readonly is: TalkState }
  | { readonly kind: 'fired'; readonly trigger: string }
  | { readonly kind: 'ended'; readonly act: string }
  /** An ask is open; it was answered so, or left without an answer. */
  | { readonly kind: 'asked'; readonly ask: string }
  | { readonly kind: 'answered'; readonly ask: string; readonly is: Reply | 'left' }
  /** An actor was refused by another at least so often in the last twelve turns. */
  | { readonly kind: 'refused'; readonly actor: string; readonly by: string; readonly atLeast: number }
  /** How far an actor trusts another. */
  | {
      readonly kind: 'trust';
      readonly of: string;
      readonly in: string;
      readonly atLeast?: number | undefined;
      readonly below?: number | undefined;
    }
  /** Two actors stand at least so high on the ladder to war, 0 to 100. */
  | { readonly kind: 'ladder'; readonly between: readonly [string, string]; readonly atLeast: number }
  /** The two sides are at a cease-fire. */
  | { readonly kind: 'ceasefire'; readonly between: readonly [string, string] }
  /** Order at the place has broken down so far. */
  | { readonly kind: 'disorder'; readonly region: string; readonly atLeast: number }
  /** Less than this share of the place's offices is at work. */
  | { readonly kind: 'offices'; readonly region: string; readonly below: number }
  | { readonly kind: 'depot'; readonly region: string; readonly is: DepotState }
  | { readonly kind: 'killed'; readonly atLeast: number }
  /** An outside actor that stops packages has struck back: the war has widened. */
  | { readonly kind: 'widened' }
  | { readonly kind: 'lastTurn' };

export type Condition =
  | SimpleCondition
  | { readonly kind: 'not'; readonly that: Condition }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };
