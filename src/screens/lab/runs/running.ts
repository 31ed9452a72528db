/** The pairs of a question being played: run, paused, stopped and kept, and how long they take here. */
import { signal } from '@preact/signals';
import type { Gathered } from '../../../ensemble/gather.ts';
import type { Job, Runner } from '../../../ensemble/runner.ts';
import { type Finding, findingOf } from '../../../lab/whatIf/finding.ts';
import { pairsOf, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { planWhatIf, type WhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { CompiledScenario, Scenario } from '../../../scenario/scenario.ts';
import { problemText } from '../../../words/problem.ts';
import { text } from '../../../words/text.ts';

export interface Answer {
  readonly whatIf: WhatIf;
  readonly compiled: CompiledScenario;
  readonly pairs: WhatIfPairs;
  readonly finding: Finding;
  /** Every run behind them, base first. */
  readonly gathered: Gathered;
}

/** Pairs that are tried to learn how long one takes: twenty runs. */
const TRIED = 10;
/** A device is called slow when the pairs are not played by then, milliseconds. */
const SLOW_MS = 10_000;

interface Surroundings {
  readonly runner: () => Promise<Runner | undefined>;
  readonly tell: (words: string) => void;
}

/** How a play ended: `kept` when it was stopped with some of its pairs, `gone` when nothing more is wanted of it. */
export type PlayEnd = 'done' | 'kept' | 'gone' | 'failed';

export function createRunning({ runner, tell }: Surroundings) {
  const answer = signal<Answer | undefined>(undefined);
  const state = signal<'still' | 'running' | 'paused'>('still');
  const pairMs = signal<number | undefined>(undefined);
  const isSlow = signal(false);
  let job: Job | undefined;
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let isPausedEver = false;
  /** The question as it was when it was last run, with what was expected then. */
  let guessed: WhatIf | undefined;
  /** The scenario that pairs were timed in. */
  let timed: Scenario | undefined;

  function rest(): void {
    clearTimeout(slowTimer);
    job = undefined;
    state.value = 'still';
    isSlow.value = false;
  }

  /** Ends what is played, and puts away what came. */
  function clear(): void {
    job?.cancel();
    rest();
    answer.value = undefined;
  }

  async function play(scenario: Scenario, asked: WhatIf): Promise<PlayEnd> {
    job?.cancel();
    rest();
    const planned = planWhatIf(scenario, asked);
    if (!planned.ok) {
      tell(planned.error.map(problemText).join(' '));
      return 'failed';
    }
    const { plan, compiled } = planned.value;
    guessed = asked;
    answer.value = undefined;
    state.value = 'running';
    isPausedEver = false;
    slowTimer = setTimeout(() => (isSlow.value = true), SLOW_MS);
    const players = await runner();
    if (answer.peek() !== undefined || guessed !== asked || state.peek() === 'still') return 'gone';
    if (players === undefined) {
      rest();
      tell(text('lab.unfetched'));
      return 'failed';
    }
    let own: Job | undefined;
    const hear = (gathered: Gathered): void => {
      if (job !== own || gathered.runs === 0) return;
      const pairs = pairsOf(compiled, asked.outcome, gathered);
      answer.value = {
        whatIf: asked,
        compiled,
        pairs,
        finding: findingOf(compiled, asked.outcome, pairs, gathered),
        gathered,
      };
    };
    const began = performance.now();
    const tellFewer = (workers: number): void =>
      tell(workers === 0 ? text('lab.noHelpers') : text('lab.fewerHelpers', { count: workers }));
    if (players.workers === 0) tellFewer(0);
    own = players.run(scenario, plan, { onPartial: hear, onFewer: tellFewer });
    job = own;
    const end = await own.end;
    if (job !== own) return answer.peek()?.whatIf === asked ? 'kept' : 'gone';
    if (end.kind === 'done') {
      hear(end.gathered);
      if (!isPausedEver) note(scenario, (performance.now() - began) / asked.pairs);
    }
    if (end.kind === 'refused') tell(end.problems.map(problemText).join(' '));
    if (end.kind === 'failed') tell(text('lab.failed'));
    rest();
    return end.kind === 'done' ? 'done' : 'failed';
  }

  function note(scenario: Scenario, ms: number): void {
    timed = scenario;
    pairMs.value = ms;
  }

  /** Plays a few pairs to learn how long one takes, unless that is known of this scenario or others are played. */
  async function tryOut(scenario: Scenario, asked: WhatIf): Promise<void> {
    if (timed === scenario || job !== undefined) return;
    const planned = planWhatIf(scenario, { ...asked, pairs: TRIED });
    if (!planned.ok) return;
    timed = scenario;
    const players = await runner();
    // The first twenty runs warm up; the next tell the time.
    for (const isWarm of [false, true]) {
      const began = performance.now();
      const end = await players?.run(scenario, planned.value.plan, { slot: 'lab trial' }).end;
      if (end?.kind !== 'done' || job !== undefined || timed !== scenario) {
        if (timed === scenario && pairMs.value === undefined) timed = undefined;
        return;
      }
      if (isWarm) note(scenario, (performance.now() - began) / TRIED);
    }
  }

  return {
    answer,
    state,
    pairMs,
    isSlow,
    get guessed(): WhatIf | undefined {
      return guessed;
    },
    play,
    clear,
    tryOut,
    pause(): void {
      job?.pause();
      isPausedEver = true;
      clearTimeout(slowTimer);
      state.value = 'paused';
    },
    resume(): void {
      job?.resume();
      state.value = 'running';
    },
    /** Keeps the pairs that are shown, exactly. */
    stop(): void {
      const stopped = job;
      rest();
      stopped?.cancel();
    },
  };
}
