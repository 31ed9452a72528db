/** The runs that a board needs beside the class's own: the staff alone, and our orders on other lucks. */
import { batch, signal } from '@preact/signals';
import type { Gathered } from '../../ensemble/gather.ts';
import { playEnsembles, type Runner, type UnderWay } from '../../ensemble/runner.ts';
import type { ClassRun } from '../../lesson/classRun.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { plansOfRedraws, type Redraws, redrawsOf } from '../../lesson/redraws.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export function createBoardRuns(runnerOf: () => Promise<Runner | undefined>) {
  const redraws = signal<Redraws | undefined>(undefined);
  const progress = signal({ done: 0, of: 0 });
  const isFailed = signal(false);
  let job: UnderWay<unknown> | undefined;
  let asked = 0;

  return {
    redraws,
    progress,
    isFailed,
    /** Plays a class; what another class has played is put away. */
    async play(scenario: Scenario, lesson: Lesson, pupils: readonly ClassRun[]): Promise<void> {
      const own = ++asked;
      job?.cancel();
      const plans = plansOfRedraws(lesson, pupils);
      batch(() => {
        redraws.value = undefined;
        isFailed.value = false;
        progress.value = { done: 0, of: 0 };
      });
      const runner = await runnerOf();
      if (own !== asked) return;
      if (runner === undefined) {
        isFailed.value = true;
        return;
      }
      const gathered: Gathered[] = [];
      const playing = playEnsembles(
        runner,
        plans.map((plan) => ({ scenario, plan })),
        {
          onProgress: ({ runs, of }) => {
            if (own === asked) progress.value = { done: runs, of };
          },
          onEnsemble: (_, found) => {
            if (found.ok) gathered.push(found.value);
          },
        },
      );
      job = playing;
      const end = await playing.end;
      if (own !== asked) return;
      if (end.kind === 'done' && gathered.length === plans.length) redraws.value = redrawsOf(gathered);
      else isFailed.value = true;
    },
  };
}
