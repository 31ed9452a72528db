/**
 * Receipts against pairs: whatever a receipt tells of an order is compared with the same run without that order, played
 * here from the turn of the order, apart from what the page keeps.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../../src/core/indices.ts';
import { type Cause, type OrderCause, sameCause } from '../../../src/engine/events/causes.ts';
import { EventLog, type GameEvent } from '../../../src/engine/events/events.ts';
import { sameOrder } from '../../../src/engine/orders/sort.ts';
import { COLUMN_SPECS } from '../../../src/engine/state/columns.ts';
import { columnOfState, type GameState } from '../../../src/engine/state/state.ts';
import { createPlays } from '../../../src/play/turn.ts';
import { randomPolicy } from '../../../src/policies/random.ts';
import { isVisible } from '../../../src/present/events.ts';
import { readerOf } from '../../../src/present/reader.ts';
import type { Receipt, ReceiptSum } from '../../../src/screens/play/panels/receipts.tsx';
import { receiptsOf } from '../../../src/screens/play/present/receipts.ts';
import { currentView, type Game, isOver, playedAt, playThrough } from '../../../src/session/game.ts';
import { atOddsOf, causesIn, type Effect, effectsOf, isChange } from '../../../src/session/orderEffects.ts';
import { currentNode, deskOf, desksOf, pathTo } from '../../../src/session/tree.ts';
import { turnWithout } from '../../../src/session/turnWithout.ts';
import { text } from '../../../src/words/text.ts';
import { countryOf, SHIPPED } from '../../support/countries.ts';
import { seatedGame } from '../../support/games.ts';

const TURNS = 9;
const playOf = createPlays();

interface Pair {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/**
 * The turn of a node without an order: played anew from the turn of the order. `lines`, of one game that never goes
 * back, keeps how far each has been played, so that the next node costs a turn.
 */
function without(game: Game, id: number, cause: OrderCause, lines: Map<OrderCause, Line>): Pair {
  const play = playOf(game.compiled);
  const path = pathTo(game.tree, id);
  const known = [...lines.keys()].find((each) => sameCause(each, cause)) ?? cause;
  let { turn, state, events } = lines.get(known) ?? {
    turn: cause.turn,
    state: playedAt(game, path[cause.turn]?.id ?? 0).state,
    events: [],
  };
  for (const node of path.slice(turn + 1)) {
    const given = node.given.map(({ actor, orders }) => ({
      actor,
      orders:
        node.turn === cause.turn + 1 && actor === cause.actor
          ? orders.filter((order) => !sameOrder(order, cause.order))
          : orders,
    }));
    const log = new EventLog();
    state = play.nextState(game.key, state, { desks: desksOf(given) }, log);
    events = log.events;
    turn = node.turn;
  }
  lines.set(known, { turn, state, events });
  return { state, events };
}

interface Line extends Pair {
  readonly turn: number;
}

/** Whether nothing but what the actor has paid differs. */
function isSame(a: GameState, b: GameState, payer: ActorIndex): boolean {
  return COLUMN_SPECS.every((spec) => {
    const one = [...columnOfState(a, spec)];
    const other = columnOfState(b, spec);
    const price = spec.name === 'actor.capital' || spec.name === 'actor.spent';
    return one.every((value, i) => value === other[i] || (price && i === payer));
  });
}

/** How much events about the same thing changed it. */
function changeOf(events: readonly GameEvent[], like: GameEvent): number {
  const KINDS: readonly GameEvent['kind'][] =
    like.kind === 'talkAgreed' || like.kind === 'talkFailed'
      ? ['talkAgreed', 'talkFailed']
      : like.kind === 'moneySent' || like.kind === 'payRaised'
        ? ['moneySent', 'payRaised']
        : [like.kind];
  const isAlike = (event: GameEvent): boolean => {
    if (!KINDS.includes(event.kind)) return false;
    switch (like.kind) {
      case 'willChanged':
      case 'menLost':
      case 'menJoined':
        return event.force === like.force;
      case 'groundGained':
      case 'civiliansHarmed':
        return event.region === like.region;
      case 'supportChanged':
        return event.actor === like.actor && event.side === like.side;
      case 'talkAgreed':
      case 'talkFailed':
        return event.about === like.about;
      default:
        return event.side === like.side;
    }
  };
  return events.filter(isAlike).reduce((sum, { before, after }) => sum + after - before, 0);
}

