/** What a run of the class is called: the name it was given, or its number. */
import type { ClassRun } from '../../lesson/classRun.ts';
import { text } from '../../words/text.ts';

export function pupilName(pupils: readonly ClassRun[], pupil: number): string {
  const { nickname } = pupils[pupil];
  return nickname === '' ? text('board.pupil', { number: pupil + 1 }) : nickname;
}
