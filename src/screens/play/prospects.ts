/**
 * What orders are expected to change by the end: a hundred pairs of runs each, played in the workers from what the desk
 * knows, when an order is given or looked at. Those of a turn are kept until it ends.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { beliefOf } from '../../engine/view/belief.ts';
import type { Job } from '../../ensemble/runner.ts';
import { type Prospect, planOfProspects, prospectOf } from '../../lab/prospects.ts';
import { type DeskTurn, keyOf } from '../../present/desk/cards.ts';

/** Orders beside those that lie on the desk already. */
export interface Beside {
  readonly desk: readonly Order[];
  readonly orders: readonly Order[];
}

export interface Prospects {
  /** `undefined` while it is played; `none`: it cannot be played here. */
  of(turn: DeskTurn, desk: readonly Order[], order: Order): Prospect | 'none' | undefined;
  /** Rises whenever there is more to be told. */
  readonly found: ReadonlySignal<number>;
  /**
   * Plays each of some orders beside the same desk, unless it is known. `isGlance`: of an order that is only looked at,
   * which gives way to the next.
   */
  ask(turn: DeskTurn, beside: Beside, isGlance?: boolean): void;
  /** Drops those of a turn; to be called when it ends. */
  drop(): void;
}

const GLANCE = 'prospect';

export function createProspects(runner: Shell['runner']): Prospects {
  const found = signal(0);
  let known = new Map<string, Prospect | 'none'>();
  let asked = new Set<string>();
  let jobs: Job[] = [];

  const nameOf = (turn: DeskTurn, desk: readonly Order[], order: Order): string =>
    [...desk.map((each) => keyOf(turn, each)).sort(), keyOf(turn, order)].join('\n');

  async function play(turn: DeskTurn, { desk, orders }: Beside, isGlance: boolean): Promise<void> {
    const [into, names] = [known, asked];
    const isDropped = (): boolean => known !== into;
    const { compiled, view } = turn;
    const named = orders.map((order) => nameOf(turn, desk, order));
    for (const name of named) names.add(name);
    const workers = await runner();
    if (isDropped()) return;
    const belief = beliefOf(view);
    const texts = desk.map((order) => keyOf(turn, order));
    const plan = planOfProspects(compiled, {
      ...{ actor: view.actor, belief, turn: view.turn, desk: texts },
      others: orders.map((order) => [...texts, keyOf(turn, order)]),
    });
    const job = workers?.run(compiled.scenario, plan, isGlance ? { slot: GLANCE } : {});
    if (job !== undefined) jobs.push(job);
    const end = await job?.end;
    if (isDropped()) return;
    for (const [i, name] of named.entries()) {
      if (end?.kind === 'done')
        into.set(name, prospectOf(compiled, belief, end.gathered, { with: i + 1, without: 0 }, view.actor));
      // What gave way to another glance may be asked again.
      else if (end?.kind === 'stale' || end?.kind === 'cancelled') names.delete(name);
      else into.set(name, 'none');
    }
    found.value++;
  }

  return {
    found,
    of: (turn, desk, order) => known.get(nameOf(turn, desk, order)),
    ask(turn, { desk, orders }, isGlance = false) {
      const fresh = orders.filter((order) => !asked.has(nameOf(turn, desk, order)));
      if (fresh.length > 0) void play(turn, { desk, orders: fresh }, isGlance);
    },
    drop() {
      for (const job of jobs) job.cancel();
      jobs = [];
      known = new Map();
      asked = new Set();
    },
  };
}
