/**
 * All that one order kind is, beside its row and its words: when it may be given, what it does, whom it may harm; and,
 * as words of closed lists, what an author and a desk should know of it. No rule reads the latter.
 */

import type { ActorIndex } from '../../../core/indices.ts';
import type { Compiled } from '../../compiled.ts';
import type { ExpectedHarm } from '../../deeds/harm.ts';
import type { GameState } from '../../state/state.ts';
import type { Turn } from '../../turn.ts';
import type { View } from '../../view/view.ts';
import type { OrderField } from '../fields.ts';
import type { RefusalCode } from '../refusals.ts';
import type { FieldOf, OrderKind, OrderOf } from '../shapes.ts';

/** What a doctrine's order may need of its actor or of what it names, and the field that is wrong without it. */
export interface Needs {
  /** A reserve of the actor's side; a force of its own that waits outside the country. */
  reserve: 'force';
  away: 'force';
  /** An actor whose partner is the own side. */
  ally: 'ally';
  /** A talk of the own side; one that the actor hosts or takes part in. */
  party: 'talk';
  mediator: 'talk';
  /** A side that the actor backs; one that listens to it; not its own; one with a leader. */
  bond: 'side';
  hold: 'side';
  other: 'side';
  theirLeader: 'side';
  /** People of this group; a way out of this kind somewhere. */
  people: 'group';
  way: 'way';
  /** A foreign base or a port. */
  base: 'region';
  /** A way out that the actor keeps. */
  keeper: 'exit';
  /** Whatever it names: sorties to fly, a force outside the country, a leader of the own side. */
  sorties: never;
  outside: never;
  leader: never;
}

/** What may raise an order among the cards of a desk, and the field that this is about. */
export interface Raises {
  news: 'region';
  crowd: 'region';
  prize: 'region';
  threat: 'force';
  strength: 'force';
  reserve: 'force';
  holding: 'force';
  people: 'group';
  pledge: 'stance';
  leader: 'act';
}

/** What may leave an order without a point, so that the chooser alone offers it. */
export interface Pointless {
  secure: 'region';
  steadfast: 'region';
  hopeless: 'force' | 'region';
  unconcerned: 'region';
  beaten: 'side';
  partner: 'side';
  stranger: 'side';
  ownBeaten: never;
  partnerBeaten: never;
  always: never;
}

/** What a card shows of the situation. */
export interface Shown {
  march: 'force' | 'region';
  /** A force from outside the country. */
  sent: 'force' | 'region';
  force: 'force';
  place: 'region';
  people: 'group';
  bond: 'side';
  nothing: never;
}

/** Two answers of which an order may be one. */
export interface Answers {
  ceasefire: 'talk' | 'accept';
  restraint: 'side';
  leader: 'act';
  reserve: 'force' | 'region';
}

/** Words of a list that are about no other fields than these. */
type About<List, Field extends OrderField> = {
  [Word in keyof List]: List[Word] extends Field ? Word : never;
}[keyof List];

/** What a desk should know of a kind, in words of the lists above. */
interface OnDesk<Shows, Raised, Vain, Answer> {
  /** How strongly the kind calls for the desk instead of the staff. */
  readonly weight: number;
  readonly shows: Shows;
  readonly raisedBy?: readonly Raised[];
  readonly pointless?: readonly Vain[];
  /**
   * Kinds with the same value compete for one card per force or side: a force does one thing, a side is restrained or
   * not.
   */
  readonly rivals?: 'deployment' | 'restraint';
  /** It offers others something: an opponent who never opens with an offer leaves it out. */
  readonly isOffer?: true;
  readonly answers?: Answer;
}

interface Meaning<Kind extends OrderKind> {
  /**
   * Why the actor of a view may not give it now, even though it may give the kind and can afford it; undefined if it
   * may.
   */
  refusal(view: View, order: OrderOf<Kind>): RefusalCode | undefined;
  /** Whether a staff may give it without asking, because its desk has said beforehand when. Absent: never. */
  isRoutine?(view: View, order: OrderOf<Kind>): boolean;
  /** Carries it out once accepted and paid for. */
  act(turn: Turn, actor: ActorIndex, order: OrderOf<Kind>): void;
  /** Expected harm to civilians if carried out; undefined if it endangers nobody. */
  harm?(view: View, order: OrderOf<Kind>): ExpectedHarm | undefined;
  /** A word: the turns in which its speaker said its like, as bits (`turnsSaid`). */
  said?(view: View, order: OrderOf<Kind>): number;
  /**
   * The turn in which what it began comes to its end, in a state after it was carried out: NONE if that is not known,
   * undefined if nothing is to come any more. Absent: what it does goes on.
   */
  outstanding?(state: GameState, compiled: Compiled, actor: ActorIndex, order: OrderOf<Kind>): number | undefined;
}

/** All that one kind is; its lists have only words about fields that its orders have. */
export interface OrderRules<Kind extends OrderKind> extends Meaning<Kind> {
  readonly needs: readonly About<Needs, FieldOf<Kind>>[];
  readonly desk: OnDesk<
    About<Shown, FieldOf<Kind>>,
    About<Raises, FieldOf<Kind>>,
    About<Pointless, FieldOf<Kind>>,
    About<Answers, FieldOf<Kind>>
  >;
}

/** The same, of whichever kind. */
export interface AnyOrderRules extends Meaning<OrderKind> {
  readonly needs: readonly (keyof Needs)[];
  readonly desk: OnDesk<keyof Shown, keyof Raises, keyof Pointless, keyof Answers>;
}