const happened = (events: readonly GameEvent[], like: GameEvent): boolean =>
  events.some(
    ({ kind, region, force, side, actor, about }) =>
      kind === like.kind &&
      region === like.region &&
      force === like.force &&
      side === like.side &&
      actor === like.actor &&
      about === like.about,
  );

interface Told {
  readonly where: string;
  readonly cause: OrderCause;
  readonly later: boolean;
  readonly effects: readonly Effect[];
  readonly atOdds: readonly Effect[];
  /** Those of `atOdds` that the chair does not learn of, or by other lines. */
  readonly hidden: number;
  readonly events: readonly GameEvent[];
  readonly pair: Pair;
  readonly same: boolean;
  readonly receipt: Receipt | undefined;
}

/** Men lost and won are told by the ground and the will they cost. */
const isMen = ({ kind }: GameEvent): boolean => kind === 'menLost' || kind === 'menJoined';

const told: Told[] = [];
const sums: ReceiptSum[] = [];

function playAndTell(id: string, actor: string): void {
  let game = seatedGame(id, `receipts ${actor}`, [actor]);
  const chair = game.shown;
  const lines = new Map<OrderCause, Line>();
  while (!isOver(game) && currentNode(game.tree).turn < TURNS) {
    const view = currentView(game);
    const { desk } = randomPolicy(view, { ordersOf: () => [], departuresOf: () => [], refill: () => undefined });
    game = playThrough(game, [[{ actor: chair, orders: desk }]]);
    const node = currentNode(game.tree);
    const { events, state } = playedAt(game, node.id);
    const reader = readerOf(game);
    const receipts = receiptsOf(game, node.id, reader);
    for (const { sum } of [...receipts.receipts, ...receipts.earlier]) if (sum !== undefined) sums.push(sum);
    const today = (deskOf(node.given, chair) ?? []).map(
      (order): OrderCause => ({ kind: 'order', turn: node.turn - 1, actor: chair, order, by: 'desk' }),
    );
    const isEarlier = (cause: Cause): cause is OrderCause => cause.kind === 'order' && cause.turn < node.turn - 1;
    for (const [i, cause] of [...today, ...causesIn(events, chair).filter(isEarlier)].entries()) {
      const pair = without(game, node.id, cause, lines);
      const beside = turnWithout(game, node.id, cause).events;
      told.push({
        where: `${id} ${actor} turn ${node.turn}: ${cause.order.kind} of turn ${cause.turn + 1}`,
        cause,
        later: i >= today.length,
        effects: effectsOf(events, beside, cause),
        atOdds: atOddsOf(events, beside, cause),
        hidden: atOddsOf(events, beside, cause).filter(({ event }) => !isVisible(reader, event) || isMen(event)).length,
        events,
        pair,
        same: isSame(state, pair.state, chair),
        receipt: receipts.receipts[i],
      });
    }
  }
}

/** "−12.1" in tenths. */
const tenths = (printed: string): number => {
  const value = Number(printed.replaceAll('\u2212', '-').replaceAll(',', ''));
  expect(Number.isFinite(value), printed).toBe(true);
  return Math.round(value * 10);
};

