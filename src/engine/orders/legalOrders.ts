/**
 * Legal orders, listed: by kind in the order of ORDER_KINDS and within a kind in scenario order. Lazy: a policy that
 * wants one does not pay for all.
 */

import type { ActorIndex, ExitIndex, ForceIndex, RegionIndex, SideIndex, TalkIndex } from '../../core/indices.ts';
import { FIRST } from '../../core/indices.ts';
import { unreachable } from '../../core/result.ts';
import type { Sight } from '../view/view.ts';
import {
  EXIT_KINDS,
  LEADER_ACTS,
  ORDER_KINDS,
  type OrderKind,
  PEOPLE_GROUPS,
  REQUESTS,
  STANCES,
} from '../vocabulary.ts';
import { commands, DRAW_IN_DISTANCES, mayGive, refusalOf } from './legality.ts';
import type { Order } from './orders.ts';

/** Every legal order, lazily, by kind in the order of ORDER_KINDS. */
export function* legalOrders(sight: Sight): Generator<Order> {
  for (const kind of ORDER_KINDS) {
    if (!mayGive(sight, kind)) continue;
    for (const order of candidates(sight, kind)) if (refusalOf(sight, order) === undefined) yield order;
  }
}

/** Orders of a kind that could be legal somewhere; `refusalOf` decides. */
export function* candidates(sight: Sight, kind: OrderKind): Generator<Order> {
  const { compiled } = sight;
  const regions = function* (): Generator<RegionIndex> {
    for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) yield r;
  };
  const forces = function* (): Generator<ForceIndex> {
    for (let f: ForceIndex = FIRST; f < compiled.force.named; f++) if (commands(sight, f)) yield f;
  };
  const sides = function* (): Generator<SideIndex> {
    for (let s: SideIndex = FIRST; s < compiled.side.count; s++) yield s;
  };
  switch (kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve':
    case 'send':
      for (const force of forces()) for (const region of regions()) yield { kind, force, region };
      return;
    case 'hold':
    case 'digIn':
      for (const force of forces()) yield { kind, force };
      return;
    case 'drawIn':
    case 'inspect':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'rally':
    case 'fly':
    case 'guarantee':
    case 'enter':
      for (const region of regions()) yield { kind, region };
      return;
    case 'offerTerms':
      for (const region of regions()) for (const corridor of [false, true]) yield { kind, region, corridor };
      return;
    case 'drawInFar':
      for (const beyondKm of DRAW_IN_DISTANCES) yield { kind, beyondKm };
      return;
    case 'raisePay':
      yield { kind };
      return;
    case 'ask':
      for (let ally: ActorIndex = FIRST; ally < compiled.actor.count; ally++)
        for (const what of REQUESTS) yield { kind, ally, what };
      return;
    case 'answerCeasefire':
      for (let talk: TalkIndex = FIRST; talk < compiled.talk.count; talk++)
        for (const accept of [true, false]) yield { kind, talk, accept };
      return;
    case 'leader':
      for (const act of LEADER_ACTS) yield { kind, act };
      return;
    case 'speak':
      for (const side of sides())
        for (const stance of STANCES) for (const quiet of [false, true]) yield { kind, side, stance, quiet };
      return;
    case 'evacuate':
      for (const group of PEOPLE_GROUPS)
        for (const way of EXIT_KINDS) for (const quiet of [false, true]) yield { kind, group, way, quiet };
      return;
    case 'bringBack':
      for (const group of PEOPLE_GROUPS) yield { kind, group };
      return;
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
    case 'offerAsylum':
      for (const side of sides()) yield { kind, side };
      return;
    case 'mediate':
      for (let talk: TalkIndex = FIRST; talk < compiled.talk.count; talk++) yield { kind, talk };
      return;
    case 'border':
      for (let exit: ExitIndex = FIRST; exit < compiled.exit.count; exit++)
        for (const open of [true, false]) yield { kind, exit, open };
      return;
    default:
      unreachable(kind);
  }
}
