/**
 * Doctrine: the default policy, read from the scenario. Each rule whose conditions hold in the actor's view acts with
 * its weight as probability, in written order, until the desk's orders for the turn are used up; the staff does the
 * rest.
 */

import type { ActorIndex, AskIndex, DecisionIndex, ForceIndex, RegionIndex } from '../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../core/indices.ts';
import { memoize } from '../core/memoize.ts';
import { createRefillable } from '../core/refill.ts';
import { rowsOf, startsOf } from '../core/rows.ts';
import { promiseOf } from '../engine/asks/promise.ts';
import { GRANTS } from '../engine/asks/requests.ts';
import { replyOf } from '../engine/asks/verdict.ts';
import { DRAW, drawBits, type Key } from '../engine/chance.ts';
import type { Compiled, CompiledRule } from '../engine/compiled.ts';
import { compileCondition, isPublic, passesAll, type Test } from '../engine/conditions/compile.ts';
import type { Condition } from '../engine/conditions/condition.ts';
import type { OrderField } from '../engine/orders/fields.ts';
import { isFitting, mayActorGive, refusalOf } from '../engine/orders/legality.ts';
import {
  isOfPattern,
  type LoosePattern,
  type OrderPattern,
  type PatternOf,
  sampleOf,
} from '../engine/orders/patterns.ts';
import { priceOf } from '../engine/orders/price.ts';
import { DESK_ORDERS, DESK_STATEMENTS, type OrderSet } from '../engine/orders/sets.ts';
import {
  costOf,
  fieldsOf,
  isStatement as isSaid,
  type Order,
  type OrderKind,
  orderOf,
  shapeOf,
} from '../engine/orders/shapes.ts';
import { sameOrder } from '../engine/orders/sort.ts';
import { forceOf, valuesOf } from '../engine/orders/values.ts';
import type { Observed, View } from '../engine/view/view.ts';
import {
  ASK_STAGES,
  FORCE_ROLES,
  isPlaceWord,
  PLACE_WORDS,
  POSTURE,
  REQUESTS,
  type Request,
} from '../engine/vocabulary.ts';
import { createPlaceFinder, type PlaceFinder } from './places.ts';
import { createStaff, type Staff } from './staff.ts';

const RESERVE = FORCE_ROLES.indexOf('reserve');

/** Finds the order a rule gives in an actor's view; undefined if nothing fills its blanks. */
type OrderFinder = (view: View, placeOf: PlaceFinder) => Order | undefined;

/** Whether an order is one that a rule could give, whatever fills its blanks. */
type OrderTest = (order: Order) => boolean;

/** A prepared doctrine rule. */
interface ReadyRule {
  /** Its index across all actors. */
  readonly place: number;
  readonly who: number;
  readonly times: number;
  readonly everyTurns: number;
  /** It acts if a 32-bit draw is below this. */
  readonly odds: number;
  readonly isStatement: boolean;
  /** Cost of its order, points of political capital. */
  readonly cost: number;
  /** Its conditions: those with one answer for every viewer, and the others. */
  readonly facts: readonly Condition[];
  readonly tests: readonly Test[];
  readonly find: OrderFinder;
  readonly gives: OrderTest;
}

/** The state counts a rule's uses no further than this. */
const ALWAYS = 32_767;
const NOTHING: readonly never[] = [];
/** Whether a fact holds, as far as it was asked. */
const FAILS = 0;
const HOLDS = 1;
const UNASKED = 2;

const OPEN = ASK_STAGES.indexOf('open');
const MOST_PUT = shapeOf('put').beside;

function withOrder(desk: Order[] | undefined, order: Order): Order[] {
  if (desk === undefined) return [order];
  desk.push(order);
  return desk;
}

export type Doctrine = ReturnType<typeof createDoctrine>;

/**
 * All prepared rules of a scenario. The values checked first are in columns, since most rules fail at one of these. Has
 * room for all rules of the scenario and all their conditions.
 */
