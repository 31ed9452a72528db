/** brink questions SCENARIO: what-if questions as paired ensembles, next to the direction expected of each. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import type { IntervalOrNone, PairedDifference } from '../../ensemble/statistics.ts';
import {
  type Answer,
  type Question,
  questionsExperiment,
  type ReasonUnasked,
  readQuestions,
  type Unasked,
} from '../../lab/questions.ts';
import { formatDecimals, formatPercent, formatSeries, formatShift, formatShortDay } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from '../lib/columns.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { scenarioByStart } from '../lib/family.ts';
import { readText } from '../lib/files.ts';
import { pairOf } from '../lib/labJson.ts';
import {
  addLabOptions,
  besideScenario,
  defaultScenario,
  type LabOptions,
  labHead,
  labHeadJson,
  openLab,
} from '../lib/labOptions.ts';
import { playExperiment } from '../lib/playExperiment.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

const MOST_BYTES = 5_000_000;

interface Options extends LabOptions {
  readonly facts?: string;
}

export function addQuestions(program: Command): void {
  const command = program
    .command('questions')
    .description(text('cli.questions.about'))
    .argument('[scenario]', text('cli.lab.scenario'), defaultScenario())
    .option('--facts <file>', text('cli.questions.file'));
  addLabOptions(command, 1000).action(async (scenario: string, options: Options) => {
    process.exitCode = await ask(scenario, options);
  });
}

async function ask(word: string, options: Options): Promise<ExitCode> {
  const lab = openLab(word, options);
  if (!lab.ok) return stopWith(lab.error);
  const questions = openQuestions(word, options.facts);
  if (!questions.ok) return stopWith(questions.error);
  const { scenario } = lab.value.compiled;
  const experiment = questionsExperiment(questions.value, scenarioByStart(word, scenario));
  const played = await playExperiment(experiment, lab.value);
  if (!played.ok) return stopWith(played.error);
  const answers = played.value;
  if (options.json === true) printJson({ ...labHeadJson(lab.value), questions: answers.map(json) });
  else {
    print([labHead(lab.value), '', ...account(answers.filter(isAnswer)), '', text('cli.questions.note')].join('\n'));
    for (const { id, why } of answers.filter(isUnasked))
      complain(text('cli.questions.unasked', { id, problem: wordsOf(why) }));
  }
  return EXIT.ok;
}

function openQuestions(word: string, file: string | undefined): Result<readonly Question[], Stop> {
  const path = file ?? besideScenario(word, 'questions.json');
  if (path === undefined) return fail(misuse(text('cli.questions.noFile', { word })));
  const content = readText(path, MOST_BYTES);
  if (!content.ok) return content;
  const questions = readQuestions(content.value);
  if (!questions.ok)
    return fail(
      misuse(
        text('cli.lab.questionsWrong', { name: path, path: questions.error.at, reason: problemText(questions.error) }),
      ),
    );
  return ok(questions.value);
}

const isAnswer = (answer: Answer | Unasked): answer is Answer => !('why' in answer);
const isUnasked = (answer: Answer | Unasked): answer is Unasked => 'why' in answer;

function wordsOf(why: ReasonUnasked): string {
  switch (why.code) {
    case 'noStart':
      return text('cli.questions.noStart', { start: why.start });
    case 'noCapital':
      return text('cli.questions.noCapital');
    case 'noPlace':
      return text('cli.questions.noPlace', { place: why.place });
    case 'refused':
      return why.problems.map(problemText).join(' ');
  }
}

function json(answer: Answer | Unasked): object {
  if ('why' in answer) {
    const { why, ...rest } = answer;
    return { ...rest, problem: wordsOf(why) };
  }
  const { id, question, scenario, start, place, levers, fallDay, noFall, sign, class: kind, agrees } = answer;
  return {
    ...{ id, question, scenario, start, place, levers },
    ...{ shiftDays: fallDay.difference, interval: pairOf(fallDay) },
    ...{ noFallShift: noFall.difference, noFallInterval: pairOf(noFall) },
    fallDay: { base: fallDay.base, variant: fallDay.variant },
    noFall: { base: noFall.base, variant: noFall.variant },
    ...{ sign, class: kind, agrees },
  };
}

const points = (shift: PairedDifference): string =>
  text('cli.questions.shiftOf', {
    shift: formatShift(100 * shift.difference, 1),
    interval: intervalWords(shift, 1, 100),
  });

function account(answers: readonly Answer[]): string[] {
  const head = (
    [
      'cli.questions.id',
      'cli.questions.start',
      'cli.questions.place',
      'cli.questions.shift',
      'cli.questions.interval',
      'cli.questions.noFall',
      'cli.questions.noFallBase',
      'cli.questions.expected',
      'cli.questions.class',
      'cli.questions.agrees',
      'cli.questions.question',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    answers.map(({ fallDay, noFall, ...answer }) => [
      answer.id,
      formatShortDay(answer.start),
      answer.place,
      formatShift(fallDay.difference, 2),
      intervalWords(fallDay, 2),
      points(noFall),
      formatSeries([formatDecimals(fallDay.base, 1), formatPercent(noFall.base)]),
      answer.sign === null ? '?' : formatShift(answer.sign, 0),
      answer.class,
      answer.agrees === null ? '-' : text(answer.agrees ? 'cli.questions.yes' : 'cli.questions.no'),
      answer.question,
    ]),
  );
}

function intervalWords({ low, high }: IntervalOrNone, digits: number, scale = 1): string {
  if (low === null) return '-';
  return text('cli.questions.intervalOf', {
    low: formatShift(scale * low, digits),
    high: formatShift(scale * high, digits),
  });
}
