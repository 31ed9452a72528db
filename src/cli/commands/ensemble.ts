/** brink ensemble SCENARIO: many seeded runs, summed up. */
import type { Command } from 'commander';
import { ok, type Result } from '../../core/result.ts';
import { formatPairs } from '../../ensemble/rows.ts';
import { scenarioText, text } from '../../words/text.ts';
import { openRows, type RowFile } from '../lib/csvFile.ts';
import {
  checkRowOptions,
  countsOf,
  type RowOptions,
  type RunOptions,
  seatsOf,
  unitsAsked,
  withRowOptions,
  withRunOptions,
} from '../lib/ensembleOptions.ts';
import { ensembleJson, summaryOfPart } from '../lib/ensembleReport.ts';
import { EXIT, type ExitCode, type Stop } from '../lib/exitCodes.ts';
import { type Assignment, leverValues } from '../lib/leverWords.ts';
import { playUnits } from '../lib/playPlan.ts';
import { openPlain } from '../lib/scenarioFiles.ts';
import { tellSummary } from '../lib/tell.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';
import { layOut, type PointRuns, unitsOf, type Whole } from '../lib/whole.ts';

export type ManyOptions = RunOptions & RowOptions & { readonly set: readonly Assignment[] };

export function addEnsemble(program: Command): void {
  withRowOptions(withRunOptions(program.command('ensemble').description(text('cli.ensemble.about')))).action(
    async (scenario: string, options: ManyOptions) => {
      process.exitCode = await ensemble(scenario, options);
    },
  );
}

async function ensemble(word: string, options: ManyOptions): Promise<ExitCode> {
  const scenario = openPlain(word);
  if (!scenario.ok) return stopWith(scenario.error);
  const counts = countsOf(options);
  if (!counts.ok) return stopWith(counts.error);
  const levers = leverValues(scenario.value, options.set);
  if (!levers.ok) return stopWith(levers.error);
  const whole: Whole = {
    scenario: scenario.value,
    seed: options.seed,
    runs: counts.value.runs,
    points: [levers.value],
    seats: seatsOf(options),
    keepSeries: options.series === true,
  };
  const played = await playWhole(whole, options, counts.value.workers);
  if (!played.ok) return stopWith(played.error);
  const [part] = played.value;
  if (options.json === true) printJson(ensembleJson(whole, part));
  else
    print(
      [...headLines(whole, played.value), '', ...tellSummary(part.branch.compiled, summaryOfPart(part))].join('\n'),
    );
  return EXIT.ok;
}

/** Plays the units that the options ask for, with a file of rows where they ask for one. */
export async function playWhole(
  whole: Whole,
  options: ManyOptions,
  workers: number,
): Promise<Result<PointRuns[], Stop>> {
  const wrong = checkRowOptions(options, whole.seed);
  if (wrong !== undefined) return { ok: false, error: wrong };
  const units = unitsAsked(unitsOf(whole), options.shard);
  if (!units.ok) return units;
  const parts = layOut(whole, units.value);
  if (!parts.ok) return parts;
  let rows: RowFile | undefined;
  if (options.csv !== undefined) {
    const opened = openRows({ name: options.csv, whole, parts: parts.value, resume: options.resume === true });
    if (!opened.ok) return opened;
    rows = opened.value;
    if (rows.count() > 0 && options.quiet !== true) complain(text('cli.csv.kept', { count: rows.count() }));
  }
  const stop = await playUnits(whole, parts.value, { workers, rows, quiet: options.quiet === true });
  rows?.close();
  return stop === undefined ? ok(parts.value) : { ok: false, error: stop };
}

export function headLines(whole: Whole, parts: readonly PointRuns[]): string[] {
  const played = parts.reduce((sum, { table }) => sum + table.runs, 0);
  const title = scenarioText(whole.scenario.title);
  const head =
    whole.points.length === 1
      ? text('cli.tell.head', { scenario: title, count: whole.runs, seed: whole.seed })
      : text('cli.tell.points', { scenario: title, points: whole.points.length, count: whole.runs, seed: whole.seed });
  const levers = formatPairs(whole.points[0]);
  const seats = formatPairs(whole.seats);
  return [
    head,
    ...(played === unitsOf(whole) ? [] : [text('cli.tell.shard', { count: played })]),
    ...(levers === '' ? [] : [text('cli.tell.levers', { list: levers })]),
    ...(seats === '' ? [] : [text('cli.tell.seats', { list: seats })]),
  ];
}
