/** brink merge FILE...: combines the rows of all shards, as if one machine had played them. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { PolicyName } from '../../ensemble/plan.ts';
import { createRowForm, formatPairs, type RowHead, type RowStart, splitRow, startOfRow } from '../../ensemble/rows.ts';
import { type PlayedPart, type Study, unitsOf } from '../../ensemble/study.ts';
import { contentHashOf } from '../../scenario/compile/contentHash.ts';
import type { LeverValues } from '../../scenario/levers/apply.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatApart } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { foreignField, linesOf, openRows, readRows } from '../lib/csvFile.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { leverValues } from '../lib/leverWords.ts';
import { openPlain } from '../lib/scenarioFiles.ts';
import { emptyTable, type Layout, layOut } from '../lib/study.ts';
import { stopWith } from '../lib/terminal.ts';
import { tellEnsemble } from './ensemble.ts';
import { createSheet } from './sweep.ts';

interface Options {
  readonly csv?: string;
  readonly scenario?: string;
  readonly json?: boolean;
}

/** A row of one of the files, not yet in a table. */
interface Row extends RowStart {
  readonly name: string;
  readonly line: number;
  readonly cells: readonly string[];
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description(text('cli.merge.about'))
    .argument('<file...>', text('cli.merge.files'))
    .option('--csv <file>', text('cli.merge.csv'))
    .option('--scenario <file>', text('cli.merge.scenario'))
    .option('--json', text('cli.ensemble.json'))
    .action((files: string[], options: Options) => {
      process.exitCode = merge(files, options);
    });
}

function merge(files: readonly string[], options: Options): ExitCode {
  const read = readAll(files);
  if (!read.ok) return stopWith(read.error);
  const { rows, header } = read.value;
  const study = studyOf(rows, header, options.scenario);
  if (!study.ok) return stopWith(study.error);
  const layout = layOut(study.value, { from: 0, to: unitsOf(study.value) });
  if (!layout.ok) return stopWith(layout.error);
  const filled = fill(layout.value, rows, header);
  if (!filled.ok) return stopWith(filled.error);
  const parts = filled.value;
  if (options.csv !== undefined) {
    const opened = openRows({ name: options.csv, layout: layout.value, resume: false });
    if (!opened.ok) return stopWith(opened.error);
    const { file } = opened.value;
    for (const { point, range, table } of parts) {
      const stop = file.append(point, range.from, table, 0, table.runs);
      if (stop !== undefined) return stopWith(stop);
    }
    file.close();
  }
  if (parts.length === 1) tellEnsemble(layout.value, parts[0], options.json === true);
  else {
    const sheet = createSheet(layout.value, options.json === true);
    for (const part of parts) sheet.add(part);
    sheet.print();
  }
  return EXIT.ok;
}

/** Every row of every file. Fails on rows that do not belong together or occur twice. */
function readAll(files: readonly string[]): Result<{ rows: Row[]; header: string }, Stop> {
  const rows: Row[] = [];
  const seen = new Map<number, string>();
  let header: string | undefined;
  for (const name of files) {
    const bytes = readRows(name);
    if (!bytes.ok) return bytes;
    const lines = linesOf(bytes.value);
    if (lines.length < 2) return fail(misuse(text('cli.merge.nothing', { name })));
    header ??= lines[0].text;
    for (const [i, { text: row }] of lines.slice(1).entries()) {
      const line = i + 2;
      const cells = splitRow(row);
      const start = cells === undefined ? undefined : startOfRow(cells, keyOf);
      if (cells === undefined || start === undefined) return fail(misuse(text('cli.csv.notRows', { name, line })));
      const first = rows[0] ?? { ...start, name };
      const wrong = foreignField(start, first.head, true);
      if (wrong !== undefined) return fail(misuse(text('cli.merge.foreign', { name, first: first.name, ...wrong })));
      const unit = start.head.point * start.head.runs + start.run;
      const before = seen.get(unit);
      if (before !== undefined) {
        return fail(misuse(text('cli.merge.twice', { run: start.run, point: start.head.point, first: before, name })));
      }
      seen.set(unit, name);
      rows.push({ ...start, name, line, cells });
    }
    if (lines[0].text !== header) {
      return fail(misuse(text('cli.merge.columns', { name, first: files[0] })));
    }
  }
  const head = rows[0].head;
  const gaps = gapsOf(seen, head);
  if (gaps.length > 0) return fail(misuse(text('cli.merge.missing', { list: formatApart(gaps) })));
  return ok({ rows, header: header as string });
}

