/** The lesson of a board, from whatever names it, and what of it is remembered. */
import type { Loaded } from '../../app/services/scenarios.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { compiledForLesson } from '../../lesson/compiledLesson.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { findLesson, formatLessonLink, formatReadyLink, unpackLesson } from '../../lesson/link.ts';
import { readyLesson } from '../../lesson/readyLessons.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';

export interface OpenedLesson {
  readonly lesson: Lesson;
  /** The fragment that opens it again. */
  readonly link: string;
  /** The country that it is played in. */
  readonly compiled: CompiledScenario;
}

/** Why a text opens no lesson; the words are in the catalogue. */
export type LessonRefusal = 'noLesson' | 'brokenLesson' | 'newerLesson' | 'otherNames' | 'unread';

type Load = (id: string) => Promise<Loaded | undefined>;

/** @param pasted a link, or how a ready lesson is spoken. */
export async function openLesson(pasted: string, load: Load): Promise<Result<OpenedLesson, LessonRefusal>> {
  const found = findLesson(pasted);
  switch (found.kind) {
    case 'none':
      return fail('noLesson');
    case 'broken':
      return fail('brokenLesson');
    case 'newer':
      return fail('newerLesson');
    case 'ready': {
      const lesson = readyLesson(found.name, found.group);
      return lesson === undefined
        ? fail('noLesson')
        : openKnown(lesson, load, formatReadyLink(found.name, found.group));
    }
    case 'made': {
      const loaded = await load(found.packed.scenario);
      if (loaded === undefined) return fail('unread');
      const lesson = unpackLesson(found.packed, loaded.compiled);
      return lesson === undefined ? fail('otherNames') : opened(lesson, loaded);
    }
  }
}

/** A lesson that is here as data: a ready one, or that of a board that was saved. */
export async function openKnown(
  lesson: Lesson,
  load: Load,
  link?: string,
): Promise<Result<OpenedLesson, LessonRefusal>> {
  const loaded = await load(lesson.scenario);
  return loaded === undefined ? fail('unread') : opened(lesson, loaded, link);
}

function opened(lesson: Lesson, { scenario, compiled }: Loaded, link?: string): Result<OpenedLesson, LessonRefusal> {
  const country = compiledForLesson(scenario, lesson);
  if (!country.ok) return fail('otherNames');
  const written = formatLessonLink(lesson, compiled);
  return ok({ lesson, compiled: country.value, link: link ?? (written.ok ? written.value : '') });
}

const KEPT = 'brink.board.lesson';

/** The lesson that was used last, where the browser keeps it: a link without anybody's name or run. */
export const keptLesson = {
  read(): string | undefined {
    try {
      return localStorage.getItem(KEPT) ?? undefined;
    } catch {
      return undefined;
    }
  },
  keep(link: string): void {
    try {
      if (link !== '') localStorage.setItem(KEPT, link);
    } catch {
      // Without storage the lesson is only asked for again.
    }
  },
};
