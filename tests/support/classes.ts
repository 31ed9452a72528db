/** Classes: lessons, and pupils who give any legal orders by hand and then leave it to doctrine. */
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { createGame, RULES_VERSION } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { ClassRun } from '../../src/lesson/classRun.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { lessonWordOf } from '../../src/lesson/link.ts';
import { digitsAt } from '../../src/lesson/runCode.ts';
import { createPlay } from '../../src/play/turn.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { createStaff } from '../../src/policies/staff.ts';
import { countryOf } from './countries.ts';

/** Eight half days by hand at a desk, when and who, the same luck for everybody. */
export function lessonAt(id: string, desk: string, more: Partial<Lesson> = {}): Lesson {
  const { contentHash } = countryOf(id);
  return {
    ...{ title: 'What mattered, and when?', group: 'maple 17', scenario: id, contentHash },
    ...{ rules: RULES_VERSION, levers: {}, luck: { kind: 'same', seed: 'class', run: 369 }, desks: [desk], byHand: 8 },
    ...{ guided: false, aids: false, factsLocked: true },
    forecasts: [
      { kind: 'fall', cuts: [2, 4, 5, 6, 8] },
      { kind: 'enters', sides: countryOf(id).side.ids.slice(1, 4) },
    ],
    ...{ asksReason: true, questions: [], votes: [], injects: [], inPairs: true, minutes: 45 },
    ...more,
  };
}

/** Pupil number `n` of a lesson, or who only watches: the same one whenever asked. */
export function pupilOf(lesson: Lesson, n: number, more: Partial<ClassRun> = {}): ClassRun {
  const compiled = countryOf(lesson.scenario);
  const desk = lesson.desks[n % lesson.desks.length];
  const actor = compiled.actorOf(desk);
  const mind = keyOf(`pupil ${n}`);
  const run = lesson.luck.kind === 'same' ? lesson.luck.run : n;
  const key = run === undefined ? keyOf(lesson.luck.seed) : keyOfRun(keyOf(lesson.luck.seed), run);
  const play = createPlay(compiled);
  const byHand = more.isObserver === true ? 0 : lesson.byHand;
  const orders: string[][] = [];
  const digests: string[] = [];
  let state = createGame(compiled, key);
  while (state.clock.over[0] === 0) {
    const turn = digests.length;
    if (turn < byHand) {
      play.simulation.load(key, state);
      const staff = createStaff(play.simulation.views, compiled);
      const { desk: wished } = randomPolicy(viewOf(compiled, mind, state, actor), staff);
      const view = viewOf(compiled, key, state, actor);
      const given = refusalsOfDesk(view, wished).length === 0 ? wished : [];
      orders.push(given.map((order) => formatOrder(compiled, order)));
      state = play.nextState(key, state, { desks: new Map([[actor, given]]) });
    } else state = play.nextState(key, state);
    digests.push(digestOf(state));
  }
  const turn = orders.findIndex((lines) => lines.length > 0);
  return {
    ...{ lesson: lessonWordOf(lesson), desk, isObserver: false, orders },
    digests: digests.map((digest, t) => digest.slice(0, digitsAt(t, digests.length, byHand))),
    expected: [{ counters: [0, 1, 3, 4, 1, 1, 0] }, { counters: [n % 5, 2, 3, 1, 4 - (n % 5)] }],
    ...{ votes: [], nickname: 'Maple Heron', because: '', mattered: '', answers: [] },
    ...(lesson.luck.kind === 'own' ? { run } : undefined),
    ...(turn < 0 ? undefined : { chosen: { turn, order: 0 } }),
    ...more,
  };
}
