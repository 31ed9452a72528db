// Brink in a terminal: reads the arguments, asks the same engine as the page, prints. Expected failure ends with a
// message and exit code 1, wrong usage with 2.
import { Command } from 'commander';
import { version } from './packageRoot.ts';

const program = new Command('brink')
  .description('A government on the brink, half a day at a time: the engine in a terminal.')
  .version(version(), '-V, --version');

await program.parseAsync();
