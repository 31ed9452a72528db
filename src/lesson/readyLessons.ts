/**
 * Ready lessons: those that the page knows by name, so that a word is enough to open one. `lessons/ready.json` holds
 * what a teacher would set; what depends on the numbers of a scenario (the typical run, where the counters stand) is
 * read from what `brink lesson --write` has measured.
 */
import written from '../../lessons/ready.json' with { type: 'json' };
import type { Starter } from '../lab/whatIf/starters.ts';
import { lessonIn } from './file.ts';
import type { Lesson } from './lesson.ts';
import { measured, measuredLesson } from './measured.ts';
import { asksIn } from './votes.ts';

export interface ReadyLesson {
  /** What links and teachers say: "brink, lesson flight". */
  readonly name: string;
  readonly lesson: Lesson;
  /** What the teacher's crib tells of this start: changes, measured by `brink lesson`. */
  readonly crib: Starter['asks'];
}

/** The luck of all ready lessons. */
export const READY_LUCK = 'class';

const all: readonly ReadyLesson[] = written.map(({ name, crib: rawCrib, ...settings }) => {
  const found = measuredLesson(name);
  const lesson = lessonIn({
    ...settings,
    ...{ contentHash: found?.contentHash, rules: measured.rules },
    luck: { kind: 'same', seed: READY_LUCK, run: found?.run },
    forecasts: [
      { kind: 'fall', cuts: found?.cuts },
      { kind: 'enters', sides: found?.sides },
    ],
  });
  if ('field' in lesson) throw new Error(`The ready lesson "${name}" has no ${lesson.field}`);
  const crib = asksIn(rawCrib);
  if (crib === undefined) throw new Error(`The crib of "${name}" is not one`);
  return { name, lesson, crib };
});

/** The first is the one that the page proposes. */
export const readyLessons = (): readonly ReadyLesson[] => all;

/** A ready lesson by its name, for a group if one is named; undefined if there is none. */
export function readyLesson(name: string, group = ''): Lesson | undefined {
  const found = all.find((ready) => ready.name === name);
  return found === undefined ? undefined : { ...found.lesson, group };
}
