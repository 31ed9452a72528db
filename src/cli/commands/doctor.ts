/** brink doctor SCENARIO: plays it many times and tells which of its parts never do anything. */
import type { Command } from 'commander';
import { type Diagnosis, diagnose } from '../../lab/doctor.ts';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, misuse } from '../lib/exitCodes.ts';
import { openSurrounded } from '../lib/scenarioFiles.ts';
import { problemFields, problemLine } from '../lib/scenarioProblems.ts';
import { parseSeed } from '../lib/seed.ts';
import { planStop } from '../lib/study.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

/** Most runs of one examination. */
const MOST_RUNS = 100_000;

interface DoctorOptions {
  readonly runs: string;
  readonly seed: string;
  readonly json?: boolean;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(text('cli.doctor.about'))
    .argument('<scenario>', text('cli.run.scenario'))
    .option('--runs <n>', text('cli.doctor.runs'), '500')
    .option('--seed <text>', text('cli.lab.seed'), parseSeed, '1')
    .option('--json', text('cli.lab.json'))
    .action((scenario: string, options: DoctorOptions) => {
      process.exitCode = doctor(scenario, options);
    });
}

function doctor(word: string, { runs: asked, seed, json }: DoctorOptions): ExitCode {
  const opened = openSurrounded(word);
  if (!opened.ok) return stopWith(opened.error);
  const { scenario, warnings } = opened.value;
  const runs = Number(asked);
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS)
    return stopWith(misuse(text('cli.doctor.count', { given: asked, most: MOST_RUNS })));
  const found = diagnose(scenario, compileScenario(scenario), { seed, runs });
  if (!found.ok) return stopWith(planStop(found.error));
  if (json === true) printJson({ ...found.value, surroundings: warnings.map(problemFields) });
  else print(linesOf(word, found.value, warnings.map(problemLine)).join('\n'));
  return EXIT.ok;
}

function linesOf(name: string, found: Diagnosis, warnings: readonly string[]): string[] {
  const lines = [
    ...warnings,
    ...found.deadRules.map((id) => text('cli.doctor.rule', { id })),
    ...found.deadTriggers.map((id) => text('cli.doctor.trigger', { id })),
    ...found.actsNever.map((id) => text('cli.doctor.never', { id })),
    ...found.actsAlways.map((id) => text('cli.doctor.always', { id })),
    ...found.stillAims.map(({ aim, score }) => text('cli.doctor.aim', { id: aim, score: String(score) })),
    ...found.idleLevers.map((id) => text('cli.doctor.lever', { id })),
  ];
  const head = text(lines.length === 0 ? 'cli.doctor.well' : 'cli.doctor.found', { name, runs: found.runs });
  return [head, ...lines.map((line) => `  ${line}`)];
}
