/** brink merge FILE...: combines the rows of all shards, as if one machine had played them; or sums up a part. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { createRowForm, createStartReader, type RowHead } from '../../ensemble/rows.ts';
import {
  type PlayedPart,
  partsOf,
  pointsOf,
  type Study,
  type StudyPart,
  sizeOf,
  unitsOf,
} from '../../ensemble/study.ts';
import { formatApart } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { faultStop, foreignField, olderStop, openRows, wrongHeader } from '../lib/csvFile.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { createPointTables } from '../lib/pointTables.ts';
import { type RowLine, readRows } from '../lib/rowLines.ts';
import { type PlacedRow, studyOfRows } from '../lib/rowStudy.ts';
import { type Layout, layOut } from '../lib/study.ts';
import { complain, stopWith } from '../lib/terminal.ts';
import { tellEnsemble } from './ensemble.ts';
import { tellSweep } from './sweep.ts';

interface Options {
  readonly csv?: string;
  readonly scenario?: string;
  readonly partial?: boolean;
  readonly json?: boolean;
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description(text('cli.merge.about'))
    .argument('<file...>', text('cli.merge.files'))
    .option('--csv <file>', text('cli.merge.csv'))
    .option('--partial', text('cli.merge.partial'))
    .option('--scenario <file>', text('cli.merge.scenario'))
    .option('--json', text('cli.ensemble.json'))
    .action((files: string[], options: Options) => {
      process.exitCode = merge(files, options);
    });
}

function merge(files: readonly string[], options: Options): ExitCode {
  if (options.partial === true && options.csv !== undefined) return stopWith(misuse(text('cli.merge.partialCsv')));
  const read = readAll(files, options.scenario);
  if (!read.ok) return stopWith(read.error);
  const { study, rows } = read.value;
  const parts = options.partial === true ? startsOf(study, rows) : allParts(study, rows);
  if (!parts.ok) return stopWith(parts.error);
  const layout = layOut(study, parts.value);
  if (!layout.ok) return stopWith(layout.error);
  const filled = fill(layout.value, rows);
  if (!filled.ok) return stopWith(filled.error);
  const stop = options.csv === undefined ? undefined : write(options.csv, layout.value, filled.value);
  if (stop !== undefined) return stopWith(stop);
  if (study.points.length === 1) tellEnsemble(layout.value, filled.value[0], options.json === true);
  else tellSweep(layout.value, filled.value, options.json === true);
  return EXIT.ok;
}

interface ReadRows {
  readonly study: Study;
  readonly rows: readonly PlacedRow[];
}

/** Every row of every file. Fails on rows that do not belong together or occur twice, naming the file they stand in. */
function readAll(files: readonly string[], scenario: string | undefined): Result<ReadRows, Stop> {
  const rows: PlacedRow[] = [];
  const headers: { readonly name: string; readonly header: RowLine }[] = [];
  const seen = new Map<string, string>();
  const startOf = createStartReader(keyOf);
  for (const name of files) {
    const lines = readRows(name);
    if (!lines.ok) return lines;
    if (lines.value.rows.length === 0) return fail(misuse(text('cli.merge.nothing', { name })));
    const older = olderStop(name, lines.value.header);
    if (older !== undefined) return fail(older);
    headers.push({ name, header: lines.value.header });
    for (const { line, cells, isLast } of lines.value.rows) {
      // Cut off in the middle of this row.
      if (isLast && !CHECK.test(cells[lines.value.header.cells.length - 1] ?? '')) break;
      const start = startOf(cells);
      if ('cell' in start) return fail(faultStop(name, line, start));
      const first = rows[0] ?? { ...start, name };
      const wrong = foreignField(start, first.head, true);
      if (wrong !== undefined)
        return fail(misuse(text('cli.merge.foreign', { name, line, first: first.name, ...wrong })));
      const { point } = start.head;
      const unit = `${point} ${start.run}`;
      const before = seen.get(unit);
      if (before !== undefined)
        return fail(misuse(text('cli.merge.twice', { run: start.run, point, first: before, name })));
      seen.set(unit, name);
      rows.push({ ...start, name, line, cells });
    }
  }
  if (rows.length === 0) return fail(misuse(text('cli.merge.nothing', { name: files[0] })));
  const [{ header }] = headers;
  const study = studyOfRows(rows, rows[0].head, header.cells, scenario);
  if (!study.ok) return study;
  const layout = layOut(study.value, [{ point: rows[0].head.point, range: { from: 0, to: 1 } }]);
  if (!layout.ok) return layout;
  const form = createRowForm(layout.value.compiled, study.value.keepSeries);
  for (const each of headers) {
    const wrong = wrongHeader(each.name, each.header, form);
    if (wrong !== undefined) return fail(wrong);
  }
  return ok({ study: study.value, rows });
}

