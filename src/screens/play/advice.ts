/** What the staff would look at: played in the workers when somebody asks for it, and dropped when the turn ends. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { beliefOf } from '../../engine/view/belief.ts';
import type { Job } from '../../ensemble/runner.ts';
import { type Advice, adviceOf, planOfAdvice } from '../../lab/advice.ts';
import type { DeskTurn } from '../../present/desk/cards.ts';

/** A newer question drops an older one. */
const SLOT = 'advice';

export interface StaffAdvice {
  /** By the text of the order, in the order in which they were asked about. */
  readonly found: ReadonlySignal<ReadonlyMap<string, Advice>>;
  readonly state: ReadonlySignal<'unasked' | 'playing' | 'done' | 'none'>;
  /** Plays what each of these orders would change. */
  ask(turn: DeskTurn, orders: readonly Order[]): void;
  /** Drops what was asked; to be called when the turn ends. */
  drop(): void;
}

export function createStaffAdvice(runner: Shell['runner']): StaffAdvice {
  const found = signal<ReadonlyMap<string, Advice>>(new Map());
  const state = signal<'unasked' | 'playing' | 'done' | 'none'>('unasked');
  let questions = 0;
  let job: Job | undefined;

  async function play({ compiled, view }: DeskTurn, orders: readonly Order[]): Promise<void> {
    const question = ++questions;
    state.value = 'playing';
    const workers = await runner();
    if (question !== questions) return;
    const texts = orders.map((order) => formatOrder(compiled, order));
    const plan = planOfAdvice(compiled, { actor: view.actor, belief: beliefOf(view), turn: view.turn, orders: texts });
    job = workers?.run(compiled.scenario, plan, { slot: SLOT });
    const end = await job?.end;
    if (question !== questions) return;
    if (end?.kind !== 'done') {
      state.value = 'none';
      return;
    }
    const { gathered } = end;
    found.value = new Map(texts.map((order, i) => [order, adviceOf(compiled, gathered, i, view.actor)]));
    state.value = 'done';
  }

  return {
    found,
    state,
    ask: (turn, orders) => void play(turn, orders),
    drop() {
      questions++;
      job?.cancel();
      job = undefined;
      state.value = 'unasked';
      found.value = new Map();
    },
  };
}
