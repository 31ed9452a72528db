/** Lessons in the page: found by their links, each with the country that it is played in. */
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { compiledForLesson, triggersOfLesson } from '../../lesson/compiledLesson.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { findLesson, formatLessonLink, unpackLesson } from '../../lesson/link.ts';
import { readyLesson } from '../../lesson/readyLessons.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { GameLesson } from '../../session/gameLesson.ts';
import type { SavedLesson } from '../../session/savedLesson.ts';
import type { Country } from './asPlayed.ts';
import { loadAsked } from './scenarioAsked.ts';
import type { ScenarioFiles } from './scenarioFiles.ts';
import type { Loaded } from './scenarios.ts';

export interface LessonHere {
  readonly lesson: Lesson;
  /** Its link with all of it, also of one that the page knows by name. */
  readonly link: string;
  readonly loaded: Loaded;
  /** The country that it is played in. */
  readonly compiled: CompiledScenario;
  /** What is not as it was when the lesson was made. It can be played all the same. */
  readonly differs: 'rules' | 'content' | undefined;
}

/** The lesson that a link names, in its scenario, or why it cannot be opened. */
export async function openLesson(scenarioFiles: ScenarioFiles, link: string): Promise<Result<LessonHere, Fault>> {
  const found = findLesson(decoded(link));
  if (found.kind === 'none') return fail({ code: 'lesson.none', values: {} });
  if (found.kind === 'newer') return fail({ code: 'lesson.newer', values: {} });
  if (found.kind === 'broken')
    return fail(
      found.cut === undefined
        ? { code: 'lesson.broken', values: {} }
        : { code: 'lesson.cut', values: { ...found.cut } },
    );
  const ready = found.kind === 'ready' ? readyLesson(found.name, found.group) : undefined;
  if (found.kind === 'ready' && ready === undefined)
    return fail({ code: 'lesson.unknown', values: { name: found.name } });
  const head = found.kind === 'made' ? found.packed : ready;
  if (head === undefined) throw new Error('A lesson is made or ready.');
  const loaded = await loadAsked(scenarioFiles, head);
  if (loaded === undefined) return fail({ code: 'lesson.scenario', values: { id: head.scenario } });
  if (!loaded.ok) return loaded;
  const whole = found.kind === 'made' ? unpackLesson(found.packed, loaded.value.compiled) : ready;
  if (whole === undefined) return fail({ code: 'lesson.names', values: { id: head.scenario } });
  return lessonIn(loaded.value, whole);
}

/** A lesson in its scenario, which has been read. */
function lessonIn(loaded: Loaded, lesson: Lesson): Result<LessonHere, Fault> {
  const compiled = compiledForLesson(loaded.scenario, lesson);
  const link = formatLessonLink(lesson, loaded.compiled);
  if (!compiled.ok || !link.ok) return fail({ code: 'lesson.unplayable', values: { id: lesson.scenario } });
  const differs =
    lesson.rules !== RULES_VERSION
      ? 'rules'
      : lesson.contentHash === loaded.compiled.contentHash
        ? undefined
        : 'content';
  return ok({ lesson, link: link.value, loaded, compiled: compiled.value, differs });
}

/** Mail programs write what is not a letter in their own way. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** The lesson of a kept game, and its country, in the scenario that it was found in. */
export function keptLesson(
  { scenario, compiled }: Pick<Loaded, 'scenario' | 'compiled'>,
  { link, work }: SavedLesson,
): Result<Country & { readonly lesson: GameLesson }, Fault> {
  const found = findLesson(link);
  const lesson = found.kind === 'made' ? unpackLesson(found.packed, compiled) : undefined;
  if (lesson === undefined) return fail({ code: 'lesson.names', values: { id: scenario.id } });
  const country = compiledForLesson(scenario, lesson);
  if (!country.ok) return fail({ code: 'lesson.unplayable', values: { id: scenario.id } });
  const inserted = triggersOfLesson(scenario, lesson);
  return ok({ lesson: { lesson, link, work }, compiled: country.value, inserted });
}
