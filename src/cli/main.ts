// Brink in a terminal: reads the arguments, asks the same engine as the page, prints.
import { Command, CommanderError } from 'commander';
import { chooseLanguage, loadWords, setLanguage } from '../words/language.ts';
import { PARTS } from '../words/languages.ts';
import { text } from '../words/text.ts';
import { addBacktest } from './commands/backtest.ts';
import { addCheck } from './commands/check.ts';
import { addChoices } from './commands/choices.ts';
import { addCompare } from './commands/compare.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEnsemble } from './commands/ensemble.ts';
import { addExperiment } from './commands/experiment.ts';
import { addExplain } from './commands/explain.ts';
import { addLesson } from './commands/lesson.ts';
import { addMechanisms } from './commands/mechanisms.ts';
import { addMerge } from './commands/merge.ts';
import { addQuestions } from './commands/questions.ts';
import { addQueue } from './commands/queue.ts';
import { addRange } from './commands/range.ts';
import { addReplay } from './commands/replay.ts';
import { addRun } from './commands/run.ts';
import { addSweep } from './commands/sweep.ts';
import { addTornado } from './commands/tornado.ts';
import { addTournament } from './commands/tournament.ts';
import { addVerify } from './commands/verify.ts';
import { addWorker } from './commands/worker.ts';
import { EXIT } from './lib/exitCodes.ts';
import { version } from './lib/packageRoot.ts';
import { complain, guardStreams } from './lib/terminal.ts';

guardStreams();
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
await setLanguage(chooseLanguage([LC_ALL, LC_MESSAGES, LANG].filter((wish) => wish !== undefined)));
await loadWords(...PARTS);
const program = new Command('brink')
  .description(text('cli.program.about'))
  .version(version(), '-V, --version')
  .exitOverride()
  .showSuggestionAfterError()
  .showHelpAfterError(text('cli.program.more'));
const COMMANDS = [
  ...[addCheck, addDoctor, addRun, addReplay],
  ...[addEnsemble, addCompare, addSweep, addMerge, addVerify, addWorker, addQueue],
  ...[addExperiment, addBacktest, addQuestions, addTornado, addMechanisms, addRange],
  ...[addExplain, addLesson, addChoices, addTournament],
];
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.misuse;
  else {
    complain(text('cli.program.fault', { reason: error instanceof Error ? error.message : String(error) }));
    if (process.env.BRINK_TRACE !== undefined && error instanceof Error) complain(error.stack ?? '');
    process.exitCode = EXIT.fault;
  }
}
