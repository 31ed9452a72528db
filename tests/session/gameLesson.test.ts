import { describe, expect, it } from 'vitest';
import { keptLesson } from '../../src/app/services/lessons.ts';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { findRunCodes } from '../../src/lesson/findCodes.ts';
import { formatLessonLink } from '../../src/lesson/link.ts';
import { playClassRun } from '../../src/lesson/playClassRun.ts';
import { formatRunCode, openRunCode } from '../../src/lesson/runCode.ts';
import { todaysSetting } from '../../src/play/engines/today.ts';
import { agreementOf } from '../../src/session/agreement.ts';
import { beginGame, carryOn, currentView, endTurn, type Game, isOver } from '../../src/session/game.ts';
import {
  areAidsShut,
  areFactsShut,
  classRunOf,
  isHandedOver,
  isOfLesson,
  isPlayedOnce,
  type LessonGame,
  newWork,
  stageOf,
  withWork,
} from '../../src/session/gameLesson.ts';
import { addOrder } from '../../src/session/pending.ts';
import { readSavedGame } from '../../src/session/saved.ts';
import { savedOf } from '../../src/session/saving.ts';
import { currentNode } from '../../src/session/tree.ts';
import { countryOfLesson, lessonAt } from '../support/classes.ts';
import { countryOf, scenarioOf } from '../support/countries.ts';

const ID = 'on-the-brink';
const LESSON = lessonAt(ID, 'tehran', { injects: [{ card: 'lebanon-shut', turn: 1 }], questions: ['Why?'] });
const LABEL = { scenario: {}, chair: {}, turn: 1, turns: 16, over: false };

function begin(isObserver = false): LessonGame {
  const link = formatLessonLink(LESSON, countryOf(ID));
  if (!link.ok) throw new Error(link.error.code);
  const compiled = countryOfLesson(LESSON);
  const actor = compiled.actorOf('tehran');
  const game = beginGame({
    ...{ compiled, source: { kind: 'bundled', path: `${ID}/scenario.json` }, levers: {}, seed: 'class', run: 369 },
    seats: isObserver ? [] : [{ actor }],
    shown: actor,
    lesson: {
      ...{ lesson: LESSON, link: link.value },
      work: {
        ...newWork(LESSON, { desk: 'tehran', isObserver, nickname: 'Maple Heron' }),
        expected: [{ counters: [1, 2, 3, 4, 0, 0, 0] }, { counters: [2, 2, 2, 2, 2], unknown: true }],
        isLocked: true,
      },
    },
  });
  return lessonGame(game);
}

function lessonGame(game: Game): LessonGame {
  if (!isOfLesson(game)) throw new Error('It knows its lesson.');
  return game;
}

/** With an order in the first half day. */
function byHand(game: Game): Game {
  const [order] = legalOrders(currentView(game));
  const given = addOrder(game, order);
  let now = given.ok ? given.value : game;
  while (!isHandedOver(now)) now = endTurn(now);
  return now;
}

describe('a game of a lesson', () => {
  it('goes from hand to doctrine, and is handed in as a code that comes out the same', () => {
    const begun = begin();
    expect([stageOf(begun), areAidsShut(begun), areFactsShut(begun), isPlayedOnce(begun)]).toEqual([
      'byHand',
      true,
      true,
      true,
    ]);
    const left = lessonGame(byHand(begun));
    expect([stageOf(left), currentNode(left.tree).turn]).toEqual(['goesOn', 8]);
    const over = lessonGame(carryOn(left));
    expect([stageOf(over), isOver(over)]).toEqual(['happened', true]);
    const done = withWork(over, { chosen: { turn: 0, order: 0 }, mattered: 'Luck', answers: ['So'], hasCode: true });
    expect([stageOf(done), areFactsShut(done)]).toEqual(['code', false]);
    const run = classRunOf(done);
    expect(run.orders).toHaveLength(8);
    expect(run.orders[0]).toHaveLength(1);
    const { compiled } = done;
    const [found] = findRunCodes(formatRunCode(run, compiled, LESSON) ?? '');
    if (found?.kind !== 'whole') throw new Error(found?.kind);
    const opened = openRunCode(found.packed, compiled, LESSON);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value).toMatchObject({
      nickname: 'Maple Heron',
      mattered: 'Luck',
      answers: ['So'],
      isObserver: false,
    });
    const played = playClassRun(compiled, LESSON, opened.value);
    expect(played.ok && played.value.digests).toEqual(run.digests);
  });

  it('of an observer is doctrine from the first half day, and has no orders', () => {
    const begun = begin(true);
    expect(stageOf(begun)).toBe('goesOn');
    const run = classRunOf(lessonGame(carryOn(begun)));
    expect([run.isObserver, run.orders, run.digests.length]).toEqual([true, [], 16]);
    expect(playClassRun(begun.compiled, LESSON, run).ok).toBe(true);
  });

  it('is kept with its lesson, what the teacher lets happen, and what the pupil put down', () => {
    const game = lessonGame(endTurn(endTurn(begin())));
    const saved = readSavedGame(JSON.parse(JSON.stringify(savedOf(game, LABEL))));
    if (saved?.lesson === undefined) throw new Error('It is kept.');
    const kept = keptLesson({ scenario: scenarioOf(ID), compiled: countryOf(ID) }, saved.lesson);
    if (!kept.ok) throw new Error(kept.error.code);
    expect(kept.value.lesson).toEqual(game.lesson);
    const { compiled } = kept.value;
    const agreement = agreementOf(compiled, saved, todaysSetting(compiled));
    expect(agreement.ok && [agreement.value.parts, currentNode(agreement.value.game.tree).turn]).toEqual([
      undefined,
      2,
    ]);
    // Without what the teacher lets happen it would be another game.
    const other = agreementOf(countryOf(ID), saved, todaysSetting(countryOf(ID)));
    expect(other.ok && other.value.parts?.cause).toBe('content');
  });

  it.each([
    ['no work', { link: '#lesson=1.x' }],
    ['a name that is too long', { link: '', work: { ...begin().lesson.work, nickname: 'x'.repeat(17) } }],
    ['counters that are none', { link: '', work: { ...begin().lesson.work, expected: [{ counters: [-1] }] } }],
  ])('with %s is not read', (_, lesson) => {
    const saved = savedOf(begin(), LABEL);
    expect(readSavedGame({ ...saved, lesson })).toBeUndefined();
    expect(readSavedGame(saved)).toBeDefined();
  });
});
