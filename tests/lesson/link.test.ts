import { describe, expect, it } from 'vitest';
import { LESSON_LIMITS, type Lesson } from '../../src/lesson/lesson.ts';
import {
  findLesson,
  formatLessonLink,
  formatReadyLink,
  isSameLesson,
  lessonWordOf,
  unpackLesson,
} from '../../src/lesson/link.ts';
import { readyLesson, readyLessons } from '../../src/lesson/readyLessons.ts';
import { lessonAt } from '../support/classes.ts';
import { countryOf, SHIPPED } from '../support/countries.ts';

const ADDRESS = 'https://brink.example.org/game/';

function linkOf(lesson: Lesson): string {
  const link = formatLessonLink(lesson, countryOf(lesson.scenario));
  if (!link.ok) throw new Error(JSON.stringify(link.error));
  return link.value;
}

function opened(text: string, id: string): Lesson | undefined {
  const found = findLesson(text);
  return found.kind === 'made' ? unpackLesson(found.packed, countryOf(id)) : undefined;
}

const QUESTIONS = [
  'Which of the two sides did you trust more when the news from Hama came in, and why did you trust it then?',
  'What would you have needed to know on the first evening to decide otherwise than you did in the end?',
  'Who in this story has no desk, and what would that person have asked you to do in the last three days?',
];

/** One with everything that a teacher can set. */
const FULL = lessonAt('third-of-december', 'damascus', {
  ...{ title: 'What mattered, and when was it too late?', group: 'Maple 17', desks: ['damascus', 'tehran'] },
  ...{ luck: { kind: 'own', seed: 'Frühling 7' }, byHand: 12, guided: true, aids: true, factsLocked: false },
  levers: { turkey_restraint: 0.9, iran_militia_new: 500 },
  forecasts: [
    { kind: 'place', region: 'homs', cuts: [3, 7, 8] },
    { kind: 'enters', sides: ['hts', 'sna'].filter((id) => countryOf('third-of-december').side.ids.includes(id)) },
  ],
  questions: QUESTIONS,
  votes: [
    { kind: 'known', id: 'fighters-or-families' },
    { kind: 'experiment', link: 'Ab-9_' },
  ],
  injects: [{ card: 'doha-call', turn: 5 }],
  ...{ inPairs: false, minutes: 90 },
});

describe('a lesson link', () => {
  it('opens as the lesson that was made, for every scenario', () => {
    for (const id of SHIPPED)
      for (const { actor } of countryOf(id).scenario.chairs) {
        const lesson = lessonAt(id, actor);
        expect(opened(`See ${ADDRESS}${linkOf(lesson)}.`, id)).toEqual(lesson);
      }
    expect(opened(linkOf(FULL), FULL.scenario)).toEqual(FULL);
  });

  it('holds three long questions within 500 characters, address and all', () => {
    expect(`${ADDRESS}${linkOf(FULL)}`.length).toBeLessThanOrEqual(500);
  });

  it('is refused with its length where texts are too long for it', () => {
    const wide = QUESTIONS.map(
      (_, i) => String.fromCharCode(0x4e00 + 999 * i).repeat(3) + '時間戦争政府決定'.repeat(14),
    );
    const link = formatLessonLink({ ...FULL, questions: wide }, countryOf(FULL.scenario));
    expect(link.ok ? link : link.error).toMatchObject({
      code: 'lesson/link-long',
      values: { most: LESSON_LIMITS.link },
    });
  });

  it('says where it breaks off, and that a newer program made it', () => {
    const link = linkOf(FULL);
    expect(findLesson(link.slice(0, 90))).toEqual({ kind: 'broken', cut: { has: 90, of: link.length } });
    expect(findLesson(link.replace('=1.', '=2.')).kind).toBe('newer');
    expect(findLesson('Read the lesson for Monday').kind).toBe('none');
  });
});

describe('a ready lesson', () => {
  it('has a link of at most 60 characters, and a spoken form', () => {
    for (const { name } of readyLessons()) {
      const link = formatReadyLink(name, 'Maple 17') ?? '';
      expect(link).toBe(`#lesson=${name}.maple17`);
      expect(`${ADDRESS}${link}`.length).toBeLessThanOrEqual(60);
      const ready = { kind: 'ready', name, group: 'maple 17' };
      expect(findLesson(`${ADDRESS}${link}`)).toEqual(ready);
      expect(findLesson(`Brink, lesson ${name}, maple 17`)).toEqual(ready);
      expect(findLesson(`#lesson=${name}`)).toEqual({ ...ready, group: '' });
      expect(formatReadyLink(name, 'Klasse 7b bei Frau Öz')).toBeUndefined();
    }
  });
});

describe('the word of a lesson', () => {
  it('is one for each lesson and class, and survives the link and other rules', () => {
    const [{ name }] = readyLessons();
    const here = readyLesson(name, 'maple 17') as Lesson;
    const word = lessonWordOf(here);
    expect(lessonWordOf({ ...here, rules: here.rules + 1, contentHash: '0123456789abcdef' })).toBe(word);
    expect(lessonWordOf(readyLesson(name, 'Maple  17') as Lesson)).toBe(word);
    const beside = lessonWordOf(readyLesson(name, 'maple 18') as Lesson);
    expect([beside === word, isSameLesson(beside, word)]).toEqual([false, true]);
    expect(isSameLesson(lessonWordOf({ ...here, byHand: here.byHand + 1 }), word)).toBe(false);
    expect(lessonWordOf(opened(linkOf(FULL), FULL.scenario) as Lesson)).toBe(lessonWordOf(FULL));
  });
});