const CHECK = /^x[0-9a-f]{16}$/;

/** All parts of the study, or which runs are missing. */
function allParts(study: Study, rows: readonly PlacedRow[]): Result<readonly StudyPart[], Stop> {
  const { head } = rows[0];
  const gaps = gapsOf(new Set(rows.map((row) => row.head.point * head.runs + row.run)), head);
  if (gaps.length > 0)
    return fail(misuse(text('cli.merge.missing', { list: formatApart(gaps) }), text('cli.merge.some')));
  return ok(partsOf(study, { from: 0, to: unitsOf(study) }));
}

/** The first runs of each point that are there without a gap. */
function startsOf(study: Study, rows: readonly PlacedRow[]): Result<readonly StudyPart[], Stop> {
  const runs = new Map<number, number[]>();
  for (const { head, run } of rows) {
    const known = runs.get(head.point);
    if (known === undefined) runs.set(head.point, [run]);
    else known.push(run);
  }
  const parts = [...runs].map(([point, list]): StudyPart => {
    list.sort((a, b) => a - b);
    const gap = list.findIndex((run, i) => run !== list[0] + i);
    return { point, range: { from: list[0], to: list[0] + (gap < 0 ? list.length : gap) } };
  });
  parts.sort((a, b) => a.point - b.point);
  const count = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  if (count < unitsOf(study)) {
    const [some, settings] = [parts.length, study.points.length];
    complain(text('cli.merge.isPartial', { count, of: unitsOf(study), some, settings }));
  }
  if (count < rows.length) complain(text('cli.merge.beyondGap', { count: rows.length - count }));
  return ok(parts);
}

function write(name: string, layout: Layout, played: readonly PlayedPart[]): Stop | undefined {
  const opened = openRows({ name, layout, resume: false, tables: createPointTables(layout) });
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const byPoint = new Map(played.map((part) => [part.point, part]));
  let stop: Stop | undefined;
  for (const { point, range } of layout.parts) {
    const whole = byPoint.get(point);
    if (whole === undefined || stop !== undefined) continue;
    const { from } = whole.range;
    stop = file.append(point, from, whole.table, range.from - from, range.to - from);
  }
  file.close();
  return stop;
}

const MOST_GAPS = 8;

function gapsOf(seen: ReadonlySet<number>, { runs, points }: RowHead): string[] {
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

function fill(layout: Layout, rows: readonly PlacedRow[]): Result<readonly PlayedPart[], Stop> {
  const form = createRowForm(layout.compiled, layout.study.keepSeries);
  const tables = createPointTables(layout);
  const ranges = new Map(pointsOf(layout.parts).map(({ point, range }) => [point, range]));
  for (const { name, line, cells, head, run, key } of rows) {
    const range = ranges.get(head.point);
    if (range === undefined || run < range.from || run >= range.to) continue;
    const part = tables.of(head.point);
    if (!part.ok) return part;
    const fault = form.parse(cells, { head, run, key }, part.value.table, run - range.from);
    if (fault !== undefined) return fail(faultStop(name, line, fault));
  }
  return ok(tables.all());
}
