/** A lesson's plan and crib in words, with the figures that were measured. */
import type { MeasuredAsk } from '../../lesson/asks.ts';
import { type CribVote, cribVotes, type PlanRow, planOf, readyCribOf } from '../../lesson/crib.ts';
import { binsOf } from '../../lesson/forecasts.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDay, formatDecimals, formatList, formatSeries, formatShift } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { binNames } from './forecastWords.ts';

export interface PlanWords {
  readonly from: number;
  readonly to: number;
  readonly screen: string;
  /** What the teacher says, with the figures to expect. */
  readonly says: string;
}

/**
 * The plan of a lesson, row by row.
 *
 * @param dayOf the first day of a scenario, for the picture of the starts.
 */
export function planWords(
  compiled: CompiledScenario,
  lesson: Lesson,
  dayOf: (scenario: string) => string | undefined,
): readonly PlanWords[] {
  const votes = cribVotes(lesson);
  return planOf(lesson).map((row) => ({
    ...{ from: row.from, to: row.to, screen: screenWords(lesson, row) },
    says: saysWords(
      compiled,
      lesson,
      row,
      votes.find(({ at }) => at === row.vote),
      dayOf,
    ),
  }));
}

function screenWords({ byHand }: Lesson, { step, from, to, vote = 0 }: PlanRow): string {
  const each = text('lessonPlan.each', { count: Math.max(1, Math.floor((to - from) / byHand)) });
  if (step === 'play') return text('lessonPlan.screen.play', { count: byHand, each });
  return step === 'vote' ? text('lessonPlan.screen.vote', { number: vote + 1 }) : text(`lessonPlan.screen.${step}`);
}

function saysWords(
  compiled: CompiledScenario,
  lesson: Lesson,
  { step }: PlanRow,
  asked: CribVote | undefined,
  dayOf: (scenario: string) => string | undefined,
): string {
  const crib = readyCribOf(lesson)?.measured;
  switch (step) {
    case 'ended': {
      if (crib === undefined) return text('lessonPlan.endedOwn');
      const names = binNames(compiled, binsOf(compiled, lesson.forecasts[0]));
      const order = [...crib.fall.keys()].sort((a, b) => crib.fall[b] - crib.fall[a] || a - b).slice(0, 2);
      const most = formatList(order.sort((a, b) => a - b).map((bin) => names[bin]));
      return text('lessonPlan.ended', { runs: crib.runs, most });
    }
    case 'luck': {
      const reach = crib?.reach.find(({ desk }) => desk === lesson.desks[0]);
      if (crib === undefined || reach === undefined) return text('lessonPlan.luckOwn');
      const days = (halfDays: number): string => formatDecimals(halfDays / 2, 1);
      return text('lessonPlan.luck', { choice: days(reach.spread), luck: days(crib.luckSpread) });
    }
    case 'vote':
      return asked === undefined ? text('lessonPlan.voteOwn') : voteWords(asked);
    case 'why':
      return asked === undefined
        ? ''
        : text('lessonPlan.why', { why: scenarioText(asked.vote.why), note: scenarioText(asked.vote.note) });
    case 'tooLate': {
      const starts = (asked?.measured.starts ?? []).map(({ scenario, days }) =>
        text('lessonPlan.start', { day: dayWords(dayOf(scenario)) ?? scenario, days: formatShift(days, 1) }),
      );
      return text('lessonPlan.tooLate', { count: starts.length, starts: formatSeries(starts) });
    }
    case 'doubt': {
      const [half, none] = (asked?.measured.doubt ?? []).map(({ days }) => formatShift(days, 1));
      if (half === undefined || none === undefined) return text('lessonPlan.doubtOwn');
      return text('lessonPlan.doubt', { half, none });
    }
    default:
      return text(`lessonPlan.${step}`);
  }
}

const dayWords = (date: string | undefined): string | undefined => (date === undefined ? undefined : formatDay(date));

function voteWords({ vote, measured }: CribVote): string {
  const options = vote.options.map((option, i) =>
    text('lessonPlan.option', { letter: 'ABC'.charAt(i), option: scenarioText(option) }),
  );
  const pairs = vote.asks.map((ask, i) => pairsWords(scenarioText(ask.title), measured.asks[i]));
  return text('lessonPlan.vote', {
    ...{ question: scenarioText(vote.question), options: formatSeries(options), pairs: formatSeries(pairs) },
  });
}

/** "Families fly out openly: 5 later, 89 the same, 6 earlier of 100, −0.0 days" */
export const pairsWords = (ask: string, { later, same, earlier, days }: MeasuredAsk): string =>
  text('lessonPlan.pairs', { ask, later, same, earlier, days: formatShift(days, 1) });

/** What a ready lesson's crib tells of its own start; none for a lesson that a teacher has made. */
export function cribWords(lesson: Lesson): readonly string[] {
  const crib = readyCribOf(lesson);
  return crib === undefined
    ? []
    : crib.ready.crib.map((ask, i) => pairsWords(scenarioText(ask.title), crib.measured.crib[i]));
}
