/** brink verify FILE...: plays rows again and tells which do not hold, and in which cell. */
import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { keyOf } from '../../engine/chance.ts';
import { wholeIn } from '../../ensemble/cellText.ts';
import type { PlanProblem } from '../../ensemble/plan.ts';
import { createRowForm, createStartReader, HEAD_COLUMNS, type RowForm } from '../../ensemble/rows.ts';
import { playEnsembles } from '../../ensemble/runner.ts';
import { planOf, type Study, type StudyPart } from '../../ensemble/study.ts';
import { allocateTable, type RunTable } from '../../ensemble/table.ts';
import { text } from '../../words/text.ts';
import { foreignField, olderStop, wrongHeader } from '../lib/csvFile.ts';
import { wholeNumber } from '../lib/ensembleOptions.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { failedStop, MOST_WORKERS, type PoolWork, stoppedAfter, usualWorkers, withPool } from '../lib/pool.ts';
import { type RowLines, readRows } from '../lib/rowLines.ts';
import { type PlacedRow, studyOfRows } from '../lib/rowStudy.ts';
import { createRowHead, emptyTable, type Layout, layOut, planStop } from '../lib/study.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly sample?: string;
  readonly scenario?: string;
  readonly workers?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A cell that does not hold. `played`: what it is when its run is played again; undefined if that is not known. */
interface Difference {
  readonly file: string;
  readonly line: number;
  readonly point?: number;
  readonly run?: number;
  readonly column: string;
  readonly found: string;
  readonly played?: string;
}

interface Verified {
  readonly name: string;
  readonly rows: number;
  /** Rows whose runs were played again. */
  readonly replayed: number;
  readonly differences: readonly Difference[];
}

const MOST_ROWS = 100_000_000;
/** Lines told; the rest are counted. */
const MOST_TOLD = 20;

/** `withRunner` opens what plays the runs. */
export function addVerify(program: Command, withRunner = withPool): void {
  program
    .command('verify')
    .description(text('cli.verify.about'))
    .argument('<file...>', text('cli.verify.files'))
    .option('--sample <n>', text('cli.verify.sample'))
    .option('--scenario <file>', text('cli.merge.scenario'))
    .option('--workers <k>', text('cli.ensemble.workers'))
    .option('--json', text('cli.ensemble.json'))
    .option('--quiet', text('cli.ensemble.quiet'))
    .action(async (files: string[], options: Options) => {
      process.exitCode = await verify(files, options, withRunner);
    });
}

async function verify(files: readonly string[], options: Options, withRunner: typeof withPool): Promise<ExitCode> {
  const sample = options.sample === undefined ? MOST_ROWS : wholeNumber(options.sample, MOST_ROWS);
  if (sample === undefined) return stopWith(misuse(text('cli.verify.sampleWrong', { given: options.sample ?? '' })));
  const workers = options.workers === undefined ? usualWorkers() : wholeNumber(options.workers, MOST_WORKERS);
  if (workers === undefined)
    return stopWith(misuse(text('cli.ensemble.workersWrong', { most: MOST_WORKERS, given: options.workers ?? '' })));
  const all: Verified[] = [];
  for (const name of files) {
    const verified = await verifyFile(name, sample, options, (work, of) =>
      withRunner({ workers, of, quiet: options.quiet === true }, work),
    );
    if (!verified.ok) return stopWith(verified.error);
    all.push(verified.value);
  }
  const holds = all.every(({ differences }) => differences.length === 0);
  if (options.json === true) printJson({ verified: holds, files: all });
  else print(all.flatMap(tell).join('\n'));
  return holds ? EXIT.ok : EXIT.no;
}

function tell({ name, rows, replayed, differences }: Verified): string[] {
  const lines = new Set(differences.map(({ line }) => line)).size;
  if (lines === 0)
    return [text(replayed === rows ? 'cli.verify.holds' : 'cli.verify.sampleHolds', { name, rows, replayed })];
  return [
    text('cli.verify.differs', { name, count: lines, rows, replayed }),
    ...differences.slice(0, MOST_TOLD).map(tellDifference),
    ...(differences.length > MOST_TOLD ? [text('cli.verify.more', { count: differences.length - MOST_TOLD })] : []),
  ];
}

