/**
 * The lesson of a game: what its teacher set, and what the pupil has put down beside its play. It is kept with the
 * game, so that it is there again wherever the game is opened.
 */
import { formatOrder } from '../engine/orders/text.ts';
import type { ClassRun } from '../lesson/classRun.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { lessonWordOf } from '../lesson/link.ts';
import { type Game, isOver } from './game.ts';
import type { PupilWork, SavedLesson } from './savedLesson.ts';
import { currentNode, deskOf, pathTo } from './tree.ts';

export interface GameLesson extends SavedLesson {
  readonly lesson: Lesson;
}

/** `expect`: counters are placed; `byHand`; `goesOn`: the staff carries on; `happened`; `code`: it has been made. */
export type LessonStage = 'expect' | 'byHand' | 'goesOn' | 'happened' | 'code';

/** A game of a lesson. */
export type LessonGame = Game & { readonly lesson: GameLesson };

export const isOfLesson = (game: Game): game is LessonGame => game.lesson !== undefined;

/** How far a lesson has come in its game. */
export function stageOf(game: LessonGame): LessonStage {
  const { work } = game.lesson;
  if (!work.isLocked) return 'expect';
  if (isOver(game)) return work.hasCode ? 'code' : 'happened';
  return currentNode(game.tree).turn < turnsByHand(game) ? 'byHand' : 'goesOn';
}

/** Half days that are played by hand; an observer plays none. */
export const turnsByHand = ({ compiled, lesson: { lesson, work } }: LessonGame): number =>
  work.isObserver ? 0 : Math.min(lesson.byHand, compiled.turns);

/** Whether nothing is played by hand in it: not yet, or not any more. */
export const isHandedOver = (game: Game): boolean => isOfLesson(game) && stageOf(game) !== 'byHand';

/** Whether no half-day of it is taken back, and no other line played: what a class hands in is played once. */
export const isPlayedOnce = ({ lesson }: Game): boolean => lesson !== undefined;

/** Whether what really happened stays shut for now. */
export const areFactsShut = ({ lesson }: Game): boolean => lesson?.lesson.factsLocked === true && !lesson.work.hasCode;

/** Whether odds, advice and what orders are expected to do are left out. */
export const areAidsShut = ({ lesson }: Game): boolean => lesson?.lesson.aids === false;

export const withWork = (game: LessonGame, fields: Partial<PupilWork>): LessonGame => ({
  ...game,
  lesson: { ...game.lesson, work: { ...game.lesson.work, ...fields } },
});

/** The work of whoever has just come in. */
export const newWork = (lesson: Lesson, fields: Pick<PupilWork, 'desk' | 'isObserver' | 'nickname'>): PupilWork => ({
  ...fields,
  expected: [],
  because: '',
  isLocked: false,
  mattered: '',
  answers: lesson.questions.map(() => ''),
  votes: lesson.votes.map(() => null),
  hasCode: false,
});

/** The orders given by hand, by turn, as lines. */
export function ordersByHand({ compiled, tree, lesson }: LessonGame): readonly (readonly string[])[] {
  const desk = compiled.actorOf(lesson.work.desk);
  return pathTo(tree, tree.current)
    .slice(1)
    .flatMap(({ given }) => {
      const orders = deskOf(given, desk);
      return orders === undefined ? [] : [orders.map((order) => formatOrder(compiled, order))];
    });
}

/** What is handed in. */
export function classRunOf(game: LessonGame): ClassRun {
  const { tree, run, lesson, setting } = game;
  const { desk, isObserver, expected, chosen, votes, nickname, because, mattered, answers } = lesson.work;
  return {
    rules: setting.rules,
    lesson: lessonWordOf(lesson.lesson),
    ...{ desk, isObserver, expected, nickname, because, mattered, answers },
    ...(lesson.lesson.luck.kind === 'own' && run !== undefined ? { run } : {}),
    orders: isObserver ? [] : ordersByHand(game),
    digests: pathTo(tree, tree.current)
      .slice(1)
      .map(({ digest }) => digest),
    ...(chosen === undefined ? {} : { chosen }),
    votes: votes.map((vote) => vote ?? undefined),
  };
}