function createRules(compiled: Compiled) {
  const room = compiled.doctrine.count;
  const factRoom = compiled.doctrine.rules.reduce((count, { rule }) => count + rule.when.length, 0);
  const byActor = indicesOf<ActorIndex>(compiled.actor.count).map((a) => readyRules(compiled, a));
  const rules = byActor.flat();
  // Conditions with one answer for every viewer: many rules share them.
  const facts = new Map<string, Condition>(
    rules.flatMap((rule) => rule.facts.map((fact) => [JSON.stringify(fact), fact] as const)),
  );
  const numbers = new Map([...facts.keys()].map((text, number) => [text, number]));
  const factNumbers = rules.map((rule) => rule.facts.map((fact) => numbers.get(JSON.stringify(fact)) ?? 0));
  const column = (pick: (rule: ReadyRule) => number): Int16Array => {
    const values = new Int16Array(room);
    values.set(rules.map(pick));
    return values;
  };
  return {
    rules,
    /** Each actor's rules, in written order: `first[a]` up to, not including, `first[a + 1]`. */
    first: startsOf(byActor),
    place: column((rule) => rule.place),
    mostTimes: column((rule) => rule.times),
    everyTurns: column((rule) => rule.everyTurns),
    cost: column((rule) => rule.cost),
    isStatement: column((rule) => (rule.isStatement ? 1 : 0)),
    factTests: Array.from(facts.values(), (fact) => compileCondition(compiled, fact)),
    factRoom,
    /** Indices of each rule's facts. */
    facts: rowsOf([...factNumbers, ...Array.from({ length: room - rules.length }, () => [])], factRoom),
  };
}

const rulesOf = memoize(createRules);

/** The orders that doctrine would give for the view's actor. */
export const doctrineOrders = (view: View): OrderSet => doctrineFor(view).ordersOf(view);

/** A doctrine for one view. */
export const doctrineFor = (view: View): Doctrine =>
  createDoctrine(view, view.compiled, createStaff(view, view.compiled));

