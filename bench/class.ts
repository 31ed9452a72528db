// What a class takes: its codes read and played again, the same orders on a hundred other lucks, the check of a lesson.
// Processor time, on one thread; a step is what stands between two looks at the clock.
import { runPlan } from '../src/ensemble/run.ts';
import { doctrinePlan, playersPlan } from '../src/lesson/check.ts';
import { createIntake, EMPTY_INTAKE } from '../src/lesson/intake.ts';
import { plansOfRedraws } from '../src/lesson/redraws.ts';
import { formatRunCode } from '../src/lesson/runCode.ts';
import { lessonAt, pupilOf } from '../tests/support/classes.ts';
import { countryOf } from '../tests/support/countries.ts';

const [id, desk] = process.argv.slice(2) as [string, string];
const compiled = countryOf(id);
const lesson = lessonAt(id, desk, { questions: ['Why?'] });
const SENTENCE = 'We sent the families first because nobody would believe us otherwise. ';
const TEXTS = {
  because: SENTENCE.repeat(2),
  mattered: SENTENCE.repeat(3).slice(0, 200),
  answers: [SENTENCE.repeat(2).slice(0, 120)],
};
const runs = Array.from({ length: 200 }, (_, n) => pupilOf(lesson, n, { nickname: `Heron ${n}` }));
const plain = runs.map((run) => formatRunCode(run, compiled, lesson) ?? '');
const told = runs.map((run) => formatRunCode({ ...run, ...TEXTS }, compiled, lesson) ?? '');

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function taken(codes: readonly string[]): { readonly ms: number; readonly longestStep: number; readonly on: number } {
  let [longestStep, on] = [0, 0];
  const ms = processorMs(() => {
    const steps = createIntake(compiled, lesson).take(EMPTY_INTAKE, codes.join('\n\n'));
    for (;;) {
      let isOver = false;
      const step = processorMs(() => {
        const { value, done } = steps.next();
        on = value.accepted.length;
        isOver = done === true;
      });
      longestStep = Math.max(longestStep, step);
      if (isOver) return;
    }
  });
  return { ms, longestStep, on };
}

const cold = taken(plain.slice(0, 30));
const rows = [
  { name: '30 codes, the first time', ...cold },
  { name: '30 codes', ...taken(plain.slice(0, 30)) },
  { name: '200 codes', ...taken(plain) },
  { name: '200 codes with all texts', ...taken(told) },
];
const redraws = processorMs(() => {
  for (const plan of plansOfRedraws(lesson, runs.slice(0, 30))) runPlan(compiled.scenario, plan);
});
const check = processorMs(() => {
  runPlan(compiled.scenario, doctrinePlan(lesson));
  for (const { actor } of compiled.scenario.chairs) runPlan(compiled.scenario, playersPlan(lesson, actor, 369));
});
const lengthOf = (codes: readonly string[]) => codes.map(({ length }) => length).sort((a, b) => a - b);
const [short, long] = [lengthOf(plain), lengthOf(told)];
console.log(
  JSON.stringify({
    ...{ id, desk, rows, redraws, check },
    letters: { least: short[0], middle: short[100], most: short[199], withTexts: long[199] },
  }),
);
