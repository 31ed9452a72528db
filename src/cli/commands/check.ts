/**
 * brink check FILE...: every problem of every file, and of the dated facts in its folder. Warnings are printed but are
 * not problems.
 */
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Result } from '../../core/result.ts';
import { SCENARIO_FILE } from '../../play/recordTree.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, type Stop } from '../lib/exitCodes.ts';
import {
  checkFacts,
  type FactsAccount,
  factsBeside,
  isFactsFile,
  leftOutFields,
  leftOutLines,
  shortName,
} from '../lib/factsFile.ts';
import { type FoundScenario, findScenario, surroundingWarnings } from '../lib/scenarioFiles.ts';
import { problemFields, problemLine } from '../lib/scenarioProblems.ts';
import { complain, print, printJson } from '../lib/terminal.ts';

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly scenario?: string;
  /** Why the file could not be read. */
  readonly unreadable?: string;
  readonly problems: readonly ScenarioProblem[];
  /** Of dated facts. */
  readonly facts?: FactsAccount;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description(text('cli.check.about'))
    .argument('<file...>', text('cli.check.files'))
    .option('--json', text('cli.check.json'))
    .action((files: string[], options: { json?: boolean }) => {
      process.exitCode = check(files, options.json === true);
    });
}

function check(files: readonly string[], json: boolean): ExitCode {
  const verdicts = files.flatMap(judge);
  if (json) printJson({ ok: verdicts.every((verdict) => verdict.ok), files: verdicts.map(fieldsOf) });
  else verdicts.forEach(tell);
  if (verdicts.some(({ unreadable }) => unreadable !== undefined)) return EXIT.misuse;
  return verdicts.every(({ ok }) => ok) ? EXIT.ok : EXIT.no;
}

function judge(file: string): Verdict[] {
  if (isFactsFile(file)) return [judgeFacts(file, file, findScenario(join(dirname(file), SCENARIO_FILE)))];
  const found = findScenario(file);
  const facts = factsBeside(file);
  return [judgeScenario(file, found), ...(facts === undefined ? [] : [judgeFacts(shortName(facts), facts, found)])];
}

function judgeScenario(file: string, found: Result<FoundScenario, Stop>): Verdict {
  if (!found.ok) return { file, ok: false, unreadable: found.error.lines.join(' '), problems: [] };
  const { loaded } = found.value;
  if (!loaded.ok) return { file, ok: false, problems: loaded.error };
  const { scenario, warnings, choiceWarnings } = loaded.value;
  const around = surroundingWarnings(file, loaded.value);
  return { file, ok: true, scenario: scenario.id, problems: [...warnings(), ...choiceWarnings(), ...around] };
}

function judgeFacts(file: string, path: string, found: Result<FoundScenario, Stop>): Verdict {
  const scenario = found.ok && found.value.loaded.ok ? found.value.loaded.value.scenario : undefined;
  const { unreadable, problems, account } = checkFacts(path, scenario);
  return {
    file,
    ok: unreadable === undefined && problems.every(({ severity }) => severity === 'warning'),
    problems,
    ...(unreadable === undefined ? undefined : { unreadable: unreadable.lines.join(' ') }),
    ...(scenario === undefined ? undefined : { scenario: scenario.id }),
    ...(account === undefined ? undefined : { facts: account }),
  };
}

function tell({ file, ok, unreadable, problems, facts }: Verdict): void {
  if (unreadable !== undefined) {
    complain(unreadable);
    return;
  }
  const head = ok ? (problems.length === 0 ? 'cli.check.fine' : 'cli.check.warned') : 'cli.check.wrong';
  print(
    [
      text(head, { name: file, count: problems.length }),
      ...problems.map((problem) => `  ${problemLine(problem)}`),
      ...(facts === undefined ? [] : factsLines(facts)).map((line) => `  ${line}`),
    ].join('\n'),
  );
}

function factsLines({ lost, regained, held, leftOut, placesWithout }: FactsAccount): string[] {
  return [
    text('cli.check.facts', { lost, regained, held }),
    ...leftOutLines(leftOut),
    ...(placesWithout.length === 0 ? [] : [text('cli.check.placesWithout', { list: placesWithout })]),
  ];
}

const fieldsOf = ({ problems, facts, ...verdict }: Verdict) => ({
  ...verdict,
  problems: problems.map(problemFields),
  ...(facts === undefined ? undefined : { facts: { ...facts, leftOut: leftOutFields(facts.leftOut) } }),
});