/** Doctrines of all actors of this scenario, prepared once; `staff` does their routine. */
export function createDoctrine(observed: Observed, setting: Compiled, staff: Staff) {
  const { compiled, common } = observed;
  const { times, lastTurn } = observed.memory;
  const { stage, settledTurn, due } = observed.asks;
  const { toFirst, toList, fromFirst, fromList, again } = compiled.ask;
  const ready = createRefillable(rulesOf(setting));
  const { first, place, mostTimes, everyTurns, cost, isStatement, factRoom } = ready.own;
  const { first: factFirst, to: factNumbers } = ready.own.facts;
  const placeOf = createPlaceFinder(observed);
  /** The order that puts each ask. */
  const puts = indicesOf<AskIndex>(compiled.ask.count).map((ask): Order => ({ kind: 'put', ask }));
  /** Answers to the facts in one version of the state; UNASKED until needed. */
  const answers = new Uint8Array(factRoom);
  let version = -1;
  /** Of that version. */
  let key: Key = { a: 0, b: 0 };
  let turn = 0;
  /** Order sets of actors that do nothing. */
  const idle: readonly OrderSet[] = indicesOf<ActorIndex>(compiled.actor.count).map((a) => ({
    actor: a,
    desk: NOTHING,
    staff: NOTHING,
    rules: NOTHING,
  }));

  return { noOrders, ordersOf, rulesBehind, giftsOf, refill };

  /** Switches to another setting of the scenario. */
  function refill(next: Compiled): void {
    ready.refill(rulesOf(next));
    staff.refill(next);
  }

  /** An empty order set for every actor. */
  function noOrders(): OrderSet[] {
    return idle.slice();
  }

  /** The orders of the doctrine of the view's actor. */
  function ordersOf(view: View): OrderSet {
    if (view.lastAct > 0) return decisionsOf(view);
    const { actor } = view;
    if (version !== common.version) {
      version = common.version;
      ({ key, turn } = view);
      answers.fill(UNASKED);
    }
    let desk: Order[] | undefined;
    let acted: number[] | undefined;
    let orders = 0;
    let statements = 0;
    let capital = view.capital(actor);
    const promised = promisedOrder(view);
    if (promised !== undefined && costOf(promised) <= capital) {
      desk = [promised];
      acted = [];
      if (isSaid(promised)) statements++;
      else orders++;
      capital -= costOf(promised);
    }
    for (let i = first[actor], end = first[actor + 1]; i < end; i++) {
      // Cheapest check first: the checks do not affect each other.
      const p = place[i];
      if (times[p] >= mostTimes[i]) continue;
      const last = lastTurn[p];
      if (last !== NONE && turn - last < everyTurns[i]) continue;
      if (cost[i] > capital || (isStatement[i] === 1 ? statements >= DESK_STATEMENTS : orders >= DESK_ORDERS)) continue;
      if (!holds(i, view)) continue;
      const rule = ready.own.rules[i];
      if (drawBits(key, turn, DRAW.doctrine, rule.who) >= rule.odds || !passesAll(rule.tests, view)) continue;
      const order = rule.find(view, placeOf);
      if (order === undefined || !isFitting(view, order) || isKept(order, promised)) continue;
      if (isForsworn(view, order)) continue;
      if (isStatement[i] === 1) statements++;
      else orders++;
      capital -= cost[i];
      if (desk === undefined || acted === undefined) {
        desk = [order];
        acted = [p];
      } else {
        desk.push(order);
        acted.push(p);
      }
    }
    desk = withAsks(view, desk);
    const routine = joined(staff.ordersOf(view, desk ?? NOTHING), staff.departuresOf(view, desk ?? NOTHING));
    if (desk === undefined && routine.length === 0) return idle[actor] as OrderSet;
    return { actor, desk: desk ?? NOTHING, staff: routine, rules: acted ?? NOTHING };
  }

  /** In the last act: the first way of each decision, in the order of the file, that is open to the actor. */
  function decisionsOf(view: View): OrderSet {
    const { decision, choice } = compiled;
    const desk: Order[] = [];
    let capital = view.capital(view.actor);
    for (let d: DecisionIndex = FIRST; d < decision.count; d++) {
      if (decision.actor[d] !== view.actor || decision.step[d] !== view.lastAct) continue;
      for (let k = decision.first[d]; k < decision.end[d]; k++) {
        const order: Order = { kind: 'decide', choice: k };
        if (choice.price[k] > capital || !isFitting(view, order)) continue;
        desk.push(order);
        capital -= choice.price[k];
        break;
      }
    }
    return { actor: view.actor, desk: withAsks(view, desk) ?? desk, staff: NOTHING, rules: NOTHING };
  }

  /** The desk's orders, with its answers to what is open, and with what it puts to others: [ASK-1], [ASK-3]. */
  function withAsks(view: View, desk: Order[] | undefined): Order[] | undefined {
    const { actor } = view;
    let given = desk;
    let left = view.capital(actor);
    if (given !== undefined) for (const order of given) left -= priceOf(compiled, order);
    for (let i = toFirst[actor], end = toFirst[actor + 1]; i < end; i++) {
      const ask = toList[i];
      if (stage[ask] !== OPEN) continue;
      // Who does what it was asked for says yes.
      const grant = grantOf(ask);
      const isGranted = grant !== undefined && given?.some(({ kind }) => kind === grant) === true;
      const answer: Order = { kind: 'answer', ask, reply: isGranted ? 'yes' : replyOf(view, ask) };
      // What orders and other answers have left no capital for waits: [ORDER-4].
      const price = priceOf(compiled, answer);
      if (price > left) continue;
      given = withOrder(given, answer);
      left -= price;
    }
    let put = 0;
    for (let i = fromFirst[actor], end = fromFirst[actor + 1]; i < end && put < MOST_PUT; i++) {
      const ask = fromList[i];
      if (stage[ask] === OPEN) continue;
      const settled = settledTurn[ask];
      if (settled !== NONE && turn - settled < again[ask]) continue;
      const order = puts[ask];
      if (!isFitting(view, order)) continue;
      given = withOrder(given, order);
      put++;
    }
    return given;
  }

  /** What the actor has promised by an answer and can do now: [ASK-8]; undefined if there is nothing of the kind. */
  function promisedOrder(view: View): Order | undefined {
    const { actor } = view;
    for (let i = toFirst[actor], end = toFirst[actor + 1]; i < end; i++) {
      const ask = toList[i];
      if (due[ask] === NONE) continue;
      const promise = promiseOf(compiled, ask, ASK_STAGES[stage[ask]]);
      const order = promise?.kind === 'give' ? orderOfPromise(view, ask, promise.order) : undefined;
      if (order !== undefined && isFitting(view, order)) return order;
    }
    return undefined;
  }

  /** Whether the actor has promised by an answer not to give such an order: [ASK-8]. */
  function isForsworn(view: View, order: Order): boolean {
    for (let i = toFirst[view.actor], end = toFirst[view.actor + 1]; i < end; i++) {
      const ask = toList[i];
      if (due[ask] === NONE) continue;
      const promise = promiseOf(compiled, ask, ASK_STAGES[stage[ask]]);
      if (promise?.kind === 'refrain' && isOfPattern(compiled, promise.order, order)) return true;
    }
    return false;
  }

  function orderOfPromise(view: View, ask: AskIndex, pattern: LoosePattern): Order | undefined {
    const what = compiled.ask.request[ask];
    const wanted = what === NONE ? pattern : whatGrants(view, REQUESTS[what]);
    if (wanted === undefined) return undefined;
    const sample = sampleOf(compiled, wanted);
    if (wanted.region === undefined || !isPlaceWord(wanted.region)) return sample;
    const region = placeOf(view, PLACE_WORDS.indexOf(wanted.region));
    return region === NONE ? undefined : orderOf(sample.kind, { ...valuesOf(sample), region });
  }

  /** The order by which the actor of a view would grant a request; undefined if it has nothing to do it with. */
  function whatGrants(view: View, what: Request): LoosePattern | undefined {
    const { force, side, actor } = compiled;
    const order = GRANTS[what];
    const partner = side.ids[actor.partner[view.actor]];
    switch (what) {
      case 'fighters':
        for (let f: ForceIndex = FIRST; f < force.named; f++)
          if (force.actor[f] === view.actor && view.posture(f) === POSTURE.away)
            return { order, force: force.ids[f], region: 'nextCapital' };
        return undefined;
      case 'air':
        return { order, region: 'nextCapital' };
      case 'money':
      case 'asylum':
        return { order, side: partner };
      case 'restraint': {
        const held = side.ids.findIndex((_, s) => actor.restrains[view.actor * side.count + s] > 0);
        return held < 0 ? undefined : { order, side: side.ids[held] };
      }
    }
  }

  /** The kind of order by which a request is granted; undefined for the asks of the file. */
  function grantOf(ask: AskIndex): OrderKind | undefined {
    const what = compiled.ask.request[ask];
    return what === NONE ? undefined : GRANTS[REQUESTS[what]];
  }

  /**
   * Rules that orders of the actor's desk stand for: for each, the first that could act now and gives such an order. So
   * a doctrine that carries on where somebody else has ordered does not say once more what was said.
   */
  function rulesBehind({ actor, turn: now }: View, desk: readonly Order[]): readonly number[] {
    if (desk.length === 0) return NOTHING;
    const found: number[] = [];
    for (const order of desk) {
      for (let i = first[actor], end = first[actor + 1]; i < end; i++) {
        const p = place[i];
        const last = lastTurn[p];
        if (times[p] >= mostTimes[i] || (last !== NONE && now - last < everyTurns[i]) || found.includes(p)) continue;
        if (!ready.own.rules[i].gives(order)) continue;
        found.push(p);
        break;
      }
    }
    return found;
  }

  /** Every order that some rule of the actor could give now whatever its conditions say, in the order of the rules. */
  function giftsOf(view: View): readonly Order[] {
    const gifts: Order[] = [];
    for (let i = first[view.actor], end = first[view.actor + 1]; i < end; i++) {
      const order = ready.own.rules[i].find(view, placeOf);
      if (order === undefined || refusalOf(view, order) !== undefined) continue;
      if (!gifts.some((other) => sameOrder(other, order))) gifts.push(order);
    }
    return gifts;
  }

  /** Whether all of a rule's facts hold: the conditions with one answer for every viewer. */
  function holds(i: number, view: View): boolean {
    for (let k = factFirst[i], end = factFirst[i + 1]; k < end; k++) {
      const number = factNumbers[k];
      if (answers[number] === UNASKED) answers[number] = ready.own.factTests[number](view) ? HOLDS : FAILS;
      if (answers[number] === FAILS) return false;
    }
    return true;
  }
}

