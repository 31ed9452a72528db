/**
 * Files of rows altered and saved again, then verified: rows that are not what their runs give never hold, those that
 * are do, and words say which cell is which.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addVerify } from '../../../src/cli/commands/verify.ts';
import { EXIT } from '../../../src/cli/lib/exitCodes.ts';
import { readRows } from '../../../src/cli/lib/rowLines.ts';
import { wholeIn } from '../../../src/ensemble/cellText.ts';
import { runCommand, SCENARIO } from '../command.ts';
import { type Alterations, alterations, sweepOfRows, withAlterations } from '../rows.ts';
import { withRunner } from '../runner.ts';
import type { Came, FuzzTarget } from '../target.ts';

/** The rows of a file, each as one text, with their numbers in one form. */
function rowsIn(name: string): readonly string[] {
  const read = readRows(name);
  if (!read.ok) return [];
  return read.value.rows.map(({ cells }) => cells.map((cell) => wholeIn(cell) ?? cell.toLowerCase()).join());
}

async function check(altered: Alterations): Promise<Came> {
  const folder = mkdtempSync(join(tmpdir(), 'brink-fuzz-'));
  const [whole, given] = ['whole.csv', 'given.csv'].map((name) => join(folder, name));
  try {
    writeFileSync(whole, sweepOfRows().text);
    writeFileSync(given, withAlterations(sweepOfRows().text, altered));
    const own = new Set(rowsIn(whole));
    const rows = rowsIn(given);
    const isTrue = rows.length > 0 && rows.every((row) => own.has(row));
    const add = (program: Parameters<typeof addVerify>[0]): void => addVerify(program, withRunner);
    const { exit, words, complaints } = await runCommand(add, 'verify', given, '--scenario', SCENARIO, '--quiet');
    switch (exit) {
      case EXIT.ok:
        return isTrue ? { outcome: 'holds' } : { outcome: 'holds', wrong: `altered rows hold: ${words}` };
      case EXIT.no:
        if (isTrue) return { outcome: 'differs', wrong: `true rows do not hold: ${words}` };
        return words.includes('\n') ? { outcome: 'differs' } : { outcome: 'differs', wrong: 'no cell is named' };
      case EXIT.misuse:
        return complaints.trim() === '' ? { outcome: 'refused', wrong: 'no words' } : { outcome: 'refused' };
      default:
        return { outcome: 'ended', wrong: `exit code ${exit}` };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const verified: FuzzTarget<Alterations> = {
  name: 'verify',
  about: 'files of rows altered and saved again, then verified: altered ones never hold, true ones do',
  reaches: ['holds', 'differs', 'refused'],
  shortRun: 30,
  make: alterations,
  check,
};
