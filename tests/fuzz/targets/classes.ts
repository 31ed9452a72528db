/**
 * What goes to and fro in a class: codes in any text, links of lessons, boards as files. Whole ones are read as they
 * were written, whatever a chat makes of them; no other passes for one; who knows how they are sealed gets no further
 * than a run that is played, or a reason.
 */
import { isDeepStrictEqual } from 'node:util';
import { isDigit, PLAIN_NUMERALS } from '../../../src/core/mixedRadix.ts';
import { boardOf, formatBoard, parseBoard } from '../../../src/lesson/boardFile.ts';
import type { ClassRun } from '../../../src/lesson/classRun.ts';
import { compiledForLesson } from '../../../src/lesson/compiledLesson.ts';
import { findRunCodes } from '../../../src/lesson/findCodes.ts';
import { createIntake, EMPTY_INTAKE, type Intake } from '../../../src/lesson/intake.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { findLesson, formatLessonLink, unpackLesson } from '../../../src/lesson/link.ts';
import { codeOf, formatRunCode, openRunCode } from '../../../src/lesson/runCode.ts';
import { formatSealed } from '../../../src/play/link/linkText.ts';
import { countryOfLesson, lessonAt, pupilOf } from '../../support/classes.ts';
import { countryOf } from '../../support/countries.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import { SEALS, type Seal, withSeal } from '../sealing.ts';
import type { FuzzTarget, Json } from '../target.ts';
import { type Forgery, forged, forgery, type Wrap, wrapped, wraps } from '../travel.ts';

const ID = 'five-valleys';
const COMPILED = countryOf(ID);
const LESSON = lessonAt(ID, 'government', {
  ...{ desks: ['government', 'coast'], questions: ['Who had no desk?'], votes: [{ kind: 'known', id: 'x' }] },
  levers: { 'government-will': 0.4 },
  injects: [{ card: 'doha-call', turn: 3 }],
});
const PUPILS = 6;
const TOLD = {
  because: 'they "wait" for the coast; then it moves.',
  mattered: 'Luck, I think \u2026',
  answers: ['=1+1'],
};

const runs = new Map<number, ClassRun>();
function pupil(n: number): ClassRun {
  const known = runs.get(n) ?? pupilOf(PLAYED, n, n % 2 === 0 ? {} : TOLD);
  runs.set(n, known);
  return known;
}

/** The lesson of the codes: the small country has nobody whom a card names. */
const PLAYED: Lesson = { ...LESSON, injects: [] };
const codeFor = (n: number): string => formatRunCode(pupil(n), countryOfLesson(PLAYED), PLAYED) ?? '';

/** What chats, sheets and people do to a word of capitals. */
const HANDS: Readonly<Record<string, (code: string) => string>> = {
  as: (code) => code,
  small: (code) => code.toLowerCase(),
  letters: (code) => code.replaceAll('0', 'O').replaceAll('1', 'I'),
  ells: (code) => code.replaceAll('1', 'l').replaceAll('0', 'o'),
  bold: (code) => `**${code}**`,
  marked: (code) => `> _\`${code}\`_`,
  fives: (code) => code.match(/.{1,5}/g)?.join(' ') ?? '',
  dashes: (code) => code.match(/.{1,8}/g)?.join('-') ?? '',
  sheet: (code) => `"Maple Heron","${code}",10:42`,
};
const HAND_NAMES = Object.keys(HANDS);