/** Whether an order is given already to keep a promise, or moves the same force. */
const isKept = (order: Order, promised: Order | undefined): boolean =>
  promised !== undefined &&
  (sameOrder(order, promised) || (forceOf(order) !== NONE && forceOf(order) === forceOf(promised)));

/** Both lists; most turns have nothing in one of them. */
const joined = (first: readonly Order[], second: readonly Order[]): readonly Order[] =>
  second.length === 0 ? first : [...first, ...second];

function readyRules(compiled: Compiled, a: ActorIndex): readonly ReadyRule[] {
  const { actor, doctrine } = compiled;
  const ready: ReadyRule[] = [];
  for (let place = actor.firstRule[a]; place < actor.endRule[a]; place++) {
    const { rule, who } = doctrine.rules[place] as CompiledRule;
    const { sample, find, gives } = giftOf(compiled, rule.give);
    if (!mayActorGive(compiled, a, sample.kind)) continue;
    ready.push({
      place,
      who,
      times: rule.times ?? ALWAYS,
      everyTurns: rule.everyTurns ?? 1,
      odds: rule.weight * 4_294_967_296,
      isStatement: isSaid(sample),
      cost: costOf(sample),
      facts: rule.when.filter(isPublic),
      tests: rule.when
        .filter((condition) => !isPublic(condition))
        .map((condition) => compileCondition(compiled, condition)),
      find,
      gives,
    });
  }
  return ready;
}

