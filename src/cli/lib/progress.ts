/** Progress of many runs: one line, overwritten, on a terminal; elsewhere a line from time to time. */
import { text } from '../../words/text.ts';
import { complain } from './terminal.ts';

const TERMINAL_MS = 100;
const LOG_MS = 5000;

/** @param lineOf what is said of so many runs. */
export function createProgress(
  of: number,
  quiet: boolean,
  lineOf = (runs: number): string => text('cli.progress.runs', { runs, of }),
): { tell(runs: number): void; end(): void } {
  const live = process.stderr.isTTY === true;
  let last = performance.now();
  let shown = false;
  return {
    tell(runs) {
      const now = performance.now();
      if (quiet || now - last < (live ? TERMINAL_MS : LOG_MS)) return;
      last = now;
      shown = true;
      const line = lineOf(runs);
      if (live) process.stderr.write(`\r\u001b[2K${line}`);
      else complain(line);
    },
    end() {
      if (live && shown) process.stderr.write('\r\u001b[2K');
    },
  };
}
