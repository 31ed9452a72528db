// Brink in a terminal: reads the arguments, asks the same engine as the page, prints.
import { Command, CommanderError } from 'commander';
import { addBacktest } from './backtest.ts';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addEnsemble } from './ensemble.ts';
import { EXIT } from './exitCodes.ts';
import { addMechanisms } from './mechanisms.ts';
import { addMerge } from './merge.ts';
import { say } from './messages.ts';
import { version } from './packageRoot.ts';
import { addQuestions } from './questions.ts';
import { addReplay } from './replay.ts';
import { addRun } from './run.ts';
import { addSweep } from './sweep.ts';
import { complain, guardStreams } from './terminal.ts';
import { addTornado } from './tornado.ts';

guardStreams();
const program = new Command('brink')
  .description(say('program.about'))
  .version(version(), '-V, --version')
  .exitOverride()
  .showSuggestionAfterError()
  .showHelpAfterError('(--help says more)');
const COMMANDS = [
  ...[addCheck, addRun, addReplay],
  ...[addEnsemble, addCompare, addSweep, addMerge],
  ...[addBacktest, addQuestions, addTornado, addMechanisms],
];
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.misuse;
  else {
    complain(say('program.fault', { reason: error instanceof Error ? error.message : String(error) }));
    if (process.env.BRINK_TRACE !== undefined && error instanceof Error) complain(error.stack ?? '');
    process.exitCode = EXIT.fault;
  }
}
