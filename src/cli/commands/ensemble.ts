/** brink ensemble SCENARIO: many seeded runs, summarised. */
import type { Command } from 'commander';
import { fail, type Result } from '../../core/result.ts';
import { formatPairs } from '../../ensemble/rows.ts';
import { type PlayedPart, type Study, summaryOfPart, unitsOf } from '../../ensemble/study.ts';
import { scenarioText, text } from '../../words/text.ts';
import { openRows } from '../lib/csvFile.ts';
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
import { printEnsembleJson } from '../lib/ensembleReport.ts';
import { EXIT, type ExitCode, type Stop } from '../lib/exitCodes.ts';
import { type Assignment, leverValues } from '../lib/leverWords.ts';
import { playStudy } from '../lib/playStudy.ts';
import { openPlain } from '../lib/scenarioFiles.ts';
import { type Layout, layOut, runsOfLayout } from '../lib/study.ts';
import { tellSummary } from '../lib/tell.ts';
import { complain, print, stopWith } from '../lib/terminal.ts';

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
  const study: Study = {
    scenario: scenario.value,
    seed: options.seed,
    runs: counts.value.runs,
    points: [levers.value],
    seats: seatsOf(options),
    keepSeries: options.series === true,
  };
  const layout = layOutAsked(study, options);
  if (!layout.ok) return stopWith(layout.error);
  let only: PlayedPart | undefined;
  const stop = await playAsked(layout.value, options, counts.value.workers, (part) => {
    only = part;
  });
  if (stop !== undefined) return stopWith(stop);
  if (only !== undefined) tellEnsemble(layout.value, only, options.json === true);
  return EXIT.ok;
}

/** Lays out the units that the options ask for. */
export function layOutAsked(study: Study, options: ManyOptions): Result<Layout, Stop> {
  const wrong = checkRowOptions(options);
  if (wrong !== undefined) return fail(wrong);
  const units = unitsAsked(unitsOf(study), options.shard);
  return units.ok ? layOut(study, units.value) : units;
}

/** Plays a layout, with a file of rows if the options ask for one. */
export async function playAsked(
  layout: Layout,
  options: ManyOptions,
  workers: number,
  onPart: (part: PlayedPart) => void,
): Promise<Stop | undefined> {
  const quiet = options.quiet === true;
  if (options.csv === undefined) return playStudy(layout, { workers, quiet, file: undefined, kept: [], onPart });
  const opened = openRows({ name: options.csv, layout, resume: options.resume === true });
  if (!opened.ok) return opened.error;
  const { file, kept } = opened.value;
  if (file.count() > 0 && !quiet) complain(text('cli.csv.kept', { count: file.count() }));
  const stop = await playStudy(layout, { workers, quiet, file, kept, onPart });
  file.close();
  return stop;
}

export function tellEnsemble(layout: Layout, part: PlayedPart, asJson: boolean): void {
  const { compiled } = layout;
  if (asJson) printEnsembleJson(layout, part);
  else print([...headLines(layout), '', ...tellSummary(compiled, summaryOfPart(compiled, part))].join('\n'));
}

export function headLines(layout: Layout): string[] {
  const { study } = layout;
  const { runs, seed, points } = study;
  const played = runsOfLayout(layout);
  const title = scenarioText(study.scenario.title);
  const head =
    points.length === 1
      ? text('cli.tell.head', { scenario: title, count: runs, seed })
      : text('cli.tell.points', { scenario: title, points: points.length, count: runs, seed });
  const levers = formatPairs(points[0]);
  const seats = formatPairs(study.seats);
  return [
    head,
    ...(played === unitsOf(study) ? [] : [text('cli.tell.shard', { count: played })]),
    ...(levers === '' ? [] : [text('cli.tell.levers', { list: levers })]),
    ...(seats === '' ? [] : [text('cli.tell.seats', { list: seats })]),
  ];
}