function tellDifference({ line, point, run, column, found, played }: Difference): string {
  if (point === undefined || run === undefined) return text('cli.verify.unplaced', { line, column, found });
  if (played === undefined) return text('cli.verify.cell', { line, point, run, column, found });
  return text('cli.verify.played', { line, point, run, column, found, played });
}

/** Plays so many runs. */
type WithRunner = (work: PoolWork<undefined>, runs: number) => Promise<Result<undefined, Stop>>;

async function verifyFile(
  name: string,
  sample: number,
  options: Options,
  withRunner: WithRunner,
): Promise<Result<Verified, Stop>> {
  const lines = readRows(name);
  if (!lines.ok) return lines;
  const older = olderStop(name, lines.value.header);
  if (older !== undefined) return fail(older);
  const { placed, differences } = place(lines.value);
  const common = commonRow(placed);
  if (common === undefined) return fail(misuse(text('cli.merge.nothing', { name })));
  const { head } = common;
  const leversOf = commonLevers(placed);
  const rows = placed.filter((row) => {
    const { point } = row.head;
    const wrong = foreignField(row, { ...head, point, levers: leversOf.get(point) ?? '' });
    if (wrong === undefined) return true;
    const { field: column } = wrong;
    const at = HEAD_COLUMNS.findIndex((each) => each === column);
    const [found, played] = [row.cells[at], column === 'levers' ? wrong.wanted : common.cells[at]];
    differences.push({ file: name, line: row.line, point, run: row.run, column, found, played });
    return false;
  });
  const study = studyOfRows(rows, head, lines.value.header.cells, options.scenario);
  if (!study.ok) return study;
  const layout = layOut(study.value, [{ point: rows[0].head.point, range: { from: 0, to: 1 } }]);
  if (!layout.ok) return layout;
  const form = createRowForm(layout.value.compiled, study.value.keepSeries);
  const other = wrongHeader(name, lines.value.header, form);
  if (other !== undefined) return fail(other);
  const altered = alteredRows(layout.value, form, rows);
  if (!altered.ok) return altered;
  const chosen = choose(rows, altered.value, sample);
  const compare = (row: PlacedRow, table: RunTable, at: number): void => {
    const told = form.cells(createRowHead(study.value)(row.head.point), keyOf(head.seed), row.run, table, at);
    differences.push(...cellsApart(row, form.names, told));
  };
  const stop = await playRows(study.value, chosen, withRunner, compare);
  if (stop !== undefined) return fail(stop);
  differences.sort((a, b) => a.line - b.line);
  return ok({ name, rows: lines.value.rows.length, replayed: chosen.length, differences });
}

/** The rows that say which run they are; the others do not hold. */
function place({ name, rows }: RowLines): { placed: PlacedRow[]; differences: Difference[] } {
  const startOf = createStartReader(keyOf);
  const placed: PlacedRow[] = [];
  const differences: Difference[] = [];
  for (const { line, cells } of rows) {
    const start = startOf(cells);
    if ('cell' in start) differences.push({ file: name, line, column: start.cell, found: start.found });
    else placed.push({ ...start, name, line, cells });
  }
  return { placed, differences };
}

/** A row with the head that most rows have, whatever their points. */
function commonRow(rows: readonly PlacedRow[]): PlacedRow | undefined {
  const heads = new Map<string, { readonly row: PlacedRow; rows: number }>();
  for (const row of rows) {
    const name = JSON.stringify({ ...row.head, point: 0, levers: '' });
    const known = heads.get(name) ?? { row, rows: 0 };
    known.rows++;
    heads.set(name, known);
  }
  return [...heads.values()].reduce<{ row?: PlacedRow; rows: number }>((a, b) => (b.rows > a.rows ? b : a), { rows: 0 })
    .row;
}

