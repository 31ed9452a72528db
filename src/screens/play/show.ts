/**
 * The resolution as it is told: which headline now, by itself or by hand. Steps are those of `showPlan`: 0 the orders
 * close, then one for each headline, then the way back.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RegionIndex } from '../../core/indices.ts';
import { showPlan } from './present/showPlan.ts';

/** A headline as it is told, and where the map goes for it. */
export interface ToldHeadline {
  readonly key: string;
  readonly fact: string;
  readonly detail?: string;
  readonly places: readonly RegionIndex[];
}

export interface Show {
  readonly headlines: ReadonlySignal<readonly ToldHeadline[]>;
  /** Undefined when nothing is told any more. */
  readonly step: ReadonlySignal<number | undefined>;
  /** The headline told now, from 0; undefined between them. */
  readonly headline: ReadonlySignal<number | undefined>;
  readonly isPaused: ReadonlySignal<boolean>;
  /** A turn was played: nothing is told yet. */
  open(): void;
  /** Tells the headlines; by hand, each waits for `next`. */
  begin(headlines: readonly ToldHeadline[], byHand: boolean): void;
  /** From now on each headline waits for `next`, or none does. */
  setByHand(byHand: boolean): void;
  next(): void;
  back(): void;
  pause(): void;
  /** Ends it. */
  skip(): void;
}

export function createShow(): Show {
  const step = signal<number | undefined>(undefined);
  const isPaused = signal(false);
  const headlines = signal<readonly ToldHeadline[]>([]);
  const plan = computed(() => showPlan(headlines.value.length));
  let isByHand = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the present step ends. Late timers shorten what follows, so that all of it stays within its time. */
  let due = 0;

  function goTo(next: number): void {
    globalThis.clearTimeout(timer);
    const isOver = next >= plan.value.length || (isByHand && next === plan.value.length - 1);
    step.value = isOver ? undefined : Math.max(isByHand ? 1 : 0, next);
    run();
  }

  function run(): void {
    globalThis.clearTimeout(timer);
    const now = step.value;
    if (now === undefined || isByHand || isPaused.value) return;
    due += plan.value[now];
    timer = globalThis.setTimeout(() => goTo(now + 1), Math.max(0, due - performance.now()));
  }

  /** From here on the time runs anew. */
  function byReader(to: (now: number) => number): void {
    if (step.value === undefined) return;
    due = performance.now();
    goTo(to(step.value));
  }

  return {
    headlines,
    step,
    isPaused,
    headline: computed(() => {
      const now = step.value;
      return now === undefined || now === 0 || now >= plan.value.length - 1 ? undefined : now - 1;
    }),
    open() {
      globalThis.clearTimeout(timer);
      batch(() => {
        step.value = 0;
        isPaused.value = false;
        headlines.value = [];
      });
    },
    begin(told, byHand) {
      // Skipped before it began.
      if (step.value === undefined) return;
      isByHand = byHand;
      headlines.value = told;
      due = performance.now();
      goTo(byHand ? 1 : 0);
    },
    setByHand(byHand) {
      if (isByHand === byHand) return;
      isByHand = byHand;
      // Before it has begun, its beginning says how it is told.
      if (headlines.value.length > 0) byReader((now) => now);
    },
    next() {
      byReader((now) => now + 1);
    },
    back() {
      byReader((now) => Math.max(1, now - 1));
    },
    pause() {
      isPaused.value = !isPaused.value;
      due = performance.now();
      run();
    },
    skip() {
      globalThis.clearTimeout(timer);
      step.value = undefined;
    },
  };
}
