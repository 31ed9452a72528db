/**
 * Files of rows: combined or refused with words that name the file. What is accepted is written and read again as the
 * same, and holds the rows that were in it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { addMerge } from '../../../src/cli/commands/merge.ts';
import { EXIT } from '../../../src/cli/lib/exitCodes.ts';
import { createRowHead, layOut } from '../../../src/cli/lib/study.ts';
import { keyOf } from '../../../src/engine/chance.ts';
import { createRowForm } from '../../../src/ensemble/rows.ts';
import { partsOf, planOf, type Study } from '../../../src/ensemble/study.ts';
import { scenarioOf } from '../../support/countries.ts';
import { played } from '../../support/ensembles.ts';
import { type TextChange, textChange, withTextChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import type { Came, FuzzTarget } from '../target.ts';

const SCENARIO = fileURLToPath(new URL('../../../scenarios/five-valleys/scenario.json', import.meta.url));
const SEED = 'rows';
const RUNS = 3;

let own: string | undefined;

/** Three runs at each of two settings, as a sweep writes them. */
function rowsOfSweep(): string {
  if (own !== undefined) return own;
  const scenario = scenarioOf('five-valleys');
  const [lever] = scenario.levers;
  if (lever === undefined || lever.type === 'choice') throw new Error('Five valleys has a lever that is a number.');
  const points = [lever.min, lever.max].map((value) => ({ [lever.id]: value }));
  const study: Study = { scenario, seed: SEED, runs: RUNS, points, seats: {}, keepSeries: false };
  const parts = partsOf(study, { from: 0, to: RUNS * points.length });
  const layout = layOut(study, parts);
  if (!layout.ok) throw new Error(layout.error.lines.join('\n'));
  const form = createRowForm(layout.value.compiled, false);
  const headOf = createRowHead(study);
  const lines = parts.flatMap((part) => {
    const { point, range } = part;
    const [table] = played(scenario, planOf(study, part)).gathered.tables;
    return Array.from({ length: range.to - range.from }, (_, i) =>
      form.format(headOf(point), keyOf(SEED), range.from + i, table, i),
    );
  });
  own = `${[form.header, ...lines].join('\n')}\n`;
  return own;
}

/** How other programs save such a file again. */
const RESAVED: Readonly<Record<string, (text: string) => string>> = {
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  mark: (text) => `\ufeff${text}`,
  semicolons: (text) => text.replaceAll(',', ';'),
  tabs: (text) => text.replaceAll(',', '\t'),
  quotes: (text) => text.replace(/[^,\n]+/g, '"$&"'),
  spaces: (text) => text.replaceAll(',', ', '),
  lines: (text) => `${text}\n\n`,
  columns: (text) => text.replaceAll('\n', ',,\n'),
  cut: (text) => text.slice(0, -1),
  cr: (text) => text.replaceAll('\n', '\r'),
};

type Line = { readonly do: 'drop' | 'twice' | 'up'; readonly line: number };
type Cell = { readonly line: number; readonly cell: number; readonly to: string };
type Saved = {
  readonly cells: readonly Cell[];
  readonly lines: readonly Line[];
  readonly resaved: readonly string[];
  readonly text: readonly TextChange[];
};

const CELLS = [
  '',
  '0',
  '-1',
  '1e9',
  '50000',
  '2147483648',
  'NaN',
  '1.5',
  '01',
  '=1+1',
  '"',
  'x',
  '1,5',
  ' 7 ',
  '#REF!',
];

function withCell(text: string, { line, cell, to }: Cell): string {
  const lines = text.split('\n');
  const cells = (lines[line] ?? '').split(',');
  if (lines[line] === undefined || cell >= cells.length) return text;
  cells[cell] = to;
  lines[line] = cells.join(',');
  return lines.join('\n');
}

function withLine(text: string, { do: what, line }: Line): string {
  const lines = text.split('\n');
  if (line >= lines.length - 1) return text;
  const [taken] = lines.splice(line, 1);
  if (what === 'twice') lines.splice(line, 0, taken, taken);
  if (what === 'up') lines.splice(Math.max(0, line - 1), 0, taken);
  return lines.join('\n');
}

/** The command in this thread: its exit code, and what it complained of. */
async function merge(args: readonly string[]): Promise<{ readonly exit: number; readonly complaints: string }> {
  const complaints: string[] = [];
  const [out, err, exit] = [process.stdout.write, process.stderr.write, process.exitCode];
  process.stdout.write = () => true;
  process.stderr.write = (words: string | Uint8Array) => complaints.push(String(words)) > 0;
  try {
    const program = new Command('brink').exitOverride();
    addMerge(program);
    process.exitCode = EXIT.ok;
    await program.parseAsync(['node', 'brink', 'merge', ...args]);
    return { exit: Number(process.exitCode), complaints: complaints.join('') };
  } finally {
    Object.assign(process.stdout, { write: out });
    Object.assign(process.stderr, { write: err });
    process.exitCode = exit;
  }
}

async function check({ cells, lines, resaved, text }: Saved): Promise<Came> {
  const altered = lines.reduce(withLine, cells.reduce(withCell, rowsOfSweep()));
  const saved = text.reduce(
    withTextChange,
    resaved.reduce((now, name) => RESAVED[name]?.(now) ?? now, altered),
  );
  const folder = mkdtempSync(join(tmpdir(), 'brink-fuzz-'));
  const [given, once, twice] = ['given.csv', 'once.csv', 'twice.csv'].map((name) => join(folder, name));
  try {
    writeFileSync(given, saved);
    const { exit, complaints } = await merge([given, '--csv', once, '--scenario', SCENARIO]);
    if (exit !== EXIT.ok) {
      if (exit !== EXIT.misuse) return { outcome: 'refused', wrong: `exit code ${exit}` };
      return complaints.trim() === '' ? { outcome: 'refused', wrong: 'no words' } : { outcome: 'refused' };
    }
    const again = await merge([once, '--csv', twice, '--scenario', SCENARIO]);
    if (again.exit !== EXIT.ok) return { outcome: 'read', wrong: `not read again: ${again.complaints}` };
    const rows = readFileSync(once, 'utf8');
    if (rows !== readFileSync(twice, 'utf8')) return { outcome: 'read', wrong: 'read again as other rows' };
    if (rows === rowsOfSweep()) return { outcome: 'as they were' };
    // Rows with a check say what they were; rows without one cannot.
    const isChecked = rowsOfSweep().split('\n', 1)[0].endsWith(',check');
    return isChecked ? { outcome: 'other rows', wrong: 'altered rows were accepted' } : { outcome: 'other rows' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const csv: FuzzTarget<Saved> = {
  name: 'csv',
  about: 'files of rows altered and saved again by other programs: combined as they were, or refused with words',
  reaches: ['as they were', 'refused'],
  shortRun: 60,
  make(dice: Dice) {
    const line = (): number => dice.below(2 * RUNS + 1);
    return {
      cells: dice.once(2) ? dice.some(2, () => ({ line: line(), cell: dice.below(60), to: dice.pick(CELLS) })) : [],
      lines: dice.once(4)
        ? dice.some(2, () => ({ do: dice.pick(['drop', 'twice', 'up'] as const), line: line() }))
        : [],
      resaved: dice.some(2, () => dice.pick(Object.keys(RESAVED))),
      text: dice.once(4) ? dice.some(2, () => textChange(dice)) : [],
    };
  },
  check,
};
