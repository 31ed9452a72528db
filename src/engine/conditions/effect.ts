/**
 * The closed set of effects of triggers, agreed talks and answers. None sets a holder, a will or a strength: what
 * happens on the ground follows from the rules.
 */
import type { PeopleGroup, Relation, SignalKind } from '../vocabulary.ts';

/** Ids name entries of the scenario; `change` is a share, -1 to 1. */
export type Effect =
  /** Something said or done in public, known to everybody. A `weight` of 1 is usual for its kind. */
  | {
      readonly kind: 'signal';
      readonly signal: SignalKind;
      readonly actor?: string | undefined;
      readonly side?: string | undefined;
      readonly region?: string | undefined;
      readonly weight: number;
    }
  | { readonly kind: 'support'; readonly actor: string; readonly side: string; readonly change: number }
  | { readonly kind: 'burden'; readonly actor: string; readonly change: number }
  | { readonly kind: 'credibility'; readonly side: string; readonly change: number }
  | { readonly kind: 'permit'; readonly actor: string; readonly change: number }
  /** How far an actor trusts another. */
  | { readonly kind: 'trust'; readonly of: string; readonly in: string; readonly change: number }
  /** Political capital of an actor, whole points. */
  | { readonly kind: 'capital'; readonly actor: string; readonly points: number }
  /** How far a side is held back by an actor. */
  | { readonly kind: 'restraint'; readonly actor: string; readonly side: string; readonly change: number }
  /** How far it is from war between two actors, whole steps of a hundred. */
  | { readonly kind: 'ladder'; readonly between: readonly [string, string]; readonly steps: number }
  /** A side offers the garrison of a place terms with an open way out. */
  | { readonly kind: 'corridor'; readonly side: string; readonly region: string }
  /** An actor's people who are cut off, of this group or of any, may leave. */
  | { readonly kind: 'passage'; readonly actor: string; readonly group?: PeopleGroup | undefined }
  /** An actor's people leave at once by a way out that they can get to, on seats kept for them: families first. */
  | { readonly kind: 'seats'; readonly actor: string; readonly exit: string; readonly heads: number }
  /** Order at places, and what of their offices is at work. */
  | { readonly kind: 'disorder'; readonly regions: readonly string[]; readonly change: number }
  | { readonly kind: 'offices'; readonly regions: readonly string[]; readonly change: number }
  /** Stores of arms at a place are guarded, or gone. */
  | { readonly kind: 'stores'; readonly region: string; readonly are: 'guarded' | 'looted' | 'cleared' }
  /** An actor's people of a group who are still in the country, or at most so many of them, are home or safe. */
  | {
      readonly kind: 'peopleSafe';
      readonly actor: string;
      readonly group: PeopleGroup;
      readonly most?: number | undefined;
    }
  | { readonly kind: 'exit'; readonly exit: string; readonly open: boolean }
  | { readonly kind: 'talk'; readonly talk: string; readonly to: 'open' | 'failed' }
  | { readonly kind: 'ceasefire'; readonly between: readonly [string, string]; readonly turns: number }
  | { readonly kind: 'relation'; readonly between: readonly [string, string]; readonly relation: Relation };