describe('receipts, in every shipped scenario with every actor in the chair', { timeout: 600_000 }, () => {
  beforeAll(() => {
    for (const id of SHIPPED) for (const actor of countryOf(id).actor.ids) playAndTell(id, actor);
  }, 600_000);

  it('are of at least 500 orders, and tell many things of many kinds, at once and later', () => {
    expect(told.filter(({ later }) => !later).length).toBeGreaterThan(500);
    for (const isLater of [false, true]) {
      const telling = told.filter(({ later, effects }) => later === isLater && effects.length > 0);
      expect(telling.length).toBeGreaterThan(200);
      expect(new Set(telling.map(({ cause }) => cause.order.kind)).size).toBeGreaterThan(isLater ? 8 : 15);
    }
  });

  it('tell a change with the sign of the paired difference, and a fact only if the pair is without it', () => {
    const wrong: string[] = [];
    let changes = 0;
    let facts = 0;
    for (const { where, effects, events, pair } of told) {
      for (const { event, own } of effects) {
        if (isChange(event)) {
          changes++;
          const difference = changeOf(events, event) - changeOf(pair.events, event);
          if (Math.sign(difference) !== Math.sign(own))
            wrong.push(`${where}: ${event.kind} ${own}, pair ${difference}`);
        } else {
          facts++;
          if (event.kind !== 'orderUndone' && happened(pair.events, event)) wrong.push(`${where}: ${event.kind}`);
        }
      }
    }
    expect(changes).toBeGreaterThan(5000);
    expect(facts).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('tell a share as made up for by other ways exactly where the pair has none of it, or the contrary', () => {
    const wrong: string[] = [];
    let changes = 0;
    for (const { where, atOdds, events, pair } of told) {
      for (const { event, own, paired } of atOdds) {
        if (!isChange(event)) {
          if (!happened(pair.events, event)) wrong.push(`${where}: ${event.kind} is not without it`);
          continue;
        }
        changes++;
        const difference = changeOf(events, event) - changeOf(pair.events, event);
        if (difference !== paired || Math.sign(difference) === Math.sign(own))
          wrong.push(`${where}: ${event.kind} ${own}, told ${paired}, pair ${difference}`);
      }
    }
    expect(changes).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
    // Nothing that the chair learns of is dropped in silence.
    const silent = told.filter(
      ({ receipt, atOdds, hidden }) =>
        receipt?.refused === undefined && receipt?.atOdds.length === 0 && atOdds.length > hidden,
    );
    expect(silent.flatMap(({ where, atOdds }) => [where, ...atOdds.map(({ event }) => event.kind)])).toEqual([]);
  });

  it('follow an order to belief and support, to command, and to what a staff chooses', () => {
    const shares = told.flatMap(({ effects, atOdds }) => [...effects, ...atOdds]);
    const ways = new Set(shares.flatMap(({ terms }) => terms.flatMap(({ kind, shares: of }) => (of ? [kind] : []))));
    for (const way of ['belief', 'otherAllies', 'command'] as const) expect(ways).toContain(way);
    expect(shares.some(({ event: { cause } }) => cause?.kind === 'order' && cause.from !== undefined)).toBe(true);
  });

  it('tell of a change of state at once what the states of the pair show', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { where, later, effects, events, pair } of told) {
      if (later) continue;
      for (const { event, own } of effects) {
        if (event.kind !== 'credibilityChanged' && event.kind !== 'restraintChanged') continue;
        count++;
        const column = event.kind === 'credibilityChanged' ? pair.state.side.credibility : pair.state.side.restraint;
        const last = events.filter(({ kind, side }) => kind === event.kind && side === event.side).at(-1);
        if (Math.sign((last?.after ?? 0) - column[event.side]) !== Math.sign(own)) wrong.push(where);
      }
    }
    expect(count).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('say that no effect is seen exactly where the pair shows none', () => {
    const none = text('resolution.noEffect');
    const today = told.filter(({ later, receipt }) => !later && receipt !== undefined && receipt.refused === undefined);
    expect(today.filter(({ receipt }) => receipt?.later === none).length).toBeGreaterThan(10);
    const saysMore = (receipt: Receipt | undefined): boolean =>
      receipt !== undefined && (receipt.sum !== undefined || receipt.effects.length > 0);
    const wrong = today.filter(
      ({ same, receipt }) => (same && !saysMore(receipt)) !== (receipt?.later === none && !saysMore(receipt)),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
    expect(today.filter(({ receipt }) => receipt?.later === none && saysMore(receipt))).toEqual([]);
  });

  it('have parts that make the printed whole', () => {
    expect(sums.length).toBeGreaterThan(200);
    for (const { before, own, others, smaller, after } of sums) {
      const parts = [own, ...others, ...(smaller === undefined ? [] : [smaller])];
      const all = parts.reduce((sum, { value }) => sum + tenths(value), 0);
      expect(all, JSON.stringify({ before, parts, after })).toBe(tenths(after.value) - tenths(before.value));
      if (smaller === undefined) continue;
      const small = smaller.lines.reduce((sum, { value }) => sum + tenths(value), 0);
      expect(small).toBe(tenths(smaller.value));
      expect(smaller.label).toContain(String(smaller.lines.length));
    }
  });
});
