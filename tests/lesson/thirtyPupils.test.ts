import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import type { ClassRun } from '../../src/lesson/classRun.ts';
import { createIntake, EMPTY_INTAKE, type Intake } from '../../src/lesson/intake.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { findLesson, formatLessonLink, unpackLesson } from '../../src/lesson/link.ts';
import { readyLesson } from '../../src/lesson/readyLessons.ts';
import { formatRunCode } from '../../src/lesson/runCode.ts';
import { createRecord } from '../../src/play/record.ts';
import { replayRecord } from '../../src/play/replay.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { beginGame, carryOn, playThrough } from '../../src/session/game.ts';
import { classRunOf, type LessonGame, newWork } from '../../src/session/gameLesson.ts';
import { countryOfLesson, lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf } from '../support/countries.ts';

const PUPILS = 30;

function orderOf(compiled: CompiledScenario, line: string): Order {
  const order = parseOrder(compiled, line);
  if (!order.ok) throw new Error(line);
  return order.value;
}

/** What a device opens when somebody types or clicks this. */
function opened(text: string): Lesson {
  const found = findLesson(text);
  const lesson =
    found.kind === 'ready'
      ? readyLesson(found.name, found.group)
      : found.kind === 'made'
        ? unpackLesson(found.packed, countryOf(found.packed.scenario))
        : undefined;
  if (lesson === undefined) throw new Error(`no lesson: ${found.kind}`);
  return lesson;
}

/** What becomes of a code on its way to the teacher. */
const WAYS: readonly ((code: string) => string)[] = [
  (code) => `Maple: ${code}`,
  (code) => `**${code}**`,
  (code) => code.toLowerCase(),
  (code) => `> ${code.match(/.{1,64}/g)?.join('\n> ')}`,
  (code) => `\`${code.replaceAll('0', 'o').replaceAll('1', 'I')}\``,
  (code) => `"7 Dec","${code}"`,
];

function handedIn(lesson: Lesson, runs: readonly ClassRun[]): Intake {
  const compiled = countryOfLesson(lesson);
  const codes = runs.map((run) => formatRunCode(run, compiled, lesson) ?? 'no code');
  const text = codes.map((code, i) => WAYS[i % WAYS.length](code)).join('\n');
  const steps = createIntake(compiled, lesson).take(EMPTY_INTAKE, text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const INJECTED = lessonAt('third-of-december', 'damascus', {
  ...{ group: 'oak 3', desks: ['damascus', 'tehran'], luck: { kind: 'own', seed: 'oak' } },
  injects: [
    { card: 'china-notice', turn: 2 },
    { card: 'doha-call', turn: 5 },
  ],
});

function linkOf(lesson: Lesson): string {
  const link = formatLessonLink(lesson, countryOf(lesson.scenario));
  if (!link.ok) throw new Error(JSON.stringify(link.error));
  return link.value;
}

describe('thirty pupils, from the link of a lesson to the board', () => {
  it.each([
    ['of a ready lesson that the teacher said aloud', 'Brink, lesson flight, maple 17'],
    ['with injects, two desks and a luck for each', linkOf(INJECTED)],
  ])('%s', (_which, text) => {
    const lesson = opened(text);
    const runs = Array.from({ length: PUPILS }, (_, n) =>
      pupilOf(lesson, n, { nickname: `Heron ${n}`, isObserver: n % 10 === 9 }),
    );
    const { accepted, apart } = handedIn(lesson, runs);
    expect(apart).toEqual([]);
    expect(accepted.map(({ run }) => run)).toEqual(runs);
    for (const { play } of accepted) expect(play.digests).toHaveLength(countryOfLesson(lesson).turns);
  });

  it.each([false, true])('is what a kept game hands in, watched only: %s', (isObserver) => {
    const lesson = opened('#lesson=flight.oak3');
    const compiled = countryOfLesson(lesson);
    const [desk] = lesson.desks;
    const actor = compiled.actorOf(desk);
    const { seed, run } = lesson.luck.kind === 'same' ? lesson.luck : { seed: '', run: undefined };
    const work = newWork(lesson, { desk, isObserver, nickname: 'Maple Heron' });
    const begun = beginGame({
      ...{ compiled, source: { kind: 'bundled', path: '' }, seed, levers: {}, shown: actor },
      ...{ seats: isObserver ? [] : [{ actor }], ...(run === undefined ? {} : { run }) },
      lesson: { lesson, link: '#lesson=flight.oak3', work: { ...work, expected: pupilOf(lesson, 1).expected } },
    });
    const byHand = pupilOf(lesson, 1).orders.map((lines) => [
      { actor, orders: lines.map((line) => orderOf(compiled, line)) },
    ]);
    const played = isObserver ? begun : playThrough(begun, byHand);
    const ended = carryOn(played as LessonGame) as LessonGame;
    const { accepted, apart } = handedIn(lesson, [classRunOf(ended)]);
    expect(apart).toEqual([]);
    expect(accepted[0].run.orders).toEqual(isObserver ? [] : pupilOf(lesson, 1).orders);
  });

  it('comes to what a record of the same game replays to, by hand and then by doctrine', () => {
    const lesson = opened(linkOf(INJECTED));
    const compiled = countryOfLesson(lesson);
    const run = pupilOf(lesson, 4);
    const [{ play }] = handedIn(lesson, [run]).accepted;
    const orders = run.orders.map((lines) => lines.map((line) => orderOf(compiled, line)));
    const record = createRecord(compiled, {
      ...{ seed: lesson.luck.seed, run: 4, seats: [{ actor: compiled.actorOf(run.desk), orders }] },
      digests: play.digests,
    });
    expect(replayRecord(compiled, record)).toMatchObject({ ok: true, value: { differsAt: undefined } });
  });
});
