/** What was taken in from a class, in words: how many, and why something stands apart. Nobody is accused. */
import type { Intake, IntakeProblem, IntakeTextProblem } from '../../lesson/intake.ts';
import { formatSeries } from '../../words/format.ts';
import { text } from '../../words/text.ts';

/** Kinds of reasons that are counted together, in the order in which they are told. */
export const COUNTED = ['damaged', 'cut', 'lesson', 'group', 'older', 'newer', 'differs', 'same', 'else'] as const;
type Counted = (typeof COUNTED)[number];

/** "24 codes: 22 ✓, 1 damaged, 1 from another lesson" */
export function counterWords({ accepted, apart }: Intake): string {
  if (accepted.length + apart.length === 0) return text('boardIntake.empty');
  const counts = COUNTED.map((kind) => ({
    kind,
    count: apart.filter(({ problem }) => countedAs(problem) === kind).length,
  }));
  return text('boardIntake.counter', {
    count: accepted.length + apart.length,
    parts: formatSeries([
      text('boardIntake.counted.in', { count: accepted.length }),
      ...counts.flatMap(({ kind, count }) => (count === 0 ? [] : [text(`boardIntake.counted.${kind}`, { count })])),
    ]),
  });
}

function countedAs({ code }: IntakeProblem): Counted {
  switch (code) {
    case 'intake/damaged':
      return 'damaged';
    case 'intake/cut':
      return 'cut';
    case 'intake/lesson':
      return 'lesson';
    case 'code/group':
      return 'group';
    case 'code/rules':
      return 'older';
    case 'intake/newer':
    case 'code/rules-newer':
      return 'newer';
    case 'classRun/differs':
    case 'classRun/order':
      return 'differs';
    case 'intake/same':
      return 'same';
    default:
      return 'else';
  }
}

/** Why a code stands apart. */
export function reasonWords(problem: IntakeProblem): string {
  switch (problem.code) {
    case 'intake/cut':
      return text('boardReason.cut', { has: problem.values.has, of: problem.values.of, starts: problem.values.starts });
    case 'intake/damaged':
      return text('boardReason.damaged', problem.values);
    case 'intake/newer':
      return text('boardReason.newer');
    case 'intake/lesson':
      return problem.values.title === '' ? text('boardReason.lesson') : text('boardReason.lessonOf', problem.values);
    case 'intake/same':
      return problem.values.nickname === '' ? text('boardReason.same') : text('boardReason.sameAs', problem.values);
    case 'intake/many':
      return text('boardReason.many', problem.values);
    case 'code/group':
      return text('boardReason.group');
    case 'code/rules':
      return text('boardReason.rules', problem.values);
    case 'code/rules-newer':
      return text('boardReason.newer');
    case 'code/content':
      return text('boardReason.content');
    case 'code/unreadable':
      return text('boardReason.unreadable');
    case 'classRun/differs':
      return text('boardReason.differs', { halfDay: problem.values.turn + 1 });
    case 'classRun/order':
      return text('boardReason.order', { halfDay: problem.values.turn + 1, order: problem.values.order });
  }
}

/** What is wrong with a text as a whole. */
export const textProblemWords = (problem: IntakeTextProblem): string =>
  problem.code === 'intake/none' ? text('boardIntake.none') : text('boardIntake.textLong', problem.values);
