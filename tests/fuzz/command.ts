/** A command of the command line in this thread. */
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { EXIT } from '../../src/cli/lib/exitCodes.ts';

/** The file of the scenario that the fuzzers' rows belong to. */
export const SCENARIO = fileURLToPath(new URL('../../scenarios/five-valleys/scenario.json', import.meta.url));

export interface Ended {
  readonly exit: number;
  readonly words: string;
  readonly complaints: string;
}

/** Its exit code, what it said, and what it complained of. */
export async function runCommand(add: (program: Command) => void, ...args: readonly string[]): Promise<Ended> {
  const [words, complaints]: [string[], string[]] = [[], []];
  const [out, err, exit] = [process.stdout.write, process.stderr.write, process.exitCode];
  process.stdout.write = (text: string | Uint8Array) => words.push(String(text)) > 0;
  process.stderr.write = (text: string | Uint8Array) => complaints.push(String(text)) > 0;
  try {
    const program = new Command('brink').exitOverride();
    add(program);
    process.exitCode = EXIT.ok;
    await program.parseAsync(['node', 'brink', ...args]);
    return { exit: Number(process.exitCode), words: words.join(''), complaints: complaints.join('') };
  } finally {
    Object.assign(process.stdout, { write: out });
    Object.assign(process.stderr, { write: err });
    process.exitCode = exit;
  }
}
