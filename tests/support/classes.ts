/** Classes: lessons, and pupils who give any legal orders by hand and then leave it to doctrine. */
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import { formatOrder } from '../../src/engine/orders/text.ts';
import { createGame, RULES_VERSION } from '../../src/engine/simulation.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import type { ClassRun, Expected } from '../../src/lesson/classRun.ts';
import { compiledForLesson } from '../../src/lesson/compiledLesson.ts';
import { binsOf } from '../../src/lesson/forecasts.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { lessonWordOf } from '../../src/lesson/link.ts';
import { digitsAt } from '../../src/lesson/runCode.ts';
import { createPlay } from '../../src/play/turn.ts';
import { randomPolicy } from '../../src/policies/random.ts';
import { createStaff } from '../../src/policies/staff.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { countryOf, scenarioOf } from './countries.ts';

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

const countries = new Map<string, CompiledScenario>();

/** The country that a lesson is played in. */
export function countryOfLesson(lesson: Lesson): CompiledScenario {
  const key = JSON.stringify(lesson);
  const known = countries.get(key);
  if (known !== undefined) return known;
  const compiled = compiledForLesson(scenarioOf(lesson.scenario), lesson);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  countries.set(key, compiled.value);
  return compiled.value;
}

/** Pupil number `n` of a lesson, or who only watches: the same one whenever asked. */
export function pupilOf(lesson: Lesson, n: number, more: Partial<ClassRun> = {}): ClassRun {
  const compiled = countryOfLesson(lesson);
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
    ...{ rules: RULES_VERSION, lesson: lessonWordOf(lesson), desk, isObserver: false, orders },
    digests: digests.map((digest, t) => digest.slice(0, digitsAt(t, digests.length, byHand))),
    expected: lesson.forecasts.map((forecast) => countersOn(binsOf(compiled, forecast).bins.length, n)),
    ...{ votes: [], nickname: 'Maple Heron', because: '', mattered: '', answers: [] },
    ...(lesson.luck.kind === 'own' ? { run } : undefined),
    ...(turn < 0 ? undefined : { chosen: { turn, order: 0 } }),
    ...more,
  };
}

/** Ten counters on so many bins, as this pupil places them. */
function countersOn(bins: number, n: number): Expected {
  const counters = Array.from({ length: bins }, () => 0);
  for (let i = 0; i < 10; i++) counters[(n + i * (1 + (n % 3))) % bins]++;
  return { counters };
}
