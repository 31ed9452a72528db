/** brink questions SCENARIO: what-if questions as paired ensembles, beside the direction that was expected. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { type Answer, askQuestions, type Question, readQuestions, type Unasked } from '../../lab/questions.ts';
import { text } from '../../words/text.ts';
import { columnsOf, decimals, percent, signed } from '../lib/columns.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { familyOf } from '../lib/family.ts';
import { readText } from '../lib/files.ts';
import {
  addLabOptions,
  besideScenario,
  defaultScenario,
  type LabOptions,
  labHead,
  openPlain,
  runsOf,
} from '../lib/labOptions.ts';
import { withPlay } from '../lib/labPlay.ts';
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
  const runs = runsOf(options);
  if (!runs.ok) return stopWith(runs.error);
  const compiled = openPlain(word);
  if (!compiled.ok) return stopWith(compiled.error);
  const questions = openQuestions(word, options.facts);
  if (!questions.ok) return stopWith(questions.error);
  const { scenario, contentHash } = compiled.value;
  const { seed } = options;
  const answers = await withPlay((play) =>
    askQuestions(questions.value, familyOf(word, scenario), { play, seed, runs: runs.value }),
  );
  if (options.json === true) {
    printJson({ scenario: scenario.id, contentHash, rules: RULES_VERSION, seed, runs: runs.value, questions: answers });
  } else {
    print(
      [
        labHead(compiled.value, runs.value, seed),
        '',
        ...account(answers.filter(isAnswer)),
        '',
        text('cli.questions.note'),
      ].join('\n'),
    );
    for (const { id, problem } of answers.filter(isUnasked)) complain(text('cli.questions.unasked', { id, problem }));
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
      misuse(text('cli.lab.factsWrong', { name: path, path: questions.error.path, reason: questions.error.message })),
    );
  return ok(questions.value);
}

const isAnswer = (answer: Answer | Unasked): answer is Answer => 'shiftDays' in answer;
const isUnasked = (answer: Answer | Unasked): answer is Unasked => 'problem' in answer;

function account(answers: readonly Answer[]): string[] {
  const head = (
    ['id', 'start', 'shift', 'interval', 'noFall', 'noFallBase', 'expected', 'class', 'agrees', 'question'] as const
  ).map((key) => text(`cli.questions.${key}`));
  return columnsOf(
    head,
    answers.map((answer) => [
      answer.id,
      answer.start.slice(5),
      signed(answer.shiftDays, 2),
      `${signed(answer.interval[0], 2)} to ${signed(answer.interval[1], 2)}`,
      `${signed(100 * answer.noFallShift, 1)} (${signed(100 * answer.noFallInterval[0], 1)} to ` +
        `${signed(100 * answer.noFallInterval[1], 1)})`,
      `${decimals(answer.fallDay.base, 1)}, ${percent(answer.noFall.base)}`,
      answer.sign === null ? '?' : signed(answer.sign, 0),
      answer.class,
      answer.agrees === null ? '-' : text(answer.agrees ? 'cli.questions.yes' : 'cli.questions.no'),
      answer.question,
    ]),
  );
}