/** The levers that most rows of each point have. */
function commonLevers(rows: readonly PlacedRow[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  const common = new Map<number, string>();
  for (const { head } of rows) {
    const nameOf = (levers: string | undefined): string => `${head.point} ${levers}`;
    const count = (counts.get(nameOf(head.levers)) ?? 0) + 1;
    counts.set(nameOf(head.levers), count);
    if (count > (counts.get(nameOf(common.get(head.point))) ?? 0)) common.set(head.point, head.levers);
    else if (!common.has(head.point)) common.set(head.point, head.levers);
  }
  return common;
}

/** Rows that do not fit their own checks. */
function alteredRows(layout: Layout, form: RowForm, rows: readonly PlacedRow[]): Result<ReadonlySet<PlacedRow>, Stop> {
  const altered = new Set<PlacedRow>();
  const tables = new Map<number, RunTable>();
  for (const row of rows) {
    const { point } = row.head;
    let table = tables.get(point);
    if (table === undefined) {
      const empty = emptyTable(layout, { point, range: { from: 0, to: 1 } });
      if (!empty.ok) return empty;
      table = allocateTable(empty.value.shape, 1, empty.value.firstHolder);
      tables.set(point, table);
    }
    if (form.parse(row.cells, row, table, 0) !== undefined) altered.add(row);
  }
  return ok(altered);
}

/** All altered rows, and of the others one drawn from each of as many stretches of the file. */
function choose(rows: readonly PlacedRow[], altered: ReadonlySet<PlacedRow>, sample: number): PlacedRow[] {
  const sound = rows.filter((row) => !altered.has(row));
  const count = Math.min(sample, sound.length);
  const drawn = Array.from({ length: count }, (_, i) => {
    const [from, to] = [Math.floor((i * sound.length) / count), Math.floor(((i + 1) * sound.length) / count)];
    return sound[randomInt(from, to)];
  });
  return [...altered, ...drawn];
}

/** The cells that are not what the run gives when it is played again. */
function cellsApart({ name, line, cells, head, run }: PlacedRow, names: readonly string[], told: readonly string[]) {
  const apart: Difference[] = [];
  const row = { file: name, line, point: head.point, run };
  for (const [i, column] of names.entries()) {
    const found = cells[i] ?? '';
    const isSame = found === told[i] || (found !== '' && told[i] !== '' && String(wholeIn(found)) === told[i]);
    if (!isSame) apart.push({ ...row, column, found, played: told[i] });
  }
  // The check says no more than the cells do.
  return apart.length > 1 ? apart.filter(({ column }) => column !== 'check') : apart;
}

/** Grows while the rows follow each other. */
interface PlayedStretch extends StudyPart {
  readonly range: { readonly from: number; to: number };
}

/** Plays the runs of these rows, consecutive ones together. */
async function playRows(
  study: Study,
  rows: readonly PlacedRow[],
  withRunner: WithRunner,
  compare: (row: PlacedRow, table: RunTable, at: number) => void,
): Promise<Stop | undefined> {
  const sorted = [...rows].sort((a, b) => a.head.point - b.head.point || a.run - b.run);
  const stretches: { readonly part: PlayedStretch; readonly rows: PlacedRow[] }[] = [];
  for (const row of sorted) {
    const { point } = row.head;
    const range = { from: row.run, to: row.run + 1 };
    const last = stretches.at(-1);
    if (last?.part.point === point && last.part.range.to >= row.run) {
      last.rows.push(row);
      last.part.range.to = range.to;
    } else stretches.push({ part: { point, range }, rows: [row] });
  }
  if (stretches.length === 0) return undefined;
  const played = await withRunner(async (runner, tellRuns) => {
    let refused: readonly PlanProblem[] | undefined;
    const work = playEnsembles(
      runner,
      stretches.map(({ part }) => ({ scenario: study.scenario, plan: planOf(study, part) })),
      {
        onProgress: ({ runs }) => tellRuns(runs),
        onEnsemble(index, found) {
          const { part, rows: wanted } = stretches[index];
          if (!found.ok) refused ??= found.error;
          else for (const row of wanted) compare(row, found.value.tables[0], row.run - part.range.from);
        },
      },
    );
    const end = await work.end;
    if (refused !== undefined) return fail(planStop(refused));
    if (end.kind === 'failed') return fail(failedStop(end.failure));
    return end.kind === 'done' ? ok(undefined) : fail(stoppedAfter(0));
  }, rows.length);
  return played.ok ? undefined : played.error;
}
