/** A hundred runs of the staff alone, in the lesson's country and under its luck: what counters are compared with. */
import { signal } from '@preact/signals';
import type { Shell } from '../../app/services/shell.ts';
import type { RunTable } from '../../ensemble/table.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { LessonGame } from '../../session/gameLesson.ts';

export const STAFF_RUNS = 100;

/** A newer lesson's runs drop an older one's. */
const SLOT = 'lesson';

export function createHundredRuns(runner: Shell['runner']) {
  const table = signal<RunTable | undefined>(undefined);
  const state = signal<'unasked' | 'playing' | 'done' | 'none'>('unasked');
  let playedOf: CompiledScenario | undefined;

  async function play({ compiled, lesson }: LessonGame): Promise<void> {
    playedOf = compiled;
    table.value = undefined;
    state.value = 'playing';
    const workers = await runner();
    const plan = { seed: lesson.lesson.luck.seed, runs: STAFF_RUNS, base: {}, course: 'none' } as const;
    const end = await workers?.run(compiled.scenario, plan, { slot: SLOT }).end;
    if (playedOf !== compiled) return;
    if (end?.kind === 'done') table.value = end.gathered.tables[0];
    state.value = end?.kind === 'done' ? 'done' : 'none';
  }

  return {
    table,
    state,
    /** Plays them, unless they are played or under way. */
    ask(game: LessonGame): void {
      if (playedOf !== game.compiled || state.value === 'none') void play(game);
    },
  };
}
