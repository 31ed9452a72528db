/** Plays one run for the command line: its states, digests, changes and refused orders. */

import { type ActIndex, type ActorIndex, indicesOf, type RegionIndex } from '../../core/indices.ts';
import type { Moment } from '../../core/moments.ts';
import { momentOf } from '../../core/moments.ts';
import type { Key } from '../../engine/chance.ts';
import { Causes } from '../../engine/events/causes.ts';
import { EventLog } from '../../engine/events/events.ts';
import { refusalsOfDesk } from '../../engine/orders/legality.ts';
import type { RefusalCode } from '../../engine/orders/refusals.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { sortOrders } from '../../engine/orders/sort.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { type AimScore, type HumanCost, humanCostOf, profileOf } from '../../engine/outcome.ts';
import { createGame } from '../../engine/simulation.ts';
import { digestOf } from '../../engine/state/digest.ts';
import type { GameState } from '../../engine/state/state.ts';
import { openView, viewOf } from '../../engine/view/view.ts';
import type { Reached } from '../../play/courses.ts';
import { createPlay, type DeskOrders } from '../../play/turn.ts';
import { doctrineOrders } from '../../policies/doctrine.ts';
import type { Policy } from '../../policies/policy.ts';
import { type ProposalReason, proposalsOf } from '../../policies/proposals.ts';
import { createStaff } from '../../policies/staff.ts';
import { needsOf, whyProposed } from '../../present/desk/proposals.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { type Change, changesOf } from './changes.ts';

export interface RunPlan {
  readonly compiled: CompiledScenario;
  readonly key: Key;
  /** Desk orders of actors that do not follow doctrine, by turn, from 0. */
  readonly desks: readonly DeskOrders[];
  /** Whoever else orders by a policy of its own: chairs at a level. */
  readonly levels?: ReadonlyMap<ActorIndex, Policy>;
  /** Whether to explain why places changed hands. */
  readonly why: boolean;
}

export interface RefusedOrder {
  readonly order: string;
  readonly code: RefusalCode;
}

export interface ProposedOrder {
  readonly order: string;
  readonly reason: ProposalReason;
  /** Why, how many seats there are for it, and what it tells others. */
  readonly words: string;
}

export interface PlayedTurn extends Moment {
  /** From 1. */
  readonly turn: number;
  readonly digest: string;
  readonly changes: readonly Change[];
  readonly refused: readonly RefusedOrder[];
  /** What the staffs of held desks had proposed, and these did not order. */
  readonly proposed: readonly ProposedOrder[];
}

export interface PlayedRun {
  /** The start, then the state after each turn and what happened in it. */
  readonly line: readonly Reached[];
  readonly turns: readonly PlayedTurn[];
  /** What desks ordered, those of the levels included. */
  readonly given: readonly DeskOrders[];
}

export function playRun(plan: RunPlan): PlayedRun {
  const { compiled, key } = plan;
  const play = createPlay(compiled);
  const line: Reached[] = [{ state: createGame(compiled, key), events: [] }];
  const turns: PlayedTurn[] = [];
  const causes = new Causes();
  const given: DeskOrders[] = [];
  for (let t = 0; t < compiled.turns; t++) {
    const { state } = line[t];
    const desks = withLevels(plan, line, plan.desks[t]);
    given.push(desks);
    const log = new EventLog(causes);
    const refused = [...desks].flatMap(([actor, desk]) => refusedOf(compiled, key, state, actor, desk));
    const proposed = [...desks].flatMap(([actor, desk]) => proposedTo(compiled, key, state, actor, desk));
    const next = play.nextState(key, state, { desks }, log);
    line.push({ state: next, events: log.events });
    const changes = changesOf(compiled, log.events, plan.why ? line : undefined);
    turns.push({ turn: t + 1, ...momentOf(compiled.start, t), digest: digestOf(next), changes, refused, proposed });
  }
  return { line, turns, given };
}

/** What the staff of a desk proposed that it did not order. */
function proposedTo(
  compiled: CompiledScenario,
  key: Key,
  state: GameState,
  actor: ActorIndex,
  desk: readonly Order[],
): ProposedOrder[] {
  return proposalsOf(viewOf(compiled, key, state, actor))
    .filter(({ order }) => !desk.some((each) => each.kind === 'evacuate' && each.group === order.group))
    .map((proposal) => ({
      order: formatOrder(compiled, proposal.order),
      reason: proposal.reason,
      words: `${whyProposed(proposal)} ${needsOf(proposal)}`,
    }));
}

/** The desks with what the levels order after a line of play. */
function withLevels({ compiled, key, levels }: RunPlan, line: readonly Reached[], desks: DeskOrders): DeskOrders {
  if (levels === undefined || levels.size === 0) return desks;
  const [now, ...earlier] = line.slice(-EARLIER).reverse();
  const all = new Map(desks);
  for (const [actor, policy] of levels) {
    const view = viewOf(compiled, key, now.state, actor);
    const set = policy(
      view,
      createStaff(view, compiled),
      doctrineOrders,
      earlier.map(({ state }) => state.words),
    );
    if (set !== undefined) all.set(actor, set.desk);
  }
  return all;
}

/** The current state, and those before it that policies are told of. */
const EARLIER = 3;

function refusedOf(
  compiled: CompiledScenario,
  key: Key,
  state: GameState,
  actor: ActorIndex,
  desk: readonly Order[],
): RefusedOrder[] {
  if (desk.length === 0) return [];
  const view = viewOf(compiled, key, state, actor);
  return refusalsOfDesk(view, sortOrders(desk)).map(({ order, code }) => ({
    order: formatOrder(compiled, order),
    code,
  }));
}

export interface FinalAccount {
  readonly holders: { readonly [region: string]: string };
  readonly acts: readonly ({ readonly act: string; readonly turn: number } & Moment)[];
  readonly cost: Omit<HumanCost, 'deadBySide'> & { readonly deadBySide: { readonly [side: string]: number } };
  readonly profiles: { readonly [chair: string]: readonly AimScore[] };
}

/** How a run ended. */
export function finalAccount(compiled: CompiledScenario, key: Key, state: GameState): FinalAccount {
  const view = openView(compiled, key, state);
  const { region, side, act, scenario } = compiled;
  const { deadBySide, ...cost } = humanCostOf(compiled, state);
  const ended = indicesOf<ActIndex>(act.count)
    .map((a) => ({ id: act.ids[a], turn: state.act.endedTurn[a] }))
    .filter(({ turn }) => turn >= 0);
  return {
    holders: Object.fromEntries(
      indicesOf<RegionIndex>(region.count).map((r) => [region.ids[r], side.ids[state.region.holder[r]]]),
    ),
    acts: ended
      .sort((a, b) => a.turn - b.turn)
      .map(({ id, turn }) => ({ act: id, turn: turn + 1, ...momentOf(scenario.start, turn) })),
    cost: { ...cost, deadBySide: Object.fromEntries(side.ids.map((id, s) => [id, deadBySide[s]])) },
    profiles: Object.fromEntries(scenario.chairs.map(({ actor }) => [actor, profileOf(view, compiled.actorOf(actor))])),
  };
}
