/**
 * The desk that a decision of a question is taken at: what an actor sees in a half day of the question's first run,
 * with what else the question changes. Orders that are legal there may be refused in other runs, which is counted.
 */
import type { ActorIndex } from '../../core/indices.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { parseOrder } from '../../engine/orders/text.ts';
import { type View, viewOf } from '../../engine/view/view.ts';
import { moveLevers } from '../../ensemble/branch.ts';
import type { Played } from '../../play/engines/engine.ts';
import { todaysSetting } from '../../play/engines/today.ts';
import { keyOfLuck } from '../../play/luck.ts';
import { replayRecord } from '../../play/replay.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import type { LeverValue } from '../../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import type { Change, WhatIf } from './whatIf.ts';

export interface DecisionDesk {
  readonly compiled: CompiledScenario;
  readonly now: View;
  /** The same actor's view half a day ago; undefined at the question's start. */
  readonly before: View | undefined;
}

/**
 * @param others what else the question changes; weights and events are left out: they move what is legal the least.
 * @param turn from 0, at or after the question's start and before its end; undefined if it cannot be reached.
 */
export function deskOf(
  scenario: Scenario,
  whatIf: WhatIf,
  others: readonly Change[],
  actor: ActorIndex,
  turn: number,
): DecisionDesk | undefined {
  const levers: Record<string, LeverValue> = { ...whatIf.start?.record.levers, ...whatIf.levers };
  for (const change of others) if (change.kind === 'lever') levers[change.lever] = change.value;
  const moved = moveLevers(scenario, levers);
  if (!moved.ok) return undefined;
  const compiled = compileScenario(moved.value);
  const luck = { seed: whatIf.luck, run: whatIf.firstRun };
  const player = todaysSetting(compiled).player(luck);
  let now = startOf(compiled, whatIf) ?? player.start();
  let before: Played | undefined;
  for (let t = whatIf.start?.turn ?? 0; t < turn; t++) {
    before = now;
    now = player.next(now, desksAt(compiled, others, t));
  }
  const key = keyOfLuck(luck);
  const seen = ({ state }: Played): View => viewOf(compiled, key, state, actor);
  return { compiled, now: seen(now), before: before === undefined ? undefined : seen(before) };
}

/** The moment that a run to start from had reached. */
function startOf(compiled: CompiledScenario, { start }: WhatIf): Played | undefined {
  const replay = start === undefined ? undefined : replayRecord(compiled, start.record);
  return replay?.ok === true && start !== undefined ? replay.value.line[start.turn] : undefined;
}

/** Desks that do not follow doctrine in a turn. */
function desksAt(
  compiled: CompiledScenario,
  changes: readonly Change[],
  turn: number,
): ReadonlyMap<ActorIndex, readonly Order[]> {
  const desks = new Map<ActorIndex, readonly Order[]>();
  for (const change of changes) {
    if (change.kind === 'policy' && change.policy === 'silent') desks.set(compiled.actorOf(change.actor), []);
    if (change.kind !== 'orders' || change.turn !== turn) continue;
    const orders = change.orders.flatMap((line) => {
      const order = parseOrder(compiled, line);
      return order.ok ? [order.value] : [];
    });
    desks.set(compiled.actorOf(change.actor), orders);
  }
  return desks;
}
