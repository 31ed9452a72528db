/** What is kept of a game's lesson. Lists of games are read with this: it needs neither scenario nor rules. */
import { isCount, isListOf, isObject, isText } from '../core/unknown.ts';
import { CLASS_RUN_LIMITS, type Expected } from '../lesson/classRun.ts';

/** What a pupil puts down. */
export interface PupilWork {
  /** Id of the actor; the desk whose half days an observer watches. */
  readonly desk: string;
  readonly isObserver: boolean;
  /** Empty: none. */
  readonly nickname: string;
  /** By forecast of the lesson. */
  readonly expected: readonly Expected[];
  readonly because: string;
  /** The counters are locked, and play has begun. */
  readonly isLocked: boolean;
  /** The order said to have mattered most: its turn, from 0, and its place among that turn's. */
  readonly chosen?: { readonly turn: number; readonly order: number };
  readonly mattered: string;
  /** By question of the teacher's own. */
  readonly answers: readonly string[];
  /** By vote of the lesson: the option, from 0; none: null. */
  readonly votes: readonly (number | null)[];
  /** The code has been made: what waited for it is open. */
  readonly hasCode: boolean;
}

/** A lesson as it is kept with its game. */
export interface SavedLesson {
  /** Its link, which holds all that the teacher set. */
  readonly link: string;
  readonly work: PupilWork;
}

const isWork = (value: unknown): value is PupilWork =>
  isObject(value) &&
  isText(value.desk) &&
  typeof value.isObserver === 'boolean' &&
  isText(value.nickname, CLASS_RUN_LIMITS.nickname) &&
  isListOf(value.expected, isExpected) &&
  isText(value.because, CLASS_RUN_LIMITS.because) &&
  typeof value.isLocked === 'boolean' &&
  (value.chosen === undefined ||
    (isObject(value.chosen) && isCount(value.chosen.turn) && isCount(value.chosen.order))) &&
  isText(value.mattered, CLASS_RUN_LIMITS.mattered) &&
  isListOf(value.answers, (answer) => isText(answer, CLASS_RUN_LIMITS.answer)) &&
  isListOf(value.votes, (vote): vote is number | null => vote === null || isCount(vote)) &&
  typeof value.hasCode === 'boolean';

const isExpected = (value: unknown): value is Expected =>
  isObject(value) &&
  isListOf(value.counters, isCount) &&
  (value.unknown === undefined || typeof value.unknown === 'boolean');

export const isSavedLesson = (value: unknown): value is SavedLesson =>
  isObject(value) && isText(value.link) && isWork(value.work);
