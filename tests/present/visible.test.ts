/** What the log tells a chair: nothing that its view of the moment does not show, and nothing done in secret. */

import { describe, expect, it } from 'vitest';
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { indicesOf, NONE } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import type { Order, OrderKind } from '../../src/engine/orders/shapes.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { createGame } from '../../src/engine/simulation.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { type View, viewOf } from '../../src/engine/view/view.ts';
import { timeOf } from '../../src/play/gameTime.ts';
import { createPlay } from '../../src/play/turn.ts';
import { eventWords, isVisible, type Reader } from '../../src/present/events.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf } from '../support/countries.ts';

const readerOf = (compiled: CompiledScenario, actor: ActorIndex): Reader => ({
  compiled,
  actor,
  side: compiled.actor.side[actor],
  open: false,
  time: timeOf(compiled),
});

/** Everything that a view shows, as text. */
function shownBy(view: View): string {
  const { region, force, side, actor, people } = view.compiled;
  const regions = indicesOf<RegionIndex>(region.count);
  const sides = indicesOf<SideIndex>(side.count);
  const actors = indicesOf<ActorIndex>(actor.count);
  return JSON.stringify([
    regions.map((r) => [view.holder(r), view.contester(r), view.progress(r), view.lastChange(r), view.firstLoss(r)]),
    regions.map((r) => [view.disorder(r), view.offices(r), view.depot(r)]),
    regions.map((r) => [view.isPoliced(r), view.isArsenalGuarded(r), sides.map((s) => view.menAt(r, s))]),
    indicesOf<ForceIndex>(force.count).map((f) => [
      ...[view.forceRegion(f), view.forceSide(f), view.posture(f), view.menBand(f), view.willBand(f), view.margin(f)],
      ...[view.strength(f), view.destination(f), view.arrivalTurn(f), view.travelled(f), view.entrenched(f)],
    ]),
    sides.map((s) => [view.leaderPresent(s), view.credibility(s), view.restraint(s), view.momentum(s)]),
    sides.map((s) => sides.map((t) => [view.hostile(s, t), view.friendly(s, t), view.isCeasefire(s, t)])),
    actors.map((a) => [view.stance(a), view.capital(a), sides.map((s) => view.supportBand(a, s))]),
    indicesOf<PeopleIndex>(people.count).map((p) => [view.peopleLeft(p), view.peopleStage(p)]),
    view.signals(),
    [view.civiliansKilled(), view.isWiderWar()],
  ]);
}

/** One order of each kind, and both ways of those that can be given quietly. */
function sampleOf(compiled: CompiledScenario, legal: readonly Order[]): readonly Order[] {
  const found = new Map<string, Order>();
  for (const order of legal) found.set(`${order.kind} ${'quiet' in order ? order.quiet : ''}`, order);
  return [...found.values()].sort((a, b) => (formatOrder(compiled, a) < formatOrder(compiled, b) ? -1 : 1));
}

/** Done in the open though no view has it: what is asked for [ORDER-7], an open crossing, what inspectors saw. */
const OPEN: readonly OrderKind[] = ['ask', 'border', 'show'];

/** Known to those who back the side from outside as well. */
const INSIDE: readonly OrderKind[] = [
  'reassure',
  'raisePay',
  'leaveTroops',
  'guardArsenal',
  'stayAtPosts',
  'clear',
  'notice',
];

/** Between whom an order passes: its actor and the side that it names, or those who know that side from inside. */
function isParty(compiled: CompiledScenario, order: Order, actor: ActorIndex, reader: ActorIndex): boolean {
  const { side, partner } = compiled.actor;
  if (reader === actor || ('side' in order && side[reader] === order.side)) return true;
  if ('ask' in order && (compiled.ask.from[order.ask] === reader || compiled.ask.to[order.ask] === reader)) return true;
  const inside = side[actor] === NONE ? partner[actor] : side[actor];
  return INSIDE.includes(order.kind) && (partner[reader] === inside || side[reader] === inside);
}

interface Half {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

describe('what others do behind closed doors', () => {
  const compiled = countryOf('on-the-brink');
  const play = createPlay(compiled);
  const key = keyOf('closed doors');

  function half(state: GameState, actor: ActorIndex, desk: readonly Order[]): Half {
    const log = new EventLog();
    const next = copyState(compiled, play.nextState(key, state, { desks: new Map([[actor, desk]]) }, log));
    return { state: next, events: log.events };
  }

  it('is in no log of a chair that sees the same with and without it', { timeout: 120_000 }, () => {
    const told: string[] = [];
    const kinds = new Set<OrderKind>();
    let state = createGame(compiled, key);
    for (let turn = 0; turn < 2; turn++) {
      for (const actor of indicesOf<ActorIndex>(compiled.actor.count)) {
        const silent = half(state, actor, []);
        for (const order of sampleOf(compiled, [...legalOrders(viewOf(compiled, key, state, actor))])) {
          if (OPEN.includes(order.kind)) continue;
          const ordered = half(state, actor, [order]);
          for (const reader of indicesOf<ActorIndex>(compiled.actor.count)) {
            if (isParty(compiled, order, actor, reader)) continue;
            const seen = ({ state: after }: Half): string => shownBy(viewOf(compiled, key, after, reader));
            if (seen(silent) !== seen(ordered)) continue;
            kinds.add(order.kind);
            const logOf = ({ events }: Half): string[] =>
              events
                .filter(({ phase }) => phase === 'orders' || phase === 'allies')
                .filter((event) => isVisible(readerOf(compiled, reader), event))
                .map((event) => eventWords(readerOf(compiled, reader), event));
            const without = logOf(silent);
            for (const words of logOf(ordered))
              if (!without.includes(words)) told.push(`${compiled.actor.ids[reader]}: ${words}`);
          }
        }
      }
      state = copyState(compiled, play.nextState(key, state));
    }
    expect([...new Set(told)]).toEqual([]);
    // What many chairs see nothing of: without these the test would say little.
    const secret: readonly OrderKind[] = ['evacuate', 'speak', 'offerAsylum', 'fund'];
    expect(secret.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
