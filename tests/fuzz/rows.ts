/** Files of rows as fuzzers use them: three runs at each of two settings, altered and saved again by other programs. */

import { createRowHead, type Layout, layOut } from '../../src/cli/lib/study.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { createRowForm } from '../../src/ensemble/rows.ts';
import { type PlayedPart, partsOf, planOf, type Study } from '../../src/ensemble/study.ts';
import { scenarioOf } from '../support/countries.ts';
import { played } from '../support/ensembles.ts';
import { type TextChange, textChange, withTextChange } from './change.ts';
import type { Dice } from './dice.ts';

const RUNS = 3;

interface Sweep {
  readonly layout: Layout;
  readonly parts: readonly PlayedPart[];
  /** The file of rows. */
  readonly text: string;
}

let own: Sweep | undefined;

/** As a sweep plays and writes it. */
export function sweepOfRows(): Sweep {
  own ??= playSweep();
  return own;
}

function playSweep(): Sweep {
  const scenario = scenarioOf('five-valleys');
  const [lever] = scenario.levers;
  if (lever === undefined || lever.type === 'choice') throw new Error('Five valleys has a lever that is a number.');
  const points = [lever.min, lever.max].map((value) => ({ [lever.id]: value }));
  const study: Study = { scenario, seed: 'rows', runs: RUNS, points, seats: {}, keepSeries: false };
  const layout = layOut(study, partsOf(study, { from: 0, to: RUNS * points.length }));
  if (!layout.ok) throw new Error(layout.error.lines.join('\n'));
  const form = createRowForm(layout.value.compiled, false);
  const headOf = createRowHead(study);
  const parts = layout.value.parts.map((part) => {
    const [table] = played(scenario, planOf(study, part)).gathered.tables;
    return { ...part, table };
  });
  const lines = parts.flatMap(({ point, range, table }) =>
    Array.from({ length: range.to - range.from }, (_, i) =>
      form.format(headOf(point), keyOf(study.seed), range.from + i, table, i),
    ),
  );
  return { layout: layout.value, parts, text: `${[form.header, ...lines].join('\n')}\n` };
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
export type Alterations = {
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

/** Alterations such as people, programs and disks make; sometimes none. */
export function alterations(dice: Dice): Alterations {
  const line = (): number => dice.below(2 * RUNS + 1);
  return {
    cells: dice.once(2) ? dice.some(2, () => ({ line: line(), cell: dice.below(60), to: dice.pick(CELLS) })) : [],
    lines: dice.once(4) ? dice.some(2, () => ({ do: dice.pick(['drop', 'twice', 'up'] as const), line: line() })) : [],
    resaved: dice.some(2, () => dice.pick(Object.keys(RESAVED))),
    text: dice.once(4) ? dice.some(2, () => textChange(dice)) : [],
  };
}

export function withAlterations(rows: string, { cells, lines, resaved, text }: Alterations): string {
  const altered = lines.reduce(withLine, cells.reduce(withCell, rows));
  const saved = resaved.reduce((now, name) => RESAVED[name]?.(now) ?? now, altered);
  return text.reduce(withTextChange, saved);
}
