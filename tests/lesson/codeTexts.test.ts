import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASS_RUN_LIMITS, type ClassRun } from '../../src/lesson/classRun.ts';
import { findRunCodes } from '../../src/lesson/findCodes.ts';
import { formatRunCode, openRunCode } from '../../src/lesson/runCode.ts';
import { holds } from '../support/arbitraries.ts';
import { lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf } from '../support/countries.ts';

const ID = 'on-the-brink';
const COMPILED = countryOf(ID);
const LESSON = lessonAt(ID, 'tehran', { questions: ['One?', 'Two?', 'Three?'], votes: [{ kind: 'known', id: 'x' }] });
const PUPIL = pupilOf(LESSON, 1);
const { nickname, because, mattered, answer } = CLASS_RUN_LIMITS;

function openedAgain(run: ClassRun): ClassRun | string {
  const [found] = findRunCodes(formatRunCode(run, COMPILED, LESSON) ?? '');
  if (found?.kind !== 'whole') return found?.kind ?? 'none';
  const opened = openRunCode(found.packed, COMPILED, LESSON);
  return opened.ok ? opened.value : opened.error.code;
}

/** 500 characters of a text, shared out among the fields. */
function toldBy(text: string): ClassRun {
  const all = text.repeat(Math.ceil(CLASS_RUN_LIMITS.texts / text.length));
  const upTo = [0, because, because + mattered, because + mattered + answer];
  const [reason, second, third, rest] = upTo.map((from, i) => all.slice(from, upTo[i + 1] ?? CLASS_RUN_LIMITS.texts));
  return { ...PUPIL, because: reason, mattered: second, answers: [third, rest] };
}

const SENTENCES = {
  English:
    'We flew the families out in the open, because nobody in the garrisons would have believed a quiet convoy; ' +
    'then Homs fell a day earlier than I had expected. ',
  German: 'Wir haben die Familien offen ausgeflogen; Städte, die wir für sicher hielten, fielen über Nacht. ',
  Turkish: 'Aileleri açıkça uçakla gönderdik, çünkü kimse sessiz bir konvoya inanmazdı; Humus bir gün önce düştü. ',
  Arabic: 'أرسلنا العائلات بالطائرة علنًا لأن أحدًا لم يكن ليصدق قافلة هادئة، ثم سقطت حمص قبل يوم مما توقعت. ',
  Russian:
    'Мы открыто вывезли семьи самолётом, потому что тихой колонне никто бы не поверил; Хомс пал на день раньше. ',
};

describe('the texts of a code', () => {
  it.each(Object.entries(SENTENCES))('of 500 characters make at most 1,100 letters: %s', (_language, text) => {
    const run = toldBy(text);
    expect((formatRunCode(run, COMPILED, LESSON) ?? '').length).toBeLessThanOrEqual(1_100);
    expect(openedAgain(run)).toEqual(run);
  });

  it('come back letter by letter, whatever they are, with every answer', () => {
    const textUpTo = (most: number) =>
      fc.string({ unit: 'binary', maxLength: most }).map((text) => text.slice(0, most));
    const written = fc.record({
      ...{ nickname: textUpTo(nickname), because: textUpTo(because), mattered: textUpTo(mattered) },
      answers: fc.array(textUpTo(answer), { maxLength: 3 }),
      votes: fc.array(fc.option(fc.nat({ max: 6 }), { nil: undefined }), { maxLength: 1 }),
      expected: fc.tuple(
        fc.record({ counters: fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), unknown: fc.constant(true as const) }),
        fc.record({ counters: fc.array(fc.nat({ max: 1 }), { maxLength: 10 }) }),
      ),
    });
    holds(
      fc.property(written, (more) => {
        const run = { ...PUPIL, ...more };
        expect(openedAgain(run)).toEqual(run);
      }),
      150,
    );
  });

  it('are refused where they are longer than they may be', () => {
    const because = 'x'.repeat(CLASS_RUN_LIMITS.because + 1);
    expect(openedAgain({ ...PUPIL, because })).toBe('code/unreadable');
  });
});
