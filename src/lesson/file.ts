/**
 * A lesson as a file: the fields of `Lesson` as JSON. A teacher keeps one, and the terminal checks it; a link packs it
 * instead.
 */
import { isCount, isListOf, isObject, isText } from '../core/unknown.ts';
import { RECORD_LIMITS } from '../play/record.ts';
import {
  type Forecast,
  LESSON_LIMITS,
  type Lesson,
  type LessonInject,
  type LessonLuck,
  type LessonVote,
} from './lesson.ts';

const MOST_ID = 100;
const HEX16 = /^[0-9a-f]{16}$/;
const isId = (value: unknown): value is string => isText(value, MOST_ID) && value !== '';
const isSeed = (value: unknown): value is string => isText(value, RECORD_LIMITS.seedCharacters) && value !== '';
const isTurn = (value: unknown): value is number => isCount(value) && value < RECORD_LIMITS.turns;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isSetting = (value: unknown): value is number | string => isId(value) || Number.isFinite(value);
const isLevers = (value: unknown): value is Lesson['levers'] =>
  isObject(value) &&
  Object.keys(value).length <= RECORD_LIMITS.levers &&
  Object.entries(value).every(([id, setting]) => isId(id) && isSetting(setting));

const isLuck = (value: unknown): value is LessonLuck =>
  isObject(value) &&
  isSeed(value.seed) &&
  (value.kind === 'own' || (value.kind === 'same' && (value.run === undefined || isCount(value.run))));

const isCuts = (value: unknown): value is readonly number[] =>
  isListOf(value, isTurn, LESSON_LIMITS.cuts) && value.every((turn, i) => turn > (value[i - 1] ?? 0));

const isForecast = (value: unknown): value is Forecast =>
  isObject(value) &&
  (value.kind === 'fall'
    ? isCuts(value.cuts)
    : value.kind === 'enters'
      ? isListOf(value.sides, isId, LESSON_LIMITS.sides)
      : value.kind === 'place' && isId(value.region) && isCuts(value.cuts));

const isVote = (value: unknown): value is LessonVote =>
  isObject(value) &&
  (value.kind === 'known' ? isId(value.id) : value.kind === 'experiment' && isText(value.link, LESSON_LIMITS.link));

const isInject = (value: unknown): value is LessonInject => isObject(value) && isId(value.card) && isTurn(value.turn);

const isQuestion = (value: unknown): value is string => isText(value, LESSON_LIMITS.question);

/** A lesson from parsed JSON; else the name of the first field that is missing or not as it should be. */
export function lessonIn(raw: unknown): Lesson | { readonly field: string } {
  if (!isObject(raw)) return { field: '' };
  const { title, group = '', scenario, contentHash, rules, levers = {}, luck, desks, byHand, guided, aids } = raw;
  const { factsLocked, forecasts, asksReason, questions, votes, injects, inPairs, minutes } = raw;
  if (!isText(title, LESSON_LIMITS.title)) return { field: 'title' };
  if (!isText(group, LESSON_LIMITS.group)) return { field: 'group' };
  if (!isId(scenario)) return { field: 'scenario' };
  if (!isText(contentHash) || !HEX16.test(contentHash)) return { field: 'contentHash' };
  if (!isCount(rules)) return { field: 'rules' };
  if (!isLevers(levers)) return { field: 'levers' };
  if (!isLuck(luck)) return { field: 'luck' };
  if (!isListOf(desks, isId, LESSON_LIMITS.desks) || desks.length === 0) return { field: 'desks' };
  if (!isCount(byHand)) return { field: 'byHand' };
  if (!isFlag(guided)) return { field: 'guided' };
  if (!isFlag(aids)) return { field: 'aids' };
  if (!isFlag(factsLocked)) return { field: 'factsLocked' };
  if (!isListOf(forecasts, isForecast, LESSON_LIMITS.forecasts) || forecasts.length === 0)
    return { field: 'forecasts' };
  if (!isFlag(asksReason)) return { field: 'asksReason' };
  if (!isListOf(questions, isQuestion, LESSON_LIMITS.questions)) return { field: 'questions' };
  if (!isListOf(votes, isVote, LESSON_LIMITS.votes)) return { field: 'votes' };
  if (!isListOf(injects, isInject, LESSON_LIMITS.injects)) return { field: 'injects' };
  if (!isFlag(inPairs)) return { field: 'inPairs' };
  if (minutes !== 45 && minutes !== 90) return { field: 'minutes' };
  return {
    ...{ title, group, scenario, contentHash, rules, levers, luck, desks, byHand, guided, aids, factsLocked },
    ...{ forecasts, asksReason, questions, votes, injects, inPairs, minutes },
  };
}
