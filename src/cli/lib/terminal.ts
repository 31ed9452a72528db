/**
 * The two streams of the terminal. A reader that closes early (`| head`) ends the program quietly; a disk that is full
 * ends it with words and the exit code for unwritable output.
 */
import { EXIT, type ExitCode, type Stop } from './exitCodes.ts';
import { say } from './messages.ts';

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

export function stopWith(stop: Stop): ExitCode {
  for (const line of stop.lines) complain(line);
  return stop.exit;
}

export function guardStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    complain(say('output.stdout', { reason: reasonOf(error) }));
    process.exit(EXIT.unwritable);
  });
  // Nothing can be said when stderr itself is gone.
  process.stderr.on('error', () => undefined);
}

/** A system error in words that need no manual. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return say('system.missing');
    case 'EACCES':
    case 'EPERM':
      return say('system.forbidden');
    case 'EISDIR':
      return say('system.folder');
    case 'ENOTDIR':
      return say('system.notFolder');
    case 'ENOSPC':
    case 'EDQUOT':
      return say('system.full');
    case 'EROFS':
      return say('system.readOnly');
    case 'ENAMETOOLONG':
      return say('system.longName');
    default:
      return (error as NodeJS.ErrnoException).code ?? say('system.other');
  }
}
