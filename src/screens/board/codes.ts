/** The codes of a class: taken in code by code between which the page is free, and set apart with the reason. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RunTable } from '../../ensemble/table.ts';
import { tableOfClass } from '../../lesson/classNumbers.ts';
import { createIntake, EMPTY_INTAKE, type Intake, problemOfText, putBack, withoutCode } from '../../lesson/intake.ts';
import { lessonWordOf } from '../../lesson/link.ts';
import { PRACTICE_RUNS, practiceRuns } from '../../lesson/practiceRuns.ts';
import { readyLessons } from '../../lesson/readyLessons.ts';
import { formatRunCode } from '../../lesson/runCode.ts';
import type { OpenedLesson } from './lessons.ts';
import { inSlices } from './slices.ts';

export type TakeEnd = 'taken' | ReturnType<typeof problemOfText>;

export function createCodes() {
  const intake = signal<Intake>(EMPTY_INTAKE);
  /** Codes read so far while a text is taken in. */
  const reading = signal<number | undefined>(undefined);
  let opened: OpenedLesson | undefined;
  const pupils = computed(() => intake.value.accepted.map(({ run }) => run));
  const own = computed((): RunTable | undefined => tableOfClass(intake.value.accepted.map(({ play }) => play)));

  async function take(text: string): Promise<TakeEnd> {
    const problem = problemOfText(text);
    if (problem !== undefined || opened === undefined) return problem;
    const meant = opened;
    const { compiled, lesson } = meant;
    const others = readyLessons().map((ready) => ({ word: lessonWordOf(ready.lesson), title: ready.lesson.title }));
    let last = intake.peek();
    let count = 0;
    const steps = createIntake(compiled, lesson, others).take(last, text);
    const isMeant = await inSlices(
      steps,
      () => opened === meant,
      (step) => {
        last = step;
        reading.value = ++count;
      },
    );
    reading.value = undefined;
    if (isMeant) intake.value = last;
    return 'taken';
  }

  return {
    intake: intake as ReadonlySignal<Intake>,
    reading: reading as ReadonlySignal<number | undefined>,
    pupils,
    own,
    take,
    begin(lesson: OpenedLesson | undefined): void {
      opened = lesson;
      intake.value = EMPTY_INTAKE;
    },
    remove(code: string): void {
      intake.value = withoutCode(intake.value, code);
    },
    /** What was taken off can be taken in again. */
    putBack(code: string): void {
      intake.value = putBack(intake.value, code);
    },
    /** Made-up codes, taken in like others. */
    async makeUp(): Promise<void> {
      if (opened === undefined) return;
      const meant = opened;
      const { compiled, lesson } = meant;
      intake.value = EMPTY_INTAKE;
      const made: string[] = [];
      const isMeant = await inSlices(
        practiceRuns(compiled, lesson, PRACTICE_RUNS),
        () => opened === meant,
        (run) => {
          made.push(formatRunCode(run, compiled, lesson) ?? '');
          reading.value = made.length;
        },
      );
      reading.value = undefined;
      if (isMeant) await take(made.join('\n'));
    },
  };
}

export type Codes = ReturnType<typeof createCodes>;
