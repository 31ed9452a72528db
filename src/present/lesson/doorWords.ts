/** What a teacher has set, as its door tells a pupil, and the maker of a lesson sees it told. */
import { momentOf } from '../../core/moments.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';

/** @param compiled the lesson's country. */
export function settingsWords(lesson: Lesson, { scenario }: CompiledScenario): readonly string[] {
  const moved = Object.keys(lesson.levers).length;
  return [
    text('door.scenario', {
      title: scenarioText(scenario.title),
      moment: formatMoment(momentOf(scenario.start, 0)),
    }),
    text('door.byHand', { count: lesson.byHand }),
    text(lesson.luck.kind === 'same' ? 'door.sameLuck' : 'door.ownLuck'),
    text(lesson.aids ? 'door.aids' : 'door.noAids'),
    text(lesson.factsLocked ? 'door.factsLocked' : 'door.factsOpen'),
    ...(moved === 0 ? [] : [text('door.levers', { count: moved })]),
    ...(lesson.injects.length === 0 ? [] : [text('door.injects', { count: lesson.injects.length })]),
    ...(lesson.inPairs ? [text('door.inPairs')] : []),
  ];
}
