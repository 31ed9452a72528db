/**
 * The country of a lesson: its scenario with the lesson's levers moved and its injects inserted. Whoever plays a lesson
 * (a pupil, the board, the check) plays in this one and in no other.
 */
import { NONE } from '../core/indices.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { moveLevers } from '../ensemble/branch.ts';
import type { PlanProblem } from '../ensemble/plan.ts';
import { capitalOf } from '../lab/parties.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import { insertTriggers, type WrittenTrigger } from '../scenario/insert.ts';
import type { ScenarioProblem } from '../scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { injectCard, triggerOf } from './injects.ts';
import { LESSON_LIMITS, type Lesson } from './lesson.ts';

/** Why a lesson cannot be played in a scenario. */
export type LessonProblem =
  | Problem<'lesson/scenario', { readonly theirs: string; readonly ours: string }>
  | Problem<'lesson/desk', { readonly given: string; readonly known: readonly string[] }>
  | Problem<'lesson/by-hand', { readonly least: number; readonly most: number }>
  | Problem<'lesson/forecast'>
  | Problem<'lesson/place' | 'lesson/card', { readonly given: string }>
  | Problem<'lesson/turn', { readonly turns: number }>
  | (Problem<'lesson/inject', { readonly card: string }> & { readonly causes: readonly ScenarioProblem[] })
  | PlanProblem;

/**
 * The country that a lesson is played in, or everything that speaks against it. Whether the scenario has changed since
 * the lesson was made is for whoever opens it to tell (`contentHash`).
 */
export function compiledForLesson(
  scenario: Scenario,
  lesson: Lesson,
): Result<CompiledScenario, readonly LessonProblem[]> {
  if (lesson.scenario !== scenario.id)
    return fail([{ code: 'lesson/scenario', at: 'scenario', values: { theirs: lesson.scenario, ours: scenario.id } }]);
  const moved = moveLevers(scenario, lesson.levers);
  if (!moved.ok) return moved;
  const problems: LessonProblem[] = [];
  for (const [i, { card: id, turn }] of lesson.injects.entries()) {
    const card = injectCard(id);
    if (card === undefined) problems.push({ code: 'lesson/card', at: `injects[${i}]`, values: { given: id } });
    else if (turn < 0 || turn >= scenario.turns)
      problems.push({ code: 'lesson/turn', at: `injects[${i}]`, values: { turns: scenario.turns } });
  }
  if (problems.length > 0) return fail(problems);
  const inserted = insertTriggers(moved.value, triggersOfLesson(scenario, lesson));
  if (!inserted.ok)
    return fail(
      inserted.error.map((cause) => {
        const card = lesson.injects.map((inject) => inject.card).join(', ');
        return { code: 'lesson/inject', at: 'injects', values: { card }, causes: [cause] };
      }),
    );
  const compiled = compileScenario(inserted.value);
  const wrong = problemsOf(compiled, lesson);
  return wrong.length > 0 ? fail(wrong) : ok(compiled);
}

/** What a lesson lets happen, of the cards that are here, as the scenario's file would write it. */
export const triggersOfLesson = (scenario: Scenario, { injects }: Lesson): readonly WrittenTrigger[] =>
  injects.flatMap(({ card: id, turn }) => {
    const card = injectCard(id);
    return card === undefined ? [] : [triggerOf(scenario, card, turn)];
  });

function problemsOf(compiled: CompiledScenario, lesson: Lesson): readonly LessonProblem[] {
  const problems: LessonProblem[] = [];
  const known = compiled.scenario.chairs.map(({ actor }) => actor);
  for (const [i, given] of lesson.desks.entries())
    if (!known.includes(given)) problems.push({ code: 'lesson/desk', at: `desks[${i}]`, values: { given, known } });
  const { least } = LESSON_LIMITS.byHand;
  const most = Math.min(LESSON_LIMITS.byHand.most, compiled.turns);
  if (!Number.isInteger(lesson.byHand) || lesson.byHand < least || lesson.byHand > most)
    problems.push({ code: 'lesson/by-hand', at: 'byHand', values: { least, most } });
  for (const [i, forecast] of lesson.forecasts.entries()) {
    const at = `forecasts[${i}]`;
    if (forecast.kind === 'place') {
      if (!compiled.region.ids.includes(forecast.region))
        problems.push({ code: 'lesson/place', at, values: { given: forecast.region } });
    } else if (capitalOf(compiled) === NONE) problems.push({ code: 'lesson/forecast', at, values: {} });
  }
  return problems;
}
