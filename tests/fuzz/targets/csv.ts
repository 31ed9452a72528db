/**
 * Files of rows: combined or refused with words that name the file. What is accepted is written and read again as the
 * same, and holds the rows that were in it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMerge } from '../../../src/cli/commands/merge.ts';
import { EXIT } from '../../../src/cli/lib/exitCodes.ts';
import { runCommand, SCENARIO } from '../command.ts';
import { type Alterations, alterations, sweepOfRows, withAlterations } from '../rows.ts';
import type { Came, FuzzTarget } from '../target.ts';

const merge = (...args: readonly string[]) => runCommand(addMerge, 'merge', ...args, '--scenario', SCENARIO);

async function check(altered: Alterations): Promise<Came> {
  const folder = mkdtempSync(join(tmpdir(), 'brink-fuzz-'));
  const [given, once, twice] = ['given.csv', 'once.csv', 'twice.csv'].map((name) => join(folder, name));
  try {
    writeFileSync(given, withAlterations(sweepOfRows().text, altered));
    const { exit, complaints } = await merge(given, '--csv', once);
    if (exit !== EXIT.ok) {
      if (exit !== EXIT.misuse) return { outcome: 'refused', wrong: `exit code ${exit}` };
      return complaints.trim() === '' ? { outcome: 'refused', wrong: 'no words' } : { outcome: 'refused' };
    }
    const again = await merge(once, '--csv', twice);
    if (again.exit !== EXIT.ok) return { outcome: 'read', wrong: `not read again: ${again.complaints}` };
    const rows = readFileSync(once, 'utf8');
    if (rows !== readFileSync(twice, 'utf8')) return { outcome: 'read', wrong: 'read again as other rows' };
    if (rows !== sweepOfRows().text) return { outcome: 'other rows', wrong: 'altered rows were accepted' };
    return { outcome: 'as they were' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const csv: FuzzTarget<Alterations> = {
  name: 'csv',
  about: 'files of rows altered and saved again by other programs: combined as they were, or refused with words',
  reaches: ['as they were', 'refused'],
  shortRun: 30,
  make: alterations,
  check,
};
