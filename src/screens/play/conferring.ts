/**
 * The chairs at a level confer while the player reads: in the workers, from the moment that a half day begins. Whoever
 * ends it sooner waits for them, and may take that back.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CurrentGame } from '../../app/services/currentGame.ts';
import type { Shell } from '../../app/services/shell.ts';
import type { Job } from '../../ensemble/runner.ts';
import type { RunTable } from '../../ensemble/table.ts';
import { confer, seatsToConfer } from '../../session/conferring.ts';
import type { Game, Seat } from '../../session/game.ts';
import type { SeatOrders } from '../../session/tree.ts';

export interface Conferring {
  /** Whether the end of the half day waits for them. */
  readonly isAwaited: ReadonlySignal<boolean>;
  /** Calls back with what they order: at once if nobody confers or all are ready, else once they are. */
  await(then: (orders: readonly SeatOrders[]) => void): void;
  /** Waits for them no more; they go on. */
  letBe(): void;
}

/** One half day's. */
interface Session {
  orders: readonly SeatOrders[] | undefined;
  isDropped: boolean;
  readonly jobs: Set<Job>;
}

export function createConferring({ game, taken }: CurrentGame, runner: Shell['runner']): Conferring {
  const waiting = signal<((orders: readonly SeatOrders[]) => void) | undefined>(undefined);
  let session: Session | undefined;
  /** Names the half day, and stays the same while orders are drafted in it. */
  const moment = computed(() => {
    const now = game.value;
    return now === undefined ? undefined : `${taken.value} ${now.tree.current}`;
  });

  effect(() => {
    const named = moment.value;
    const now = game.peek();
    waiting.value = undefined;
    if (named === undefined || now === undefined) return undefined;
    const begun: Session = { orders: undefined, isDropped: false, jobs: new Set() };
    session = begun;
    const seats = seatsToConfer(now);
    if (seats.length === 0) begun.orders = [];
    else void begin(now, seats, begun);
    return () => {
      begun.isDropped = true;
      for (const job of begun.jobs) job.cancel();
    };
  });

  async function begin(now: Game, seats: readonly Seat[], begun: Session): Promise<void> {
    // The half day is painted first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (begun.isDropped) return;
    const orders = await Promise.all(seats.map((seat) => ordersOf(now, seat, begun)));
    if (begun.isDropped) return;
    begun.orders = orders.filter((each) => each !== undefined);
    const then = waiting.value;
    waiting.value = undefined;
    then?.(begun.orders);
  }

  /** Undefined also where runs cannot be played: its doctrine then carries on. */
  async function ordersOf(now: Game, seat: Seat, begun: Session): Promise<SeatOrders | undefined> {
    const rounds = confer(now, seat);
    let round = rounds.next();
    while (round.done !== true) {
      const workers = await runner();
      if (begun.isDropped || workers === undefined) return undefined;
      const job = workers.run(now.compiled.scenario, round.value);
      begun.jobs.add(job);
      const end = await job.end;
      begun.jobs.delete(job);
      if (begun.isDropped || end.kind !== 'done') return undefined;
      const tables: readonly RunTable[] = end.gathered.tables;
      round = rounds.next(tables);
    }
    return round.value;
  }

  return {
    isAwaited: computed(() => waiting.value !== undefined),
    await(then) {
      if (session?.orders === undefined) waiting.value = then;
      else then(session.orders);
    },
    letBe() {
      waiting.value = undefined;
    },
  };
}
