/**
 * What the desk's cards are expected to do: a hundred pairs of runs for each, played in the workers from what the desk
 * knows. They start once the turn is shown and are dropped when it ends.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { beliefOf } from '../../engine/view/belief.ts';
import type { Job } from '../../ensemble/runner.ts';
import { type OrderPreview, planOfPreviews, previewOf } from '../../lab/previews.ts';
import type { DeskTurn } from './present/desk.ts';

/** Turns ahead: long enough for most orders to be felt, short enough to be about this order. */
const AHEAD = 3;
/** Milliseconds after which the turn has been painted, and its first seconds of reading have begun. */
const AFTER_MS = 300;

export interface Previews {
  /** By the text of the order; empty until they are played. */
  readonly byOrder: ReadonlySignal<ReadonlyMap<string, OrderPreview>>;
  /** `none`: they cannot be played here. */
  readonly state: ReadonlySignal<'waiting' | 'done' | 'none'>;
  /** Plays those of a turn's cards; returns a function that drops them. */
  begin(turn: DeskTurn): () => void;
}

/** The turn, counted from 0, that runs of a preview stop before. */
export const previewsEnd = ({ compiled, view }: DeskTurn): number => Math.min(compiled.turns, view.turn + AHEAD);

export function createPreviews(runner: Shell['runner']): Previews {
  const byOrder = signal<ReadonlyMap<string, OrderPreview>>(new Map());
  const state = signal<'waiting' | 'done' | 'none'>('waiting');

  async function play(turn: DeskTurn, isDropped: () => boolean, take: (job: Job) => void): Promise<void> {
    const workers = await runner();
    if (isDropped()) return;
    if (workers === undefined) {
      state.value = 'none';
      return;
    }
    const { compiled, view, shown } = turn;
    const orders = shown.map((order) => formatOrder(compiled, order));
    const belief = beliefOf(view);
    const [now, until] = [view.turn, previewsEnd(turn)];
    const job = workers.run(
      compiled.scenario,
      planOfPreviews(compiled, { actor: view.actor, belief, turn: now, until, orders }),
    );
    take(job);
    const end = await job.end;
    if (isDropped()) return;
    if (end.kind === 'done')
      byOrder.value = new Map(
        orders.map((order, i) => [order, previewOf(compiled, belief, end.gathered, i, view.actor)]),
      );
    state.value = end.kind === 'done' ? 'done' : 'none';
  }

  return {
    byOrder,
    state,
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
