/**
 * Orders: what an actor asks for in one turn. Inside the engine they name things by index; the line of text form names
 * them by id (`orderText.ts`). Which orders are legal, what they cost and whom they may harm is in `legality.ts`.
 */
import type { ActorIndex, ExitIndex, ForceIndex, RegionIndex, SideIndex, TalkIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { ExitKind, LeaderAct, OrderKind, PeopleGroup, Request, RoutineOrderKind, Stance } from '../vocabulary.ts';
import { ORDER_KINDS, ROUTINE_ORDER_KINDS } from '../vocabulary.ts';

export type Order =
  /** March to a place; entering an enemy's place is an attack. */
  | { readonly kind: 'move'; readonly force: ForceIndex; readonly region: RegionIndex }
  | { readonly kind: 'hold'; readonly force: ForceIndex }
  | { readonly kind: 'digIn'; readonly force: ForceIndex }
  | { readonly kind: 'fallBack'; readonly force: ForceIndex; readonly region: RegionIndex }
  /** Give up a place on central order: obeyed after the command delay, and a signal to everybody. */
  | { readonly kind: 'drawIn'; readonly region: RegionIndex }
  /** The same for every place farther from the capital by road than this, save where garrisons are at home. */
  | { readonly kind: 'drawInFar'; readonly beyondKm: number }
  | { readonly kind: 'commitReserve'; readonly force: ForceIndex; readonly region: RegionIndex }
  | { readonly kind: 'inspect'; readonly region: RegionIndex }
  | { readonly kind: 'offerTerms'; readonly region: RegionIndex; readonly corridor: boolean }
  | { readonly kind: 'reassure'; readonly region: RegionIndex }
  | { readonly kind: 'leaveTroops'; readonly region: RegionIndex }
  | { readonly kind: 'guardArsenal'; readonly region: RegionIndex }
  | { readonly kind: 'raisePay' }
  | { readonly kind: 'ask'; readonly ally: ActorIndex; readonly what: Request }
  | { readonly kind: 'answerCeasefire'; readonly talk: TalkIndex; readonly accept: boolean }
  | { readonly kind: 'rally'; readonly region: RegionIndex }
  | { readonly kind: 'leader'; readonly act: LeaderAct }
  | { readonly kind: 'speak'; readonly side: SideIndex; readonly stance: Stance; readonly quiet: boolean }
  | { readonly kind: 'evacuate'; readonly group: PeopleGroup; readonly way: ExitKind; readonly quiet: boolean }
  | { readonly kind: 'bringBack'; readonly group: PeopleGroup }
  | { readonly kind: 'send'; readonly force: ForceIndex; readonly region: RegionIndex }
  | { readonly kind: 'fly'; readonly region: RegionIndex }
  | { readonly kind: 'fund'; readonly side: SideIndex }
  | { readonly kind: 'restrain'; readonly side: SideIndex }
  | { readonly kind: 'unleash'; readonly side: SideIndex }
  | { readonly kind: 'mediate'; readonly talk: TalkIndex }
  | { readonly kind: 'guarantee'; readonly region: RegionIndex }
  | { readonly kind: 'border'; readonly exit: ExitIndex; readonly open: boolean }
  | { readonly kind: 'warn'; readonly side: SideIndex }
  | { readonly kind: 'enter'; readonly region: RegionIndex }
  | { readonly kind: 'offerAsylum'; readonly side: SideIndex };

/** All orders of one actor for one turn. */
export interface OrderSet {
  readonly actor: ActorIndex;
  /** What the desk decided: at most `DESK_ORDERS` orders and `DESK_STATEMENTS` statement. */
  readonly desk: readonly Order[];
  /**
   * What the staff does without asking: routine orders only, at most one for each force, none for a force the desk
   * ordered.
   */
  readonly staff: readonly Order[];
  /** Positions of the doctrine rules that gave these orders, so that the state can count how often each acted. */
  readonly rules?: readonly number[];
}

/** Orders and who gave them, in a list that keeps its room when it is emptied: one turn's after another's. */
export class GivenOrders {
  count = 0;
  readonly actors: ActorIndex[] = [];
  readonly orders: Order[] = [];

  clear(): void {
    this.count = 0;
  }

  add(actor: ActorIndex, order: Order): void {
    this.actors[this.count] = actor;
    this.orders[this.count++] = order;
  }
}

export const DESK_ORDERS = 2;
export const DESK_STATEMENTS = 1;

const CODES: ReadonlyMap<OrderKind, number> = new Map(ORDER_KINDS.map((kind, code) => [kind, code]));

/** Position of a kind in ORDER_KINDS. */
export function codeOf(kind: OrderKind): number {
  return CODES.get(kind) as number;
}

/**
 * The kind of order that a word names, as the vocabulary writes it: a word read from a file is another string in
 * memory, and to tell kinds apart by such strings takes comparing their letters.
 */
export function kindNamed<Kind extends OrderKind>(word: Kind): Kind;
export function kindNamed(word: string): OrderKind | undefined;
export function kindNamed(word: string): OrderKind | undefined {
  return ORDER_KINDS.find((kind) => kind === word);
}

/** A statement is something said: it takes the turn's one statement, not one of its two orders. */
export function isStatement(order: Order): boolean {
  const { kind } = order;
  return kind === 'speak' || kind === 'warn' || (kind === 'leader' && order.act === 'speak');
}

/** Whether a staff may give such orders without asking the desk: ORDER_KINDS lists their kinds first. */
export function isRoutine(order: Order): order is Extract<Order, { kind: RoutineOrderKind }> {
  return codeOf(order.kind) < ROUTINE_ORDER_KINDS.length;
}

/** The force that an order is given to; NONE where it names none. */
export function forceOf(order: Order): ForceIndex {
  switch (order.kind) {
    case 'move':
    case 'hold':
    case 'digIn':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
      return order.force;
    default:
      return NONE;
  }
}
