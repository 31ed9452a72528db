/** Plays what a code holds: its orders by hand, then doctrine, in the lesson's country and under its luck. */
import { NONE } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Key } from '../engine/chance.ts';
import { refusalsOfDesk } from '../engine/orders/legality.ts';
import type { RefusalCode } from '../engine/orders/refusals.ts';
import type { Order } from '../engine/orders/shapes.ts';
import { formatOrder, parseOrder } from '../engine/orders/text.ts';
import { digestOf } from '../engine/state/digest.ts';
import type { PreparedBranch } from '../ensemble/branch.ts';
import { createPlayout } from '../ensemble/playout.ts';
import { allocateTable, type RunTable, tableShapeOf } from '../ensemble/table.ts';
import { keyOfLuck } from '../play/luck.ts';
import { isDigest } from '../play/replay.ts';
import { createPlays, type DeskOrders, type Plays } from '../play/turn.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { ClassRun } from './classRun.ts';
import type { Lesson } from './lesson.ts';

export interface ClassPlay {
  /** After each turn, 16 hexadecimal digits. */
  readonly digests: readonly string[];
  /** What came of it: a table of this one run. */
  readonly table: RunTable;
}

/** Why a run is none of the lesson's; turns count from 0. */
export type ClassRunProblem =
  | Problem<'classRun/differs', { readonly turn: number }>
  | Problem<
      'classRun/order',
      { readonly turn: number; readonly order: string; readonly refusal: RefusalCode | 'unknown' }
    >;

/** The luck of a class run: the lesson's, or a device's own. */
export function keyOfClassRun({ luck }: Lesson, { run }: ClassRun): Key {
  const number = luck.kind === 'same' ? luck.run : run;
  return keyOfLuck({ seed: luck.seed, ...(number === undefined ? undefined : { run: number }) });
}

/** `turn`: 0 to the lesson's length. */
const orderProblem = (turn: number, order: string, refusal: RefusalCode | 'unknown') =>
  fail<ClassRunProblem>({ code: 'classRun/order', at: `orders[${turn}]`, values: { turn, order, refusal } });

/** Plays one run after another on the same simulation. */
export type ClassPlayer = (run: ClassRun) => Result<ClassPlay, ClassRunProblem>;

/** `compiled`: the lesson's, its levers moved and injects inserted. */
export function createClassPlayer(
  compiled: CompiledScenario,
  lesson: Lesson,
  plays: Plays = createPlays(),
): ClassPlayer {
  const firstHolder = Int8Array.from(compiled.region.holder as ArrayLike<number>);
  const shape = tableShapeOf(compiled, false);
  return (run) => {
    const actor = compiled.actor.ids.includes(run.desk) ? compiled.actorOf(run.desk) : NONE;
    const desks: DeskOrders[] = [];
    for (const [turn, lines] of run.orders.entries()) {
      const orders: Order[] = [];
      for (const line of lines) {
        const order = parseOrder(compiled, line);
        if (!order.ok || actor === NONE) return orderProblem(turn, line, 'unknown');
        orders.push(order.value);
      }
      desks.push(new Map([[actor, orders]]));
    }
    const play = plays(compiled);
    const branch: PreparedBranch = {
      compiled,
      chairs: [],
      desks,
      firstChange: 0,
      start: undefined,
      firstHolder,
    };
    const playout = createPlayout(branch, play, { course: 'none' });
    const { views } = play.simulation;
    playout.begin(keyOfClassRun(lesson, run));
    const digests: string[] = [];
    for (;;) {
      const turn = playout.state.clock.turn[0];
      const orders = desks[turn]?.get(actor);
      const [refused] = orders === undefined ? [] : refusalsOfDesk(views.actors[actor], orders);
      if (refused !== undefined) return orderProblem(turn, formatOrder(compiled, refused.order), refused.code);
      if (!playout.advance()) break;
      const digest = digestOf(playout.state);
      const recorded = run.digests[digests.length];
      if (recorded === undefined || !isDigest(digest, recorded))
        return fail({ code: 'classRun/differs', at: `digests[${turn}]`, values: { turn } });
      digests.push(digest);
    }
    if (run.digests.length > digests.length)
      return fail({ code: 'classRun/differs', at: 'digests', values: { turn: digests.length } });
    const table = allocateTable(shape, 1, firstHolder);
    playout.write(table, 0);
    return ok({ digests, table });
  };
}

/** Plays a single run; who has several keeps a player. */
export const playClassRun = (
  compiled: CompiledScenario,
  lesson: Lesson,
  run: ClassRun,
): Result<ClassPlay, ClassRunProblem> => createClassPlayer(compiled, lesson)(run);
