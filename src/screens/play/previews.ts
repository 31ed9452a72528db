/**
 * What the desk's cards are expected to do: a hundred pairs of runs for each, played in the workers from what the desk
 * knows. They start once the turn is shown and are dropped when it ends.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { beliefOf } from '../../engine/view/belief.ts';
import type { View } from '../../engine/view/view.ts';
import type { Job } from '../../ensemble/runner.ts';
import { type OrderPreview, planOfPreviews, previewOf } from '../../lab/previews.ts';
import type { DeskTurn } from '../../present/desk/cards.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';

/** Turns ahead: long enough for most orders to be felt, short enough to be about this order. */
const AHEAD = 3;
/** Milliseconds after which the turn has been painted, and its first seconds of reading have begun. */
const AFTER_MS = 300;
/** So long after their start nothing is waited for any more, milliseconds; what comes later is shown all the same. */
const PATIENCE_MS = 10_000;

export interface Previews {
  /** By the text of the order; empty until they are played. */
  readonly byOrder: ReadonlySignal<ReadonlyMap<string, OrderPreview>>;
  /** `none`: they cannot be played here, or have not come in time. */
  readonly state: ReadonlySignal<'waiting' | 'done' | 'none'>;
  /** Plays those of a turn's cards; returns a function that drops them. */
  begin(turn: DeskTurn): () => void;
  /**
   * Plays those of any orders of a turn and tells them; returns a function that drops them. Undefined is told where
   * they cannot be played, or have not come in time: then they may be told later.
   */
  ofTurn(asked: PairsOf, tell: (pairs: ReadonlyMap<string, OrderPreview> | undefined) => void): () => void;
}

/** Orders that a view's desk may give, each tried alone, and the turn before which the runs stop. */
export interface PairsOf {
  readonly compiled: CompiledScenario;
  readonly view: View;
  readonly orders: readonly Order[];
  readonly until: number;
}

/** The turn, counted from 0, that runs of a preview stop before. */
export const previewsEnd = ({ compiled, view }: DeskTurn): number => Math.min(compiled.turns, view.turn + AHEAD);

export function createPreviews(runner: Shell['runner']): Previews {
  const byOrder = signal<ReadonlyMap<string, OrderPreview>>(new Map());
  const state = signal<'waiting' | 'done' | 'none'>('waiting');

  /** The pairs of some orders of a turn; undefined if they cannot be played here, or are dropped meanwhile. */
  async function pairsOf(
    { compiled, view, orders, until }: PairsOf,
    isDropped: () => boolean,
    take: (job: Job) => void,
  ): Promise<ReadonlyMap<string, OrderPreview> | undefined> {
    const workers = await runner();
    if (isDropped() || workers === undefined) return undefined;
    const texts = orders.map((order) => formatOrder(compiled, order));
    const belief = beliefOf(view);
    const plan = planOfPreviews(compiled, { actor: view.actor, belief, turn: view.turn, until, orders: texts });
    const job = workers.run(compiled.scenario, plan);
    take(job);
    const end = await job.end;
    if (isDropped() || end.kind !== 'done') return undefined;
    return new Map(texts.map((order, i) => [order, previewOf(compiled, belief, end.gathered, i, view.actor)]));
  }

  async function play(turn: DeskTurn, isDropped: () => boolean, take: (job: Job) => void): Promise<void> {
    const { compiled, view, shown: orders } = turn;
    const timer = setTimeout(() => {
      if (!isDropped()) state.value = 'none';
    }, PATIENCE_MS);
    const pairs = await pairsOf({ compiled, view, orders, until: previewsEnd(turn) }, isDropped, take);
    clearTimeout(timer);
    if (isDropped()) return;
    if (pairs !== undefined) byOrder.value = pairs;
    state.value = pairs === undefined ? 'none' : 'done';
  }

  return {
    byOrder,
    state,
    ofTurn(asked, tell) {
      let isDropped = false;
      let job: Job | undefined;
      const take = (started: Job): void => {
        job = started;
      };
      const timer = setTimeout(() => tell(undefined), PATIENCE_MS);
      void pairsOf(asked, () => isDropped, take).then((pairs) => {
        clearTimeout(timer);
        if (!isDropped) tell(pairs);
      });
      return () => {
        isDropped = true;
        clearTimeout(timer);
        job?.cancel();
      };
    },
    begin(turn) {
      let isDropped = false;
      let job: Job | undefined;
      byOrder.value = new Map();
      state.value = 'waiting';
      const timer = setTimeout(() => {
        void play(
          turn,
          () => isDropped,
          (started) => {
            job = started;
          },
        );
      }, AFTER_MS);
      return () => {
        isDropped = true;
        clearTimeout(timer);
        job?.cancel();
      };
    },
  };
}
