/**
 * Doctrine: the default policy, read from the scenario. Each rule whose conditions hold in the actor's view acts with its weight, in the order
 * written, until the desk's orders for the turn are used up; the staff does the rest.
 */
import { DRAW, draw } from '../engine/chance.ts';
import type { Compiled } from '../engine/compiled.ts';
import { compileAll, type Test } from '../engine/conditions.ts';
import type { ForceIndex, RegionIndex } from '../engine/ids.ts';
import { NONE } from '../engine/ids.ts';
import { POSTURE } from '../engine/kernel.ts';
import { costOf, refusalOf } from '../engine/legality.ts';
import { DESK_ORDERS, DESK_STATEMENTS, type Order, type OrderSet } from '../engine/orders.ts';
import type { OrderPattern } from '../engine/scenario/format.ts';
import type { Sight } from '../engine/sight.ts';
import { FORCE_ROLES, isPlaceWord } from '../engine/vocabulary.ts';
import { placeOf } from './places.ts';
import { staffOrders } from './staff.ts';

const RESERVE = FORCE_ROLES.indexOf('reserve');

interface ReadyRule {
  readonly test: Test;
  /** The order, where the rule names all of it, or what finds the place that it leaves open; undefined where there is none. */
  readonly order: Order | undefined;
  readonly find: ((sight: Sight) => Order | undefined) | undefined;
  readonly weight: number;
  readonly times: number;
  readonly everyTurns: number;
  readonly who: number;
  readonly place: number;
  readonly isStatement: boolean;
}

const ready = new WeakMap<Compiled, readonly (readonly ReadyRule[])[]>();

function rulesOf(compiled: Compiled): readonly (readonly ReadyRule[])[] {
  let rules = ready.get(compiled);
  if (rules === undefined) {
    const { actor, doctrine } = compiled;
    rules = actor.ids.map((_, a) => {
      const own: ReadyRule[] = [];
      for (let i = actor.firstRule[a as never] as number; i < (actor.endRule[a as never] as number); i++) {
        const { rule, who } = doctrine.rules[i] as (typeof doctrine.rules)[number];
        const order = orderOf(compiled, rule.give);
        own.push({
          test: compileAll(compiled, rule.when),
          order: typeof order === 'function' ? undefined : order,
          find: typeof order === 'function' ? order : undefined,
          weight: rule.weight,
          times: rule.times ?? Number.POSITIVE_INFINITY,
          everyTurns: rule.everyTurns ?? 1,
          who,
          place: i,
          isStatement: givesStatement(rule.give),
        });
      }
      return own;
    });
    ready.set(compiled, rules);
  }
  return rules;
}

/** Whether what the pattern gives is a statement (`isStatement`). */
function givesStatement(give: OrderPattern): boolean {
  return give.order === 'speak' || give.order === 'warn' || (give.order === 'leader' && give.act === 'speak');
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The orders that an actor's doctrine gives in this view. */
export function doctrineOrders(sight: Sight): OrderSet {
  const desk = deskOrders(sight, rulesOf(sight.compiled)[sight.actor] as readonly ReadyRule[]);
  const staff = staffOrders(sight, desk?.orders ?? NOTHING);
  return { actor: sight.actor, desk: desk?.orders ?? NOTHING, staff, rules: desk?.acted ?? NOTHING };
}

/** What the rules give, and the positions of those that acted; undefined where none did, as for most actors in most turns. */
function deskOrders(sight: Sight, rules: readonly ReadyRule[]): { readonly orders: Order[]; readonly acted: number[] } | undefined {
  let desk: { readonly orders: Order[]; readonly acted: number[] } | undefined;
  const { times, lastTurn } = sight.state.doctrine;
  let orders = 0;
  let statements = 0;
  let capital = sight.capital(sight.actor);
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as ReadyRule;
    if ((times[rule.place] as number) >= rule.times) continue;
    const last = lastTurn[rule.place] as number;
    if (last !== NONE && sight.turn - last < rule.everyTurns) continue;
    // The cheapest question first: none of them changes the answer of another.
    if (rule.isStatement ? statements >= DESK_STATEMENTS : orders >= DESK_ORDERS) continue;
    if (rule.weight < 1 && draw(sight.key, sight.turn, DRAW.doctrine, rule.who) >= rule.weight) continue;
    if (!rule.test(sight)) continue;
    const order = rule.find === undefined ? rule.order : rule.find(sight);
    if (order === undefined || costOf(order) > capital || refusalOf(sight, order) !== undefined) continue;
    if (rule.isStatement) statements++;
    else orders++;
    capital -= costOf(order);
    desk ??= { orders: [], acted: [] };
    desk.orders.push(order);
    desk.acted.push(rule.place);
  }
  return desk;
}

