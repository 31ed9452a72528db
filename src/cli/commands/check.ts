/** brink check FILE...: every problem of every file. Warnings are printed but are not problems. */
import type { Command } from 'commander';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode } from '../lib/exitCodes.ts';
import { findScenario, surroundingWarnings } from '../lib/scenarioFiles.ts';
import { problemFields, problemLine } from '../lib/scenarioProblems.ts';
import { complain, print, printJson } from '../lib/terminal.ts';

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly scenario?: string;
  /** Why the file could not be read. */
  readonly unreadable?: string;
  readonly problems: readonly ScenarioProblem[];
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
  const verdicts = files.map(judge);
  if (json) printJson({ ok: verdicts.every((verdict) => verdict.ok), files: verdicts.map(fieldsOf) });
  else verdicts.forEach(tell);
  if (verdicts.some(({ unreadable }) => unreadable !== undefined)) return EXIT.misuse;
  return verdicts.every(({ ok }) => ok) ? EXIT.ok : EXIT.no;
}

function judge(file: string): Verdict {
  const found = findScenario(file);
  if (!found.ok) return { file, ok: false, unreadable: found.error.lines.join(' '), problems: [] };
  const { loaded } = found.value;
  if (!loaded.ok) return { file, ok: false, problems: loaded.error };
  const { scenario, warnings, choiceWarnings } = loaded.value;
  const around = surroundingWarnings(file, loaded.value);
  return { file, ok: true, scenario: scenario.id, problems: [...warnings(), ...choiceWarnings(), ...around] };
}

function tell({ file, ok, unreadable, problems }: Verdict): void {
  if (unreadable !== undefined) {
    complain(unreadable);
    return;
  }
  const head = ok ? (problems.length === 0 ? 'cli.check.fine' : 'cli.check.warned') : 'cli.check.wrong';
  print(
    [
      text(head, { name: file, count: problems.length }),
      ...problems.map((problem) => `  ${problemLine(problem)}`),
    ].join('\n'),
  );
}

const fieldsOf = ({ problems, ...verdict }: Verdict) => ({ ...verdict, problems: problems.map(problemFields) });