const MOST_GAPS = 8;

function gapsOf(seen: ReadonlyMap<number, string>, { runs, points }: RowHead): string[] {
  const gaps: string[] = [];
  for (let point = 0; point < points && gaps.length < MOST_GAPS; point++) {
    for (let run = 0; run < runs && gaps.length < MOST_GAPS; run++) {
      if (seen.has(point * runs + run)) continue;
      const from = run;
      while (run < runs && !seen.has(point * runs + run)) run++;
      gaps.push(text('cli.merge.stretch', { from, to: run - 1, point }));
    }
  }
  return gaps;
}

/** The study that the rows belong to. Its scenario must be here, unchanged, under the same rules. */
function studyOf(rows: readonly Row[], header: string, file: string | undefined): Result<Study, Stop> {
  const { head } = rows[0];
  const scenario = openPlain(file ?? head.scenario);
  if (!scenario.ok) return scenario;
  const id = scenario.value.id;
  if (contentHashOf(scenario.value) !== head.content || id !== head.scenario)
    return fail(misuse(text('cli.merge.content', { id: head.scenario })));
  if (head.rules !== RULES_VERSION)
    return fail(misuse(text('cli.merge.rules', { found: head.rules, wanted: RULES_VERSION })));
  const points: LeverValues[] = new Array(head.points);
  for (const row of rows) {
    const known = points[row.head.point];
    if (known !== undefined) {
      if (formatPairs(known) !== row.head.levers) return fail(leversStop(row, ''));
      continue;
    }
    const levers = leversFrom(scenario.value, row);
    if (!levers.ok) return levers;
    points[row.head.point] = levers.value;
  }
  return ok({
    scenario: scenario.value,
    seed: head.seed,
    runs: head.runs,
    points,
    seats: Object.fromEntries(pairsIn(head.seats)) as Record<string, PolicyName>,
    keepSeries: header.split(',').at(-1) !== 'refused',
  });
}

const pairsIn = (content: string): [string, string][] =>
  content === ''
    ? []
    : content.split(';').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      });

function leversFrom(scenario: Scenario, row: Row): Result<LeverValues, Stop> {
  const values = leverValues(
    scenario,
    pairsIn(row.head.levers).map(([id, value]) => ({ id, value })),
  );
  if (!values.ok) return fail(leversStop(row, values.error.lines.join(' ')));
  return formatPairs(values.value) === row.head.levers ? values : fail(leversStop(row, ''));
}

function leversStop({ name, line, head }: Row, reason: string): Stop {
  return misuse(text('cli.merge.levers', { name, line, found: head.levers, reason }).trim());
}

function fill(layout: Layout, rows: readonly Row[], header: string): Result<PlayedPart[], Stop> {
  const form = createRowForm(layout.compiled, layout.study.keepSeries);
  if (form.header !== header) return fail(misuse(text('cli.csv.header', { name: rows[0].name })));
  const parts: PlayedPart[] = [];
  for (const part of layout.parts) {
    const table = emptyTable(layout, part);
    if (!table.ok) return table;
    parts.push({ ...part, table: table.value });
  }
  for (const { name, line, cells, head, run } of rows) {
    const cell = form.parse(cells, parts[head.point].table, run);
    if (cell !== undefined) return fail(misuse(text('cli.csv.cell', { name, line, cell })));
  }
  return ok(parts);
}