function taken(text: string): Intake {
  const steps = createIntake(countryOfLesson(PLAYED), PLAYED).take(EMPTY_INTAKE, text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

type SentCode = {
  readonly of: number;
  readonly hand: string;
  readonly wraps: readonly Wrap[];
  readonly damage: readonly TextChange[];
  readonly forgery: Forgery | null;
};

const sent = (dice: Dice): Pick<SentCode, 'wraps' | 'damage' | 'forgery'> => {
  const isForged = dice.once(3);
  return {
    wraps: isForged ? [] : wraps(dice),
    damage: !isForged && dice.once(2) ? [textChange(dice), ...dice.some(2, () => textChange(dice))] : [],
    forgery: isForged ? forgery(dice) : null,
  };
};

const AROUND = { head: 'BRK1'.length + 3, check: 7 };

export const classCodes: FuzzTarget<SentCode> = {
  name: 'class-codes',
  about: 'codes wrapped, damaged or forged: whole ones stand on the board, others apart with a reason',
  reaches: ['whole', 'refused', 'forged apart'],
  shortRun: 100,
  make: (dice) => ({ of: dice.below(PUPILS), hand: dice.pick(HAND_NAMES), ...sent(dice) }),
  check({ of, hand, wraps, damage, forgery }) {
    const code = codeFor(of);
    if (forgery !== null) {
      const data = code.slice(AROUND.head, -AROUND.check);
      const changed = [...forged(data, forgery)].filter((letter) => isDigit(letter, PLAIN_NUMERALS)).join('');
      const { accepted, apart } = taken(codeOf(changed));
      if (accepted.length + apart.length !== 1) return { outcome: 'lost', wrong: 'neither on the board nor apart' };
      if (accepted.length === 0) return { outcome: 'forged apart' };
      const again = formatRunCode(accepted[0].run, countryOfLesson(PLAYED), PLAYED);
      return again === accepted[0].code ? { outcome: 'forged on' } : { outcome: 'forged on', wrong: 'another code' };
    }
    const text = damage.reduce(withTextChange, wrapped(HANDS[hand](code), wraps));
    const found = findRunCodes(text).flatMap((each) => (each.kind === 'whole' ? [each.packed] : []));
    if (found.some((each) => each.code !== code)) return { outcome: 'other', wrong: 'another code than was sent' };
    if (found.length === 0)
      return damage.length === 0 ? { outcome: 'lost', wrong: 'a whole code was not found' } : { outcome: 'refused' };
    const opened = openRunCode(found[0], countryOfLesson(PLAYED), PLAYED);
    return opened.ok && isDeepStrictEqual(opened.value, pupil(of))
      ? { outcome: damage.length === 0 ? 'whole' : 'beside the damage' }
      : { outcome: 'other', wrong: 'another run than was sent' };
  },
};

type SentLesson = Pick<SentCode, 'wraps' | 'damage' | 'forgery'>;

const LINK_AT = '#lesson=1.'.length + 9;

export const lessonLinks: FuzzTarget<SentLesson> = {
  name: 'lesson-links',
  about: 'links of lessons wrapped, damaged or forged: whole ones are the lesson, no other passes for it',
  reaches: ['whole', 'refused'],
  shortRun: 100,
  make: sent,
  check({ wraps, damage, forgery }) {
    const link = formatLessonLink(LESSON, COMPILED);
    if (!link.ok) return { outcome: 'unwritten', wrong: link.error.code };
    const whole = link.value;
    const text = forgery === null ? whole : formatSealed('lesson', 1, forged(whole.slice(LINK_AT), forgery));
    const address = `https://brink.example.org/play/${text}`;
    const found = findLesson(damage.reduce(withTextChange, wrapped(address, wraps)));
    const isWhole = damage.length === 0 && forgery === null;
    if (found.kind !== 'made')
      return isWhole ? { outcome: 'lost', wrong: `a whole link: ${found.kind}` } : { outcome: 'refused' };
    if (found.packed.scenario !== ID) return { outcome: 'elsewhere' };
    const lesson = unpackLesson(found.packed, COMPILED);
    if (forgery === null)
      return isDeepStrictEqual(lesson, LESSON)
        ? { outcome: isWhole ? 'whole' : 'beside the damage' }
        : { outcome: 'other', wrong: 'another lesson than was sent' };
    if (lesson === undefined) return { outcome: 'refused' };
    const again = formatLessonLink(lesson, COMPILED);
    if (again.ok && again.value !== text) return { outcome: 'forged', wrong: 'a second form of a lesson' };
    const played = compiledForLesson(COMPILED.scenario, lesson);
    return { outcome: played.ok || played.error.length > 0 ? 'forged' : 'no reason' };
  },
};

type ChangedBoard = {
  readonly changes: readonly PartChange[];
  readonly text: readonly TextChange[];
  readonly seal: Seal;
};

const boardDocument = (): Json =>
  JSON.parse(formatBoard(boardOf(PLAYED, taken(codeFor(0)), [{ before: [3, 9], after: [8, 4] }])));

export const boards: FuzzTarget<ChangedBoard> = {
  name: 'boards',
  about: 'boards as files with parts and letters changed: opened as they say, or refused with a reason',
  reaches: ['read', 'refused'],
  shortRun: 80,
  make(dice) {
    const document = boardDocument();
    const isText = dice.once(3);
    return {
      changes: isText ? [] : [partChange(document, dice), ...dice.some(3, () => partChange(document, dice))],
      text: isText ? dice.some(3, () => textChange(dice)) : [],
      seal: dice.pick(SEALS),
    };
  },
  check({ changes, text, seal }) {
    const changed = withSeal(changes.reduce<Json>(withPartChange, boardDocument()), seal);
    const read = parseBoard(text.reduce(withTextChange, JSON.stringify(changed, null, 1)));
    if (!read.ok) return { outcome: 'refused' };
    const again = parseBoard(formatBoard(read.value));
    if (!again.ok || !isDeepStrictEqual(again.value, read.value))
      return { outcome: 'read', wrong: 'read again as another board' };
    taken(read.value.codes.join('\n'));
    return { outcome: 'read' };
  },
};
