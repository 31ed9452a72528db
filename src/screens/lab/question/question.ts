/** The question that is put together: from where, what is different, what is looked at and expected, on which luck. */
import { batch, computed, signal } from '@preact/signals';
import type { Loaded } from '../../../app/services/scenarios.ts';
import { newSeed } from '../../../app/services/seed.ts';
import { RULES_VERSION } from '../../../engine/simulation.ts';
import { formatWhatIfLink } from '../../../lab/whatIf/link.ts';
import { type Change, type Prediction, runUpTo, usualOutcome, type WhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { GameRecord } from '../../../play/record.ts';
import { keepLink } from './waiting.ts';

const USUAL_PAIRS = 100;
const NO_COUNTERS: Prediction = { later: 0, same: 0, earlier: 0 };

interface Surroundings {
  /** Puts away what came of the last question. */
  readonly putAway: () => void;
  /** Whether its pairs are being played, or have been; `still` where neither. */
  readonly stands: () => 'still' | 'playing' | 'answered';
}

export function createQuestion({ putAway, stands }: Surroundings) {
  const loaded = signal<Loaded | undefined>(undefined);
  const whatIf = signal<WhatIf | undefined>(undefined);
  /** The run that is started from, with its later turns; `id` of the kept game. */
  const wholeRun = signal<{ readonly id: string; readonly record: GameRecord } | undefined>(undefined);

  /** Whether anything is different: a lever at its own value is not. */
  const isChanged = computed(() => {
    const { changes = [], levers = {} } = whatIf.value ?? {};
    return changes.some(
      (change) =>
        change.kind !== 'lever' ||
        loaded.value?.scenario.levers.some(
          ({ id, default: own }) => id === change.lever && (levers[id] ?? own) !== change.value,
        ),
    );
  });

  function keep(): void {
    const link = whatIf.value && loaded.value && formatWhatIfLink(whatIf.value, loaded.value.compiled);
    if (link !== undefined && whatIf.value?.changes.length) keepLink(link);
  }

  function ask(next: WhatIf): void {
    batch(() => {
      putAway();
      whatIf.value = next;
    });
    keep();
  }

  /** What is asked is another thing: what was expected of the last is no guess about this, once that was answered. */
  function askAnew(fields: Partial<WhatIf>): void {
    const asked = whatIf.value;
    if (asked === undefined) return;
    ask({ ...asked, ...(stands() === 'still' ? {} : { prediction: NO_COUNTERS }), ...fields });
  }

  /** Writes down what is no other question. */
  function note(fields: Partial<WhatIf>): void {
    if (whatIf.value === undefined) return;
    whatIf.value = { ...whatIf.value, ...fields };
    keep();
  }

  return {
    loaded,
    whatIf,
    wholeRun,
    isChanged,
    keep,
    ask,
    /** A question of a scenario's own start, or of a turn of a run in it. */
    begin(
      next: Loaded,
      fields: Partial<WhatIf> = {},
      run?: { readonly id: string; readonly record: GameRecord },
    ): void {
      loaded.value = next;
      wholeRun.value = run;
      ask({
        ...{ scenario: next.scenario.id, contentHash: next.compiled.contentHash, rules: RULES_VERSION },
        ...{ luck: newSeed(), firstRun: 0, pairs: USUAL_PAIRS, changes: [], outcome: usualOutcome(next.compiled) },
        prediction: NO_COUNTERS,
        ...fields,
      });
    },
    /** The turn of the run that is started from. */
    startAt(turn: number): void {
      const record = wholeRun.value?.record;
      if (record !== undefined) askAnew({ start: { record: runUpTo(record, turn), turn }, changes: [] });
    },
    /** Puts a change in a place of the list, or takes it away. */
    setChange(at: number, change: Change | undefined): void {
      const changes = [...(whatIf.value?.changes ?? [])];
      if (change === undefined) changes.splice(at, 1);
      else changes[at] = change;
      askAnew({ changes });
    },
    /** Counters are moved before anything is played. */
    expect(prediction: Prediction): void {
      if (stands() === 'still') note({ prediction });
    },
    /** The same question once more, with counters that can be moved. */
    askAgain(): void {
      if (whatIf.value !== undefined) ask({ ...whatIf.value, prediction: whatIf.value.prediction ?? NO_COUNTERS });
    },
    setPairs(pairs: number): void {
      if (stands() !== 'playing') note({ pairs });
    },
    /** Empty: a new one. */
    setLuck(luck: string): void {
      askAnew({ luck: luck.trim() === '' ? newSeed() : luck.trim(), firstRun: 0 });
    },
  };
}
