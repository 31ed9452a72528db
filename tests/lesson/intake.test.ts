import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import type { ClassRun } from '../../src/lesson/classRun.ts';
import { createIntake, EMPTY_INTAKE, type Intake, putBack, withoutCode } from '../../src/lesson/intake.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { lessonWordOf } from '../../src/lesson/link.ts';
import { formatRunCode } from '../../src/lesson/runCode.ts';
import { lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf } from '../support/countries.ts';

const ID = 'on-the-brink';
const LESSON = lessonAt(ID, 'tehran');
const OTHER = lessonAt(ID, 'damascus', { title: 'A desk in Damascus' });
const PUPILS = Array.from({ length: 8 }, (_, n) => pupilOf(LESSON, n, { nickname: `Heron ${n}` }));

const codeOf = (run: ClassRun, lesson: Lesson = LESSON): string =>
  formatRunCode(run, countryOf(lesson.scenario), lesson) ?? '';
const CODES = PUPILS.map((run) => codeOf(run));

function taken(text: string, before: Intake = EMPTY_INTAKE): Intake {
  const others = [{ word: lessonWordOf(OTHER), title: OTHER.title }];
  const steps = createIntake(countryOf(ID), LESSON, others).take(before, text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const reasonsOf = ({ apart }: Intake) => apart.map(({ problem }) => [problem.code, problem.values]);
const namesOf = ({ accepted }: Intake) => accepted.map(({ run }) => run.nickname);

/** A pupil's run with something else in it than what was played. */
const forged = (change: Partial<ClassRun>): string => codeOf({ ...PUPILS[0], ...change });

describe('the intake of a class', () => {
  it('finds every code in what chats, sheets and mail make of them', () => {
    const [a, b, c, d, e, f, g, h] = CODES;
    const wrapped = b.match(/.{1,60}/g)?.join('\n> ');
    const text = `Chat of 9 December
[10:41] Maple: **${a}**
[10:41] Karim: my code!! \`${a}\`
> ${wrapped}
Maple Heron,"${c.toLowerCase()}",10:42
${d.match(/.{1,5}/g)?.join(' ')} thanks
__${e.replaceAll('0', 'O').replaceAll('1', 'l')}__ and ${f}${g}
<p>${h.match(/.{1,40}/g)?.join('<wbr>')}</p>`;
    const intake = taken(text);
    expect(reasonsOf(intake)).toEqual([]);
    expect(namesOf(intake)).toEqual(PUPILS.map(({ nickname }) => nickname));
    expect(intake.again).toBe(1);
    expect(taken(text, intake)).toEqual({ ...intake, again: 9 });
  });

  it('sets apart what it cannot show, each with its reason', () => {
    const [a, b, c] = CODES;
    const letter = b[80] === 'A' ? 'B' : 'A';
    const changed = `${b.slice(0, 80)}${letter}${b.slice(81)}`;
    const { chosen: _chosen, ...first } = PUPILS[0];
    const otherwise = { ...first, orders: first.orders.map((lines, t) => (t === 4 ? [] : lines)) };
    const parts = pupilOf(LESSON, 20);
    const wrong = parts.digests.map((digest, t) => (t === 5 ? 'ffff' : digest));
    const intake = taken(
      [
        ...[a, `${c.slice(0, 88)} is all I have`, changed, a.replace('BRK1', 'BRK2')],
        codeOf(pupilOf(OTHER, 3), OTHER),
        codeOf(pupilOf({ ...LESSON, group: 'maple 18' }, 3), { ...LESSON, group: 'maple 18' }),
        codeOf({ ...pupilOf(LESSON, 3), rules: RULES_VERSION - 1 }),
        codeOf(pupilOf(LESSON, 3), { ...LESSON, contentHash: '0123456789abcdef' }),
        forged({ nickname: 'Copy' }),
        codeOf({ ...parts, digests: wrong }),
        codeOf(otherwise),
        forged({ orders: [['evacuate group:families way:air quiet:no', 'evacuate group:families way:air quiet:no']] }),
      ].join('\n'),
    );
    expect(namesOf(intake)).toEqual(['Heron 0']);
    expect(reasonsOf(intake)).toMatchObject([
      ['intake/cut', { has: 88, of: c.length }],
      ['intake/damaged', { starts: b.slice(0, 16) }],
      ['intake/newer', {}],
      ['intake/lesson', { title: 'A desk in Damascus' }],
      ['code/group', {}],
      ['code/rules', { theirs: String(RULES_VERSION - 1), ours: String(RULES_VERSION) }],
      ['code/content', {}],
      ['intake/same', { nickname: 'Heron 0' }],
      ['classRun/differs', { turn: 5 }],
      ['classRun/differs', {}],
      ['classRun/order', { turn: 0, refusal: 'twice' }],
    ]);
  });

  it('keeps out what was taken off, until it is put back', () => {
    const [a] = CODES;
    const without = withoutCode(taken(CODES.join(' ')), a);
    expect(without.accepted).toHaveLength(CODES.length - 1);
    expect(taken(a, without).accepted).toHaveLength(CODES.length - 1);
    expect(taken(a, putBack(without, a)).accepted).toHaveLength(CODES.length);
  });
});
