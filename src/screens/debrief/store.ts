/** The debrief: which turn is shown, and the orders that mattered most. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import { branchFrom, type Game } from '../../session/game.ts';
import type { Verdict } from '../../session/recording.ts';
import { currentNode } from '../../session/tree.ts';
import { withoutSteps } from '../../session/without.ts';
import { type DecisionsFound, decisionsOf } from './present/decisions.ts';

export interface DebriefStore {
  readonly game: ReadonlySignal<Game | undefined>;
  readonly map: ReadonlySignal<unknown>;
  readonly verdict: ReadonlySignal<Verdict | undefined>;
  /** The turn shown, from 0 to the last one played; initially the last. */
  readonly turn: ReadonlySignal<number>;
  /** Undefined while being computed. */
  readonly decisions: ReadonlySignal<DecisionsFound | undefined>;
  arrive(): Promise<void>;
  lookAt(turn: number): void;
  /** Computes the decisions in slices between frames; returns a function that cancels it. */
  findDecisions(game: Game): () => void;
  /** Plays on from the turn shown. */
  branch(): void;
  backToPlay(): void;
  again(): void;
}

/** Milliseconds of work before yielding, so that the page stays responsive. */
const SLICE_MS = 8;
/** Milliseconds to wait, so that the page is shown first. */
const BEFORE_MS = 50;

export function createDebriefStore({ current, go }: Shell): DebriefStore {
  const { game } = current;
  /** Undefined: the last turn. */
  const looked = signal<{ readonly node: number; readonly turn: number } | undefined>(undefined);
  const decisions = signal<DecisionsFound | undefined>(undefined);
  const turn = computed(() => {
    if (game.value === undefined) return 0;
    const { tree } = game.value;
    return looked.value?.node === tree.current ? looked.value.turn : currentNode(tree).turn;
  });
  return {
    game,
    map: current.map,
    verdict: current.verdict,
    turn,
    decisions,
    async arrive() {
      looked.value = undefined;
    },
    lookAt(next) {
      if (game.value !== undefined) looked.value = { node: game.value.tree.current, turn: next };
    },
    findDecisions(of) {
      decisions.value = undefined;
      const steps = withoutSteps(of);
      const slice = (): void => {
        const until = performance.now() + SLICE_MS;
        do {
          const step = steps.next();
          if (step.done) {
            decisions.value = decisionsOf(of, step.value);
            return;
          }
        } while (performance.now() < until);
        timer = setTimeout(slice);
      };
      let timer = setTimeout(slice, BEFORE_MS);
      return () => clearTimeout(timer);
    },
    branch() {
      if (game.value === undefined) return;
      current.playOn(branchFrom(game.value, turn.value), false);
      go({ kind: 'play' });
    },
    backToPlay() {
      go({ kind: 'play' });
    },
    again() {
      if (game.value !== undefined) go({ kind: 'briefing', id: game.value.compiled.scenario.id });
    },
  };
}
