/**
 * Output to the terminal. A reader that closes early (`| head`) ends the program quietly; a full disk ends it with a
 * message and the exit code for unwritable output.
 */

import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, type Stop } from './exitCodes.ts';

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** One line, so that the outputs of several runs can be read line by line. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** The same with a long list at the end, with only one entry at a time in memory. */
export function printJsonList(head: object, name: string, entries: Iterable<object>): void {
  const start = JSON.stringify({ ...head, [name]: [] });
  process.stdout.write(start.slice(0, -']}'.length));
  let comma = '';
  for (const entry of entries) {
    process.stdout.write(comma + JSON.stringify(entry));
    comma = ',';
  }
  print(']}');
}

export function stopWith(stop: Stop): ExitCode {
  for (const line of stop.lines) complain(line);
  return stop.exit;
}

export function guardStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    complain(text('cli.output.stdout', { reason: reasonOf(error) }));
    process.exit(EXIT.unwritable);
  });
  // If stderr itself is gone, nothing can be reported.
  process.stderr.on('error', () => undefined);
}

/** A system error in plain words. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return text('cli.system.missing');
    case 'EACCES':
    case 'EPERM':
      return text('cli.system.forbidden');
    case 'EISDIR':
      return text('cli.system.folder');
    case 'ENOTDIR':
      return text('cli.system.notFolder');
    case 'ENOSPC':
    case 'EDQUOT':
      return text('cli.system.full');
    case 'EFBIG':
      return text('cli.system.limit');
    case 'EROFS':
      return text('cli.system.readOnly');
    case 'ENAMETOOLONG':
      return text('cli.system.longName');
    default:
      return (error as NodeJS.ErrnoException).code ?? text('cli.system.other');
  }
}