/** What a pattern orders: the same every time, or what fills its blanks from what the actor sees (undefined where there is nothing to fill them with). */
function orderOf(compiled: Compiled, pattern: OrderPattern): Order | ((sight: Sight) => Order | undefined) {
  switch (pattern.order) {
    case 'drawIn':
    case 'inspect':
    case 'reassure':
    case 'leaveTroops':
    case 'guardArsenal':
    case 'rally':
    case 'fly':
    case 'guarantee':
    case 'enter':
      return atPlace(compiled, pattern.region, (region) => ({ kind: pattern.order, region }));
    case 'offerTerms':
      return atPlace(compiled, pattern.region, (region) => ({ kind: 'offerTerms', region, corridor: pattern.corridor }));
    case 'send': {
      const force = compiled.forceOf(pattern.force);
      return atPlace(compiled, pattern.region, (region) => ({ kind: 'send', force, region }));
    }
    case 'commitReserve':
      return (sight) => {
        const region = isPlaceWord(pattern.region) ? placeOf(sight, pattern.region) : compiled.regionOf(pattern.region);
        const force = pattern.force === undefined ? freeReserve(sight) : compiled.forceOf(pattern.force);
        // A reserve on its way, or there already, is committed.
        if (region === undefined || force === undefined || sight.state.force.destination[force] !== NONE) return undefined;
        return { kind: 'commitReserve', force, region };
      };
    case 'drawInFar':
      return { kind: 'drawInFar', beyondKm: pattern.beyondKm };
    case 'raisePay':
      return { kind: 'raisePay' };
    case 'ask':
      return { kind: 'ask', ally: compiled.actorOf(pattern.ally), what: pattern.what };
    case 'answerCeasefire':
      return { kind: 'answerCeasefire', talk: compiled.talkOf(pattern.talk), accept: pattern.accept };
    case 'leader':
      return { kind: 'leader', act: pattern.act };
    case 'speak':
      return { kind: 'speak', side: compiled.sideOf(pattern.side), stance: pattern.stance, quiet: pattern.quiet };
    case 'evacuate':
      return { kind: 'evacuate', group: pattern.group, way: pattern.way, quiet: pattern.quiet };
    case 'bringBack':
      return { kind: 'bringBack', group: pattern.group };
    case 'fund':
    case 'restrain':
    case 'unleash':
    case 'warn':
    case 'offerAsylum':
      return { kind: pattern.order, side: compiled.sideOf(pattern.side) };
    case 'mediate':
      return { kind: 'mediate', talk: compiled.talkOf(pattern.talk) };
    case 'border':
      return { kind: 'border', exit: compiled.exitOf(pattern.exit), open: pattern.open };
  }
}

function atPlace(compiled: Compiled, word: string, give: (region: RegionIndex) => Order): Order | ((sight: Sight) => Order | undefined) {
  if (!isPlaceWord(word)) return give(compiled.regionOf(word));
  return (sight) => {
    const region = placeOf(sight, word);
    return region === undefined ? undefined : give(region);
  };
}

/** The largest own reserve that stands idle. */
function freeReserve(sight: Sight): ForceIndex | undefined {
  const { force } = sight.compiled;
  let best: ForceIndex | undefined;
  let most = 0;
  for (let f = 0 as ForceIndex; f < force.named; f++) {
    if (force.actor[f] !== sight.actor || force.role[f] !== RESERVE || sight.posture(f) >= POSTURE.travel) continue;
    if (sight.state.force.destination[f] === NONE && sight.men(f) > most) {
      most = sight.men(f);
      best = f;
    }
  }
  return best;
}
