/**
 * Which orders are legal, and what they cost in political capital. A refusal is a value with a code; asking changes
 * nothing. `legalOrders.ts` lists them; a property test says that the two agree.
 */

import type { ActorIndex, ExitIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import { unreachable } from '../../core/result.ts';
import { type Compiled, FAR } from '../compiled.ts';
import { FRIENDLY } from '../knowledge/relations.ts';
import type { GameState } from '../state/state.ts';
import type { Sight } from '../view/view.ts';
import {
  EVACUATION_STAGES,
  EXIT_KINDS,
  FORCE_ROLES,
  type OrderKind,
  PEOPLE_GROUPS,
  POSTURE,
  type REGION_TAGS,
  TALK_STATES,
} from '../vocabulary.ts';
import {
  codeOf,
  DESK_ORDERS,
  DESK_STATEMENTS,
  forceOf,
  GivenOrders,
  isRoutine,
  isStatement,
  type Order,
} from './orders.ts';
import { sameOrder, sortOrders } from './sort.ts';

export const REFUSAL_CODES = [
  'mayNot',
  'noCapital',
  'notYours',
  'notThere',
  'alreadyThere',
  'noRoad',
  'neutralHolder',
  'notHeld',
  'heldByYou',
  'nothingThere',
  'noEnemy',
  'alreadyDone',
  'noLeader',
  'notPartner',
  'noTalk',
  'noExit',
  'notKeeper',
  'gone',
  'tooMany',
  'twice',
  'notRoutine',
  'noHold',
  'noReserve',
  'notEmpty',
  'noSorties',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly order: Order;
}

/** Distances for central orders to draw in, km by road from the capital. */
export const DRAW_IN_DISTANCES = [100, 170, 250] as const;

/**
 * Political capital that an order costs, points: none for routine orders, for a report, for a quiet word, and for who
 * leaves.
 */
export function costOf(order: Order): number {
  switch (order.kind) {
    case 'speak':
      return order.quiet ? 0 : 1;
    case 'leader':
      return order.act === 'leave' || order.act === 'handOver' ? 0 : 1;
    case 'move':
    case 'hold':
    case 'digIn':
    case 'fallBack':
    case 'inspect':
    case 'leaveTroops':
    case 'guardArsenal':
      return 0;
    case 'drawIn':
    case 'commitReserve':
    case 'offerTerms':
    case 'reassure':
    case 'ask':
    case 'answerCeasefire':
    case 'rally':
    case 'evacuate':
    case 'fly':
    case 'unleash':
    case 'mediate':
    case 'guarantee':
    case 'border':
    case 'warn':
    case 'offerAsylum':
      return 1;
    case 'drawInFar':
    case 'raisePay':
    case 'bringBack':
    case 'send':
    case 'fund':
    case 'restrain':
    case 'enter':
      return 2;
    default:
      return unreachable(order);
  }
}

const GARRISON = FORCE_ROLES.indexOf('garrison');
const RESERVE = FORCE_ROLES.indexOf('reserve');

const refuse = (order: Order, code: RefusalCode): Refusal => ({ code, order });
const isTagged = (sight: Sight, r: RegionIndex, tag: (typeof REGION_TAGS)[number]): boolean =>
  sight.compiled.hasTag(r, tag);

export function mayActorGive(compiled: Compiled, a: ActorIndex, kind: OrderKind): boolean {
  return (compiled.actor.may[a] & (1 << codeOf(kind))) !== 0;
}

export function mayGive(sight: Sight, kind: OrderKind): boolean {
  return mayActorGive(sight.compiled, sight.actor, kind);
}

/** Why the actor of this view may not give this order now; undefined when it may. */
export function refusalOf(sight: Sight, order: Order): Refusal | undefined {
  const code = codeAgainst(sight, order);
  return code === undefined ? undefined : refuse(order, code);
}

/** The code of the refusal, where there is one. */
function codeAgainst(sight: Sight, order: Order): RefusalCode | undefined {
  if (sight.isLawful(order)) return undefined;
  if (!mayGive(sight, order.kind)) return 'mayNot';
  if (costOf(order) > sight.capital(sight.actor)) return 'noCapital';
  return reasonAgainst(sight, order);
}

/** Whether the actor of this view leads the force. */
export function commands(sight: Sight, f: ForceIndex): boolean {
  return f >= 0 && f < sight.compiled.force.named && sight.compiled.force.actor[f] === sight.actor;
}

function standing(sight: Sight, f: ForceIndex): boolean {
  return sight.posture(f) < POSTURE.travel && sight.state.force.men[f] > 0;
}

/**
 * Why the actor of this view may not give an order now that it may give at all and can afford; undefined when it may.
 */
export function reasonAgainst(sight: Sight, order: Order): RefusalCode | undefined {
  const { compiled, state, actor, side } = sight;
  switch (order.kind) {
    case 'move':
    case 'fallBack':
    case 'commitReserve': {
      if (!commands(sight, order.force)) return 'notYours';
      if (!standing(sight, order.force)) return 'gone';
      const role = compiled.force.role[order.force];
      if (order.kind === 'commitReserve' && role !== RESERVE) return 'noReserve';
      if (role === GARRISON) return 'notYours';
      if (sight.forceRegion(order.force) === order.region) return 'alreadyThere';
      if (reachKm(sight, order.force, order.region) >= FAR) return 'noRoad';
      const holder = sight.holder(order.region);
      const own = sight.forceSide(order.force);
      const friendly = holder === own || state.relation.kind[own * compiled.side.count + holder] === FRIENDLY;
      if (order.kind !== 'move') return friendly ? undefined : 'notHeld';
      return friendly || sight.hostile(own, holder) || holder === compiled.side.residents ? undefined : 'neutralHolder';
    }
    case 'hold':
    case 'digIn':
      if (!commands(sight, order.force)) return 'notYours';
      return standing(sight, order.force) ? undefined : 'gone';
    case 'drawIn':
      if (sight.holder(order.region) !== side) return 'notHeld';
      if (state.region.drawInTurn[order.region] > 0) return 'alreadyDone';
      return order.region === compiled.side.capital[side] ? 'notHeld' : undefined;
    case 'drawInFar':
      if (compiled.side.capital[side] === NONE) return 'notHeld';
      return farPlaces(compiled, state, side, order.beyondKm).length === 0 ? 'nothingThere' : undefined;
    case 'inspect':
    case 'reassure':
      if (sight.holder(order.region) !== side) return 'notHeld';
      return (order.kind === 'inspect' ? state.region.inspected : state.region.reassured)[order.region] > 0
        ? 'alreadyDone'
        : undefined;
    case 'offerTerms':
      if (!sight.hostile(side, sight.holder(order.region))) return 'noEnemy';
      if (!isNextTo(sight, order.region)) return 'notThere';
      return state.region.termsFrom[order.region] === side &&
        state.region.corridor[order.region] >= (order.corridor ? 1 : 0)
        ? 'alreadyDone'
        : undefined;
    case 'leaveTroops':
      if (sight.holder(order.region) !== side || state.region.firstHolder[order.region] === side) return 'notHeld';
      if (!sight.ground.hasMen(order.region, side)) return 'nothingThere';
      return state.region.policing[order.region] > 0 ? 'alreadyDone' : undefined;
    case 'guardArsenal':
      if (sight.holder(order.region) !== side) return 'notHeld';
      if (!isTagged(sight, order.region, 'arsenal') && !isTagged(sight, order.region, 'airbase')) return 'nothingThere';
      return state.region.arsenalGuarded[order.region] === 1 ? 'alreadyDone' : undefined;
    case 'raisePay':
      return state.side.pay[side] >= 1000 ? 'alreadyDone' : undefined;
    case 'ask':
      return compiled.actor.partner[order.ally] === side && order.ally !== actor ? undefined : 'notPartner';
    case 'answerCeasefire': {
      if (TALK_STATES[state.talk.stage[order.talk]] !== 'open') return 'noTalk';
      if (compiled.talk.sideA[order.talk] !== side && compiled.talk.sideB[order.talk] !== side) return 'noTalk';
      return state.side.ceasefireAsked[side] === (order.accept ? 1 : 2) ? 'alreadyDone' : undefined;
    }
    case 'rally': {
      if (sight.holder(order.region) === side) return 'heldByYou';
      const local = compiled.region.localSide[order.region];
      if (local === NONE || compiled.region.localMen[order.region] === 0) return 'nothingThere';
      // Residents answer anybody at war with their holder; a side's own groups answer that side and its friends.
      const answers =
        local === compiled.side.residents
          ? sight.hostile(side, sight.holder(order.region))
          : local === side || state.relation.kind[side * compiled.side.count + local] === FRIENDLY;
      if (!answers) return 'notPartner';
      return state.region.rallied[order.region] > 0 ? 'alreadyDone' : undefined;
    }
    case 'leader':
      return sight.leaderPresent(side) ? undefined : 'noLeader';
    case 'speak':
      if (
        compiled.actor.support[actor * compiled.side.count + order.side] === 0 &&
        compiled.actor.partner[actor] !== order.side
      )
        return 'notPartner';
      return order.stance === 'letGo' && sight.support(actor, order.side) < 50 ? 'alreadyDone' : undefined;
    case 'evacuate': {
      const p = peopleIndex(sight, order.group);
      if (p === undefined || sight.peopleLeft(p) === 0) return 'nothingThere';
      if (state.people.stage[p] !== 0) return 'alreadyDone';
      return hasOpenExit(sight, EXIT_KINDS.indexOf(order.way)) ? undefined : 'noExit';
    }
    case 'bringBack': {
      const p = peopleIndex(sight, order.group);
      if (p === undefined) return 'nothingThere';
      if (EVACUATION_STAGES[state.people.stage[p]] === 'gone') return 'gone';
      return state.people.held[p] === 1 ? 'alreadyDone' : undefined;
    }
    case 'send': {
      if (!commands(sight, order.force)) return 'notYours';
      if (sight.posture(order.force) !== POSTURE.away || state.force.men[order.force] === 0) return 'gone';
      const own = sight.forceSide(order.force);
      return sight.holder(order.region) === own ? undefined : 'notHeld';
    }
    case 'fly':
      if (state.actor.sorties[actor] === 0) return 'noSorties';
      return isContested(sight, order.region) || isDepot(sight, order.region) ? undefined : 'noEnemy';
    case 'fund':
      return compiled.actor.partner[actor] === order.side ? undefined : 'notPartner';
    case 'restrain':
    case 'unleash':
      if (compiled.actor.restrains[actor * compiled.side.count + order.side] === 0) return 'noHold';
      if (order.kind === 'unleash') return state.side.restraint[order.side] === 0 ? 'alreadyDone' : undefined;
      return state.side.restraint[order.side] >= 1000 ? 'alreadyDone' : undefined;
    case 'mediate':
      if (!(compiled.talk.parties[order.talk] ?? []).includes(actor) && compiled.talk.host[order.talk] !== actor)
        return 'notPartner';
      return TALK_STATES[state.talk.stage[order.talk]] === 'open' ||
        TALK_STATES[state.talk.stage[order.talk]] === 'closed'
        ? undefined
        : 'noTalk';
    case 'guarantee':
      if (!isTagged(sight, order.region, 'foreignBase') && !isTagged(sight, order.region, 'port'))
        return 'nothingThere';
      return state.region.guaranteed[order.region] === 1 ? 'alreadyDone' : undefined;
    case 'border':
      if (compiled.exit.keeper[order.exit] !== actor) return 'notKeeper';
      return (state.exit.open[order.exit] === 1) === order.open ? 'alreadyDone' : undefined;
    case 'warn':
      return order.side === side ? 'heldByYou' : undefined;
    case 'enter': {
      if (side === NONE || sight.holder(order.region) === side) return 'heldByYou';
      if (!hasForceOutside(sight)) return 'noReserve';
      return !sight.ground.hasMen(order.region, sight.holder(order.region)) ||
        sight.state.region.firstHolder[order.region] !== sight.holder(order.region)
        ? undefined
        : 'notEmpty';
    }
    case 'offerAsylum':
      if (!sight.leaderPresent(order.side)) return 'noLeader';
      return state.side.asylum[order.side] === 1 ? 'alreadyDone' : undefined;
    default:
      return unreachable(order);
  }
}

function reachKm(sight: Sight, f: ForceIndex, r: RegionIndex): number {
  return sight.compiled.road.distance[sight.forceRegion(f) * sight.compiled.region.count + r];
}

/**
 * Own places farther than this from the capital by road, save where garrisons are at home (ties to the state above a
 * half).
 */
export function farPlaces(compiled: Compiled, state: GameState, side: SideIndex, beyondKm: number): RegionIndex[] {
  const places: RegionIndex[] = [];
  const seat = compiled.side.capital[side];
  if (seat === NONE || seat === undefined) return places;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    if (state.region.holder[r] !== side || state.region.drawInTurn[r] > 0 || compiled.region.ties[r] > 500) continue;
    if (compiled.road.distance[seat * compiled.region.count + r] > beyondKm) places.push(r);
  }
  return places;
}

