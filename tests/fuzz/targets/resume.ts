/**
 * Files of rows that a killed program, a full disk or somebody's hand has left, cut and altered at any byte: continued,
 * they are the file that was never interrupted, to the byte; or they are refused with words, and stay as they were.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRows } from '../../../src/cli/lib/csvFile.ts';
import { EXIT } from '../../../src/cli/lib/exitCodes.ts';
import { createPointTables } from '../../../src/cli/lib/pointTables.ts';
import { sizeOf } from '../../../src/ensemble/study.ts';
import type { Dice } from '../dice.ts';
import { type Alterations, alterations, sweepOfRows, withAlterations } from '../rows.ts';
import type { Came, FuzzTarget } from '../target.ts';

type Left = {
  /** Bytes of the whole file, in thousandths. */
  readonly cut: number;
  readonly altered: Alterations | null;
  /** Bytes that are others now: where, in thousandths of what is left, and by which bits. */
  readonly bytes: readonly { readonly at: number; readonly bits: number }[];
};

const at = (length: number, thousandths: number): number => Math.floor((length * thousandths) / 1000);

function check({ cut, altered, bytes }: Left): Came {
  const { layout, parts, text } = sweepOfRows();
  const left = Buffer.from(text.slice(0, at(text.length, cut)));
  const given = altered === null ? left : Buffer.from(withAlterations(left.toString(), altered));
  for (const { at: place, bits } of bytes) if (given.length > 0) given[at(given.length - 1, place)] ^= bits;
  const folder = mkdtempSync(join(tmpdir(), 'brink-fuzz-'));
  const name = join(folder, 'rows.csv');
  const isOnlyCut = text.startsWith(given.toString('latin1'));
  try {
    writeFileSync(name, given);
    const opened = openRows({ name, layout, resume: true, tables: createPointTables(layout) });
    if (!opened.ok) {
      const { exit, lines } = opened.error;
      if (isOnlyCut) return { outcome: 'refused', wrong: `it was only cut: ${lines.join(' ')}` };
      if (exit !== EXIT.misuse) return { outcome: 'refused', wrong: `exit code ${exit}` };
      if (lines.join('').trim() === '') return { outcome: 'refused', wrong: 'no words' };
      if (!readFileSync(name).equals(given)) return { outcome: 'refused', wrong: 'refused, and not as it was' };
      return existsSync(`${name}.lock`) ? { outcome: 'refused', wrong: 'still locked' } : { outcome: 'refused' };
    }
    const file = opened.value;
    const had = file.count();
    let before = had;
    for (const part of parts) {
      const from = Math.min(before, sizeOf(part));
      before -= from;
      const stop = file.append(part.point, part.range.from, part.table, from, sizeOf(part));
      if (stop !== undefined) return { outcome: 'stopped', wrong: stop.lines.join(' ') };
    }
    file.close();
    if (readFileSync(name, 'utf8') !== text) return { outcome: 'continued', wrong: 'continued as other rows' };
    if (existsSync(`${name}.lock`)) return { outcome: 'continued', wrong: 'still locked' };
    return { outcome: had === 0 ? 'begun anew' : 'continued' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const resume: FuzzTarget<Left> = {
  name: 'resume',
  about: 'files of rows cut and altered at any byte, then continued: the whole file, or refused and left alone',
  reaches: ['continued', 'begun anew', 'refused'],
  shortRun: 80,
  make: (dice: Dice) => ({
    cut: dice.below(1001),
    altered: dice.once(3) ? alterations(dice) : null,
    bytes: dice.once(3) ? dice.some(3, () => ({ at: dice.below(1001), bits: 1 << dice.below(8) })) : [],
  }),
  check,
};