/**
 * What a pattern gives: a sample of its orders, a function that fills its blanks from what the actor sees (undefined if
 * nothing does), and whether an order is one of its own.
 */
interface Gift {
  readonly sample: Order;
  readonly find: OrderFinder;
  readonly gives: OrderTest;
}

function giftOf(compiled: Compiled, pattern: OrderPattern): Gift {
  const sample = sampleOf(compiled, pattern);
  if (pattern.order === 'commitReserve') return reserveOf(compiled, pattern);
  if (!('region' in pattern && isPlaceWord(pattern.region)))
    return { sample, find: () => sample, gives: isLike(sample, []) };
  const where = placeNamed(compiled, pattern.region);
  return {
    sample,
    gives: isLike(sample, ['region']),
    find: (view, placeOf) => {
      const region = where(view, placeOf);
      return region === NONE ? undefined : { ...sample, region };
    },
  };
}

function reserveOf(compiled: Compiled, pattern: PatternOf<'commitReserve'>): Gift {
  const named = pattern.force === undefined ? undefined : compiled.forceOf(pattern.force);
  const where = placeNamed(compiled, pattern.region);
  const sample: Order = {
    kind: 'commitReserve',
    force: named ?? FIRST,
    region: isPlaceWord(pattern.region) ? FIRST : compiled.regionOf(pattern.region),
  };
  const blanks: OrderField[] = [
    ...(named === undefined ? (['force'] as const) : []),
    ...(isPlaceWord(pattern.region) ? (['region'] as const) : []),
  ];
  return {
    sample,
    gives: isLike(sample, blanks),
    find: (view, placeOf) => {
      const region = where(view, placeOf);
      if (region === NONE) return undefined;
      const force = named ?? freeReserve(view);
      // A reserve that has a destination is already committed.
      if (force === undefined || view.destination(force) !== NONE) return undefined;
      return { kind: 'commitReserve', force, region };
    },
  };
}

/** Tests whether orders are like a sample but for what fills these blanks. */
function isLike(sample: Order, blanks: readonly OrderField[]): OrderTest {
  const wanted = valuesOf(sample);
  const named = fieldsOf(sample.kind).filter((field) => !blanks.includes(field));
  return (order) => {
    if (order.kind !== sample.kind) return false;
    const values = valuesOf(order);
    return named.every((field) => values[field] === wanted[field]);
  };
}

/** Finds the place that a word or id stands for; NONE if there is no such place. */
function placeNamed(compiled: Compiled, word: string): (view: View, placeOf: PlaceFinder) => RegionIndex {
  if (isPlaceWord(word)) {
    const position = PLACE_WORDS.indexOf(word);
    return (view, placeOf) => placeOf(view, position);
  }
  const region = compiled.regionOf(word);
  return () => region;
}

/** The largest idle reserve of one's own; undefined if none. */
function freeReserve(view: View): ForceIndex | undefined {
  const { force } = view.compiled;
  let best: ForceIndex | undefined;
  let most = 0;
  for (let f: ForceIndex = FIRST; f < force.named; f++) {
    if (force.actor[f] !== view.actor || force.role[f] !== RESERVE || view.posture(f) >= POSTURE.travel) continue;
    if (view.destination(f) === NONE && view.men(f) > most) {
      most = view.men(f);
      best = f;
    }
  }
  return best;
}