/** Whether the actor's side holds a neighbour of a place, or has men at it or beside it. */
function isNextTo(sight: Sight, r: RegionIndex): boolean {
  if (sight.ground.isAt(r, sight.side)) return true;
  const { first, to } = sight.compiled.road;
  for (let k = first[r], end = first[r + 1]; k < end; k++) if (sight.ground.hasMen(to[k], sight.side)) return true;
  return false;
}

/** A depot, air base or port that its holder, no friend of the actor's, may lose to an air strike. */
function isDepot(sight: Sight, r: RegionIndex): boolean {
  const partner = sight.compiled.actor.partner[sight.actor];
  if (sight.holder(r) === partner || (sight.holder(r) === sight.side && sight.side !== NONE)) return false;
  return isTagged(sight, r, 'arsenal') || isTagged(sight, r, 'airbase') || isTagged(sight, r, 'port');
}

function isContested(sight: Sight, r: RegionIndex): boolean {
  return sight.contester(r) !== NONE || sight.ground.isThreatened(r);
}

export function peopleIndex(sight: Sight, group: string): PeopleIndex | undefined {
  const { actor, people } = sight.compiled;
  for (let p = actor.firstPeople[sight.actor]; p < actor.endPeople[sight.actor]; p++) {
    if (PEOPLE_GROUPS[people.group[p]] === group) return p;
  }
  return undefined;
}

function hasOpenExit(sight: Sight, kind: number): boolean {
  const { exit } = sight.compiled;
  for (let x: ExitIndex = FIRST; x < exit.count; x++)
    if (exit.kind[x] === kind && sight.state.exit.open[x] === 1) return true;
  return false;
}

function hasForceOutside(sight: Sight): boolean {
  for (let f: ForceIndex = FIRST; f < sight.compiled.force.named; f++)
    if (commands(sight, f) && sight.posture(f) === POSTURE.away) return true;
  return false;
}

/**
 * Refusals of a desk's whole set, judged in the order of orders: each alone, given twice, too many, or together dearer
 * than the capital left.
 */
export function refusalsOfDesk(sight: Sight, desk: readonly Order[]): Refusal[] {
  return judgeDesk(sight, desk).filter((verdict): verdict is Refusal => 'code' in verdict);
}

/** Each order of a desk in the order of orders, or why it is refused. */
export function judgeDesk(sight: Sight, desk: readonly Order[]): readonly (Order | Refusal)[] {
  const given = new GivenOrders();
  return sortOrders(desk).map((order) => {
    const code = codeAgainstBeside(sight, order, given, 0);
    if (code !== undefined) return refuse(order, code);
    given.add(sight.actor, order);
    return order;
  });
}

/**
 * Why a desk may not give an order beside those, from a position on, that it was given already; undefined when it may.
 */
export function codeAgainstBeside(
  sight: Sight,
  order: Order,
  given: GivenOrders,
  from: number,
): RefusalCode | undefined {
  const code = codeAgainst(sight, order);
  if (code !== undefined || from === given.count) return code;
  const says = isStatement(order);
  const force = forceOf(order);
  let cost = costOf(order);
  let alike = 0;
  for (let i = from; i < given.count; i++) {
    const other = given.orders[i] as Order;
    // One order for one force, and nothing said twice.
    if (sameOrder(other, order) || (force !== NONE && forceOf(other) === force)) return 'twice';
    cost += costOf(other);
    if (isStatement(other) === says) alike++;
  }
  if (alike >= (says ? DESK_STATEMENTS : DESK_ORDERS)) return 'tooMany';
  return cost > sight.capital(sight.actor) ? 'noCapital' : undefined;
}

/** Why an order may not come from the staff: it must be routine and legal. */
export function refusalOfStaff(sight: Sight, order: Order): Refusal | undefined {
  return isRoutine(order) ? refusalOf(sight, order) : refuse(order, 'notRoutine');
}
